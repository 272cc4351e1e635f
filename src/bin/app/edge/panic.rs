//! A panic stops the wasm for good: it is told in the browser's console, by its place in the code alone.

/// Panics are told from here on. Their messages stay out: they could hold what was typed.
pub(crate) fn tell() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
        web_sys::console::error_2(&"Gatehouse stopped at".into(), &place.unwrap_or_default().into());
    }));
}
