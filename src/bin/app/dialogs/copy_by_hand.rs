//! The text that the browser did not let the console copy, selected for a person to copy.

use gatehouse::text;
use leptos::prelude::*;

use crate::{
    browser::focus,
    state::{app::app, dialog::Dialog},
    ui::dialog::DialogHandle,
};

/// The dialog with the text of `App::uncopied`.
pub(crate) fn dialog() -> impl IntoView {
    let written = app().uncopied;
    let dialog = DialogHandle::new(Dialog::CopyByHand);
    view! {
        <dialog node_ref=dialog.element aria-labelledby="copy-by-hand-title" on:close=move |_| dialog.close()>
            <div>
                <h2 id="copy-by-hand-title">{text::copy_by_hand_title()}</h2>
                <p id="copy-by-hand-body">{text::copy_by_hand_body()}</p>
                <div class="field">
                    <textarea readonly=true rows="6" spellcheck="false" dir="auto" translate="no" autofocus=true
                        aria-labelledby="copy-by-hand-title" aria-describedby="copy-by-hand-body"
                        prop:value=written.get_untracked() on:focus=|event| focus::select_text(&event)></textarea>
                </div>
                <div class="actions end">
                    <button type="button" class="button primary" on:click=move |_| dialog.close()>{text::close()}</button>
                </div>
            </div>
        </dialog>
    }
}
