//! axe-core finds no violation on any screen or state, in both themes, on desktop and phone. Every screen works at 400
//! % zoom and in forced colors.

use harness::{Journey, Page, With, journey, journeys};
use serde_json::{Value, json};
use thirtyfour::Key;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    axe_finds_no_violation_on_any_screen,
    axe_finds_no_violation_in_the_dialogs_of_the_list,
    axe_finds_no_violation_on_a_sorted_and_selected_list,
    axe_finds_no_violation_while_users_are_read,
    axe_finds_no_violation_in_forms_with_errors,
    everything_is_visible_in_forced_colors: Engines,
    only_the_rows_of_a_list_are_printed: Engines,
    the_whole_overview_is_printed,
    increased_contrast_is_seven_to_one,
    no_text_is_cut_off_with_custom_text_spacing,
    large_default_letters_cut_and_cover_nothing,
    opening_a_dialog_causes_no_layout_shift,
];

/// The screens that have an address, and what is seen on each; the full list apart.
pub(crate) const SCREENS: [(&str, &str); 9] = [
    ("/users?organization=acme", "matching users"),
    ("/users?username=nobody-at-all", "No matching users"),
    ("/users/10001", "John Doe"),
    ("/users/10001/edit", "Edit John Doe"),
    ("/users/10001/replace", "Replace the record of John Doe"),
    ("/users/new", "New user"),
    ("/users/999999999", "User not found"),
    ("/settings", "About this console"),
    ("/nowhere", "Page not found"),
];

/// Opens a screen and waits until both parts of the program are there.
pub(crate) async fn visit(page: &Page, (address, seen): (&str, &str)) -> anyhow::Result<()> {
    page.open(address).await?;
    page.sees(seen).await?;
    page.find("button", "Search & commands").await.map(drop)
}

/// The violations that axe-core finds with `rules`. The script `tell` prints each of them.
async fn axe(page: &Page, rules: &str, tell: &str) -> anyhow::Result<Value> {
    if page.evaluate("typeof axe").await? == "undefined" {
        let axe = std::env::var("JOURNEYS_AXE").expect("run the journeys with: cargo xtask test journeys");
        // Through the debugger: the page's policy allows no script but its own.
        page.evaluate(&format!("(() => {{ {}; }})()", std::fs::read_to_string(axe)?)).await?;
    }
    let run =
        format!("axe.run({{ resultTypes: ['violations'], runOnly: {rules} }}).then(({{ violations }}) => {tell})");
    page.evaluate(&run).await
}

const RULES: &str =
    "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";
/// Elements whose text is cut off. Rows of the list alone cut what is long, and tell it whole in a title; what is out
/// of sight is cut on purpose.
const CUT: &str = "return [...document.querySelectorAll('h1, h2, p, label, legend, dt, dd, button, .button, .chip, .hint')]
    .filter((one) => one.checkVisibility() && !one.closest('table') && getComputedStyle(one).clipPath === 'none' && getComputedStyle(one).overflow !== 'visible')
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .map((one) => one.outerHTML.slice(0, 120))";

/// The one rule that a theme can change.
const CONTRAST: &str = "{ type: 'rule', values: ['color-contrast'] }";

pub(crate) async fn is_clean(page: &Page, place: &str) -> anyhow::Result<()> {
    for width in [1440, 360] {
        page.set_size(width, 900).await?;
        if width == 360 {
            // The whole page: a control that happens to lie half under the bar at its foot is none that is too small.
            let height = page.evaluate("document.documentElement.scrollHeight").await?.as_u64().unwrap_or_default();
            page.set_size(width, u32::try_from(height)?.clamp(900, 8_000)).await?;
        }
        for (dark, rules) in [(false, RULES), (true, CONTRAST)] {
            page.set_dark(dark).await?;
            page.settled().await?;
            let found = axe(page, rules, "violations.map(({ id, nodes }) => [id, nodes[0].html])").await?;
            assert_eq!(found, json!([]), "{place} at {width}, dark: {dark}");
        }
    }
    // 400 % of a window of 1280 by 1024 (WCAG 2.2, 1.4.10).
    page.set_size(320, 256).await?;
    page.fits().await.map_err(|error| error.context(format!("{place} at 400 %")))?;
    page.set_size(1440, 900).await
}

fn axe_finds_no_violation_on_any_screen() {
    journey(&[], |page, _| async move {
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        is_clean(&page, "sign-in").await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        is_clean(&page, "list").await?;
        for screen in SCREENS {
            visit(&page, screen).await?;
            is_clean(&page, screen.0).await?;
        }
        page.console().await.map(drop)
    });
}

