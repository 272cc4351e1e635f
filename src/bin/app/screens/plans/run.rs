//! Run: what has become of each row so far, how fast it goes, and why it pauses. The run belongs to the tab, not to this
//! screen: leaving is safe.

use std::time::Duration;

use gatehouse::{
    plan::{
        message::{Ask, LoadedPlan, Part, Say, Window},
        reconnect,
    },
    text::{self, plan_outcome},
    url::{
        plan_page::{PlanPage, ShortHash},
        route::Route,
    },
};
use leptos::{html, prelude::*, task::spawn_local};
use plans::{
    outcome::Tally,
    plan::Source,
    run::{MAX_IN_FLIGHT, State},
    watch::Pause,
};

use super::{
    opened::with_plan,
    passwords, plan_file,
    review::{self, failure, order, sum_of},
    rows::{RowsOnScreen, Shown, parts, rows_card},
    steps::{Step, steps},
};
use crate::{
    browser::{address::href, clock, focus, format, leak_guard, session, timer::Timer, title},
    state::{
        app::{App, app},
        plans::{Payload, Plans},
    },
    ui::{
        icon::{Icon, icon},
        live_text::live_text,
    },
};

/// What changes faster is not read by anyone.
const PACE: f64 = 250.0;
/// Rows on screen are asked for again after this time.
const ROWS_AGAIN: f64 = 2_000.0;
/// Announcements of mere progress are this far apart.
const SAID_AGAIN: f64 = 15_000.0;

/// A plan that is on screen, whatever page of it.
#[derive(Clone, Copy)]
pub(crate) struct OnScreen {
    pub(crate) app: App,
    /// The plan, at a pace that can be read.
    pub(crate) plan: RwSignal<Option<LoadedPlan>>,
}

impl OnScreen {
    /// Follows the loaded plan of this hash.
    pub(crate) fn of(hash: &ShortHash) -> Self {
        let app = app();
        let loaded = Plans::of(&app).loaded;
        let hash = hash.text().to_owned();
        let is_it = move |plan: &Option<LoadedPlan>| plan.as_ref().is_some_and(|plan| plan.stored.hash == hash);
        let first = loaded.get_untracked().filter(|plan| is_it(&Some(plan.clone())));
        let screen = Self { app, plan: RwSignal::new(first) };
        let shown_at = StoredValue::new(0.0);
        let later = StoredValue::new_local(None::<Timer>);
        Effect::new(move |_| {
            let now = leak_guard::with(loaded, |plan| plan.clone().filter(|_| is_it(plan)));
            let state = |plan: &Option<LoadedPlan>| plan.as_ref().map(|plan| (plan.stored.state.clone(), plan.is_slow));
            let is_change = screen.plan.with_untracked(state) != state(&now);
            let wait = shown_at.get_value() + PACE - clock::now();
            let show = move |plan| {
                shown_at.try_set_value(clock::now());
                screen.plan.try_set(plan);
            };
            if is_change || wait <= 0.0 {
                later.set_value(None);
                show(now);
            } else {
                let timer = Timer::start(Duration::from_millis(wait as u64), move || show(now));
                later.set_value(Some(timer));
            }
        });
        screen
    }

    /// Asks the worker about the loaded plan.
    pub(crate) fn ask(self, ask: Ask) {
        let plans = Plans::of(&self.app);
        let notices = self.app.notices;
        spawn_local(async move {
            let said = plans.ask(ask, Payload::None).await;
            if matches!(said, Say::StoreFailed(_) | Say::OutOfTurn) {
                notices.say(failure(&said));
            }
        });
    }

    /// The name of the plan, once it is here.
    pub(crate) fn name(self) -> String {
        self.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.stored.name.clone()).unwrap_or_default())
    }

    /// Where the plan comes from.
    pub(crate) fn source(self) -> Source {
        self.plan.with_untracked(|plan| plan.as_ref().map_or(Source::Import, |plan| plan.stored.source))
    }

    /// Whether another tab of this browser runs the plan.
    fn is_watched(self) -> Memo<bool> {
        let app = self.app;
        let hash =
            self.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.stored.hash.clone())).unwrap_or_default();
        Memo::new(move |_| Plans::of(&app).is_elsewhere(&hash))
    }

    /// Where the run stands; `None` before the first run.
    pub(crate) fn state(self) -> Memo<Option<State>> {
        Memo::new(move |_| self.plan.with(|plan| plan.as_ref().and_then(|plan| plan.stored.state.clone())))
    }

    /// How many rows stand where.
    pub(crate) fn tally(self) -> Memo<Tally> {
        Memo::new(move |_| self.plan.with(|plan| plan.as_ref().map(|plan| plan.stored.tally).unwrap_or_default()))
    }
}

