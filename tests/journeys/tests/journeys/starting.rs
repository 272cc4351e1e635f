//! The start, and what is asked for before it is wanted.

use harness::{journey, sandbox::TOKEN};
use serde_json::{Value, json};

use crate::heard::is_heard;

/// What moved since the page began, by the browser's own count (Layout Instability API; Firefox has none and tells 0).
const SHIFTS: &str = "return performance.getEntriesByType ? await new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(0), 300);
}) : -1";

/// The frame as index.html has it and as the program draws it: their texts, and where their parts lie.
const FRAME: &str = "
    const parts = (root) => [...root.querySelectorAll('.side, .brand, .nav a, .side .button, h1, .head .button, .filter, .filter input, .card, thead th, .bones')]
        .filter((part) => part.offsetWidth)
        .map((part) => { const { x, y, width, height } = part.getBoundingClientRect(); return [part.textContent.replace(/\\s+/g, ' ').trim(), x, y, width, height].join(' '); });
";

#[test]
fn the_frame_is_there_before_the_program_and_nothing_moves() {
    journey("the_frame_is_there_before_the_program", &[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        for (width, height) in [(1440, 900), (360, 740)] {
            page.size(width, height).await?;
            // Measured when the program takes the frame away.
            let keep = format!(
                "{FRAME} const {{ remove }} = Element.prototype; Element.prototype.remove = function () {{
                    if (this.id === 'shell') globalThis.before = parts(this);
                    remove.call(this);
                }};
                // Arrives when the frame is on screen.
                const {{ compileStreaming }} = WebAssembly;
                WebAssembly.compileStreaming = async (file) => {{
                    const compiled = await compileStreaming(file);
                    while (!document.documentElement.dataset.start) await new Promise((frame) => requestAnimationFrame(frame));
                    return compiled;
                }}"
            );
            let kept = page.before_each_page(&keep).await?;
            sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
            page.driver.refresh().await?;
            let frames = page
                .until("the waiting list", async || {
                    let script = format!("{FRAME} return globalThis.before && document.querySelector('#main .bones') && [globalThis.before, parts(document.querySelector('.app'))]");
                    let found = page.driver.execute(script, Vec::new()).await?;
                    Ok((!found.json().is_null()).then(|| found.json().clone()))
                })
                .await?;
            let before = frames[0].as_array().expect("a frame before the program");
            assert!(before.len() > 30, "{before:?}");
            assert_eq!(frames[0], frames[1], "at {width}");
            sandbox.release()?;
            page.sees("1–20 of 1,000").await?;
            assert_eq!(page.told(SHIFTS).await?.as_f64(), Some(0.0), "at {width}");
            page.no_longer_before(kept).await?;
        }
        Ok(())
    });
}

/// The rows that the starter drew in the frame, and those of the program in their place, before and after it took the
/// frame away: `globalThis.rows`. The program is held back until the frame has rows.
const ROWS: &str = "
    const told = (root) => [...root.querySelectorAll('tbody tr')].map((row) => [row, ...row.querySelectorAll(':not(time)')].map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        const { color, backgroundColor, fontWeight, textDecorationLine } = getComputedStyle(part);
        const text = part.dataset.label ?? part.textContent;
        return [text, part.className, x, y, width, height, color, backgroundColor, fontWeight, textDecorationLine].join(' ');
    }));
    const { remove } = Element.prototype;
    Element.prototype.remove = function () {
        const frame = this.id === 'shell' && told(this);
        const places = frame && [...this.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().y);
        remove.call(this);
        if (frame) globalThis.rows = Object.assign([frame, told(document.querySelector('.app'))], { places });
    };
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = async (file) => {
        const compiled = await compileStreaming(file);
        while (!document.querySelector('#shell .name')) await new Promise((frame) => requestAnimationFrame(frame));
        while (globalThis.held) await new Promise((frame) => requestAnimationFrame(frame));
        return compiled;
    };
";

