//! Replacing the whole record: its JSON, checked as it is typed, sent with every field that was read.

use gatehouse::{
    check::Problems,
    fault::Fault,
    outcome::Outcome,
    route::{Key, Route},
    text,
    user::User,
    whole::{self, Difference},
};
use leptos::{ev, prelude::*};

use super::{key_after, load_user, without_user, write_fault_box};
use crate::{
    edge::{
        address::{Address, Entry, href},
        api::Write,
        focus,
    },
    flow::{notices::Notices, save::Save},
    shell::title,
    ui::{
        icon::{Icon, icon},
        summary::{Line, Summary},
    },
};

#[component]
pub(crate) fn Replace(key: Key) -> impl IntoView {
    let load = load_user(key.clone());
    move || match load.answer.get() {
        None => without_user(load.clone(), key.clone()),
        Some(answer) => editor(answer.value, key.clone()).into_any(),
    }
}

fn editor(base: User, key: Key) -> impl IntoView {
    let name = base.display_name();
    title(&text::replace_title(&name));
    let address = expect_context::<Address>();
    let notices = expect_context::<Notices>();
    let save = Save::new();
    let typed = RwSignal::new(whole::pretty(&base));
    let refused = RwSignal::new(Problems::default());
    let fault = RwSignal::new(None::<Fault>);
    let id = base.id();
    let original = base.record().clone();
    let read = Memo::new(move |_| typed.with(|typed| whole::read(typed, &base)));
    let problem = move || read.with(|read| read.as_ref().err().map(|problem| problem.sentence.clone()));
    let differences =
        Memo::new(move |_| read.with(|read| read.as_ref().ok().map(|next| whole::differences(&original, next))));
    let done = {
        let key = key.clone();
        move |outcome: Outcome| match outcome {
            Outcome::Saved(user) => {
                address.go(&Route::User(key_after(&key, &user)), Entry::Replace);
                notices.say(text::replaced(&user.display_name()));
            }
            Outcome::SavedUnseen => address.go(&Route::User(key.clone()), Entry::Replace),
            Outcome::Refused(problems) => {
                refused.set(problems);
                focus::on("#summary");
            }
            Outcome::Gone => fault.set(Some(Fault::NotFound)),
            Outcome::Failed(found) => fault.set(Some(found)),
        }
    };
    let back = href(&Route::User(key.clone()));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        refused.set(Problems::default());
        fault.set(None);
        if read.with_untracked(Result::is_err) {
            return focus::on("#record");
        }
        if differences.with_untracked(|found| found.as_ref().is_none_or(Vec::is_empty)) {
            return notices.say(text::NOTHING_CHANGED.to_owned());
        }
        save.run(Write::Put { key: key.clone(), id: id.clone(), body: typed.get_untracked() }, done.clone());
    };
    view! {
        <header class="head">
            <h1 tabindex="-1"><bdi>{text::replace_title(&name)}</bdi></h1>
            <div class="actions"><a class="button" href=back>{icon(Icon::Back)}{text::BACK}</a></div>
        </header>
        <div class="two">
            <form class="form" novalidate on:submit=submit>
                {move || {
                    let problems = refused.get();
                    (!problems.is_empty()).then(|| view! { <Summary title=text::SERVER_REFUSED lines=lines(problems) /> })
                }}
                {move || fault.get().map(|fault| write_fault_box(&fault))}
                <div class="field" class:bad=move || problem().is_some()>
                    <label for="record">{text::RECORD}</label>
                    <p class="hint" id="record-hint">{text::REPLACE_LEAD}</p>
                    <textarea id="record" class="mono" rows="22" spellcheck="false" autocapitalize="none" aria-describedby="record-problem record-hint"
                        aria-invalid=move || problem().is_some().then_some("true")
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))></textarea>
                    <p class="problem" id="record-problem" aria-live="polite">{problem}</p>
                </div>
                <div class="bar">
                    <button type="submit" class="button primary" aria-disabled=move || save.busy.get().then_some("true")>
                        {move || if save.busy.get() { text::SAVING } else { text::REPLACE_BUTTON }}
                    </button>
                </div>
            </form>
            <aside class="card panel changes" aria-labelledby="changes">
                <h2 id="changes">{text::WHAT_CHANGES}</h2>
                {move || differences.with(|found| listed(found.as_deref().unwrap_or_default()))}
            </aside>
        </div>
    }
}

fn lines(problems: Problems) -> Vec<Line> {
    let fields = problems.fields.into_iter().map(|(field, said)| format!("{}: {said}", text::field(field)));
    let sentences = problems.form.into_iter().chain(fields);
    sentences.map(|sentence| Line { field: Some(("record", text::RECORD)), sentence }).collect()
}

fn listed(differences: &[Difference]) -> AnyView {
    if differences.is_empty() {
        return view! { <p class="hint">{text::NO_CHANGES}</p> }.into_any();
    }
    let told = |value: &Option<String>| match value.as_deref() {
        None => text::ABSENT.to_owned(),
        Some("") => text::EMPTY.to_owned(),
        Some(value) => value.to_owned(),
    };
    let rows = differences.iter().map(|found| {
        view! {
            <div>
                <dt><code>{found.path.clone()}</code></dt>
                <dd><del><bdi>{told(&found.from)}</bdi></del>" "<ins><bdi>{told(&found.to)}</bdi></ins></dd>
            </div>
        }
    });
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}
