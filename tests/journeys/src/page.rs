//! A page of the console: finds elements by role and accessible name, acts like a user, and waits for conditions.

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, anyhow, bail, ensure};
use axum::http::Method;
use futures_util::{FutureExt, StreamExt};
use serde_json::{Value, json};
use thirtyfour::{
    Key, WebDriver, WebElement,
    bidi::{
        BrowsingContextId, PreloadScriptId, UserContextId,
        modules::{
            browser::RemoveUserContext,
            browsing_context::{LocateNodes, Locator, SetViewport, Viewport},
            emulation::{NetworkConditions, SetNetworkConditions, SetTimezoneOverride},
            log::LogLevel,
            network::{CacheBehavior, SetCacheBehavior},
            script::{AddPreloadScript, Evaluate, EvaluateResult, Target},
        },
    },
    common::{
        command::{Command, ExtensionCommand},
        print::PrintParameters,
    },
};

use crate::{
    Kind, aria_snapshot,
    browser::{self, Session},
    chromium, firefox, webkit,
};

/// How long a condition is waited for: generous, because it is only used up by a failure.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(40);
/// Between two looks at first, and at most: a look costs the browser time, which it may need for what is waited for.
const POLL_INTERVAL: Duration = Duration::from_millis(15);
const MAX_POLL_INTERVAL: Duration = Duration::from_millis(120);
/// SHA-384 of no bytes, as Firefox writes it.
const EMPTY_HASH: &str = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";

/// The controls that are cut at a side, by their texts. A desk may scroll a wide table; on a phone nothing scrolls sideways
/// but the headings of the list. What is clipped, or has one pixel, is hidden on purpose.
const CUT_CONTROLS: &str = r"
    const isDesk = document.documentElement.clientWidth > 400;
    const isCut = (control) => {
      const box = control.getBoundingClientRect();
      const parents = [];
      for (let around = control; around; around = around.parentElement) parents.push(around);
      const isHidden = (around) => getComputedStyle(around).clipPath !== 'none' || around.getBoundingClientRect().width <= 1;
      // A row out of sight has no layout of its own.
      if (!control.checkVisibility({ contentVisibilityAuto: true }) || parents.some(isHidden)) return false;
      for (const around of parents.slice(1)) {
        const { overflowX, position } = getComputedStyle(around);
        if ((isDesk || around.tagName === 'THEAD') && (overflowX === 'auto' || overflowX === 'scroll')) return false;
        const edge = around.getBoundingClientRect();
        if (overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1)) return true;
        if (position === 'fixed') break;
      }
      return box.right > document.documentElement.clientWidth + 1 || box.left < -1;
    };
    const controls = [...document.querySelectorAll('button, input, select, textarea')];
    return controls.filter(isCut).map((control) => control.innerText || control.outerHTML.slice(0, 100));";

/// A tab, and the console that is open in it.
#[derive(Clone)]
pub struct Page {
    pub driver: WebDriver,
    session: Session,
    user_context: Option<UserContextId>,
    context: BrowsingContextId,
    address: String,
}

impl Page {
    pub(crate) fn new(
        session: Session,
        user_context: Option<UserContextId>,
        context: BrowsingContextId,
        address: &str,
    ) -> Self {
        Self { driver: session.driver.clone(), session, user_context, context, address: address.to_owned() }
    }

    pub fn is_firefox(&self) -> bool {
        self.session.kind == Kind::Firefox
    }

    fn is_chromium(&self) -> bool {
        self.session.kind == Kind::Chromium
    }

    pub fn is_webkit(&self) -> bool {
        self.session.kind == Kind::WebKit
    }

    /// Another tab of the same person, which is in front from then on.
    pub async fn new_tab(&self) -> anyhow::Result<Self> {
        let context = browser::create_tab(&self.session, self.user_context.as_ref()).await?;
        Ok(Self { context, ..self.clone() })
    }

    /// A tab of another browser profile, which is in front from then on. Give it up by [`Self::remove_profile`].
    pub async fn new_profile(&self) -> anyhow::Result<Self> {
        let profile = self.session.bidi()?.browser().create_user_context().await?.user_context;
        let context = browser::create_tab(&self.session, Some(&profile)).await?;
        Ok(Self { context, user_context: Some(profile), ..self.clone() })
    }

