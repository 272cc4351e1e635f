//! The dialog of a paused session. The screen below stays mounted and continues with a new token.

use gatehouse::{text, token::Pause, url::route::Route};
use leptos::{ev, html, prelude::*};

use crate::dialogs::token_check::TokenCheck;
use crate::{
    browser::{draft_store, focus, session},
    state::{
        app::{App, app},
        dialog,
    },
    ui::live_text::live_text,
};

#[component]
pub(crate) fn SignInAgain(why: Pause) -> impl IntoView {
    let App { navigator, dirty_form, asks_to_sign_out, .. } = app();
    let check = TokenCheck::new("#token-again");
    let keep = RwSignal::new(false);
    let busy = check.busy;
    // An accepted token that differs from the paused one.
    let other = RwSignal::new(None::<String>);
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // A question from before would lie below this dialog.
            asks_to_sign_out.set(false);
            focus::open_dialog(&dialog);
        }
    });
    let replaces = why == Pause::AnotherToken;
    let cancel = move |event: ev::Event| {
        event.prevent_default();
        if replaces {
            session::keep_token();
        }
    };
    let reopen = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            focus::open_dialog(&dialog);
        }
    };
    let go_on = move |token: String| session::sign_in(token, keep.get_untracked());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        check.run(move |token| {
            let begun = dirty_form.get_untracked().is_some() || session::is_writing();
            if begun && !session::is_same_token(&token) {
                other.set(Some(token));
                focus::on("#reauth-title");
            } else {
                go_on(token);
            }
        });
    };
    // What waits is given up before the token is taken: nothing of it may go out under another name. The page starts
    // afresh, so that nothing the first administrator saw is left in it.
    let discard = move |token: String| {
        if let Some(form) = dirty_form.try_update(Option::take).flatten() {
            draft_store::discard(&form);
        }
        session::forget_waiting();
        go_on(token);
        navigator.start_afresh(&Route::Users(Default::default()));
    };
    let ask_token = move || {
        view! {
            <form novalidate on:submit=submit>
                <h2 id="reauth-title">{text::pause_title(why)}</h2>
                <p>{text::pause_body(why, dirty_form.with(Option::is_some))}</p>
                {check.field("")}
                <div class="checkbox">
                    <input id="reauth-keep-signed-in" type="checkbox" prop:checked=move || keep.get()
                        on:change=move |event| keep.set(event_target_checked(&event)) />
                    <label for="reauth-keep-signed-in">{text::keep_signed_in()}</label>
                </div>
                <div class="actions end">
                    {replaces.then(|| view! {
                        <button type="button" class="button" on:click=|_| session::keep_token()>{text::cancel()}</button>
                    })}
                    <button type="button" class="button" on:click=move |_| dialog::sign_out(asks_to_sign_out)>
                        {move || live_text(if dirty_form.with(Option::is_some) { text::sign_out_discard() } else { text::sign_out() })}
                    </button>
                    <button class="button primary" type="submit" aria-disabled=move || busy.get().then_some("true")>
                        {move || live_text(if busy.get() { text::checking() } else { text::sign_in_again() })}
                    </button>
                </div>
            </form>
        }
        .into_any()
    };
    view! {
        <dialog node_ref=dialog class:opaque=why.hides_screen() aria-labelledby="reauth-title" on:cancel=cancel on:close=reopen>
            {move || match other.get() {
                Some(token) => whose(&token, discard, go_on),
                None => ask_token(),
            }}
        </dialog>
    }
}

/// Asks what to do with a form that was filled in with a different token.
pub(crate) fn whose(token: &str, discard: impl Fn(String) + 'static, go_on: impl Fn(String) + 'static) -> AnyView {
    let (mine, theirs) = (token.to_owned(), token.to_owned());
    view! {
        <div>
            <h2 id="reauth-title" tabindex="-1">{text::other_token_title()}</h2>
            <p>{text::other_token_body()}</p>
            <div class="actions end">
                <button type="button" class="button danger" on:click=move |_| discard(theirs.clone())>{text::discard_unsaved()}</button>
                <button type="button" class="button primary" on:click=move |_| go_on(mine.clone())>{text::use_other_token()}</button>
            </div>
        </div>
    }
    .into_any()
}
