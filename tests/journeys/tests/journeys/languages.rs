//! The console in other languages: loaded on demand, complete, and mirrored for right-to-left scripts.

use anyhow::Context;
use harness::{Journey, Page, With, journey, journeys};
use serde_json::json;

use crate::{
    plan_access::paste,
    plan_runs::{open_plan, people, plan_file, run_to_its_report, to_guests},
};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_chosen_language_is_used_from_the_first_paint,
    the_server_is_asked_in_the_chosen_language: Engines,
    a_translated_page_shows_what_is_there_now: Engines WebKit,
    each_language_fits_the_layout_and_only_it_is_loaded,
    right_to_left_languages_mirror_the_layout: Engines WebKit,
    code_reads_left_to_right_in_every_language,
    the_browsers_language_is_used_if_it_has_a_catalogue: Engines,
    times_are_shown_in_the_chosen_time_zone: Engines,
    the_pseudo_language_finds_no_hard_coded_text_and_no_overflow: Gallery,
];

/// The catalogues that the page has requested.
const LOADED: &str = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/locales/')).map((name) => name.split('/').at(-1))";

pub(crate) async fn speak(page: &Page, language: &str) -> anyhow::Result<()> {
    let set =
        format!("localStorage.setItem('gatehouse.settings', JSON.stringify({{ language: {} }}))", json!(language));
    page.driver.execute(set, Vec::new()).await?;
    page.reload().await
}

fn a_chosen_language_is_used_from_the_first_paint() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/settings").await?;
        page.find("heading", "Settings").await?;
        assert_eq!(page.run_script(LOADED).await?, json!([]), "English is in the program");
        page.click("radio", "Deutsch").await?;
        page.find("heading", "Einstellungen").await?;
        page.has_title("Einstellungen · Gatehouse").await?;
        assert_eq!(page.run_script("return document.documentElement.lang").await?, "de");
        assert_eq!(page.run_script(LOADED).await?, json!(["de.json"]));
        page.click("link", "Benutzer").await?;
        page.sees("1–20 von 1.000").await?;
        page.sees("1.000 Benutzer").await?;
        // Days as the language writes them, and what the server says as it came.
        page.sees("15.04.2025").await?;
        page.click("link", "John Doe john.doe").await?;
        page.click("link", "Bearbeiten").await?;
        page.fill("E-Mail", "john.doe").await?;
        page.click("button", "1 Änderung speichern").await?;
        page.sees("Geben Sie eine E-Mail-Adresse der Form name@example.com ein").await?;
        page.click("button", "Verwerfen").await?;
        page.click("button", "Abmelden").await?;
        page.find("heading", "Anmelden").await?;
        page.open("/settings").await?;
        page.fill("API-Token", harness::sandbox::TOKEN).await?;
        page.click("button", "Anmelden").await?;
        page.click("radio", "Wie im Browser").await?;
        page.find("heading", "Settings").await?;
        Ok(())
    });
}

fn the_server_is_asked_in_the_chosen_language() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let by_browser = sandbox.languages();
        assert!(by_browser.iter().all(|language| language.starts_with("en-US")), "{by_browser:?}");
        sandbox.clear_requests();
        // The first call of a page is the boot script's, the second the program's.
        speak(&page, "de").await?;
        page.sees("1–20 von 1.000").await?;
        page.click("button", "Aktualisieren").await?;
        page.until("both calls", async || Ok((sandbox.languages().len() == 2).then_some(()))).await?;
        assert_eq!(sandbox.languages(), ["de", "de"]);
        // Another tab chooses another language: this page goes on in its own.
        page.run_script("localStorage.setItem('gatehouse.settings', '{\"language\": \"ja\"}')").await?;
        page.click("button", "Aktualisieren").await?;
        page.until("a third call", async || Ok((sandbox.languages().len() == 3).then_some(()))).await?;
        assert_eq!(sandbox.languages()[2], "de");
        // Nobody has chosen, and the browser's first language has no catalogue: the server is not asked for Finnish.
        page.run_script("localStorage.removeItem('gatehouse.settings')").await?;
        page.languages("fi,pt-BR,en").await?;
        sandbox.clear_requests();
        page.open("/users").await?;
        page.sees("1–20 de 1.000").await?;
        page.click("button", "Atualizar").await?;
        page.until("both calls", async || Ok((sandbox.languages().len() == 2).then_some(()))).await?;
        assert_eq!(sandbox.languages(), ["pt-BR", "pt-BR"]);
        Ok(())
    });
}

