//! Every control is reachable with the Tab key, shows its focus and is not covered (WCAG 2.2: 2.1.1, 2.1.2, 2.4.7,
//! 2.4.11). Nothing else looks clickable.

use harness::{Journey, Page, With, journey, journeys, sandbox::TOKEN};
use serde_json::json;

use crate::accessible::{SCREENS, visit};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    every_list_control_is_reachable_by_keyboard,
    every_screen_is_reachable_by_keyboard,
    controls_after_a_save_are_reachable_by_keyboard,
    every_dialog_is_reachable_by_keyboard: Engines,
    every_confirmation_is_reachable_by_keyboard,
    the_focus_never_falls_to_the_body: Engines,
    a_link_without_its_style_keeps_the_focus: Engines,
];

/// Gathers what can be acted on, in the open dialog or on the page; a group of radio buttons counts once.
const GATHER: &str = "
    const scope = document.querySelector('dialog[open]') ?? document;
    const groups = new Set();
    globalThis.expected = [...scope.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((one) => {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('[inert]') || one.tabIndex < 0) return false;
        if (one.type !== 'radio') return true;
        const has = groups.has(one.name);
        groups.add(one.name);
        return !has;
    });
    globalThis.reached = new Set();
    globalThis.wrong = [];
    document.activeElement?.blur();
    // From the start: Firefox goes on to its own bars after the end.
    getSelection().collapse(scope === document ? document.body : scope, 0);
    return expected.length";

/// Notes what has the focus now.
const NOTE: &str = "
    const one = document.querySelector(':focus');
    if (!one) return expected.length - reached.size;
    const at = expected.findIndex((other) => other === one || (one.type === 'radio' && other.name === one.name && other.type === 'radio'));
    if (at < 0) return expected.length - reached.size;
    reached.add(at);
    const html = one.outerHTML.slice(0, 160);
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    if (outlineStyle === 'none' && boxShadow === 'none') wrong.push(`its focus is not seen: ${html}`);
    const { left, top, width, height } = one.getBoundingClientRect();
    const over = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + height / 2);
    if (!over || !(one.contains(over) || over.contains(one) || over.closest('label')?.control === one)) wrong.push(`lies under another or out of sight: ${html}`);
    return expected.length - reached.size";

const LEFT: &str = "
    const name = (one) => one.outerHTML.slice(0, 160);
    const by_pointer = [...document.querySelectorAll('body *')].filter((one) => getComputedStyle(one).cursor === 'pointer'
        && !one.closest('a[href], button, input, select, textarea, summary, label, [role=option]'));
    return [expected.filter((_, at) => !reached.has(at)).map(name), [...new Set(wrong)], by_pointer.map(name)]";

async fn all_is_reached(page: &Page, place: &str) -> anyhow::Result<()> {
    for (width, height) in [(1440, 900), (360, 740)] {
        page.set_size(width, height).await?;
        page.settled().await?;
        let count = page.run_script(GATHER).await?.as_u64().unwrap_or_default();
        assert!(count > 0, "{place} offers nothing");
        // Twice around at most: the focus begins somewhere.
        for _ in 0..2 * count + 4 {
            page.press(thirtyfour::Key::Tab + "").await?;
            if page.run_script(NOTE).await? == json!(0) {
                break;
            }
        }
        assert_eq!(page.run_script(LEFT).await?, json!([[], [], []]), "{place} at {width}");
    }
    page.set_size(1440, 900).await
}

fn every_list_control_is_reachable_by_keyboard() {
    journey(&[], |page, _| async move {
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        all_is_reached(&page, "sign-in").await?;
        page.open_signed_in("/users?username=john.doe&peek=10001").await?;
        page.sees("Close").await?;
        all_is_reached(&page, "a preview").await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("checkbox", "Select John Doe").await?;
        page.sees("1 user selected").await?;
        all_is_reached(&page, "people picked").await
    });
}

fn every_screen_is_reachable_by_keyboard() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let of_everybody = [
            ("/users?q=john", "All 1,000 users"),
            ("/overview", "All 1,000 users"),
            ("/plans", "No plans yet"),
            ("/plans/new/import", "Or paste rows here"),
        ];
        for screen in SCREENS.into_iter().chain(of_everybody) {
            visit(&page, screen).await?;
            all_is_reached(&page, screen.0).await?;
        }
        page.console().await.map(drop)
    });
}

fn controls_after_a_save_are_reachable_by_keyboard() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Undo your last change").await?;
        all_is_reached(&page, "a change to take back").await?;
        page.press("gc").await?;
        page.find("heading", "Request log").await?;
        page.all("summary", "").await?[0].click().await?;
        all_is_reached(&page, "an opened call").await?;
        page.open("/users/10001/edit").await?;
        page.fill("Email", "mine@example.com").await?;
        sandbox.patch("10001", &json!({"email": "theirs@example.com"}))?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Someone else changed this user").await?;
        all_is_reached(&page, "a collision").await
    });
}

