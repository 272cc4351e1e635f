//! Replacing the whole record: its JSON, checked as it is typed, sent with every field that was read.

use gatehouse::{
    check::Problems,
    draft::Draft,
    kept::{self, Kept, Typed},
    merge,
    route::{Key, Route},
    text,
    user::{Object, User},
    visible,
    whole::{self, Difference, Problem},
};
use leptos::{ev, prelude::*};

use super::{
    form, load_user,
    offer::offered,
    sending::{self, Choice, Sending},
    without_user,
};
use crate::{
    edge::{address::href, focus},
    flow::{change::Call, keep::keep, notices::Notices},
    shell::title,
    ui::{
        icon::{Icon, icon},
        summary::{Line, Summary},
        value::value,
    },
};

#[component]
pub(crate) fn Replace(key: Key) -> impl IntoView {
    let load = load_user(key.clone(), None);
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => {
            let key = key.clone();
            let heading = text::replace_title(&visible::told(&answer.value.display_name()));
            title(&heading);
            let shown = heading.clone();
            offered(kept::Form::Replace(key.clone()), heading, move |kept| {
                editor(answer.value.clone(), key.clone(), kept, shown.clone()).into_any()
            })
        }
    }
}

fn editor(record: User, key: Key, kept: Option<Kept>, heading: String) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let sending = Sending::new(record.clone(), key.clone());
    let base = sending.base;
    let typed = RwSignal::new(whole::pretty(record.record()));
    let refused = RwSignal::new(Problems::default());
    if let Some((Typed::Json(text), before)) = kept.and_then(|kept| Some((kept.typed.clone(), kept.base_user()?))) {
        match whole::read(&text, &before) {
            Ok(mine) if before.record() != record.record() => {
                let edits = merge::of_records(before.record(), &mine);
                let clear = sending.carry_over(&before, &edits);
                typed.set(if clear { whole::pretty(&merge::apply(record.record(), &edits)) } else { text });
            }
            // Unfinished text belongs to the record it was typed over: the merge comes with the save.
            _ => {
                base.set(before);
                typed.set(text);
            }
        }
    }
    let read = Memo::new(move |_| typed.with(|typed| base.with(|base| whole::read(typed, base))));
    let differences = Memo::new(move |_| {
        read.with(|read| read.as_ref().ok().map(|next| base.with(|base| whole::differences(base.record(), next))))
    });
    let dirty = Memo::new(move |_| typed.with(|typed| base.with(|base| *typed != whole::pretty(base.record()))));
    let keeping = keep(
        kept::Form::Replace(key.clone()),
        Signal::derive(move || Some(base.get())),
        Signal::derive(move || Typed::Json(typed.get())),
        dirty,
    );
    let send = move || {
        refused.set(Problems::default());
        if !sending.is_ready() {
            return;
        }
        let Ok(mine) = read.get_untracked() else { return focus::on("#record") };
        let edits = base.with_untracked(|base| merge::of_records(base.record(), &mine));
        if edits.is_empty() {
            return notices.say(text::nothing_changed().to_owned());
        }
        let refuse = move |problems| {
            refused.set(problems);
            focus::on("#summary");
        };
        sending.send(edits, Call::Put, keeping, text::replaced, refuse);
    };
    let settle = Callback::new(move |choice: Choice| {
        typed.set(whole::pretty(&merge::apply(choice.theirs.record(), &choice.edits)));
        base.set(choice.theirs);
        send();
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        untrack(send);
    };
    // What a new account would be made of: the fields of the contract; others cannot be given to a new one.
    let draft = Signal::derive(move || {
        let mine = read.with(|read| read.clone().ok()).and_then(|mine| User::from_record(mine).ok());
        Draft::of(&mine.unwrap_or_else(|| base.get()))
    });
    let back = href(&Route::User(key));
    let label = move || if sending.save.busy.get() { text::saving() } else { text::replace_button() }.to_owned();
    let discard = move |_| {
        typed.set(base.with_untracked(|base| whole::pretty(base.record())));
        sending.trouble.set(None);
    };
    view! {
        <header class="head">
            <h1 tabindex="-1"><bdi>{heading}</bdi></h1>
            <div class="actions"><a class="button" href=back>{icon(Icon::Back)}{text::back()}</a></div>
        </header>
        <div class="two">
            <form class="form" novalidate on:submit=submit>
                {move || {
                    let problems = refused.get();
                    (!problems.is_empty()).then(|| view! { <Summary title=text::server_refused() lines=lines(problems) /> })
                }}
                {sending::troubles(sending, settle, draft)}
                {json(typed, read)}
                <div class="bar">
                    {form::send_button(move || sending.is_ready(), label)}
                    <button type="button" class="button" on:click=discard>{text::discard()}</button>
                </div>
            </form>
            {sending::changes(move || differences.with(|found| compared(found.as_deref())))}
        </div>
    }
}

/// The record as JSON, and what is wrong with it.
pub(super) fn json(typed: RwSignal<String>, read: Memo<Result<Object, Problem>>) -> impl IntoView {
    let problem = move || read.with(|read| read.as_ref().err().map(|problem| problem.sentence.clone()));
    view! {
        <div class="field" class:bad=move || problem().is_some()>
            <label for="record">{text::record()}</label>
            <p class="hint" id="record-hint">{text::replace_lead()}</p>
            <textarea id="record" class="mono" rows="22" spellcheck="false" autocapitalize="none" aria-describedby="record-problem record-hint"
                aria-invalid=move || problem().is_some().then_some("true")
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))></textarea>
            <p class="problem" id="record-problem" aria-live="polite">{problem}</p>
        </div>
    }
}

fn lines(problems: Problems) -> Vec<Line> {
    let fields = problems.fields.into_iter().map(|(field, said)| format!("{}: {said}", text::field(field)));
    let sentences = problems.form.into_iter().chain(fields);
    sentences.map(|sentence| Line { field: Some(("record", text::record())), sentence }).collect()
}

/// What the typed record would change; none where it is no record.
pub(super) fn compared(differences: Option<&[Difference]>) -> AnyView {
    match differences {
        Some(differences) => listed(differences),
        None => view! { <p class="hint">{text::no_changes_read()}</p> }.into_any(),
    }
}

/// Differences by path, from what to what.
pub(super) fn listed(differences: &[Difference]) -> AnyView {
    if differences.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let told = |held: &Option<String>| match held.as_deref() {
        None => value(text::absent()),
        Some("") => value(text::EMPTY),
        Some(text) => value(text),
    };
    let rows = differences.iter().map(|found| {
        view! {
            <div>
                <dt><code>{value(&found.path)}</code></dt>
                <dd><del>{told(&found.from)}</del>" "<ins>{told(&found.to)}</ins></dd>
            </div>
        }
    });
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}