/// How many rows of the run have ended, and how many it has.
fn ended(tally: &Tally) -> (usize, usize) {
    let ended = tally.done + tally.already_so + tally.drifted + tally.refused + tally.unknown;
    (ended, ended + tally.not_tried + tally.waiting + tally.sent)
}

/// The page of a run.
pub(crate) fn run(hash: ShortHash) -> AnyView {
    with_plan(hash.clone(), move |_| page(OnScreen::of(&hash), &hash))
}

fn page(screen: OnScreen, hash: &ShortHash) -> AnyView {
    tell_title(screen);
    let plan = screen.plan;
    // A plan that sets new passwords is reviewed in the place of the run.
    let under_review = RwSignal::new(None);
    let set_new = Callback::new(move |review| under_review.set(Some(review)));
    let hash = StoredValue::new(hash.clone());
    move_to(under_review, None, move || {
        let hash = hash.get_value();
        view! {
            {head(screen, &hash)}
            {announcements(screen)}
            {notes(screen)}
            {why_paused(screen, &hash)}
            {progress(screen)}
            {passwords::callouts(plan.into(), set_new)}
            <div class="split">
                <div class="wide">{latest(screen)}</div>
                <section class="card panel" aria-labelledby="plan-order">
                    <h2 id="plan-order">{text::plan_order_title()}</h2>
                    {move || plan.with(|plan| plan.as_ref().map(|plan| order(plan.kinds)))}
                    <p class="hint">{text::plan_first_hint()}</p>
                    <p class="hint">{text::plan_leaving()}</p>
                    <p class="hint">{text::plan_file_hint()}</p>
                </section>
            </div>
        }
        .into_any()
    })
}

/// A run in this state, for the gallery.
#[cfg(feature = "gallery")]
pub(crate) fn staged(plan: LoadedPlan, rows: gatehouse::plan::message::PlanRows) -> AnyView {
    let kinds = plan.kinds;
    let screen = OnScreen { app: app(), plan: RwSignal::new(Some(plan)) };
    let hash = ShortHash::new("0a1b2c3d");
    let rows = RowsOnScreen::staged(rows);
    view! {
        {hash.as_ref().map(|hash| head(screen, hash))}
        {notes(screen)}
        {hash.as_ref().map(|hash| why_paused(screen, hash))}
        {progress(screen)}
        {passwords::callouts(screen.plan.into(), Callback::new(|_| ()))}
        <div class="split">
            <div class="wide">{rows_card(rows, text::plan_rows_label(), Shown::Ended, Signal::stored(Vec::new()))}</div>
            <section class="card panel" aria-label=text::plan_order_title()>{order(kinds)}</section>
        </div>
    }
    .into_any()
}

/// Draws the page, or the review that came of it, with a note above.
pub(crate) fn move_to(
    under_review: RwSignal<Option<gatehouse::plan::message::PlanReview>>,
    note: Option<&'static str>,
    page: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let back = Callback::new(move |()| {
        under_review.set(None);
        focus::on("main h1");
    });
    (move || match under_review.get() {
        Some(review) => {
            let heading = live_text(gatehouse::display::escape::escape(&review.name));
            view! {
                <header class="head"><h1 tabindex="-1"><bdi translate="no">{heading}</bdi></h1></header>
                {note.map(|note| view! { <p class="callout">{live_text(note)}</p> })}
                {review::review(review, back)}
            }
            .into_any()
        }
        None => page(),
    })
    .into_any()
}

/// The tab's title tells the progress.
fn tell_title(screen: OnScreen) {
    Effect::new(move |_| {
        screen.plan.with(|plan| {
            let Some(plan) = plan else { return };
            let (ended, all) = ended(&plan.stored.tally);
            let name = gatehouse::display::escape::escape(&plan.stored.name);
            let percent = format::percent((ended * 100 / all.max(1)) as f64 / 100.0);
            title::set(&match &plan.stored.state {
                None => name,
                state @ Some(State::Paused(_) | State::Finished) => {
                    text::plan_title_progress(plan_outcome::state(state.as_ref()), &name)
                }
                _ => text::plan_title_progress(&percent, &name),
            });
        });
    });
}

