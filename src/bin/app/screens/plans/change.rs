//! Changes for selected people: a dialog for ten or fewer, a page for more and for all that match. Both read the people, ask
//! what is done to them, and show the plan that comes of it.

mod choose;
mod gather;

use gatehouse::{
    api::error::CallError,
    plan::{
        choice::{Act, body},
        message::{Ask, PlanReview, Say},
    },
    text::{self, plan_choice, plan_rows},
    url::query::Filter,
};
use leptos::{ev, prelude::*, task::spawn_local};
use plans::{guard::Scope, plan::Source, selection::Edit};

use self::{
    choose::{Chooser, acts, chooser},
    gather::{Gathered, gather},
};
use super::{
    review,
    steps::{Step as PlanStep, steps},
};
use crate::{
    browser::{clock, focus, format, http::AbortHandle, leak_guard, title},
    dialogs::selection::gone_names,
    screens::users_link::users_link,
    state::{
        app::{App, app},
        choice::{self, Choice},
        dialog::Dialog,
        plans::{Payload, Plans},
        selection::Selected,
    },
    ui::{
        dialog::DialogHandle,
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// Records are handed to the worker in parts of so many.
const PART: usize = 500;

/// How far a change is.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Reading,
    Stopped,
    Failed,
    Choosing,
    Reviewing,
}

/// A change that is being made.
#[derive(Clone, Copy)]
struct Changing {
    app: App,
    choice: StoredValue<Choice>,
    step: RwSignal<Step>,
    read: RwSignal<(usize, Option<u64>)>,
    gathered: RwSignal<Gathered>,
    chooser: Chooser,
    review: RwSignal<Option<PlanReview>>,
    /// Why a reading or the review failed.
    problem: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    abort: StoredValue<AbortHandle, LocalStorage>,
}

impl Changing {
    /// Begins to read the people.
    fn begin(choice: Choice) -> Self {
        let act = match &choice {
            Choice::Ticked(act) => *act,
            Choice::Matching(_) => Act::Role,
        };
        let changing = Self {
            app: app(),
            choice: StoredValue::new(choice),
            step: RwSignal::new(Step::Reading),
            read: RwSignal::new((0, None)),
            gathered: RwSignal::default(),
            chooser: Chooser::new(act),
            review: RwSignal::new(None),
            problem: RwSignal::new(None),
            busy: RwSignal::new(false),
            abort: StoredValue::new_local(AbortHandle::new()),
        };
        on_cleanup(move || {
            changing.abort.try_with_value(AbortHandle::abort);
        });
        changing.gather();
        changing
    }

    fn gather(self) {
        let abort = AbortHandle::new();
        self.abort.set_value(abort.clone());
        self.problem.set(None);
        let choice = self.choice.get_value();
        let chosen = match choice {
            Choice::Ticked(_) => Some(untrack(|| self.app.selection.with(<[Selected]>::len)) as u64),
            Choice::Matching(_) => None,
        };
        self.read.set((0, chosen));
        self.step.set(Step::Reading);
        spawn_local(async move {
            let progress = |read, all| {
                self.read.try_set((read, all));
            };
            let gathered = gather(self.app, &choice, &abort, &progress).await;
            if abort.is_aborted() || self.step.is_disposed() {
                return;
            }
            match gathered {
                Ok(gathered) => self.gathered(gathered),
                Err(CallError::Aborted) => self.step.set(Step::Stopped),
                Err(CallError::Failed(error)) => {
                    self.problem.set(Some(text::api_error(&error).sentences()));
                    self.step.set(Step::Failed);
                }
            }
            focus::if_lost();
        });
    }

    fn gathered(self, gathered: Gathered) {
        self.chooser.set_users(gathered.users.clone());
        let nothing_to_choose =
            self.choice.with_value(|choice| matches!(choice, Choice::Ticked(act) if act.is_plain()));
        let has_people = !gathered.users.is_empty();
        self.gathered.set(gathered);
        self.step.set(Step::Choosing);
        if nothing_to_choose && has_people {
            self.make_review();
        }
    }

    fn stop(self) {
        self.abort.with_value(AbortHandle::abort);
        self.step.set(Step::Stopped);
        focus::on("#change-again");
    }

    fn people(self) -> usize {
        self.gathered.with(|gathered| gathered.users.len())
    }

    /// How many people there are, before they were read too.
    fn expected(self) -> usize {
        match (self.step.get(), self.choice.with_value(Clone::clone)) {
            (Step::Choosing | Step::Reviewing, _) | (_, Choice::Matching(_)) => self.people(),
            (_, Choice::Ticked(_)) => untrack(|| self.app.selection.with(<[Selected]>::len)),
        }
    }

    /// Has the worker make the plan of the choice.
    fn make_review(self) {
        let Some(edit) = self.chooser.edit().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        self.problem.set(None);
        let name = untrack(|| plan_choice::title(self.chooser.act.get(), self.people()));
        spawn_local(async move {
            let said = self.ask(edit, name).await;
            if self.busy.try_set(false).is_some() {
                return;
            }
            match said {
                Say::Review(plan) => {
                    self.review.set(Some(*plan));
                    self.step.set(Step::Reviewing);
                }
                _ => self.problem.set(Some(text::review_failed().to_owned())),
            }
        });
    }

    async fn ask(self, edit: Edit, name: String) -> Say {
        let plans = Plans::of(&self.app);
        let Gathered { users, scope, is_partial, rested_on, .. } = self.gathered.get_untracked();
        let scope = Scope { is_partial, ..scope };
        if !plans.hand_over_records(users.chunks(PART).map(body)).await {
            return Say::OutOfTurn;
        }
        let ids = users.iter().map(gatehouse::user::User::id).collect();
        let made_at = clock::now() as i64;
        let select = Ask::Select { ids, edits: vec![edit], rested_on, scope, name, made_at };
        plans.ask(select, Payload::None).await
    }
}

/// The page of a change.
pub(crate) fn change() -> AnyView {
    title::set(text::plan_change_title());
    let Some(choice) = choice::get() else { return nobody() };
    let changing = Changing::begin(choice);
    let heading = move || match changing.step.get() {
        Step::Choosing | Step::Reviewing => plan_choice::title(changing.chooser.act.get(), changing.people()),
        _ => text::plan_change_title().to_owned(),
    };
    let at =
        Memo::new(move |_| if changing.step.get() == Step::Reviewing { PlanStep::Review } else { PlanStep::Choose });
    let back = Callback::new(move |()| {
        changing.step.set(Step::Choosing);
        focus::on("main h1");
    });
    let content = move || match changing.step.get() {
        Step::Reviewing => changing.review.get_untracked().map(|plan| review::review(plan, back)),
        Step::Choosing if changing.people() == 0 => Some(left_over(changing)),
        Step::Choosing => Some(choosing_page(changing)),
        step => Some(view! { <section class="card panel">{waiting(changing, step, None)}</section> }.into_any()),
    };
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1">{move || live_text(heading())}</h1>
                <div class="under-title">{move || steps(Source::Selection, at.get(), None)}</div>
            </div>
        </header>
        {content}
    }
    .into_any()
}

