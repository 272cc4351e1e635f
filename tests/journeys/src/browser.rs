//! A headless Chromium or Firefox with its WebDriver, and tabs. Each tab has its own user context, which shares no
//! storage, cookies or cache with others. WebKit has no user contexts: it is started anew for each journey.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, PoisonError},
};

use anyhow::Context;
use thirtyfour::{
    Capabilities, CapabilitiesHelper, DesiredCapabilities, WebDriver,
    bidi::{
        BiDi, BrowsingContextId, EventStream, UserContextId,
        events::LogEntryAdded,
        modules::{
            browser::RemoveUserContext,
            browsing_context::{Create, CreateType, SetViewport, Viewport},
        },
    },
    common::capabilities::firefox::FirefoxPreferences,
};
use tokio::sync::Mutex;

use crate::{Page, chromium, firefox, page::TIMEOUT, webkit};

/// Which browser the journeys run in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

impl Kind {
    /// As `cargo xtask test` says.
    pub(crate) fn wanted() -> Self {
        let is_set = |variable| std::env::var_os(variable).is_some();
        if is_set("JOURNEYS_WEBKIT") {
            Self::WebKit
        } else if is_set("JOURNEYS_FIREFOX") {
            Self::Firefox
        } else {
            Self::Chromium
        }
    }
}

/// A running browser and its driver.
pub(crate) struct Browser {
    session: Session,
    driver_process: Child,
    /// The display of WebKit, which cannot do without one.
    _display: Option<webkit::Display>,
}

/// What a page needs of its browser.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) kind: Kind,
    pub(crate) driver: WebDriver,
    /// Absent in WebKit.
    bidi: Option<BiDi>,
    /// The tab that the driver's commands reach.
    front: Arc<std::sync::Mutex<Option<BrowsingContextId>>>,
    /// What Firefox's console says; ChromeDriver keeps a log of its own, which holds more than BiDi's.
    pub(crate) console: Option<Arc<Mutex<EventStream<LogEntryAdded>>>>,
}

impl Session {
    /// What only BiDi can do, and WebKit's driver cannot.
    pub(crate) fn bidi(&self) -> anyhow::Result<&BiDi> {
        self.bidi.as_ref().context("WebKit's driver speaks no BiDi: a journey with the tag WebKit does without")
    }

    /// Leads the driver's commands to this tab.
    pub(crate) async fn to_front(&self, tab: &BrowsingContextId) -> anyhow::Result<()> {
        self.driver.switch_to_window(tab.to_string().into()).await?;
        *self.front.lock().unwrap_or_else(PoisonError::into_inner) = Some(tab.clone());
        Ok(())
    }

    /// Whether the driver's commands reach this tab.
    pub(crate) fn is_in_front(&self, tab: &BrowsingContextId) -> bool {
        self.front.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(tab)
    }
}

/// A tab in a user context of its own, both closed together.
pub(crate) struct Tab {
    session: Session,
    /// Absent in WebKit.
    user_context: Option<UserContextId>,
    context: BrowsingContextId,
}

impl Browser {
    pub(crate) async fn start(kind: Kind) -> anyhow::Result<Self> {
        let program =
            std::env::var_os("JOURNEYS_DRIVER").context("run the journeys with: cargo xtask test journeys")?;
        let browser = std::env::var("JOURNEYS_BROWSER").context("JOURNEYS_BROWSER is not set")?;
        if kind == Kind::WebKit {
            return Self::start_webkit(Path::new(&program), &browser).await;
        }
        let mut command = Command::new(program);
        let wanted = match kind {
            Kind::Chromium => {
                command.arg("--port=0");
                chromium::capabilities(&browser)?
            }
            Kind::Firefox => {
                command.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
                firefox(&browser)?
            }
            Kind::WebKit => webkit::capabilities(&browser)?,
        };
        let mut driver_process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let port = port(&mut driver_process)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await?;
        // A script that waits says itself what it waited for.
        driver.set_script_timeout(2 * TIMEOUT).await?;
        let bidi = driver.bidi().await?;
        let console = Arc::new(Mutex::new(bidi.subscribe::<LogEntryAdded>().await?));
        let front = Arc::default();
        let session = Session { kind, driver, bidi: Some(bidi), front, console: Some(console) };
        if kind == Kind::Firefox {
            firefox::start_accessibility(&session.driver).await?;
        }
        Ok(Self { session, driver_process, _display: None })
    }

