//! The rows of a long page that are out of view, while others take their place: they are laid out in the frames after the one
//! that shows those in view. Hidden from nobody for longer than that; the stylesheet has the rest.

use std::cell::RefCell;

use gatehouse::query::ListQuery;
use leptos::prelude::*;

use super::elements::all;

const ASIDE: &str = "data-aside";
/// About as many as a slow computer lays out in one frame.
const PART: usize = 8;

thread_local! {
    static SHOWN: RefCell<Option<ListQuery>> = const { RefCell::new(None) };
}

/// Notes which question the rows on screen answer; tells which it was.
pub(crate) fn shows(question: Option<ListQuery>) -> Option<ListQuery> {
    SHOWN.replace(question)
}

/// Sets aside the rows out of view, unless the same question was answered anew: its people keep their place for who has them
/// read out.
pub(crate) fn before(question: &ListQuery) {
    if shows(Some(question.clone())).as_ref() != Some(question) {
        set_aside();
    }
}

/// Sets aside what is out of view now. Not the row with the focus, which would lose it.
pub(crate) fn set_aside() {
    let Ok(Some(body)) = document().query_selector(".long tbody") else { return };
    // Asked once, before anything changes: the browser would lay out the page anew for each answer.
    let place = body.get_bounding_client_rect();
    let view = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let high = place.height() / f64::from(body.child_element_count());
    let (first, last) = (-place.top() / high, (view - place.top()) / high);
    for (at, row) in all(".long tbody tr").enumerate() {
        let is_in_view = (first - 1.0..last).contains(&(at as f64));
        if !is_in_view && !row.matches(":focus-within").unwrap_or(true) {
            row.set_attribute(ASIDE, "").ok();
        }
    }
    // The first of these comes before the frame with the rows in view, the second after it.
    request_animation_frame(|| request_animation_frame(bring_back));
}

fn bring_back() {
    let rows: Vec<_> = all("[data-aside]").take(PART).collect();
    if !rows.is_empty() {
        for row in rows {
            row.remove_attribute(ASIDE).ok();
        }
        request_animation_frame(bring_back);
    }
}
