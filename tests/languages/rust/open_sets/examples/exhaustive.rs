//! What version 2 would break, the compiler refuses with version 1.

use parcel_codes::Delivery;

fn main() {
    match Delivery::Lost {
        Delivery::Delivered | Delivery::Lost => {}
    }
}
