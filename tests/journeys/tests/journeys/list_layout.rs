//! The layout of the list: columns, sorting, selection, saved views, the preview and long pages.

use std::cell::Cell;

use anyhow::Context;
use harness::{Journey, Page, With, journey, journeys};
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use crate::{aria_snapshots::matches_snapshot, languages::speak};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    columns_are_chosen_reordered_and_resized,
    column_headings_are_dragged_to_move_and_resize: Engines,
    a_finger_drags_column_headings_and_scrolls_the_page,
    column_headings_are_dragged_in_a_right_to_left_language: Engines,
    sorting_applies_to_the_current_page_and_says_so,
    users_are_selected_by_mouse_and_keyboard_across_pages: Engines,
    the_selection_bar_covers_neither_the_side_bar_nor_half_a_low_window,
    the_side_bar_is_in_the_window_to_its_end,
    filters_are_chips_and_a_view_is_saved,
    the_preview_has_its_own_address: Engines,
    a_record_links_to_its_neighbours_in_the_list,
    column_headings_are_sticky,
    a_long_page_is_complete_for_screen_readers_and_print: Engines,
    a_long_page_is_complete_on_a_phone,
];

/// The headings of the list, in their order.
async fn headings(page: &Page) -> anyhow::Result<Value> {
    page.run_script("return [...document.querySelectorAll('thead th')].map((head) => head.textContent)").await
}

async fn shift_click(page: &Page, element: &WebElement) -> anyhow::Result<()> {
    page.driver.action_chain().key_down(Key::Shift).click_element(element).key_up(Key::Shift).perform().await?;
    Ok(())
}

fn columns_are_chosen_reordered_and_resized() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        sandbox.patch("10001", &json!({"external_id": "x".repeat(200)}))?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Columns…").await?;
        page.find("dialog", "Columns").await?;
        page.click("checkbox", "Email").await?;
        page.click("checkbox", "ID").await?;
        // A field that this server alone has.
        page.click("checkbox", "external_id").await?;
        page.click("button", "Move ID up").await?;
        // Its button keeps the focus, so that it goes on moving.
        let focused = "return document.activeElement.getAttribute('aria-label')";
        page.until("the focus", async || Ok((page.run_script(focused).await? == json!("Move ID up")).then_some(())))
            .await?;
        let width = page.find("combobox", "Width of Organization").await?;
        let narrow = page.run_script("return document.querySelector('thead th:nth-child(3)').offsetWidth").await?;
        width.send_keys("Extra wide").await?;
        page.click("button", "Close").await?;
        let expected = json!(["User", "Organization", "Role", "Created", "ID", "Last sign-in", "external_id"]);
        assert_eq!(headings(&page).await?, expected);
        let wide = page.run_script("return document.querySelector('thead th:nth-child(3)').offsetWidth").await?;
        assert!(wide.as_u64() > narrow.as_u64(), "{wide} {narrow}");
        // A truncated value shows how much is left out.
        sandbox.patch("10001", &json!({"profile": {"first_name": "n".repeat(140)}}))?;
        page.click("button", "Refresh").await?;
        let lines = "const [name, other] = ['tr:first-child', 'tr:nth-child(2)'].map((row) => document.querySelector(`tbody ${row} .name`));
            return name.textContent.includes('more characters') ? name.offsetHeight === other.offsetHeight : null";
        page.until(
            "a long name in one line",
            async || Ok((page.run_script(lines).await? == json!(true)).then_some(())),
        )
        .await?;
        let beyond = "const note = document.querySelector('tbody .other .muted');
            return [note.textContent, note.getBoundingClientRect().right > note.parentElement.getBoundingClientRect().right]";
        assert_eq!(page.run_script(beyond).await?, json!(["… and 80 more characters", false]));
        page.reload().await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(headings(&page).await?, expected, "kept");
        page.fits_everywhere().await?;
        page.click("button", "Columns…").await?;
        page.click("button", "Reset to default").await?;
        page.click("button", "Close").await?;
        assert_eq!(headings(&page).await?, json!(["User", "Email", "Organization", "Role", "Created", "Last sign-in"]));
        Ok(())
    });
}

/// The part of a heading at which it is taken, in pixels of the window.
enum At {
    Middle,
    End,
}