fn head(screen: OnScreen, hash: &ShortHash) -> impl IntoView + use<> {
    let name = gatehouse::display::escape::escape(&screen.name());
    view! {
        <header class="head">
            <div>
                <h1 tabindex="-1"><bdi translate="no">{live_text(name)}</bdi></h1>
                <div class="under-title">
                    {steps(screen.source(), Step::Run, Some(hash))}
                    <span class="muted"><code translate="no">{hash.text().to_owned()}</code></span>
                </div>
            </div>
            <div class="actions">
                {plan_file::save_button(screen.app, hash.text().to_owned())}
                {controls(screen, hash)}
            </div>
        </header>
    }
}

fn controls(screen: OnScreen, hash: &ShortHash) -> impl IntoView + use<> {
    let state = screen.state();
    let is_slow = Memo::new(move |_| screen.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.is_slow)));
    let ending = RwSignal::new(false);
    let report = StoredValue::new(href(&Route::Plans(PlanPage::Report(hash.clone()))));
    let watched = screen.is_watched();
    let can_run = Memo::new(move |_| {
        !watched.get() && screen.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.is_for_this_api))
    });
    // One button in one place, so that the focus stays on it.
    let main = move || match state.get() {
        None => Some(text::plan_run()),
        Some(State::Paused(_)) => Some(text::resume()),
        Some(State::Running) => Some(text::pause()),
        Some(State::Ending | State::Finished) => None,
    };
    let is_shown = Memo::new(move |_| main().is_some() && can_run.get());
    let go = move |_| match state.get_untracked() {
        Some(State::Running) => screen.ask(Ask::Pause),
        _ => screen.ask(Ask::Run),
    };
    let is_running = Memo::new(move |_| can_run.get() && state.get() == Some(State::Running));
    let may_end = Memo::new(move |_| can_run.get() && matches!(state.get(), Some(State::Running | State::Paused(_))));
    let pace = move |_| screen.ask(Ask::Limit { rows: if is_slow.get_untracked() { MAX_IN_FLIGHT } else { 1 } });
    view! {
        {move || may_end.get().then(|| view! {
            <button type="button" class="button" on:click=move |_| ending.set(true)>{text::plan_end()}</button>
        })}
        {move || is_running.get().then(|| view! {
            <button type="button" class="button" on:click=pace>
                {move || live_text(if is_slow.get() { text::plan_full_speed() } else { text::plan_slower() })}
            </button>
        })}
        {move || is_shown.get().then(|| view! {
            <button type="button" class="button primary" on:click=go>
                {move || main().map(live_text)}
            </button>
        })}
        {move || (state.get() == Some(State::Finished)).then(|| view! {
            <a class="button primary" href=report.get_value()>{text::plan_open_report()}</a>
        })}
        {end_dialog(screen, ending)}
    }
}

/// Asks before the run is ended for good.
fn end_dialog(screen: OnScreen, open: RwSignal<bool>) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    focus::dialog_follows(element, move || open.get());
    let tally = screen.tally();
    let left = move || text::plan_end_body(&format::number((tally.get().waiting + tally.get().sent) as u64));
    let end = move |_| {
        open.set(false);
        screen.ask(Ask::End);
    };
    view! {
        <dialog node_ref=element aria-label=text::plan_end_title() on:close=move |_| open.set(false)>
            <div>
                <h2>{text::plan_end_title()}</h2>
                <p>{move || live_text(left())}</p>
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{text::cancel()}</button>
                    <button type="button" class="button danger solid" on:click=end>{text::plan_end_run()}</button>
                </div>
            </div>
        </dialog>
    }
}

/// What a screen reader hears: each change of state at once, mere progress now and then.
fn announcements(screen: OnScreen) -> impl IntoView {
    let said_at = StoredValue::new(clock::now());
    let said = Memo::new(move |before: Option<&(Option<State>, String)>| {
        let (state, tally) = screen
            .plan
            .with(|plan| plan.as_ref().map(|plan| (plan.stored.state.clone(), plan.stored.tally)).unwrap_or_default());
        let number = |count: usize| format::number(count as u64);
        if before.is_none_or(|(before, _)| *before != state) {
            said_at.set_value(clock::now());
            let said = match &state {
                Some(State::Paused(why)) => plan_outcome::pause(why).sentences(),
                Some(State::Finished) => text::plan_said_finished(
                    &number(tally.done + tally.already_so),
                    &number(tally.drifted + tally.refused + tally.unknown),
                ),
                state => plan_outcome::state(state.as_ref()).to_owned(),
            };
            // Where the screen begins, its heading is read.
            return (state, before.map(|_| said).unwrap_or_default());
        }
        let last = before.map(|(_, said)| said.clone()).unwrap_or_default();
        if state != Some(State::Running) || clock::now() - said_at.get_value() < SAID_AGAIN {
            return (state, last);
        }
        said_at.set_value(clock::now());
        let (ended, all) = ended(&tally);
        (state, text::plan_said_progress(&number(ended), &number(all)))
    });
    view! { <p class="visually-hidden" role="status">{move || live_text(said.with(|(_, said)| said.clone()))}</p> }
}

