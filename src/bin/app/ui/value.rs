//! The core's values in views of Leptos.

use gatehouse::{
    display::field_value::FieldValue,
    view::{element::Element, value},
    write::diff::Diff,
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

/// A field's value on a record, or what stands in its place.
pub(crate) fn field_value(field: &FieldValue) -> AnyView {
    draw(value::full_field(field)).into_any()
}

/// The values of a change, before and after it.
pub(crate) fn sides(change: &Diff) -> [Vec<Static>; 2] {
    value::sides(change).map(draw)
}

/// A text of many lines, such as a response.
pub(crate) fn layout(text: &str) -> AnyView {
    draw(value::layout(text)).into_any()
}

fn draw(elements: Vec<Element>) -> Vec<Static> {
    elements.into_iter().map(Static).collect()
}