#[test]
fn rows_are_there_before_the_program() {
    journey("rows_are_there_before_the_program", &[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        for (width, height, language) in [(1440, 900, "en"), (360, 740, "en"), (1440, 900, "ar")] {
            page.size(width, height).await?;
            let speak =
                format!("localStorage.setItem('gatehouse.settings', JSON.stringify({{ language: '{language}' }}))");
            page.told(&speak).await?;
            let kept = page.before_each_page(ROWS).await?;
            for offset in [0, 40, 980] {
                page.open(&format!("/users?offset={offset}")).await?;
                let rows = page
                    .until("the program in place of the frame", async || {
                        Ok(Some(page.told("return globalThis.rows").await?).filter(|rows| !rows.is_null()))
                    })
                    .await?;
                let [before, after] = [0, 1].map(|at| rows[at].as_array().expect("rows").clone());
                assert_eq!((before.len(), after.len()), (20, 20));
                // What the program alone may show is left empty, in a row of the same size.
                let is_whole = |row: &&Value| !row[0].as_str().expect("a row").contains('\u{a0}');
                assert!(before.iter().filter(is_whole).count() > 16, "{before:?}");
                for (before, after) in before.iter().zip(&after) {
                    if is_whole(&before) {
                        assert_eq!(before, after, "{language} at {width} from {offset}");
                    }
                }
                // Nor do they move, by less than the browser counts, when the headings become buttons.
                let places = "return document.querySelector('thead .sort') && [...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().y)";
                let places =
                    page.until("headings that sort", async || Ok(page.told(places).await?.as_array().cloned())).await?;
                let frame = "return globalThis.rows.places";
                assert_eq!(Value::from(places), page.told(frame).await?, "{language} at {width} from {offset}");
                // Words that begin at the right count as moved by a fifth of a pixel when others take their place.
                let most = if language == "ar" { 0.001 } else { 0.0 };
                let moved = page.told(SHIFTS).await?.as_f64().expect("a number");
                assert!((0.0..=most).contains(&moved), "{moved}: {language} at {width} from {offset}");
            }
            page.no_longer_before(kept).await?;
        }
        Ok(())
    });
}

#[test]
fn the_frame_shows_nothing_that_the_program_would_not() {
    journey("the_frame_shows_nothing_that_the_program_would_not", &[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let held = format!("{ROWS} globalThis.held = true;");
        page.before_each_page(&held).await?;
        // Once the answer is here, and what the starter makes of it.
        let shown = async |what: &str| {
            let told = "const frame = document.querySelector('#shell');
                const isAnswered = performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/user/?') && responseEnd);
                await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                return isAnswered && frame?.querySelector('tbody').getBoundingClientRect().height > 0 && frame.innerText + frame.querySelectorAll('.bones').length";
            page.until(what, async || Ok(page.told(told).await?.as_str().map(str::to_owned))).await
        };
        page.open("/users").await?;
        let told = shown("rows in the frame").await?;
        assert!(told.contains("John Doe") && told.ends_with('0'), "{told}");
        let is_odd = |character: char| matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert!(!told.contains(is_odd), "{told}");
        // Narrowed: its fields and chips are the program's to draw, and rows without them would pass for all there are.
        page.open("/users?username=john").await?;
        let told = shown("the frame of a narrowed list").await?;
        assert!(!told.contains("John Doe") && told.ends_with("20"), "{told}");
        // Refused.
        sandbox.fault(&json!({ "method": "GET", "kind": "unauthorized" }))?;
        page.open("/users").await?;
        let told = shown("the frame of a refused list").await?;
        assert!(!told.contains("John Doe") && told.ends_with("20"), "{told}");
        Ok(())
    });
}

#[test]
fn a_click_on_the_frame_is_done_by_the_program() {
    journey("a_click_on_the_frame_is_done_by_the_program", &[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let held = format!("{ROWS} globalThis.held = true;");
        page.before_each_page(&held).await?;
        for (part, done) in [("tbody tr:nth-child(2) .name", "/users/10002"), (".filter:nth-child(2) input", "/users")]
        {
            page.open("/users").await?;
            let place = format!(
                "const {{ x, y, width, height }} = document.querySelector('#shell {part}')?.getBoundingClientRect() ?? {{}};
                return width > 0 ? [x + width / 4, y + height / 2] : null"
            );
            let place = page
                .until("the frame", async || Ok(Some(page.told(&place).await?).filter(|place| place.is_array())))
                .await?;
            let [x, y] = [0, 1].map(|at| place[at].as_f64().map_or(0, |place| place as i64));
            page.driver.action_chain().move_to(x, y).click().perform().await?;
            page.told("window.held = false").await?;
            page.is_at(done).await?;
        }
        page.focused("filter-id").await?;
        Ok(())
    });
}

