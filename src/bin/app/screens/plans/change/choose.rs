//! The choice: what is done, to which field, and the new value. `gatehouse::plan::choice` decides what can be chosen.

use gatehouse::{
    display::escape::escape,
    form::{
        check,
        other_field::{Input, Kind},
    },
    plan::choice::{self, Act, How, Settable, ShiftFacts, Typed, Wrong},
    text::{self, plan_choice, plan_rows},
    user::User,
};
use leptos::prelude::*;
use plans::{field::Field as PlanField, selection::Edit};

use crate::{
    browser::{clock, config, focus, format, leak_guard},
    screens::form::other_fields::{field_kind, read, shown},
    state::app::app,
    ui::{
        choice::choice as radios,
        field::{Field, Kind as FieldKind},
        live_text::live_text,
    },
};

/// More different values than this are only counted.
const VALUES_SHOWN: usize = 4;

/// What is chosen so far.
#[derive(Clone, Copy)]
pub(super) struct Chooser {
    pub(super) act: RwSignal<Act>,
    users: RwSignal<Vec<User>>,
    fields: RwSignal<Vec<Settable>>,
    /// The place of the field in `fields`.
    at: RwSignal<Option<usize>>,
    typed: RwSignal<Typed>,
    wrong: RwSignal<Option<Wrong>>,
}

impl Chooser {
    pub(super) fn new(act: Act) -> Self {
        Self {
            act: RwSignal::new(act),
            users: RwSignal::default(),
            fields: RwSignal::default(),
            at: RwSignal::new(None),
            typed: RwSignal::default(),
            wrong: RwSignal::new(None),
        }
    }

    /// These are the people.
    pub(super) fn set_users(self, users: Vec<User>) {
        self.fields.set(choice::fields(&users));
        self.users.set(users);
    }

    /// The field that is set: the role, or the chosen one.
    fn field(self) -> Option<Settable> {
        match self.act.get() {
            Act::Role => self.fields.with(|fields| fields.iter().find(|field| field.field == PlanField::Role).cloned()),
            Act::Field => self.at.get().and_then(|at| self.fields.with(|fields| fields.get(at).cloned())),
            Act::NewPasswords | Act::Delete => None,
        }
    }

    /// The edit, if the choice is one; otherwise what is wrong is said, and the focus goes there.
    pub(super) fn edit(self) -> Option<Edit> {
        let edit = untrack(|| choice::edit(self.act.get(), self.field().as_ref(), &self.typed.get()));
        match edit {
            Ok(edit) => Some(edit),
            Err(wrong) => {
                self.wrong.set(Some(wrong));
                focus::on(match wrong {
                    Wrong::NoField => "#choice-field",
                    Wrong::NoDays | Wrong::TooManyDays => "#choice-days",
                    _ => "#choice-value",
                });
                None
            }
        }
    }

    fn problem(self, is_here: fn(Wrong) -> bool) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.get().filter(|wrong| is_here(*wrong)).map(|wrong| plan_choice::wrong(wrong).to_owned())
        })
    }

    fn type_value(self, value: Input) {
        self.wrong.set(None);
        self.typed.update(|typed| typed.value = value);
    }
}

/// What can be done, for people of whom only that is known whom they are.
pub(super) fn acts(chooser: Chooser) -> AnyView {
    let acts = Act::ALL.map(|act| (act, plan_choice::act(act)));
    let choose = move |act| {
        chooser.act.set(act);
        chooser.typed.set(Typed::default());
        chooser.wrong.set(None);
    };
    radios("", "change-act", text::change_what(), acts, move || chooser.act.get(), choose)
}

/// The field, how it is changed, and the value; or what there is to say of an act without a choice.
pub(super) fn chooser(chooser: Chooser) -> AnyView {
    let act = move || match chooser.act.get() {
        act @ (Act::NewPasswords | Act::Delete) => {
            plan_choice::lead(act).map(|lead| view! { <p>{live_text(lead)}</p> }.into_any())
        }
        Act::Role => Some(value(chooser)),
        Act::Field => Some(view! { {fields(chooser)}{value(chooser)} }.into_any()),
    };
    view! { <div class="change-choice">{act}</div> }.into_any()
}

