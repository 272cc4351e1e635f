//! One labelled text field with its hint, problem and suggestions. It validates nothing.

use std::borrow::Cow;

use gatehouse::text;
use leptos::{ev, prelude::*};

use crate::{browser::elements, ui::live_text::live_text};

/// The kind of text, for the on-screen keyboard, autofill and spell checking.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// No `type="email"`: a browser's field of that type rewrites the host and takes spaces away.
    Email,
    Number,
    /// Day and time in the reader's zone, as `YYYY-MM-DDTHH:MM`.
    Moment,
    /// `YYYY-MM-DD`.
    Day,
    /// A new password, hidden until shown.
    Password {
        shown: RwSignal<bool>,
    },
    /// A token, hidden until shown. No password manager should offer to make one.
    Token {
        shown: RwSignal<bool>,
    },
}

#[component]
pub(crate) fn Field(
    /// The id of the input, which the label and the summary link to.
    #[prop(into)]
    id: Cow<'static, str>,
    #[prop(into)] label: Cow<'static, str>,
    /// Whether the label is the server's name of a field, which is not one of the page's words.
    #[prop(optional)]
    is_name: bool,
    #[prop(optional)] hint: &'static str,
    #[prop(default = Kind::Text)] kind: Kind,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] problem: Signal<Option<String>>,
    /// What a person should know of the text, which is no problem.
    #[prop(optional)]
    notice: Option<Signal<Option<String>>>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional)] on_leave: Option<Callback<()>>,
    /// Called in place of `on_input` when a day or a time is typed in part, which has no text.
    #[prop(optional)]
    on_unfinished: Option<Callback<()>>,
    /// Stands in an empty field.
    #[prop(optional_no_strip)]
    placeholder: Option<Signal<&'static str>>,
    /// Suggestions; any other text is accepted, too.
    #[prop(optional_no_strip)]
    suggestions: Option<Signal<Vec<String>>>,
    #[prop(optional)] required: bool,
    #[prop(optional)] first_focus: bool,
    /// Content below the field, such as a meter.
    #[prop(optional)]
    below: Option<AnyView>,
    /// A note in place of the hint. It takes no extra room, so nothing shifts when it appears.
    #[prop(optional)]
    in_place_of_hint: Option<AnyView>,
    /// Content beside the input, such as buttons.
    #[prop(optional)]
    neighbours: Option<AnyView>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let list_id = format!("{id}-list");
    let notice_id = format!("{id}-notice");
    let described = {
        let (hint_id, problem_id, notice_id) = (hint_id.clone(), problem_id.clone(), notice_id.clone());
        move || {
            let hint = (!hint.is_empty()).then(|| hint_id.clone());
            let problem = problem.get().map(|_| problem_id.clone());
            let notice = notice.and_then(|notice| notice.get()).map(|_| notice_id.clone());
            Some([problem, notice, hint].into_iter().flatten().collect::<Vec<_>>().join(" "))
                .filter(|ids| !ids.is_empty())
        }
    };
    let kind_name = move || match kind {
        Kind::Password { shown } | Kind::Token { shown } if !shown.get() => "password",
        Kind::Moment => "datetime-local",
        Kind::Day => "date",
        _ => "text",
    };
    let input_mode = match kind {
        Kind::Email => Some("email"),
        Kind::Number => Some("decimal"),
        _ => None,
    };
    let spoken = label.clone();
    let autocomplete = if matches!(kind, Kind::Password { .. }) { "new-password" } else { "off" };
    let secret_toggle = match kind {
        Kind::Password { shown } | Kind::Token { shown } => Some(view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || shown.get().to_string()
                aria-label=move || text::show_or_hide(shown.get(), &spoken)
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || live_text(if shown.get() { text::hide() } else { text::show() })}
            </button>
        }),
        _ => None,
    };
    view! {
        <div class="field" class:invalid=move || problem.get().is_some()>
            <label for=id.clone() translate=is_name.then_some("no")>{label}</label>
            <div class="field-row">
                <input
                    id=id
                    type=kind_name
                    inputmode=input_mode
                    placeholder=move || placeholder.map(|text| text.get())
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    dir="auto"
                    list=suggestions.is_some().then(|| list_id.clone())
                    aria-required=required.then_some("true")
                    aria-invalid=move || problem.get().is_some().then_some("true")
                    aria-describedby=described
                    data-first-focus=first_focus.then_some("")
                    prop:value=move || value.get()
                    on:input=move |event: ev::Event| match on_unfinished {
                        Some(unfinished) if elements::is_unfinished(&event) => unfinished.run(()),
                        _ => on_input.run(event_target_value(&event)),
                    }
                    on:blur=move |_| {
                        if let Some(leave) = on_leave {
                            // A focused field fires `blur` once more while its screen is removed.
                            leave.try_run(());
                        }
                    }
                />
                {secret_toggle}
                {neighbours}
            </div>
            {suggestions.map(|suggestions| {
                view! {
                    <datalist id=list_id>
                        {move || suggestions.get().into_iter().map(|value| view! { <option value=value></option> }).collect_view()}
                    </datalist>
                }
            })}
            {below}
            <div class="field-note">
                <p class="problem" id=problem_id aria-live="polite">{move || problem.get().map(live_text)}</p>
                {notice.map(|notice| view! { <p class="caution" id=notice_id aria-live="polite">{move || notice.get().map(|notice| view! { <bdi translate="no">{live_text(notice)}</bdi> })}</p> })}
                {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
                {in_place_of_hint}
            </div>
        </div>
    }
}