/// As if the page's own script had not run: what it leaves behind is dropped, and its call goes to nobody.
const FORGETFUL: &str = "{
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => {});
    let kept;
    let first = true;
    Object.defineProperty(globalThis, 'gatehouseFirst', {
        configurable: true,
        get: () => kept,
        set: (value) => {
            if (first) globalThis.fetch = fetch;
            else kept = value;
            first = false;
        },
    });
}";

#[test]
fn a_policy_that_does_not_know_the_page_s_script_costs_no_more_than_a_request() {
    journey("a_policy_that_does_not_know_the_script", &[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.before_each_page(FORGETFUL).await?;
        sandbox.forget_calls()?;
        page.open("/users?offset=40").await?;
        page.sees("41–60 of 1,000").await?;
        assert_eq!(calls(&sandbox)?, ["GET /api/v1/user/?limit=20&offset=40"]);
        let loaded =
            "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/early-request.js'))";
        assert_eq!(page.told(loaded).await?, json!(true));
        page.console_is_clean().await?;
        // Where the file is gone too, that is said.
        page.block(&["early-request.js"]).await?;
        page.open("/users").await?;
        page.sees("Gatehouse has stopped").await?;
        page.sees("The program could not start").await?;
        page.console().await.map(drop)
    });
}

/// A tab behind others is not painted: it must not wait for that.
#[test]
fn a_tab_in_the_background_starts_too() {
    journey("a_tab_in_the_background_starts_too", &[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.before_each_page("globalThis.requestAnimationFrame = () => 0").await?;
        page.open("/users").await?;
        page.until("the program in place of the frame", async || {
            let told = page
                .told("return !document.querySelector('#shell') && !!document.querySelector('#main .name')")
                .await?;
            Ok((told == json!(true)).then_some(()))
        })
        .await
    });
}

/// What the network gave of each file of the version, in bytes; nothing where it came from the cache (Resource Timing, 4.3).
const FROM_THE_NETWORK: &str = "return Object.fromEntries(performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/assets/')).map(({ name, transferSize }) => [name.split('/').at(-1), transferSize]))";

/// Only a release has files that never change.
#[test]
fn a_second_visit_takes_the_program_from_the_cache() {
    journey("a_second_visit_takes_the_program_from_the_cache", &[], |page, sandbox| async move {
        let given = async || -> anyhow::Result<Vec<(String, Option<u64>)>> {
            let given = page.told(FROM_THE_NETWORK).await?;
            let given = given.as_object().expect("files").iter();
            Ok(given.map(|(name, bytes)| (name.clone(), bytes.as_u64())).collect())
        };
        let second_part = async || {
            page.until("the second part", async || {
                Ok((page.told("return !!document.querySelector('dialog.palette')").await? == json!(true)).then_some(()))
            })
            .await
        };
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        if page.told("return document.documentElement.dataset.version").await? == "development" {
            return Ok(());
        }
        let first = given().await?;
        for needed in ["first.css", "app.js", "app.wasm", "boot.js"] {
            let came = first.iter().any(|(name, bytes)| name == needed && bytes.is_some_and(|bytes| bytes > 0));
            assert!(came, "{needed} from the network: {first:?}");
        }
        page.sign_in(TOKEN).await?;
        page.sees("1–20 of 1,000").await?;
        second_part().await?;
        sandbox.forget_calls()?;
        page.open("/users?role=user").await?;
        page.sees("1–20 of").await?;
        second_part().await?;
        assert_eq!(sandbox.calls()?.len(), 1, "one call of the API");
        let second = given().await?;
        for needed in ["first.css", "app.js", "app.wasm", "boot.js", "rest.css", "split_later.wasm"] {
            assert!(second.iter().any(|(name, _)| name == needed), "{needed} is not among {second:?}");
        }
        assert!(second.iter().all(|(_, bytes)| *bytes == Some(0)), "{second:?}");
        Ok(())
    });
}