/// The fields: those of the contract first.
fn fields(chooser: Chooser) -> AnyView {
    let problem = chooser.problem(|wrong| wrong == Wrong::NoField);
    let change = move |event| {
        chooser.at.set(event_target_value(&event).parse().ok());
        chooser.typed.set(Typed::default());
        chooser.wrong.set(None);
    };
    let options = move |is_other: bool| {
        chooser.fields.with(|fields| {
            let fields = fields.iter().enumerate();
            let fields = fields.filter(|(_, field)| matches!(field.field, PlanField::Other(_)) == is_other);
            fields.map(|(at, field)| option(chooser, at, &field.field)).collect_view()
        })
    };
    let has_others =
        move || chooser.fields.with(|fields| fields.iter().any(|field| matches!(field.field, PlanField::Other(_))));
    let nothing = view! { <option value="" prop:selected=move || chooser.at.get().is_none()>{text::choice_field_choose()}</option> };
    let control = view! {
        <select id="choice-field" aria-required="true" aria-invalid=move || problem.get().is_some().then_some("true")
            aria-describedby=move || problem.get().map(|_| "choice-field-problem") on:change=change>
            {nothing}
            {move || options(false)}
            {move || has_others().then(|| view! { <optgroup label=text::other_fields()>{options(true)}</optgroup> })}
        </select>
    };
    labelled("choice-field", text::choice_field(), problem, control.into_any())
}

fn option(chooser: Chooser, at: usize, field: &PlanField) -> impl IntoView + use<> {
    let is_other = matches!(field, PlanField::Other(_));
    view! {
        <option value=at.to_string() translate=is_other.then_some("no") prop:selected=move || chooser.at.get() == Some(at)>{plan_rows::field(field)}</option>
    }
}

/// How the field is changed, the new value, and what people have now.
fn value(chooser: Chooser) -> AnyView {
    let field = Memo::new(move |_| chooser.field());
    let how = Memo::new(move |_| chooser.typed.with(|typed| typed.how));
    let is_role = move || chooser.act.get() == Act::Role;
    let ways = move || {
        let field = field.get().filter(|_| !is_role())?;
        let ways = field.ways();
        let set = move |how| {
            chooser.typed.update(|typed| typed.how = how);
            chooser.wrong.set(None);
        };
        let named = ways.iter().map(|way| (*way, plan_choice::how(*way)));
        (ways.len() > 1).then(|| radios("row", "change-how", text::choice_how(), named, move || how.get(), set))
    };
    let input = move || {
        let settable = field.get()?;
        match how.get() {
            How::Clear => None,
            How::Shift => Some(days(chooser, settable.field)),
            How::Set => Some(input(chooser, settable)),
        }
    };
    view! { {now(chooser, field)}{ways}{input} }.into_any()
}

/// What people have in the field.
fn now(chooser: Chooser, field: Memo<Option<Settable>>) -> impl IntoView {
    move || {
        let settable = field.get()?;
        let present = chooser.users.with(|users| choice::present(users, &settable.field));
        let (shown_values, others) = present.split_at(present.len().min(VALUES_SHOWN));
        let written = |value: &Option<String>| match value {
            None => text::no_value().to_owned(),
            Some(value) if settable.kind == Kind::Flag => flag(value).to_owned(),
            Some(value) => escape(&shown(settable.kind, &Input::Text(value.clone()))),
        };
        let counted = |(value, count): &(Option<String>, usize)| {
            text::choice_value_count(&written(value), &format::number(*count as u64))
        };
        let mut values: Vec<String> = shown_values.iter().map(counted).collect();
        if !others.is_empty() {
            values.push(text::choice_values_more(&format::number(others.len() as u64)));
        }
        Some(
            view! { <p class="hint"><bdi translate="no">{live_text(text::choice_now(&format::list(&values)))}</bdi></p> },
        )
    }
}

fn flag(value: &str) -> &str {
    match value {
        "true" => text::yes(),
        "false" => text::no(),
        other => other,
    }
}