fn nobody() -> AnyView {
    view! {
        <header class="head"><h1 tabindex="-1">{text::plan_change_title()}</h1></header>
        <section class="card empty">
            <h2>{text::change_nobody_title()}</h2>
            <p>{text::change_nobody_body()}</p>
            {users_link("button primary")}
        </section>
    }
    .into_any()
}

/// Nobody of the chosen people is left.
fn left_over(changing: Changing) -> AnyView {
    view! {
        <section class="card panel choosing">
            {frozen(changing)}
            <div class="actions">{users_link("button primary")}</div>
        </section>
    }
    .into_any()
}

fn choosing_page(changing: Changing) -> AnyView {
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        changing.make_review();
    };
    view! {
        <form class="card panel choosing" novalidate on:submit=submit>
            {frozen(changing)}
            {acts(changing.chooser)}
            {chooser(changing.chooser)}
            {problem(changing)}
            <div class="actions">{review_button(changing)}</div>
        </form>
    }
    .into_any()
}

/// Who was chosen, when, by what, and who is left out.
fn frozen(changing: Changing) -> AnyView {
    changing.gathered.with_untracked(|gathered| {
        let filters = gathered.list.as_ref().map(|list| {
            let set = Filter::ALL.into_iter().filter(|filter| !list.filter(*filter).is_empty());
            let filters: Vec<String> = set
                .map(|filter| {
                    let value = gatehouse::display::escape::escape(&text::filter_value(filter, list.filter(filter)));
                    text::label_and_value(text::filter(filter), &value)
                })
                .collect();
            filters.join(" · ")
        });
        let filters = filters.filter(|filters| !filters.is_empty());
        let filters =
            filters.map(|filters| view! { <p><strong><bdi translate="no">{live_text(filters)}</bdi></strong></p> });
        let number = gathered.users.len() as u64;
        let read = text::change_frozen(number, &format::time(gathered.at), &format::number(number));
        let read = match gathered.list {
            Some(_) => text::two_sentences(&read, text::change_frozen_next()),
            None => read,
        };
        let rests = (!gathered.rested_on.is_empty()).then(|| {
            let fields: Vec<String> = gathered.rested_on.iter().map(plan_rows::field).collect();
            view! { <p class="hint">{live_text(text::change_rests_on(&format::list(&fields)))}</p> }
        });
        let partial = gathered.is_partial.then(|| {
            view! { <p class="callout warn">{icon(Icon::Warning)}<span>{live_text(text::change_partial())}</span></p> }
        });
        view! {
            <div class="frozen">
                {filters}
                <p>{live_text(read)}</p>
                {rests}
            </div>
            {partial}
            {left_out(gathered)}
        }
        .into_any()
    })
}