#[test]
fn the_first_call_is_begun_by_the_starter_and_never_doubled() {
    journey("the_first_call_is_begun_by_the_starter", &[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let addresses = [
            ("/users", "John Doe", "/user/?limit=20&offset=0"),
            ("/users?username=jo%20hn", "No matching users", "/user/?username=jo%20hn&limit=20&offset=0"),
            ("/users?limit=50", "1–50 of 1,000", "/user/?limit=50&offset=0"),
            ("/users/10001", "john.doe", "/user/10001/"),
            ("/users/by-username/john.doe/edit", "Edit John Doe", "/user/username/john.doe/"),
        ];
        for (address, seen, call) in addresses {
            sandbox.forget_calls()?;
            page.open(address).await?;
            page.sees(seen).await?;
            let asked: Vec<String> = sandbox.calls()?.into_iter().map(|(_, target, _)| target).collect();
            assert_eq!(asked, [format!("/api/v1{call}")], "{address}");
            let begun = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/'))
                .every(({ startTime }) => startTime < performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)";
            let begun = page.driver.execute(begun, Vec::new()).await?;
            assert_eq!(begun.json(), &json!(true), "{address}: before the program was there");
        }
        Ok(())
    });
}

fn calls(sandbox: &harness::sandbox::Sandbox) -> anyhow::Result<Vec<String>> {
    Ok(sandbox.calls()?.into_iter().map(|(method, target, _)| format!("{method} {target}")).collect())
}

fn none_doubled(sandbox: &harness::sandbox::Sandbox) -> anyhow::Result<Vec<String>> {
    let calls = calls(sandbox)?;
    let different: std::collections::BTreeSet<&String> = calls.iter().collect();
    assert_eq!(different.len(), calls.len(), "{calls:?}");
    Ok(calls)
}

#[test]
fn a_link_that_is_meant_is_asked_for_once() {
    journey("a_link_that_is_meant_is_asked_for_once", &[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.forget_calls()?;
        let next = page.find("link", "Next").await?;
        next.scroll_into_view().await?;
        page.driver.action_chain().move_to_element_center(&next).perform().await?;
        let second = "GET /api/v1/user/?limit=20&offset=20";
        page.until("the call ahead", async || Ok((calls(&sandbox)? == [second]).then_some(()))).await?;
        page.is_at("/users").await?;
        next.send_keys(thirtyfour::Key::Enter + "").await?;
        page.sees("21–40 of 1,000").await?;
        assert_eq!(none_doubled(&sandbox)?[0], second);
        // Away from the next page's link, which would be asked for ahead as well.
        let heading = page.find("heading", "Users").await?;
        heading.scroll_into_view().await?;
        page.driver.action_chain().move_to_element_center(&heading).perform().await?;
        // A person in view opens at once with what the list holds; the rest is read behind.
        sandbox.forget_calls()?;
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        let row = page.driver.find(thirtyfour::By::Css("tbody th a")).await?;
        let name = row.find(thirtyfour::By::Css(".name")).await?.text().await?;
        row.click().await?;
        page.find("heading", &name).await?;
        page.sees("Refreshing…").await?;
        sandbox.release()?;
        page.sees_no("Refreshing…").await?;
        none_doubled(&sandbox)?;
        // So does the list that is gone back to.
        sandbox.forget_calls()?;
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.driver.back().await?;
        page.sees("21–40 of 1,000").await?;
        sandbox.release()?;
        page.until("the list read anew", async || Ok(calls(&sandbox)?.contains(&second.to_owned()).then_some(())))
            .await?;
        none_doubled(&sandbox)?;
        Ok(())
    });
}

#[test]
fn a_form_waits_for_the_record_as_it_is_now() {
    journey("a_form_waits_for_the_record_as_it_is_now", &[], |page, sandbox| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        page.click("link", "John Doe john.doe").await?;
        page.sees_no("Refreshing…").await?;
        // Drawn from what the list held, it would be drawn again under what was typed meanwhile.
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.click("link", "Edit").await?;
        page.sees("Loading…").await?;
        sandbox.release()?;
        page.find("heading", "Edit John Doe").await?;
        Ok(())
    });
}