/// Translates the page and whatever comes into it, as Chrome does: each text gives way to nodes of the browser's own.
pub(crate) const TRANSLATE: &str = "
    const translate = (root) => {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        for (const text of found) {
            if (!text.data.trim() || !text.parentElement || text.parentElement.closest('[translate=no], font, option, textarea')) continue;
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = `«${text.data}»`;
            outer.append(inner);
            text.replaceWith(outer);
        }
    };
    const observe = (changes) => {
        for (const { target, addedNodes } of changes) [target, ...addedNodes].forEach(translate);
    };
    new MutationObserver(observe).observe(document.body, { childList: true, characterData: true, subtree: true });
    translate(document.body);";

/// Types into the field with this id, whose label is translated.
async fn type_into(page: &Page, id: &str, text: &str) -> anyhow::Result<()> {
    page.until(id, async || Ok(page.driver.find(thirtyfour::By::Id(id)).await.ok()))
        .await?
        .send_keys(text)
        .await
        .map_err(Into::into)
}

fn a_translated_page_shows_what_is_there_now() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        page.run_script(TRANSLATE).await?;
        page.sees("«1–20 of 1,000»").await?;
        page.run_script("document.querySelector('a[rel=next]').click()").await?;
        page.sees("«21–40 of 1,000»").await?;
        // Names are no words, and stand beside their own links.
        let rows = "return [...document.querySelectorAll('tbody tr')].map((row) => [row.querySelector('.name').textContent, row.querySelector('.user-link').href.split('/').at(-1)])";
        let shown: Vec<(String, String)> = serde_json::from_value(page.run_script(rows).await?)?;
        let list = sandbox.record("/user/?limit=20&offset=20")?.expect("a list");
        let ids: Vec<&str> = shown.iter().map(|(_, id)| id.as_str()).collect();
        let listed = list["results"].as_array().expect("rows");
        assert_eq!(ids, listed.iter().map(|user| user["id"].as_str().expect("an id")).collect::<Vec<_>>());
        assert!(shown.iter().all(|(name, _)| !name.contains('«')), "{shown:?}");
        page.press("x").await?;

        // What changes in its place: a button, a problem that comes and goes, an error.
        page.run_script("document.querySelector('a[href$=\"/users/new\"]').click()").await?;
        type_into(&page, "password", "short").await?;
        let submit = "document.querySelector('form button[type=submit]').click()";
        page.run_script(submit).await?;
        let problem = "document.querySelector('#username-problem').textContent";
        page.until("a problem", async || Ok((page.evaluate(problem).await? != "").then_some(()))).await?;
        // Keys that are typed before the focus goes to what is wrong would be shortcuts.
        let has_gone = "document.activeElement.id !== 'password'";
        page.until("the focus", async || Ok((page.evaluate(has_gone).await? == true).then_some(()))).await?;
        type_into(&page, "username", "someone.new").await?;
        page.until("no problem", async || Ok((page.evaluate(problem).await? == "").then_some(()))).await?;
        page.open("/users/10001/edit").await?;
        page.find("heading", "Edit John Doe").await?;
        page.run_script(TRANSLATE).await?;
        type_into(&page, "first_name", "ny").await?;
        page.sees("«Save 1 change»").await?;
        type_into(&page, "last_name", "son").await?;
        page.sees("«Save 2 changes»").await?;
        page.sees_no("«Save 1 change»").await?;
        for (fault, title) in [("failed", "ran into an error"), ("too-many", "Too many requests")] {
            for method in ["PATCH", "GET"] {
                sandbox.fault(&json!({ "method": method, "kind": fault, "times": 1 }))?;
            }
            page.run_script(submit).await?;
            page.sees(title).await?;
            sandbox.reset();
        }
        page.sees_no("ran into an error").await?;
        page.run_script(submit).await?;
        page.sees("Your changes to Johnny Doeson were saved.").await?;
        page.console().await.map(drop)
    });
}