fn every_dialog_is_reachable_by_keyboard() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        page.find("button", "Search & commands").await?;
        for (asked, title) in [("Columns…", "Columns"), ("Export…", "Export users")] {
            page.click("button", asked).await?;
            page.find("dialog", title).await?;
            all_is_reached(&page, title).await?;
            page.click("button", "Close").await?;
            page.gone("dialog", title).await?;
        }
        page.press("?").await?;
        page.find("dialog", "Keyboard shortcuts").await?;
        all_is_reached(&page, "the list of keys").await?;
        page.click("button", "Close").await?;
        page.click("button", "Search & commands").await?;
        page.find("combobox", "Search or run a command").await?;
        all_is_reached(&page, "the palette").await?;
        page.press("Save").await?;
        page.press(thirtyfour::Key::Enter + "").await?;
        page.field("View name").await?;
        all_is_reached(&page, "saving a view").await?;

        Ok(())
    });
}

fn every_confirmation_is_reachable_by_keyboard() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001").await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        all_is_reached(&page, "a delete").await?;
        page.open("/users/10001/edit").await?;
        page.fill("Email", "mine@example.com").await?;
        page.click("link", "Users").await?;
        page.find("dialog", "Leave without saving?").await?;
        all_is_reached(&page, "leaving").await?;
        page.click("button", "Keep editing").await?;
        sandbox.fail_next("PATCH", "unauthorized")?;
        page.click("button", "Save 1 change").await?;
        page.find("dialog", "Your session has ended").await?;
        all_is_reached(&page, "a session that ended").await?;
        page.sign_in_again(TOKEN).await
    });
}

/// Puts the focus on this link or button and presses Enter.
async fn press_on(page: &Page, role: &str, name: &str) -> anyhow::Result<()> {
    page.find(role, name).await?.focus().await?;
    page.press(thirtyfour::Key::Enter + "").await
}

/// Waits until this is gone and the focus is on something of this text.
async fn focus_goes_from(page: &Page, role: &str, name: &str, to: &str) -> anyhow::Result<()> {
    press_on(page, role, name).await?;
    page.gone(role, name).await?;
    focus_is_on(page, to).await
}

/// Waits until the focus is on something of this text that is not the whole page.
async fn focus_is_on(page: &Page, text: &str) -> anyhow::Result<()> {
    let script = "return document.activeElement === document.body ? '' : document.activeElement.innerText";
    page.until(&format!("the focus on “{text}”"), async || {
        Ok(page.run_script(script).await?.as_str().is_some_and(|found| found.contains(text)).then_some(()))
    })
    .await
}

/// The preview's link has neither text nor size until the second stylesheet is here.
fn a_link_without_its_style_keeps_the_focus() {
    journey(&[], |page, _| async move {
        page.block(&["rest.css"]).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.focus("a.preview-link").await?;
        page.press(thirtyfour::Key::Shift + "").await?;
        page.settled().await?;
        let focused = page.run_script("return document.activeElement.getAttribute('aria-label')").await?;
        assert_eq!(focused, json!("Preview John Doe"));
        page.block(&[]).await?;
        page.press(thirtyfour::Key::Enter + "").await?;
        page.is_at("/users?peek=10001").await?;
        page.find("complementary", "Preview").await?;
        page.console().await.map(drop)
    });
}

fn the_focus_never_falls_to_the_body() {
    journey(&[With::Users(41)], |page, sandbox| async move {
        page.open_signed_in("/users?offset=20").await?;
        page.sees("21–40 of 41").await?;
        page.find("button", "Search & commands").await?;
        focus_goes_from(&page, "link", "Next", "Previous").await?;
        page.sees("41–41 of 41").await?;
        focus_goes_from(&page, "link", "First", "Previous").await?;
        page.sees("1–20 of 41").await?;
        page.open("/users?role=nobody&username=x").await?;
        page.find("heading", "No matching users").await?;
        focus_goes_from(&page, "link", "Remove filter Role: nobody", "Users").await?;
        press_on(&page, "link", "Clear filters").await?;
        page.sees("1–20 of 41").await?;
        focus_is_on(&page, "Users").await?;
        // An error that stays keeps its button, and one that goes gives the focus on.
        sandbox.fault(&json!({ "kind": "forbidden", "path": "/user/?", "times": 2 }))?;
        press_on(&page, "button", "Refresh").await?;
        press_on(&page, "button", "Try again").await?;
        page.until("the second fault", async || Ok(sandbox.all_faults_were_used().then_some(()))).await?;
        focus_is_on(&page, "Try again").await?;
        focus_goes_from(&page, "button", "Try again", "Users").await?;
        sandbox.fault(&json!({ "kind": "unavailable", "path": "/user/?", "retry_after": "30" }))?;
        press_on(&page, "button", "Refresh").await?;
        press_on(&page, "button", "Stop retrying").await?;
        page.gone("button", "Stop retrying").await?;
        focus_is_on(&page, "Users").await?;
        press_on(&page, "button", "Try again").await?;
        page.click("checkbox", "Select John Doe").await?;
        focus_goes_from(&page, "button", "Clear selection", "Users").await?;
        // A record and what stands above it.
        page.open("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Undo your last change").await?;
        page.run_script("document.querySelector('.notice button').click()").await?;
        focus_goes_from(&page, "button", "Dismiss", "Johnny Doe").await
    });
}
