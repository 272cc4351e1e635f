//! Checks a pasted token: trims it, tests it against the API and shows its problem at the field. The caller decides
//! what happens with an accepted token.

use gatehouse::{api::error::CallError, text, token};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{api, config, focus, http::AbortHandle},
    ui::field::{Field, Kind},
};

#[derive(Clone, Copy)]
pub(crate) struct TokenCheck {
    typed: RwSignal<String>,
    pub(crate) problem: RwSignal<Option<String>>,
    shown: RwSignal<bool>,
    pub(crate) busy: RwSignal<bool>,
    selector: &'static str,
}

impl TokenCheck {
    /// `selector` finds the field.
    pub(crate) fn new(selector: &'static str) -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            problem: RwSignal::new(None),
            shown: RwSignal::new(false),
            busy: RwSignal::new(false),
            selector,
        }
    }

    pub(crate) fn field(self, hint: &'static str) -> impl IntoView {
        let typed = self.typed;
        view! {
            <Field id=self.selector.trim_start_matches('#') label=text::token() hint=hint kind=Kind::Token { shown: self.shown }
                value=typed problem=self.problem on_input=move |text| typed.set(text) first_focus=true required=true />
        }
    }

    /// Checks the typed token, one check at a time, and passes an accepted token on.
    pub(crate) fn run(self, accepted: impl FnOnce(String) + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        let token = match token::normalize(&self.typed.get_untracked()) {
            Ok(token) => token,
            Err(unfit) => return self.fail(text::token_problem(unfit)),
        };
        self.busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            let tried = api::try_token(&token, &AbortHandle::new()).await;
            // `Some` from a disposed signal: the screen is gone.
            if self.busy.try_set(false).is_some() {
                return;
            }
            match tried {
                Ok(()) => accepted(token),
                Err(CallError::Failed(error)) => self.fail(text::sign_in_error(&error, &config::get().api)),
                Err(CallError::Aborted) => {}
            }
        });
    }

    fn fail(self, problem: String) {
        self.problem.set(Some(problem));
        focus::on(self.selector);
    }
}
