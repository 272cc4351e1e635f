//! The saved views of this browser. The side bar and the palette open them.

use gatehouse::{
    list::views::{self, SavedView},
    text,
    url::route::Route,
};
use leptos::{ev, prelude::*};

use crate::{
    browser::{address::href, focus},
    dialogs::save_view,
    state::{app::app, notices::Notices},
    ui::{
        field::Field,
        item::{Item, item},
    },
};

const FILE: &str = "saved-views.json";

/// Lists the views, downloads and imports them, and deletes them.
pub(crate) fn saved_views(notices: Notices) -> impl IntoView {
    let table_state = app().table_state;
    let (typed, problem) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let put = move |kept: &[SavedView]| notices.say_unless_kept(save_view::keep(table_state, kept));
    let rows = move || {
        let all = save_view::all(table_state);
        if all.is_empty() {
            return view! { <p>{text::views_none()}</p> }.into_any();
        }
        let rows = all.iter().map(|view| {
            let rest: Vec<SavedView> = all.iter().filter(|other| *other != view).cloned().collect();
            let done = text::view_deleted(&view.name);
            let row = Item {
                to: href(&Route::Users(view.query.clone())),
                name: view.name.clone(),
                note: None,
                end: (text::delete_view(), text::delete_view_label(&view.name)),
            };
            item(row, move || {
                if put(&rest) {
                    notices.say(done.clone());
                }
                focus::on("#views");
            })
        });
        let save = {
            let all = all.clone();
            move |_| notices.save(FILE, &views::to_json(&all))
        };
        view! {
            <ul class="item-list">{rows.collect_view()}</ul>
            <div class="actions"><button type="button" class="button" on:click=save>{text::download_views()}</button></div>
        }
        .into_any()
    };
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let found = views::from_json(&typed.get_untracked()).filter(|found| !found.is_empty());
        let Some(found) = found else {
            return problem.set(Some(text::import_views_invalid().to_owned()));
        };
        typed.set(String::new());
        let count = found.len() as u64;
        if put(&found.into_iter().fold(untrack(|| save_view::all(table_state)), views::upsert)) {
            notices.say(text::views_imported(count));
        }
    };
    view! {
        <section class="card setting" aria-labelledby="views">
            <h2 id="views" tabindex="-1">{text::views()}</h2>
            {rows}
            <form novalidate on:submit=add>
                <Field id="import-views-text" label=text::import_views_text() hint=text::import_views_hint() value=typed problem=problem
                    on_input=move |text| { typed.set(text); problem.set(None) } />
                <div class="actions"><button type="submit" class="button">{text::import_views()}</button></div>
            </form>
        </section>
    }
}
