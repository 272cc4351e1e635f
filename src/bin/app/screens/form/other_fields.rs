//! The fields of a record that the contract does not name, in the form that edits it. `gatehouse::form::other_field`
//! decides which ones can be edited, and how.

use gatehouse::{
    display::{
        escape,
        time::{self, Timestamp},
        wall_clock,
    },
    form::{
        check,
        draft::OtherInput,
        other_field::{Input, Kind, OtherField},
    },
    text,
    user::User,
};
use leptos::prelude::*;

use super::State;
use crate::{
    browser::format,
    ui::{
        field::{self, Field},
        live_text::live_text,
    },
};

/// More fields are shown on request: a record may have ten thousand.
const FIELDS_SHOWN: usize = 40;

/// The id of the input for this path. `None` where the form does not have the field.
pub(crate) fn id_of(fields: StoredValue<Vec<OtherField>>, path: &[String]) -> Option<String> {
    fields.with_value(|fields| fields.iter().position(|field| field.path == path)).map(id)
}

fn id(at: usize) -> String {
    format!("other-field-{at}")
}

/// The section of these fields; nothing where there are none.
pub(crate) fn other_fields(state: State, base: RwSignal<User>, fields: StoredValue<Vec<OtherField>>) -> AnyView {
    let count = fields.with_value(Vec::len);
    if count == 0 {
        return ().into_any();
    }
    let has_moment = fields.with_value(|fields| fields.iter().any(|field| field.kind == Kind::Moment));
    let all = RwSignal::new(count <= FIELDS_SHOWN);
    let rows = move |range: std::ops::Range<usize>| {
        fields.with_value(|fields| {
            let shown = fields.iter().enumerate().skip(range.start).take(range.len());
            shown.map(|(at, field)| row(state, base, at, field.clone())).collect::<Vec<_>>()
        })
    };
    view! {
        <fieldset>
            <legend>{text::other_fields()}</legend>
            <p class="hint">{text::other_fields_edit_hint()}{has_moment.then(|| format!(" {}", text::times_in_zone(&format::zone())))}</p>
            {rows(0..count.min(FIELDS_SHOWN))}
            {move || if all.get() {
                rows(FIELDS_SHOWN.min(count)..count).into_any()
            } else {
                view! {
                    <div class="actions">
                        <button type="button" class="button" on:click=move |_| all.set(true)>{text::show_all_fields(count as u64)}</button>
                    </div>
                }
                .into_any()
            }}
        </fieldset>
    }
    .into_any()
}

/// One field with what connects it to the form.
fn row(state: State, base: RwSignal<User>, at: usize, field: OtherField) -> AnyView {
    let OtherField { path, kind, suggestions } = field.clone();
    let label = escape::escape(&path.join("."));
    let typed_path = StoredValue::new(path.clone());
    let input = Memo::new(move |_| {
        let typed = state.draft.with(|draft| draft.other(&path).map(|typed| typed.input.clone()));
        typed.unwrap_or_else(|| base.with(|base| field.input(base)))
    });
    let problem = Signal::derive(move || {
        state.problems.with(|problems| typed_path.with_value(|path| text::path_problems(problems, path)))
    });
    let set = move |input: Input| typed_path.with_value(|path| state.typed_other(path, OtherInput { kind, input }));
    if kind == Kind::Flag {
        return labelled(id(at), label, problem, flag(id(at), input, problem, set));
    }
    // An input of one line would take the line breaks away.
    if kind == Kind::Text && input.with_untracked(|input| input.text().contains(['\n', '\r'])) {
        return labelled(id(at), label, problem, lines(id(at), input, problem, set));
    }
    let shown = Signal::derive(move || input.with(|input| shown(kind, input)));
    let on_input = Callback::new(move |typed: String| set(read(kind, typed)));
    let notice = {
        let label = label.clone();
        Signal::derive(move || match kind {
            Kind::Text => input.with(|input| text::field_notices(&label, &check::text_notices(input.text()))),
            _ => None,
        })
    };
    let emptiness = (kind == Kind::Text).then(|| emptiness(label.clone(), input, set));
    let suggestions = (!suggestions.is_empty()).then(|| Signal::derive(move || suggestions.clone()));
    let placeholder = Signal::derive(move || {
        input.with(|input| if *input == Input::Null && kind == Kind::Number { text::no_value() } else { "" })
    });
    view! {
        <Field id=id(at) label=label is_name=true kind=field_kind(kind) value=shown problem=problem notice=notice on_input=on_input
            on_unfinished=Callback::new(move |()| set(Input::Unfinished)) suggestions=suggestions placeholder=Some(placeholder)
            in_place_of_hint=emptiness.unwrap_or_else(|| ().into_any()) />
    }
    .into_any()
}

