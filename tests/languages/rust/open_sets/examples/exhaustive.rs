//! The compiler refuses with version 1 what version 2 would break.

use parcel_codes::Delivery;

fn main() {
    match Delivery::Lost {
        Delivery::Delivered | Delivery::Lost => {}
    }
}