/// What a person should know of where this plan runs.
fn notes(screen: OnScreen) -> impl IntoView {
    let watched = screen.is_watched();
    let notes = Memo::new(move |_| {
        let watched = watched.get().then(|| text::plan_watched().to_owned());
        screen.plan.with(|plan| {
            let Some(plan) = plan else { return Vec::new() };
            let other = (!plan.is_for_this_api)
                .then(|| text::plan_other_api(&gatehouse::display::escape::escape(&plan.stored.api)));
            let no_journal = (plan.is_for_this_api && !plan.has_journal && plan.stored.state != Some(State::Finished))
                .then(|| text::plan_no_journal().to_owned());
            other.into_iter().chain(no_journal).chain(watched).collect::<Vec<_>>()
        })
    });
    move || {
        let lines = notes.get().into_iter().map(|note| {
            view! { <p class="callout warn">{icon(Icon::Warning)}<span>{live_text(note)}</span></p> }
        });
        lines.collect_view()
    }
}

/// Why the run pauses, and what to do. *Resume* is beside the heading.
fn why_paused(screen: OnScreen, hash: &ShortHash) -> impl IntoView + use<> {
    let state = screen.state();
    let log = StoredValue::new(href(&Route::RequestLog));
    let report = StoredValue::new(href(&Route::Plans(PlanPage::Report(hash.clone()))));
    let stay = move |_| screen.ask(Ask::Pause);
    move || {
        let Some(State::Paused(why)) = state.get() else { return None };
        let told = plan_outcome::pause(&why);
        let class = if why == Pause::ByYou { "callout paused" } else { "callout warn paused" };
        let waits = reconnect::waits_for_server(state.get().as_ref());
        let is_forbidden = matches!(why, Pause::Forbidden(_));
        let beside = match why {
            Pause::UnknownShape | Pause::Broken | Pause::Forbidden(_) => Some((log.get_value(), text::request_log())),
            Pause::EqualRefusals(_) | Pause::ManyRefusals => Some((report.get_value(), text::plan_refused_note())),
            _ => None,
        };
        Some(view! {
            <section class=class aria-label=text::plan_paused()>
                {icon(if why == Pause::ByYou { Icon::Clock } else { Icon::Warning })}
                <span><strong>{live_text(told.title)}</strong>" "<bdi translate="no">{live_text(told.body)}</bdi></span>
                {beside.map(|(to, label)| view! { <a class="button" href=to>{live_text(label)}</a> })}
                {is_forbidden.then(|| view! {
                    <button type="button" class="button" on:click=move |_| session::ask_for_another_token()>
                        {text::pause_another_token_title()}
                    </button>
                })}
                {waits.then(|| view! {
                    <button type="button" class="button" on:click=stay>{text::plan_stay_paused()}</button>
                })}
            </section>
        })
    }
}

