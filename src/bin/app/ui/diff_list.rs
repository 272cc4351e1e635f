//! Differences between two records, by path: the old value and the new one.

use gatehouse::{form::record_json::Difference, text};
use leptos::prelude::*;

use crate::ui::value::value;

pub(crate) fn diff_list(differences: &[Difference]) -> AnyView {
    if differences.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let shown = |side: &Option<String>| match side.as_deref() {
        None => value(text::absent()),
        Some("") => value(text::EMPTY),
        Some(text) => value(text),
    };
    let rows = differences.iter().map(|difference| {
        view! {
            <div>
                <dt><code>{value(&difference.path)}</code></dt>
                <dd><del>{shown(&difference.from)}</del>" "<ins>{shown(&difference.to)}</ins></dd>
            </div>
        }
    });
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}
