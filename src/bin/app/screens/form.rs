//! The fields of a user, for creating and editing: the same order, checks and problems in both.

pub(crate) mod restore_draft;
pub(crate) mod submit;

use std::collections::BTreeSet;

use gatehouse::{
    form::{
        check::{self, FormKind, Problems},
        draft::{Draft, Field as Name},
        password::{self, Strength},
    },
    list::suggestions::Suggestions,
    text,
};
use leptos::prelude::*;

use crate::{
    browser::{focus, leak_guard, random},
    ui::{
        field::{Field, Kind},
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

    fn typed(self, field: Name, value: String) {
        self.draft.update(|draft| draft.set(field, value));
        if self.problems.with_untracked(|problems| problems.at(field).next().is_some()) {
            self.problems.update(|problems| *problems = std::mem::take(problems).without(field));
        }
    }
}

fn id(field: Name) -> &'static str {
    match field {
        Name::Username => "username",
        Name::Email => "email",
        Name::Password => "password",
        Name::Organization => "organization",
        Name::FirstName => "first-name",
        Name::LastName => "last-name",
        Name::Role => "role",
    }
}

/// The error summary above a form.
pub(crate) fn problems(state: State) -> impl IntoView {
    let lines = |problems: &Problems| {
        let lines = text::problem_lines(problems).into_iter();
        let line = |(field, sentence): (Option<Name>, _)| Line {
            field: field.map(|field| (id(field), text::field(field))),
            sentence,
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

/// The submit button, disabled while a click would do nothing.
pub(crate) fn send_button(
    is_ready: impl Fn() -> bool + Send + 'static,
    label: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    view! {
        <button type="submit" class="button primary" aria-disabled=move || (!is_ready()).then_some("true")>{label}</button>
    }
}

/// All fields. `below_username` shows the username check; `on_leave` receives the field that lost the focus.
pub(crate) fn fields(state: State, below_username: Option<AnyView>, on_leave: Callback<Name>) -> impl IntoView {
    let seen = expect_context::<RwSignal<Suggestions>>();
    let suggested = move |values: fn(&Suggestions) -> &BTreeSet<String>| {
        Signal::derive(move || leak_guard::with(seen, |seen| values(seen).iter().cloned().collect::<Vec<_>>()))
    };
    let organizations = suggested(|seen| &seen.organizations);
    let roles = suggested(|seen| &seen.roles);
    let value = move |field: Name| Signal::derive(move || state.draft.with(|draft| draft.get(field).to_owned()));
    let problem = move |field: Name| {
        Signal::derive(move || state.problems.with(|problems| text::field_problems(problems, field)))
    };
    let typed = move |field: Name| Callback::new(move |text: String| state.typed(field, text));
    let left = move |field: Name| {
        Callback::new(move |()| {
            // An untouched form shows no problems.
            if !state.draft.with_untracked(|draft| draft.get(field).is_empty()) || state.form == FormKind::Edit {
                state.leave(field);
            }
            on_leave.run(field);
        })
    };
    let create = state.form == FormKind::Create;
    let plain = move |field: Name| {
        view! {
            <Field id=id(field) label=text::field(field) hint=text::hint(field) value=value(field) problem=problem(field)
                on_input=typed(field) on_leave=left(field) />
        }
    };
    let suggested = move |field: Name, suggestions: Signal<Vec<String>>| {
        view! {
            <Field id=id(field) label=text::field(field) hint=text::hint(field) value=value(field) problem=problem(field)
                on_input=typed(field) on_leave=left(field) suggestions=suggestions required=create && field == Name::Organization />
        }
    };
    let looks_up = below_username.is_some();
    let username = Name::Username;
    let email = Name::Email;
    view! {
        <fieldset>
            <legend>{text::account()}</legend>
            <Field id=id(username) label=text::field(username) hint={if looks_up { "" } else { text::hint(username) }}
                value=value(username) problem=problem(username)
                on_input=typed(username) on_leave=left(username) required=true in_place_of_hint=below_username.unwrap_or_else(|| ().into_any()) />
            {suggested(Name::Organization, organizations)}
            <Field id=id(email) label=text::field(email) kind=Kind::Email value=value(email) problem=problem(email)
                on_input=typed(email) on_leave=left(email) />
            {password_field(state, value(Name::Password), problem(Name::Password), typed(Name::Password), left(Name::Password))}
        </fieldset>
        <fieldset>
            <legend>{text::profile()}</legend>
            <div class="field-pair">{plain(Name::FirstName)}{plain(Name::LastName)}</div>
            {suggested(Name::Role, roles)}
        </fieldset>
    }
}

fn password_field(
    state: State,
    value: Signal<String>,
    problem: Signal<Option<String>>,
    typed: Callback<String>,
    left: Callback<()>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let (label, hint) = match state.form {
        FormKind::Create => (text::field(Name::Password), text::password_hint()),
        FormKind::Edit => (text::password_new(), text::password_edit_hint()),
    };
    let generate = move |_| {
        if let Some(random) = random::bytes() {
            typed.run(password::generate(random));
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
        <Field id="password" label=label hint=hint kind=Kind::Secret { shown } value=value problem=problem on_input=typed on_leave=left
            required={state.form == FormKind::Create} below=meter(strength) neighbours=button />
    }
}

pub(crate) fn meter(strength: impl Fn() -> Option<Strength> + Send + 'static) -> AnyView {
    view! {
        <div class="strength" aria-live="polite">
            {move || strength().map(|strength| view! {
                <span class=format!("strength-bars grade-{}", grade(strength)) aria-hidden="true">{["bar"; 4].map(|class| view! { <i class=class></i> })}</span>
                <span class="hint">{text::strength(strength)}</span>
            })}
        </div>
    }
    .into_any()
}

fn grade(strength: Strength) -> u8 {
    match strength {
        Strength::Weak => 1,
        Strength::Fair => 2,
        Strength::Good => 3,
        Strength::Strong => 4,
    }
}
