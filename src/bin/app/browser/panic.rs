//! The panic hook. A panic stops the program for good: the boot script gets its location and shows the stopped page.

use leptos::prelude::window;
use web_sys::{CustomEvent, CustomEventInit};

/// Installs the hook. Panic messages are left out, because they could contain what was typed.
pub(crate) fn tell() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", short(place.file()), place.line()));
        let place = place.unwrap_or_default();
        web_sys::console::error_2(&"Gatehouse stopped at".into(), &place.as_str().into());
        let detail = CustomEventInit::new();
        detail.set_detail(&place.into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict("gatehouse:stopped", &detail) {
            window().dispatch_event(&event).ok();
        }
    }));
}

/// The path from the crate's folder on, without the build machine's directories.
fn short(file: &str) -> &str {
    let source = file.rfind("/src/").and_then(|at| file[..at].rfind('/'));
    source.map_or(file, |at| &file[at + 1..])
}

/// A panic on demand, so that its page can be seen and tested.
#[cfg(feature = "gallery")]
#[expect(clippy::panic, reason = "provoked on purpose")]
pub(crate) fn on_demand() {
    use leptos::{ev::Custom, prelude::window_event_listener};
    std::mem::forget(window_event_listener(Custom::<CustomEvent>::new("gatehouse:panic"), |_| {
        panic!("provoked");
    }));
}
