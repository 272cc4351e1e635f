//! One of a few, as radio buttons under a heading.

use leptos::prelude::*;

/// One of a few; `name` tells the group from others on the page; `values` are what can be chosen, with their words.
pub(crate) fn choice<T: Copy + PartialEq + Send + 'static, L: Into<String>>(
    class: &'static str,
    name: &'static str,
    legend: &'static str,
    values: impl IntoIterator<Item = (T, L)>,
    chosen: impl Fn() -> T + Copy + Send + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    spoken_choice(class, name, legend, values, chosen, choose, |_| None)
}

/// The same with words of other languages, each said in its own (WCAG 2.2, 3.1.2): `language` gives its tag.
pub(crate) fn spoken_choice<T: Copy + PartialEq + Send + 'static, L: Into<String>>(
    class: &'static str,
    name: &'static str,
    legend: &'static str,
    values: impl IntoIterator<Item = (T, L)>,
    chosen: impl Fn() -> T + Copy + Send + 'static,
    choose: impl Fn(T) + Copy + 'static,
    language: fn(T) -> Option<&'static str>,
) -> AnyView {
    let options = values.into_iter().enumerate().map(|(at, (value, label))| {
        let id = format!("{name}-{at}");
        view! {
            <div class="check">
                <input id=id.clone() type="radio" name=name prop:checked=move || chosen() == value on:change=move |_| choose(value) />
                <label for=id lang=language(value)>{label.into()}</label>
            </div>
        }
    });
    view! { <fieldset class=class><legend>{legend}</legend><div class="options">{options.collect_view()}</div></fieldset> }
        .into_any()
}
