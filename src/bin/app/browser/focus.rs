//! Moves the keyboard focus when a screen or a summary appears. Waits one frame, until the element is drawn.

use std::cell::RefCell;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::browser::elements::first;

/// Focuses the first element that matches, without scrolling a new screen away from its top.
pub(crate) fn on(selector: &'static str) {
    request_animation_frame(move || focus(selector));
}

/// Like [`on`], for a selector that is computed.
pub(crate) fn on_any(selector: String) {
    request_animation_frame(move || focus(&selector));
}

/// Focuses the heading of a new screen, unless the screen has put the focus somewhere itself. `scroll` scrolls the
/// screen.
pub(crate) fn on_new_screen(scroll: impl FnOnce() + 'static) {
    request_animation_frame(|| {
        scroll();
        match document().active_element().filter(|active| active.has_attribute("data-first-focus")) {
            Some(placed) => scroll_into_view(&placed),
            None => focus("main h1"),
        }
    });
}

/// Blurs the link that was followed before the next screen is drawn. Removing a focused element forces a layout of the
/// half-drawn page (Chromium 156: 7 of the 16 ms that opening a record takes).
pub(crate) fn let_go() {
    if let Some(link) = first("main a:focus") {
        link.blur().ok();
    }
}

/// Focuses the heading if the focused element was removed, such as a screen's loading state.
pub(crate) fn where_lost() {
    request_animation_frame(|| {
        let lost = document().active_element().is_none_or(|active| active.matches("body").unwrap_or(false));
        if lost {
            focus("main h1");
        }
    });
}

/// Selects all text of the field that has got the focus, so that a person can copy it. After the event: the browser
/// then restores what was selected before.
pub(crate) fn select_text(event: &web_sys::FocusEvent) {
    if let Some(field) = event.target().and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        request_animation_frame(move || field.select());
    }
}

/// The element with the focus, and the part of the page around it, which takes the focus when the element goes.
#[derive(Clone)]
struct Focused {
    element: HtmlElement,
    part: Option<HtmlElement>,
}

thread_local! {
    static LAST: RefCell<Option<Focused>> = const { RefCell::new(None) };
}

/// Follows the focus, and catches it where a click or a key takes its element away.
pub(crate) fn catch_lost() {
    let focused = window_event_listener(ev::focusin, |event| {
        let element = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        LAST.set(element.map(|element| {
            let part = element.closest("[tabindex='-1']").ok().flatten().and_then(|part| part.dyn_into().ok());
            Focused { element, part }
        }));
    });
    // A click beside everything gives the focus up.
    let pressed = window_event_listener(ev::pointerdown, |_| LAST.set(None));
    let clicked = window_event_listener(ev::click, |_| if_lost());
    let released = window_event_listener(ev::keyup, |_| if_lost());
    on_cleanup(move || {
        for listener in [focused, pressed, clicked, released] {
            listener.remove();
        }
    });
}

/// Moves the focus on if its element is gone: to the part of the page that it was in, or to the heading.
pub(crate) fn if_lost() {
    request_animation_frame(|| {
        let Some(Focused { element, part }) = LAST.with_borrow(Clone::clone) else { return };
        let is_body = |active: &Element| active.matches("body").unwrap_or(false);
        let active = document().active_element();
        // A hidden element keeps the focus until the page is painted.
        let is_on_it = active.as_ref().is_some_and(|active| element.is_same_node(Some(active)));
        if is_shown(&element) || !(is_on_it || active.as_ref().is_none_or(is_body)) {
            return;
        }
        LAST.set(None);
        match part.filter(is_shown) {
            Some(part) => focus_element(&part, true),
            None if is_in_dialog() => focus("dialog[open] :is(button, input, select, textarea, a[href])"),
            None => focus("main h1"),
        }
    });
}

/// Whether the element has a box. By no size: a link without text has none until its style is here.
fn is_shown(element: &HtmlElement) -> bool {
    element.get_client_rects().length() > 0
}

/// Opens a modal dialog. The browser traps the focus in the dialog and restores it afterwards.
pub(crate) fn open_dialog(dialog: &HtmlDialogElement) {
    #[cfg(feature = "gallery")]
    if stands_in_gallery(dialog) {
        return;
    }
    if !dialog.open() {
        dialog.show_modal().ok();
    }
}

/// In the gallery, a dialog is shown inline.
#[cfg(feature = "gallery")]
fn stands_in_gallery(dialog: &HtmlDialogElement) -> bool {
    let stands = dialog.closest("[data-gallery]").is_ok_and(|gallery| gallery.is_some());
    if stands {
        HtmlElement::style(dialog)
            .set_css_text("position: static; margin: 0; inline-size: 100%; max-inline-size: 30rem");
        dialog.set_open(true);
    }
    stands
}

/// Keeps a dialog open while `open` is true. Closes it before it goes: the browser then moves the focus back to where
/// it was.
pub(crate) fn dialog_follows(dialog: NodeRef<html::Dialog>, open: impl Fn() -> bool + 'static) {
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open() { open_dialog(&dialog) } else { dialog.close() }
    });
    on_cleanup(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.close();
        }
    });
}

/// Whether a dialog is open over the page.
pub(crate) fn is_in_dialog() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

fn focus(selector: &str) {
    if let Some(element) = first(selector) {
        focus_element(&element, selector == "main h1");
    }
}

fn focus_element(element: &HtmlElement, prevents_scroll: bool) {
    let calm = web_sys::FocusOptions::new();
    calm.set_prevent_scroll(prevents_scroll);
    element.focus_with_options(&calm).ok();
}

/// Focuses the element with this id.
pub(crate) fn on_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// Scrolls the element with this id into view by the shortest way: the active item of a list whose focus is elsewhere
/// (`aria-activedescendant`).
pub(crate) fn into_sight(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            scroll_into_view(&element);
        }
    });
}

/// Scrolls an element that has just been drawn into view by the shortest way.
pub(crate) fn bring_into_sight(element: &Element) {
    #[cfg(feature = "gallery")]
    if element.closest("[data-gallery]").is_ok_and(|gallery| gallery.is_some()) {
        return;
    }
    let element = element.clone();
    request_animation_frame(move || scroll_into_view(&element));
}

fn scroll_into_view(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}