async fn point(page: &Page, heading: &str, at: At) -> anyhow::Result<(i64, i64)> {
    let script = format!(
        "const head = [...document.querySelectorAll('thead th')].find((head) => head.textContent === {heading:?}); head.scrollIntoView({{ block: 'nearest' }});
         const {{ left, right, top, bottom }} = head.getBoundingClientRect();
         return [left, right, top, bottom].map(Math.round)"
    );
    let sides: [i64; 4] = serde_json::from_value(page.run_script(&script).await?)?;
    let [left, right, top, bottom] = sides;
    let is_mirrored = page.run_script("return document.documentElement.dir").await? == "rtl";
    let across = match at {
        At::Middle => (left + right) / 2,
        At::End if is_mirrored => left + 3,
        At::End => right - 3,
    };
    Ok((across, (top + bottom) / 2))
}

/// Waits for the tools chunk, which handles drags and the shortcuts: its dialog of the shortcuts opens.
async fn can_be_dragged(page: &Page) -> anyhow::Result<()> {
    let is_open = "return document.querySelector('dialog[open]') !== null";
    page.press("?").await?;
    page.until("the dialog", async || Ok((page.run_script(is_open).await? == json!(true)).then_some(()))).await?;
    page.press(Key::Escape + "").await?;
    page.until("no dialog", async || Ok((page.run_script(is_open).await? == json!(false)).then_some(()))).await
}

/// Drags a heading by this many pixels and keeps the mouse button down.
async fn drag(page: &Page, heading: &str, at: At, by: i64) -> anyhow::Result<()> {
    let (across, down) = point(page, heading, at).await?;
    let actions = page.driver.action_chain().move_to(across, down).click_and_hold();
    actions.move_to(across + by / 2, down).move_to(across + by, down).perform().await?;
    Ok(())
}

async fn release(page: &Page) -> anyhow::Result<()> {
    page.driver.action_chain().release().perform().await?;
    Ok(())
}

async fn width(page: &Page, heading: &str) -> anyhow::Result<i64> {
    let script = format!(
        "return [...document.querySelectorAll('thead th')].find((head) => head.textContent === {heading:?}).offsetWidth"
    );
    page.run_script(&script).await?.as_i64().context("a width")
}

/// The distance between the centres of two headings.
async fn distance(page: &Page, from: &str, to: &str) -> anyhow::Result<i64> {
    Ok(point(page, to, At::Middle).await?.0 - point(page, from, At::Middle).await?.0)
}

const SORTED: &str = "return document.querySelectorAll('th:is([aria-sort=ascending], [aria-sort=descending])').length";

fn column_headings_are_dragged_to_move_and_resize() {
    journey(&[], |page, _| async move {
        page.set_size(1440, 900).await?;
        page.open_signed_in("/users").await?;
        can_be_dragged(&page).await?;
        let usual = json!(["User", "Email", "Organization", "Role", "Created", "Last sign-in"]);
        assert_eq!(headings(&page).await?, usual);

        // Dragging the edge resizes the column at once.
        let wide = width(&page, "Email").await?;
        drag(&page, "Email", At::End, -120).await?;
        page.until("a narrower column", async || Ok((width(&page, "Email").await? < wide - 40).then_some(()))).await?;
        release(&page).await?;
        drag(&page, "Organization", At::End, 150).await?;
        release(&page).await?;
        page.until("a wider column", async || {
            Ok((width(&page, "Organization").await? > width(&page, "Email").await? + 40).then_some(()))
        })
        .await?;
        // Dragging the middle moves the column and does not sort.
        let by = distance(&page, "Role", "Email").await?;
        drag(&page, "Role", At::Middle, by).await?;
        release(&page).await?;
        let moved = json!(["User", "Role", "Email", "Organization", "Created", "Last sign-in"]);
        page.until("the role first", async || Ok((headings(&page).await? == moved).then_some(()))).await?;
        assert_eq!(page.run_script(SORTED).await?, json!(0));
        let first = "return [...document.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.className.split(' ')[0])";
        assert_eq!(
            page.run_script(first).await?,
            json!(["select-cell", "", "role-cell", "email", "organization", "time-cell", "time-cell"])
        );

        // Escape cancels, and releasing the mouse afterwards changes nothing.
        let by = distance(&page, "Last sign-in", "Role").await?;
        drag(&page, "Last sign-in", At::Middle, by).await?;
        let led = json!(["User", "Last sign-in", "Role", "Email", "Organization", "Created"]);
        page.until("the last login first", async || Ok((headings(&page).await? == led).then_some(()))).await?;
        page.press(Key::Escape).await?;
        page.until("as it was", async || Ok((headings(&page).await? == moved).then_some(()))).await?;
        let (across, down) = point(&page, "Last sign-in", At::Middle).await?;
        page.driver.action_chain().move_to(across, down).release().perform().await?;
        assert_eq!(headings(&page).await?, moved);
        assert_eq!(page.run_script(SORTED).await?, json!(0));
        assert_eq!(page.run_script("return document.querySelectorAll('[data-drag]').length").await?, json!(0));

        // A click still sorts, and a double click on the edge resets the width.
        page.click("button", "Role").await?;
        page.until("a sorted page", async || Ok((page.run_script(SORTED).await? == json!(1)).then_some(()))).await?;
        let narrow = width(&page, "Email").await?;
        // On a busy machine the two clicks may be too far apart to be one double click, so it is made again after a
        // while.
        let looks = Cell::new(0);
        page.until("the usual width", async || {
            if width(&page, "Email").await? > narrow + 40 {
                return Ok(Some(()));
            }
            if looks.replace(looks.get() + 1) % 15 == 0 {
                let (across, down) = point(&page, "Email", At::End).await?;
                page.driver.action_chain().move_to(across, down).double_click().perform().await?;
            }
            Ok(None)
        })
        .await?;

        page.reload().await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(headings(&page).await?, moved, "kept");
        assert!(width(&page, "Organization").await? > width(&page, "Role").await? + 40, "kept");
        page.fits_everywhere().await
    });
}

