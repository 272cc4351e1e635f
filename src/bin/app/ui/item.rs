//! A row of stored items, such as a draft or a saved view: a link, a note and a button that deletes the item.

use leptos::{ev, prelude::*};

pub(crate) struct Item {
    /// The target of the link.
    pub(crate) to: String,
    pub(crate) name: String,
    pub(crate) note: Option<String>,
    /// The label of the button, and its accessible name, which includes the name of the item.
    pub(crate) end: (&'static str, String),
}

/// A row of a list with the class `item-list`.
pub(crate) fn item(item: Item, on_end: impl Fn() + 'static) -> AnyView {
    let Item { to, name, note, end: (word, label) } = item;
    view! {
        <li>
            <div>
                <a href=to><bdi translate="no">{name}</bdi></a>
                {note.map(|note| view! { <p class="tiny muted">{note}</p> })}
            </div>
            <button type="button" class="button danger" aria-label=label on:click=move |_: ev::MouseEvent| on_end()>{word}</button>
        </li>
    }
    .into_any()
}
