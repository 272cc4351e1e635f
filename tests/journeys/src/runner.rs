//! Runs journeys with the arguments and the output of Rust's test runner. Workers reuse their browsers; each journey
//! has its own user context and sandbox.

use std::{
    cell::Cell,
    collections::BTreeMap,
    panic::AssertUnwindSafe,
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::anyhow;
use futures_util::FutureExt;
use libtest_mimic::{Arguments, Trial};
use tokio::runtime::Runtime;

use crate::{
    Done, Kind, Page, Sandbox, With,
    browser::{Browser, Tab},
};

/// One journey, as `journeys!` lists it.
#[derive(Clone, Copy)]
pub struct Journey {
    pub module: &'static str,
    pub name: &'static str,
    pub tags: &'static [Tag],
    pub run: fn(),
}

/// Where else a journey runs than in Chromium on the release.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// What it asks can come out differently in another engine: it runs in Firefox too.
    Engines,
    /// It is among the few whole journeys that run in WebKit, too.
    WebKit,
    /// It needs what only the build with the feature `gallery` has, and runs on that build alone.
    Gallery,
}

/// Longer than any journey takes; a page that hangs ends there.
const JOURNEY_TIMEOUT: Duration = Duration::from_secs(300);

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
});
/// Browsers whose last journey has ended well.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());
static SECONDS: Mutex<BTreeMap<String, f64>> = Mutex::new(BTreeMap::new());

thread_local! {
    /// The name of the journey that this thread runs.
    static RUNNING: Cell<&'static str> = const { Cell::new("") };
    /// How it ended.
    static ENDED: Cell<Done> = const { Cell::new(Ok(())) };
}

/// The `main` of a test target: runs the journeys that the environment and the arguments choose.
pub fn run(modules: &[&[Journey]]) -> ExitCode {
    let mut arguments = Arguments::from_args();
    let is_gallery = std::env::var_os("JOURNEYS_GALLERY").is_some();
    let is_wanted = |journey: &&Journey| {
        journey.tags.contains(&Tag::Gallery) == is_gallery
            && match Kind::wanted() {
                Kind::Chromium => true,
                Kind::Firefox => journey.tags.contains(&Tag::Engines),
                Kind::WebKit => journey.tags.contains(&Tag::WebKit),
            }
    };
    let mut journeys: Vec<Journey> = modules.iter().copied().flatten().filter(is_wanted).copied().collect();
    // The longest first, so that none is left over for one worker alone.
    let before = seconds_before();
    let length = |journey: &Journey| before.get(&full_name(journey)).copied().unwrap_or(f64::MAX);
    journeys.sort_by(|one, other| length(other).total_cmp(&length(one)));
    if arguments.test_threads.is_none() {
        // A journey waits a good part of its time.
        arguments.test_threads = Some(std::thread::available_parallelism().map_or(2, usize::from) + 1);
    }
    let trials = journeys.into_iter().map(|journey| {
        Trial::test(full_name(&journey), move || {
            RUNNING.set(journey.name);
            let start = Instant::now();
            (journey.run)();
            lock(&SECONDS).insert(full_name(&journey), start.elapsed().as_secs_f64());
            ENDED.replace(Ok(())).map_err(|error| format!("{error:#}").into())
        })
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    let browsers = std::mem::take(&mut *lock(&IDLE));
    RUNTIME.block_on(async {
        for browser in browsers {
            browser.stop().await;
        }
    });
    write_seconds();
    Sandbox::clean_up();
    conclusion.exit_code()
}

/// One journey from a fresh user context and a fresh sandbox. Leaves a picture, the HTML and the console where it
/// fails.
pub fn journey<F>(options: &[With], steps: impl FnOnce(Page, Arc<Sandbox>) -> F)
where
    F: Future<Output = Done>,
{
    let name = RUNNING.get();
    let ended = RUNTIME.block_on(async {
        let sandbox = Arc::new(Sandbox::start(options).await?);
        let idle = lock(&IDLE).pop();
        let browser = match idle {
            Some(browser) => browser,
            None => Browser::start(Kind::wanted()).await?,
        };
        let tab = browser.open_tab().await?;
        let ended = in_tab(name, &tab, &sandbox, steps).await;
        // What a failure leaves a browser in is not for the next journey.
        let closed = if ended.is_ok() { tab.close().await } else { Err(anyhow!("failed")) };
        match closed {
            Ok(()) if browser.can_be_used_again() => lock(&IDLE).push(browser),
            _ => browser.stop().await,
        }
        ended
    });
    ENDED.set(ended);
}

async fn in_tab<F>(name: &str, tab: &Tab, sandbox: &Arc<Sandbox>, steps: impl FnOnce(Page, Arc<Sandbox>) -> F) -> Done
where
    F: Future<Output = Done>,
{
    let page = tab.page(&sandbox.address);
    let journey = async {
        steps(page.clone(), sandbox.clone()).await?;
        page.console_is_clean().await
    };
    let ended = AssertUnwindSafe(tokio::time::timeout(JOURNEY_TIMEOUT, journey)).catch_unwind().await;
    let ended = match ended {
        Ok(Ok(ended)) => ended,
        Ok(Err(_)) => Err(anyhow!("it did not end")),
        Err(panic) => {
            let message = panic.downcast_ref::<String>().map(String::as_str);
            Err(anyhow!("{}", message.or(panic.downcast_ref::<&str>().copied()).unwrap_or("panicked")))
        }
    };
    if ended.is_err() {
        page.save_artifacts(name).await;
    }
    ended
}

fn full_name(journey: &Journey) -> String {
    let module = journey.module.split("::").skip(1).collect::<Vec<_>>().join("::");
    if module.is_empty() { journey.name.to_owned() } else { format!("{module}::{}", journey.name) }
}

/// Where `cargo xtask test` finds the seconds that each journey of the last run took, by name.
fn seconds_file() -> Option<PathBuf> {
    std::env::var_os("JOURNEYS_SECONDS").map(PathBuf::from)
}

fn seconds_before() -> BTreeMap<String, f64> {
    let text = seconds_file().and_then(|file| {
        let text = std::fs::read_to_string(&file).ok();
        // What is there at the end is of this run.
        std::fs::remove_file(file).ok();
        text
    });
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn write_seconds() {
    let Some(file) = seconds_file() else { return };
    let text = serde_json::to_string_pretty(&*lock(&SECONDS)).unwrap_or_default();
    if let Err(error) = std::fs::write(&file, text) {
        eprintln!("{}: {error}", file.display());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