fn input(chooser: Chooser, Settable { field, kind, suggestions }: Settable) -> AnyView {
    let problem = chooser
        .problem(|wrong| matches!(wrong, Wrong::Empty | Wrong::EmailShape | Wrong::NotANumber | Wrong::UnfinishedTime));
    let typed = Signal::derive(move || chooser.typed.with(|typed| typed.value.clone()));
    let label = if field == PlanField::Role { text::choice_role() } else { text::choice_value() };
    if kind == Kind::Flag {
        let choices = [("", text::choice_pick()), ("true", text::yes()), ("false", text::no())];
        let choices = choices.map(|(value, label)| {
            view! { <option value=value prop:selected=move || typed.with(|typed| typed.text() == value)>{label}</option> }
        });
        let control = view! {
            <select id="choice-value" aria-required="true" aria-invalid=move || problem.get().is_some().then_some("true")
                aria-describedby=move || problem.get().map(|_| "choice-value-problem")
                on:change=move |event| chooser.type_value(Input::Text(event_target_value(&event)))>
                {choices.into_iter().collect_view()}
            </select>
        };
        return labelled("choice-value", label, problem, control.into_any());
    }
    let seen = app().suggestions;
    let of_field = field.clone();
    let known = Signal::derive(move || {
        leak_guard::with(seen, |seen| match of_field {
            PlanField::Role => seen.roles.clone(),
            PlanField::Organization => seen.organizations.clone(),
            _ => suggestions.clone(),
        })
    });
    let is_role = field == PlanField::Role;
    let privileged = move || {
        let is_privileged = is_role && typed.with(|typed| config::is_privileged(typed.text()));
        is_privileged.then(|| view! { <p class="caution">{live_text(text::choice_privileged())}</p> })
    };
    let notice = Signal::derive(move || match kind {
        Kind::Text => typed.with(|typed| text::field_notices(label, &check::text_notices(typed.text()))),
        _ => None,
    });
    let kind_of_field = if field == PlanField::Email { FieldKind::Email } else { field_kind(kind) };
    let zone = (kind == Kind::Moment).then(|| view! { <p class="hint">{text::times_in_zone(&format::zone())}</p> });
    view! {
        <Field id="choice-value" label=label kind=kind_of_field value=Signal::derive(move || typed.with(|typed| shown(kind, typed)))
            problem=problem notice=notice required=true suggestions=Some(known)
            on_unfinished=Callback::new(move |()| chooser.type_value(Input::Unfinished))
            on_input=move |typed| chooser.type_value(read(kind, typed))
            in_place_of_hint=view! { <div role="status">{privileged}</div>{zone} }.into_any() />
    }
    .into_any()
}

/// By how many days a date moves, and what that does which nobody may expect.
fn days(chooser: Chooser, field: PlanField) -> AnyView {
    let problem = chooser.problem(|wrong| matches!(wrong, Wrong::NoDays | Wrong::TooManyDays));
    let days = Signal::derive(move || chooser.typed.with(|typed| typed.days.clone()));
    let facts = Memo::new(move |_| {
        chooser.users.with(|users| days.with(|days| choice::shift_facts(users, &field, days, clock::now() as i64)))
    });
    let said = move || {
        let ShiftFacts { without, revived, expired } = facts.get();
        let line = |count: usize, class: &'static str, said: fn(u64) -> String| {
            (count > 0).then(|| view! { <p class=class>{live_text(said(count as u64))}</p> })
        };
        view! {
            {line(revived, "caution", text::shift_revived)}
            {line(expired, "caution", text::shift_expired)}
            {line(without, "hint", text::shift_without)}
        }
    };
    view! {
        <Field id="choice-days" label=text::choice_days() hint=text::choice_days_hint() value=days problem=problem required=true
            on_input=move |days| { chooser.wrong.set(None); chooser.typed.update(|typed| typed.days = days) } />
        <div class="change-facts" role="status">{said}</div>
    }
    .into_any()
}

/// A control with its label and its problem.
fn labelled(id: &'static str, label: &'static str, problem: Signal<Option<String>>, control: AnyView) -> AnyView {
    view! {
        <div class="field" class:invalid=move || problem.get().is_some()>
            <label for=id>{label}</label>
            {control}
            <div class="field-note"><p class="problem" id=format!("{id}-problem") aria-live="polite">{move || problem.get().map(live_text)}</p></div>
        </div>
    }
    .into_any()
}
