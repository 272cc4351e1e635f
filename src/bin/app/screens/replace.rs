//! Replaces the whole record: edits its JSON, checks it while typing, and sends every field.

use gatehouse::{
    display::escape,
    form::{
        check::{Problem, Problems},
        record_json::{self, JsonProblem},
    },
    secrets,
    stored_draft::{DraftContent, DraftKey},
    text,
    url::route::Key,
    user::User,
    write::{WriteMethod, broken, diff::Diff},
};
use leptos::prelude::*;

use crate::{
    browser::{focus, format},
    screens::form::screen::{FormScreen, form_screen},
    ui::{
        diff_list::diff_list,
        live_text::live_text,
        summary::{Line, Summary},
    },
};

#[component]
pub(crate) fn Replace(key: Key) -> impl IntoView {
    form_screen(key, DraftKey::Replace, text::replace_title, replace)
}

fn replace(record: &User, base: RwSignal<User>) -> FormScreen {
    let typed = RwSignal::new(record_json::for_editor(record.record()));
    let problem = Memo::new(move |_| typed.with(|typed| base.with(|base| record_json::parse(typed, base).err())));
    let refused = RwSignal::new(Problems::default());
    let heading = text::replace_title(&escape::escape(&record.display_name()));
    let summary = move || {
        let problems = refused.get();
        let title = if is_broken(&problems) { text::values_broken() } else { text::server_rejected() };
        (!problems.is_empty()).then(|| view! { <Summary title=title lines=lines(&problems) /> })
    };
    FormScreen {
        heading: view! { <h1 tabindex="-1"><bdi translate="no">{heading}</bdi></h1> }.into_any(),
        summary: summary.into_any(),
        fields: view! { {secrets_left_out(record)} {json(typed, problem)} }.into_any(),
        content: Signal::derive(move || DraftContent::Json(typed.get())),
        set: Callback::new(move |content| {
            if let DraftContent::Json(text) = content {
                typed.set(text);
                refused.set(Problems::default());
            }
        }),
        check: Callback::new(move |()| {
            refused.set(Problems::default());
            let is_record = problem.with_untracked(Option::is_none);
            if !is_record {
                focus::on("#record");
                return false;
            }
            let problems = base.with_untracked(|base| typed.with_untracked(|typed| broken::in_editor(typed, base)));
            let is_whole = problems.is_empty();
            if !is_whole {
                refused.set(problems);
                focus::on("#summary");
            }
            is_whole
        }),
        refuse: Callback::new(move |problems| {
            refused.set(problems);
            focus::on("#summary");
        }),
        list: |_, changes| compared(changes),
        send_label: |_| text::replace_button().to_owned(),
        method: WriteMethod::Put,
        saved: text::replaced,
    }
}

/// Whether the console itself refuses, because a value came broken from the server.
fn is_broken(problems: &Problems) -> bool {
    problems.others.iter().any(|(_, problem)| *problem == Problem::Broken)
}

/// Names the secrets of the record, which the text leaves out.
fn secrets_left_out(record: &User) -> AnyView {
    let paths: Vec<String> = secrets::secret_paths(record.record()).iter().map(|path| escape::escape(path)).collect();
    (!paths.is_empty())
        .then(|| view! { <p class="callout"><bdi translate="no">{text::replace_secrets(&format::list(&paths))}</bdi></p> })
        .into_any()
}

/// The text area with the JSON and its problem.
pub(crate) fn json(typed: RwSignal<String>, problem: Memo<Option<JsonProblem>>) -> impl IntoView {
    let problem = move || problem.get().map(text::json_problem);
    view! {
        <div class="field" class:invalid=move || problem().is_some()>
            <label for="record">{text::record()}</label>
            <p class="hint" id="record-hint">{text::replace_lead()}</p>
            <textarea id="record" class="mono" rows="22" spellcheck="false" autocapitalize="none" aria-describedby="record-problem record-hint"
                aria-invalid=move || problem().is_some().then_some("true")
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))></textarea>
            <p class="problem" id="record-problem" aria-live="polite">{move || problem().map(live_text)}</p>
        </div>
    }
}

fn lines(problems: &Problems) -> Vec<Line> {
    let lines = text::problem_lines(problems).into_iter();
    let line = |(place, sentence)| Line {
        field: Some(("record".into(), text::record().into())),
        sentence: text::placed_line(&place, sentence),
    };
    lines.map(line).collect()
}

/// The changes of the typed record; none while it is invalid.
pub(crate) fn compared(differences: Option<&[Diff]>) -> AnyView {
    match differences {
        Some(differences) => diff_list(differences),
        None => view! { <p class="hint">{text::no_changes_invalid_json()}</p> }.into_any(),
    }
}
