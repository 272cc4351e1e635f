//! Everybody: found by what they are known by, sorted, counted; and how a reading goes, stops and says what it has.

use ::sandbox::seed;
use harness::{
    Journey, Page, Sandbox, With, journey, journeys,
    sandbox::{OTHER, TOKEN},
};
use serde_json::json;
use thirtyfour::{By, Key};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    anyone_is_found_by_what_they_are_known_by: Engines,
    a_pasted_column_is_a_list,
    hostile_people_are_found_and_open_their_own_record,
    everyone_is_sorted_and_the_pages_are_walked,
    a_figure_of_the_overview_leads_to_its_list_and_back: Engines,
    a_reading_is_paused_goes_on_through_a_401_and_is_stopped,
    many_users_who_go_meanwhile_are_read_again_when_somebody_asks,
    a_user_deleted_by_username_is_gone_at_once,
    a_form_suggests_the_organizations_of_everybody,
    a_translated_reading_says_how_it_goes,
    another_token_finds_an_empty_directory,
    another_token_is_suggested_nothing_of_the_former_one,
    a_page_that_takes_too_long_is_asked_for_again,
    whoever_is_deleted_while_users_are_read_is_not_shown,
    the_palette_finds_people_by_name,
    a_hole_in_the_reading_has_a_name,
    a_reading_that_nothing_proves_never_says_all,
    a_directory_that_no_tab_can_hold_is_narrowed_first,
    a_reading_goes_on_by_itself_once_the_server_answers,
    a_refused_screen_slows_the_reading,
    a_worker_that_cannot_start_says_so,
    a_worker_that_dies_leaves_the_servers_pages_and_starts_again,
    whoever_is_found_is_previewed_opened_and_selected_by_keyboard,
    whoever_a_pasted_list_names_is_selected,
    a_forbidden_directory_leaves_no_trace,
    the_policy_admits_the_workers_alone: Engines,
    a_workbook_is_written_and_read_by_its_worker: Engines,
    the_search_fits_everywhere,
];

const FAST: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 2000, "rate": 100}}"#);
const ASKING: With = With::Config(r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 20}}"#);

const SEARCH: &str = "Search name, email, anything";

fn anyone_is_found_by_what_they_are_known_by() {
    journey(&[FAST], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // The first search reads everybody, without a question.
        page.fill(SEARCH, "john doe").await?;
        page.is_at("/users?q=john%20doe").await?;
        page.sees("All 1,000 users").await?;
        page.sees("john.doe").await?;
        let requests = || sandbox.requests().len();
        let read = requests();
        for (typed, name) in [
            ("doe john", "John Doe"),
            ("john.doe@north", "northwind-telecom.example"),
            ("mueller-luedenscheidt", "Müller-Lüdenscheidt"),
            ("role:admin -john", "admin"),
        ] {
            page.fill(SEARCH, typed).await?;
            // Not the rows of the search before.
            page.until(typed, async || {
                let shown = page.run_script("return document.querySelector('tbody')?.textContent ?? ''").await?;
                let address = page.run_script("return new URLSearchParams(location.search).get('q')").await?;
                Ok((address == typed && shown.as_str().is_some_and(|shown| shown.contains(name))).then_some(()))
            })
            .await?;
            page.sees("matching user").await?;
        }
        // A typing error: few are found exactly, so similar spellings are shown and named as such.
        page.fill(SEARCH, "lüdenscheitd").await?;
        page.sees("Similar spellings are shown, too.").await?;
        page.sees("similar spelling").await?;
        page.fill(SEARCH, "10001, 10002, no-such-id").await?;
        page.sees("Found 2 of 3.").await?;
        page.sees("no-such-id").await?;
        assert_eq!(requests(), read, "no search asks the server");
        page.fill(SEARCH, "qxqxqx").await?;
        page.find("heading", "No matching users").await?;
        page.sees("Check the spelling, or try fewer words.").await
    });
}

