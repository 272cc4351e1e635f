//! What the journeys stand on: a sandbox of their own, a real Chromium through WebDriver, and a page that is searched
//! by role and visible name in the browser's own accessibility tree. Everything waits for conditions; nothing sleeps blindly.

#![allow(clippy::expect_used, clippy::panic)]

pub mod browser;
mod firefox;
pub mod sandbox;
mod spoken;

pub use browser::{Browser, Page};
pub use sandbox::Sandbox;

/// How a journey ends: an error says what was waited for.
pub type Done = anyhow::Result<()>;

/// Runs one journey: starts a sandbox and a page, and leaves screenshot, HTML and console where the journey fails.
pub fn journey<F>(name: &str, options: &[&str], steps: impl FnOnce(Page, std::sync::Arc<Sandbox>) -> F)
where
    F: Future<Output = Done>,
{
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let ended = runtime.block_on(async {
        let sandbox = std::sync::Arc::new(Sandbox::start(options)?);
        let browser = Browser::start().await?;
        let page = browser.page(&sandbox.address);
        let mut ended = steps(page.clone(), sandbox.clone()).await;
        if ended.is_ok() {
            ended = page.console_is_clean().await;
        }
        if ended.is_err() {
            page.leave_traces(name).await;
        }
        browser.stop().await;
        ended
    });
    if let Err(error) = ended {
        panic!("{name}: {error:#}");
    }
}
