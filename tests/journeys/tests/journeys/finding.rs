//! Finding users: filters, pages, browser history, deep links.

use harness::{Journey, With, journey, journeys};
use serde_json::json;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    users_are_found_by_each_filter_and_combinations,
    paging_works_with_the_browsers_back_and_forward: Engines WebKit,
    the_page_size_is_part_of_the_address,
    filters_suggest_known_values_and_accept_any,
    a_username_of_two_organizations_leads_to_nobody_else,
    a_value_is_copied_with_one_click: Engines,
    a_slow_response_never_replaces_a_newer_one: WebKit,
    deep_links_to_hostile_usernames_survive_a_reload,
    the_later_dialect_is_fully_supported,
    a_long_filter_value_covers_no_button,
    scroll_shadows_show_hidden_columns,
];

fn users_are_found_by_each_filter_and_combinations() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("button", "More filters").await?;
        page.fill("Username", "john.doe").await?;
        page.is_at("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        assert_eq!(page.usernames().await?, ["john.doe"]);
        page.fill("Username", "").await?;
        page.is_at("/users").await?;
        page.fill("ID", "10002").await?;
        page.sees("1 matching user").await?;
        page.click("link", "Clear filters").await?;
        page.is_at("/users").await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(page.value("ID").await?, "");
        // A pause after a word: the list is asked without the space, and the field keeps it for the next word.
        page.fill("Organization", "acme ").await?;
        page.is_at("/users?organization=acme").await?;
        page.sees("matching users").await?;
        page.press("west").await?;
        page.is_at("/users?organization=acme%20west").await?;
        assert_eq!(page.value("Organization").await?, "acme west");
        page.fill("Organization", "acme").await?;
        page.sees("matching users").await?;
        page.fill("Role", "user").await?;
        page.is_at("/users?organization=acme&role=user").await?;
        let held = sandbox.record("/user/?organization=acme&role=user&limit=1")?.expect("a list");
        page.sees(&format!("of {}", held["count"])).await?;
        page.fill("Role", "nobody-has-this").await?;
        page.find("heading", "No matching users").await?;
        // Typing sends one request per pause, and never for more than a page.
        sandbox.reset();
        page.fill("Role", "manager").await?;
        page.is_at("/users?organization=acme&role=manager").await?;
        page.gone("heading", "No matching users").await?;
        let asked: Vec<String> = sandbox.requests().into_iter().map(|(_, target, _)| target).collect();
        assert_eq!(asked, ["/api/v1/user/?organization=acme&role=manager&limit=20&offset=0"]);
        Ok(())
    });
}

fn paging_works_with_the_browsers_back_and_forward() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.click("link", "Next").await?;
        page.is_at("/users?offset=20").await?;
        page.sees("21–40 of 1,000").await?;
        page.click("link", "Last").await?;
        page.sees("981–1,000 of 1,000").await?;
        page.back().await?;
        page.sees("21–40 of 1,000").await?;
        page.reload().await?;
        page.sees("21–40 of 1,000").await?;
        page.back().await?;
        page.sees("1–20 of 1,000").await?;
        page.forward().await?;
        page.sees("21–40 of 1,000").await?;
        page.click("link", "Previous").await?;
        page.sees("1–20 of 1,000").await?;
        page.fill("Organization", "acme").await?;
        page.sees("matching users").await?;
        page.back().await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(page.value("Organization").await?, "");
        page.open("/users?limit=100&offset=5000").await?;
        page.find("heading", "This page is past the end of the list").await?;
        page.click("link", "Go to last page").await?;
        page.sees("901–1,000 of 1,000").await
    });
}

fn the_page_size_is_part_of_the_address() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users?offset=120").await?;
        page.sees("121–140 of 1,000").await?;
        sandbox.reset();
        page.find("combobox", "Rows per page").await?.send_keys("50").await?;
        page.is_at("/users?limit=50&offset=100").await?;
        page.sees("101–150 of 1,000").await?;
        assert_eq!(page.usernames().await?.len(), 50);
        let asked: Vec<String> = sandbox.requests().into_iter().map(|(_, target, _)| target).collect();
        assert_eq!(asked, ["/api/v1/user/?limit=50&offset=100"]);
        page.click("link", "Next").await?;
        page.sees("151–200 of 1,000").await?;
        page.back().await?;
        page.back().await?;
        page.is_at("/users?offset=120").await?;
        page.sees("121–140 of 1,000").await
    });
}

