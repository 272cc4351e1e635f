//! The fields of a user, for creating and editing: the same order, checks and problems in both.

pub(crate) mod look_up;
pub(crate) mod other_fields;
pub(crate) mod restore_draft;
pub(crate) mod screen;
pub(crate) mod submit;

use gatehouse::{
    form::{
        check::{self, FormKind, Place, Problems},
        draft::{Draft, Field as Name, OtherInput},
        other_field::OtherField,
        password::{self, Strength},
    },
    list::suggestions::Suggestions,
    text,
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{focus, leak_guard, random},
    state::app::app,
    ui::{
        field::{Field, Kind},
        live_text::live_text,
        summary::{Line, Summary},
    },
};

/// The state of a form: its draft and its problems.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) form: FormKind,
    pub(crate) draft: RwSignal<Draft>,
    pub(crate) problems: RwSignal<Problems>,
    /// The title of the error summary, once there are problems.
    pub(crate) refused: RwSignal<Option<&'static str>>,
}

impl State {
    pub(crate) fn new(form: FormKind, draft: Draft) -> Self {
        Self {
            form,
            draft: RwSignal::new(draft),
            problems: RwSignal::new(Problems::default()),
            refused: RwSignal::new(None),
        }
    }

    /// Checks the whole draft. Returns whether it may be sent.
    pub(crate) fn check(self) -> bool {
        let problems = self.draft.with_untracked(|draft| check::draft(self.form, draft));
        let fine = problems.is_empty();
        if fine {
            self.problems.set(problems);
            self.refused.set(None);
        } else {
            self.refuse(text::fix_problems(), problems);
        }
        fine
    }

    /// Shows problems in the summary and at their fields, and moves the focus to the summary.
    pub(crate) fn refuse(self, title: &'static str, problems: Problems) {
        self.problems.set(problems);
        self.refused.set(Some(title));
        focus::on("#summary");
    }

    fn leave(self, field: Name) {
        let problem = self.draft.with_untracked(|draft| check::field(self.form, draft, field));
        // A server message stays until the text changes.
        if problem.is_some() {
            self.problems.update(|problems| *problems = std::mem::take(problems).with(field, problem));
        }
    }

    fn typed_other(self, path: &[String], typed: OtherInput) {
        self.draft.update(|draft| draft.set_other(path.to_vec(), Some(typed)));
        if self.problems.with_untracked(|problems| problems.at_path(path).next().is_some()) {
            self.problems.update(|problems| *problems = std::mem::take(problems).without_path(path));
        }
    }

    fn typed(self, field: Name, value: String) {
        self.draft.update(|draft| draft.set(field, value));
        if self.problems.with_untracked(|problems| problems.at(field).next().is_some()) {
            self.problems.update(|problems| *problems = std::mem::take(problems).without(field));
        }
    }
}

/// The error summary above a form with these fields besides those of the contract.
pub(crate) fn problems(state: State, others: StoredValue<Vec<OtherField>>) -> impl IntoView {
    let lines = move |problems: &Problems| {
        let lines = text::problem_lines(problems).into_iter();
        let line = |(place, sentence): (Place, String)| match &place {
            Place::Field(field) => Line { field: Some((field.name().into(), text::field(*field).into())), sentence },
            Place::Path(path) => match other_fields::id_of(others, path) {
                Some(id) => Line { field: Some((id.into(), path.join(".").into())), sentence },
                None => Line { field: None, sentence: text::placed_line(&place, sentence) },
            },
            Place::Form => Line { field: None, sentence },
        };
        lines.map(line).collect::<Vec<_>>()
    };
    view! {
        {move || {
            let problems = state.problems.get();
            let title = state.refused.get().filter(|_| !problems.is_empty());
            title.map(|title| view! { <Summary title=title lines=lines(&problems) /> })
        }}
    }
}

/// A form from its summary to its buttons.
pub(crate) struct FormBody {
    pub(crate) summary: AnyView,
    /// Why what was sent was not stored.
    pub(crate) errors: AnyView,
    pub(crate) fields: AnyView,
    /// Whether the submit button is enabled.
    pub(crate) is_ready: Signal<bool>,
    pub(crate) label: Signal<String>,
    pub(crate) send: Callback<()>,
    pub(crate) second_button: AnyView,
}

impl FormBody {
    pub(crate) fn draw(self) -> impl IntoView {
        let Self { is_ready, label, send, .. } = self;
        let submit = move |event: ev::SubmitEvent| {
            event.prevent_default();
            untrack(|| send.run(()));
        };
        view! {
            <form class="form" novalidate on:submit=submit>
                {self.summary}
                {self.errors}
                {self.fields}
                <div class="form-actions">{send_button(move || is_ready.get(), move || label.get())}{self.second_button}</div>
            </form>
        }
    }
}

