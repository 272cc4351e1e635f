//! The worker of the plans: reads files, keeps plans and their journals, answers messages. It sends nothing itself and
//! knows no token. What it decides is in the crate `plans` and in the core.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod store;
#[cfg(target_arch = "wasm32")]
mod surroundings;
#[cfg(target_arch = "wasm32")]
mod workbook;
#[cfg(target_arch = "wasm32")]
mod worker;

#[cfg(target_arch = "wasm32")]
fn main() {
    if cfg!(not(test)) {
        worker::listen();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The worker runs in a browser: cargo xtask start");
}