/// Not in Firefox, where nothing came of a paste that a script makes.
fn a_pasted_column_is_a_list() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?q=john").await?;
        page.sees("All 1,000 users").await?;
        page.find("button", "Search & commands").await?;
        page.fill(SEARCH, "").await?;
        page.field(SEARCH).await?.focus().await?;
        // A field of one line would lose the lines. Beside the text, a spreadsheet has a picture of the cells.
        let paste = r"const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }));
            data.setData('text/plain', 'john.doe\r\n10002\r\nno-such-name-at-all\r\n');
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
        page.run_script(paste).await?;
        page.sees("Found 2 of 3.").await?;
        page.sees("no-such-name-at-all").await
    });
}

fn hostile_people_are_found_and_open_their_own_record() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let long = "long-".repeat(29) + "name.";
        let names = seed::HOSTILE.into_iter().chain([long.as_str()]);
        for (place, name) in names.enumerate() {
            let id = 10_030 + 3 * place;
            page.fill(SEARCH, name).await?;
            let link = format!("tbody a.user-link[href$='/users/{id}']");
            let link = page.until(name, async || Ok(page.driver.find(By::Css(&link)).await.ok())).await?;
            link.click().await?;
            page.is_at(&format!("/users/{id}")).await?;
            page.find("heading", "Account").await?;
            let title = page.run_script("return document.querySelector('main h1').textContent").await?;
            // A combining letter is shown by its code, and the rest of a long name on demand.
            let shown = name.replace('\u{301}', "U+0301");
            match shown.get(..100) {
                Some(start) => assert!(title.as_str().is_some_and(|title| title.starts_with(start)), "{title}"),
                None => assert_eq!(title, shown, "its own record, shown as text"),
            }
            page.back().await?;
            page.find("searchbox", SEARCH).await?;
        }
        page.console_is_clean().await
    });
}

fn everyone_is_sorted_and_the_pages_are_walked() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?limit=100").await?;
        page.sees("1–100 of 1,000").await?;
        page.click("button", "Last sign-in").await?;
        page.is_at("/users?sort=last_login&limit=100").await?;
        page.sees("All users are sorted, not only this page.").await?;
        page.click("button", "Last sign-in").await?;
        page.is_at("/users?sort=-last_login&limit=100").await?;
        page.sees("All 1,000 users").await?;
        let times = "return [...document.querySelectorAll('tbody tr')].map((row) => \
            [...row.querySelectorAll('.time-cell time')].at(-1)?.getAttribute('datetime') ?? '')";
        let mut all: Vec<String> = Vec::new();
        for range in ["1–100", "101–200", "201–300"] {
            page.sees(&format!("{range} of 1,000")).await?;
            let shown = page.run_script(times).await?;
            all.extend(shown.as_array().into_iter().flatten().map(|time| time.as_str().unwrap_or_default().to_owned()));
            page.click("link", "Next").await?;
        }
        assert_eq!(all.len(), 300);
        assert!(all.is_sorted_by(|one, other| one >= other), "newest first, over the pages: {all:?}");
        page.click("button", "Server order").await?;
        page.is_at("/users?limit=100").await
    });
}

fn a_figure_of_the_overview_leads_to_its_list_and_back() {
    /// Whether the badge has said "All" beside figures of fewer users.
    const AHEAD: &str = "new MutationObserver(() => {
        const [badge, users] = ['.badge', '.tiles strong'].map((part) => document.querySelector(part)?.textContent);
        if (badge?.startsWith('All') && users && users !== '1,000') globalThis.isAhead = true;
    }).observe(document, { childList: true, subtree: true, characterData: true })";
    journey(&[FAST], |page, _| async move {
        page.add_init_script(AHEAD).await?;
        page.set_size(1440, 400).await?;
        page.open_signed_in("/overview").await?;
        page.sees("All 1,000 users").await?;
        assert_eq!(page.evaluate("globalThis.isAhead ?? false").await?, false);
        let count = "return [...document.querySelectorAll('.bars tbody tr')].map((row) => \
            [row.querySelector('th').textContent, row.querySelector('.count').textContent])";
        let figures = page.run_script(count).await?;
        let figures: Vec<(String, String)> = serde_json::from_value(figures)?;
        for label in ["globex", "guest", "91–365 days", "Unknown"] {
            let (_, number) = figures.iter().find(|(name, _)| name == label).expect("a figure of this name").clone();
            let link = page.find("link", label).await?;
            link.scroll_into_view().await?;
            let scrolled = page.evaluate("scrollY").await?;
            assert_ne!(scrolled, 0, "{label} is below the window");
            link.click().await?;
            page.sees(&format!("of {number}")).await?;
            page.back().await?;
            page.is_at("/overview").await?;
            page.find("heading", "Created by month").await?;
            page.until("the place of before", async || Ok((page.evaluate("scrollY").await? == scrolled).then_some(())))
                .await?;
        }
        page.console_is_clean().await
    });
}

