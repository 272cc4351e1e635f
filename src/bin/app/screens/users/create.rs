//! A new user: checked here, looked up within the organization, then sent; the server's refusals land on their fields.

use gatehouse::{
    check::{Form, Problems},
    draft::{Draft, Field},
    fault::Fault,
    kept::{self, Kept, Typed},
    lookup::Verdict,
    query::ListQuery,
    route::Route,
    text, visible,
};
use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    form::{self, State},
    offer::offered,
    sending::{Trouble, trouble_box},
};
use crate::{
    edge::{
        address::{Address, Entry, href},
        api, focus,
        http::GiveUp,
        session,
    },
    flow::{
        change::{self, Created, How},
        keep::keep,
        notices::Notices,
        save::Save,
    },
    shell::title,
};

/// What a new account is to be made of where an old one was deleted under a form: handed over by that form.
#[derive(Clone, Copy)]
pub(crate) struct Anew(pub(crate) RwSignal<Option<Draft>>);

/// What is known of the username in the form.
#[derive(Clone, PartialEq)]
pub(super) enum Known {
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

    /// What is known is out of date once something was sent that may have been stored.
    fn forget(self) {
        self.known.try_set(Known::Nothing);
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
    title(text::new_user());
    match expect_context::<Anew>().0.try_update(Option::take).flatten() {
        Some(draft) => creator(draft).into_any(),
        None => offered(kept::Form::Create, text::new_user().to_owned(), |kept| {
            creator(kept.map(typed_in).unwrap_or_default()).into_any()
        }),
    }
}

fn typed_in(kept: Kept) -> Draft {
    match kept.typed {
        Typed::Fields(draft) => draft,
        Typed::Json(_) => Draft::default(),
    }
}

fn creator(draft: Draft) -> impl IntoView {
    let address = expect_context::<Address>();
    let notices = expect_context::<Notices>();
    let state = State::new(Form::Create, draft);
    let trouble = RwSignal::new(None::<Trouble>);
    let save = Save::new();
    let look_up = LookUp::new();
    let typed = Signal::derive(move || Typed::Fields(state.draft.get()));
    let dirty = Memo::new(move |_| state.draft.with(|draft| *draft != Draft::default()));
    let keeping = keep(kept::Form::Create, Signal::derive(|| None), typed, dirty);
    let left = Callback::new(move |field: Field| {
        if matches!(field, Field::Username | Field::Organization) {
            let draft = state.draft.get_untracked();
            spawn_local(async move {
                look_up.ask(draft).await;
            });
        }
    });
    let fail = move |found: Trouble| {
        trouble.set(Some(found));
        focus::on(".fault");
    };
    let done = move |created: Created| match created {
        Created::Saved { user, how } => {
            keeping.end();
            address.go(&Route::user_by_id(&user.id()), Entry::Replace);
            let said = text::created(&visible::told(&user.display_name()));
            notices.say(if how == How::ReadAgain { text::saved_lost(&said) } else { said });
        }
        Created::Unseen => {
            keeping.end();
            let username = state.draft.get_untracked().sent(Field::Username);
            address.go(&Route::search_username(&username), Entry::Replace);
            notices.say(text::created(&visible::told(&username)));
        }
        Created::Refused(problems) => state.refuse(text::server_refused(), problems),
        // The shell says that this token may only read, and everything that writes is off.
        Created::Failed(Fault::Forbidden { .. }) if untrack(session::read_only).is_some() => focus::on("#read-only"),
        Created::Failed(fault) => fail(Trouble::Failed(fault)),
        Created::NotDone(fault) => {
            look_up.forget();
            fail(Trouble::NotDone(fault));
        }
        Created::Unknown(fault) => {
            look_up.forget();
            fail(Trouble::Unknown(fault));
        }
    };
    let is_ready = move || !save.busy.get() && session::read_only().is_none();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if !untrack(is_ready) || !state.check() {
            return;
        }
        trouble.set(None);
        let work = async move {
            let draft = state.draft.get_untracked();
            if let Known::Told(Verdict::Taken(user)) = look_up.ask(draft.clone()).await {
                let taken = text::taken_by(&visible::told(&user.display_name()), &visible::told(&user.id()));
                state.refuse(text::checked_again(), Problems::default().with(Field::Username, Some(taken)));
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
            {move || trouble.get().map(|trouble| trouble_box(&trouble))}
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
    if look_up.pair.get() != (draft.sent(Field::Username), draft.sent(Field::Organization)) {
        return said(Known::Nothing);
    }
    said(known)
}

pub(super) fn said(known: Known) -> AnyView {
    match known {
        Known::Nothing | Known::Told(Verdict::AskMore) => text::hint(Field::Username).into_any(),
        Known::Looking => text::looking().into_any(),
        Known::Failed => text::lookup_failed().into_any(),
        Known::Told(Verdict::Unsure) => text::unsure().into_any(),
        Known::Told(Verdict::Free) => view! { <span class="good">{text::free()}</span> }.into_any(),
        Known::Told(Verdict::Taken(user)) => view! {
            <span class="taken">{text::taken_by(&visible::told(&user.display_name()), &visible::told(&user.id()))}</span>
            " "
            <a href=href(&Route::user_by_id(&user.id())) target="_blank" rel="noopener">{text::see_who()}</a>
        }
        .into_any(),
    }
}
