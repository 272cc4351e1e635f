//! A new user: checked here, looked up within the organization, then sent; the server's refusals land on their fields.

use gatehouse::{
    api::{error::ApiError, lookup::Verdict},
    display::escape,
    form::{
        check::{FormKind, Problem, Problems},
        draft::{Draft, Field},
        stored_draft::{self, DraftContent, StoredDraft},
    },
    text,
    url::{query::ListQuery, route::Route},
};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser::{
        address::href,
        api, focus,
        http::AbortHandle,
        navigator::{HistoryEntry, Navigator},
        session, title,
    },
    screens::form::{self, State, restore_draft::offered},
    state::{
        autosave::keep,
        change::{self, Created, How},
        notices::Notices,
        save::Save,
        undo::RecreateDraft,
    },
    ui::submit_error::{SubmitError, submit_error_box},
};

/// What is known of the username in the form.
#[derive(Clone, PartialEq)]
pub(crate) enum LookUpState {
    Nothing,
    Looking,
    Told(Verdict),
    Failed,
}

/// A look-up under way or settled, for one pair of username and organization.
#[derive(Clone, Copy)]
struct LookUp {
    known: RwSignal<LookUpState>,
    pair: RwSignal<(String, String)>,
    abort: StoredValue<AbortHandle, LocalStorage>,
}

impl LookUp {
    fn new() -> Self {
        let look_up = Self {
            known: RwSignal::new(LookUpState::Nothing),
            pair: RwSignal::default(),
            abort: StoredValue::new_local(AbortHandle::new()),
        };
        on_cleanup(move || {
            look_up.abort.try_with_value(AbortHandle::abort);
        });
        look_up
    }

    /// What is known is out of date once something was sent that may have been stored.
    fn forget(self) {
        self.known.try_set(LookUpState::Nothing);
    }

    /// Looks the draft's pair up, unless that was done already. The newest pair wins.
    async fn ask(self, draft: Draft) -> LookUpState {
        let pair = (draft.submitted(Field::Username), draft.submitted(Field::Organization));
        if pair.0.is_empty() || pair.1.is_empty() {
            self.known.set(LookUpState::Nothing);
            return LookUpState::Nothing;
        }
        let before = self.known.get_untracked();
        if pair == self.pair.get_untracked() && matches!(before, LookUpState::Told(_)) {
            return before;
        }
        self.abort.with_value(AbortHandle::abort);
        let abort = AbortHandle::new();
        self.abort.set_value(abort.clone());
        self.pair.set(pair.clone());
        self.known.set(LookUpState::Looking);
        let known = match api::look_up(&pair.0, &pair.1, &abort).await {
            Ok(verdict) => LookUpState::Told(verdict),
            Err(Some(_)) => LookUpState::Failed,
            Err(None) => return LookUpState::Nothing,
        };
        if self.pair.try_get_untracked() == Some(pair) {
            self.known.set(known.clone());
        }
        known
    }
}

#[component]
pub(crate) fn Create() -> impl IntoView {
    title::set(text::new_user());
    match expect_context::<RecreateDraft>().0.try_update(Option::take).flatten() {
        Some(draft) => creator(draft).into_any(),
        None => offered(stored_draft::DraftKey::Create, text::new_user().to_owned(), |kept| {
            creator(kept.map(typed_in).unwrap_or_default()).into_any()
        }),
    }
}

fn typed_in(kept: StoredDraft) -> Draft {
    match kept.content {
        DraftContent::Fields(draft) => draft,
        DraftContent::Json(_) => Draft::default(),
    }
}

