//! Startup, the early request, prefetching and chunks.

use harness::{Journey, Page, journey, journeys, sandbox::TOKEN};
use serde_json::json;

use crate::aria_snapshots::matches_snapshot;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_skeleton_appears_before_the_program_without_layout_shift: Engines,
    a_policy_without_the_script_hash_costs_one_request: Engines,
    a_background_tab_starts_too: Engines,
    a_second_visit_loads_the_program_from_the_cache: Engines,
    the_early_request_is_used_and_never_repeated,
    a_hovered_link_is_prefetched_once,
    a_failed_prefetch_answers_no_click,
    a_hovered_link_loads_what_draws_its_screen,
    a_form_waits_for_the_current_record,
    a_write_invalidates_prefetched_responses,
    a_chunk_that_fails_to_load_is_reported_and_retried,
    a_changed_configuration_offers_a_reload,
    a_new_version_is_offered_and_keeps_what_was_typed,
];

/// What moved since the page began, by the browser's own count (Layout Instability API; Firefox has none and tells 0).
const SHIFTS: &str = "return performance.getEntriesByType ? await new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(0), 300);
}) : -1";

/// The skeleton as index.html has it and as the program draws it: their texts, and where their parts lie.
const FRAME: &str = "
    const parts = (root) => [...root.querySelectorAll('.sidebar, .brand, .nav a, .sidebar .button, h1, .head .button, .filter, .filter input, .card, thead th, .skeleton-row')]
        .filter((part) => part.offsetWidth)
        .map((part) => { const { x, y, width, height } = part.getBoundingClientRect(); return [part.textContent.replace(/\\s+/g, ' ').trim(), x, y, width, height].join(' '); });
";

fn the_skeleton_appears_before_the_program_without_layout_shift() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        for (width, height) in [(1440, 900), (360, 740)] {
            page.set_size(width, height).await?;
            // Measured when the program removes the skeleton.
            let keep = format!(
                "{FRAME} const {{ remove }} = Element.prototype; Element.prototype.remove = function () {{
                    if (this.id === 'skeleton') globalThis.before = parts(this);
                    remove.call(this);
                }};
                // Arrives when the skeleton is on screen.
                const {{ compileStreaming }} = WebAssembly;
                WebAssembly.compileStreaming = async (file) => {{
                    const compiled = await compileStreaming(file);
                    while (!document.documentElement.dataset.start) await new Promise((frame) => requestAnimationFrame(frame));
                    return compiled;
                }}"
            );
            let kept = page.add_init_script(&keep).await?;
            sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
            page.reload().await?;
            let frames = page
                .until("the waiting list", async || {
                    let script = format!("{FRAME} return globalThis.before && document.querySelector('#main .skeleton-row') && [globalThis.before, parts(document.querySelector('.app'))]");
                    let found = page.driver.execute(script, Vec::new()).await?;
                    Ok((!found.json().is_null()).then(|| found.json().clone()))
                })
                .await?;
            let before = frames[0].as_array().expect("a skeleton before the program");
            assert!(before.len() > 30, "{before:?}");
            assert_eq!(frames[0], frames[1], "at {width}");
            sandbox.release();
            page.sees("1–20 of 1,000").await?;
            assert_eq!(page.run_script(SHIFTS).await?.as_f64(), Some(0.0), "at {width}");
            page.no_longer_before(kept).await?;
        }
        Ok(())
    });
}

/// As if the inline script had not run: its global is dropped, and its request is unused.
const FORGETFUL: &str = "{
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => {});
    let kept;
    let first = true;
    Object.defineProperty(globalThis, 'gatehouseEarly', {
        configurable: true,
        get: () => kept,
        set: (value) => {
            if (first) globalThis.fetch = fetch;
            else kept = value;
            first = false;
        },
    });
}";

fn a_policy_without_the_script_hash_costs_one_request() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.add_init_script(FORGETFUL).await?;
        sandbox.clear_requests();
        page.open("/users?offset=40").await?;
        page.sees("41–60 of 1,000").await?;
        assert_eq!(calls(&sandbox)?, ["GET /api/v1/user/?limit=20&offset=40"]);
        let loaded =
            "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/early-request.js'))";
        assert_eq!(page.run_script(loaded).await?, json!(true));
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
fn a_background_tab_starts_too() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.add_init_script("globalThis.requestAnimationFrame = () => 0").await?;
        page.open("/users").await?;
        page.until("the program in place of the skeleton", async || {
            let started = page
                .run_script("return !document.querySelector('#skeleton') && !!document.querySelector('#main .name')")
                .await?;
            Ok((started == json!(true)).then_some(()))
        })
        .await
    });
}