/// The submit button, disabled while a click would do nothing.
pub(crate) fn send_button(
    is_ready: impl Fn() -> bool + Send + 'static,
    label: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    view! {
        <button type="submit" class="button primary" aria-disabled=move || (!is_ready()).then_some("true")>{move || live_text(label())}</button>
    }
}

/// What connects a field with the form.
struct Wiring {
    value: Signal<String>,
    problem: Signal<Option<String>>,
    notice: Signal<Option<String>>,
    on_input: Callback<String>,
    on_leave: Callback<()>,
}

impl Wiring {
    fn new(state: State, field: Name, on_leave: Callback<Name>) -> Self {
        Self {
            value: Signal::derive(move || state.draft.with(|draft| draft.get(field).to_owned())),
            problem: Signal::derive(move || state.problems.with(|problems| text::field_problems(problems, field))),
            notice: Signal::derive(move || {
                state.draft.with(|draft| text::field_notices(text::field(field), &check::notices(draft, field)))
            }),
            on_input: Callback::new(move |text| state.typed(field, text)),
            on_leave: Callback::new(move |()| {
                // An untouched form shows no problems.
                if !state.draft.with_untracked(|draft| draft.get(field).is_empty()) || state.form == FormKind::Edit {
                    state.leave(field);
                }
                on_leave.run(field);
            }),
        }
    }
}

/// All fields. `below_username` shows the username check; `on_leave` receives the field that lost the focus.
pub(crate) fn fields(state: State, below_username: Option<AnyView>, on_leave: Callback<Name>) -> impl IntoView {
    let seen = app().suggestions;
    let suggested = move |values: fn(&Suggestions) -> &Vec<String>| {
        Some(Signal::derive(move || leak_guard::with(seen, |seen| values(seen).clone())))
    };
    let input = move |field: Name, kind: Kind, suggestions: Option<Signal<Vec<String>>>| {
        let Wiring { value, problem, notice, on_input, on_leave } = Wiring::new(state, field, on_leave);
        let required = field == Name::Organization && state.form == FormKind::Create { needs_organization: true };
        view! {
            <Field id=field.name() label=text::field(field) hint=text::hint(field) kind=kind value=value problem=problem notice=notice
                on_input=on_input on_leave=on_leave suggestions=suggestions required=required />
        }
    };
    let Wiring { value, problem, notice, on_input, on_leave: leave_username } =
        Wiring::new(state, Name::Username, on_leave);
    let hint = if below_username.is_some() { "" } else { text::hint(Name::Username) };
    view! {
        <fieldset>
            <legend>{text::account()}</legend>
            <Field id=Name::Username.name() label=text::field(Name::Username) hint=hint value=value problem=problem notice=notice on_input=on_input
                on_leave=leave_username required=true in_place_of_hint=below_username.unwrap_or_else(|| ().into_any()) />
            {input(Name::Organization, Kind::Text, suggested(|seen| &seen.organizations))}
            {input(Name::Email, Kind::Email, None)}
            {password_field(state, Wiring::new(state, Name::Password, on_leave))}
        </fieldset>
        <fieldset>
            <legend>{text::profile()}</legend>
            <div class="field-pair">{input(Name::FirstName, Kind::Text, None)}{input(Name::LastName, Kind::Text, None)}</div>
            {input(Name::Role, Kind::Text, suggested(|seen| &seen.roles))}
        </fieldset>
    }
}

fn password_field(state: State, wiring: Wiring) -> impl IntoView {
    let Wiring { value, problem, notice, on_input, on_leave } = wiring;
    let shown = RwSignal::new(false);
    let (label, hint) = match state.form {
        FormKind::Create { .. } => (text::field(Name::Password), text::password_hint()),
        FormKind::Edit => (text::password_new(), text::password_edit_hint()),
    };
    let generate = move |_| {
        if let Some(random) = random::bytes() {
            on_input.run(password::generate(random));
            shown.set(true);
        }
    };
    let strength = move || {
        state.draft.with(|draft| {
            let about = [Name::Username, Name::Email, Name::Organization, Name::FirstName, Name::LastName];
            let about = about.map(|field| draft.get(field));
            let password = draft.get(Name::Password);
            (!password.is_empty()).then(|| password::strength(password, &about))
        })
    };
    let button =
        view! { <button type="button" class="button" on:click=generate>{text::generate()}</button> }.into_any();
    view! {
        <Field id="password" label=label hint=hint kind=Kind::Password { shown } value=value problem=problem notice=notice on_input=on_input
            on_leave=on_leave required={state.form != FormKind::Edit} below=meter(strength) neighbours=button />
    }
}

pub(crate) fn meter(strength: impl Fn() -> Option<Strength> + Send + 'static) -> AnyView {
    view! {
        <div class="strength" aria-live="polite">
            {move || strength().map(|strength| view! {
                <span class=format!("strength-bars grade-{}", strength as u8 + 1) aria-hidden="true">{[(); 4].map(|()| view! { <i></i> })}</span>
                <span class="hint">{text::strength(strength)}</span>
            })}
        </div>
    }
    .into_any()
}
