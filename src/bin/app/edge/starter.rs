//! What the program tells the starter.

use leptos::prelude::window;
use web_sys::Event;

/// The first screen stands: it may take the place of the frame.
pub(crate) fn take_over() {
    if let Ok(event) = Event::new("gatehouse:drawn") {
        window().dispatch_event(&event).ok();
    }
}