async fn pause(page: &Page) -> anyhow::Result<()> {
    page.click("button", "Pause").await?;
    page.sees("Reading is paused.").await
}

fn a_reading_is_paused_goes_on_through_a_401_and_is_stopped() {
    journey(&[ASKING, With::Users(10_000)], |page, sandbox| async move {
        page.open_signed_in("/users?q=john").await?;
        page.find("heading", "Read all users first?").await?;
        page.sees("Users: 10,000 · Requests: 102").await?;
        sandbox.reset();
        page.click("button", "Read all users").await?;
        page.find("button", "Pause").await?;
        page.sees("so far").await?;
        pause(&page).await?;
        // It stays paused while other screens are used.
        page.click("link", "Overview").await?;
        page.sees("Reading is paused.").await?;
        page.back().await?;
        page.click("button", "Resume").await?;
        page.find("button", "Pause").await?;
        // A 401 waits for the sign-in; the same token goes on.
        sandbox.fault(&json!({"kind": "unauthorized", "path": "/user/?"}))?;
        page.find("dialog", "Your session has ended").await?;
        page.sign_in_again(TOKEN).await?;
        page.find("button", "Pause").await?;
        page.click("button", "Stop").await?;
        page.sees("Reading was stopped.").await?;
        page.sees("of 10,000 users").await?;
        page.sees("so far").await?;
        page.find("link", "Search usernames on the server").await?;
        // A file of the people found so far says so.
        page.click("button", "Export…").await?;
        page.click("radio", "CSV, to edit and import again").await?;
        let all = page.until("all who match so far", async || {
            let radios = page.driver.find_all(By::Css("dialog[open] label")).await?;
            for radio in radios {
                let said = radio.text().await?;
                if said.starts_with("All matching users") {
                    anyhow::ensure!(said.contains("or more"), "{said}");
                    return Ok(Some(radio));
                }
            }
            Ok(None)
        });
        all.await?.click().await?;
        page.click("button", "Download").await?;
        page.sees("Not all users have been read, so someone may be missing.").await?;
        page.click("button", "Close").await?;
        let offsets = || sandbox.requests().iter().filter(|(_, target, _)| target.contains("limit=100")).count();
        let stopped = offsets();
        page.click("button", "Continue reading").await?;
        page.find("button", "Pause").await?;
        page.until("more requests", async || Ok((offsets() > stopped).then_some(()))).await?;
        let asked: Vec<String> = sandbox.requests().iter().map(|(_, target, _)| target.clone()).collect();
        let mut later = asked.iter().filter(|target| target.contains("limit=100")).skip(stopped);
        assert!(later.all(|target| !target.ends_with("offset=0")), "it goes on where it was: {asked:?}");
        Ok(())
    });
}

/// Each step changes what stands there, whatever a translation has put in its place.
fn a_translated_reading_says_how_it_goes() {
    journey(&[ASKING, With::Users(10_000)], |page, _| async move {
        // A name from an address passes for no other.
        page.open_signed_in("/users?q=john&organization=a%20%20b%E2%80%AEc").await?;
        page.find("button", "Read only a⟨U+0020⟩⟨U+0020⟩b⟨U+202E⟩c (0)").await?;
        page.open("/users?q=john").await?;
        page.find("heading", "Read all users first?").await?;
        page.run_script(crate::languages::TRANSLATE).await?;
        let press = async |number: usize| {
            let button = format!("document.querySelectorAll('.reading button, .reading-rest button')[{number}]");
            page.until("a button", async || Ok((page.evaluate(&format!("!!{button}")).await? == true).then_some(())))
                .await?;
            page.run_script(&format!("{button}.click()")).await
        };
        press(0).await?;
        page.sees("«Pause»").await?;
        page.until("the badge", async || {
            Ok((page.evaluate("!!document.querySelector('.badge')").await? == true).then_some(()))
        })
        .await?;
        page.run_script("document.querySelector('.badge').click()").await?;
        let facts = "document.querySelector('dialog[open] .facts').textContent";
        let before = page.evaluate(facts).await?;
        page.until("later figures", async || Ok((page.evaluate(facts).await? != before).then_some(()))).await?;
        page.press(thirtyfour::Key::Escape + "").await?;
        press(0).await?;
        page.sees("«Reading is paused.»").await?;
        page.sees("«Resume»").await?;
        page.sees_no("«Pause»").await?;
        press(0).await?;
        page.sees("«Pause»").await?;
        page.sees_no("«Reading is paused.»").await?;
        press(1).await?;
        page.sees("«Continue reading»").await
    });
}

