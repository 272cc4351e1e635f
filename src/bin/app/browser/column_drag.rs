//! The headings of the list under a mouse: dragged by the edge where it ends, one sizes its column, elsewhere it moves it. Events
//! of the mouse on purpose, not of pointers: fingers scroll what they drag.

use std::{cell::RefCell, rc::Rc};

use leptos::{
    ev::{self, MouseEvent},
    prelude::*,
};
use web_sys::{Element, HtmlElement};

use crate::browser::{delegate, elements::all};

/// What a drag makes of a column.
#[derive(Clone, Copy)]
pub(crate) enum Drag {
    /// So many times as wide as it was when the drag began.
    Sized(f64),
    /// In the place of the column that stood there when the drag began.
    Moved(usize),
    /// As wide as it usually is: its edge was clicked twice.
    Usual,
    /// As it was: Escape.
    Undone,
    /// As it is now.
    Done,
}

/// Pixels from where a heading ends that are its edge (style/rest.css).
const EDGE: f64 = 12.0;
/// Pixels that a mouse moves before a click is a drag.
const SLACK: f64 = 6.0;
/// Says how a heading is held, on it and on the page. Meanwhile its button takes no click (style/rest.css).
const HELD: &str = "data-drag";

/// What became of the mouse on a heading.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    KeyPress,
    Dragged,
    /// Until it is let go, which is no click.
    Undone,
}

/// A heading with the mouse down on it.
struct Held {
    /// Which column; the person's is none.
    at: usize,
    headings: Vec<HtmlElement>,
    /// From where to where each column went when the mouse came down.
    places: Vec<(f64, f64)>,
    start: f64,
    is_edge: bool,
    phase: Phase,
    is_mirrored: bool,
}

/// Tells which column is dragged and how, until the owner is cleaned up.
pub(crate) fn on_drag(act: impl Fn(usize, Drag) + 'static) {
    let (held, act) = (Rc::new(RefCell::new(None::<Held>)), Rc::new(act));
    let down = window_event_listener(ev::mousedown, {
        let held = held.clone();
        move |event| drop(held.replace(under(&event)))
    });
    let moves = window_event_listener(ev::mousemove, {
        let (held, act) = (held.clone(), act.clone());
        move |event| {
            // Given back before anyone is told.
            let drag = held.borrow_mut().as_mut().and_then(|held| Some((held.at, held.follow(&event)?)));
            if let Some((at, drag)) = drag {
                act(at, drag);
            }
        }
    });
    let twice = window_event_listener(ev::dblclick, {
        let act = act.clone();
        move |event| {
            if let Some(held) = under(&event).filter(|held| held.is_edge) {
                act(held.at, Drag::Usual);
            }
        }
    });
    let key = window_event_listener(ev::keydown, {
        let (held, act) = (held.clone(), act.clone());
        move |event| {
            let is_escape = event.key() == "Escape";
            let undone = held.borrow_mut().as_mut().filter(|_| is_escape).and_then(Held::undo);
            if let Some(at) = undone {
                event.prevent_default();
                act(at, Drag::Undone);
            }
        }
    });
    let up = window_event_listener(ev::mouseup, move |_| {
        let held = held.take();
        if let Some(held) = &held {
            held.mark(None);
        }
        if let Some(held) = held.filter(|held| held.phase == Phase::Dragged) {
            act(held.at, Drag::Done);
        }
    });
    on_cleanup(move || {
        for listener in [down, moves, twice, up, key] {
            listener.remove();
        }
    });
}

/// The heading of a column under the mouse.
fn under(event: &MouseEvent) -> Option<Held> {
    let target = delegate::target(event).filter(|_| event.button() == 0)?;
    let heading = target.closest(".users thead th + th").ok()??;
    let headings = all(".users thead th + th").collect::<Vec<_>>();
    let at = headings.iter().position(|other| other.is_same_node(Some(&heading)))?;
    let place = |heading: &HtmlElement| {
        let place = heading.get_bounding_client_rect();
        (place.left(), place.right())
    };
    let places: Vec<_> = headings.iter().map(place).collect();
    let (left, right) = *places.get(at)?;
    let is_mirrored = heading.closest("[dir=rtl]").ok()?.is_some();
    let start = f64::from(event.client_x());
    let to_end = if is_mirrored { start - left } else { right - start };
    // On a phone a heading is all button, and has no width of its own.
    let is_edge = to_end < EDGE && target.is_same_node(Some(&heading));
    Some(Held { at, headings, places, start, is_edge, phase: Phase::KeyPress, is_mirrored })
}

impl Held {
    /// What the mouse makes of the column now, once it has moved far enough.
    fn follow(&mut self, event: &MouseEvent) -> Option<Drag> {
        let now = f64::from(event.client_x());
        let way = now - self.start;
        if self.phase == Phase::KeyPress && way.abs() >= SLACK {
            self.phase = Phase::Dragged;
        }
        if self.phase != Phase::Dragged {
            return None;
        }
        if self.is_edge {
            self.mark(Some(self.at));
            let (left, right) = *self.places.get(self.at)?;
            let grown = if self.is_mirrored { -way } else { way };
            return Some(Drag::Sized((right - left + grown) / (right - left)));
        }
        let off = |(left, right): (f64, f64)| (left - now).max(now - right).max(0.0);
        let nearest = |a: &usize, b: &usize| off(self.places[*a]).total_cmp(&off(self.places[*b]));
        let to = (0..self.places.len()).min_by(nearest)?;
        self.mark(Some(to));
        Some(Drag::Moved(to))
    }

    /// Ends the drag before the mouse is let go: of which column, if there was one.
    fn undo(&mut self) -> Option<usize> {
        if self.phase != Phase::Dragged {
            return None;
        }
        self.phase = Phase::Undone;
        self.mark(Some(self.at));
        Some(self.at)
    }

    /// Shows which heading is held; the one that was no longer is.
    fn mark(&self, held: Option<usize>) {
        let how = match self.phase {
            Phase::Undone => "undone",
            _ if self.is_edge => "sized",
            _ => "moved",
        };
        let mark = |element: &Element, is_held: bool| {
            if is_held {
                element.set_attribute(HELD, how).ok()
            } else {
                element.remove_attribute(HELD).ok()
            };
        };
        for (at, heading) in self.headings.iter().enumerate() {
            mark(heading, held == Some(at));
        }
        if let Some(page) = document().document_element() {
            mark(&page, held.is_some());
        }
    }
}
