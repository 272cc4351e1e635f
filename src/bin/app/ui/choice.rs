//! A group of radio buttons under a legend.

use leptos::prelude::*;

/// The label of a choice.
pub(crate) struct Words {
    text: String,
    /// The label's language tag, if it is not the page's language (WCAG 2.2, 3.1.2).
    language: Option<&'static str>,
}

impl Words {
    pub(crate) fn in_language(text: impl Into<String>, language: Option<&'static str>) -> Self {
        Self { text: text.into(), language }
    }
}

impl<T: Into<String>> From<T> for Words {
    fn from(text: T) -> Self {
        Self::in_language(text, None)
    }
}

/// A radio group. `name` is unique on the page; `values` are the choices with their labels.
pub(crate) fn choice<T: Copy + PartialEq + Send + 'static, W: Into<Words>>(
    class: &'static str,
    name: &'static str,
    legend: &'static str,
    values: impl IntoIterator<Item = (T, W)>,
    chosen: impl Fn() -> T + Copy + Send + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    let options = values.into_iter().enumerate().map(|(at, (value, words))| {
        let (id, Words { text, language }) = (format!("{name}-{at}"), words.into());
        view! {
            <div class="checkbox">
                <input id=id.clone() type="radio" name=name prop:checked=move || chosen() == value on:change=move |_| choose(value) />
                <label for=id lang=language>{text}</label>
            </div>
        }
    });
    view! { <fieldset class=class><legend>{legend}</legend><div class="options">{options.collect_view()}</div></fieldset> }
        .into_any()
}
