//! Loads `config.json` from beside the bundle, once, before any other request. A signed-in tab starts with the copy
//! that it cached, so that neither the boot script's first call nor the program waits for the file.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use gatehouse::{
    api::{
        error::{self, NetworkError},
        http::Method,
    },
    config::{self, Config, ConfigProblem},
};
use js_sys::JsString;

use crate::browser::{
    address, boot,
    http::{AbortHandle, HttpRequest, send, take_over},
    storage::{self, Place},
    version,
};

const KEY: &str = "gatehouse.config";

thread_local! {
    static CONFIG: OnceCell<Rc<Config>> = const { OnceCell::new() };
    /// The file as it was read.
    static WRITTEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Applies the cached configuration. Returns false if there is none.
pub(crate) fn take_cached() -> bool {
    cached().is_some_and(|written| take(written).is_ok())
}

/// Caches the configuration in this tab, and on the device if the session is stored there.
pub(crate) fn cache(on_device: bool) {
    let written = WRITTEN.with_borrow(String::clone);
    if cached().as_ref() != Some(&written) {
        storage::write(Place::Tab, KEY, &written);
        if on_device {
            storage::write(Place::Device, KEY, &written);
        }
    }
}

pub(crate) fn clear_cache() {
    storage::remove(Place::Tab, KEY);
    storage::remove(Place::Device, KEY);
}

fn cached() -> Option<String> {
    storage::read(Place::Tab, KEY).or_else(|| storage::read(Place::Device, KEY))
}

/// Reads the file. If the tab has started with a cached configuration, a different file applies from the next start,
/// which is offered.
pub(crate) async fn load() -> Result<(), ConfigProblem> {
    let (url, timeout) = (address::under_base("/config.json"), get().timeout);
    let request = HttpRequest { method: Method::Get, url: &url, token: "", body: None, timeout };
    let abort = AbortHandle::new();
    let exchange = match boot::early_request(&url, "", &abort.signal()) {
        Some(sent) => take_over(sent, timeout, &abort).await,
        None => send(request, &abort).await,
    };
    let response = exchange.response.map_err(|error| match error {
        NetworkError::Redirected => ConfigProblem::Redirected,
        _ => ConfigProblem::Missing(None),
    })?;
    if response.status != 200 {
        return Err(ConfigProblem::Missing(Some(response.status)));
    }
    if error::is_page(&response.body) {
        return Err(ConfigProblem::Page);
    }
    if CONFIG.with(|config| config.get().is_none()) {
        return take(response.body);
    }
    if WRITTEN.with_borrow(|written| *written != response.body) && config::parse(&response.body, lower).is_ok() {
        let places = [Place::Tab, Place::Device].into_iter();
        places.filter(|place| storage::read(*place, KEY).is_some()).for_each(|place| {
            storage::write(place, KEY, &response.body);
        });
        version::offer();
    }
    Ok(())
}

fn take(written: String) -> Result<(), ConfigProblem> {
    let read = config::parse(&written, lower)?;
    CONFIG.with(|config| config.set(read.into()).ok());
    WRITTEN.set(written);
    Ok(())
}

/// Whether a role is privileged: it is highlighted, and deleting its users requires typing the username.
pub(crate) fn is_privileged(role: &str) -> bool {
    get().is_privileged(&lower(role))
}

/// Text in lower case, by the browser's rules.
pub(crate) fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// The configuration. The shell draws no screen before it is loaded; until then it is the default one.
pub(crate) fn get() -> Rc<Config> {
    CONFIG.with(|config| config.get().cloned()).unwrap_or_else(|| {
        Rc::new(Config {
            api: "/api/v1".to_owned(),
            title: gatehouse::PRODUCT.to_owned(),
            page_size: gatehouse::url::query::PAGE_SIZES[0],
            timeout: config::DEFAULT_TIMEOUT,
            lock_after: None,
            privileged: Vec::new(),
            note: String::new(),
            directory: None,
        })
    })
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    const EARLY_REQUEST: &str = include_str!("../../../../public/early-request.js");

    /// The first call goes out before the program has read the file.
    #[wasm_bindgen_test]
    fn the_early_request_takes_the_addresses_that_the_program_takes() {
        let line = EARLY_REQUEST.lines().find_map(|line| line.trim().strip_prefix("const isSafe = (api) => /"));
        let pattern = line.and_then(|line| line.strip_suffix("/u.test(api);")).expect("the pattern");
        let pattern = js_sys::RegExp::new(pattern, "u");
        for (api, is_safe) in [
            ("/api/v1", true),
            ("https://gate.example:8443/api", true),
            ("http://localhost", true),
            ("http://localhost:8000/api", true),
            ("http://127.0.0.1/api", true),
            ("http://[::1]:8000/api", true),
            ("", false),
            ("api", false),
            ("ftp://gate.example", false),
            ("//evil.example", false),
            ("/\\evil.example", false),
            ("https:", false),
            ("https:///evil.example", false),
            ("https://gate.example@evil.example", false),
            ("https://gate.example/api?a", false),
            ("https://gate.example/api#a", false),
            ("https://gate.example/a b", false),
            ("/a\u{85}pi", false),
            ("http://gate.example/api", false),
            ("http://localhost:8000@evil.example", false),
            ("http://localhost.evil.example", false),
            ("http://[::1].evil.example", false),
        ] {
            let written = serde_json::json!({ "api": api }).to_string();
            assert_eq!(config::parse(&written, str::to_lowercase).is_ok(), is_safe, "the program: {api}");
            assert_eq!(pattern.test(api), is_safe, "the early request: {api}");
        }
    }
}