/// Who is left out because they are gone or do not match.
fn left_out(gathered: &Gathered) -> AnyView {
    let names = &gathered.gone;
    let gone = (!names.is_empty()).then(|| text::change_gone(names.len() as u64, &gone_names(names)));
    let strayed = (gathered.strayed > 0).then(|| text::change_strayed(gathered.strayed as u64));
    let said: Vec<_> = gone.into_iter().chain(strayed).collect();
    let lines = said.into_iter().map(|said| {
        view! { <p class="callout warn">{icon(Icon::Warning)}<span><bdi translate="no">{live_text(said)}</bdi></span></p> }
    });
    view! { <div class="left-out" role="status">{lines.collect_view()}</div> }.into_any()
}

/// The reading, or why there is none. `close` leaves the dialog; a page has a link instead.
fn waiting(changing: Changing, step: Step, close: Option<Callback<()>>) -> AnyView {
    match step {
        Step::Reading => {
            let all = move || changing.read.get().1;
            let value = move || all().map(|_| changing.read.get().0.to_string());
            let said = move || {
                let (read, all) = changing.read.get();
                let read = format::number(read as u64);
                match all {
                    Some(all) => text::change_reading(&read, &format::number(all)),
                    None => text::reading_progress_uncounted(&read),
                }
            };
            view! {
                <div class="gathering">
                    <progress max=move || all().map(|all| all.to_string()) value=value aria-label=text::reading_label()></progress>
                    <p>{move || live_text(said())}</p>
                </div>
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| changing.stop()>{text::stop()}</button>
                </div>
            }
            .into_any()
        }
        _ => {
            let said = move || changing.problem.get().unwrap_or_else(|| text::change_stopped().to_owned());
            view! {
                <p role="status">{move || live_text(said())}</p>
                <div class="actions end">
                    {match close {
                        Some(close) => cancel(close).into_any(),
                        None => users_link("button"),
                    }}
                    <button type="button" id="change-again" class="button primary" on:click=move |_| changing.gather()>{text::change_read_again()}</button>
                </div>
            }
            .into_any()
        }
    }
}

fn cancel(close: Callback<()>) -> impl IntoView {
    view! { <button type="button" class="button" on:click=move |_| close.run(())>{text::cancel()}</button> }
}

fn problem(changing: Changing) -> impl IntoView {
    move || {
        changing.problem.get().map(|why| {
            view! { <p class="callout warn" role="alert">{icon(Icon::Warning)}<span>{live_text(why)}</span></p> }
        })
    }
}

fn review_button(changing: Changing) -> impl IntoView {
    view! {
        <button type="submit" class="button primary" aria-disabled=move || changing.busy.get().then_some("true")>
            {move || live_text(if changing.busy.get() { text::preparing_review() } else { text::review_changes() })}
        </button>
    }
}

/// The dialog of a change, while it is open.
pub(crate) fn dialog() -> AnyView {
    let open = app().open_dialog;
    let is_open = Memo::new(move |_| leak_guard::get(open) == Some(Dialog::ChangePeople));
    (move || is_open.get().then(choice::get).flatten().map(change_people)).into_any()
}

fn change_people(choice: Choice) -> AnyView {
    let changing = Changing::begin(choice);
    let dialog = DialogHandle::new(Dialog::ChangePeople);
    let close = Callback::new(move |()| dialog.close());
    let heading = move || plan_choice::title(changing.chooser.act.get(), changing.expected());
    let content = move || match changing.step.get() {
        Step::Reviewing => {
            focus::on("#plan-sentence");
            let leads = plan_choice::lead(changing.chooser.act.get_untracked()).map(|lead| view! { <p>{lead}</p> });
            let plan = changing.review.get_untracked().map(|plan| review::compact(plan, close));
            view! { {changing.gathered.with_untracked(left_out)}{leads}{plan} }.into_any()
        }
        Step::Choosing => choosing_dialog(changing, close),
        step => waiting(changing, step, Some(close)),
    };
    view! {
        <dialog class="change-people" class:wide=move || changing.step.get() == Step::Reviewing node_ref=dialog.element
            aria-labelledby="change-people-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="change-people-title" tabindex="-1">{move || live_text(heading())}</h2>
                {content}
            </div>
        </dialog>
    }
    .into_any()
}

fn choosing_dialog(changing: Changing, close: Callback<()>) -> AnyView {
    let has_people = changing.people() > 0;
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if has_people {
            changing.make_review();
        }
    };
    let is_plain = changing.chooser.act.get_untracked().is_plain();
    focus::on(match changing.chooser.act.get_untracked() {
        Act::Role => "#choice-value",
        Act::Field => "#choice-field",
        _ => "#change-people-title",
    });
    view! {
        <form class="choosing" novalidate on:submit=submit>
            {changing.gathered.with_untracked(left_out)}
            {(has_people && !is_plain).then(|| chooser(changing.chooser))}
            {problem(changing)}
            <div class="actions end">
                {cancel(close)}
                {has_people.then(|| review_button(changing))}
            </div>
        </form>
    }
    .into_any()
}
