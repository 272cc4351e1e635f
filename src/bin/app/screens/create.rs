//! Creates a user: checks the form, checks whether the username is free, then sends. The server's problems show at
//! their fields.

use gatehouse::{
    display::escape,
    form::{
        check::{FormKind, Problem, Problems},
        draft::{Draft, Field},
    },
    stored_draft::{DraftContent, DraftKey, StoredDraft},
    text,
    url::{query::ListQuery, route::Route},
    write::create::{self, Created},
};
use leptos::prelude::*;

use crate::{
    browser::{address::href, navigator::HistoryEntry, session, title},
    screens::form::{
        self, FormBody, State,
        look_up::{LookUp, look_up_status},
        restore_draft::offered,
        submit::show_error,
    },
    state::{
        app::{App, app},
        autosave::{Autosave, keep},
        left_write::{LeftWrite, said_created},
        save::Save,
    },
    ui::submit_error::{SubmitError, submit_error_box},
};

#[component]
pub(crate) fn Create() -> impl IntoView {
    title::set(text::new_user());
    match app().recreate_draft.try_update(Option::take).flatten() {
        // An account that had no organization needs none.
        Some(draft) => {
            let needs_organization = !draft.submitted(Field::Organization).is_empty();
            creator(draft, needs_organization).into_any()
        }
        None => offered(DraftKey::Create, text::new_user().to_owned(), |kept| {
            creator(kept.map(typed_in).unwrap_or_default(), true).into_any()
        }),
    }
}

fn typed_in(kept: StoredDraft) -> Draft {
    match kept.content {
        DraftContent::Fields(draft) => draft,
        DraftContent::Json(_) => Draft::default(),
    }
}

/// The form on screen, and what a create ends in.
#[derive(Clone, Copy)]
struct Creation {
    state: State,
    submit_error: RwSignal<Option<SubmitError>>,
    save: Save,
    look_up: LookUp,
    autosave: Autosave,
    app: App,
}

fn creator(draft: Draft, needs_organization: bool) -> impl IntoView {
    let is_optional = app().suggestions.with_untracked(|seen| seen.has_no_organization);
    let needs_organization = needs_organization && !is_optional;
    let state = State::new(FormKind::Create { needs_organization }, draft);
    let typed = Signal::derive(move || DraftContent::Fields(state.draft.get()));
    let dirty = Memo::new(move |_| state.draft.with(|draft| *draft != Draft::default()));
    let creation = Creation {
        state,
        submit_error: RwSignal::new(None),
        save: Save::new(),
        look_up: LookUp::new(),
        autosave: keep(DraftKey::Create, Signal::derive(|| None), typed, dirty),
        app: app(),
    };
    let Creation { submit_error, save, look_up, .. } = creation;
    let left = Callback::new(move |field: Field| {
        if matches!(field, Field::Username | Field::Organization) {
            look_up.start(state.draft.get_untracked(), needs_organization);
        }
    });
    let below =
        view! { <div class="username-check hint" aria-live="polite">{move || look_up_status(look_up, state)}</div> }
            .into_any();
    let body = FormBody {
        summary: form::problems(state, StoredValue::new(Vec::new())).into_any(),
        errors: (move || submit_error.get().map(|submit_error| submit_error_box(&submit_error, text::Write::Form)))
            .into_any(),
        fields: form::fields(state, Some(below), left).into_any(),
        is_ready: Signal::derive(move || creation.is_ready()),
        label: Signal::derive(move || if save.busy.get() { text::creating() } else { text::create() }.to_owned()),
        send: Callback::new(move |()| creation.send()),
        second_button: view! { <a class="button" href=href(&Route::Users(ListQuery::default()))>{text::cancel()}</a> }
            .into_any(),
    };
    view! {
        <header class="head"><h1 tabindex="-1">{text::new_user()}</h1></header>
        {body.draw()}
    }
}

impl Creation {
    fn is_ready(self) -> bool {
        !self.save.busy.get() && session::read_only().is_none()
    }

    fn send(self) {
        if !self.is_ready() || !self.state.check() {
            return;
        }
        self.submit_error.set(None);
        let draft = self.state.draft.get_untracked();
        let known = self.look_up.verdict_or_begin(&draft).ok();
        let work = move |connection| async move {
            create::create(&connection, &draft, known, |verdict| self.look_up.show(&draft, verdict)).await
        };
        let form = (self.autosave.form(), DraftContent::Fields(self.state.draft.get_untracked()));
        let left = LeftWrite::new(self.app, Some(form), &self.state.draft.get_untracked().submitted(Field::Username));
        self.save.run(work, move |created, is_here| if is_here { self.finish(created) } else { left.created(created) });
    }

    fn finish(self, created: Created) {
        // The verdict is out of date once something was sent that may have been stored.
        if matches!(created, Created::NotDone(_) | Created::Unknown(_) | Created::Cancelled) {
            self.look_up.forget();
        }
        match created {
            Created::Saved { user, evidence } => {
                self.leave(&Route::user_by_id(&user.id()), said_created(&user.display_name(), evidence));
            }
            Created::Unseen => {
                let username = self.state.draft.get_untracked().submitted(Field::Username);
                self.leave(&Route::search_username(&username), text::created(&escape::escape(&username)));
            }
            Created::Taken(user) => {
                let taken = Problems::default().with(Field::Username, Some(Problem::Taken(user)));
                self.state.refuse(text::fix_problems(), taken);
            }
            Created::LooksAlike(user) => {
                let alike = Problems::default().with(Field::Username, Some(Problem::LooksAlike(user)));
                self.state.refuse(text::fix_problems(), alike);
            }
            Created::Refused(problems) => self.state.refuse(text::server_rejected(), problems),
            Created::Failed(error) => show_error(self.submit_error, SubmitError::Failed(error)),
            Created::NotDone(error) => show_error(self.submit_error, SubmitError::NotDone(error)),
            Created::Unknown(error) => show_error(self.submit_error, SubmitError::Unknown(error)),
            Created::Cancelled => {}
        }
    }

    /// Goes where the new account is found.
    fn leave(self, route: &Route, said: String) {
        self.autosave.end();
        self.app.navigator.go(route, HistoryEntry::Replace);
        self.app.notices.say(said);
    }
}
