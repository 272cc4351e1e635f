//! The worker of the workbooks: bytes in, rows out, and back. It is a program of its own because it is large, and
//! because its memory goes when it is stopped. What it does is in the crate `xlsx`.

#[cfg(target_arch = "wasm32")]
mod worker;

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::listen();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The worker runs in a browser: cargo xtask start");
}
