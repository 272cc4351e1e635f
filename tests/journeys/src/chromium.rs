//! Chromium: how it starts, and what its driver does in one round trip. By BiDi, a look for an element is three commands
//! through a page of the driver's own, and computes the name of every element (docs/decisions/029).

use anyhow::Context;
use serde_json::{Value, json};
use thirtyfour::{
    Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WebElement,
};

use crate::page::as_json;

/// Elements by role and accessible name, as the browser computes them; null takes any. `most` is 0 for all of them.
const LOCATE: &str = r"
    const [role, name, most] = arguments;
    const found = [];
    for (const element of document.querySelectorAll('body *')) {
      const matches = element instanceof HTMLElement
        && (role === null || element.computedRole === role) && (name === null || element.computedName === name);
      if (matches && found.push(element) === most) break;
    }
    return found;";

/// The text field with a label. Chromium gives a day and a time no name: their label tells. The skeleton's fields have
/// labels, too, and go when the program comes.
const FIELD: &str = r"
    const [name] = arguments;
    const fields = [...document.querySelectorAll('input, textarea, select')]
      .filter(({ type }) => !['checkbox', 'radio', 'button', 'submit', 'hidden'].includes(type));
    const isLabelled = (field) => /date|time/.test(field.type) && !field.closest('[inert]')
      && [...field.labels].some(({ textContent }) => textContent.trim().replace(/\s+/g, ' ') === name);
    const found = fields.find(({ computedName }) => computedName === name) ?? fields.find(isLabelled);
    return found ? [found] : [];";

/// Lets the page copy only soon after an act of the person, as Chromium does where nobody was asked for the clipboard. A
/// permission that was granted would let it copy at any time.
pub(crate) const COPIES_AFTER_AN_ACT: &str = "
    const { writeText } = Clipboard.prototype;
    Clipboard.prototype.writeText = function (text) {
      if (navigator.userActivation.isActive) return writeText.call(this, text);
      return Promise.reject(new DOMException('no act of the person', 'NotAllowedError'));
    };";

/// The capabilities that start this browser.
pub(crate) fn capabilities(browser: &str) -> anyhow::Result<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(browser)?;
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        // The tree as a screen reader has it. Without this, or in its basic mode, what is not laid out is left out.
        "--force-renderer-accessibility",
        // Lets a script ask for the role and the name of an element.
        "--enable-blink-features=ComputedAccessibilityInfo",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        // Otherwise the browser closes the history for a while after quick steps through it.
        "--disable-ipc-flooding-protection",
        "--lang=en-US",
        // The headless shell asks for no language by itself.
        "--accept-lang=en-US,en",
    ] {
        wanted.add_arg(argument)?;
    }
    wanted.enable_bidi()?;
    let mut wanted: Capabilities = wanted.into();
    wanted.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
    Ok(wanted)
}

/// The first elements with this role and accessible name, at most so many of them.
pub(crate) async fn locate(
    driver: &WebDriver,
    role: &str,
    name: Option<&str>,
    most: Option<u32>,
) -> anyhow::Result<Vec<WebElement>> {
    let arguments = vec![json!(role), json!(name), json!(most.unwrap_or_default())];
    Ok(driver.execute(LOCATE, arguments).await?.elements()?)
}

/// The text field with this label, of whatever role its kind has.
pub(crate) async fn field(driver: &WebDriver, label: &str) -> anyhow::Result<Option<WebElement>> {
    Ok(driver.execute(FIELD, vec![json!(label)]).await?.elements()?.into_iter().next())
}

/// The value of an expression in the page, whatever its policy; promises are waited for.
pub(crate) async fn evaluate(driver: &WebDriver, expression: &str) -> anyhow::Result<Value> {
    let script = format!("return {}", as_json(expression));
    let result = driver.execute(script, Vec::new()).await.context("the page fails")?;
    Ok(serde_json::from_str(result.json().as_str().context("no text")?)?)
}
