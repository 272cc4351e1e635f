//! The headings of the list under a pointer: a mouse, a pen or a finger. A heading that is dragged by its end sizes its
//! column; dragged elsewhere, it moves the column. The core's `list::column_drag` decides what a drag means.

use std::time::Duration;

use gatehouse::list::{
    column_drag::{ColumnDrag, is_edge},
    columns::{self, ShownColumn},
};
use leptos::{
    ev::{self, MouseEvent},
    prelude::*,
};
use web_sys::Element;

use crate::browser::{delegate, elements::all, keyboard::is_composing};

/// The headings of the columns that a person arranges; the first one, of the user, stays.
const HEADINGS: &str = ".users thead th + th";
/// Says what a drag does, on the head of the table, and which heading is dragged (style/rest.css).
const DRAGGED: &str = "data-drag";

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Pressed,
    Dragging,
    /// Until the pointer goes up, which is no click.
    Cancelled,
}

/// A heading with the pointer down on it.
struct Press {
    drag: ColumnDrag,
    head: Element,
    phase: Phase,
}

/// Calls `show` with the columns whenever a drag changes them, and `store` when it ends, until the owner is cleaned up.
pub(crate) fn on_drag(
    columns: impl Fn() -> Vec<ShownColumn> + Copy + 'static,
    show: impl Fn(Vec<ShownColumn>) + Copy + 'static,
    store: impl Fn() + Copy + 'static,
) {
    let press = StoredValue::new_local(None::<Press>);
    // Nothing of the press is borrowed while the columns are drawn.
    let cancel = move || {
        let before = press.try_update_value(|press| press.as_mut()?.cancel()).flatten();
        before.map(show).is_some()
    };
    let end = move || {
        if let Some(press) = press.try_update_value(Option::take).flatten() {
            if press.phase == Phase::Dragging {
                store();
            }
            // The click that follows in this task is not for the heading.
            set_timeout(move || press.mark(None, None), Duration::ZERO);
        }
    };
    let listeners = [
        window_event_listener(ev::pointerdown, move |event| {
            if event.is_primary() {
                press.set_value(pressed(&event, columns()));
            }
        }),
        window_event_listener(ev::pointermove, move |event| {
            let moved = |press: &mut Option<Press>| press.as_mut().filter(|_| event.is_primary())?.follow(&event);
            press.try_update_value(moved).flatten().into_iter().for_each(show);
        }),
        window_event_listener(ev::pointerup, move |event| {
            if event.is_primary() {
                end();
            }
        }),
        // The browser scrolls with this finger from now on.
        window_event_listener(ev::pointercancel, move |_| {
            cancel();
            end();
        }),
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && !is_composing(&event) && cancel() {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::dblclick, move |event| {
            if let Some(Press { drag, .. }) = pressed(&event, columns()).filter(|press| press.drag.is_resize) {
                show(columns::reset_width(&drag.columns, drag.index));
                store();
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

/// The heading of a column under the pointer.
fn pressed(event: &MouseEvent, columns: Vec<ShownColumn>) -> Option<Press> {
    let target = delegate::target(event).filter(|_| event.button() == 0)?;
    let heading = target.closest(HEADINGS).ok()??;
    let index = all(HEADINGS).position(|other| other.is_same_node(Some(&heading)))?;
    let edges = |heading: &Element| {
        let place = heading.get_bounding_client_rect();
        (place.left(), place.right())
    };
    let start = f64::from(event.client_x());
    let is_mirrored = heading.closest("[dir=rtl]").ok()?.is_some();
    // On a phone a heading is all button, and has no width of its own.
    let is_resize = target.is_same_node(Some(&heading)) && is_edge(edges(&heading), start, is_mirrored);
    let headings = all(HEADINGS).map(|heading| edges(&heading)).collect();
    let drag = ColumnDrag { columns, headings, index, start, is_resize, is_mirrored };
    Some(Press { drag, head: heading.closest("thead").ok()??, phase: Phase::Pressed })
}

impl Press {
    /// The columns as the pointer has them now, once it has moved far enough.
    fn follow(&mut self, event: &ev::PointerEvent) -> Option<Vec<ShownColumn>> {
        let x = f64::from(event.client_x());
        if self.phase == Phase::Pressed && self.drag.is_beyond_click(x) {
            self.phase = Phase::Dragging;
            // Fails for a pointer that is gone.
            self.head.set_pointer_capture(event.pointer_id()).ok();
        }
        (self.phase == Phase::Dragging).then(|| {
            let (columns, place) = self.drag.at(x);
            self.mark(Some(if self.drag.is_resize { "size" } else { "move" }), Some(place));
            columns
        })
    }

    /// Ends a drag before the pointer goes up. Returns the columns from before.
    fn cancel(&mut self) -> Option<Vec<ShownColumn>> {
        (self.phase == Phase::Dragging).then(|| {
            self.phase = Phase::Cancelled;
            self.mark(Some("cancelled"), None);
            self.drag.columns.clone()
        })
    }

    /// Shows what the pointer does, and to which heading. Meanwhile no heading takes a click (style/rest.css).
    fn mark(&self, what: Option<&str>, dragged: Option<usize>) {
        // A fixed name of an attribute cannot fail.
        match what {
            Some(what) => self.head.set_attribute(DRAGGED, what).ok(),
            None => self.head.remove_attribute(DRAGGED).ok(),
        };
        for (index, heading) in all(HEADINGS).enumerate() {
            heading.toggle_attribute_with_force(DRAGGED, dragged == Some(index)).ok();
        }
    }
}
