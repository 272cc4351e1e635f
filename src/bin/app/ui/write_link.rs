//! A link to a form that writes: off, with the reason, while the token may only read.

use gatehouse::text;

use crate::{
    browser::{
        session,
        vdom::{VElement, el},
    },
    ui::icon::{Icon, icon},
};

/// `to` is the form's address, `class` that of the button.
pub(crate) fn write_link(to: String, class: &str, label: &str, mark: Option<Icon>) -> VElement {
    let labelled = |link: VElement| link.children(mark.map(icon)).text(label);
    match session::read_only() {
        None => labelled(el("a").class(&format!("button {class}")).attribute("href", to)),
        Some(_) => {
            let off = el("span").attribute("role", "link").class("button off").attribute("aria-disabled", "true");
            labelled(off.attribute("title", text::read_only_title()))
        }
    }
}