fn each_language_fits_the_layout_and_only_it_is_loaded() {
    journey(&[], |page, _| async move {
        // The side bar's search, in one line at a desk.
        let lines =
            "const text = document.createRange(); text.selectNodeContents(document.querySelector('.nav .button span'));
            return text.getClientRects().length";
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        assert_eq!(page.run_script(lines).await?, json!(1));
        for (language, users) in
            [("es", "Usuarios"), ("pt", "Usuários"), ("de", "Benutzer"), ("ar", "المستخدمون"), ("ja", "ユーザー")]
        {
            page.open("/users?organization=acme").await?;
            speak(&page, language).await?;
            page.find("heading", users).await?;
            page.until("rows", async || Ok((!page.usernames().await?.is_empty()).then_some(()))).await?;
            assert_eq!(page.run_script(LOADED).await?, json!([format!("{language}.json")]));
            page.fits_everywhere().await.context(language)?;
            assert_eq!(page.run_script(lines).await?, json!(1), "{language}");
            let record = ["/users/10001", "/users/10001/edit", "/users/new"];
            let others = ["/settings", "/calls", "/users?q=jan", "/overview", "/plans", "/plans/new/import"];
            for path in record.into_iter().chain(others) {
                page.open(path).await?;
                page.until("a heading", async || {
                    let script = "return document.querySelector('main h1')?.textContent.length > 0 && !document.querySelector('.loading')";
                    Ok((page.run_script(script).await? == json!(true)).then_some(()))
                })
                .await?;
                page.fits_everywhere().await.with_context(|| format!("{language} {path}"))?;
            }
        }
        Ok(())
    });
}

fn right_to_left_languages_mirror_the_layout() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        speak(&page, "ar").await?;
        page.find("heading", "المستخدمون").await?;
        assert_eq!(page.run_script("return document.documentElement.dir").await?, "rtl");
        let side = "const side = document.querySelector('.sidebar').getBoundingClientRect(); const main = document.querySelector('main').getBoundingClientRect(); return side.left >= main.right - 1";
        assert_eq!(page.run_script(side).await?, true, "the side is at the right");
        // One, two, few and many, by the language's own rules.
        page.click("checkbox", "تحديد John Doe").await?;
        page.sees("حُدّد مستخدم واحد.").await?;
        page.click("checkbox", "تحديد Jane Smith").await?;
        page.sees("حُدّد مستخدمان.").await?;
        // The way back is where the text began, and so points its arrow.
        page.open("/users/10001/edit").await?;
        page.find("link", "العودة إلى المستخدم").await?;
        assert_eq!(
            page.run_script("return getComputedStyle(document.querySelector('.head a .icon')).scale").await?,
            "-1 1"
        );
        Ok(())
    });
}

fn code_reads_left_to_right_in_every_language() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        speak(&page, "ar").await?;
        page.open("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        // Where the two first letters of each stand, and the two last: an address would end with the slash that it
        // begins with.
        let script = "const edges = (element) => {
                const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange(), all = [];
                while (texts.nextNode()) all.push(...[...texts.currentNode.data].map((_, at) => [texts.currentNode, at]));
                const left = ([text, at]) => (range.setStart(text, at), range.setEnd(text, at + 1), range.getBoundingClientRect().left);
                return left(all[0]) < left(all[1]) && left(all.at(-2)) < left(all.at(-1));
            };
            const found = [...document.querySelectorAll(arguments0)];
            return found.length ? found.filter((element) => !edges(element)).map((element) => element.textContent) : null";
        let reads = async |selector: &str| {
            let script = script.replace("arguments0", &json!(selector).to_string());
            let backwards =
                page.until(selector, async || Ok(page.run_script(&script).await?.as_array().cloned())).await?;
            anyhow::ensure!(backwards.is_empty(), "{backwards:?} from the right");
            Ok(())
        };
        page.press("gc").await?;
        page.is_at("/calls").await?;
        reads(".requests .path").await?;
        page.all("summary", "").await?[0].click().await?;
        reads(".request > p.mono").await?;
        reads(".request .leaf, .request .tree summary").await?;
        page.open("/settings").await?;
        // The policy is read from the page's own address.
        page.sees("default-src").await?;
        reads(".properties .value").await
    });
}

fn the_browsers_language_is_used_if_it_has_a_catalogue() {
    journey(&[], |page, _| async move {
        page.languages("fi,pt-BR,en").await?;
        page.open("/users").await?;
        page.find("heading", "Entrar").await?;
        assert_eq!(page.run_script("return document.documentElement.lang").await?, "pt-BR");
        page.languages("fi,en-GB").await?;
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        assert_eq!(page.run_script(LOADED).await?, json!([]));
        // A catalogue that does not come is no reason to wait: English it is.
        page.block(&["/locales/"]).await?;
        page.languages("ja").await?;
        page.open("/users").await?;
        page.find("heading", "Sign in").await?;
        assert_eq!(page.run_script("return document.documentElement.lang").await?, "en");
        page.console().await.map(drop)
    });
}

