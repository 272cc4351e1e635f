//! Differences between two records, by path: the old value and the new one.

use gatehouse::{text, write::diff::Diff};
use leptos::prelude::*;

use crate::ui::value::value;

pub(crate) fn diff_list(differences: &[Diff]) -> AnyView {
    if differences.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let shown = |is_there: bool, side: String| match side.as_str() {
        _ if !is_there => value(text::not_set()),
        "" => value(text::EMPTY),
        text => value(text),
    };
    let rows = differences.iter().map(|difference| {
        view! {
            <div>
                <dt><code>{value(&difference.dotted_path())}</code></dt>
                <dd><del>{shown(difference.before.is_some(), difference.before_text())}</del>" "<ins>{shown(difference.after.is_some(), difference.after_text())}</ins></dd>
            </div>
        }
    });
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}
