//! Signing in: a pasted token is tidied, checked against the API, and only then kept.

use gatehouse::{text, token};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    edge::{api, config, focus, http::GiveUp, session},
    shell::title,
    ui::{
        field::{Field, Kind},
        icon::{Icon, icon},
    },
};

#[component]
pub(crate) fn SignIn() -> impl IntoView {
    title(text::SIGN_IN);
    let typed = RwSignal::new(String::new());
    let keep = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let shown = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        match token::tidy(&typed.get_untracked()) {
            Err(unfit) => {
                problem.set(Some(text::token_unfit(unfit)));
                focus::on("#token");
            }
            Ok(token) => {
                busy.set(true);
                problem.set(None);
                spawn_local(async move {
                    let tried = api::try_token(&token, &GiveUp::new()).await;
                    if busy.try_set(false).is_some() {
                        return;
                    }
                    match tried {
                        Ok(()) => session::sign_in(token, keep.get_untracked()),
                        Err(Some(fault)) => {
                            problem.set(Some(text::sign_in_fault(&fault, &config::get().api)));
                            focus::on("#token");
                        }
                        Err(None) => {}
                    }
                });
            }
        }
    };
    focus::on("#token");
    view! {
        <main id="main" class="sign-in">
            <div class="brand">{icon(Icon::Gate)}<span>{config::get().title}</span></div>
            <form class="card" novalidate on:submit=submit>
                <h1>{text::SIGN_IN}</h1>
                <p class="quiet">{text::SIGN_IN_LEAD}</p>
                <Field
                    id="token"
                    label=text::TOKEN
                    hint=text::TOKEN_HINT
                    kind=Kind::Secret { shown }
                    value=typed
                    problem=problem
                    on_input=move |text| typed.set(text)
                    first_focus=true
                    required=true
                />
                <div class="check">
                    <input id="keep" type="checkbox" aria-describedby="keep-hint"
                        prop:checked=move || keep.get()
                        on:change=move |event| keep.set(event_target_checked(&event)) />
                    <div>
                        <label for="keep">{text::KEEP}</label>
                        <p class="hint" id="keep-hint">{text::KEEP_HINT}</p>
                    </div>
                </div>
                <button class="button primary wide" type="submit" aria-disabled=move || busy.get().then_some("true")>
                    {move || if busy.get() { text::CHECKING } else { text::SIGN_IN }}
                </button>
            </form>
        </main>
    }
}