fn times_are_shown_in_the_chosen_time_zone() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        let moment = "return document.querySelector('.properties time').textContent";
        let utc = page.run_script(moment).await?;
        page.open("/settings").await?;
        let zone = page.find("combobox", "Time zone").await?;
        zone.send_keys("Asia/Tokyo").await?;
        page.until("the zone", async || {
            let chosen = "return document.querySelector('#time-zone')?.value";
            Ok((page.run_script(chosen).await? == "Asia/Tokyo").then_some(()))
        })
        .await?;
        page.until("what was set", async || {
            let kept = "return (localStorage.getItem('gatehouse.settings') ?? '').includes('Asia/Tokyo')";
            Ok((page.run_script(kept).await? == json!(true)).then_some(()))
        })
        .await?;
        page.open("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        let written = "const { dateTime } = document.querySelector('.properties time');
            return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' }).format(new Date(dateTime))";
        assert_eq!(page.run_script(moment).await?, page.run_script(written).await?);
        assert_ne!(page.run_script(moment).await?, utc);
        Ok(())
    });
}

/// Texts and names that a person reads and that are in no catalogue. They have letters outside the brackets of the
/// pseudo-language. Values of the server's, dates and code speak for themselves.
const STRANGE: &str = "
    const own = 'bdi, [translate=no], [dir=auto], code, time, kbd, pre, option, input, textarea, .mono, .avatar, .brand, body [lang], [role=tooltip], #stopped';
    const inner = (text) => { let last; do { last = text; text = text.replace(/⟦[^⟦⟧]*⟧/g, ''); } while (text !== last); return text; };
    const isStrange = (text) => /\\p{L}{2}/u.test(inner(text));
    // A sentence with a figure in it stands in several nodes: its brackets end in an ancestor.
    const isOpen = (text) => text.split('⟦').length !== text.split('⟧').length;
    const whole = (node) => { while (node !== document.body && isOpen(node.textContent)) node = node.parentNode; return node.textContent; };
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { currentNode } = texts, { data, parentElement } = currentNode;
        if (parentElement.checkVisibility() && !parentElement.closest(own) && isStrange(data) && isStrange(whole(currentNode))) found.push(data);
    }
    // A row is named for its person, and a column of an import for that of its file.
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        for (const element of document.querySelectorAll(`body [${name}]`)) {
            if (!element.matches('time, th[scope=row], .mend-grid th[scope=col]') && element.checkVisibility() && isStrange(element.getAttribute(name))) found.push(`${name}: ${element.getAttribute(name)}`);
        }
    }
    return found";

