//! Lists that a person named: links in the side, and the question for a name.

use gatehouse::{
    query::ListQuery,
    route::Route,
    text,
    views::{self as named, View},
};
use leptos::{ev, prelude::*};

use super::tools::{Ask, Dialog};
use crate::{
    edge::{
        address::{Address, href},
        focus,
        still::still,
        views,
    },
    flow::{arranged::Arranged, notices::Notices},
    shell::asks,
    ui::field::Field,
};

/// The saved views, followed by the reader.
pub(super) fn all(arranged: Arranged) -> Vec<View> {
    arranged.follow();
    views::get()
}

/// Whether they were kept.
pub(super) fn keep(arranged: Arranged, kept: &[View]) -> bool {
    let done = views::keep(kept);
    arranged.has_changed();
    done
}

/// Below the way to all users.
pub(super) fn links() -> AnyView {
    let address = expect_context::<Address>();
    let arranged = expect_context::<Arranged>();
    let here = move || match address.route() {
        Route::Users(query) => Some(named::of(&query)),
        _ => None,
    };
    let links = move || {
        let links = all(arranged).into_iter().map(|view| {
            let to = href(&Route::Users(view.query.clone()));
            let current = move || (here().as_ref() == Some(&view.query)).then_some("page");
            view! { <li><a href=to aria-current=current><bdi>{view.name}</bdi></a></li> }
        });
        links.collect_view()
    };
    let can_save = move || {
        here()
            .is_some_and(|query| query != ListQuery::default() && all(arranged).iter().all(|view| view.query != query))
    };
    view! {
        <ul class="nav views" aria-label=text::views()>
            {links}
            {move || can_save().then(|| view! {
                <li>{asks(still("button").class("button bare"), Ask::SaveView.name()).text(text::save_view())}</li>
            })}
        </ul>
    }
    .into_any()
}

#[component]
pub(super) fn SaveView(problem: RwSignal<Option<String>>) -> impl IntoView {
    let (address, notices) = (expect_context::<Address>(), expect_context::<Notices>());
    let arranged = expect_context::<Arranged>();
    let typed = RwSignal::new(String::new());
    let before = move |opens: bool| {
        if !opens {
            typed.set(String::new());
            problem.set(None);
        }
    };
    let dialog = Dialog::new(Ask::SaveView, before);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(name) = named::name(&typed.get_untracked()) else {
            problem.set(Some(text::view_name_missing().to_owned()));
            return focus::on("#view-name");
        };
        let Route::Users(query) = untrack(|| address.route()) else { return };
        let kept = keep(arranged, &named::with(views::get(), View { name: name.clone(), query: named::of(&query) }));
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
                    <button type="submit" class="button primary">{text::view_save()}</button>
                </div>
            </form>
        </dialog>
    }
}
