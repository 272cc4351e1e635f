//! The core's values in views of Leptos.

use gatehouse::view::{
    element::Element,
    value::{self, empty},
};
use leptos::prelude::*;

use crate::browser::vdom::Static;

/// A value on a record.
pub(crate) fn value(value: &str) -> AnyView {
    draw(value::full(value)).into_any()
}

/// A value beside others: cut after fewer characters.
pub(crate) fn brief(value: &str) -> Vec<Static> {
    draw(value::brief(value))
}

/// The value on a record, or a dash where it is empty.
pub(crate) fn value_or_empty(text: &str) -> AnyView {
    if text.is_empty() { Static(empty()).into_any() } else { value(text) }
}

fn draw(elements: Vec<Element>) -> Vec<Static> {
    elements.into_iter().map(Static).collect()
}