/// Only development builds have the pseudo-language.
fn the_pseudo_language_finds_no_hard_coded_text_and_no_overflow() {
    journey(&[With::LaterDialect], |page, sandbox| async move {
        // A plan with a row that is done and one that is held.
        let people = people(&sandbox, 2)?;
        open_plan(&page, plan_file("Two", to_guests(&people)), "Two").await?;
        let plan = page.driver.current_url().await?.path().to_owned();
        sandbox.patch(&people[0].0, &json!({"profile": {"role": "manager"}}))?;
        run_to_its_report(&page).await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,002").await?;
        assert_ne!(page.run_script(STRANGE).await?, json!([]), "all of English is strange to it");
        speak(&page, "en-XA").await?;
        let users = "⟦Ûšéřš··⟧".replace('ř', "r");
        page.find("heading", &users).await?;
        let seen = async |place: &str| -> anyhow::Result<()> {
            page.until("all of it", async || {
                let waits = "return !document.querySelector('.loading, [aria-busy=true]')";
                Ok((page.run_script(waits).await? == json!(true)).then_some(()))
            })
            .await?;
            let strange = page.run_script(STRANGE).await?;
            anyhow::ensure!(strange == json!([]), "{place}: {strange:#}");
            page.fits_everywhere().await.with_context(|| place.to_owned())
        };
        let press = async |selector: &str| {
            let script = format!("document.querySelector({}).click()", json!(selector));
            page.driver.execute(script, Vec::new()).await.map(drop)
        };
        seen("list").await?;
        press("tbody [type=checkbox]").await?;
        press("[data-action=sort][data-value=email]").await?;
        seen("picked and sorted").await?;
        for (ask, name) in [("palette", "palette"), ("columns", "columns"), ("export", "export")] {
            press(&format!("[data-action=open-dialog][data-value={ask}]")).await?;
            seen(name).await?;
            page.press(thirtyfour::Key::Escape + "").await?;
            page.until("no dialog", async || {
                Ok((page.run_script("return !document.querySelector('dialog[open]')").await? == json!(true))
                    .then_some(()))
            })
            .await?;
        }
        page.press("?").await?;
        seen("keys").await?;
        for path in [
            "/users?role=admin&peek=10001",
            "/users?role=nobody-at-all",
            "/users?offset=4000",
            "/users/10001",
            "/users/10001/edit",
            "/users/10001/replace",
            "/users/new",
            "/users/by-username/john.doe",
            "/users/nobody-at-all",
            "/settings",
            "/nowhere",
        ] {
            page.open(path).await?;
            page.until("a heading", async || {
                let there = "return document.querySelector('main h1')?.textContent.includes('⟦') || !!document.querySelector('main h1 bdi')";
                Ok((page.run_script(there).await? == json!(true)).then_some(()))
            })
            .await?;
            seen(path).await?;
        }
        let there = async |selector: &str| {
            let script = format!("!!document.querySelector({})", json!(selector));
            page.until(selector, async || Ok((page.evaluate(&script).await? == json!(true)).then_some(()))).await
        };
        let [report, run] = ["report", "run"].map(|part| format!("{plan}/{part}"));
        for (path, part) in [
            ("/overview", ".histogram"),
            ("/users?q=john&organization=acme", "tbody .found-by, tbody mark"),
            ("/users?q=john.doe,nobody-at-all", "tbody tr"),
            ("/users?signed_in=never&sort=-last_login", "tbody tr"),
            ("/plans", "main table tbody tr"),
            ("/plans/new/import", "#import-paste"),
            (plan.as_str(), "main h1"),
            (&run, "main h1"),
            (&report, ".lists"),
        ] {
            page.open(path).await?;
            there(part).await?;
            seen(path).await?;
        }
        press("section.callout.warn > .button").await?;
        there(".held-rows").await?;
        seen("held").await?;
        page.open("/plans/new/import").await?;
        there("#import-paste").await?;
        paste(&page, "username,organization,role,email\njohn.doe,northwind-telecom,guest,\n,acme,gast,\nnew.one,acme,,x@acme.example\n").await?;
        there(".found").await?;
        seen("what was found").await?;
        press(".bottom .button.primary:not([aria-disabled])").await?;
        there("table.matching").await?;
        there(".compared").await?;
        press("#may-change").await?;
        seen("match").await?;
        press(".bottom .button.primary").await?;
        there(".mend-grid tr.note").await?;
        seen("mend").await?;
        press(".bottom .button.primary").await?;
        there("#plan-sentence").await?;
        seen("review").await?;
        page.open("/users").await?;
        there("tbody [type=checkbox]").await?;
        press("tbody [type=checkbox]").await?;
        for at in 0..3 {
            let act = format!(".quick-acts .button:nth-of-type({})[aria-haspopup]", at + 1);
            there(&act).await?;
            press(&act).await?;
            there("dialog[open] .choosing, dialog[open] #plan-sentence").await?;
            seen(&act).await?;
            page.press(thirtyfour::Key::Escape + "").await?;
            page.until("no dialog", async || {
                Ok((page.evaluate("!!document.querySelector('dialog[open]')").await? == json!(false)).then_some(()))
            })
            .await?;
        }
        page.open("/users/10001").await?;
        page.until("the button", async || {
            Ok((page.run_script("return !!document.querySelector('.button.danger')").await? == json!(true))
                .then_some(()))
        })
        .await?;
        press(".button.danger").await?;
        seen("delete").await?;
        for kind in ["bad-gateway", "forbidden", "drop"] {
            // This list's alone, and for every try: a list that failed before is tried again by itself, and would take
            // it.
            let list = format!("organization={kind}");
            sandbox.fault(&json!({ "kind": kind, "method": "GET", "path": list, "times": 9 }))?;
            page.open(&format!("/users?{list}")).await?;
            page.until("the fault", async || {
                Ok((page.run_script("return !!document.querySelector('.error-box')").await? == json!(true))
                    .then_some(()))
            })
            .await?;
            seen(kind).await?;
            sandbox.reset();
        }
        page.open("/calls").await?;
        seen("calls").await?;
        page.console().await.map(drop)
    });
}