fn pages_read(sandbox: &Sandbox) -> usize {
    sandbox.requests().iter().filter(|(_, target, _)| target.contains("limit=100")).count()
}

fn many_users_who_go_meanwhile_are_read_again_when_somebody_asks() {
    let fast = r#"{"api": "/api/v1", "directory": {"auto": 0, "rate": 100}}"#;
    journey(&[With::Config(fast), With::Users(5_000)], |page, sandbox| async move {
        page.open_signed_in("/users?q=john").await?;
        page.find("heading", "Read all users first?").await?;
        sandbox.reset();
        // The last page waits for its answer while 700 people go, everywhere. Pages overlap by one row.
        sandbox.fault(&json!({"method": "GET", "path": "offset=4950", "kind": "delay", "ms": 0, "hold": true}))?;
        page.click("button", "Read all users").await?;
        page.sees("4,951 of 5,000 users").await?;
        for id in (10_001..15_000).step_by(7) {
            sandbox.delete(&id.to_string())?;
        }
        sandbox.release();
        page.sees("Reading everyone again takes").await?;
        let read = pages_read(&sandbox);
        assert!(read < 100, "nobody is read again unasked: {read}");
        page.click("button", "Read again").await?;
        page.sees_no("Reading everyone again takes").await?;
        page.sees("All ").await
    });
}

fn a_user_deleted_by_username_is_gone_at_once() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?q=jane").await?;
        page.sees("All 1,000 users").await?;
        // An address within the tab: the directory stays.
        page.run_script(
            "history.pushState(null, '', '/users/by-username/john.doe'); dispatchEvent(new PopStateEvent('popstate'))",
        )
        .await?;
        page.find("heading", "John Doe").await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        page.click("button", "Delete user").await?;
        page.find("heading", "Users").await?;
        page.fill(SEARCH, "john doe").await?;
        page.sees("All 999 users").await
    });
}

fn a_form_suggests_the_organizations_of_everybody() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?q=nobody-has-this").await?;
        page.sees("All 1,000 users").await?;
        page.click("link", "New user").await?;
        page.find("heading", "New user").await?;
        for organization in ["globex", "northwind-telecom"] {
            let option = format!("!!document.querySelector('datalist option[value=\"{organization}\"]')");
            page.until("a suggestion", async || Ok((page.evaluate(&option).await? == true).then_some(()))).await?;
        }
        Ok(())
    });
}

fn another_token_finds_an_empty_directory() {
    journey(&[FAST], |page, sandbox| async move {
        page.open_signed_in("/users?q=john").await?;
        page.sees("All 1,000 users").await?;
        // Perhaps once for the prefetch of the link under the pointer.
        sandbox.fault(&json!({"kind": "unauthorized", "path": "/user/?", "times": 2}))?;
        page.click("link", "Clear filters").await?;
        page.find("dialog", "Your session has ended").await?;
        sandbox.reset();
        page.sign_in_again(OTHER).await?;
        page.sees("1–20 of 1,000").await?;
        page.fill(SEARCH, "john").await?;
        page.sees("All 1,000 users").await?;
        let read = sandbox.requests().iter().filter(|(_, target, _)| target.contains("limit=100")).count();
        assert!(read >= 10, "everybody is read again: {read}");
        // After signing out, nothing is left either.
        page.click("button", "Sign out").await?;
        sandbox.reset();
        page.sign_in(TOKEN).await?;
        page.fill(SEARCH, "john").await?;
        page.sees("All 1,000 users").await?;
        let read = sandbox.requests().iter().filter(|(_, target, _)| target.contains("limit=100")).count();
        assert!(read >= 10, "everybody is read again: {read}");
        let stored = "return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])";
        let stored = page.run_script(stored).await?;
        assert!(!stored.to_string().contains("john"), "nobody is stored on the device");
        Ok(())
    });
}

