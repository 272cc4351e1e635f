//! WebKit through the classic WebDriver protocol, as its driver (WebKitGTK 2.50) speaks no BiDi. Here are the browser
//! in a display of its own, elements by role and name, and scripts that wait.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::{
    Capabilities, WebDriver, WebElement,
    common::command::{Command as WebDriverCommand, ExtensionCommand},
};

use crate::page::as_json;

/// How long the driver may take until it listens.
const START_TIMEOUT: Duration = Duration::from_secs(20);

/// Elements that may have the role, rendered, and by a first guess of the name; the browser itself has the last word. A
/// modal dialog makes everything else inert.
const CANDIDATES: &str = "
    const [role, name] = arguments;
    const kinds = {
        button: 'button, input[type=submit], [role=button]', link: 'a[href], [role=link]', heading: 'h1, h2, h3, h4',
        dialog: 'dialog[open], [role=dialog]', option: 'option, [role=option]', checkbox: '[type=checkbox]', radio: '[type=radio]',
        textbox: 'input, textarea', searchbox: 'input', combobox: 'input, select', region: 'section, [role=region]',
        complementary: 'aside', summary: 'summary', field: 'input:not([type=checkbox], [type=radio]), textarea, select',
    };
    const squeeze = (text) => (text ?? '').replace(/\\s+/g, '');
    const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
    const shown = (node) => [...node.childNodes].map((child) => child.nodeType === 3 ? child.data
        : child.nodeType !== 1 || child.ariaHidden === 'true' || child.hidden ? '' : child.ariaLabel ?? shown(child)).join('');
    const named = (element) => [element.ariaLabel,
        (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && shown(document.getElementById(id))).join(''),
        element.labels?.[0] && shown(element.labels[0]), element.matches('input, select, textarea') ? '' : shown(element),
        element.title, element.placeholder].some((text) => squeeze(text) === squeeze(name));
    return [...(modal ?? document).querySelectorAll(kinds[role] ?? `[role=${role}]`), ...(modal?.matches(kinds[role] ?? '*') ? [modal] : [])]
        .filter((element) => element.getClientRects().length && !element.closest('[hidden], [inert]'))
        .filter((element) => name === null || named(element));";

/// A display that nobody sees. Each browser has its own: a window in front of another would take its focus.
pub(crate) struct Display {
    process: Child,
    name: String,
}

impl Display {
    pub(crate) fn start() -> anyhow::Result<Self> {
        let arguments = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
        let mut process = Command::new("Xvfb")
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb did not start")?;
        let mut output = BufReader::new(process.stdout.take().context("Xvfb has no output")?);
        let mut line = String::new();
        ensure!(output.read_line(&mut line)? > 0, "Xvfb never said its display");
        Ok(Self { process, name: format!(":{}", line.trim()) })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Starts the driver. Gives it with the port on which it listens.
pub(crate) async fn start_driver(program: &Path, display: &Display) -> anyhow::Result<(Child, u16)> {
    // The driver does not say which port it has taken, so it is told one that is free.
    let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let mut driver = Command::new(program)
        .arg(format!("--port={port}"))
        .env("DISPLAY", &display.name)
        .envs([("LANG", "en_US.UTF-8"), ("LANGUAGE", "en_US"), ("GDK_BACKEND", "x11"), ("NO_AT_BRIDGE", "1")])
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let start = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if start.elapsed() > START_TIMEOUT || driver.try_wait()?.is_some() {
            driver.kill().ok();
            anyhow::bail!("{} does not listen", program.display());
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    Ok((driver, port))
}

/// The capabilities that start this MiniBrowser.
pub(crate) fn capabilities(browser: &str) -> anyhow::Result<Capabilities> {
    let options = json!({ "binary": browser, "args": ["--automation"] });
    Ok(serde_json::from_value(json!({ "webkitgtk:browserOptions": options }))?)
}

/// Gives the page this size, without the browser's own bars.
pub(crate) async fn set_size(driver: &WebDriver, width: u32, height: u32) -> anyhow::Result<()> {
    let bars = driver.execute("return [outerWidth - innerWidth, outerHeight - innerHeight]", Vec::new()).await?;
    let [across, down]: [u32; 2] = serde_json::from_value(bars.json().clone())?;
    driver.set_window_rect(0, 0, width + across, height + down).await?;
    Ok(())
}

/// The elements with this role and accessible name, as the browser computes them. The role `field` is any text field.
pub(crate) async fn locate(driver: &WebDriver, role: &str, name: Option<&str>) -> anyhow::Result<Vec<WebElement>> {
    let found = driver.execute(CANDIDATES, vec![json!(role), json!(name)]).await?.elements()?;
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let mut elements = Vec::new();
    for element in found {
        let (its_role, its_name) = (computed(&element, "role").await?, computed(&element, "label").await?);
        let has_role = its_role == role || ["field", "summary"].contains(&role);
        // The space between two parts of a name differs from engine to engine.
        if has_role && name.is_none_or(|name| squeezed(&its_name) == squeezed(name)) {
            elements.push(element);
        }
    }
    Ok(elements)
}

/// The value of an expression in the page; promises are waited for.
pub(crate) async fn evaluate(driver: &WebDriver, expression: &str) -> anyhow::Result<Value> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
        {}.then((value) => done([value]), (error) => done([null, String(error)]));",
        as_json(expression)
    );
    let result = driver.execute_async(script, Vec::new()).await?;
    let text = result.json()[0].as_str().with_context(|| format!("the page fails: {}", result.json()[1]))?;
    Ok(serde_json::from_str(text)?)
}

/// `GET /session/{id}/element/{id}/computedrole` or `computedlabel` (WebDriver, 12.4.7).
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computed{}", self.element, self.what).into()
    }
}

async fn computed(element: &WebElement, what: &'static str) -> anyhow::Result<String> {
    let command = Computed { element: element.element_id().to_string(), what };
    let computed = element.handle().cmd(WebDriverCommand::ExtensionCommand(Box::new(command))).await?;
    Ok(computed.value()?)
}
