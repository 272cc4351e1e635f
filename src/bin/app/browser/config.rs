//! Loads `config.json` from beside the bundle, once, before anything else is asked; a signed-in tab starts with the one
//! that it kept.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use gatehouse::{
    config::{self, Config, ConfigProblem},
    text,
};
use js_sys::JsString;

use crate::browser::{
    http::{AbortHandle, HttpRequest, Method, send},
    navigator, session, version,
};

thread_local! {
    static CONFIG: OnceCell<Rc<Config>> = const { OnceCell::new() };
    /// The file as it was read.
    static WRITTEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Takes up what was kept beside the token, so that nothing waits for the file. Whether there was any.
pub(crate) fn take_up_kept() -> bool {
    session::kept_config().is_some_and(|written| take(written).is_ok())
}

/// Reads the file. Where another one was taken up, this one holds from the next
/// start on, which is offered.
pub(crate) async fn load() -> Result<(), ConfigProblem> {
    let call = HttpRequest { method: Method::Get, url: navigator::under_base("/config.json"), token: "", body: None };
    let reply = send(call, &AbortHandle::new()).await.map_err(|_| ConfigProblem::Missing(None))?;
    if reply.status != 200 {
        return Err(ConfigProblem::Missing(Some(reply.status)));
    }
    if CONFIG.with(|config| config.get().is_none()) {
        return take(reply.body);
    }
    if written() != reply.body && config::read(&reply.body, lower).is_ok() {
        session::keep_config(&reply.body);
        version::offer();
    }
    Ok(())
}

fn take(written: String) -> Result<(), ConfigProblem> {
    let read = config::read(&written, lower)?;
    CONFIG.with(|config| config.set(read.into()).ok());
    WRITTEN.set(written);
    Ok(())
}

/// The file as it was read.
pub(crate) fn written() -> String {
    WRITTEN.with_borrow(String::clone)
}

/// Whether a role stands out, and deleting an account that has it asks for the username to be typed.
pub(crate) fn is_privileged(role: &str) -> bool {
    get().is_privileged(&lower(role))
}

fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// The configuration. The shell draws no screen before it is loaded; until then it is the default one.
pub(crate) fn get() -> Rc<Config> {
    CONFIG.with(|config| config.get().cloned()).unwrap_or_else(|| {
        Rc::new(Config {
            api: "/api/v1".to_owned(),
            title: text::PRODUCT.to_owned(),
            page_size: gatehouse::url::query::PAGE_SIZES[0],
            timeout: config::DEFAULT_TIMEOUT,
            lock_after: None,
            privileged: Vec::new(),
            note: String::new(),
        })
    })
}
