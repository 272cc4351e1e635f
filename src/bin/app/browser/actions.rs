//! What can be done on the screen as it stands: its buttons, and its links that look like them, by their labels.

use web_sys::HtmlElement;

use crate::browser::elements;

/// Not what sorts a column, of which there are many of a kind, nor what is off.
const BUTTONS: &str = "main :is(button, a.button):not(th *, :disabled, [aria-disabled=true])";

/// The labels of all that is drawn now. One that stands there twice does not say which, and is left out.
pub(crate) fn on_screen() -> Vec<String> {
    let labels: Vec<String> = buttons().map(|(label, _)| label).collect();
    let is_alone = |label: &&String| labels.iter().filter(|other| other == label).count() == 1;
    labels.iter().filter(is_alone).cloned().collect()
}

/// Does what the button of this label does, if it is still there.
pub(crate) fn run(label: &str) {
    if let Some((_, button)) = buttons().find(|(other, _)| other == label) {
        button.click();
    }
}

fn buttons() -> impl Iterator<Item = (String, HtmlElement)> {
    let drawn = elements::all(BUTTONS).filter(|button| button.get_bounding_client_rect().width() > 0.0);
    drawn.map(|button| (label(&button), button)).filter(|(label, _)| !label.is_empty())
}

/// Its name as it is read out, in the order of the accessible name computation (WAI-ARIA accname 1.2, 4.3.2).
fn label(button: &HtmlElement) -> String {
    let said = [button.get_attribute("aria-label"), button.text_content(), button.get_attribute("title")];
    let said = said.into_iter().flatten().map(|said| said.trim().to_owned());
    said.into_iter().find(|said| !said.is_empty()).unwrap_or_default()
}
