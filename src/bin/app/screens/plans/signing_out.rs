//! The question before somebody signs out while this browser keeps plans: they can be saved as files, and then they go.

use std::time::Duration;

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, Say, StoredPlan},
    text,
};
use leptos::{ev, html, prelude::*, task::spawn_local};

use super::plan_file;
use crate::{
    browser::{focus, session, timer},
    state::{
        app::{App, app},
        plans::{Payload, Plans},
    },
    ui::{live_text::live_text, value::brief},
};

/// A worker that does not answer within this time keeps nobody from signing out.
const ANSWERS_WITHIN: Duration = Duration::from_secs(4);

/// The dialog. Staying is the default.
pub(crate) fn dialog() -> AnyView {
    let app = app();
    let plans = RwSignal::new(None::<Vec<StoredPlan>>);
    spawn_local(async move {
        let asked = Plans::of(&app);
        match timer::within(ANSWERS_WITHIN, asked.ask(Ask::Plans, Payload::None)).await {
            Some(Say::Plans(all)) if !all.is_empty() => drop(plans.try_set(Some(all))),
            Some(Say::Plans(_)) => leave(app).await,
            // Nobody has seen what is stored: it stays, and the next person who signs out is asked again.
            _ => sign_out(app),
        }
    });
    (move || plans.get().map(|plans| question(app, plans))).into_any()
}

/// The question about these plans.
pub(crate) fn question(app: App, plans: Vec<StoredPlan>) -> AnyView {
    let element = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(element, || true);
    let close = move || app.asks_to_sign_out.set(false);
    let (loses, runs) = {
        let tab = Plans::of(&app);
        (tab.has_passwords(), tab.is_running() || tab.is_any_elsewhere())
    };
    let count = plans.len() as u64;
    // Whoever has no token may remove the plans and sees nothing of them.
    let is_paused = !untrack(session::is_signed_in);
    let rows = (!is_paused).then(|| plans.into_iter().map(|plan| row(app, plan)).collect_view());
    let (body, stay) = match is_paused {
        true => (text::plans_sign_out_paused(count), text::cancel()),
        false => (text::plans_sign_out_body(count), text::plans_sign_out_stay()),
    };
    let go = move |_: ev::MouseEvent| {
        spawn_local(leave(app));
    };
    view! {
        <dialog node_ref=element aria-labelledby="sign-out-title" on:close=move |_| close()>
            <div>
                <h2 id="sign-out-title">{text::plans_sign_out_title()}</h2>
                <p>{live_text(body)}</p>
                {runs.then(|| view! { <p class="callout warn">{text::plans_sign_out_running()}</p> })}
                {loses.then(|| view! { <p class="callout warn">{text::plans_sign_out_passwords()}</p> })}
                {rows.map(|rows| view! { <ul class="item-list">{rows}</ul> })}
                <div class="actions end">
                    <button type="button" class="button danger" on:click=go>{text::plans_sign_out_remove()}</button>
                    <button type="button" class="button primary" autofocus=true on:click=move |_| close()>{stay}</button>
                </div>
            </div>
        </dialog>
    }
    .into_any()
}

fn row(app: App, plan: StoredPlan) -> AnyView {
    let name = escape(&plan.name);
    let (file, journal) = (plan.hash.clone(), plan.hash.clone());
    let has_run = plan.state.is_some();
    let state = text::plan_outcome::state(plan.state.as_ref());
    let journal = has_run.then(|| {
        let save = move |_: ev::MouseEvent| save_journal(app, journal.clone());
        let label = text::plans_act_label(text::plans_save_journal(), &name);
        view! { <button type="button" class="button" aria-label=label on:click=save>{text::plans_save_journal()}</button> }
    });
    let label = text::plans_act_label(text::save_plan_file(), &name);
    view! {
        <li>
            <div>{brief(&plan.name)}<p class="tiny muted">{live_text(state)}</p></div>
            <div class="actions">
                <button type="button" class="button" aria-label=label on:click=move |_| plan_file::save(app, file.clone())>{text::save_plan_file()}</button>
                {journal}
            </div>
        </li>
    }
    .into_any()
}

fn save_journal(app: App, hash: String) {
    spawn_local(async move {
        match Plans::of(&app).ask(Ask::Journal { hash }, Payload::None).await {
            Say::File(file) => app.notices.save(&file.name, file.text()),
            _ => app.notices.say(text::export_blocked().to_owned()),
        }
    });
}

/// Removes everything that is stored, and signs out.
async fn leave(app: App) {
    let plans = Plans::of(&app);
    let wipe = async {
        if plans.is_running() {
            plans.ask(Ask::Pause, Payload::None).await;
        }
        plans.ask(Ask::Wipe, Payload::None).await;
    };
    // Where the worker does not run, the plans stay, and the next person who signs out is asked again.
    timer::within(ANSWERS_WITHIN, wipe).await;
    sign_out(app);
}

fn sign_out(app: App) {
    app.asks_to_sign_out.set(false);
    session::sign_out();
}
