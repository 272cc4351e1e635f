//! Keyboard shortcuts: single keys, key sequences and the command palette.

use harness::{Journey, Page, journey, journeys};
use thirtyfour::Key;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    single_key_shortcuts_move_through_the_list_but_not_while_typing: Engines,
    the_palette_finds_users_and_runs_commands: Engines WebKit,
    keys_of_a_composition_do_nothing_else: Engines,
    shortcuts_work_on_other_keyboards: Engines,
    the_palette_folds_case_and_accents,
    the_palette_runs_the_actions_of_the_screen,
    the_palette_omits_disabled_and_duplicate_actions,
];

async fn palette(page: &Page) -> anyhow::Result<()> {
    // A key belongs to the dialog that is about to close.
    page.until("no dialog", async || {
        Ok((page.evaluate("document.querySelector('dialog[open]') === null").await? == true).then_some(()))
    })
    .await?;
    page.driver.action_chain().key_down(Key::Control).send_keys("k").key_up(Key::Control).perform().await?;
    page.find("combobox", "Search or run a command").await?;
    Ok(())
}

fn single_key_shortcuts_move_through_the_list_but_not_while_typing() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        let names = page.usernames().await?;
        page.press("j").await?;
        page.has_focus_on(&names[0]).await?;
        page.press("jj").await?;
        page.has_focus_on(&names[2]).await?;
        page.press("k").await?;
        page.has_focus_on(&names[1]).await?;
        page.press("e").await?;
        page.until("the form", async || Ok(page.text().await?.contains("First name").then_some(()))).await?;
        page.press("gu").await?;
        page.is_at("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.press("]").await?;
        page.sees("21–40 of 1,000").await?;
        page.press("[").await?;
        page.sees("1–20 of 1,000").await?;

        // In a field they are letters.
        page.press("/").await?;
        page.press("jane").await?;
        assert_eq!(page.value("Search name, email, anything").await?, "jane");
        page.is_at("/users?q=jane").await?;

        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        page.press("?").await?;
        page.find("dialog", "Keyboard shortcuts").await?;
        page.press("n").await?;
        page.press(Key::Escape + "").await?;
        page.gone("dialog", "Keyboard shortcuts").await?;
        page.is_at("/users").await?;
        page.press("gs").await?;
        page.find("heading", "Settings").await?;
        page.click("checkbox", "Single-key shortcuts").await?;
        page.press("gu").await?;
        palette(&page).await?;
        page.is_at("/settings").await?;
        Ok(())
    });
}

fn the_palette_finds_users_and_runs_commands() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        // From a field, before the shortcuts are loaded.
        page.fill("Organization", "acme").await?;
        palette(&page).await?;
        page.press(Key::Escape + "").await?;
        page.gone("dialog", "Search or run a command").await?;
        page.open("/users").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("button", "Search & commands").await?;
        for (typed, seen) in [("john.doe", "john.doe"), ("10001", "john.doe"), ("john.doe@", "john.doe")] {
            palette(&page).await?;
            page.press(typed).await?;
            page.until("John Doe", async || {
                let options = page.all("option", "John Doe john.doe northwind-telecom").await?;
                let found = options.first();
                Ok(found.is_some().then_some(()))
            })
            .await?;
            page.press(Key::Enter + "").await?;
            page.is_at("/users/10001").await?;
            page.find("heading", "John Doe").await?;
            page.sees(seen).await?;
            page.open("/users").await?;
            page.sees("1–20 of 1,000").await?;
            page.find("button", "Search & commands").await?;
        }

        palette(&page).await?;
        page.press("nobody-at-all").await?;
        page.sees("No matching users.").await?;
        page.press(Key::Escape + "").await?;
        page.gone("dialog", "Search or run a command").await?;

        // Its commands, by arrows and by mouse.
        palette(&page).await?;
        page.press("theme").await?;
        page.press(Key::Down + "").await?;
        page.press(Key::Down + "").await?;
        page.press(Key::Enter + "").await?;
        let theme = "return document.documentElement.dataset.theme";
        page.until("the dark theme", async || {
            Ok((page.driver.execute(theme, Vec::new()).await?.json() == "dark").then_some(()))
        })
        .await?;
        page.click("button", "Search & commands").await?;
        page.set_size(360, 740).await?;
        page.fits().await?;
        page.click("option", "New user").await?;
        page.find("heading", "New user").await?;

        // A call that fails says so; what is typed stays.
        sandbox.fault(&serde_json::json!({ "method": "GET", "kind": "unavailable" }))?;
        palette(&page).await?;
        page.press("someone").await?;
        page.sees("The server ran into an error").await?;
        page.console().await?;
        Ok(())
    });
}