    /// Removes the profile of this tab with its tabs and all that it has stored.
    pub async fn remove_profile(self) -> anyhow::Result<()> {
        if let Some(user_context) = self.user_context {
            self.session.bidi()?.send(RemoveUserContext { user_context }).await?;
        }
        Ok(())
    }

    /// Comes back to this tab from another one.
    pub async fn to_front(&self) -> anyhow::Result<()> {
        self.session.to_front(&self.context).await
    }

    /// Opens a path of the console as from a bookmark.
    pub async fn open(&self, path: &str) -> anyhow::Result<()> {
        let address = format!("{}{path}", self.address);
        match self.driver.goto(&address).await {
            // ChromeDriver 156 rarely gives up where it leaves a page for its own address.
            Err(error) if error.to_string().contains("aborted by navigation") => Ok(self.driver.goto(&address).await?),
            opened => Ok(opened?),
        }
    }

    /// Opens a path in a tab that is signed in already: the token stands where signing in would have put it.
    pub async fn open_signed_in(&self, path: &str) -> anyhow::Result<()> {
        // Something of the console's origin that runs no program.
        self.open("/robots.txt").await?;
        let token = json!(crate::sandbox::TOKEN);
        self.evaluate(&format!("sessionStorage.setItem('gatehouse.token', {token})")).await?;
        self.open(path).await
    }

    pub async fn reload(&self) -> anyhow::Result<()> {
        Ok(self.driver.refresh().await?)
    }

    /// The browser's back button. Not by WebDriver, which waits for a page in vain where one is left only after a
    /// question.
    pub async fn back(&self) -> anyhow::Result<()> {
        if self.is_webkit() {
            return self.evaluate("history.back()").await.map(drop);
        }
        Ok(self.session.bidi()?.browsing_context().traverse_history(self.context.clone(), -1).await?)
    }

    pub async fn forward(&self) -> anyhow::Result<()> {
        if self.is_webkit() {
            return self.evaluate("history.forward()").await.map(drop);
        }
        Ok(self.session.bidi()?.browsing_context().traverse_history(self.context.clone(), 1).await?)
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
        self.until(&format!("{role} “{name}”"), || self.first(role, name)).await
    }

    /// Every element with this role and name now; an empty name takes any.
    pub async fn all(&self, role: &str, name: &str) -> anyhow::Result<Vec<WebElement>> {
        self.locate(role, name, None).await
    }

    async fn first(&self, role: &str, name: &str) -> anyhow::Result<Option<WebElement>> {
        Ok(self.locate(role, name, Some(1)).await?.into_iter().next())
    }

    async fn locate(&self, role: &str, name: &str, most: Option<u32>) -> anyhow::Result<Vec<WebElement>> {
        let name = Some(name).filter(|name| !name.is_empty());
        if self.is_webkit() {
            return webkit::locate(&self.driver, role, name).await;
        }
        if self.is_reached_by_chromedriver() && role != "summary" {
            return chromium::locate(&self.driver, role, name, most).await;
        }
        let nodes = self.locate_nodes(Some(role), name, most).await?;
        nodes.iter().map(|node| self.element(node)).collect()
    }

    /// Whether a script of ChromeDriver's reaches this tab.
    fn is_reached_by_chromedriver(&self) -> bool {
        self.is_chromium() && self.session.is_in_front(&self.context)
    }

    /// The nodes with this role and accessible name, by BiDi. `summary` is the element of that name, found by its text.
    /// It has no role in ARIA, and Chromium does not find it by its own role.
    async fn locate_nodes(
        &self,
        role: Option<&str>,
        name: Option<&str>,
        most: Option<u32>,
    ) -> anyhow::Result<Vec<Value>> {
        let locator = match (role, name) {
            (Some("summary"), None) => Locator::css("summary"),
            (Some("summary"), Some(text)) => Locator::xpath(format!("//summary[normalize-space() = \"{text}\"]")),
            _ => Locator::accessibility(role.map(str::to_owned), name.map(str::to_owned)),
        };
        self.locate_nodes_by(locator, most).await
    }

    async fn locate_nodes_by(&self, locator: Locator, most: Option<u32>) -> anyhow::Result<Vec<Value>> {
        let asked = LocateNodes {
            context: self.context.clone(),
            locator,
            max_node_count: most,
            serialization_options: Some(json!({ "maxDomDepth": 0 })),
            start_nodes: None,
        };
        Ok(self.session.bidi()?.send(asked).await?.nodes)
    }