/// Leads a finger over these points, from its touch to its release.
async fn swipe(page: &Page, points: &[(i64, i64)]) -> anyhow::Result<()> {
    for (number, (x, y)) in points.iter().enumerate() {
        let kind = if number == 0 { "touchStart" } else { "touchMove" };
        let touch = json!({"type": kind, "touchPoints": [{"x": x, "y": y}]});
        page.driver.cdp().send_raw("Input.dispatchTouchEvent", touch).await?;
    }
    page.driver.cdp().send_raw("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []})).await?;
    Ok(())
}

fn a_finger_drags_column_headings_and_scrolls_the_page() {
    journey(&[], |page, _| async move {
        page.set_size(1440, 500).await?;
        page.open_signed_in("/users").await?;
        can_be_dragged(&page).await?;
        let wide = width(&page, "Email").await?;
        let (x, y) = point(&page, "Email", At::End).await?;
        swipe(&page, &[(x, y), (x - 40, y), (x - 80, y), (x - 120, y)]).await?;
        page.until("a narrower column", async || Ok((width(&page, "Email").await? < wide - 40).then_some(()))).await?;
        let (x, y) = point(&page, "Role", At::Middle).await?;
        let by = distance(&page, "Role", "Email").await?;
        swipe(&page, &[(x, y), (x - 20, y), (x + by / 2, y), (x + by, y)]).await?;
        let moved = json!(["User", "Role", "Email", "Organization", "Created", "Last sign-in"]);
        page.until("the role first", async || Ok((headings(&page).await? == moved).then_some(()))).await?;
        assert_eq!(page.run_script(SORTED).await?, json!(0));

        // Upwards the finger scrolls, and moves no column. A busy browser may miss a swipe that is as fast as this one.
        page.until("a scrolled page", async || {
            let (x, y) = point(&page, "Role", At::Middle).await?;
            swipe(&page, &[(x, y), (x, y - 20), (x + 4, y - 60), (x + by.abs(), y - 100)]).await?;
            Ok((page.run_script("return scrollY > 0").await? == json!(true)).then_some(()))
        })
        .await?;
        assert_eq!(headings(&page).await?, moved);
        assert_eq!(page.run_script("return document.querySelectorAll('[data-drag]').length").await?, json!(0));
        Ok(())
    });
}

fn column_headings_are_dragged_in_a_right_to_left_language() {
    journey(&[], |page, _| async move {
        page.set_size(1440, 900).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        speak(&page, "ar").await?;
        page.find("heading", "المستخدمون").await?;
        can_be_dragged(&page).await?;
        let [_, email, organization, ..] = serde_json::from_value::<[String; 6]>(headings(&page).await?)?;
        let narrow = width(&page, &organization).await?;
        drag(&page, &organization, At::End, -150).await?;
        release(&page).await?;
        page.until("a wider column", async || Ok((width(&page, &organization).await? > narrow + 40).then_some(())))
            .await?;
        let by = distance(&page, &email, &organization).await?;
        assert!(by < 0, "the next column is at the left");
        drag(&page, &email, At::Middle, by).await?;
        release(&page).await?;
        page.until("the other order", async || Ok((headings(&page).await?[1] == organization).then_some(()))).await
    });
}

fn sorting_applies_to_the_current_page_and_says_so() {
    let off = With::Config(r#"{"api": "/api/v1", "directory": "off"}"#);
    journey(&[off], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let as_sent = page.usernames().await?;
        sandbox.clear_requests();
        page.click("button", "User").await?;
        page.sees("Only this page is sorted").await?;
        matches_snapshot(&page, ".foot", "sorted-list").await?;
        let names = "return [...document.querySelectorAll('tbody .name')].map((name) => name.textContent)";
        let sorted = format!(
            "const shown = (() => {{ {names} }})(); const {{ compare }} = new Intl.Collator('en-US', {{ numeric: true }});
             return [JSON.stringify(shown) === JSON.stringify([...shown].sort(compare)), shown.length]"
        );
        assert_eq!(page.run_script(&sorted).await?, json!([true, 20]));
        let direction =
            "return document.querySelector('th[aria-sort]:not([aria-sort=none])').getAttribute('aria-sort')";
        assert_eq!(page.run_script(direction).await?, "ascending");
        page.click("button", "User").await?;
        assert_eq!(page.run_script(direction).await?, "descending");

        // By time, users whose time did not come last.
        page.click("button", "Last sign-in").await?;
        let last = "return document.querySelector('tbody tr:last-child td:last-child').textContent";
        page.until("someone whose last sign-in did not come at the end", async || {
            Ok((page.run_script(last).await? == "—").then_some(()))
        })
        .await?;
        page.click("link", "Next").await?;
        page.sees("21–40 of 1,000").await?;
        page.sees("Only this page is sorted").await?;
        page.click("link", "Previous").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Server order").await?;
        page.sees_no("Only this page is sorted").await?;
        assert_eq!(page.usernames().await?, as_sent);
        assert!(
            sandbox.requests().iter().all(|(_, target, _)| target.contains("offset=")),
            "the server is asked for pages alone"
        );
        Ok(())
    });
}

fn users_are_selected_by_mouse_and_keyboard_across_pages() {
    journey(&[], |page, sandbox| async move {
        page.allow_clipboard().await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("checkbox", "Select John Doe").await?;
        page.sees("1 user selected.").await?;
        // Up to the fifth row.
        let fifth = page.driver.find(thirtyfour::By::Css("tbody tr:nth-child(5) [type=checkbox]")).await?;
        shift_click(&page, &fifth).await?;
        page.sees("5 users selected.").await?;
        let whole = page.find("checkbox", "Select all users on this page").await?;
        assert_eq!(whole.prop("indeterminate").await?.as_deref(), Some("true"));
        page.click("link", "Next").await?;
        page.sees("21–40 of 1,000").await?;
        page.sees("5 are not on this page.").await?;
        // The same by keyboard: two down, pick; two more, pick up to there.
        page.press("jjx").await?;
        page.sees("6 users selected.").await?;
        page.press("jj").await?;
        // As a keyboard does it: the driver of Firefox types an X without Shift.
        page.driver.action_chain().key_down(Key::Shift).send_keys("x").key_up(Key::Shift).perform().await?;
        page.sees("8 users selected.").await?;
        page.press("x").await?;
        page.sees("7 users selected.").await?;
        page.fits_everywhere().await?;
        sandbox.clear_requests();
        let buttons = page.all("button", "Export…").await?;
        buttons.last().expect("the one about those selected").click().await?;
        let chosen = page.find("radio", "Selected users (7)").await?;
        assert!(chosen.is_selected().await?);
        page.click("button", "Download").await?;
        page.sees("Exported 7 users to users-").await?;
        page.click("button", "Close").await?;
        let asked = sandbox.requests();
        assert!(asked.len() == 7 && asked.iter().all(|(method, ..)| method == "GET"), "each is read again: {asked:?}");
        page.click("checkbox", "Select all users on this page").await?;
        page.sees("25 users selected.").await?;
        page.click("button", "More actions").await?;
        page.click("button", "Copy usernames").await?;
        page.sees("Copied 25 lines.").await?;
        page.click("button", "Clear selection").await?;
        page.gone("region", "Selected users").await?;
        let checked = "return document.querySelectorAll('table :checked').length";
        page.until("no checkbox checked", async || Ok((page.run_script(checked).await? == json!(0)).then_some(())))
            .await
    });
}

fn the_selection_bar_covers_neither_the_side_bar_nor_half_a_low_window() {
    journey(&[], |page, _| async move {
        page.allow_clipboard().await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("checkbox", "Select John Doe").await?;
        page.sees("1 user selected.").await?;
        // At the end of the page, too, and nothing of the list lies below the bar for good.
        let place = "scrollTo(0, 99999);
            const box = (selector) => document.querySelector(selector).getBoundingClientRect();
            const [side, bar, foot] = ['.sidebar', '.selection-bar', '.foot'].map(box);
            return [side.top, side.bottom - innerHeight].map(Math.round).concat(bar.bottom <= innerHeight, foot.bottom <= bar.top)";
        for (width, height) in [(1440, 900), (1280, 450), (900, 700)] {
            page.set_size(width, height).await?;
            page.settled().await?;
            assert_eq!(page.run_script(place).await?, json!([0, 0, true, true]), "at {width} x {height}");
        }
        // Nor does a notice cover the bar, whose buttons may be wanted next.
        page.click("button", "Actions").await?;
        page.click("button", "Copy emails").await?;
        page.sees("Copied 1 line.").await?;
        let gap = "const box = (selector) => document.querySelector(selector).getBoundingClientRect();
            return box('.notice').bottom <= box('.selection-bar').top";
        for (width, height) in [(1280, 800), (900, 700), (360, 740)] {
            page.set_size(width, height).await?;
            assert_eq!(page.run_script(gap).await?, json!(true), "a notice at {width} x {height}");
        }
        let bar = "return getComputedStyle(document.querySelector('.selection-bar')).position";
        for (width, height, position) in [(320, 256, "static"), (844, 390, "static"), (360, 740, "sticky")] {
            page.set_size(width, height).await?;
            assert_eq!(page.run_script(bar).await?, position, "at {width} x {height}");
        }
        Ok(())
    });
}

fn the_side_bar_is_in_the_window_to_its_end() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let views = "const views = Array.from({ length: 50 }, (_, at) => ({ name: `View ${at}`, address: `/users?role=${at}` }));
            localStorage.setItem('gatehouse.views', JSON.stringify(views))";
        page.run_script(views).await?;
        page.set_size(1280, 600).await?;
        page.reload().await?;
        page.find("link", "View 49").await?;
        let place = "const button = [...document.querySelectorAll('.sidebar .session button')].at(-1);
            button.scrollIntoView({ block: 'nearest' });
            const [box, side] = [button, document.querySelector('.sidebar')].map((each) => each.getBoundingClientRect());
            return [box.top >= 0, box.bottom <= innerHeight, Math.round(side.top)]";
        assert_eq!(page.run_script(place).await?, json!([true, true, 0]), "the last button of the side bar");
        Ok(())
    });
}

