//! The question before a delete: it names the person, the organization and the id; a privileged role asks for the username.

use gatehouse::{
    fault::Fault,
    outcome::Outcome,
    query::ListQuery,
    route::{Key, Route},
    text,
    user::User,
};
use leptos::{ev, html, prelude::*};

use super::write_fault_box;
use crate::{
    edge::{
        address::{Address, Entry},
        api::Write,
        config, focus,
    },
    flow::{notices::Notices, save::Save},
    ui::field::Field,
};

#[component]
pub(super) fn DeleteDialog(user: User, key: Key, open: RwSignal<bool>) -> impl IntoView {
    let address = expect_context::<Address>();
    let notices = expect_context::<Notices>();
    let save = Save::new();
    let fault = RwSignal::new(None::<Fault>);
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            typed.set(String::new());
            problem.set(None);
            fault.set(None);
            focus::open_dialog(&dialog);
        } else {
            focus::close_dialog(&dialog);
        }
    });
    let privileged = config::get().is_privileged(&user.role());
    let (name, username, id) = (user.display_name(), user.username(), user.id());
    let done = {
        let name = name.clone();
        move |outcome: Outcome| {
            let said = match outcome {
                Outcome::Saved(_) | Outcome::SavedUnseen => text::deleted(&name),
                Outcome::Gone => text::already_gone(&name),
                Outcome::Failed(found) => return fault.set(Some(found)),
                Outcome::Refused(problems) => {
                    let said: Vec<String> =
                        problems.fields.into_iter().map(|(_, said)| said).chain(problems.form).collect();
                    return fault.set(Some(Fault::Conflict { said: Some(said.join(" ")) }));
                }
            };
            open.set(false);
            address.go(&Route::Users(ListQuery::default()), Entry::Replace);
            notices.say(said);
        }
    };
    let confirm = {
        let (username, id) = (username.clone(), id.clone());
        move |event: ev::SubmitEvent| {
            event.prevent_default();
            if privileged && typed.get_untracked() != username {
                problem.set(Some(text::TYPE_USERNAME_WRONG.to_owned()));
                return focus::on("#confirm-username");
            }
            fault.set(None);
            save.run(Write::Delete { key: key.clone(), id: id.clone() }, done.clone());
        }
    };
    let field = privileged.then(|| {
        view! {
            <p>{text::delete_confirm(&username)}</p>
            <Field id="confirm-username" label=text::TYPE_USERNAME value=typed problem=problem
                on_input=move |text| { typed.set(text); problem.set(None) } />
        }
    });
    view! {
        <dialog node_ref=dialog aria-labelledby="delete-title" on:close=move |_| open.set(false)>
            <form novalidate on:submit=confirm>
                <h2 id="delete-title"><bdi>{text::delete_title(&name)}</bdi></h2>
                <dl class="facts">
                    <div><dt>{text::field(gatehouse::draft::Field::Username)}</dt><dd><bdi class="value mono">{user.username()}</bdi></dd></div>
                    <div><dt>{text::field(gatehouse::draft::Field::Organization)}</dt><dd><bdi class="value">{user.organization()}</bdi></dd></div>
                    <div><dt>{text::ID}</dt><dd><bdi class="value mono">{id}</bdi></dd></div>
                </dl>
                <p>{text::DELETE_FOREVER}</p>
                {field}
                {move || fault.get().map(|fault| write_fault_box(&fault))}
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{text::CANCEL}</button>
                    <button type="submit" class="button danger solid" aria-disabled=move || save.busy.get().then_some("true")>
                        {move || if save.busy.get() { text::DELETING } else { text::DELETE_BUTTON }}
                    </button>
                </div>
            </form>
        </dialog>
    }
}