fn filters_suggest_known_values_and_accept_any() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users?username=john.doe").await?;
        page.sees("1 matching user").await?;
        let suggested = |label: &'static str| {
            let page = page.clone();
            async move {
                let field = page.field(label).await?;
                field.focus().await?;
                let script = "return [...arguments[0].list.options].map((option) => option.value)";
                let found = page.driver.execute(script, vec![field.to_json()?]).await?;
                Ok::<Vec<String>, anyhow::Error>(serde_json::from_value(found.json().clone())?)
            }
        };
        let john = sandbox.record("/user/10001/")?.expect("John");
        assert_eq!(
            suggested("Role").await?,
            [john["profile"]["role"].as_str().expect("text")],
            "of the one person seen"
        );
        page.fill("Username", "").await?;
        page.sees("1–20 of 1,000").await?;
        let (roles, organizations) = (suggested("Role").await?, suggested("Organization").await?);
        assert!(
            roles.len() > 1 && organizations.contains(&john["organization"].as_str().expect("text").to_owned()),
            "{roles:?} {organizations:?}"
        );
        page.click("link", "New user").await?;
        page.find("heading", "New user").await?;
        assert_eq!(suggested("Role").await?, roles, "the same in a form");
        page.fill("Role", "no one has had this before").await?;
        assert_eq!(page.value("Role").await?, "no one has had this before");
        Ok(())
    });
}

fn a_username_of_two_organizations_leads_to_nobody_else() {
    journey(&[], |page, sandbox| async move {
        let namesake = |organization: &str| {
            json!({ "username": "twin", "email": format!("twin@{organization}.example"), "password": "correct horse 42",
                "organization": organization, "profile": { "first_name": "Tim", "last_name": organization, "role": "user" } })
        };
        let [first, second] = [sandbox.post(&namesake("acme"))?, sandbox.post(&namesake("globex"))?];
        let path = |user: &serde_json::Value| format!("/users/{}", user["id"].as_str().expect("an id"));
        page.open_signed_in(&path(&second)).await?;
        page.find("heading", "Tim globex").await?;
        // By keyboard: the answer hides the link, and the focus goes on to the heading.
        page.find("link", "Open by username").await?.send_keys(thirtyfour::Key::Enter + "").await?;
        page.sees("The username “twin” leads to another user: Tim acme, organization acme, ID").await?;
        page.gone("link", "Open by username").await?;
        page.has_focus_on("Tim globex").await?;
        page.is_at(&path(&second)).await?;
        page.open(&path(&first)).await?;
        page.find("heading", "Tim acme").await?;
        page.click("link", "Open by username").await?;
        page.is_at("/users/by-username/twin").await?;
        page.find("link", "Open by ID").await?;
        // A call that fails is no answer. The fault waits before the screen: the pointer may stand over the link, and
        // what it asks for ahead would answer the click.
        sandbox.fault(&json!({ "kind": "failed", "method": "GET", "path": "/user/username/", "times": 9 }))?;
        page.open(&path(&first)).await?;
        page.find("heading", "Tim acme").await?;
        page.click("link", "Open by username").await?;
        page.sees("The server ran into an error").await?;
        page.is_at(&path(&first)).await?;
        sandbox.reset();
        page.click("link", "Open by username").await?;
        page.is_at("/users/by-username/twin").await?;
        page.console().await.map(drop)
    });
}

fn a_value_is_copied_with_one_click() {
    journey(&[], |page, sandbox| async move {
        page.allow_clipboard().await?;
        page.open_signed_in("/users/10001").await?;
        let held = sandbox.record("/user/10001/")?.expect("John");
        for (button, value) in [("Copy username", "username"), ("Copy email", "email"), ("Copy ID", "id")] {
            page.click("button", button).await?;
            page.sees("Copied.").await?;
            page.until("the value on the clipboard", || async {
                let script = "const done = arguments[0]; navigator.clipboard.readText().then(done, done)";
                let copied = page.driver.execute_async(script, Vec::new()).await?;
                Ok((copied.json() == &held[value]).then_some(()))
            })
            .await?;
        }
        Ok(())
    });
}

fn a_slow_response_never_replaces_a_newer_one() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        sandbox.fault(&json!({"kind": "delay", "ms": 0, "path": "role=admin", "hold": true}))?;
        page.fill("Role", "admin").await?;
        page.is_at("/users?role=admin").await?;
        assert!(page.text().await?.contains("1–20 of 1,000"), "the old rows stay until the new ones come");
        page.fill("Role", "auditor").await?;
        page.sees("matching users").await?;
        let shown = page.usernames().await?;
        page.until("both questions at the server", || async {
            let waited = sandbox.requests().iter().filter(|(_, target, _)| target.contains("role=a")).count();
            Ok((waited == 2).then_some(()))
        })
        .await?;
        sandbox.release();
        // The released answer has come before that of a later call.
        page.run_script("await (await fetch('/config.json', { cache: 'reload' })).text()").await?;
        assert_eq!(page.usernames().await?, shown);
        Ok(())
    });
}