    /// WebDriver's element of a node of BiDi's: both protocols give it the same id.
    fn element(&self, node: &Value) -> anyhow::Result<WebElement> {
        let reference = json!({ "element-6066-11e4-a52e-4f735466cecf": node["sharedId"] });
        Ok(WebElement::from_json(reference, self.driver.handle().clone())?)
    }

    /// What a screen reader meets within the first element that matches, in its order. The browser's accessibility tree
    /// tells roles, names, states and descriptions.
    pub async fn aria_snapshot(&self, selector: &str) -> anyhow::Result<Vec<String>> {
        let lines = if self.is_firefox() {
            let id = self.evaluate(&format!("{}({})", firefox::MARK, json!(selector))).await?;
            // The place is the first of them.
            aria_snapshot::lines(&firefox::tree(&self.driver, &id).await?, |_| true)
        } else {
            let document = self.cdp("DOM.getDocument", json!({"depth": 0})).await?;
            let found = json!({"nodeId": document["root"]["nodeId"], "selector": selector});
            let found = self.cdp("DOM.querySelector", found).await?;
            let place = self.cdp("DOM.describeNode", json!({"nodeId": found["nodeId"]})).await?;
            let tree = self.cdp("Accessibility.getFullAXTree", json!({})).await?;
            let nodes = tree["nodes"].as_array().map_or(&[][..], Vec::as_slice);
            aria_snapshot::lines(nodes, |node| node["backendDOMNodeId"] == place["node"]["backendNodeId"])
        };
        lines.context("the element is not in the accessibility tree")
    }

    /// Waits until the snapshot of the element passes `is_right`. The error contains the last snapshot.
    pub async fn wait_for_aria_snapshot(
        &self,
        selector: &str,
        is_right: impl Fn(&[String]) -> bool,
    ) -> anyhow::Result<()> {
        let last = std::cell::RefCell::new(Vec::new());
        let ask = async || {
            let lines = self.aria_snapshot(selector).await?;
            let right = is_right(&lines).then_some(());
            last.replace(lines);
            Ok(right)
        };
        let waited = self.until("the ARIA snapshot", ask).await;
        waited.map_err(|error| error.context(format!("the snapshot of {selector} is {:#?}", last.take())))
    }

    /// Waits until nothing has this role and name.
    pub async fn gone(&self, role: &str, name: &str) -> anyhow::Result<()> {
        let what = format!("no {role} “{name}”");
        self.until(&what, || async { Ok(self.all(role, name).await?.is_empty().then_some(())) }).await
    }

