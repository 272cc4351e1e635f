//! Saved views: their links in the side bar, and the dialog that saves one.

use gatehouse::{
    list::views::{self, SavedView},
    text,
    url::{query::ListQuery, route::Route},
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{address::href, focus, view_store},
    state::{
        app::{App, app},
        dialog::Dialog,
        table::TableState,
    },
    ui::{
        dialog::{DialogHandle, opens_dialog},
        field::Field,
    },
};

/// The saved views, tracked by the reader.
pub(crate) fn all(table_state: TableState) -> Vec<SavedView> {
    table_state.track();
    view_store::get()
}

/// Returns whether the browser stored them.
pub(crate) fn keep(table_state: TableState, kept: &[SavedView]) -> bool {
    let done = view_store::keep(kept);
    table_state.notify();
    done
}

/// The links below "Users".
pub(crate) fn links() -> AnyView {
    let App { navigator, table_state, .. } = app();
    let here = move || match navigator.route() {
        Route::Users(query) => Some(views::query_to_save(&query)),
        _ => None,
    };
    let links = move || {
        let links = all(table_state).into_iter().map(|view| {
            let to = href(&Route::Users(view.query.clone()));
            let current = move || (here().as_ref() == Some(&view.query)).then_some("page");
            view! { <li><a href=to aria-current=current><bdi translate="no">{view.name}</bdi></a></li> }
        });
        links.collect_view()
    };
    let can_save = move || {
        here().is_some_and(|query| {
            query != ListQuery::default() && all(table_state).iter().all(|view| view.query != query)
        })
    };
    view! {
        <ul class="nav views" aria-label=text::views()>
            {links}
            {move || can_save().then(|| view! {
                <li>{opens_dialog("button bare", Dialog::SaveView, text::save_view())}</li>
            })}
        </ul>
    }
    .into_any()
}

#[component]
pub(crate) fn SaveView(problem: RwSignal<Option<String>>) -> impl IntoView {
    let App { navigator, notices, table_state, .. } = app();
    let typed = RwSignal::new(String::new());
    let dialog = DialogHandle::new(Dialog::SaveView);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(name) = views::clean_name(&typed.get_untracked()) else {
            problem.set(Some(text::view_name_required().to_owned()));
            return focus::on("#view-name");
        };
        let Route::Users(query) = untrack(|| navigator.route()) else { return };
        let kept = keep(
            table_state,
            &views::upsert(view_store::get(), SavedView { name: name.clone(), query: views::query_to_save(&query) }),
        );
        dialog.close();
        if notices.say_unless_kept(kept) {
            notices.say(text::view_saved(&name));
        }
    };
    view! {
        <dialog node_ref=dialog.element aria-labelledby="view-title" on:close=move |_| dialog.close()>
            <form novalidate on:submit=save>
                <h2 id="view-title">{text::save_view_title()}</h2>
                <p>{text::save_view_lead()}</p>
                <Field id="view-name" label=text::view_name() value=typed problem=problem first_focus=true
                    on_input=move |text| { typed.set(text); problem.set(None) } />
                <div class="actions end">
                    <button type="button" class="button" on:click=move |_| dialog.close()>{text::cancel()}</button>
                    <button type="submit" class="button primary">{text::save_view_submit()}</button>
                </div>
            </form>
        </dialog>
    }
}
