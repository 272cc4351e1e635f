//! The worker that holds the directory: reads messages, keeps the people, answers. It sends nothing itself and knows no
//! token. What it decides is in the crate `directory`; how a body is read, in the core.

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
