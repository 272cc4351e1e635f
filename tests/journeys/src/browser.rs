//! A headless Chromium or Firefox, driven through its driver, and what a journey does with a page.

use std::{
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, anyhow, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, Key, WebDriver, WebElement,
    common::{capabilities::firefox::FirefoxPreferences, print::PrintParameters},
    extensions::cdp::ChromeDevTools,
};

use crate::{
    firefox::{self, Firefox},
    spoken,
};

/// How long a condition is waited for: generous, because it is only used up by a failure.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(40);

/// Which browser the journeys run in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
}

impl Kind {
    /// As `cargo xtask test` says.
    fn wanted() -> Self {
        if std::env::var_os("E2E_FIREFOX").is_some() { Self::Firefox } else { Self::Chromium }
    }
}

pub struct Browser {
    firefox: Option<Arc<Firefox>>,
    driver: WebDriver,
    process: Child,
    profile: PathBuf,
    address: String,
}

/// A tab, and the console that is open in it.
#[derive(Clone)]
pub struct Page {
    /// Where it is no Chromium.
    firefox: Option<Arc<Firefox>>,
    pub driver: WebDriver,
    tools: Arc<ChromeDevTools>,
    address: String,
    driver_address: String,
}

impl Browser {
    pub async fn start() -> anyhow::Result<Self> {
        let program = std::env::var_os("E2E_DRIVER").context("run the journeys with: cargo xtask test journeys")?;
        let browser = std::env::var("E2E_BROWSER").context("E2E_BROWSER is not set")?;
        let port = free_port()?;
        let profile = std::env::temp_dir().join(format!("gatehouse-profile-{}-{port}", std::process::id()));
        let quiet = || Stdio::null();
        let kind = Kind::wanted();
        let mut command = Command::new(program);
        if kind == Kind::Firefox {
            command.args(["--port", &port.to_string(), "--websocket-port", &(port + 1).to_string()]);
            command.arg("--allow-system-access");
        } else {
            command.arg(format!("--port={port}"));
        }
        let process = command.stdout(quiet()).stderr(quiet()).spawn()?;
        let wanted = match kind {
            Kind::Chromium => with_chromium(&browser, &profile)?,
            Kind::Firefox => with_firefox(&browser)?,
        };
        let address = format!("http://127.0.0.1:{port}");
        let start = Instant::now();
        let driver = loop {
            let begun = match kind {
                Kind::Chromium => WebDriver::new(&address, wanted.clone()).await.map_err(Into::into),
                Kind::Firefox => firefox::begin(&address, &wanted).await,
            };
            match begun {
                Ok(driver) => break driver,
                Err(_) if start.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                Err(error) => return Err(error),
            }
        };
        let session = format!("{address}/session/{}", driver.handle.session_id());
        let firefox = (kind == Kind::Firefox).then(|| Firefox::connect(port + 1, session)).transpose()?.map(Arc::new);
        Ok(Self { firefox, driver, process, profile, address })
    }

    pub fn page(&self, address: &str) -> Page {
        let tools = Arc::new(ChromeDevTools::new(self.driver.handle.clone()));
        Page {
            firefox: self.firefox.clone(),
            driver: self.driver.clone(),
            tools,
            address: address.to_owned(),
            driver_address: self.address.clone(),
        }
    }

    pub async fn stop(mut self) {
        self.driver.quit().await.ok();
        self.process.kill().ok();
        self.process.wait().ok();
        std::fs::remove_dir_all(&self.profile).ok();
    }
}

fn with_chromium(browser: &str, profile: &std::path::Path) -> anyhow::Result<thirtyfour::Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(browser)?;
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        // The tree as a screen reader has it: without one, what is not laid out yet is left out of it.
        "--force-renderer-accessibility",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        // Otherwise the history is closed for a while to who travels quickly.
        "--disable-ipc-flooding-protection",
        "--window-size=1440,900",
        "--lang=en-US",
    ] {
        wanted.add_arg(argument)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    wanted.insert_base_capability("goog:loggingPrefs".into(), json!({"browser": "ALL"}));
    Ok(wanted.into())
}