fn axe_finds_no_violation_in_the_dialogs_of_the_list() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Search & commands").await?;
        page.find("combobox", "Search or run a command").await?;
        page.press("john.doe").await?;
        page.find("option", "John Doe john.doe northwind-telecom").await?;
        is_clean(&page, "palette").await?;
        page.press(Key::Escape + "").await?;
        page.gone("combobox", "Search or run a command").await?;
        page.press("?").await?;
        page.find("dialog", "Keyboard shortcuts").await?;
        is_clean(&page, "keys").await?;
        page.click("button", "Close").await?;
        page.click("button", "Export…").await?;
        page.find("dialog", "Export users").await?;
        is_clean(&page, "export").await?;
        page.click("button", "Close").await?;
        sandbox.fail_next_list("unavailable")?;
        page.click("button", "Refresh").await?;
        page.sees("The server ran into an error").await?;
        is_clean(&page, "a list that failed").await?;
        page.console().await?;
        Ok(())
    });
}

fn axe_finds_no_violation_on_a_sorted_and_selected_list() {
    journey(&[With::LaterDialect], |page, _| async move {
        page.open_signed_in("/users?role=admin&peek=10001").await?;
        page.find("link", "Open John Doe").await?;
        page.click("button", "User").await?;
        page.sees("All users are sorted, not only this page.").await?;
        // Rows still come and go while everyone is read.
        page.sees("All 1,000 users").await?;
        page.click("checkbox", "Select all users on this page").await?;
        page.sees("20 users selected.").await?;
        is_clean(&page, "peek, picked, sorted, chips").await?;
        page.click("button", "Save view…").await?;
        page.find("dialog", "Save view").await?;
        page.click("button", "Save view").await?;
        page.sees("Enter a name for the view.").await?;
        is_clean(&page, "save a view").await?;
        page.fill("View name", "Admins").await?;
        page.click("button", "Save view").await?;
        page.find("link", "Admins").await?;
        page.click("button", "Columns…").await?;
        page.find("dialog", "Columns").await?;
        is_clean(&page, "columns").await?;
        page.click("button", "Close").await?;
        page.open("/users/new").await?;
        page.fill("Username", "kept.as.a.draft").await?;
        page.open("/settings").await?;
        page.find("button", "Delete the view “Admins”").await?;
        page.find("button", "Discard the draft “New user”").await?;
        is_clean(&page, "settings with a view and a draft").await?;
        Ok(())
    });
}

fn axe_finds_no_violation_while_users_are_read() {
    let asking = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 20}}"#);
    journey(&[asking, With::Users(10_000)], |page, _| async move {
        page.open_signed_in("/users?q=jan&organization=acme").await?;
        page.find("heading", "Read all users first?").await?;
        is_clean(&page, "the question before a reading").await?;
        page.click("button", "Read all users").await?;
        page.click("button", "Pause").await?;
        page.sees("Reading is paused.").await?;
        is_clean(&page, "a paused reading").await?;
        page.run_script("document.querySelector('.badge').click()").await?;
        page.find("heading", "What was read").await?;
        is_clean(&page, "what was read").await?;
        page.click("button", "Close").await?;
        page.click("button", "Stop").await?;
        page.sees("Reading was stopped.").await?;
        page.fill("Search name, email, anything", "10001, 10002, no-such-id").await?;
        page.sees("of 3").await?;
        is_clean(&page, "a pasted list").await?;
        page.click("link", "Overview").await?;
        page.find("heading", "Created by month").await?;
        is_clean(&page, "the overview").await?;
        page.block(&["start-worker.js"]).await?;
        page.open("/users?q=jan").await?;
        page.find("heading", "Search can’t run in this browser").await?;
        is_clean(&page, "a search that does not start").await
    });
}

fn axe_finds_no_violation_in_forms_with_errors() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("Email", "nobody").await?;
        page.fill("New password", "correct horse battery staple").await?;
        page.click("button", "Save 2 changes").await?;
        page.sees("Fix these problems first").await?;
        is_clean(&page, "a form with problems").await?;
        page.fill("Email", "john@example.com").await?;
        page.click("link", "Users").await?;
        page.find("dialog", "Leave without saving?").await?;
        is_clean(&page, "leave").await?;
        page.click("button", "Keep editing").await?;
        sandbox.patch("10001", &json!({"email": "theirs@example.com"}))?;
        page.click("button", "Save 2 changes").await?;
        page.find("heading", "Someone else changed this user").await?;
        is_clean(&page, "a collision").await?;
        page.click("radio", "Yours: john@example.com").await?;
        sandbox.fail_next("PATCH", "unauthorized")?;
        page.click("button", "Save chosen values").await?;
        page.find("dialog", "Your session has ended").await?;
        is_clean(&page, "session ended").await?;
        page.sign_in_again(harness::sandbox::TOKEN).await?;
        page.find("heading", "Undo your last change").await?;
        is_clean(&page, "undo").await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        is_clean(&page, "delete").await?;
        page.click("button", "Delete user").await?;
        page.find("heading", "John Doe was deleted.").await?;
        is_clean(&page, "after a delete").await?;
        page.press("gc").await?;
        page.find("heading", "Request log").await?;
        page.all("summary", "").await?[1].click().await?;
        page.find("button", "Copy as curl").await?;
        is_clean(&page, "calls").await?;
        page.console().await.map(drop)
    });
}