fn another_token_is_suggested_nothing_of_the_former_one() {
    journey(&[FAST], |page, sandbox| async move {
        // The pages of a list are enough for suggestions.
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("link", "New user").await?;
        page.find("heading", "New user").await?;
        let options = "document.querySelectorAll('datalist option').length";
        page.until("suggestions", async || Ok((page.evaluate(options).await? != 0).then_some(()))).await?;
        sandbox.fault(&json!({"kind": "unauthorized", "path": "/user/?", "times": 9}))?;
        page.fill("Username", "somebody").await?;
        page.fill("Organization", "acme").await?;
        page.press(Key::Tab + "").await?;
        page.find("dialog", "Your session has ended").await?;
        sandbox.reset();
        page.sign_in_again(OTHER).await?;
        page.click("button", "Continue with this token").await?;
        page.find("heading", "New user").await?;
        page.until("no suggestion", async || Ok((page.evaluate(options).await? == 0).then_some(()))).await
    });
}

fn a_page_that_takes_too_long_is_asked_for_again() {
    let impatient = r#"{"api": "/api/v1", "timeoutSeconds": 2, "directory": {"auto": 2000, "rate": 100}}"#;
    journey(&[With::Config(impatient)], |page, sandbox| async move {
        sandbox.fault(&json!({"method": "GET", "path": "offset=495", "kind": "delay", "ms": 4_000, "times": 1}))?;
        page.open_signed_in("/users?q=john").await?;
        page.sees("All 1,000 users").await?;
        assert!(sandbox.all_faults_were_used(), "a page begins at 495");
        Ok(())
    });
}

fn whoever_is_deleted_while_users_are_read_is_not_shown() {
    journey(&[ASKING, With::Users(5_000)], |page, sandbox| async move {
        page.open_signed_in("/users?q=john.doe%40northwind-telecom.example").await?;
        page.find("heading", "Read all users first?").await?;
        sandbox.fault(&json!({"method": "GET", "path": "offset=4950", "kind": "delay", "ms": 0, "hold": true}))?;
        page.click("button", "Read all users").await?;
        page.sees("4,951 of 5,000 users").await?;
        page.click("link", "John Doe john.doe").await?;
        page.click("button", "Delete").await?;
        page.find("dialog", "Delete John Doe?").await?;
        page.click("button", "Delete user").await?;
        page.find("heading", "Users").await?;
        page.sees("4,950 of ").await?;
        page.gone("link", "John Doe john.doe").await?;
        sandbox.release();
        page.sees("All 4,999 users").await
    });
}

fn the_palette_finds_people_by_name() {
    journey(&[FAST], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "Search & commands").await?;
        page.fill("Search or run a command", "doe john").await?;
        page.sees("The server searches usernames and IDs only.").await?;
        page.click("option", "Search all users for “doe john”").await?;
        page.is_at("/users?q=doe%20john").await?;
        page.sees("All 1,000 users").await?;
        sandbox.reset();
        page.click("button", "Search & commands").await?;
        page.fill("Search or run a command", "doe john").await?;
        page.click("option", "John Doe john.doe northwind-telecom").await?;
        page.find("heading", "John Doe").await?;
        assert!(
            sandbox.requests().iter().all(|(_, target, _)| !target.contains("username=")),
            "the directory answers without a request"
        );
        Ok(())
    });
}