/// What the network gave of each file of the version, in bytes; nothing where it came from the cache (Resource Timing,
/// 4.3).
const FROM_THE_NETWORK: &str = "return Object.fromEntries(performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/assets/')).map(({ name, transferSize }) => [name.split('/').at(-1), transferSize]))";

/// Only a release has files that never change.
fn a_second_visit_loads_the_program_from_the_cache() {
    journey(&[], |page, sandbox| async move {
        let given = async || -> anyhow::Result<Vec<(String, Option<u64>)>> {
            let given = page.run_script(FROM_THE_NETWORK).await?;
            let given = given.as_object().expect("files").iter();
            Ok(given.map(|(name, bytes)| (name.clone(), bytes.as_u64())).collect())
        };
        let second_part = async || {
            let loaded =
                "return performance.getEntriesByType('resource').some(({ name }) => name.includes('split_tools'))";
            page.until("the tools", async || Ok((page.run_script(loaded).await? == json!(true)).then_some(()))).await
        };
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        let first = given().await?;
        for needed in ["first.css", "app.js", "app.wasm", "boot.js"] {
            let came = first.iter().any(|(name, bytes)| name == needed && bytes.is_some_and(|bytes| bytes > 0));
            assert!(came, "{needed} from the network: {first:?}");
        }
        page.sign_in(TOKEN).await?;
        page.sees("1–20 of 1,000").await?;
        second_part().await?;
        sandbox.clear_requests();
        page.open("/users?role=user").await?;
        page.sees("1–20 of").await?;
        second_part().await?;
        assert_eq!(sandbox.requests().len(), 1, "one call of the API");
        let second = given().await?;
        for needed in ["first.css", "app.js", "app.wasm", "boot.js", "rest.css", "split_tools.wasm"] {
            assert!(second.iter().any(|(name, _)| name == needed), "{needed} is not among {second:?}");
        }
        assert!(second.iter().all(|(_, bytes)| *bytes == Some(0)), "{second:?}");
        Ok(())
    });
}

fn the_early_request_is_used_and_never_repeated() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let addresses = [
            ("/users", "John Doe", "/user/?limit=20&offset=0"),
            ("/users?username=jo%20hn", "No matching users", "/user/?username=jo%20hn&limit=20&offset=0"),
            ("/users?limit=50", "1–50 of 1,000", "/user/?limit=50&offset=0"),
            ("/users/10001", "john.doe", "/user/10001/"),
            ("/users/by-username/john.doe/edit", "Edit John Doe", "/user/username/john.doe/"),
            // What others add to a link, the order and the spelling of an address, and what makes no sense there.
            ("/users?fbclid=1&utm_source=x&_=2", "1–20 of 1,000", "/user/?limit=20&offset=0"),
            ("/users?role=ad%6Din&peek=&role=&id=10001", "john.doe", "/user/?id=10001&limit=20&offset=0"),
            (
                "/users?role=x!*&username=a+b'%28",
                "No match",
                "/user/?username=a%20b%27%28&role=x%21%2A&limit=20&offset=0",
            ),
            ("/users?limit=50&limit=20&offset=007", "8–27 of", "/user/?limit=20&offset=7"),
            ("/users/%31%30001?x=1", "john.doe", "/user/10001/"),
            ("/users/by-username/100%&+'", "User not found", "/user/username/100%25%26%2B%27/"),
        ];
        for (address, seen, call) in addresses {
            sandbox.clear_requests();
            page.open(address).await?;
            page.sees(seen).await?;
            let asked: Vec<String> = sandbox.requests().into_iter().map(|(_, target, _)| target).collect();
            assert_eq!(asked, [format!("/api/v1{call}")], "{address}");
            let begun = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/'))
                .every(({ startTime }) => startTime < performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)";
            let begun = page.driver.execute(begun, Vec::new()).await?;
            assert_eq!(begun.json(), &json!(true), "{address}: before the program was there");
            // Firefox would ask twice: it takes no preload for a request that follows no redirect.
            let configurations = "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/config.json')).length";
            assert_eq!(
                page.run_script(configurations).await?,
                json!(1),
                "{address}: the preloaded configuration is what is read"
            );
        }
        Ok(())
    });
}