fn everything_is_visible_in_forced_colors() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?role=admin").await?;
        page.sees("1–20 of 22").await?;
        page.find("checkbox", "Select all users on this page").await?;
        page.emulate_media(&[("forced-colors", "active")]).await?;
        // Parts marked only by their background have a border or an outline in forced colors.
        let script =
            "return ['.role.privileged', '.avatar', '.nav a[aria-current]', '.chip', '.card'].filter((part) => {
            const { borderTopWidth, outlineWidth, outlineStyle } = getComputedStyle(document.querySelector(part));
            return parseFloat(borderTopWidth) === 0 && (outlineStyle === 'none' || parseFloat(outlineWidth) === 0);
        })";
        page.until("borders", async || Ok((page.run_script(script).await? == json!([])).then_some(()))).await?;
        page.fits().await?;
        page.click("button", "Search & commands").await?;
        page.press("settings").await?;
        let chosen = "const entry = document.querySelector('.palette [aria-selected=true]');
            return entry && getComputedStyle(entry).outlineStyle";
        page.until("an outline", async || Ok((page.run_script(chosen).await? == json!("solid")).then_some(()))).await?;
        page.press(Key::Escape + "").await?;
        page.emulate_media(&[("prefers-reduced-motion", "reduce")]).await?;
        page.click("link", "Settings").await?;
        let moving = "return document.getAnimations().length";
        assert_eq!(page.driver.execute(moving, Vec::new()).await?.json(), &json!(0));
        Ok(())
    });
}

fn only_the_rows_of_a_list_are_printed() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?organization=acme").await?;
        page.sees("1–20 of 37").await?;
        page.find("checkbox", "Select all users on this page").await?;
        page.emulate_media(&[("medium", "print")]).await?;
        let seen = "const seen = (part) => !!document.querySelector(part)?.checkVisibility();
            return ['.sidebar', '.filters', '.head .actions', '.pagination', '.page-size', '.select-cell', '.preview-link', '.foot button', 'main h1', '.head .tiny', 'tbody tr', 'thead', '.row-range'].map(seen)";
        let expected = json!([false, false, false, false, false, false, false, false, true, true, true, true, true]);
        // Its styles come behind the first screen.
        page.until("the rows alone", async || Ok((page.run_script(seen).await? == expected).then_some(()))).await?;
        assert!(page.printed().await?.starts_with(b"%PDF"));
        Ok(())
    });
}

/// Where more contrast is asked for, text has 7 to 1 (WCAG 2.2, 1.4.6), which nobody demands otherwise.
fn increased_contrast_is_seven_to_one() {
    journey(&[], |page, _| async move {
        let rules = "{ type: 'rule', values: ['color-contrast-enhanced'] }";
        let quiet = "const ink = getComputedStyle(document.body).color;
            return [...document.querySelectorAll('.muted')].filter((one) => getComputedStyle(one).color !== ink).map((one) => one.outerHTML)";
        let contrast = "violations.flatMap(({ nodes }) => nodes.map(({ html, any }) => [html.slice(0, 120), any[0].data.contrastRatio]))";
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        for screen in SCREENS {
            visit(&page, screen).await?;
            for theme in ["light", "dark"] {
                page.emulate_media(&[("prefers-contrast", "more"), ("prefers-color-scheme", theme)]).await?;
                page.settled().await?;
                assert_eq!(page.run_script(quiet).await?, json!([]), "quiet text is as dark as any");
                assert_eq!(axe(&page, rules, contrast).await?, json!([]), "{}, {theme}", screen.0);
            }
        }
        Ok(())
    });
}

/// WCAG 2.2, 1.4.12: lines, paragraphs, letters and words apart as far as a reader may set them.
fn no_text_is_cut_off_with_custom_text_spacing() {
    journey(&[], |page, _| async move {
        let space = "const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
            document.adoptedStyleSheets = [sheet];
            return getComputedStyle(document.body).letterSpacing !== 'normal'";
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        for screen in SCREENS {
            visit(&page, screen).await?;
            assert_eq!(page.run_script(space).await?, json!(true), "the page takes the reader's spacing");
            let address = screen.0;
            for width in [1440, 360] {
                page.set_size(width, 800).await?;
                page.settled().await?;
                page.fits().await.map_err(|error| error.context(format!("{address} at {width}")))?;
                assert_eq!(page.run_script(CUT).await?, json!([]), "{address} at {width}");
            }
        }
        Ok(())
    });
}

