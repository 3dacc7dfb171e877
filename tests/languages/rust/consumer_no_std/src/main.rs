//! Exits with 42 where constants, look-ups and flags are as they should be. The test compiles it
//! with a toolchain that has no `std`.
#![no_std]
#![no_main]

use ekyc_codes::{Billing, IdentityOcr, SelfieH5};

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

/// `alloc` was compiled to call it where a panic unwinds; none does.
#[unsafe(no_mangle)]
pub extern "C" fn rust_eh_personality() {}

// The C library starts the program and compares bytes.
#[link(name = "c")]
unsafe extern "C" {}

/// The crate is linked with `alloc` for unknown codes; here nothing is allocated.
struct Nothing;

// SAFETY: no memory is given out, which `GlobalAlloc` allows.
unsafe impl core::alloc::GlobalAlloc for Nothing {
    unsafe fn alloc(&self, _: core::alloc::Layout) -> *mut u8 {
        core::ptr::null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: core::alloc::Layout) {}
}

#[global_allocator]
static ALLOCATOR: Nothing = Nothing;

/// Called by the C library when the program starts.
#[unsafe(no_mangle)]
pub extern "C" fn main() -> i32 {
    let found = SelfieH5::from_code(1002) == Some(SelfieH5::SuspectedSpoofing)
        && SelfieH5::from_code(999_999).is_none()
        && IdentityOcr::from_code("FailedOperation.OcrFailed")
            .is_some_and(|code| code.billing() == Billing::Billed);
    if found { 42 } else { 1 }
}
