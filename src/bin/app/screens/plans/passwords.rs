//! The passwords of new people: handed over once, as a file that the page makes, and then gone from memory. They stand in no
//! address, no store and no message to the worker.

use gatehouse::{
    plan::{
        message::{Ask, HELD, LoadedPlan, NewPerson, PlanReview, Say},
        passwords,
    },
    text,
};
use leptos::{ev, html, prelude::*, task::spawn_local};

use super::{review::failure, rows::named};
use crate::{
    browser::{clock, download, focus},
    state::{
        app::{App, app},
        plans::{Payload, Plans},
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// So many new passwords are a part that is worth handing over before the end.
const PART: usize = 500;

/// What there is to say of new passwords, with the buttons: those that this tab has, those that another tab has, and those
/// that nobody knows. `set_new` gets the plan that sets new ones.
pub(crate) fn callouts(plan: Signal<Option<LoadedPlan>>, set_new: Callback<PlanReview>) -> AnyView {
    let open = RwSignal::new(false);
    let here = Memo::new(move |_| plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.passwords)));
    let unknown = Memo::new(move |_| plan.with(|plan| plan.as_ref().map_or(0, LoadedPlan::passwords_nobody_knows)));
    let is_elsewhere = Memo::new(move |_| plan.with(|plan| plan.as_ref().is_some_and(LoadedPlan::waits_for_other_tab)));
    let has_some = Memo::new(move |_| here.get() > 0);
    let is_part = Memo::new(move |_| here.get() >= PART);
    // The dialog outlives the callout: its last words are that nothing is left.
    view! {
        {move || has_some.get().then(|| in_memory(here, is_part, open))}
        {move || is_elsewhere.get().then(in_other_tab)}
        {move || (unknown.get() > 0).then(|| nobody_knows(unknown.get(), set_new))}
        {dialog(plan, open)}
    }
    .into_any()
}

fn in_memory(here: Memo<usize>, is_part: Memo<bool>, open: RwSignal<bool>) -> impl IntoView {
    let number = move || here.get() as u64;
    view! {
        <section class="callout warn passwords" aria-label=text::plan_hand_over_title()>
            {icon(Icon::Warning)}
            <span><strong>{move || live_text(text::plan_passwords_here(number()))}</strong>" "<span>{text::plan_passwords_here_next()}</span></span>
            <button type="button" class="button" class:primary=move || is_part.get() on:click=move |_| open.set(true)>
                {move || live_text(text::plan_hand_over(number()))}
            </button>
        </section>
    }
}

fn in_other_tab() -> impl IntoView {
    view! {
        <section class="callout warn passwords" aria-label=text::plan_new_passwords()>
            {icon(Icon::Warning)}
            <span><strong>{text::plan_passwords_other_tab()}</strong>" "<span>{text::plan_passwords_other_tab_next()}</span></span>
        </section>
    }
}

fn nobody_knows(unknown: usize, set_new: Callback<PlanReview>) -> impl IntoView {
    let app = app();
    let problem = RwSignal::new(None::<String>);
    let make = move |_| {
        spawn_local(async move {
            let plans = Plans::of(&app);
            // Another tab may have got them since the last look.
            if !plans.find_passwords().await {
                return;
            }
            let name = plans.loaded.with_untracked(|plan| plan.as_ref().map(|plan| plan.stored.name.clone()));
            let name = named(text::plan_name_passwords, &name.unwrap_or_default());
            let ask = Ask::PasswordsAgain { name, made_at: clock::now() as i64 };
            match plans.ask(ask, Payload::None).await {
                Say::Review(review) => drop(set_new.try_run(*review)),
                other => drop(problem.try_set(Some(failure(&other)))),
            }
        });
    };
    view! {
        <section class="callout warn passwords" aria-label=text::plan_new_passwords()>
            {icon(Icon::Warning)}
            <span><strong>{live_text(text::plan_unknown_passwords(unknown as u64))}</strong>" "<span>{text::plan_unknown_passwords_next()}</span></span>
            <button type="button" class="button" on:click=make>{text::plan_set_passwords()}</button>
            {move || problem.get().map(|why| view! { <p class="problem" role="alert">{live_text(why)}</p> })}
        </section>
    }
}

/// Says how many, and saves the file once.
fn dialog(plan: Signal<Option<LoadedPlan>>, open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let element = NodeRef::<html::Dialog>::new();
    let problem = RwSignal::new(None::<String>);
    let saving = StoredValue::new(false);
    Effect::new(move |_| {
        if open.get() {
            problem.set(None);
        }
    });
    focus::dialog_follows(element, move || open.get());
    let number =
        Memo::new(move |before: Option<&u64>| match plan.with(|plan| plan.as_ref().map(|plan| plan.passwords)) {
            // While the dialog closes, it says what it has said.
            Some(0) | None => before.copied().unwrap_or_default(),
            Some(count) => count as u64,
        });
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if saving.get_value() {
            return;
        }
        saving.set_value(true);
        spawn_local(async move {
            let saved = hand_over(app).await;
            saving.try_set_value(false);
            match saved {
                Ok(name) => {
                    open.try_set(false);
                    app.notices.say(text::plan_handed_over(&name));
                }
                Err(why) => drop(problem.try_set(Some(why))),
            }
        });
    };
    view! {
        <dialog node_ref=element aria-label=text::plan_hand_over_title() on:close=move |_| open.set(false)>
            <form novalidate on:submit=save>
                <h2>{text::plan_hand_over_title()}</h2>
                <p>{move || live_text(text::plan_hand_over_body(number.get()))}</p>
                <p class="hint">{text::plan_hand_over_hint()}</p>
                {move || problem.get().map(|why| view! { <p class="problem" role="alert">{live_text(why)}</p> })}
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{text::cancel()}</button>
                    <button type="submit" class="button primary">{text::plan_hand_over_save()}</button>
                </div>
            </form>
        </dialog>
    }
}

/// Saves the passwords that this tab has, and forgets them. Gives the file's name, or why nothing was saved.
async fn hand_over(app: App) -> Result<String, String> {
    let plans = Plans::of(&app);
    if plans.is_loaded_elsewhere() {
        return Err(text::plan_passwords_later().to_owned());
    }
    let people = match plans.ask(Ask::NewPasswords, Payload::None).await {
        Say::NewPeople(people) => people,
        other => return Err(failure(&other)),
    };
    let known: Vec<(NewPerson, String)> =
        people.into_iter().filter_map(|person| plans.password(person.row).map(|password| (person, password))).collect();
    if known.is_empty() {
        return Err(text::export_no_file().to_owned());
    }
    let name = format!("passwords-{}.csv", clock::today());
    if !download::save(&name, "text/csv;charset=utf-8", &file(&known)) {
        return Err(text::export_blocked().to_owned());
    }
    let rows: Vec<u32> = known.iter().map(|(person, _)| person.row).collect();
    match plans.ask(Ask::HandedOver { rows }, Payload::None).await {
        Say::Plan(_) => Ok(name),
        Say::StoreFailed(why) if why == HELD => Err(text::plan_passwords_later().to_owned()),
        other => Err(failure(&other)),
    }
}

/// The file: who, and the password.
fn file(people: &[(NewPerson, String)]) -> String {
    let heading = [text::field_username(), text::field_organization(), text::field_email()];
    let lines = people.iter().map(|(person, password)| {
        ([person.username.clone(), person.organization.clone(), person.email.clone()], password.clone())
    });
    passwords::file(heading, lines, text::field_password())
}