fn a_hole_in_the_reading_has_a_name() {
    journey(&[FAST], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // One record comes as something that is no record.
        sandbox.deviate(&json!({"unreadable": "10500"}))?;
        page.fill(SEARCH, "john").await?;
        page.sees("so far").await?;
        page.sees("Someone you look for may").await?;
        // Its name has the time of the reading.
        page.run_script("document.querySelector('.badge').click()").await?;
        page.find("heading", "Gaps").await?;
        page.sees("The record could not be read.").await?;
        page.click("button", "Close").await?;
        page.find("link", "Search usernames on the server").await?;
        Ok(())
    });
}

fn a_directory_that_no_tab_can_hold_is_narrowed_first() {
    journey(&[FAST], |page, sandbox| async move {
        sandbox.deviate(&json!({"count": {"too-high-by": 1_499_000}}))?;
        page.open_signed_in("/users?q=john").await?;
        page.sees("The server has 1,500,000 users, but this tab can hold only 1,200,000.").await?;
        page.find("link", "Search usernames on the server").await?;
        page.gone("button", "Read all users").await?;
        page.fits_everywhere().await
    });
}

fn a_reading_that_nothing_proves_never_says_all() {
    journey(&[FAST], |page, sandbox| async move {
        for count in [json!({ "capped": 700 }), json!("missing")] {
            sandbox.deviate(&json!({ "count": count }))?;
            page.open_signed_in("/users?q=john").await?;
            if count == "missing" {
                // So many may be too many.
                page.click("button", "Read all users").await?;
            }
            page.sees("Nothing proves that every user was read.").await?;
            page.sees("1,000 users read").await?;
            anyhow::ensure!(!page.text().await?.contains("All 1,000 users"), "{count}");
        }
        Ok(())
    });
}

fn a_reading_goes_on_by_itself_once_the_server_answers() {
    journey(&[ASKING, With::Users(10_000)], |page, _| async move {
        page.open_signed_in("/users?q=john").await?;
        page.click("button", "Read all users").await?;
        page.find("button", "Pause").await?;
        page.offline(true).await?;
        page.sees("The server can’t be reached. Reading continues by itself").await?;
        page.offline(false).await?;
        page.sees("All 10,000 users").await
    });
}

fn a_refused_screen_slows_the_reading() {
    journey(&[ASKING, With::Users(10_000)], |page, sandbox| async move {
        page.open_signed_in("/users?q=john").await?;
        page.click("button", "Read all users").await?;
        page.find("button", "Pause").await?;
        sandbox.fault(&json!({"kind": "too-many", "path": "limit=20", "times": 9, "retry_after": "30"}))?;
        page.click("link", "Clear filters").await?;
        page.sees("The server is limiting requests.").await?;
        page.driver.back().await?;
        page.sees("The server asked for fewer requests. Reading continues by itself.").await
    });
}

fn a_worker_that_cannot_start_says_so() {
    journey(&[FAST], |page, _| async move {
        page.block(&["start-worker.js"]).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.fill(SEARCH, "john").await?;
        page.find("heading", "Search can’t run in this browser").await?;
        page.block(&[]).await?;
        page.click("button", "Try again").await?;
        page.sees("All 1,000 users").await
    });
}

fn a_worker_that_dies_leaves_the_servers_pages_and_starts_again() {
    const KEEP_WORKERS: &str =
        "globalThis.workers = []; globalThis.Worker = new Proxy(Worker, { construct: (worker, [file, about]) => {
        const made = new worker(file, about);
        if (about.name === 'directory') workers.push(made);
        return made;
      } });";
    const END: &str = "workers.at(-1).terminate(); workers.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))";
    journey(&[FAST], |page, sandbox| async move {
        page.add_init_script(KEEP_WORKERS).await?;
        page.open_signed_in("/users?q=john").await?;
        page.sees("All 1,000 users").await?;
        page.run_script(END).await?;
        page.find("heading", "Search has stopped").await?;
        page.sees("out of memory").await?;
        crate::accessible::is_clean(&page, "a search that stopped").await?;
        page.fits_everywhere().await?;
        // The server's pages go on, and a record opens.
        page.click("link", "Clear filters").await?;
        page.sees("1–20 of 1,000").await?;
        page.sees_no("Search has stopped").await?;
        page.click("link", "Next").await?;
        page.sees("21–40 of 1,000").await?;
        page.press("jj").await?;
        page.press(Key::Enter + "").await?;
        page.sees("22 of 1,000").await?;
        page.back().await?;
        page.sees("21–40 of 1,000").await?;
        page.fill(SEARCH, "john doe").await?;
        page.find("heading", "Search has stopped").await?;
        sandbox.clear_requests();
        page.click("button", "Try again").await?;
        page.sees("All 1,000 users").await?;
        page.sees("john.doe").await?;
        assert!(pages_read(&sandbox) >= 10, "everybody is read again");
        Ok(())
    });
}

