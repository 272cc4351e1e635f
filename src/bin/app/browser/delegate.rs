//! Event delegation for static markup: one listener around all of it, and attributes that say what a click means.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, MouseEvent};

/// What was clicked or chosen.
pub(crate) struct Action {
    /// The `data-action` of the element or of one around it.
    pub(crate) name: String,
    /// Its `data-value`; the chosen value of a `select`.
    pub(crate) value: String,
    /// Whether it is a checkbox that is checked now.
    pub(crate) checked: bool,
    /// Whether the Shift key was down.
    pub(crate) shift: bool,
}

/// The action of a click or a change, if there is one. A `select` acts when it changes, everything else when it is
/// clicked.
pub(crate) fn action(event: &Event) -> Option<Action> {
    let element = target(event)?.closest("[data-action]").ok()??;
    let select = element.dyn_ref::<HtmlSelectElement>();
    if select.is_some() != (event.type_() == "change") {
        return None;
    }
    let value = element.get_attribute("data-value").unwrap_or_default();
    Some(Action {
        name: element.get_attribute("data-action")?,
        value: select.map_or(value, HtmlSelectElement::value),
        checked: element.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked),
        shift: event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key),
    })
}

/// Calls `act` with each action of the page, until the owner is cleaned up.
pub(crate) fn on_action(act: impl Fn(Action) + Clone + 'static) {
    let changed = act.clone();
    let click = window_event_listener(ev::click, move |event| action(&event).into_iter().for_each(&act));
    let change = window_event_listener(ev::change, move |event| action(&event).into_iter().for_each(&changed));
    on_cleanup(move || {
        click.remove();
        change.remove();
    });
}

/// The id and the value of the event's target field.
pub(crate) fn field(event: &Event) -> Option<(String, String)> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some((field.id(), field.value()))
}

/// Sets the value of the field with this id.
pub(crate) fn set_field(id: &str, content: &str) {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(content);
    }
}

/// The event's target element.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Gives the element named `tag` under the pointer a title, made of its attribute.
pub(crate) fn title_under(event: &ev::PointerEvent, tag: &str, attribute: &str, title: impl Fn(&str) -> String) {
    if let Some(element) = target(event).and_then(|target| target.closest(tag).ok().flatten()) {
        element.set_attribute("title", &title(&element.get_attribute(attribute).unwrap_or_default())).ok();
    }
}