fn filters_are_chips_and_a_view_is_saved() {
    journey(&[], |page, _| async move {
        // What a list does not have leaves the address on arrival, without an entry of its own.
        page.open_signed_in("/users?organization=acme&fbclid=x&role=admin&offset=-3").await?;
        page.sees("2 matching users").await?;
        page.is_at("/users?organization=acme&role=admin").await?;
        page.click("link", "Remove filter Organization: acme").await?;
        page.is_at("/users?role=admin").await?;
        page.sees("22 matching users").await?;
        page.click("button", "Save view…").await?;
        page.find("dialog", "Save view").await?;
        page.click("button", "Save view").await?;
        page.sees("Enter a name for the view.").await?;
        page.fill("View name", "  Admins  ").await?;
        page.press(Key::Enter + "").await?;
        page.sees("The view “Admins” was saved.").await?;
        page.gone("button", "Save view…").await?;
        page.click("link", "Users").await?;
        page.is_at("/users").await?;
        page.click("link", "Admins").await?;
        page.is_at("/users?role=admin").await?;
        page.sees("22 matching users").await?;
        // A role or an organization in a row narrows the list too.
        page.click("link", "Users").await?;
        page.sees("1–20 of 1,000").await?;
        page.driver.find(thirtyfour::By::Css("tbody tr .role-cell a")).await?.click().await?;
        page.sees("matching users").await?;
        // Everywhere by the palette; seen, saved as a file and erased in the settings.
        page.click("button", "Search & commands").await?;
        page.press("admins").await?;
        page.find("option", "View: Admins").await?;
        page.press(Key::Enter + "").await?;
        page.is_at("/users?role=admin").await?;
        page.open("/settings").await?;
        page.find("link", "Admins").await?;
        page.click("button", "Download views").await?;
        page.sees("saved-views.json").await?;
        page.click("button", "Delete the view “Admins”").await?;
        page.sees("The view “Admins” was deleted.").await?;
        page.sees("No saved views.").await?;
        page.has_focus_on("Saved views").await?;
        page.fill("Views to import", "[{\"name\": \"Guests\", \"address\": \"/users?role=guest\"}]").await?;
        page.click("button", "Import views").await?;
        page.find("link", "Guests").await?;
        page.sees("One view was imported.").await?;
        page.fill("Views to import", "nonsense").await?;
        page.click("button", "Import views").await?;
        page.sees("This text contains no saved views.").await?;
        page.fits_everywhere().await
    });
}

