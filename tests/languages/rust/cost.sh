# What a program pays for the Rust package; sourced by benches/consumers.sh.
# shellcheck shell=bash disable=SC2154

mkdir -p "$work/rust/src/bin"
cat >"$work/rust/Cargo.toml" <<EOF
[package]
name = "consumer"
edition = "2024"
[dependencies]
ekyc-codes = { path = "$generated/rust" }
[profile.release]
strip = true
lto = true
[workspace]
EOF
cd "$work/rust/src/bin"
echo 'fn main() { println!("{:?}", std::env::args().len() as i32); }' >nothing.rs
echo 'fn main() { println!("{:?}", std::env::args().len() as i32 + ekyc_codes::SelfieH5::SuspectedSpoofing.code()); }' >constant.rs
echo 'fn main() { println!("{:?}", ekyc_codes::SelfieH5::from_code(std::env::args().len() as i32).map(|code| code.description())); }' >table.rs
echo 'fn main() { for entry in ekyc_codes::find(std::env::args().len() as i32) { println!("{:?}", entry.description); } }' >all.rs
CARGO_TARGET_DIR=$work/rust/target cargo build --offline --quiet --release
cd "$work/rust/target/release"
beyond 'Rust, the program' nothing constant table all
