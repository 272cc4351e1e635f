//! Whether a username is taken: looked up while the form of a new user is filled in, and shown below the username.

use gatehouse::{
    api::{error::CallError, lookup::Verdict},
    form::draft::{Draft, Field},
    text,
    url::route::Route,
    write::create,
};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{address::href, api::Connection, http::AbortHandle},
    screens::form::State,
    ui::live_text::live_text,
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
pub(crate) struct LookUp {
    state: RwSignal<LookUpState>,
    pair: RwSignal<(String, String)>,
    abort: StoredValue<AbortHandle, LocalStorage>,
}

impl LookUp {
    pub(crate) fn new() -> Self {
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
    pub(crate) fn forget(self) {
        self.state.try_set(LookUpState::Nothing);
    }

    /// The verdict of the draft's pair. Without one, whatever was under way is aborted, and the pair is shown as looked
    /// up now.
    pub(crate) fn verdict_or_begin(self, draft: &Draft) -> Result<Verdict, AbortHandle> {
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
    pub(crate) fn start(self, draft: Draft, needs_organization: bool) {
        let (username, organization) = pair(&draft);
        if username.is_empty() || (organization.is_empty() && needs_organization) {
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
    pub(crate) fn show(self, draft: &Draft, verdict: Option<&Verdict>) {
        if self.pair.try_get_untracked() == Some(pair(draft)) {
            self.state.set(verdict.map_or(LookUpState::Failed, |verdict| LookUpState::Found(verdict.clone())));
        }
    }
}

fn pair(draft: &Draft) -> (String, String) {
    (draft.submitted(Field::Username), draft.submitted(Field::Organization))
}

/// What stands below the username of the form.
pub(crate) fn look_up_status(look_up: LookUp, state: State) -> AnyView {
    let is_current = state.draft.with(|draft| look_up.pair.get() == pair(draft));
    look_up_line(if is_current { look_up.state.get() } else { LookUpState::Nothing })
}

/// The line below the username.
pub(crate) fn look_up_line(state: LookUpState) -> AnyView {
    match state {
        LookUpState::Nothing | LookUpState::Found(Verdict::AskMore) => {
            live_text(text::hint(Field::Username)).into_any()
        }
        LookUpState::Looking => live_text(text::username_checking()).into_any(),
        LookUpState::Failed => live_text(text::username_check_failed()).into_any(),
        LookUpState::Found(Verdict::Unsure) => live_text(text::username_uncertain()).into_any(),
        LookUpState::Found(Verdict::Free) => {
            view! { <span class="username-free">{live_text(text::username_available())}</span> }.into_any()
        }
        LookUpState::Found(Verdict::Taken(user)) => view! {
            <span class="username-taken">{live_text(text::username_taken(&user))}</span>
            " "
            <a href=href(&Route::user_by_id(&user.id())) target="_blank" rel="noopener">{text::open_taken_user()}</a>
        }
        .into_any(),
        LookUpState::Found(Verdict::LooksAlike(user)) => view! {
            <span class="username-taken">{text::username_looks_alike_of(&user)}</span>
            " "
            <a href=href(&Route::user_by_id(&user.id())) target="_blank" rel="noopener">{text::open_taken_user()}</a>
        }
        .into_any(),
    }
}