fn the_preview_has_its_own_address() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.clear_requests();
        page.focus("a.preview-link").await?;
        page.press(Key::Enter + "").await?;
        page.is_at("/users?peek=10001").await?;
        page.find("complementary", "Preview").await?;
        page.find("link", "Open John Doe").await?;
        page.until("the record", async || {
            Ok(sandbox.requests().iter().any(|(_, target, _)| target == "/api/v1/user/10001/").then_some(()))
        })
        .await?;
        let lists = sandbox.requests().into_iter().filter(|(_, target, _)| target.contains("limit=")).count();
        assert_eq!(lists, 0, "the list is not asked for again");
        // The next rows follow, in the same entry of the history.
        page.press("j").await?;
        page.press("j").await?;
        page.is_at("/users?peek=10002").await?;
        page.find("link", "Open Jane Smith").await?;
        page.press(Key::Escape + "").await?;
        page.is_at("/users").await?;
        page.gone("complementary", "Preview").await?;
        page.has_focus_on("Jane Smith").await?;
        page.press("p").await?;
        page.is_at("/users?peek=10002").await?;
        page.press("p").await?;
        page.is_at("/users").await?;
        // As from a bookmark, with a user who is not on the page.
        sandbox.clear_requests();
        page.open("/users?role=admin&peek=10001").await?;
        page.find("link", "Open John Doe").await?;
        page.sees("22 matching users").await?;
        let mut asked: Vec<String> = sandbox.requests().into_iter().map(|(_, target, _)| target).collect();
        asked.sort();
        assert_eq!(asked, ["/api/v1/user/10001/", "/api/v1/user/?role=admin&limit=20&offset=0"]);
        page.fits_everywhere().await?;
        page.open("/users?peek=nobody").await?;
        page.sees("The server could not find this.").await?;
        page.click("button", "Close").await?;
        page.is_at("/users").await?;
        page.console().await.map(drop)
    });
}

