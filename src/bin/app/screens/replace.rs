//! Replaces the whole record: edits its JSON, checks it while typing, and sends every field.

use gatehouse::{
    display::escape,
    form::{
        check::Problems,
        draft::{Draft, Field},
        record_json::{self, JsonProblem},
    },
    stored_draft::{self, DraftContent, StoredDraft},
    text,
    url::route::{Key, Route},
    user::{Object, User},
    write::{
        change::WriteMethod,
        diff::{self, Diff},
    },
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{address::href, focus, title},
    screens::{
        form::{
            self,
            restore_draft::offered,
            submit::{self, ConflictChoice, Submission},
        },
        load_user::{load_user, without_user},
    },
    state::{autosave::keep, notices::Notices},
    ui::{
        diff_list::diff_list,
        icon::{Icon, icon},
        summary::{Line, Summary},
    },
};

#[component]
pub(crate) fn Replace(key: Key) -> impl IntoView {
    let load = load_user(key.clone(), None);
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => {
            let key = key.clone();
            let heading = text::replace_title(&escape::escape(&answer.value.display_name()));
            title::set(&heading);
            let shown = heading.clone();
            offered(stored_draft::DraftKey::Replace(key.clone()), heading, move |kept| {
                editor(answer.value.clone(), key.clone(), kept, shown.clone()).into_any()
            })
        }
    }
}

fn editor(record: User, key: Key, kept: Option<StoredDraft>, heading: String) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let submission = Submission::new(record.clone(), key.clone());
    let base = submission.base;
    let typed = RwSignal::new(record_json::pretty(record.record()));
    let refused = RwSignal::new(Problems::default());
    if let Some((DraftContent::Json(text), before)) =
        kept.and_then(|kept| Some((kept.content.clone(), kept.base_user()?)))
    {
        match record_json::parse(&text, &before) {
            Ok(mine) if before.record() != record.record() => {
                let edits = diff::between(before.record(), &mine);
                let clear = submission.carry_over(&before, &edits);
                typed.set(if clear { record_json::pretty(&diff::apply(record.record(), &edits)) } else { text });
            }
            // Unfinished text belongs to the record it was typed over: the merge comes with the save.
            _ => {
                base.set(before);
                typed.set(text);
            }
        }
    }
    let read = Memo::new(move |_| typed.with(|typed| base.with(|base| record_json::parse(typed, base))));
    let differences = Memo::new(move |_| {
        read.with(|read| read.as_ref().ok().map(|next| base.with(|base| diff::between(base.record(), next))))
    });
    let dirty = Memo::new(move |_| typed.with(|typed| base.with(|base| *typed != record_json::pretty(base.record()))));
    let autosave = keep(
        stored_draft::DraftKey::Replace(key.clone()),
        Signal::derive(move || Some(base.get())),
        Signal::derive(move || DraftContent::Json(typed.get())),
        dirty,
    );
    let send = move || {
        refused.set(Problems::default());
        if !submission.is_ready() {
            return;
        }
        let Ok(mine) = read.get_untracked() else { return focus::on("#record") };
        let edits = base.with_untracked(|base| diff::between(base.record(), &mine));
        if edits.is_empty() {
            return notices.say(text::nothing_changed().to_owned());
        }
        let refuse = move |problems| {
            refused.set(problems);
            focus::on("#summary");
        };
        submission.send(edits, WriteMethod::Put, autosave, text::replaced, refuse);
    };
    let settle = Callback::new(move |choice: ConflictChoice| {
        typed.set(record_json::pretty(&diff::apply(choice.theirs.record(), &choice.edits)));
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
        Draft::from_user(&mine.unwrap_or_else(|| base.get()))
    });
    let back = href(&Route::User(key));
    let label = move || if submission.save.busy.get() { text::saving() } else { text::replace_button() }.to_owned();
    let discard = move |_| {
        typed.set(base.with_untracked(|base| record_json::pretty(base.record())));
        submission.submit_error.set(None);
        submission.save.cancel();
    };
    view! {
        <header class="head">
            <h1 tabindex="-1"><bdi>{heading}</bdi></h1>
            <div class="actions"><a class="button" href=back>{icon(Icon::Back)}{text::back_to_user()}</a></div>
        </header>
        <div class="two-columns">
            <form class="form" novalidate on:submit=submit>
                {move || {
                    let problems = refused.get();
                    (!problems.is_empty()).then(|| view! { <Summary title=text::server_rejected() lines=lines(&problems) /> })
                }}
                {submit::troubles(submission, settle, draft)}
                {json(typed, read)}
                <div class="form-actions">
                    {form::send_button(move || submission.is_ready(), label)}
                    <button type="button" class="button" on:click=discard>{text::discard()}</button>
                </div>
            </form>
            {submit::changes(move || differences.with(|found| compared(found.as_deref())))}
        </div>
    }
}

/// The text area with the JSON and its problem.
pub(crate) fn json(typed: RwSignal<String>, read: Memo<Result<Object, JsonProblem>>) -> impl IntoView {
    let problem = move || read.with(|read| read.as_ref().err().map(|problem| text::json_problem(*problem)));
    view! {
        <div class="field" class:invalid=move || problem().is_some()>
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

fn lines(problems: &Problems) -> Vec<Line> {
    let sentence = |(field, sentence): (Option<Field>, String)| match field {
        Some(field) => format!("{}: {sentence}", text::field(field)),
        None => sentence,
    };
    let lines = text::problem_lines(problems).into_iter().map(sentence);
    lines.map(|sentence| Line { field: Some(("record", text::record())), sentence }).collect()
}

/// The changes of the typed record; none while it is invalid.
pub(crate) fn compared(differences: Option<&[Diff]>) -> AnyView {
    match differences {
        Some(differences) => diff_list(differences),
        None => view! { <p class="hint">{text::no_changes_invalid_json()}</p> }.into_any(),
    }
}
