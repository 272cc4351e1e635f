//! A new user: checked here, looked up within the organization, then sent; the server's refusals land on their fields.

use gatehouse::{
    check::{Form, Problems},
    draft::{Draft, Field},
    lookup::Verdict,
    outcome::Outcome,
    query::ListQuery,
    route::Route,
    text,
};
use leptos::{ev, prelude::*, task::spawn_local};

use super::form::{self, State};
use crate::{
    edge::{
        address::{Address, Entry, href},
        api::{self, Write},
        http::GiveUp,
    },
    flow::{notices::Notices, save::Save},
    shell::title,
};

/// What is known of the username in the form.
#[derive(Clone, PartialEq)]
enum Known {
    Nothing,
    Looking,
    Told(Verdict),
    Failed,
}

/// A look-up under way or settled, for one pair of username and organization.
#[derive(Clone, Copy)]
struct LookUp {
    known: RwSignal<Known>,
    pair: RwSignal<(String, String)>,
    give_up: StoredValue<GiveUp, LocalStorage>,
}

impl LookUp {
    fn new() -> Self {
        let look_up = Self {
            known: RwSignal::new(Known::Nothing),
            pair: RwSignal::default(),
            give_up: StoredValue::new_local(GiveUp::new()),
        };
        on_cleanup(move || {
            look_up.give_up.try_with_value(GiveUp::now);
        });
        look_up
    }

    /// Looks the draft's pair up, unless that was done already. The newest pair wins.
    async fn ask(self, draft: Draft) -> Known {
        let pair = (draft.sent(Field::Username), draft.sent(Field::Organization));
        if pair.0.is_empty() || pair.1.is_empty() {
            self.known.set(Known::Nothing);
            return Known::Nothing;
        }
        let before = self.known.get_untracked();
        if pair == self.pair.get_untracked() && matches!(before, Known::Told(_)) {
            return before;
        }
        self.give_up.with_value(GiveUp::now);
        let give_up = GiveUp::new();
        self.give_up.set_value(give_up.clone());
        self.pair.set(pair.clone());
        self.known.set(Known::Looking);
        let known = match api::look_up(&pair.0, &pair.1, &give_up).await {
            Ok(verdict) => Known::Told(verdict),
            Err(Some(_)) => Known::Failed,
            Err(None) => return Known::Nothing,
        };
        if self.pair.try_get_untracked() == Some(pair) {
            self.known.set(known.clone());
        }
        known
    }
}

#[component]
pub(crate) fn Create() -> impl IntoView {
    title(text::NEW_USER);
    let address = expect_context::<Address>();
    let notices = expect_context::<Notices>();
    let state = State::new(Form::Create, Draft::default());
    let save = Save::new();
    let look_up = LookUp::new();
    let left = Callback::new(move |field: Field| {
        if matches!(field, Field::Username | Field::Organization) {
            let draft = state.draft.get_untracked();
            spawn_local(async move {
                look_up.ask(draft).await;
            });
        }
    });
    let done = move |outcome: Outcome| match outcome {
        Outcome::Saved(user) => {
            address.go(&Route::user_by_id(&user.id()), Entry::Replace);
            notices.say(text::created(&user.display_name()));
        }
        Outcome::SavedUnseen => {
            let username = state.draft.get_untracked().sent(Field::Username);
            address.go(&Route::search_username(&username), Entry::Replace);
            notices.say(text::created(&username));
        }
        Outcome::Refused(problems) => state.refuse(text::SERVER_REFUSED, problems),
        Outcome::Gone => state.fail(gatehouse::fault::Fault::NotFound),
        Outcome::Failed(fault) => state.fail(fault),
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if save.busy.get_untracked() || !state.check() {
            return;
        }
        let first = async move {
            let draft = state.draft.get_untracked();
            if let Known::Told(Verdict::Taken(user)) = look_up.ask(draft.clone()).await {
                let taken = text::taken_by(&user.display_name(), &user.id());
                state.refuse(text::CHECKED_AGAIN, Problems::default().with(Field::Username, Some(taken)));
                return None;
            }
            Some(Write::Create(draft))
        };
        save.run_after(first, done);
    };
    let below = view! { <div class="look-up hint" aria-live="polite">{move || told(look_up, state)}</div> }.into_any();
    view! {
        <header class="head"><h1 tabindex="-1">{text::NEW_USER}</h1></header>
        <form class="form" novalidate on:submit=submit>
            {form::problems(state)}
            {form::fields(state, Some(below), left)}
            <div class="bar">
                <button type="submit" class="button primary" aria-disabled=move || save.busy.get().then_some("true")>
                    {move || if save.busy.get() { text::CREATING } else { text::CREATE }}
                </button>
                <a class="button" href=href(&Route::Users(ListQuery::default()))>{text::CANCEL}</a>
            </div>
        </form>
    }
}

fn told(look_up: LookUp, state: State) -> AnyView {
    let draft = state.draft.get();
    let known = look_up.known.get();
    if look_up.pair.get() != (draft.sent(Field::Username), draft.sent(Field::Organization)) {
        return text::hint(Field::Username).into_any();
    }
    match known {
        Known::Nothing | Known::Told(Verdict::AskMore) => text::hint(Field::Username).into_any(),
        Known::Looking => text::LOOKING.into_any(),
        Known::Failed => text::LOOKUP_FAILED.into_any(),
        Known::Told(Verdict::Unsure) => text::UNSURE.into_any(),
        Known::Told(Verdict::Free) => view! { <span class="good">{text::FREE}</span> }.into_any(),
        Known::Told(Verdict::Taken(user)) => view! {
            <span class="taken">{text::taken_by(&user.display_name(), &user.id())}</span>
            " "
            <a href=href(&Route::user_by_id(&user.id())) target="_blank" rel="noopener">{text::SEE_WHO}</a>
        }
        .into_any(),
    }
}