/// The names of the rows on screen, once there are so many.
async fn found(page: &Page, count: usize) -> anyhow::Result<Vec<String>> {
    page.until(&format!("{count} rows"), async || {
        let names = page.usernames().await?;
        Ok((names.len() == count).then_some(names))
    })
    .await
}

fn whoever_is_found_is_previewed_opened_and_selected_by_keyboard() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?q=jane&limit=20").await?;
        page.sees("All 1,000 users").await?;
        page.find("button", "Search & commands").await?;
        let names = found(&page, 20).await?;
        let is_shown = async |name: &str| {
            page.until(&format!("the preview of {name}"), async || {
                let preview = page.find("complementary", "Preview").await?.text().await?;
                Ok(preview.contains(name).then_some(()))
            })
            .await
        };
        page.press("jj").await?;
        page.press("p").await?;
        is_shown(&names[1]).await?;
        page.press("j").await?;
        is_shown(&names[2]).await?;
        page.press("k").await?;
        is_shown(&names[1]).await?;
        page.press(Key::Escape + "").await?;
        page.gone("complementary", "Preview").await?;
        // Those beside a record are those beside its row.
        page.press(Key::Enter + "").await?;
        page.sees("2 of ").await?;
        page.sees(&names[1]).await?;
        page.press("]").await?;
        page.sees("3 of ").await?;
        page.sees(&names[2]).await?;
        page.press("[").await?;
        page.press("[").await?;
        page.sees("1 of ").await?;
        page.sees(&names[0]).await?;
        assert!(page.all("link", "Previous user").await?.is_empty(), "the first has none before");
        page.click("link", "Users").await?;
        page.fill(SEARCH, "jane").await?;
        page.find("checkbox", "Select all users on this page").await?;
        found(&page, 20).await?;
        // Escape would clear the search.
        page.driver.execute("document.activeElement.blur()", Vec::new()).await?;
        page.press("jx").await?;
        page.sees("1 user selected.").await?;
        page.press("jjx").await?;
        page.sees("2 users selected.").await?;
        let selected = "return [...document.querySelectorAll('tbody tr')].flatMap((row, at) => row.querySelector('[type=checkbox]').checked ? [at] : [])";
        assert_eq!(page.run_script(selected).await?, json!([0, 2]));
        // They stay selected, whatever is searched next.
        page.fill(SEARCH, "qxqxqx").await?;
        page.find("heading", "No matching users").await?;
        page.sees("2 users selected.").await
    });
}

fn whoever_a_pasted_list_names_is_selected() {
    journey(&[FAST], |page, sandbox| async move {
        let named: Vec<String> = (10_001..=10_012).map(|id| id.to_string()).collect();
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.fill(SEARCH, &format!("{}, no-such-one, no-such-two", named.join(", "))).await?;
        page.sees("Found 12 of 14.").await?;
        page.sees("All 1,000 users").await?;
        found(&page, 12).await?;
        page.click("checkbox", "Select all users on this page").await?;
        page.sees("12 users selected.").await?;
        page.click("button", "Change role…").await?;
        page.find("heading", "Change the role of 12 users").await?;
        page.fill("New role", "auditor").await?;
        page.click("button", "Review changes").await?;
        page.sees("changes 12 users").await?;
        page.click("button", "Seal this plan").await?;
        sandbox.clear_requests();
        page.click("button", "Run").await?;
        page.click("link", "Open the report").await?;
        page.sees("12 done = 12 rows").await?;
        let mut changed: Vec<String> = sandbox
            .requests()
            .into_iter()
            .filter(|(method, ..)| method == "PATCH")
            .filter_map(|(_, target, _)| target.split('/').nth(4).map(str::to_owned))
            .collect();
        changed.sort();
        assert_eq!(changed, named);
        Ok(())
    });
}