/// A key where the focus is, with what a driver cannot press.
async fn fire(page: &Page, key: &str) -> anyhow::Result<()> {
    let event = format!("new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, {key} }})");
    page.run_script(&format!("document.activeElement.dispatchEvent({event})")).await.map(drop)
}

fn keys_of_a_composition_do_nothing_else() {
    const COMPOSING: [&str; 2] = ["isComposing: true", "keyCode: 229"];
    journey(&[], |page, _| async move {
        page.open_signed_in("/users?peek=10001").await?;
        page.sees("1–20 of 1,000").await?;
        page.find("complementary", "Preview").await?;
        // In the palette Enter confirms the word, and the arrows choose another.
        palette(&page).await?;
        for composing in COMPOSING {
            for key in ["Enter", "ArrowDown", "k"] {
                fire(&page, &format!("key: '{key}', {composing}, ctrlKey: {}", key == "k")).await?;
            }
        }
        page.find("combobox", "Search or run a command").await?;
        let first = "return document.querySelector('#palette-0').getAttribute('aria-selected')";
        assert_eq!(page.run_script(first).await?, "true");
        page.press(Key::Escape + "").await?;
        page.gone("dialog", "Search or run a command").await?;
        // In a filter Escape leaves the word, not the preview; no shortcut follows.
        page.field("Role").await?.focus().await?;
        for composing in COMPOSING {
            for key in ["Enter", "Escape"] {
                fire(&page, &format!("key: '{key}', {composing}")).await?;
            }
        }
        page.run_script("document.activeElement.blur()").await?;
        for composing in COMPOSING {
            fire(&page, &format!("key: 'n', code: 'KeyN', {composing}")).await?;
        }
        page.find("complementary", "Preview").await?;
        page.is_at("/users?peek=10001").await?;
        fire(&page, "key: 'Escape'").await?;
        page.is_at("/users").await
    });
}

fn shortcuts_work_on_other_keyboards() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        // Ctrl-K on a Cyrillic layout, before the shortcuts are loaded: the key is fired again.
        fire(&page, "key: 'л', code: 'KeyK', ctrlKey: true").await?;
        page.find("combobox", "Search or run a command").await?;
        page.press(Key::Escape + "").await?;
        page.gone("dialog", "Search or run a command").await?;
        // AltGr as Windows reports it, on a German keyboard.
        fire(&page, "key: ']', code: 'Digit9', ctrlKey: true, altKey: true, modifierAltGraph: true").await?;
        page.sees("21–40 of 1,000").await?;
        // Caps Lock is not Shift.
        fire(&page, "key: 'J', code: 'KeyJ'").await?;
        fire(&page, "key: 'X', code: 'KeyX'").await?;
        page.sees("1 user selected").await?;
        for _ in 0..2 {
            fire(&page, "key: 'j', code: 'KeyJ'").await?;
        }
        fire(&page, "key: 'X', code: 'KeyX'").await?;
        page.sees("2 users selected").await?;
        // On a Mac only ⌘-K opens the palette.
        page.run_script("Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })").await?;
        fire(&page, "key: 'k', code: 'KeyK', ctrlKey: true").await?;
        fire(&page, "key: 'k', code: 'KeyK', metaKey: true").await?;
        page.find("combobox", "Search or run a command").await?;
        Ok(())
    });
}

fn the_palette_folds_case_and_accents() {
    journey(&[], |page, _| async move {
        page.open_signed_in("/users").await?;
        crate::languages::speak(&page, "pt").await?;
        page.sees("1–20 de 1.000").await?;
        page.find("button", "Busca e comandos").await?;
        for (typed, option) in [("configuracoes", "Configurações"), ("USUARIO", "Novo usuário")] {
            page.driver.action_chain().key_down(Key::Control).send_keys("k").key_up(Key::Control).perform().await?;
            page.find("combobox", "Buscar ou executar um comando").await?;
            page.press(typed).await?;
            page.find("option", option).await?;
            page.press(Key::Escape + "").await?;
            page.gone("combobox", "Buscar ou executar um comando").await?;
        }
        Ok(())
    });
}

/// Chooses the first of what the palette finds for `typed`, which has to be `option`.
async fn choose(page: &Page, typed: &str, option: &str) -> anyhow::Result<()> {
    palette(page).await?;
    page.press(typed).await?;
    page.until(option, async || {
        let found = page.all("option", option).await?;
        let Some(found) = found.first() else { return Ok(None) };
        Ok((found.attr("aria-selected").await?.as_deref() == Some("true")).then_some(()))
    })
    .await?;
    page.press(Key::Enter + "").await
}