fn a_record_links_to_its_neighbours_in_the_list() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?offset=20").await?;
        page.sees("21–40 of 1,000").await?;
        let names = page.usernames().await?;
        page.find("button", "Search & commands").await?;
        page.press("jj").await?;
        page.press(Key::Enter + "").await?;
        page.sees("22 of 1,000").await?;
        page.press("]").await?;
        page.sees("23 of 1,000").await?;
        matches_snapshot(&page, "main", "neighbours").await?;
        page.sees(&names[2]).await?;
        page.click("link", "Previous user").await?;
        page.sees("22 of 1,000").await?;
        page.click("link", "Previous user").await?;
        page.sees("21 of 1,000").await?;
        assert!(page.all("link", "Previous user").await?.is_empty(), "the first of its page");
        // Without a list there are none.
        page.reload().await?;
        page.sees(&names[0]).await?;
        page.sees_no("of 1,000").await
    });
}

fn column_headings_are_sticky() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?limit=100").await?;
        page.sees("1–100 of 1,000").await?;
        page.run_script("scrollTo(0, 2000)").await?;
        page.until("the headings at the top", async || {
            let top = "return [scrollY, document.querySelector('.users thead').getBoundingClientRect().top]";
            Ok((page.run_script(top).await? == json!([2000, 0])).then_some(()))
        })
        .await
    });
}