fn with_firefox(browser: &str) -> anyhow::Result<thirtyfour::Capabilities> {
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(browser)?;
    wanted.add_arg("-headless")?;
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", "en-US, en")?;
    preferences.set("intl.locale.requested", "en-US")?;
    // Nothing but the console is asked for.
    preferences.set("network.connectivity-service.enabled", false)?;
    // What a page copies can be read by it without a question.
    preferences.set("dom.events.testing.asyncClipboard", true)?;
    preferences.set("network.captive-portal-service.enabled", false)?;
    wanted.set_preferences(preferences)?;
    Ok(wanted.into())
}

/// A port that a driver can take, with the next one for its socket. Not one the system hands out by itself: a sandbox that starts meanwhile could get it.
fn free_port() -> anyhow::Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = 20_000 + u16::try_from(std::process::id() % 500).unwrap_or(0) * 20;
    (0..1_000)
        .map(|_| start + NEXT.fetch_add(2, Ordering::Relaxed) % 1_000)
        .find(|port| [*port, port + 1].map(|port| TcpListener::bind(("127.0.0.1", port))).iter().all(Result::is_ok))
        .context("no free port for the driver")
}

/// Elements that can be seen and may have this role and name. Under a modal dialog nothing else can be met.
const CANDIDATES: &str = r#"
    const [role, name] = arguments;
    const roles = {
        button: 'button, input[type=submit]', link: 'a[href]', heading: 'h1, h2, h3', dialog: 'dialog[open]',
        textbox: 'input:is(:not([type]), [type=text], [type=email], [type=password]):not([list], [role]), textarea',
        searchbox: 'input[type=search]:not([list])', combobox: 'select, input[list]', checkbox: 'input[type=checkbox]',
        radio: 'input[type=radio]', option: 'option', table: 'table', list: 'ul, ol', complementary: 'aside',
        region: 'section[aria-labelledby], section[aria-label]', navigation: 'nav', search: 'search', alert: '.none', DisclosureTriangle: 'summary',
    };
    const bare = (text) => (text ?? '').replace(/\s+/g, '');
    const named = (id) => document.getElementById(id)?.textContent ?? '';
    const told = (one) => bare([one.textContent, one.ariaLabel, one.title, one.placeholder, one.value,
        ...[...(one.labels ?? [])].map((label) => label.textContent),
        ...(one.getAttribute('aria-labelledby') ?? '').split(' ').map(named)].join(' '));
    const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
    const selector = [roles[role], `[role=${role}]`].filter(Boolean).join(', ');
    return [...document.querySelectorAll(selector)].filter((one) =>
        (!modal || modal.contains(one)) && !one.closest('[aria-hidden=true], [inert]') &&
        (one.localName === 'option' || one.checkVisibility({ visibilityProperty: true })) && told(one).includes(bare(name)));
"#;

impl Page {
    pub fn is_firefox(&self) -> bool {
        self.firefox.is_some()
    }

    /// Opens a path of the console as from a bookmark.
    pub async fn open(&self, path: &str) -> anyhow::Result<()> {
        Ok(self.driver.goto(format!("{}{path}", self.address)).await?)
    }

    /// Opens a path and signs in, landing where it leads.
    pub async fn open_signed_in(&self, path: &str) -> anyhow::Result<()> {
        self.open(path).await?;
        self.sign_in(crate::sandbox::TOKEN).await?;
        self.gone("heading", "Sign in").await
    }

    pub async fn sign_in(&self, token: &str) -> anyhow::Result<()> {
        self.fill("API token", token).await?;
        self.click("button", "Sign in").await
    }

    /// Signs in again in the dialog over a screen whose session is paused.
    pub async fn sign_in_again(&self, token: &str) -> anyhow::Result<()> {
        self.fill("API token", token).await?;
        self.click("button", "Sign in and continue").await
    }

    /// The element with this role and accessible name, once there is one, as the browser's accessibility tree tells it.
    pub async fn find(&self, role: &str, name: &str) -> anyhow::Result<WebElement> {
        self.until(&format!("{role} “{name}”"), || async { Ok(self.all(role, name).await?.into_iter().next()) }).await
    }

