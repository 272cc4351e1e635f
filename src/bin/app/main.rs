//! The tab: the wasm-only program that knows Leptos and the browser. All that can be decided without them is in the
//! library.

// The core's `pub` hides dead code from the compiler. With the feature `one-crate` the core is compiled as part of this
// program, so that the compiler finds what nothing uses: `cargo xtask test lint`.
#[cfg(feature = "one-crate")]
#[path = "../../lib.rs"]
mod core_of_the_app;
#[cfg(feature = "one-crate")]
extern crate self as gatehouse;
#[cfg(feature = "one-crate")]
use core_of_the_app::*;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod dialogs;
#[cfg(target_arch = "wasm32")]
mod screens;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
mod state;
#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
fn main() {
    if cfg!(not(test)) {
        browser::panic::tell();
        #[cfg(feature = "gallery")]
        browser::panic::on_demand();
        browser::i18n::set_up();
        browser::normal_form::set_up();
        leptos::mount::mount_to_body(shell::Start);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser: cargo xtask start");
}