fn creator(draft: Draft) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let notices = expect_context::<Notices>();
    let state = State::new(FormKind::Create, draft);
    let submit_error = RwSignal::new(None::<SubmitError>);
    let save = Save::new();
    let look_up = LookUp::new();
    let typed = Signal::derive(move || DraftContent::Fields(state.draft.get()));
    let dirty = Memo::new(move |_| state.draft.with(|draft| *draft != Draft::default()));
    let autosave = keep(stored_draft::DraftKey::Create, Signal::derive(|| None), typed, dirty);
    let left = Callback::new(move |field: Field| {
        if matches!(field, Field::Username | Field::Organization) {
            let draft = state.draft.get_untracked();
            spawn_local(async move {
                look_up.ask(draft).await;
            });
        }
    });
    let fail = move |found: SubmitError| {
        submit_error.set(Some(found));
        focus::on(".fault");
    };
    let done = move |created: Created| match created {
        Created::Saved { user, how } => {
            autosave.end();
            navigator.go(&Route::user_by_id(&user.id()), HistoryEntry::Replace);
            let said = text::created(&escape::escape(&user.display_name()));
            notices.say(if how == How::ReadAgain { text::saved_lost(&said) } else { said });
        }
        Created::Unseen => {
            autosave.end();
            let username = state.draft.get_untracked().submitted(Field::Username);
            navigator.go(&Route::search_username(&username), HistoryEntry::Replace);
            notices.say(text::created(&escape::escape(&username)));
        }
        Created::Refused(problems) => state.refuse(text::server_refused(), problems),
        // The shell says that this token may only read, and everything that writes is off.
        Created::Failed(ApiError::Forbidden { .. }) if untrack(session::read_only).is_some() => focus::on("#read-only"),
        Created::Failed(fault) => fail(SubmitError::Failed(fault)),
        Created::NotDone(fault) => {
            look_up.forget();
            fail(SubmitError::NotDone(fault));
        }
        Created::Unknown(fault) => {
            look_up.forget();
            fail(SubmitError::Unknown(fault));
        }
    };
    let is_ready = move || !save.busy.get() && session::read_only().is_none();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !untrack(is_ready) || !state.check() {
            return;
        }
        submit_error.set(None);
        let work = async move {
            let draft = state.draft.get_untracked();
            if let LookUpState::Told(Verdict::Taken(user)) = look_up.ask(draft.clone()).await {
                let taken = Problems::default().with(Field::Username, Some(Problem::Taken(user)));
                state.refuse(text::checked_again(), taken);
                return None;
            }
            Some(change::create(draft).await)
        };
        save.run(work, move |created| {
            if let Some(created) = created {
                done(created);
            }
        });
    };
    let label = move || if save.busy.get() { text::creating() } else { text::create() }.to_owned();
    let below = view! { <div class="look-up hint" aria-live="polite">{move || told(look_up, state)}</div> }.into_any();
    view! {
        <header class="head"><h1 tabindex="-1">{text::new_user()}</h1></header>
        <form class="form" novalidate on:submit=submit>
            {form::problems(state)}
            {move || submit_error.get().map(|submit_error| submit_error_box(&submit_error))}
            {form::fields(state, Some(below), left)}
            <div class="bar">
                {form::send_button(is_ready, label)}
                <a class="button" href=href(&Route::Users(ListQuery::default()))>{text::cancel()}</a>
            </div>
        </form>
    }
}

fn told(look_up: LookUp, state: State) -> AnyView {
    let draft = state.draft.get();
    let known = look_up.known.get();
    if look_up.pair.get() != (draft.submitted(Field::Username), draft.submitted(Field::Organization)) {
        return said(LookUpState::Nothing);
    }
    said(known)
}

pub(crate) fn said(known: LookUpState) -> AnyView {
    match known {
        LookUpState::Nothing | LookUpState::Told(Verdict::AskMore) => text::hint(Field::Username).into_any(),
        LookUpState::Looking => text::looking().into_any(),
        LookUpState::Failed => text::lookup_failed().into_any(),
        LookUpState::Told(Verdict::Unsure) => text::unsure().into_any(),
        LookUpState::Told(Verdict::Free) => view! { <span class="good">{text::free()}</span> }.into_any(),
        LookUpState::Told(Verdict::Taken(user)) => view! {
            <span class="taken">{text::username_taken(&user)}</span>
            " "
            <a href=href(&Route::user_by_id(&user.id())) target="_blank" rel="noopener">{text::see_who()}</a>
        }
        .into_any(),
    }
}
