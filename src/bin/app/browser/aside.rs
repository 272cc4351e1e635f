//! The rows of a long page that are out of view, while others take their place: they are written and laid out after the frame
//! that shows those in view, some for each frame. Until then the table says that it is busy; the stylesheet has the rest.
//! Writing, laying out and painting are tasks of their own, so that no key or click waits for all three.

use std::{cell::RefCell, mem, time::Duration};

use gatehouse::url::query::ListQuery;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::HtmlElement;

use crate::browser::{
    elements::{all, first},
    vdom::{Draw, Shared},
};

const ASIDE: &str = "data-aside";
/// The rows of more than a screenful.
const BODY: &str = ".long tbody";
/// How many are written after the first frame; after each one that follows, one more. Those near to what is in view are laid out
/// too, which costs more than the writing: a phone's are as high as three of a desk's.
const FIRST_PART: usize = 3;

/// What is on screen, and what of it is not yet.
struct Page {
    query: Option<ListQuery>,
    /// The rows set aside, by their places.
    aside: Vec<(usize, HtmlElement)>,
    /// What they will show; none where all rows are on screen.
    next: Option<(Shared, Draw)>,
    /// Counts the times that rows were set aside: frames asked for before the last do nothing.
    times: u32,
}

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page { query: None, aside: Vec::new(), next: None, times: 0 }) };
    static AFTER: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Notes which question the rows on screen answer, and what is done when some of them were written by themselves.
pub(crate) fn begin(query: Option<ListQuery>, after: impl Fn() + 'static) {
    PAGE.with_borrow_mut(|page| page.query = query);
    AFTER.set(Some(Box::new(after)));
}

/// The rows that answer a question, so many. Those out of view are set aside, unless the same question was answered anew:
/// its people keep their place for who has them read out. Of fewer rows than before, others may come into view: none is.
pub(crate) fn draw_rows(query: &ListQuery, count: usize, draw: Draw) -> Shared {
    let before = PAGE.with_borrow_mut(|page| page.query.replace(query.clone()));
    if first(BODY).is_some_and(|body| body.child_element_count() as usize > count) {
        let aside = PAGE.with_borrow_mut(|page| mem::take(&mut page.aside));
        aside.iter().for_each(|(_, row)| drop(row.remove_attribute(ASIDE)));
    } else if before.as_ref() != Some(query) {
        set_aside();
    }
    PAGE.with_borrow_mut(|page| {
        // Not those of a table that is gone.
        page.aside.retain(|(_, row)| row.is_connected());
        let rows = Shared::new("tbody", count, &draw, |at| page.aside.iter().any(|(place, _)| *place == at));
        page.next = (!page.aside.is_empty()).then(|| (rows.clone(), draw));
        rows
    })
}

/// Sets aside what is out of view now. Not the row with the focus, which would lose it.
pub(crate) fn set_aside() {
    let Some(body) = first(BODY) else { return };
    lay_out_before_frame();
    // OpenDialog once, before anything changes: the browser would lay out the page anew for each answer.
    let place = body.get_bounding_client_rect();
    let view = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let high = place.height() / f64::from(body.child_element_count());
    let (first, last) = (-place.top() / high, (view - place.top()) / high);
    let mut aside = Vec::new();
    for (at, row) in all(".long tbody tr").enumerate() {
        let is_in_view = (first - 1.0..last).contains(&(at as f64));
        if !is_in_view && !row.matches(":focus-within").unwrap_or(true) {
            row.set_attribute(ASIDE, "").ok();
            aside.push((at, row));
        } else {
            row.remove_attribute(ASIDE).ok();
        }
    }
    body.set_attribute("aria-busy", "true").ok();
    let times = PAGE.with_borrow_mut(|page| {
        page.aside = aside;
        page.times += 1;
        page.times
    });
    after_frame(move || bring_back(times, FIRST_PART));
}

fn bring_back(times: u32, count: usize) {
    if PAGE.with_borrow(|page| page.times == times) && write(count) {
        after_frame(move || bring_back(times, count + 1));
    }
}

/// Has the rows laid out in a task of their own, before a frame that is asked for already, so that it has only to paint them;
/// where the browser knows no such task, the frame may come first.
fn lay_out_before_frame() {
    // OpenDialog for their place, the browser lays them out at once.
    let lay_out = || drop(first(BODY).map(|body| body.get_bounding_client_rect()));
    if post_urgent(lay_out).is_err() {
        set_timeout(lay_out, Duration::ZERO);
    }
}

/// By name, as `focus::scroll_into_view`; "user-blocking" of the Prioritized Task Scheduling API comes before rendering.
fn post_urgent(function: impl FnOnce() + 'static) -> Result<JsValue, JsValue> {
    let scheduler = Reflect::get(&window(), &"scheduler".into())?;
    let urgent = Object::new();
    Reflect::set(&urgent, &"priority".into(), &"user-blocking".into())?;
    let post: Function = Reflect::get(&scheduler, &"postTask".into())?.dyn_into()?;
    Reflect::apply(&post, &scheduler, &Array::of2(&Closure::once_into_js(function), &urgent))
}

fn after_frame(function: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(function, Duration::ZERO));
}

/// Writes those that are still aside, for who asks about all of them.
pub(crate) fn write_all() {
    write(usize::MAX);
}

/// Writes so many of those aside. Whether there are more.
fn write(count: usize) -> bool {
    let (rows, next, is_over) = PAGE.with_borrow_mut(|page| {
        let rows: Vec<_> = page.aside.drain(..count.min(page.aside.len())).collect();
        let is_over = page.aside.is_empty();
        (rows, if is_over { page.next.take() } else { page.next.clone() }, is_over)
    });
    for (at, row) in rows {
        if let Some((shown, draw)) = &next {
            shown.patch(at, draw(at), &row);
        }
        row.remove_attribute(ASIDE).ok();
    }
    AFTER.with_borrow(|after| after.iter().for_each(|after| after()));
    if is_over && let Some(body) = first("tbody[aria-busy]") {
        body.remove_attribute("aria-busy").ok();
    }
    !is_over
}
