//! What Firefox lets nobody do through the classic protocol: WebDriver BiDi over its socket, and scripts with the browser's
//! own rights. Chromium's own protocol does the same for Chromium, in `browser.rs`.

use std::{
    net::TcpStream,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, SessionId, WebDriver, session::handle::SessionHandle};
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

/// A session's second connection.
pub(crate) struct Firefox {
    socket: Mutex<Socket>,
    /// The tab that the journey begins in; what is done in another one goes by the classic protocol.
    context: String,
    session: String,
}

struct Socket {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    asked: u64,
    /// What the page's console said since it was last asked.
    said: Vec<Value>,
}

/// The requests that are refused are kept here, in the browser's own window.
const BLOCK: &str = "
    const parts = arguments[0];
    if (window.blocker) Services.obs.removeObserver(window.blocker, 'http-on-modify-request');
    window.blocker = { observe(channel) {
        channel = channel.QueryInterface(Ci.nsIHttpChannel);
        if (parts.some((part) => channel.URI.spec.includes(part))) channel.cancel(Cr.NS_ERROR_CONNECTION_REFUSED);
    } };
    Services.obs.addObserver(window.blocker, 'http-on-modify-request');";

/// What the media queries of the tab are answered with (`BrowsingContext.webidl`).
const PREFER: &str = "
    const [features] = arguments;
    const tab = gBrowser.selectedBrowser.browsingContext;
    tab.prefersColorSchemeOverride = features['prefers-color-scheme'] ?? 'none';
    tab.prefersReducedMotionOverride = features['prefers-reduced-motion'] ?? 'none';
    tab.forcedColorsOverride = features['forced-colors'] ?? 'none';
    tab.mediumOverride = features.medium ?? '';";

/// Begins a session that has a socket: thirtyfour would leave that wish out.
pub(crate) async fn begin(address: &str, wanted: &Capabilities) -> anyhow::Result<WebDriver> {
    let mut wanted = wanted.clone();
    wanted.insert("webSocketUrl".into(), json!(true));
    let url = format!("{address}/session");
    let asked = json!({ "capabilities": { "alwaysMatch": wanted } });
    let begun = tokio::task::block_in_place(|| ureq::post(url).send_json(asked))?.body_mut().read_json::<Value>()?;
    let id = begun["value"]["sessionId"].as_str().with_context(|| format!("no session: {begun}"))?;
    let handle = SessionHandle::new(Arc::new(reqwest::Client::new()), address, SessionId::from(id))?;
    Ok(WebDriver { handle: Arc::new(handle) })
}

/// The accessibility tree below the element with this id, in the shape of Chromium's protocol and with its names
/// of roles; null while the browser has none of it.
const TREE: &str = "
    const service = window.accessibility;
    const [id] = arguments;
    const nodes = {};
    const children = (node) => Array.from({ length: node.childCount }, (_, at) => node.getChildAt(at));
    const find = (node) => node.id === id ? node : children(node).map(find).find(Boolean);
    const same = { 'text leaf': 'StaticText', statictext: 'StaticText', label: 'LabelText',
        'password text': 'textbox', summary: 'DisclosureTriangle', 'combobox list': 'MenuListPopup', whitespace: 'InlineTextBox', 'list item marker': 'ListMarker' };
    const tags = { dl: 'DescriptionList', legend: 'Legend' };
    const attribute = (node, name) => { try { return node.attributes.getStringProperty(name); } catch { return null; } };
    const states = { unavailable: 'disabled' };
    // What is in them is told in any case.
    const unnamed = ['LabelText', 'Legend', 'listitem', 'definition'];
    const keep = (node, lists) => {
        const number = String(Object.keys(nodes).length);
        const [state, extra] = [{}, {}];
        node.getState(state, extra);
        const told = Array.from(service.getStringStates(state.value, extra.value));
        const role = tags[attribute(node, 'tag')] ?? same[service.getStringRole(node.role)] ?? (node.computedARIARole || 'generic');
        nodes[number] = { nodeId: number, role: { value: role }, name: { value: unnamed.includes(role) ? '' : node.name ?? '' },
            description: { value: node.description ?? '' },
            properties: told.filter((name) => name !== 'invalid' || role !== 'group').map((name) => ({ name: states[name] ?? name, value: { value: true } })) };
        const level = role === 'listitem' ? lists : attribute(node, 'level');
        if (level) nodes[number].properties.push({ name: 'level', value: { value: Number(level) } });
        nodes[number].childIds = children(node).map((child) => keep(child, lists + (role === 'list')));
        return number;
    };
    const page = service.getAccessibleFor(gBrowser.selectedBrowser);
    const root = page && find(page);
    if (!root) return null;
    keep(root, 0);
    return Object.values(nodes);";

