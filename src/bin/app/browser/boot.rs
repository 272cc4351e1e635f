//! What the program tells the starter.

use leptos::prelude::window;
use web_sys::Event;

/// The first screen stands: it may take the place of the frame.
pub(crate) fn take_over() {
    tell("gatehouse:drawn");
}

/// An event of this name, for whoever listens in this tab.
pub(crate) fn tell(name: &str) {
    if let Ok(event) = Event::new(name) {
        window().dispatch_event(&event).ok();
    }
}
