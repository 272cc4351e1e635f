//! A plan file from a colleague or from another day: chosen or dropped, and opened.

use gatehouse::{
    display::escape::escape,
    plan::message::{Ask, PlanReview, Say, StoredPlan},
    text,
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{
        files::{self, LocalFile},
        format,
        navigator::HistoryEntry,
    },
    state::{
        app::{App, app},
        plans::{FILE_FIELD, Payload, Plans},
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
        value::brief,
    },
};

/// Opens plan files and says why one cannot be used.
#[derive(Clone, Copy)]
pub(crate) struct PlanFile {
    app: App,
    problem: RwSignal<Option<String>>,
    /// A plan that needs an approval by the privileged roles of this console.
    pub(crate) unapproved: RwSignal<Option<PlanReview>>,
}

impl PlanFile {
    pub(crate) fn new() -> Self {
        Self { app: app(), problem: RwSignal::new(None), unapproved: RwSignal::new(None) }
    }

    /// Opens the file and goes to its plan, or shows the plan for an approval.
    pub(crate) fn open(self, file: LocalFile) {
        self.problem.set(None);
        spawn_local(async move {
            let plans = Plans::of(&self.app);
            let problem = match plans.ask(Ask::OpenPlan, Payload::File(file)).await {
                Say::Sealed { hash, .. } => {
                    if let Some(hash) = ShortHash::new(&hash.chars().take(8).collect::<String>()) {
                        self.app.navigator.go(&Route::Plans(PlanPage::Sealed(hash)), HistoryEntry::Push);
                    }
                    return;
                }
                Say::Review(review) => return drop(self.unapproved.try_set(Some(*review))),
                Say::Unusable(why) => text::plan_outcome::unusable(&why, format::number),
                Say::StoreFailed(words) => text::plans_not_stored(&words),
                _ => text::plans_failed_title().to_owned(),
            };
            self.problem.try_set(Some(problem));
        });
    }

    /// The button for a file, a field under a label.
    pub(crate) fn button(self) -> AnyView {
        let chosen = move |event| {
            if let Some(file) = files::chosen(&event) {
                self.open(file);
            }
        };
        view! {
            <label class="button file-button">
                <input type="file" id=FILE_FIELD class="visually-hidden" accept=".json,application/json" on:change=chosen />
                <span>{text::open_plan_file()}</span>
            </label>
        }
        .into_any()
    }

    /// Why the last file cannot be used.
    pub(crate) fn problem(self) -> AnyView {
        let shown = move || {
            let problem = self.problem.get()?;
            Some(view! { <p class="callout warn">{icon(Icon::Warning)}<span>{brief(&problem)}</span></p> })
        };
        view! { <div role="alert">{shown}</div> }.into_any()
    }
}

/// What happens when files are dropped on the page.
pub(crate) fn dropped(file: PlanFile) -> impl Fn(leptos::ev::DragEvent) {
    move |event| {
        if let Some((local, _)) = files::dropped(&event) {
            file.open(local);
        }
    }
}

/// Saves the plan file of a sealed plan.
pub(crate) fn save(app: App, hash: String) {
    spawn_local(async move {
        match Plans::of(&app).ask(Ask::PlanFile { hash }, Payload::None).await {
            Say::File(file) => app.notices.save(&file.name, file.text()),
            _ => app.notices.say(text::export_blocked().to_owned()),
        }
    });
}

/// Discards a plan and says so, or why it stays. The plans that are left then.
pub(crate) async fn discard(app: App, plan: &StoredPlan) -> Option<Vec<StoredPlan>> {
    match Plans::of(&app).ask(Ask::Discard { hash: plan.hash.clone() }, Payload::None).await {
        Say::Plans(left) => {
            app.notices.say(text::plans_discarded(&escape(&plan.name)));
            Some(left)
        }
        Say::StoreFailed(reason) => {
            app.notices.say(text::plans_not_discarded(&reason));
            None
        }
        _ => {
            app.notices.say(text::plans_discard_elsewhere().to_owned());
            None
        }
    }
}

/// The button that saves the plan file.
pub(crate) fn save_button(app: App, hash: String) -> AnyView {
    view! {
        <button type="button" class="button" on:click=move |_| save(app, hash.clone())>{live_text(text::save_plan_file())}</button>
    }
    .into_any()
}
