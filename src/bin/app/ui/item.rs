//! One of the things that are kept here for a person: a link to it, what there is to say of it, and a button that ends it.

use leptos::{ev, prelude::*};

pub(crate) struct Item {
    /// Where it leads.
    pub(crate) to: String,
    pub(crate) name: String,
    pub(crate) note: Option<String>,
    /// The word on the button, and what it is read out as, the name with it.
    pub(crate) end: (&'static str, String),
}

/// A row of a list of the class `saved`.
pub(crate) fn item(item: Item, on_end: impl Fn() + 'static) -> AnyView {
    let Item { to, name, note, end: (word, label) } = item;
    view! {
        <li>
            <div>
                <a href=to><bdi>{name}</bdi></a>
                {note.map(|note| view! { <p class="tiny muted">{note}</p> })}
            </div>
            <button type="button" class="button danger" aria-label=label on:click=move |_: ev::MouseEvent| on_end()>{word}</button>
        </li>
    }
    .into_any()
}