    async fn start_webkit(program: &Path, browser: &str) -> anyhow::Result<Self> {
        let display = webkit::Display::start()?;
        let (driver_process, port) = webkit::start_driver(program, &display).await?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), webkit::capabilities(browser)?).await?;
        let session = Session { kind: Kind::WebKit, driver, bidi: None, front: Arc::default(), console: None };
        Ok(Self { session, driver_process, _display: Some(display) })
    }

    /// Whether another journey can have the browser, with nothing left of the one before.
    pub(crate) fn can_be_used_again(&self) -> bool {
        self.session.bidi.is_some()
    }

    /// Opens a tab for one journey, and leads the driver to it.
    pub(crate) async fn open_tab(&self) -> anyhow::Result<Tab> {
        let user_context = match &self.session.bidi {
            Some(bidi) => Some(bidi.browser().create_user_context().await?.user_context),
            None => None,
        };
        let context = create_tab(&self.session, user_context.as_ref()).await?;
        let tab = Tab { session: self.session.clone(), user_context, context };
        // What was said before is another journey's.
        tab.page("").console().await?;
        Ok(tab)
    }

    pub(crate) async fn stop(mut self) {
        self.session.driver.quit().await.ok();
        self.driver_process.kill().ok();
        self.driver_process.wait().ok();
    }
}

/// A tab at a desk's size, in this user context.
pub(crate) async fn create_tab(
    session: &Session,
    user_context: Option<&UserContextId>,
) -> anyhow::Result<BrowsingContextId> {
    const DESK: (u32, u32) = (1440, 900);
    let Some(bidi) = &session.bidi else {
        // The browser's first tab: a further one would stay behind it, where no frames are drawn.
        let tab = session.driver.window().await?;
        webkit::set_size(&session.driver, DESK.0, DESK.1).await?;
        return Ok(tab.to_string().into());
    };
    let create = Create {
        r#type: CreateType::Tab,
        reference_context: None,
        background: None,
        user_context: user_context.cloned(),
    };
    let context = bidi.send(create).await?.context;
    session.to_front(&context).await?;
    let viewport = Some(Viewport { width: DESK.0, height: DESK.1 });
    bidi.send(SetViewport { context: context.clone(), viewport, device_pixel_ratio: None }).await?;
    Ok(context)
}

impl Tab {
    /// The tab as a journey uses it, with a console served at `address`.
    pub(crate) fn page(&self, address: &str) -> Page {
        Page::new(self.session.clone(), self.user_context.clone(), self.context.clone(), address)
    }

    pub(crate) async fn close(self) -> anyhow::Result<()> {
        if self.session.kind == Kind::Firefox {
            firefox::restore(&self.session.driver).await?;
        }
        if let Some(user_context) = self.user_context {
            self.session.bidi()?.send(RemoveUserContext { user_context }).await?;
        }
        Ok(())
    }
}

/// The port that a driver has taken, from what it says first; the rest of its output is read and dropped.
fn port(driver: &mut Child) -> anyhow::Result<u16> {
    let mut output = BufReader::new(driver.stdout.take().context("the driver has no output")?);
    let mut line = String::new();
    let port = loop {
        line.clear();
        anyhow::ensure!(output.read_line(&mut line)? > 0, "the driver never said its port");
        let after = ["on port ", "Listening on 127.0.0.1:"].into_iter().find_map(|before| line.split(before).nth(1));
        let digits = after.map(|rest| rest.trim().trim_end_matches('.'));
        if let Some(port) = digits.and_then(|digits| digits.parse().ok()).filter(|port| *port != 0) {
            break port;
        }
    };
    std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
    Ok(port)
}

fn firefox(browser: &str) -> anyhow::Result<Capabilities> {
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set_firefox_binary(browser)?;
    wanted.add_arg("-headless")?;
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", firefox::LANGUAGES)?;
    preferences.set("intl.locale.requested", "en-US")?;
    // Nothing but the console is asked for.
    preferences.set("network.connectivity-service.enabled", false)?;
    preferences.set("network.captive-portal-service.enabled", false)?;
    // What a page copies can be read by it without a question.
    preferences.set("dom.events.testing.asyncClipboard", true)?;
    wanted.set_preferences(preferences)?;
    wanted.enable_bidi()?;
    Ok(wanted.into())
}