/// How far the run is: in words, as a line, and as counters whose sum is the number of all rows.
fn progress(screen: OnScreen) -> impl IntoView {
    let (plan, state, tally) = (screen.plan, screen.state(), screen.tally());
    let so_far = move || {
        let (ended, all) = ended(&tally.get());
        text::plan_so_far(&format::number(ended as u64), &format::number(all as u64))
    };
    let pace = move || {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            (plan.stored.state == Some(State::Running)).then_some(())?;
            if plan.waits {
                return Some(text::plan_waits().to_owned());
            }
            let rate = plan.rate.filter(|rate| *rate > 0.0);
            let left = rate.map(|rate| {
                let left = (plan.stored.tally.waiting + plan.stored.tally.sent) as f64 / rate * 60.0;
                text::reading_left(&format::duration(left.ceil() as u64))
            });
            let rate = rate.map(|rate| text::plan_rate(&format::number(rate.round() as u64)));
            let flight = text::plan_in_flight(&format::number(plan.in_flight as u64));
            Some([rate, left, Some(flight)].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    view! {
        <section class="card" aria-label=text::plan_progress()>
            <div class="run-line">
                <p><strong>{move || live_text(so_far())}</strong>" "<span class="muted">{move || live_text(pace().unwrap_or_default())}</span></p>
                <p class="muted">{move || live_text(plan_outcome::state(state.get().as_ref()))}</p>
            </div>
            {meter(tally)}
            {counters(tally)}
            <p class="hint run-sum">{move || live_text(sum_of(&tally.get()))}</p>
        </section>
    }
}

/// The parts of a run, in the order of the line: class, count, label and note.
fn portions(tally: &Tally) -> Vec<(&'static str, usize, &'static str, String)> {
    let rest = tally.problem + tally.same + tally.held + tally.left_out + tally.not_tried;
    let note = str::to_owned;
    let all = [
        ("ok", tally.done, text::plan_done(), note(text::plan_done_note())),
        ("so", tally.already_so, text::plan_already_so(), note(text::plan_already_so_note())),
        ("wait", tally.drifted, text::plan_held(), note(text::plan_held_note())),
        ("bad", tally.refused, text::plan_refused(), note(text::plan_refused_note())),
        ("odd", tally.unknown, text::plan_unknown(), note(text::plan_unknown_note())),
        ("yet", tally.waiting + tally.sent, text::plan_not_yet(), String::new()),
        ("rest", rest, text::plan_not_in_run(), review::rest_of(tally)),
    ];
    // These two are there only where they count something.
    all.into_iter().filter(|(class, count, ..)| *count > 0 || !matches!(*class, "odd" | "rest")).collect()
}

/// A picture of the counters, which stand below it in words.
fn meter(tally: Memo<Tally>) -> impl IntoView {
    let bars = move || {
        let tally = tally.get();
        let (_, all) = ended(&tally);
        let mut at = 0.0;
        let bars = portions(&tally).into_iter().filter(|(class, ..)| !matches!(*class, "yet" | "rest"));
        let bars = bars.map(|(class, count, ..)| {
            let (x, width) = (at, count as f64 * 100.0 / all.max(1) as f64);
            at += width;
            view! { <rect class=class x=format!("{x:.2}") y="0" width=format!("{width:.2}") height="8"></rect> }
        });
        bars.collect_view()
    };
    view! { <svg class="meter" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">{bars}</svg> }
}

fn counters(tally: Memo<Tally>) -> impl IntoView {
    let counters = move || {
        let tally = tally.get();
        let under_way = text::plan_in_flight(&format::number(tally.sent as u64));
        let counters = portions(&tally).into_iter().map(|(class, count, label, note)| {
            let note = if class == "yet" && tally.sent > 0 { under_way.clone() } else { note };
            view! {
                <div>
                    <dt><span class=format!("key {class}")></span>{live_text(label)}</dt>
                    <dd><strong>{live_text(format::number(count as u64))}</strong><span class="hint">{live_text(note)}</span></dd>
                </div>
            }
        });
        counters.collect_view()
    };
    view! { <dl class="counters">{counters}</dl> }
}

/// The rows, part by part, asked for again while the run goes on.
fn latest(screen: OnScreen) -> impl IntoView {
    let (state, tally) = (screen.state(), screen.tally());
    let chosen = RwSignal::new(Part::All);
    // Rows change with the tally, and nobody reads faster than this.
    let again = RwSignal::new(());
    let asked_at = StoredValue::new(clock::now());
    let later = StoredValue::new_local(None::<Timer>);
    Effect::new(move |before: Option<bool>| {
        let is_running = state.get() == Some(State::Running);
        tally.get();
        let Some(was_running) = before else { return is_running };
        let ask = move || {
            asked_at.try_set_value(clock::now());
            again.try_set(());
        };
        let wait = asked_at.get_value() + ROWS_AGAIN - clock::now();
        if was_running != is_running || wait <= 0.0 {
            later.set_value(None);
            ask();
        } else {
            later.set_value(Some(Timer::start(Duration::from_millis(wait as u64), ask)));
        }
        is_running
    });
    let rows = RowsOnScreen::new(move |window: Window| {
        again.get();
        Ask::RunRows { part: chosen.get(), window }
    });
    let all = Signal::derive(move || {
        let tally = tally.get();
        [
            (Part::All, tally.sum()),
            (Part::Done, tally.done + tally.already_so),
            (Part::NotDone, tally.drifted + tally.refused + tally.unknown),
            (Part::Waiting, tally.waiting + tally.sent),
        ]
        .map(|(part, rows)| (part, plan_outcome::part(part), rows))
        .to_vec()
    });
    view! {
        {parts(text::plan_rows_label(), all, chosen, rows)}
        {rows_card(rows, text::plan_rows_label(), Shown::Ended, Signal::stored(Vec::new()))}
    }
}