/// Letters twice as large as usual, by the browser's settings: the breakpoints follow them.
fn large_default_letters_cut_and_cover_nothing() {
    journey(&[], |page, _| async move {
        // Pairs of controls and headings of which one covers a part of the other.
        let covered = "const shown = [...document.querySelectorAll('.main :is(h1, h2, label, input, select, textarea, button, a.button, .hint, .chip)')]
                .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === 'none' && !one.closest('table, .preview, .visually-hidden'));
            const boxes = shown.map((one) => [one, one.getBoundingClientRect()]).filter(([, { width, height }]) => width > 0 && height > 0);
            return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
                .filter(([other, b]) => !one.contains(other) && !other.contains(one)
                    && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
                .map(([other]) => [one, other].map((element) => element.outerHTML.slice(0, 80))))";
        let mut found = Vec::new();
        page.default_letters(32).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let size = "return getComputedStyle(document.documentElement).fontSize";
        assert_ne!(page.run_script(size).await?, json!("16px"), "the page takes the reader's letters");
        for screen in [("/users", "1–20 of 1,000"), ("/users?organization=acme&peek=10001", "matching users")]
            .into_iter()
            .chain(SCREENS)
        {
            visit(&page, screen).await?;
            let address = screen.0;
            for width in [1440, 360] {
                page.set_size(width, 900).await?;
                page.settled().await?;
                let wide = page.fits().await.err().map(|error| error.to_string());
                for (what, seen) in [
                    ("too wide", json!(wide)),
                    ("cut", page.run_script(CUT).await?),
                    ("covered", page.run_script(covered).await?),
                ] {
                    if seen != json!([]) && !seen.is_null() {
                        found.push(format!("{address} at {width}: {what}: {seen}"));
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    });
}

/// The page behind a dialog stays where it is, when it opens and when it closes.
fn opening_a_dialog_causes_no_layout_shift() {
    journey(&[], |page, _| async move {
        let watch = "globalThis.moved = [];
            new PerformanceObserver((list) => moved.push(...list.getEntries().flatMap(({ value, sources }) => value < .001 ? [] : [[value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]])))
                .observe({ type: 'layout-shift' })";
        page.open_signed_in("/users?organization=acme").await?;
        page.sees("matching users").await?;
        page.find("checkbox", "Select all users on this page").await?;
        page.find("button", "Search & commands").await?;
        for width in [1440, 360] {
            page.set_size(width, 800).await?;
            page.settled().await?;
            page.run_script(watch).await?;
            for (asked, title) in [("Columns…", "Columns"), ("Export…", "Export users")] {
                page.click("button", asked).await?;
                page.find("dialog", title).await?;
                page.settled().await?;
                page.click("button", "Close").await?;
                page.gone("dialog", title).await?;
            }
            for opens in ["?", "palette"] {
                if opens == "?" {
                    page.press(opens).await?;
                } else {
                    page.click("button", "Search & commands").await?;
                }
                page.until("a dialog", async || Ok(page.all("dialog", "").await?.pop())).await?;
                page.settled().await?;
                page.press(Key::Escape + "").await?;
            }
            page.click("checkbox", "Select all users on this page").await?;
            page.find("region", "Selected users").await?;
            page.settled().await?;
            page.click("checkbox", "Select all users on this page").await?;
            page.gone("region", "Selected users").await?;
            page.settled().await?;
            assert_eq!(page.run_script("return moved").await?, json!([]), "at {width}");
        }
        Ok(())
    });
}

fn the_whole_overview_is_printed() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/overview").await?;
        page.find("heading", "Created by month").await?;
        page.find("button", "Search & commands").await?;
        let seen = "const seen = (part) => !!document.querySelector(part)?.checkVisibility();
            return ['.sidebar', '.head .actions', '.figure details tbody tr', '.figure details:not([open])', '.tiles', '.figure tbody tr', '.histogram', 'main h1'].map(seen)";
        assert_eq!(page.run_script(seen).await?, json!([true, true, false, true, true, true, true, true]));
        page.emulate_media(&[("medium", "print")]).await?;
        let expected = json!([false, false, true, true, true, true, true, true]);
        page.until("all values alone", async || Ok((page.run_script(seen).await? == expected).then_some(()))).await?;
        assert!(page.printed().await?.starts_with(b"%PDF"));
        Ok(())
    });
}