impl Firefox {
    /// `port` is the one that the driver was given for its socket, `session` the classic session's address.
    pub(crate) fn connect(port: u16, session: String) -> anyhow::Result<Self> {
        let id = session.rsplit('/').next().context("a session")?;
        let (socket, _) = tungstenite::connect(format!("ws://127.0.0.1:{port}/session/{id}"))?;
        let mut firefox =
            Self { socket: Mutex::new(Socket { socket, asked: 0, said: Vec::new() }), context: String::new(), session };
        let tree = firefox.command("browsingContext.getTree", json!({ "maxDepth": 0 }))?;
        firefox.context = tree["contexts"][0]["context"].as_str().context("a tab")?.to_owned();
        // Before the driver asks for names, which leaves those by labels out of the tree; held, or it goes again.
        let service =
            "window.accessibility = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);";
        firefox.privileged(service, json!([]))?;
        firefox.in_tab("browsingContext.setViewport", json!({ "viewport": { "width": 1440, "height": 900 } }))?;
        firefox.command("session.subscribe", json!({ "events": ["log.entryAdded"] }))?;
        Ok(firefox)
    }

    /// A command about the journey's tab, and its result.
    pub(crate) fn in_tab(&self, method: &str, mut parameters: Value) -> anyhow::Result<Value> {
        parameters["context"] = self.context.clone().into();
        self.command(method, parameters)
    }

    /// The same where the standard takes several tabs.
    pub(crate) fn in_tabs(&self, method: &str, mut parameters: Value) -> anyhow::Result<Value> {
        parameters["contexts"] = json!([self.context]);
        self.command(method, parameters)
    }

    pub(crate) fn command(&self, method: &str, parameters: Value) -> anyhow::Result<Value> {
        tokio::task::block_in_place(|| {
            let mut held = self.socket.lock().unwrap_or_else(PoisonError::into_inner);
            held.asked += 1;
            let asked = json!({ "id": held.asked, "method": method, "params": parameters });
            held.socket.send(Message::text(asked.to_string()))?;
            loop {
                let mut told: Value = serde_json::from_str(held.socket.read()?.to_text()?)?;
                if told["type"] == "event" {
                    held.said.push(told["params"].take());
                } else if told["type"] == "success" {
                    return Ok(told["result"].take());
                } else {
                    bail!("{method}: {}", told["message"]);
                }
            }
        })
    }

    /// What the page's console said since it was last asked, as ChromeDriver's log tells it.
    pub(crate) fn console(&self) -> anyhow::Result<Vec<Value>> {
        // Its answer comes after all that was said before.
        self.command("session.status", json!({}))?;
        let said = std::mem::take(&mut self.socket.lock().unwrap_or_else(PoisonError::into_inner).said);
        let is_error = |entry: &Value| entry["level"] == "error";
        let told = |entry: &Value| json!({ "level": "SEVERE", "source": entry["type"], "message": entry["text"] });
        Ok(said.iter().filter(|entry| is_error(entry)).map(told).collect())
    }

    /// The value of an expression in the page itself, whatever its policy; promises are waited for.
    pub(crate) fn evaluate(&self, expression: &str) -> anyhow::Result<Value> {
        let expression = format!("(async () => JSON.stringify(await ({expression})) ?? 'null')()");
        let target = json!({ "context": self.context });
        let asked = json!({ "expression": expression, "target": target, "awaitPromise": true });
        let told = self.command("script.evaluate", asked)?;
        let text = told["result"]["value"].as_str();
        Ok(serde_json::from_str(text.with_context(|| format!("the page fails: {told}"))?)?)
    }

    /// What a script with the browser's own rights returns.
    pub(crate) fn privileged(&self, script: &str, arguments: Value) -> anyhow::Result<Value> {
        tokio::task::block_in_place(|| {
            let post = |path: &str, body: Value| -> anyhow::Result<Value> {
                let url = format!("{}/{path}", self.session);
                Ok(ureq::post(url).send_json(body)?.body_mut().read_json::<Value>()?["value"].take())
            };
            post("moz/context", json!({ "context": "chrome" }))?;
            let told = post("execute/sync", json!({ "script": script, "args": arguments }));
            post("moz/context", json!({ "context": "content" }))?;
            told.context("a script with the browser's rights")
        })
    }

    /// The nodes of the accessibility tree at the first element that matches, itself the first; none while there are none.
    pub(crate) fn tree(&self, selector: &str) -> anyhow::Result<Vec<Value>> {
        // It is found by its id there, and keeps a lent one: what gets another is told anew, in a while.
        let mark = "((selector) => {
                const place = document.querySelector(selector);
                for (const other of document.querySelectorAll('#spoken')) {
                    if (other === place) continue;
                    other.removeAttribute('id');
                    other.ariaBusy = null;
                }
                if (place && !place.id) {
                    place.id = 'spoken';
                    // What only groups others is not in the tree before it has a property of ARIA's.
                    place.ariaBusy = 'false';
                }
                return place?.id;
            })";
        let id = self.evaluate(&format!("{mark}({})", json!(selector)))?;
        let nodes = self.privileged(TREE, json!([id]));
        Ok(serde_json::from_value::<Option<Vec<Value>>>(nodes?)?.unwrap_or_default())
    }

    /// Requests whose address holds one of these parts are refused from now on, the former ones no longer.
    pub(crate) fn block(&self, parts: &[&str]) -> anyhow::Result<()> {
        self.privileged(BLOCK, json!([parts])).map(drop)
    }

    /// Media features by name; `medium` among them is the medium itself. Those not named are the browser's own.
    pub(crate) fn prefer(&self, features: &[(&str, &str)]) -> anyhow::Result<()> {
        let features: serde_json::Map<String, Value> =
            features.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        self.privileged(PREFER, json!([features])).map(drop)
    }
}