fn a_forbidden_directory_leaves_no_trace() {
    let off = r#"{"api": "/api/v1", "directory": "off"}"#;
    journey(&[With::Config(off)], |page, sandbox| async move {
        page.open_signed_in("/users?q=john").await?;
        page.sees("1–20 of 1,000").await?;
        page.gone("searchbox", SEARCH).await?;
        page.gone("link", "Overview").await?;
        page.sees_no("Search: john").await?;
        page.click("button", "Email").await?;
        page.sees("Only this page is sorted").await?;
        assert!(sandbox.requests().iter().all(|(_, target, _)| !target.contains("limit=100")), "nobody is read");
        page.open("/overview").await?;
        page.sees("there is no overview").await
    });
}

fn the_search_fits_everywhere() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?q=john").await?;
        page.sees("All 1,000 users").await?;
        page.fits_everywhere().await?;
        page.set_size(360, 800).await?;
        page.find("button", "Filters").await?;
        page.gone("combobox", "Organization").await?;
        page.click("button", "Filters").await?;
        page.find("combobox", "Organization").await?;
        page.open("/overview").await?;
        page.find("heading", "Created by month").await?;
        page.fits_everywhere().await
    });
}

fn the_policy_admits_the_workers_alone() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users?q=john").await?;
        page.sees("All 1,000 users").await?;
        page.console_is_clean().await?;
        if page.evaluate("'trustedTypes' in window").await? != json!(true) {
            return Ok(());
        }
        for forbidden in [
            // A name serves once, and the console has taken it.
            "trustedTypes.createPolicy('gatehouse-workers', {createScriptURL: (address) => address})",
            "trustedTypes.createPolicy('another', {createScriptURL: (address) => address})",
            "new Worker('/config.json')",
            "new Worker(URL.createObjectURL(new Blob(['1'])))",
        ] {
            let script = format!("try {{ {forbidden}; return 'done' }} catch (error) {{ return error.name }}");
            assert_eq!(page.run_script(&script).await?, "TypeError", "{forbidden}");
        }
        // Each of them comes to the log, as it should.
        let logged = std::cell::Cell::new(0);
        page.until("four refusals in the log", async || {
            let said = page.console().await?;
            logged.set(logged.get() + said.len());
            Ok((logged.get() >= 4).then_some(()))
        })
        .await
    });
}

/// The page starts the workbooks' worker to write one, and that of the plans starts it to read it.
fn a_workbook_is_written_and_read_by_its_worker() {
    journey(&[FAST], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let others = "const { start } = await gatehouse.load('start-worker.js'); \
             return ['', 'boot', '../config', 'https://gate.example/plans'].map((name) => { \
             try { start(name, () => {}, () => {}); return 'started' } catch (error) { return error.name } })";
        assert_eq!(page.run_script(others).await?, json!(["TypeError", "TypeError", "TypeError", "TypeError"]));

        // A table of one row: its line, and two cells of three and two bytes.
        let read = r#"
            const { start } = await gatehouse.load('start-worker.js');
            const ask = (name, message) => new Promise((answered, failed) => {
              const worker = start(name, (answer) => { worker.stop(); answered(answer) }, failed);
              worker.post(message);
            });
            const call = { Table: { sheet: 'People', header: ['username', 'role'], written_at: 0 } };
            const row = new Uint8Array([1, 1, 2, 3, 2, ...new TextEncoder().encode('ana07')]).buffer;
            const [reply, workbook] = await ask('xlsx', [JSON.stringify(call), row]);
            const choices = { untrimmed: [], spaced: [] };
            const question = { number: 1, ask: { Read: { name: 'a.xlsx', choices, sheet: null } } };
            const said = await ask('plans', [JSON.stringify(question), new File([workbook], 'a.xlsx')]);
            const table = JSON.parse(said).say.Brought.Table;
            return [reply, table.header, table.samples, table.workbook.sheets];"#;
        let table = json!(["\"Written\"", ["username", "role"], [["ana", "07"]], [["People", false]]]);
        assert_eq!(page.run_script(read).await?, table);
        Ok(())
    });
}