fn deep_links_to_hostile_usernames_survive_a_reload() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of").await?;
        for (name, path) in [
            ("a/b", "a%2Fb"),
            ("50%off", "50%25off"),
            ("who?", "who%3F"),
            ("plus+sign", "plus%2Bsign"),
            ("<img src=x onerror=alert(1)>", "%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E"),
            ("مستخدم", "%D9%85%D8%B3%D8%AA%D8%AE%D8%AF%D9%85"),
            ("🦊fox", "%F0%9F%A6%8Afox"),
        ] {
            sandbox.reset();
            page.open(&format!("/users/by-username/{path}")).await?;
            page.find("heading", name).await?;
            page.reload().await?;
            page.find("heading", name).await?;
            page.is_at(&format!("/users/by-username/{path}")).await?;
            let calls = sandbox.requests();
            assert_eq!(calls.last().expect("a call").1, format!("/api/v1/user/username/{path}/"));
        }
        // A name that ends like a file is a screen's address all the same.
        let file = json!({"username": "report.json", "email": "r@acme.example", "password": "kept-Secret-77", "organization": "acme"});
        sandbox.post(&file)?;
        page.open("/users/by-username/report.json").await?;
        page.find("heading", "report.json").await?;
        page.open("/users?username=..").await?;
        page.sees("1 matching user").await?;
        page.click("link", "..").await?;
        page.sees("A username made only of dots can’t be part of an address").await?;
        page.open("/users/by-username/nobody%20here").await?;
        page.find("heading", "User not found").await?;
        page.click("link", "Search users").await?;
        page.is_at("/users?username=nobody%20here").await?;
        page.find("heading", "No matching users").await?;
        Ok(())
    });
}

fn the_later_dialect_is_fully_supported() {
    journey(&[With::LaterDialect], |page, _| async move {
        page.open_signed_in("/users?limit=100").await?;
        page.sees("1–50 of 1,000").await?;
        page.click("link", "Next").await?;
        page.is_at("/users?limit=100&offset=50").await?;
        page.sees("51–100 of 1,000").await?;
        page.click("button", "More filters").await?;
        page.fill("Username", "OHN.D").await?;
        page.is_at("/users?username=OHN.D&limit=100").await?;
        let held = page
            .until("john.doe", || async { Ok(page.usernames().await?.contains(&"john.doe".to_owned()).then_some(())) });
        held.await?;
        page.open("/users/10001").await?;
        page.find("heading", "Other fields").await?;
        page.sees("external_id").await?;
        page.sees("ext-010001").await?;
        page.sees("profile.expires_at").await
    });
}

fn a_long_filter_value_covers_no_button() {
    journey(&[], |page, _| async move {
        page.open_signed_in(&format!("/users?organization={}&role=admin", "long".repeat(20))).await?;
        page.find("heading", "No matching users").await?;
        let script = "const [chips, buttons] = ['.chips', '.head .actions'].map((all) => document.querySelector(all));
            const end = Math.max(...[...chips.querySelectorAll('.chip')].map((chip) => chip.getBoundingClientRect().right));
            const [above, beside] = [chips, buttons].map((all) => all.getBoundingClientRect());
            return end <= beside.left || above.top >= beside.bottom";
        for width in [360, 768, 1024, 1440] {
            page.set_size(width, 800).await?;
            anyhow::ensure!(page.run_script(script).await? == true, "a chip over a button at {width} px");
        }
        Ok(())
    });
}

fn scroll_shadows_show_hidden_columns() {
    journey(&[], |page, _| async move {
        let script =
            "const list = document.querySelector('.scroll'), { backgroundImage, overflowX } = getComputedStyle(list);
            return [list.scrollWidth > list.clientWidth, overflowX === 'auto' && backgroundImage !== 'none']";
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // A phone has no columns: its rows are cards.
        for (width, peek, is_shaded) in [
            (1440, "", false),
            (768, "", true),
            // A preview hides no column, below the list or beside it.
            (1280, "?peek=10001", false),
            (1440, "?peek=10001", false),
            (1700, "?peek=10001", false),
        ] {
            page.set_size(width, 800).await?;
            page.open(&format!("/users{peek}")).await?;
            if !peek.is_empty() {
                page.find("complementary", "Preview").await?;
            }
            page.until("the list", || async {
                Ok((page.run_script(script).await? == json!([is_shaded, is_shaded])).then_some(()))
            })
            .await?;
        }
        Ok(())
    });
}