async fn nothing_is_found(page: &Page) -> anyhow::Result<()> {
    anyhow::ensure!(
        // But for the search of all users, which any text offers.
        page.run_script("return document.querySelectorAll('dialog[open] [role=option]').length").await? == 1
    );
    Ok(())
}

fn the_palette_runs_the_actions_of_the_screen() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        choose(&page, "next", "Next On this screen").await?;
        page.sees("21–40 of 1,000").await?;
        // Column headings and duplicate actions are not listed.
        palette(&page).await?;
        page.press("organization").await?;
        page.sees("No matching users.").await?;
        nothing_is_found(&page).await?;
        page.press(Key::Escape + "").await?;
        // What the arrows lead to is in sight, down the list, round its end and up again.
        palette(&page).await?;
        for leads_down in [true; 14].into_iter().chain([false; 15]).chain([true]) {
            page.press(if leads_down { Key::Down } else { Key::Up } + "").await?;
            page.until("the option in sight", async || {
                let seen = "const [list, option] = ['#palette-list', '#palette-list [aria-selected=true]'].map((place) => document.querySelector(place).getBoundingClientRect());
                    return option.top > list.top - 1 && option.bottom < list.bottom + 1";
                Ok((page.run_script(seen).await? == true).then_some(()))
            })
            .await?;
        }
        page.press(Key::Escape + "").await?;

        page.open("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        choose(&page, "edit", "Edit On this screen").await?;
        page.is_at("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        choose(&page, "save", "Save 1 change On this screen").await?;
        page.is_at("/users/10001").await?;
        page.find("button", "Undo").await?;
        choose(&page, "undo", "Undo On this screen").await?;
        page.find("heading", "John Doe").await?;
        let held = sandbox.record("/user/10001/")?.expect("a record");
        assert_eq!(held["profile"]["first_name"], "John");
        choose(&page, "delete", "Delete On this screen").await?;
        page.find("dialog", "Delete John Doe?").await?;
        page.press(Key::Escape + "").await?;

        // Leaving what is not saved asks, by the palette too.
        page.open("/users/10001/edit").await?;
        page.fill("First name", "Johnny").await?;
        choose(&page, "back", "Back to user On this screen").await?;
        page.find("dialog", "Leave without saving?").await?;
        page.click("button", "Discard and leave").await?;
        page.is_at("/users/10001").await?;
        page.console().await.map(drop)
    });
}

fn the_palette_omits_disabled_and_duplicate_actions() {
    journey(&[], |page, sandbox| async move {
        page.open_signed_in("/users/10001").await?;
        page.find("heading", "John Doe").await?;
        choose(&page, "request", "Request log").await?;
        page.find("heading", "Request log").await?;
        for (calls, listed) in [(1, 1), (2, 0)] {
            let open = format!(
                "document.querySelectorAll('.requests > li > details')[{}].querySelector('summary').click()",
                calls - 1
            );
            page.run_script(&open).await?;
            page.until("the buttons", async || {
                Ok((page.all("button", "Copy as curl").await?.len() == calls).then_some(()))
            })
            .await?;
            palette(&page).await?;
            page.press("curl").await?;
            page.sees("No matching users.").await?;
            assert_eq!(page.all("option", "Copy as curl On this screen").await?.len(), listed, "of {calls}");
            page.press(Key::Escape + "").await?;
        }

        // What is off is no choice.
        page.open("/users").await?;
        sandbox.fault(&serde_json::json!({ "method": "PATCH", "kind": "forbidden", "times": 2 }))?;
        for link in ["Jane Smith jane.smith2", "John Doe john.doe"] {
            page.click("link", link).await?;
            page.click("link", "Edit").await?;
            page.fill("First name", "Johnny").await?;
            page.click("button", "Save 1 change").await?;
            page.sees("You do not have permission to perform this action").await?;
            if link.starts_with("Jane") {
                page.click("link", "Users").await?;
                page.click("button", "Discard and leave").await?;
            }
        }
        page.sees("This token is read-only").await?;
        choose(&page, "back", "Back to user On this screen").await?;
        page.click("button", "Discard and leave").await?;
        page.find("button", "Delete").await?;
        page.gone("dialog", "Leave without saving?").await?;
        palette(&page).await?;
        page.press("delete").await?;
        page.sees("No matching users.").await?;
        nothing_is_found(&page).await?;
        page.press(Key::Escape + "").await?;

        choose(&page, "compact", "Row height: compact").await?;
        page.until("small rows", async || {
            Ok((page.run_script("return document.documentElement.dataset.density").await? == "compact").then_some(()))
        })
        .await?;
        choose(&page, "deutsch", "Language: Deutsch").await?;
        page.find("link", "Bearbeiten").await?;
        page.console().await.map(drop)
    });
}
