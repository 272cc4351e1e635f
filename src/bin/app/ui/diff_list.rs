//! Differences between two records, by path: the old value and the new one.

use gatehouse::{text, write::diff::Diff};
use leptos::prelude::*;

use crate::ui::value::{sides, value};

pub(crate) fn diff_list(differences: &[Diff]) -> AnyView {
    if differences.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let rows = differences.iter().map(|difference| {
        let [before, after] = sides(difference);
        view! {
            <div>
                <dt><code>{value(&difference.dotted_path())}</code></dt>
                <dd><del>{before}</del>" "<ins>{after}</ins></dd>
            </div>
        }
    });
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}