/// Below a field without text: whether it has no value or empty text, and the button for the other.
fn emptiness(label: String, input: Memo<Input>, set: impl Fn(Input) + Clone + Send + 'static) -> AnyView {
    (move || {
        let is_null = match input.get() {
            Input::Null => true,
            Input::Text(text) if text.is_empty() => false,
            _ => return ().into_any(),
        };
        let (state, action, other) = if is_null {
            (text::no_value(), text::use_empty_text(), Input::Text(String::new()))
        } else {
            (text::empty_text(), text::use_no_value(), Input::Null)
        };
        let set = set.clone();
        view! {
            <p class="hint">
                {live_text(state)}" "
                <button type="button" class="button bare" aria-label=text::action_on_field(action, &label) on:click=move |_| set(other.clone())>{live_text(action)}</button>
            </p>
        }
        .into_any()
    })
    .into_any()
}

/// Yes, no, or no value.
fn flag(id: String, input: Memo<Input>, problem: Signal<Option<String>>, set: impl Fn(Input) + 'static) -> AnyView {
    let problem_id = problem_id(&id);
    let options = [("true", text::yes()), ("false", text::no()), ("", text::no_value())];
    let options = options.map(|(value, label)| {
        let is_chosen = move || input.with(|input| input.text() == value);
        view! { <option value=value prop:selected=is_chosen>{label}</option> }
    });
    let change = move |event| {
        let chosen = event_target_value(&event);
        set(if chosen.is_empty() { Input::Null } else { Input::Text(chosen) });
    };
    view! {
        <select id=id aria-invalid=move || problem.get().is_some().then_some("true")
            aria-describedby=move || problem.get().map(|_| problem_id.clone()) on:change=change>
            {options.into_iter().collect_view()}
        </select>
    }
    .into_any()
}

/// Text of several lines.
fn lines(id: String, input: Memo<Input>, problem: Signal<Option<String>>, set: impl Fn(Input) + 'static) -> AnyView {
    let problem_id = problem_id(&id);
    view! {
        <textarea id=id rows="4" dir="auto" autocapitalize="none" spellcheck="false"
            aria-invalid=move || problem.get().is_some().then_some("true")
            aria-describedby=move || problem.get().map(|_| problem_id.clone())
            prop:value=move || input.with(|input| input.text().to_owned())
            on:input=move |event| set(Input::Text(event_target_value(&event)))></textarea>
    }
    .into_any()
}

/// A control with its label and its problem.
fn labelled(id: String, label: String, problem: Signal<Option<String>>, control: AnyView) -> AnyView {
    let problem_id = problem_id(&id);
    view! {
        <div class="field" class:invalid=move || problem.get().is_some()>
            <label for=id translate="no">{label}</label>
            {control}
            <div class="field-note"><p class="problem" id=problem_id aria-live="polite">{move || problem.get().map(live_text)}</p></div>
        </div>
    }
    .into_any()
}

fn problem_id(id: &str) -> String {
    format!("{id}-problem")
}

pub(crate) fn field_kind(kind: Kind) -> field::Kind {
    match kind {
        Kind::Number => field::Kind::Number,
        Kind::Moment => field::Kind::Moment,
        Kind::Day => field::Kind::Day,
        Kind::Text | Kind::Flag => field::Kind::Text,
    }
}

/// The text of the input. A time stands as the reader's clock shows it.
pub(crate) fn shown(kind: Kind, input: &Input) -> String {
    let text = input.text();
    match (kind, time::parse(text).filter(|_| !time::is_never(text))) {
        (Kind::Moment, Some(Timestamp::Moment(at))) => wall_clock::print(at, format::wall),
        (Kind::Day, Some(Timestamp::Day(_))) => text.trim().to_owned(),
        (Kind::Moment | Kind::Day, _) => String::new(),
        _ => text.to_owned(),
    }
}

/// What the text of the input means. A time goes to the server in UTC (RFC 3339).
pub(crate) fn read(kind: Kind, typed: String) -> Input {
    match (kind, wall_clock::parse(&typed, format::wall)) {
        (Kind::Number | Kind::Moment | Kind::Day, _) if typed.trim().is_empty() => Input::Null,
        (Kind::Moment, Some(at)) => Input::Text(wall_clock::iso(at) + "Z"),
        (Kind::Moment, None) => Input::Unfinished,
        _ => Input::Text(typed),
    }
}
