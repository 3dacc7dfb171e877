#![no_std]

pub mod vendor {
    pub mod errcodes;
}
