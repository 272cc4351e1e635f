//! Firefox features that WebDriver lacks: privileged scripts for media features, preferred languages and the whole
//! accessibility tree.

use std::sync::Arc;

use axum::http::Method;
use serde_json::{Map, Value, json};
use thirtyfour::{
    WebDriver,
    common::command::{Command, ExtensionCommand},
};

/// The languages that the browser asks servers for, unless a journey sets others.
pub(crate) const LANGUAGES: &str = "en-US, en";

/// Starts the service before the driver asks for names, which leaves names by labels out of the tree. The service is
/// held, or it ends again.
const START_ACCESSIBILITY: &str =
    "window.accessibility = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);";

const SET_LANGUAGES: &str = "Services.prefs.setCharPref('intl.accept_languages', arguments[0])";

/// The requests that are refused are kept here, in the browser's own window.
const BLOCK: &str = "
    const parts = arguments[0];
    if (window.blocker) Services.obs.removeObserver(window.blocker, 'http-on-modify-request');
    window.blocker = null;
    if (!parts.length) return;
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

/// The accessibility tree below the element with this id, in the shape of Chromium's protocol and with its names of
/// roles. Null while the browser has no such tree.
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
    // Named by their content, which is printed anyway.
    const unnamed = ['LabelText', 'Legend', 'listitem', 'definition'];
    const keep = (node, lists) => {
        const number = String(Object.keys(nodes).length);
        const [state, extra] = [{}, {}];
        node.getState(state, extra);
        const names = Array.from(service.getStringStates(state.value, extra.value));
        const role = tags[attribute(node, 'tag')] ?? same[service.getStringRole(node.role)] ?? (node.computedARIARole || 'generic');
        nodes[number] = { nodeId: number, role: { value: role }, name: { value: unnamed.includes(role) ? '' : node.name ?? '' },
            description: { value: node.description ?? '' },
            properties: names.filter((name) => name !== 'invalid' || role !== 'group').map((name) => ({ name: states[name] ?? name, value: { value: true } })) };
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

/// Finds the element again in the tree, which knows an element by its id alone. A lent id stays on the element: the
/// tree learns of another id only after a while. An element that only groups others is not in the tree before it has a
/// property of ARIA's.
pub(crate) const MARK: &str = "((selector) => {
    const place = document.querySelector(selector);
    for (const other of document.querySelectorAll('#snapshot')) {
        if (other === place) continue;
        other.removeAttribute('id');
        other.ariaBusy = null;
    }
    if (place && !place.id) {
        place.id = 'snapshot';
        place.ariaBusy = 'false';
    }
    return place?.id;
})";

pub(crate) async fn start_accessibility(driver: &WebDriver) -> anyhow::Result<()> {
    privileged(driver, START_ACCESSIBILITY, json!([])).await.map(drop)
}

/// Undoes what a journey changed for the whole browser.
pub(crate) async fn restore(driver: &WebDriver) -> anyhow::Result<()> {
    set_languages(driver, LANGUAGES).await?;
    block(driver, &[]).await
}

pub(crate) async fn set_languages(driver: &WebDriver, languages: &str) -> anyhow::Result<()> {
    privileged(driver, SET_LANGUAGES, json!([languages])).await.map(drop)
}

/// Requests whose address holds one of these parts are refused from now on, the former ones no longer.
pub(crate) async fn block(driver: &WebDriver, parts: &[&str]) -> anyhow::Result<()> {
    privileged(driver, BLOCK, json!([parts])).await.map(drop)
}

/// Media features by name; `medium` among them is the medium itself. Those not named are the browser's own.
pub(crate) async fn prefer(driver: &WebDriver, features: &[(&str, &str)]) -> anyhow::Result<()> {
    let features: Map<String, Value> = features.iter().map(|(name, value)| ((*name).into(), json!(value))).collect();
    privileged(driver, PREFER, json!([features])).await.map(drop)
}

/// The nodes of the accessibility tree at the element with this id, itself the first; none while there are none.
pub(crate) async fn tree(driver: &WebDriver, id: &Value) -> anyhow::Result<Vec<Value>> {
    let nodes = privileged(driver, TREE, json!([id])).await?;
    Ok(serde_json::from_value::<Option<Vec<Value>>>(nodes)?.unwrap_or_default())
}

/// The rights that scripts of the session have from now on.
#[derive(Debug)]
struct Rights(&'static str);

impl ExtensionCommand for Rights {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

/// What a script with the browser's own rights returns.
async fn privileged(driver: &WebDriver, script: &str, arguments: Value) -> anyhow::Result<Value> {
    let arguments = arguments.as_array().cloned().unwrap_or_default();
    let take = async |rights| driver.handle().cmd(Command::ExtensionCommand(Box::new(Rights(rights)))).await;
    take("chrome").await?;
    let result = driver.execute(script, arguments).await;
    take("content").await?;
    Ok(result?.json().clone())
}