    /// Every element with this role and name now; an empty name takes any.
    pub async fn all(&self, role: &str, name: &str) -> anyhow::Result<Vec<WebElement>> {
        if self.firefox.is_some() {
            return self.all_in_firefox(role, name).await;
        }
        let document = self.cdp("DOM.getDocument", json!({"depth": 0})).await?;
        let mut query = json!({"nodeId": document["root"]["nodeId"], "role": role});
        if !name.is_empty() {
            query["accessibleName"] = name.into();
        }
        let found = self.cdp("Accessibility.queryAXTree", query).await?;
        let mut elements = Vec::new();
        for node in found["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] != true) {
            let resolved = self.cdp("DOM.resolveNode", json!({"backendNodeId": node["backendDOMNodeId"]})).await?;
            let keep = json!({"objectId": resolved["object"]["objectId"], "functionDeclaration": "function () { window.__found = this }"});
            self.cdp("Runtime.callFunctionOn", keep).await?;
            let element = self.driver.execute("return window.__found", Vec::new()).await?;
            elements.push(element.element()?);
        }
        Ok(elements)
    }

    /// The same in Firefox, which lets nobody search its tree: those that may have the role and the name are asked for their
    /// name one by one (WebDriver 2, "Get Computed Label").
    async fn all_in_firefox(&self, role: &str, name: &str) -> anyhow::Result<Vec<WebElement>> {
        let candidates = self.driver.execute(CANDIDATES, vec![json!(role), json!(name)]).await?;
        let mut elements = Vec::new();
        for element in candidates.elements()? {
            if name.is_empty() || self.label(&element).await? == name {
                elements.push(element);
            }
        }
        Ok(elements)
    }