#[test]
fn what_was_read_before_a_write_is_not_shown_after_it() {
    journey("what_was_read_before_a_write_is_not_shown_after_it", &[], |page, sandbox| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        page.click("link", "John Doe john.doe").await?;
        page.click("link", "Edit").await?;
        page.fill("First name", "Johann").await?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Johann Doe").await?;
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.driver.execute("history.go(-2)", Vec::new()).await?;
        page.is_at("/users?username=john.doe").await?;
        page.sees("Loading…").await?;
        page.sees_no("John Doe").await?;
        sandbox.release()?;
        page.sees("Johann Doe").await?;
        Ok(())
    });
}

/// What a screen reader meets where a part of the program is missing. No kept text: those are written of another build.
const FAILED_PART: [&str; 6] = [
    "main",
    "alert",
    "heading “Part of the console didn’t load”, level 1",
    "StaticText “The network may be gone, or a new version has taken this one’s place. What you typed before is kept as a \
     draft. Try again, or reload to get the present version.”",
    "button “Try again”",
    "button “Reload page”",
];

/// Only a release comes in two parts.
#[test]
fn a_part_that_does_not_load_is_told_and_tried_again() {
    journey("a_part_that_does_not_load_is_told", &[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let split = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('split_later'))";
        let split = page.driver.execute(split, Vec::new()).await?;
        if split.json() == &Value::Bool(false) {
            return Ok(());
        }
        page.block(&["split_later"]).await?;
        page.driver.refresh().await?;
        page.sees("1–20 of 1,000").await?;
        page.click("link", "New user").await?;
        page.find("heading", "Part of the console didn’t load").await?;
        page.is_spoken("main", |lines| lines == FAILED_PART).await?;
        page.console().await?;
        page.block(&[]).await?;
        page.click("button", "Try again").await?;
        page.find("heading", "New user").await?;
        Ok(())
    });
}

#[test]
fn a_configuration_that_changed_meanwhile_is_offered() {
    journey("a_configuration_that_changed", &[], |page, sandbox| async move {
        let keep = async |written: &str| {
            let script = format!("sessionStorage.setItem('gatehouse.config', {})", json!(written));
            page.driver.execute(script, Vec::new()).await?;
            page.driver.refresh().await
        };
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        keep(r#"{"api": "/api/v1", "title": "As it was", "pageSize": 50}"#).await?;
        page.sees("As it was").await?;
        page.sees("1–50 of 1,000").await?;
        page.sees("A newer version of the console is available.").await?;
        page.click("button", "Reload page").await?;
        page.sees("1–20 of 1,000").await?;
        page.sees_no("As it was").await?;
        page.sees_no("A newer version").await?;
        // What is kept and cannot be read counts for nothing.
        for broken in ["{", r#"{"api": "http://gate.example"}"#, r#"{"api": "//gate.example"}"#] {
            keep(broken).await?;
            page.sees("1–20 of 1,000").await?;
            let kept = page.driver.execute("return sessionStorage.getItem('gatehouse.config')", Vec::new()).await?;
            assert_ne!(kept.json(), &json!(broken), "replaced by the one that was read");
        }
        // However it is written, the first call is begun by the starter and not made again.
        sandbox.forget_calls()?;
        keep(r#"{"api": " /api/v1/ "}"#).await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(calls(&sandbox)?, ["GET /api/v1/user/?limit=20&offset=0"]);
        Ok(())
    });
}

#[test]
fn a_newer_version_is_offered_and_keeps_what_was_typed() {
    journey("a_newer_version_is_offered", &[], |page, _| async move {
        let come_back = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
        let asked = "return performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname === '/').length";
        page.open_signed_in("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        page.driver.execute(come_back, Vec::new()).await?;
        page.until("the version is asked for", || async {
            Ok((page.driver.execute(asked, Vec::new()).await?.json() == &json!(1)).then_some(()))
        })
        .await?;
        page.sees_no("A newer version").await?;

        page.driver.refresh().await?;
        page.find("heading", "You have an unsaved draft").await?;
        // More than five minutes later: Firefox says on the way in already that someone has come.
        let later = "const { now } = Date; Date.now = () => now() + 400_000; document.documentElement.dataset.version = 'an older one'";
        page.told(later).await?;
        page.told(come_back).await?;
        page.sees("A newer version of the console is available.").await?;
        is_heard(&page, ".callout", "newer").await?;
        page.click("button", "Reload page").await?;
        page.gone("button", "Reload page").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        Ok(())
    });
}