fn calls(sandbox: &harness::sandbox::Sandbox) -> anyhow::Result<Vec<String>> {
    Ok(sandbox.requests().into_iter().map(|(method, target, _)| format!("{method} {target}")).collect())
}

fn none_doubled(sandbox: &harness::sandbox::Sandbox) -> anyhow::Result<Vec<String>> {
    let calls = calls(sandbox)?;
    let different: std::collections::BTreeSet<&String> = calls.iter().collect();
    assert_eq!(different.len(), calls.len(), "{calls:?}");
    Ok(calls)
}

fn a_hovered_link_is_prefetched_once() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.clear_requests();
        let next = page.find("link", "Next").await?;
        next.scroll_into_view().await?;
        page.driver.action_chain().move_to_element_center(&next).perform().await?;
        let second = "GET /api/v1/user/?limit=20&offset=20";
        page.until("the call ahead", async || Ok((calls(&sandbox)? == [second]).then_some(()))).await?;
        page.is_at("/users").await?;
        next.send_keys(thirtyfour::Key::Enter + "").await?;
        page.sees("21–40 of 1,000").await?;
        assert_eq!(none_doubled(&sandbox)?[0], second);
        // Away from the link to the next page, which would be prefetched as well.
        let heading = page.find("heading", "Users").await?;
        heading.scroll_into_view().await?;
        page.driver.action_chain().move_to_element_center(&heading).perform().await?;
        // A person in view opens at once with what the list holds; the rest is read behind.
        sandbox.clear_requests();
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        let row = page.driver.find(thirtyfour::By::Css("tbody th a")).await?;
        let name = row.find(thirtyfour::By::Css(".name")).await?.text().await?;
        row.click().await?;
        page.find("heading", &name).await?;
        page.sees("Refreshing…").await?;
        sandbox.release();
        page.sees_no("Refreshing…").await?;
        none_doubled(&sandbox)?;
        // So does the list that is gone back to.
        sandbox.clear_requests();
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.back().await?;
        page.sees("21–40 of 1,000").await?;
        sandbox.release();
        page.until("the list read anew", async || Ok(calls(&sandbox)?.contains(&second.to_owned()).then_some(())))
            .await?;
        none_doubled(&sandbox)?;
        Ok(())
    });
}

fn a_failed_prefetch_answers_no_click() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // A refusal is not tried again by itself: the screen would show it.
        for (link, path, sees) in [
            ("Next", "offset=20", "21–40 of 1,000"),
            ("John Doe john.doe", "/user/10001/", "Open by username"),
            ("Open by username", "/user/username/", "Open by ID"),
        ] {
            if link.starts_with("John") {
                page.open("/users?username=john.doe").await?;
            }
            let target = page.find("link", link).await?;
            sandbox.clear_requests();
            sandbox.fault(&json!({ "kind": "forbidden", "path": path }))?;
            target.scroll_into_view().await?;
            page.driver.action_chain().move_to_element_center(&target).perform().await?;
            page.until("the call ahead", async || Ok(sandbox.all_faults_were_used().then_some(()))).await?;
            target.click().await?;
            page.sees(sees).await?;
            page.sees_no("Refreshing…").await?;
            assert!(!page.text().await?.contains("You don’t have permission"), "{link}");
        }
        Ok(())
    });
}

fn a_form_waits_for_the_current_record() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        page.click("link", "John Doe john.doe").await?;
        page.sees_no("Refreshing…").await?;
        // A form drawn from the cached list would be redrawn while someone types.
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.click("link", "Edit").await?;
        page.sees("Loading…").await?;
        sandbox.release();
        page.find("heading", "Edit John Doe").await?;
        Ok(())
    });
}

fn a_write_invalidates_prefetched_responses() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        page.click("link", "John Doe john.doe").await?;
        page.click("link", "Edit").await?;
        page.fill("First name", "Johann").await?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Johann Doe").await?;
        sandbox.fault(&json!({ "method": "GET", "kind": "delay", "ms": 0, "hold": true }))?;
        page.back().await?;
        page.is_at("/users?username=john.doe").await?;
        page.sees("Loading…").await?;
        page.sees_no("John Doe").await?;
        sandbox.release();
        page.sees("Johann Doe").await?;
        Ok(())
    });
}