/// How many rows are laid out.
const LAID_OUT: &str = "return [...document.querySelectorAll('tbody tr')].filter((row) =>
    row.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length";

/// 100 rows with all their columns.
fn is_whole_page(lines: &[String]) -> bool {
    let all = |role: &str| lines.iter().filter(|line| line.starts_with(role)).count();
    (all("row"), all("rowheader"), all("columnheader")) == (201, 100, 6) && all("cell") >= 500
}

fn a_long_page_is_complete_for_screen_readers_and_print() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?limit=100").await?;
        page.sees("1–100 of 1,000").await?;
        page.until("a page laid out where it is looked at", async || {
            Ok(page.run_script(LAID_OUT).await?.as_u64().filter(|rows| (15..80).contains(rows)))
        })
        .await?;
        let ground = "const [cell, row] = ['thead th', 'thead tr'].map((part) => document.querySelector(part));
            return getComputedStyle(cell).backgroundColor === getComputedStyle(row).backgroundColor";
        assert_eq!(page.run_script(ground).await?, json!(true), "no gap beside a heading that is lower than its row");
        // All rows are in the accessibility tree with their columns, although most are not laid out.
        page.wait_for_aria_snapshot(".users", is_whole_page).await?;
        let last = "return document.querySelector('tbody tr:last-child').textContent";
        let before = page.run_script(last).await?;
        // The link in a row keeps the focus, wherever the row is, while other people come into the rows.
        page.run_script("document.querySelector('tbody tr:nth-child(60) .user-link').focus(); scrollTo(0, 0)").await?;
        page.run_script("document.querySelector('a[rel=next]').click()").await?;
        page.sees("101–200 of 1,000").await?;
        let focused = "return document.activeElement === document.querySelector('tbody tr:nth-child(60) .user-link')";
        assert_eq!(page.run_script(focused).await?, json!(true));
        assert_ne!(page.run_script(last).await?, before);
        page.wait_for_aria_snapshot(".users", is_whole_page).await?;
        // As long as it will be: the last row is where it was before anyone went there.
        let end = "return document.documentElement.scrollHeight";
        let high = page.run_script(end).await?;
        page.run_script("document.querySelector('tbody tr:last-child .user-link').focus()").await?;
        page.run_script("scrollTo(0, 1e6)").await?;
        assert_eq!(page.run_script(end).await?, high);
        page.fits_everywhere().await
    });
}

/// What a person does not have, a cell of a table says and a card leaves out.
async fn no_card_has_room_for_nothing(page: &Page) -> anyhow::Result<()> {
    let cells = "const cells = [...document.querySelectorAll('tbody td:not(.select-cell)')];
        const isShown = (cell) => getComputedStyle(cell).display !== 'none';
        const isEmpty = (cell) => ['—', '(empty)'].includes(cell.textContent);
        return [cells.some(isEmpty), cells.every((cell) => isShown(cell) !== isEmpty(cell))]";
    assert_eq!(page.run_script(cells).await?, json!([true, true]));
    Ok(())
}

fn a_long_page_is_complete_on_a_phone() {
    journey(&[], |page, _| async move {
        page.set_size(360, 740).await?;
        page.open_signed_in("/users?limit=100").await?;
        page.sees("1–100 of 1,000").await?;
        page.until("a page laid out where it is looked at", async || {
            Ok(page.run_script(LAID_OUT).await?.as_u64().filter(|rows| (4..60).contains(rows)))
        })
        .await?;
        let last = "return document.querySelector('tbody tr:last-child').textContent";
        let before = page.run_script(last).await?;
        no_card_has_room_for_nothing(&page).await?;
        page.run_script("document.querySelector('a[rel=next]').click()").await?;
        page.sees("101–200 of 1,000").await?;
        assert_ne!(page.run_script(last).await?, before);
        no_card_has_room_for_nothing(&page).await?;
        // However high the rows between are, the last one comes into view with the focus.
        page.run_script("document.querySelector('tbody tr:last-child .user-link').focus()").await?;
        let is_seen = "const place = document.activeElement.getBoundingClientRect();
            return document.activeElement.matches('tbody tr:last-child .user-link') && place.top >= 0 && place.bottom <= innerHeight";
        page.until("the last person in view", async || {
            Ok((page.run_script(is_seen).await? == json!(true)).then_some(()))
        })
        .await?;
        page.fits_everywhere().await
    });
}
