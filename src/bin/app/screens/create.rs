//! Creates a user: checks the form, checks whether the username is free, then sends. The server's problems show at their
//! fields.

use gatehouse::{
    api::{
        error::{ApiError, CallError},
        lookup::Verdict,
    },
    display::escape,
    form::{
        check::{FormKind, Problem, Problems},
        draft::{Draft, Field},
    },
    stored_draft::{self, DraftContent, StoredDraft},
    text,
    url::{query::ListQuery, route::Route},
    write::{
        Evidence,
        create::{self, Created},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    browser::{
        address::href,
        api::Connection,
        focus,
        http::AbortHandle,
        navigator::{HistoryEntry, Navigator},
        session, title,
    },
    screens::form::{self, State, restore_draft::offered},
    state::{autosave::keep, notices::Notices, save::Save, undo::RecreateDraft},
    ui::submit_error::{SubmitError, submit_error_box},
};

/// The state of the username check.
#[derive(Clone, PartialEq)]
pub(crate) enum LookUpState {
    Nothing,
    Looking,
    Found(Verdict),
    Failed,
}

/// The look-up of one pair of username and organization, for the line below the username.
#[derive(Clone, Copy)]
struct LookUp {
    state: RwSignal<LookUpState>,
    pair: RwSignal<(String, String)>,
    abort: StoredValue<AbortHandle, LocalStorage>,
}

impl LookUp {
    fn new() -> Self {
        let look_up = Self {
            state: RwSignal::new(LookUpState::Nothing),
            pair: RwSignal::default(),
            abort: StoredValue::new_local(AbortHandle::new()),
        };
        on_cleanup(move || {
            look_up.abort.try_with_value(AbortHandle::abort);
        });
        look_up
    }

    /// The verdict is out of date once something was sent that may have been stored.
    fn forget(self) {
        self.state.try_set(LookUpState::Nothing);
    }

    /// The verdict of the draft's pair. Without one, whatever was under way is aborted, and the pair is shown as looked
    /// up now.
    fn verdict_or_begin(self, draft: &Draft) -> Result<Verdict, AbortHandle> {
        let pair = pair(draft);
        if let LookUpState::Found(verdict) = self.state.get_untracked()
            && pair == self.pair.get_untracked()
        {
            return Ok(verdict);
        }
        let abort = AbortHandle::new();
        self.abort.with_value(AbortHandle::abort);
        self.abort.set_value(abort.clone());
        self.pair.set(pair);
        self.state.set(LookUpState::Looking);
        Err(abort)
    }

    /// Looks the draft's pair up, unless its verdict is known. The newest pair wins.
    fn start(self, draft: Draft) {
        let (username, organization) = pair(&draft);
        if username.is_empty() || organization.is_empty() {
            return self.state.set(LookUpState::Nothing);
        }
        if let Err(abort) = self.verdict_or_begin(&draft) {
            spawn_local(async move {
                match create::look_up(&Connection::new(abort), &draft).await {
                    Ok(verdict) => self.show(&draft, Some(&verdict)),
                    Err(CallError::Failed(_)) => self.show(&draft, None),
                    Err(CallError::Aborted) => {}
                }
            });
        }
    }

    /// Shows the verdict of a pair, or that the look-up failed, if the pair is still the newest.
    fn show(self, draft: &Draft, verdict: Option<&Verdict>) {
        if self.pair.try_get_untracked() == Some(pair(draft)) {
            self.state.set(verdict.map_or(LookUpState::Failed, |verdict| LookUpState::Found(verdict.clone())));
        }
    }
}

fn pair(draft: &Draft) -> (String, String) {
    (draft.submitted(Field::Username), draft.submitted(Field::Organization))
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
            look_up.start(state.draft.get_untracked());
        }
    });
    let fail = move |found: SubmitError| {
        submit_error.set(Some(found));
        focus::on(".error-box");
    };
    let done = move |created: Created| match created {
        Created::Saved { user, evidence } => {
            autosave.end();
            navigator.go(&Route::user_by_id(&user.id()), HistoryEntry::Replace);
            let created = text::created(&escape::escape(&user.display_name()));
            notices.say(if evidence == Evidence::ReadAgain { text::saved_response_lost(&created) } else { created });
        }
        Created::Unseen => {
            autosave.end();
            let username = state.draft.get_untracked().submitted(Field::Username);
            navigator.go(&Route::search_username(&username), HistoryEntry::Replace);
            notices.say(text::created(&escape::escape(&username)));
        }
        Created::Taken(user) => {
            let taken = Problems::default().with(Field::Username, Some(Problem::Taken(user)));
            state.refuse(text::fix_problems(), taken);
        }
        Created::Refused(problems) => state.refuse(text::server_rejected(), problems),
        // The shell shows that this token is read-only, and all write controls are disabled.
        Created::Failed(ApiError::Forbidden { .. }) if untrack(session::read_only).is_some() => focus::on("#read-only"),
        Created::Failed(error) => fail(SubmitError::Failed(error)),
        Created::NotDone(error) => {
            look_up.forget();
            fail(SubmitError::NotDone(error));
        }
        Created::Unknown(error) => {
            look_up.forget();
            fail(SubmitError::Unknown(error));
        }
        Created::Cancelled => look_up.forget(),
    };
    let is_ready = move || !save.busy.get() && session::read_only().is_none();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !untrack(is_ready) || !state.check() {
            return;
        }
        submit_error.set(None);
        let draft = state.draft.get_untracked();
        let known = look_up.verdict_or_begin(&draft).ok();
        let work = move |connection| async move {
            create::create(&connection, &draft, known, |verdict| look_up.show(&draft, verdict)).await
        };
        save.run(work, done);
    };
    let label = move || if save.busy.get() { text::creating() } else { text::create() }.to_owned();
    let below =
        view! { <div class="username-check hint" aria-live="polite">{move || line(look_up, state)}</div> }.into_any();
    view! {
        <header class="head"><h1 tabindex="-1">{text::new_user()}</h1></header>
        <form class="form" novalidate on:submit=submit>
            {form::problems(state)}
            {move || submit_error.get().map(|submit_error| submit_error_box(&submit_error))}
            {form::fields(state, Some(below), left)}
            <div class="form-actions">
                {form::send_button(is_ready, label)}
                <a class="button" href=href(&Route::Users(ListQuery::default()))>{text::cancel()}</a>
            </div>
        </form>
    }
}

fn line(look_up: LookUp, state: State) -> AnyView {
    let is_current = state.draft.with(|draft| look_up.pair.get() == pair(draft));
    look_up_line(if is_current { look_up.state.get() } else { LookUpState::Nothing })
}

/// The line below the username.
pub(crate) fn look_up_line(state: LookUpState) -> AnyView {
    match state {
        LookUpState::Nothing | LookUpState::Found(Verdict::AskMore) => text::hint(Field::Username).into_any(),
        LookUpState::Looking => text::username_checking().into_any(),
        LookUpState::Failed => text::username_check_failed().into_any(),
        LookUpState::Found(Verdict::Unsure) => text::username_uncertain().into_any(),
        LookUpState::Found(Verdict::Free) => {
            view! { <span class="username-free">{text::username_available()}</span> }.into_any()
        }
        LookUpState::Found(Verdict::Taken(user)) => view! {
            <span class="username-taken">{text::username_taken(&user)}</span>
            " "
            <a href=href(&Route::user_by_id(&user.id())) target="_blank" rel="noopener">{text::open_taken_user()}</a>
        }
        .into_any(),
    }
}