/// The ARIA snapshot of a chunk that failed to load. Not a stored snapshot, because those come from another build.
const FAILED_PART: [&str; 6] = [
    "main",
    "alert",
    "heading “Part of the console didn’t load”, level 1",
    "StaticText “You may be offline, or a new version may have been released. What you typed is kept as a draft. Try again, \
     or reload the page to get the latest version.”",
    "button “Try again”",
    "button “Reload page”",
];

/// Only a release has chunks.
fn a_chunk_that_fails_to_load_is_reported_and_retried() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.block(&["split_forms"]).await?;
        page.reload().await?;
        page.sees("1–20 of 1,000").await?;
        page.click("link", "New user").await?;
        page.find("heading", "Part of the console didn’t load").await?;
        page.wait_for_aria_snapshot("main", |lines| lines == FAILED_PART).await?;
        page.console().await?;
        page.block(&[]).await?;
        try_again(&page, "New user").await?;
        // The dialog that deletes a user is with the forms, and a record does without them until someone asks.
        page.block(&["split_forms"]).await?;
        page.open("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        page.click("button", "Delete").await?;
        page.find("heading", "Part of the console didn’t load").await?;
        page.console().await?;
        page.block(&[]).await?;
        try_again(&page, "Delete John Doe?").await
    });
}

/// Presses the button until the heading is there. An idle console may have loaded the chunk by itself meanwhile.
async fn try_again(page: &Page, heading: &str) -> anyhow::Result<()> {
    page.until(heading, async || {
        if let Some(button) = page.all("button", "Try again").await?.first() {
            button.click().await.ok();
        }
        Ok(page.all("heading", heading).await?.pop().map(drop))
    })
    .await
}

/// Only a release has chunks.
fn a_hovered_link_loads_what_draws_its_screen() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // No chunk loads by itself then: the first one fails.
        page.block(&["split_tools"]).await?;
        page.reload().await?;
        page.sees("1–20 of 1,000").await?;
        for (link, chunk) in [("New user", "split_forms"), ("John Doe john.doe", "split_record")] {
            let link = page.find("link", link).await?;
            page.driver.action_chain().move_to_element_center(&link).perform().await?;
            let loaded = format!(
                "return performance.getEntriesByType('resource').some(({{ name }}) => name.includes('{chunk}'))"
            );
            page.until(chunk, async || Ok((page.run_script(&loaded).await? == json!(true)).then_some(()))).await?;
        }
        page.is_at("/users").await?;
        page.console().await?;
        Ok(())
    });
}

fn a_changed_configuration_offers_a_reload() {
    journey(&[], |page, sandbox| async move {
        let keep = async |written: &str| {
            let script = format!("sessionStorage.setItem('gatehouse.config', {})", json!(written));
            page.driver.execute(script, Vec::new()).await?;
            page.reload().await
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
        // A cached configuration that cannot be read is ignored.
        for broken in ["{", r#"{"api": "http://gate.example"}"#, r#"{"api": "//gate.example"}"#] {
            keep(broken).await?;
            page.sees("1–20 of 1,000").await?;
            let kept = page.driver.execute("return sessionStorage.getItem('gatehouse.config')", Vec::new()).await?;
            assert_ne!(kept.json(), &json!(broken), "replaced by the one that was read");
        }
        // However it is written, the first call is the early request, and not made again.
        sandbox.clear_requests();
        keep(r#"{"api": " /api/v1/ "}"#).await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(calls(&sandbox)?, ["GET /api/v1/user/?limit=20&offset=0"]);
        Ok(())
    });
}

fn a_new_version_is_offered_and_keeps_what_was_typed() {
    journey(&[], |page, _| async move {
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

        page.reload().await?;
        page.find("heading", "You have an unsaved draft").await?;
        // More than five minutes later: Firefox says on the way in already that someone has come.
        let later = "const { now } = Date; Date.now = () => now() + 400_000; document.documentElement.dataset.version = 'an older one'";
        page.run_script(later).await?;
        page.run_script(come_back).await?;
        page.sees("A newer version of the console is available.").await?;
        matches_snapshot(&page, ".callout", "new-version").await?;
        page.click("button", "Reload page").await?;
        page.gone("button", "Reload page").await?;
        page.click("button", "Continue with the draft").await?;
        assert_eq!(page.value("First name").await?, "Johnny");
        Ok(())
    });
}