    async fn label(&self, element: &WebElement) -> anyhow::Result<String> {
        let session = self.driver.handle.session_id();
        let url = format!("{}/session/{session}/element/{}/computedlabel", self.driver_address, element.element_id());
        let ask = move || -> anyhow::Result<Value> { Ok(ureq::get(url).call()?.body_mut().read_json()?) };
        let told = tokio::task::spawn_blocking(ask).await??;
        let told = told["value"].as_str().unwrap_or_default();
        Ok(told.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What a screen reader meets within the first element that matches, in its order: roles, names, states and
    /// descriptions, as the browser's accessibility tree tells them.
    pub async fn spoken(&self, selector: &str) -> anyhow::Result<Vec<String>> {
        let told = if let Some(firefox) = &self.firefox {
            // The place is the first of them.
            spoken::lines(&firefox.tree(selector)?, |_| true)
        } else {
            let document = self.cdp("DOM.getDocument", json!({"depth": 0})).await?;
            let found = json!({"nodeId": document["root"]["nodeId"], "selector": selector});
            let found = self.cdp("DOM.querySelector", found).await?;
            let place = self.cdp("DOM.describeNode", json!({"nodeId": found["nodeId"]})).await?;
            let tree = self.cdp("Accessibility.getFullAXTree", json!({})).await?;
            let nodes = tree["nodes"].as_array().map_or(&[][..], Vec::as_slice);
            spoken::lines(nodes, |node| node["backendDOMNodeId"] == place["node"]["backendNodeId"])
        };
        told.context("it is not in the tree")
    }

    /// Waits until what is spoken there is right; the error tells what it is.
    pub async fn is_spoken(&self, selector: &str, is_right: impl Fn(&[String]) -> bool) -> anyhow::Result<()> {
        let spoken = std::cell::RefCell::new(Vec::new());
        let ask = async || {
            let lines = self.spoken(selector).await?;
            let right = is_right(&lines).then_some(());
            spoken.replace(lines);
            Ok(right)
        };
        let waited = self.until("what is spoken", ask).await;
        waited.map_err(|error| error.context(format!("{selector} is spoken as {:#?}", spoken.take())))
    }

    /// Waits until nothing has this role and name.
    pub async fn gone(&self, role: &str, name: &str) -> anyhow::Result<()> {
        let what = format!("no {role} “{name}”");
        self.until(&what, || async { Ok(self.all(role, name).await?.is_empty().then_some(())) }).await
    }

    pub async fn click(&self, role: &str, name: &str) -> anyhow::Result<()> {
        self.until(&format!("a click on {role} “{name}”"), || async {
            let Some(element) = self.all(role, name).await?.into_iter().next() else { return Ok(None) };
            element.scroll_into_view().await?;
            element.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Puts text into the field with this label, in place of what it held.
    pub async fn fill(&self, label: &str, value: &str) -> anyhow::Result<()> {
        let field = self.field(label).await?;
        field.focus().await?;
        field.send_keys(Key::Control + "a").await?;
        if value.is_empty() {
            return Ok(field.send_keys(Key::Delete + "").await?);
        }
        // ChromeDriver types no characters beyond the basic plane; those arrive as by a paste.
        if self.firefox.is_some() || value.chars().all(|c| u32::from(c) < 0x1_0000) {
            Ok(field.send_keys(value).await?)
        } else {
            field.send_keys(Key::Delete + "").await?;
            self.cdp("Input.insertText", json!({"text": value})).await.map(drop)
        }
    }

    /// The text field with this label, of whatever role its kind has.
    pub async fn field(&self, label: &str) -> anyhow::Result<WebElement> {
        self.until(&format!("a field “{label}”"), || async {
            for role in ["textbox", "searchbox", "combobox"] {
                if let Some(field) = self.all(role, label).await?.into_iter().next() {
                    return Ok(Some(field));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> anyhow::Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    pub async fn value(&self, label: &str) -> anyhow::Result<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until the visible text of the page holds this.
    pub async fn sees(&self, text: &str) -> anyhow::Result<()> {
        self.until(&format!("the text “{text}”"), || async { Ok(self.text().await?.contains(text).then_some(())) })
            .await
    }

    /// Waits until the visible text of the page no longer holds this.
    pub async fn sees_no(&self, text: &str) -> anyhow::Result<()> {
        self.until(&format!("no text “{text}”"), || async {
            Ok((!self.text().await?.contains(text)).then_some(()))
        })
        .await
    }

    pub async fn text(&self) -> anyhow::Result<String> {
        let text = self.driver.execute("return document.body.innerText", Vec::new()).await?;
        Ok(text.json().as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the address, below the console's own, is this.
    pub async fn is_at(&self, path: &str) -> anyhow::Result<()> {
        let address = format!("{}{path}", self.address);
        self.until(&format!("the address {path}"), || async {
            let now = self.driver.current_url().await?;
            Ok((now.as_str() == address).then_some(()))
        })
        .await
        .map_err(|error| anyhow!("{error:#}"))
    }

    pub async fn title(&self, title: &str) -> anyhow::Result<()> {
        self.until(&format!("the title {title}"), || async { Ok((self.driver.title().await? == title).then_some(())) })
            .await
    }

    /// The usernames of the visible rows.
    pub async fn usernames(&self) -> anyhow::Result<Vec<String>> {
        let script = "return [...document.querySelectorAll('tbody th[scope=row] .who > span:last-child')].map((cell) => cell.textContent)";
        let found = self.driver.execute(script, Vec::new()).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }

    /// The text of what has the focus.
    pub async fn focused(&self, text: &str) -> anyhow::Result<()> {
        let script = "return (document.activeElement.innerText || document.activeElement.id || '')";
        self.until(&format!("the focus on “{text}”"), || async {
            let found = self.driver.execute(script, Vec::new()).await?;
            Ok(found.json().as_str().unwrap_or_default().contains(text).then_some(()))
        })
        .await
    }

    pub async fn size(&self, width: u32, height: u32) -> anyhow::Result<()> {
        if let Some(firefox) = &self.firefox {
            let viewport = json!({ "viewport": { "width": width, "height": height } });
            return firefox.in_tab("browsingContext.setViewport", viewport).map(drop);
        }
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.cdp("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    pub async fn dark(&self, dark: bool) -> anyhow::Result<()> {
        self.prefer(&[("prefers-color-scheme", if dark { "dark" } else { "light" })]).await
    }

    /// What media queries are answered with, in place of the former: features by name. `medium` is the medium itself.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> anyhow::Result<()> {
        if let Some(firefox) = &self.firefox {
            return firefox.prefer(features);
        }
        let medium = features.iter().find(|(name, _)| *name == "medium").map_or("", |(_, medium)| medium);
        let features = features.iter().filter(|(name, _)| *name != "medium");
        let features: Vec<Value> = features.map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let emulated = json!({ "media": medium, "features": features });
        self.cdp("Emulation.setEmulatedMedia", emulated).await.map(drop)
    }

    /// The page as it is printed, a PDF.
    pub async fn printed(&self) -> anyhow::Result<Vec<u8>> {
        Ok(self.driver.print_page(PrintParameters::default()).await?)
    }

    /// Lets a script run in every page that is opened from now on, before its own. Gives what takes it away again.
    pub async fn before_each_page(&self, script: &str) -> anyhow::Result<Value> {
        let Some(firefox) = &self.firefox else {
            return self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        };
        firefox.in_tabs("script.addPreloadScript", json!({ "functionDeclaration": format!("() => {{ {script} }}") }))
    }

    pub async fn no_longer_before(&self, kept: Value) -> anyhow::Result<()> {
        match &self.firefox {
            Some(firefox) => firefox.command("script.removePreloadScript", kept).map(drop),
            None => self.cdp("Page.removeScriptToEvaluateOnNewDocument", kept).await.map(drop),
        }
    }

    /// Refuses requests whose address holds one of these parts, and lets none be answered from the cache.
    pub async fn block(&self, parts: &[&str]) -> anyhow::Result<()> {
        if let Some(firefox) = &self.firefox {
            firefox.in_tabs("network.setCacheBehavior", json!({ "cacheBehavior": "bypass" }))?;
            return firefox.block(parts);
        }
        self.cdp("Network.enable", json!({})).await?;
        self.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        let patterns: Vec<String> = parts.iter().map(|part| format!("*{part}*")).collect();
        self.cdp("Network.setBlockedURLs", json!({ "urls": patterns })).await.map(drop)
    }

    pub async fn offline(&self, is_offline: bool) -> anyhow::Result<()> {
        if let Some(firefox) = &self.firefox {
            let conditions = is_offline.then(|| json!({ "type": "offline" }));
            return firefox
                .in_tabs("emulation.setNetworkConditions", json!({ "networkConditions": conditions }))
                .map(drop);
        }
        self.cdp("Network.enable", json!({})).await?;
        let conditions = json!({"offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        self.cdp("Network.emulateNetworkConditions", conditions).await.map(drop)
    }

    /// The languages that the person has set in the browser, the best first, with commas between.
    pub async fn languages(&self, languages: &str) -> anyhow::Result<()> {
        if let Some(firefox) = &self.firefox {
            let set = "Services.prefs.setCharPref('intl.accept_languages', arguments[0])";
            return firefox.privileged(set, json!([languages])).map(drop);
        }
        let agent = json!({ "userAgent": "test", "acceptLanguage": languages });
        self.cdp("Network.setUserAgentOverride", agent).await.map(drop)
    }

    pub async fn time_zone(&self, zone: &str) -> anyhow::Result<()> {
        if let Some(firefox) = &self.firefox {
            return firefox.in_tabs("emulation.setTimezoneOverride", json!({ "timezone": zone })).map(drop);
        }
        self.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await.map(drop)
    }

    /// Lets the page read what it copied. Firefox does so for every page, by a preference of the session.
    pub async fn read_the_clipboard(&self) -> anyhow::Result<()> {
        if self.firefox.is_some() {
            return Ok(());
        }
        let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        self.cdp("Browser.grantPermissions", permissions).await.map(drop)
    }

    /// The value of an expression in the page itself, through the debugger: the page's policy allows no script but its own.
    pub async fn evaluate(&self, expression: &str) -> anyhow::Result<Value> {
        if let Some(firefox) = &self.firefox {
            return firefox.evaluate(expression);
        }
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        Ok(self.cdp("Runtime.evaluate", asked).await?["result"]["value"].take())
    }

    /// No part of the page sticks out sideways.
    pub async fn fits(&self) -> anyhow::Result<()> {
        let script = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]";
        let found = self.driver.execute(script, Vec::new()).await?;
        let sizes: (u32, u32) = serde_json::from_value(found.json().clone())?;
        ensure!(sizes.0 <= sizes.1, "the page is {} px wide in a window of {}", sizes.0, sizes.1);
        Ok(())
    }

    /// The same at a desk, on a tablet and on a phone.
    pub async fn fits_everywhere(&self) -> anyhow::Result<()> {
        for (width, dark) in [(1440, true), (768, false), (360, false)] {
            self.size(width, 800).await?;
            self.dark(dark).await?;
            self.fits().await.with_context(|| format!("at {width}"))?;
        }
        self.dark(false).await?;
        self.size(1440, 900).await
    }

    /// What a script in the page returns; it may wait.
    pub async fn told(&self, script: &str) -> anyhow::Result<Value> {
        if let Some(firefox) = &self.firefox {
            // Its driver's scripts have globals of their own.
            return firefox.evaluate(&format!("(async () => {{ {script} }})()"));
        }
        Ok(self.driver.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until no transition runs; what breathes for ever does not count.
    pub async fn settled(&self) -> anyhow::Result<()> {
        let script = "return document.getAnimations().filter((one) => one instanceof CSSTransition).length";
        self.until("an end of all motion", || async {
            Ok((self.driver.execute(script, Vec::new()).await?.json() == &json!(0)).then_some(()))
        })
        .await
    }

    pub async fn picture(&self, path: &std::path::Path) -> anyhow::Result<()> {
        Ok(self.driver.screenshot(path).await?)
    }

    /// What the browser's console said since it was last asked (ChromeDriver's log call, which WebDriver lacks).
    pub async fn console(&self) -> anyhow::Result<Vec<Value>> {
        if let Some(firefox) = &self.firefox {
            return firefox.console();
        }
        let url = format!("{}/session/{}/se/log", self.driver_address, self.driver.handle.session_id());
        let ask = move || -> anyhow::Result<Value> {
            Ok(ureq::post(url).send_json(json!({"type": "browser"}))?.body_mut().read_json()?)
        };
        let log = tokio::task::spawn_blocking(ask).await??;
        Ok(log["value"].as_array().cloned().unwrap_or_default())
    }

    /// No panic and no error of the console's own in the browser's log; failed requests are the network's.
    pub async fn console_is_clean(&self) -> anyhow::Result<()> {
        let errors = self
            .console()
            .await?
            .into_iter()
            .filter(|entry| entry["level"] == "SEVERE" && entry["source"] != "network");
        let errors: Vec<Value> = errors.collect();
        ensure!(errors.is_empty(), "the browser's console has errors: {errors:#?}");
        Ok(())
    }

    async fn cdp(&self, command: &str, parameters: Value) -> anyhow::Result<Value> {
        Ok(self.tools.execute_cdp_with_params(command, parameters).await?)
    }

    /// Asks until there is an answer; the error names what was waited for.
    pub async fn until<T, F>(&self, what: &str, ask: impl Fn() -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<Option<T>>>,
    {
        let start = Instant::now();
        loop {
            let asked = ask().await;
            if let Ok(Some(answer)) = asked {
                return Ok(answer);
            }
            if start.elapsed() > PATIENCE {
                match asked {
                    Err(error) => return Err(error.context(format!("waited for {what}"))),
                    Ok(_) => bail!("waited for {what}, in vain"),
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Leaves a screenshot, the HTML and the console of a journey that failed.
    pub(crate) async fn leave_traces(&self, name: &str) {
        let folder = PathBuf::from(std::env::var_os("E2E_LEFT").unwrap_or_else(|| "e2e-failures".into()));
        std::fs::create_dir_all(&folder).ok();
        self.picture(&folder.join(format!("{name}.png"))).await.ok();
        if let Ok(html) = self.driver.source().await {
            std::fs::write(folder.join(format!("{name}.html")), html).ok();
        }
        let console = self.console().await.unwrap_or_default();
        std::fs::write(folder.join(format!("{name}.console.txt")), format!("{console:#?}")).ok();
        eprintln!("{name}: screenshot, HTML and console are in {}", folder.display());
    }
}
