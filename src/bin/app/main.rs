//! The tab: the wasm-only program that knows Leptos and the browser. All that can be decided without them is in the library.

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
        #[cfg(debug_assertions)]
        browser::panic::on_demand();
        browser::i18n::set_up();
        leptos::mount::mount_to_body(shell::Start);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser: cargo xtask start");
}