    pub async fn click(&self, role: &str, name: &str) -> anyhow::Result<()> {
        self.until(&format!("a click on {role} “{name}”"), || async {
            let Some(element) = self.first(role, name).await? else { return Ok(None) };
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
        if !self.is_chromium() || value.chars().all(|c| u32::from(c) < 0x1_0000) {
            Ok(field.send_keys(value).await?)
        } else {
            field.send_keys(Key::Delete + "").await?;
            self.cdp("Input.insertText", json!({"text": value})).await.map(drop)
        }
    }

    /// The text field with this label, of whatever role its kind has.
    pub async fn field(&self, label: &str) -> anyhow::Result<WebElement> {
        let is_field = |node: &&Value| {
            let kind = node["value"]["attributes"]["type"].as_str().unwrap_or("text");
            ["textarea", "select"].map(Value::from).contains(&node["value"]["localName"])
                || node["value"]["localName"] == "input" && !["checkbox", "radio", "button", "submit"].contains(&kind)
        };
        self.until(&format!("a field “{label}”"), || async {
            if self.is_webkit() {
                return Ok(webkit::locate(&self.driver, "field", Some(label)).await?.into_iter().next());
            }
            if self.is_reached_by_chromedriver() {
                return chromium::field(&self.driver, label).await;
            }
            let mut nodes = self.locate_nodes(None, Some(label), None).await?;
            // BiDi finds no field of a day or a time by its name.
            if !nodes.iter().any(|node| is_field(&node)) {
                let id = format!("//label[normalize-space() = \"{label}\"]/@for");
                // The skeleton has fields of the same names, and goes when the program comes.
                let labelled = format!("//input[@id = {id} and not(ancestor::*[@inert])]");
                nodes = self.locate_nodes_by(Locator::xpath(labelled), None).await?;
            }
            nodes.iter().find(is_field).map(|node| self.element(node)).transpose()
        })
        .await
    }

    /// Puts the focus on the first element that matches, once there is one that takes it.
    pub async fn focus(&self, selector: &str) -> anyhow::Result<()> {
        let script = format!(
            "const found = document.querySelector({});
             found?.focus();
             return found !== null && document.activeElement === found",
            json!(selector)
        );
        self.until(&format!("the focus on {selector}"), || async {
            Ok((self.run_script(&script).await? == json!(true)).then_some(()))
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
        Ok(self.evaluate("document.body.innerText").await?.as_str().unwrap_or_default().to_owned())
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

    pub async fn has_title(&self, title: &str) -> anyhow::Result<()> {
        self.until(&format!("the title {title}"), || async { Ok((self.driver.title().await? == title).then_some(())) })
            .await
    }

    /// The usernames of the visible rows.
    pub async fn usernames(&self) -> anyhow::Result<Vec<String>> {
        let names = "return [...document.querySelectorAll('tbody th[scope=row] .user-link > span:last-child')].map((cell) => cell.textContent)";
        Ok(serde_json::from_value(self.run_script(names).await?)?)
    }

    /// The text of what has the focus.
    pub async fn has_focus_on(&self, text: &str) -> anyhow::Result<()> {
        self.until(&format!("the focus on “{text}”"), || async {
            let found = self.evaluate("document.activeElement.innerText || document.activeElement.id || ''").await?;
            Ok(found.as_str().unwrap_or_default().contains(text).then_some(()))
        })
        .await
    }

    pub async fn set_size(&self, width: u32, height: u32) -> anyhow::Result<()> {
        if self.is_webkit() {
            return webkit::set_size(&self.driver, width, height).await;
        }
        let viewport = Some(Viewport { width, height });
        let wanted = SetViewport { context: self.context.clone(), viewport, device_pixel_ratio: None };
        self.session.bidi()?.send(wanted).await?;
        Ok(())
    }

    /// Asks for dark or light colors. WebKit's driver cannot: there the colors stay.
    pub async fn set_dark(&self, dark: bool) -> anyhow::Result<()> {
        if self.is_webkit() {
            return Ok(());
        }
        self.emulate_media(&[("prefers-color-scheme", if dark { "dark" } else { "light" })]).await
    }

    /// What media queries are answered with, in place of the former: features by name. `medium` is the medium itself.
    pub async fn emulate_media(&self, features: &[(&str, &str)]) -> anyhow::Result<()> {
        if self.is_firefox() {
            return firefox::prefer(&self.driver, features).await;
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
    pub async fn add_init_script(&self, script: &str) -> anyhow::Result<PreloadScriptId> {
        let function_declaration = format!("() => {{ {script} }}");
        let contexts = vec![self.context.clone()];
        let added = AddPreloadScript { function_declaration, arguments: Vec::new(), sandbox: None, contexts };
        Ok(self.session.bidi()?.send(added).await?.script)
    }

    pub async fn no_longer_before(&self, script: PreloadScriptId) -> anyhow::Result<()> {
        Ok(self.session.bidi()?.script().remove_preload_script(script).await?)
    }

    /// Refuses requests whose address holds one of these parts, and lets none be answered from the cache. Not by BiDi's
    /// interception: Chromium 156 knows no longer which request it has held back when a page is loaded again.
    pub async fn block(&self, parts: &[&str]) -> anyhow::Result<()> {
        let contexts = vec![self.context.clone()];
        let cache_behavior = CacheBehavior::Bypass;
        self.session.bidi()?.send(SetCacheBehavior { cache_behavior, contexts, user_contexts: Vec::new() }).await?;
        if self.is_firefox() {
            return firefox::block(&self.driver, parts).await;
        }
        self.cdp("Network.enable", json!({})).await?;
        let patterns: Vec<String> = parts.iter().map(|part| format!("*{part}*")).collect();
        self.cdp("Network.setBlockedURLs", json!({ "urls": patterns })).await.map(drop)
    }

    pub async fn offline(&self, is_offline: bool) -> anyhow::Result<()> {
        let network_conditions = is_offline.then_some(NetworkConditions::Offline);
        let contexts = Some(vec![self.context.clone()]);
        let wanted = SetNetworkConditions { network_conditions, contexts, user_contexts: None };
        self.session.bidi()?.send(wanted).await?;
        Ok(())
    }

    /// The languages that the person has set in the browser, the best first, with commas between.
    pub async fn languages(&self, languages: &str) -> anyhow::Result<()> {
        if self.is_firefox() {
            return firefox::set_languages(&self.driver, languages).await;
        }
        let agent = json!({ "userAgent": "test", "acceptLanguage": languages });
        self.cdp("Network.setUserAgentOverride", agent).await.map(drop)
    }

    pub async fn time_zone(&self, zone: &str) -> anyhow::Result<()> {
        let (timezone, contexts) = (Some(zone.to_owned()), Some(vec![self.context.clone()]));
        self.session.bidi()?.send(SetTimezoneOverride { timezone, contexts, user_contexts: None }).await?;
        Ok(())
    }

    /// Lets pages that are opened from now on copy, and read what they copied. Firefox does so for every page, by a
    /// preference of the session. The headless shell asks nobody and refuses both.
    pub async fn allow_clipboard(&self) -> anyhow::Result<()> {
        if self.is_firefox() {
            return Ok(());
        }
        let permissions = json!({
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
            "browserContextId": self.user_context
        });
        self.cdp("Browser.grantPermissions", permissions).await?;
        self.add_init_script(chromium::COPIES_AFTER_AN_ACT).await.map(drop)
    }

    /// The value of an expression in the page itself, whatever its policy; promises are waited for.
    pub async fn evaluate(&self, expression: &str) -> anyhow::Result<Value> {
        if self.is_webkit() {
            return webkit::evaluate(&self.driver, expression).await;
        }
        if self.is_reached_by_chromedriver() {
            return chromium::evaluate(&self.driver, expression).await;
        }
        let asked = Evaluate {
            expression: as_json(expression),
            target: Target::Context { context: self.context.clone(), sandbox: None },
            await_promise: true,
            result_ownership: None,
            user_activation: None,
        };
        let start = Instant::now();
        let evaluated = loop {
            match self.session.bidi()?.send(asked.clone()).await {
                // Between two documents: BiDi hears of a new one a moment after WebDriver.
                Err(error) if error.message.contains("Cannot find context") && start.elapsed() < TIMEOUT => {
                    tokio::time::sleep(POLL_INTERVAL).await;
                }
                evaluated => break evaluated?,
            }
        };
        match evaluated {
            EvaluateResult::Success { result, .. } => {
                Ok(serde_json::from_str(result["value"].as_str().context("no text")?)?)
            }
            EvaluateResult::Exception { exception_details, .. } => {
                bail!("the page fails: {}", exception_details["text"])
            }
        }
    }

    /// What a script in the page returns; it may wait.
    pub async fn run_script(&self, script: &str) -> anyhow::Result<Value> {
        self.evaluate(&format!("(async () => {{ {script} }})()")).await
    }

    /// No part of the page sticks out sideways, and no control is cut at a side.
    pub async fn fits(&self) -> anyhow::Result<()> {
        let script = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]";
        let sizes: (u32, u32) = serde_json::from_value(self.run_script(script).await?)?;
        ensure!(sizes.0 <= sizes.1, "the page is {} px wide in a window of {}", sizes.0, sizes.1);
        let cut: Vec<String> = serde_json::from_value(self.run_script(CUT_CONTROLS).await?)?;
        ensure!(cut.is_empty(), "cut at a side of {} px: {cut:?}", sizes.1);
        Ok(())
    }

    /// The same at a desk, in a narrow window, on a tablet and on a phone.
    pub async fn fits_everywhere(&self) -> anyhow::Result<()> {
        for width in [1440, 1100, 768, 360] {
            self.set_size(width, 800).await?;
            self.fits().await.with_context(|| format!("at {width}"))?;
        }
        self.set_size(1440, 900).await
    }

    /// Waits until no transition runs; what breathes for ever does not count.
    pub async fn settled(&self) -> anyhow::Result<()> {
        let script = "return document.getAnimations().filter((one) => one instanceof CSSTransition).length";
        self.until("an end of all motion", || async { Ok((self.run_script(script).await? == json!(0)).then_some(())) })
            .await
    }

    pub async fn screenshot(&self, path: &std::path::Path) -> anyhow::Result<()> {
        Ok(self.driver.screenshot(path).await?)
    }

    /// What the browser's console said since it was last asked.
    ///
    /// WebKit's driver does not tell it.
    pub async fn console(&self) -> anyhow::Result<Vec<Value>> {
        if self.is_webkit() {
            return Ok(Vec::new());
        }
        if self.is_chromium() {
            let log = self.driver.handle().cmd(Command::ExtensionCommand(Box::new(BrowserLog))).await?;
            return Ok(log.value()?);
        }
        // Its answer comes after all that was said before.
        self.session.bidi()?.session().status().await?;
        let mut said = Vec::new();
        let mut console = self.session.console.as_ref().context("a console")?.lock().await;
        while let Some(Some(entry)) = console.next().now_or_never() {
            if entry.level == LogLevel::Error {
                said.push(json!({ "level": "SEVERE", "source": entry.entry_type, "message": entry.text }));
            }
        }
        Ok(said)
    }

    /// No panic and no error of the console's own in the browser's log; failed requests are the network's.
    pub async fn console_is_clean(&self) -> anyhow::Result<()> {
        let said = self.console().await?.into_iter();
        let errors = said.filter(|entry| entry["level"] == "SEVERE" && entry["source"] != "network");
        // Firefox ends the requests of a page that is left with these errors, and the loader of a chunk logs them. What
        // such a page throws has lost its kind, too; Chromium tells whether a journey throws by itself. A script that
        // was ended before its first byte does not match its hash.
        let is_of_a_left_page = |entry: &Value| {
            let message = entry["message"].as_str().unwrap_or_default();
            message.starts_with("AbortError: The operation was aborted")
                || message == "TypeError: NetworkError when attempting to fetch resource."
                || message == "uncaught exception: Object" && self.is_firefox()
                || message.contains(EMPTY_HASH)
        };
        let errors: Vec<Value> = errors.filter(|entry| !is_of_a_left_page(entry)).collect();
        ensure!(errors.is_empty(), "the browser's console has errors: {errors:#?}");
        Ok(())
    }

    /// Sets the letters that the person has chosen in the browser's settings, in pixels. Only in Chromium.
    pub async fn default_letters(&self, size: u32) -> anyhow::Result<()> {
        let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
        self.cdp("Page.setFontSizes", sizes).await.map(drop)
    }

    async fn cdp(&self, command: &str, parameters: Value) -> anyhow::Result<Value> {
        Ok(self.driver.cdp().send_raw(command, parameters).await?)
    }

    /// Asks until there is an answer; the error names what was waited for.
    pub async fn until<T, F>(&self, what: &str, ask: impl Fn() -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<Option<T>>>,
    {
        let start = Instant::now();
        let mut pause = POLL_INTERVAL;
        loop {
            let asked = ask().await;
            if let Ok(Some(answer)) = asked {
                return Ok(answer);
            }
            if start.elapsed() > TIMEOUT {
                match asked {
                    Err(error) => return Err(error.context(format!("waited for {what}"))),
                    Ok(_) => bail!("waited for {what}, in vain"),
                }
            }
            tokio::time::sleep(pause).await;
            pause = MAX_POLL_INTERVAL.min(pause * 3 / 2);
        }
    }

    /// Leaves a screenshot, the HTML and the console of a journey that failed.
    pub(crate) async fn save_artifacts(&self, name: &str) {
        let folder = PathBuf::from(std::env::var_os("JOURNEYS_TRACES").unwrap_or_else(|| "journey-failures".into()));
        std::fs::create_dir_all(&folder).ok();
        // WebKit takes none of a page that it does not draw, and says nothing.
        let picture = folder.join(format!("{name}.png"));
        tokio::time::timeout(TIMEOUT, self.screenshot(&picture)).await.ok();
        if let Ok(html) = self.driver.source().await {
            std::fs::write(folder.join(format!("{name}.html")), html).ok();
        }
        let console = self.console().await.unwrap_or_default();
        std::fs::write(folder.join(format!("{name}.console.txt")), format!("{console:#?}")).ok();
        eprintln!("{name}: screenshot, HTML and console are in {}", folder.display());
    }
}

/// A script's expression for the value of `expression` as JSON; promises are waited for.
pub(crate) fn as_json(expression: &str) -> String {
    format!("(async () => JSON.stringify(await ({expression})) ?? 'null')()")
}

/// ChromeDriver's log of the browser, which tells what BiDi does not: violations of the policy and the browser's
/// warnings.
#[derive(Debug)]
struct BrowserLog;

impl ExtensionCommand for BrowserLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": "browser" }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}
