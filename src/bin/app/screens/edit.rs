//! Edits a user: starts from the record, shows which fields change, and sends only those in a PATCH.

use gatehouse::{
    display::escape,
    form::{check::FormKind, draft::Draft, other_field::OtherField},
    stored_draft::{DraftContent, DraftKey},
    text::{self, record_path},
    url::route::Key,
    user::User,
    write::{
        WriteMethod,
        diff::{self, Diff},
    },
};
use leptos::prelude::*;

use crate::{
    screens::form::{
        self, State,
        other_fields::other_fields,
        screen::{FormScreen, form_screen},
    },
    state::app::app,
    ui::{
        avatar::avatar,
        value::{sides, value},
    },
};

#[component]
pub(crate) fn Edit(key: Key) -> impl IntoView {
    form_screen(key, DraftKey::Edit, text::edit_title, edit)
}

fn edit(record: &User, base: RwSignal<User>) -> FormScreen {
    let state = State::new(FormKind::Edit, Draft::from_user(record));
    let others = StoredValue::new(OtherField::all(record, &app().list_cache.rows()));
    FormScreen {
        heading: heading(record),
        summary: form::problems(state, others).into_any(),
        fields: view! {
            {form::fields(state, None, Callback::new(|_| ()))}
            {other_fields(state, base, others)}
        }
        .into_any(),
        content: Signal::derive(move || DraftContent::Fields(state.draft.get())),
        set: Callback::new(move |content| {
            if let DraftContent::Fields(draft) = content {
                state.draft.set(draft);
                state.problems.set(Default::default());
            }
        }),
        check: Callback::new(move |()| state.check()),
        refuse: Callback::new(move |problems| state.refuse(text::server_rejected(), problems)),
        list: |base, changes| listed(base, changes.unwrap_or_default()),
        send_label: text::save_changes,
        method: WriteMethod::Patch,
        saved: text::saved,
    }
}

fn heading(record: &User) -> AnyView {
    let name = escape::escape(&record.display_name());
    view! {
        <div class="user-header">
            {avatar(&record.display_name())}
            <div>
                <h1 tabindex="-1"><bdi translate="no">{text::edit_title(&name)}</bdi></h1>
                <p class="tiny muted">{value(&record.organization())}" · "{text::id_inline()}" "<code>{value(&record.id())}</code></p>
            </div>
        </div>
    }
    .into_any()
}

/// Fields that would be sent, from what to what, and how many stay as they are.
pub(crate) fn listed(base: &User, changes: &[Diff]) -> AnyView {
    if changes.is_empty() {
        return view! { <p class="hint">{text::no_changes()}</p> }.into_any();
    }
    let rows = changes.iter().map(|change| {
        let [before, after] = sides(change);
        let told = if change.is_password() {
            view! { <ins>{text::password_changed()}</ins> }.into_any()
        } else {
            view! { <del>{before}</del>" "<ins>{after}</ins> }.into_any()
        };
        view! { <div><dt>{record_path::label(&change.path)}</dt><dd>{told}</dd></div> }
    });
    let (rest, unknown) = diff::untouched(base, changes);
    view! {
        <dl>{rows.collect_view()}</dl>
        <p class="tiny muted">{text::unchanged(rest, unknown)}</p>
    }
    .into_any()
}
