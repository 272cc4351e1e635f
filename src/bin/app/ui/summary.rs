//! The error summary above a form: a link to each invalid field, in form order. It takes the focus.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::ui::live_text::live_text;

/// One line: the id of its field, if it has one, the field's label, and the sentence.
#[derive(Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) field: Option<(Cow<'static, str>, Cow<'static, str>)>,
    pub(crate) sentence: String,
}

#[component]
pub(crate) fn Summary(title: &'static str, lines: Vec<Line>) -> impl IntoView {
    let items = lines.into_iter().map(|line| match line.field {
        Some((id, label)) => view! {
            <li>
                <a href=format!("#{id}") on:click=move |event| {
                    event.prevent_default();
                    crate::browser::focus::on_id(&id);
                }>{live_text(format!("{label}: {}", line.sentence))}</a>
            </li>
        }
        .into_any(),
        None => view! { <li>{live_text(line.sentence)}</li> }.into_any(),
    });
    view! {
        <section class="summary" id="summary" tabindex="-1" role="alert" aria-labelledby="summary-title">
            <h2 id="summary-title">{title}</h2>
            <ul>{items.collect_view()}</ul>
        </section>
    }
}
