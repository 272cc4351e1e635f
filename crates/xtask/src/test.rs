//! `cargo xtask test`: runs the parts of the tests, the quick ones first. It sums up how long each took, which journeys
//! were the slowest, and what failed. What a browser runs is the release, built once.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, bail, ensure};

use crate::{
    build,
    command::{cargo, root, run, say},
    release, reproducible, tools,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    part: Option<Part>,
}

/// The parts of the tests.
#[derive(Clone, Debug, clap::Subcommand)]
enum Part {
    /// format, architecture, host, contract and lint
    Quick,
    /// cargo fmt --check
    Format,
    /// the structure: the invariants of ARCHITECTURE.md
    Architecture,
    /// the core, the directory, plans and files, and the sandbox
    Host,
    /// the contract, met by sandbox and console
    Contract,
    /// clippy for host and wasm
    Lint,
    /// unit tests that need a browser, in Chromium
    Wasm,
    /// the release: that it builds, and its size
    Release,
    /// journeys end to end in Chromium, on the release
    Journeys(Journeys),
    /// the journeys that another engine can change, in Firefox, on the release
    Firefox(Journeys),
    /// some whole journeys in WebKit, Safari's engine, on the release
    #[command(name = "webkit")]
    WebKit(Journeys),
    /// the journeys that need the gallery, in Chromium, on the development build
    Gallery(Journeys),
    /// the release behind nginx, Caddy and the sandbox
    Recipes,
    /// the release built twice: the same bytes; not part of a whole run
    Reproducible,
    /// the directory's search beside its oracle, with many people; not part of a whole run
    Oracle,
}

#[derive(Clone, Debug, Default, clap::Args)]
struct Journeys {
    /// Only journeys whose name holds this.
    #[arg(short = 'k', long = "k", value_name = "NAME")]
    name: Option<String>,
    /// On the development build, which is built again in seconds.
    #[arg(long)]
    dev: bool,
}

/// Which pictures are taken.
#[derive(Debug, clap::Args)]
pub(crate) struct Pictures {
    /// Only those of the screens, by journeys whose name holds this.
    #[arg(short = 'k', long = "k", value_name = "NAME")]
    name: Option<String>,
}

const QUICK: [Part; 5] = [Part::Format, Part::Architecture, Part::Host, Part::Contract, Part::Lint];

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Formats the code, then lints it and runs the quick tests: what each commit passes.
pub(crate) fn check() -> anyhow::Result<()> {
    run(cargo().args(["fmt", "--all"]))?;
    all(&QUICK)
}

/// Runs one part, or all of them; goes on after a failure and ends with a summary.
pub(crate) fn test(options: Options) -> anyhow::Result<()> {
    let in_a_browser = [
        Part::Wasm,
        Part::Release,
        Part::Journeys(Journeys::default()),
        Part::Firefox(Journeys::default()),
        Part::WebKit(Journeys::default()),
        Part::Gallery(Journeys::default()),
        Part::Recipes,
    ];
    match options.part {
        Some(Part::Quick) => all(&QUICK),
        Some(part) => all(&[part]),
        None => all(&[&QUICK[..], &in_a_browser].concat()),
    }
}

fn all(parts: &[Part]) -> anyhow::Result<()> {
    let runs_journeys = parts.iter().any(|part| matches!(part, Part::Journeys(chosen) if !chosen.dev));
    let mut tests = Tests { runs_journeys, ..Tests::default() };
    let mut ended: Vec<(String, Duration, bool)> = Vec::new();
    for part in parts {
        let name = part.name();
        say(&name);
        let start = Instant::now();
        let result = tests.run(part);
        if let Err(error) = &result {
            eprintln!("{name}: {error:#}");
        }
        ended.push((name, start.elapsed(), result.is_ok()));
    }
    say("Summary");
    tests.print_slowest();
    for (name, time, passed) in &ended {
        println!("{name:<12} {:>6.1} s  {}", time.as_secs_f64(), if *passed { "passed" } else { "FAILED" });
    }
    let time: Duration = ended.iter().map(|(_, time, _)| *time).sum();
    let failed = ended.iter().filter(|(.., passed)| !passed).count();
    println!("{:<12} {:>6.1} s", "in all", time.as_secs_f64());
    println!("\n{} passed, {failed} failed", ended.len() - failed);
    if failed > 0 {
        bail!("{failed} of {} parts failed", ended.len());
    }
    Ok(())
}

impl Part {
    fn name(&self) -> String {
        let name = format!("{self:?}");
        name.split('(').next().unwrap_or_default().to_lowercase()
    }
}

/// A run of some parts.
#[derive(Default)]
struct Tests {
    has_release: bool,
    runs_journeys: bool,
    /// The journeys that ran, with their part and their seconds.
    seconds: Vec<(String, f64)>,
}

impl Tests {
    fn run(&mut self, part: &Part) -> anyhow::Result<()> {
        match part {
            Part::Quick => QUICK.iter().try_for_each(|part| self.run(part)),
            Part::Format => run(cargo().args(["fmt", "--all", "--check"])),
            Part::Architecture => run(cargo_test().args(["--test", "architecture"])),
            Part::Host => host(),
            Part::Contract => run(cargo_test().args(["--test", "contract"])),
            Part::Lint => lint(),
            Part::Wasm => wasm(),
            Part::Release => self.release().map(drop),
            Part::Journeys(chosen) => {
                let app = if chosen.dev { build::app()? } else { self.release()? };
                self.journeys("journeys", &app, tools::headless_browser()?, &[], chosen)
            }
            Part::Firefox(chosen) => {
                let app = if chosen.dev { build::app()? } else { self.release()? };
                self.journeys("firefox", &app, tools::firefox()?, &["JOURNEYS_FIREFOX"], chosen)
            }
            Part::WebKit(chosen) => {
                let app = if chosen.dev { build::app()? } else { self.release()? };
                self.journeys("webkit", &app, tools::webkit()?, &["JOURNEYS_WEBKIT"], chosen)
            }
            Part::Gallery(chosen) => {
                self.journeys("gallery", &build::app()?, tools::headless_browser()?, &["JOURNEYS_GALLERY"], chosen)
            }
            Part::Recipes => recipes(&self.release()?),
            Part::Reproducible => reproducible::test(),
            Part::Oracle => oracle(),
        }
    }

    /// The release's folder. It is built once a run.
    fn release(&mut self) -> anyhow::Result<PathBuf> {
        if !self.has_release {
            // The last step of compiling the app has work for one core: the other compiles the journeys, which say
            // themselves if that fails.
            let compiles = self
                .runs_journeys
                .then(|| cargo_test().args(["--test", "journeys", "--no-run"]).spawn())
                .transpose()?;
            let released = release::release();
            compiles.map(|mut compiles| compiles.wait()).transpose()?;
            released?;
            self.has_release = true;
        }
        Ok(root().join("dist"))
    }

    fn journeys(
        &mut self,
        part: &str,
        app: &Path,
        browser: (PathBuf, PathBuf),
        settings: &[&str],
        chosen: &Journeys,
    ) -> anyhow::Result<()> {
        let file = root().join("target/journeys").join(part).with_extension("json");
        fs::create_dir_all(file.parent().context("a folder")?)?;
        let mut command = in_browser("journeys", app, browser)?;
        command.args(&chosen.name).envs(settings.iter().map(|setting| (setting, "1")));
        let result = run(command.env("JOURNEYS_SECONDS", &file));
        let seconds: BTreeMap<String, f64> = match fs::read_to_string(&file) {
            Ok(text) => serde_json::from_str(&text)?,
            // The run did not get to the journeys.
            Err(_) => BTreeMap::new(),
        };
        self.seconds.extend(seconds.into_iter().map(|(name, seconds)| (format!("{part}: {name}"), seconds)));
        result
    }

    fn print_slowest(&mut self) {
        self.seconds.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        for (name, seconds) in self.seconds.iter().take(10) {
            println!("{seconds:>6.1} s  {name}");
        }
    }
}

fn host() -> anyhow::Result<()> {
    // The directory meets an oracle, plans a server of their own, and files those of a spreadsheet.
    let tests = ["oracle", "sweep", "engine", "round_trip", "workbooks", "libreoffice"]
        .iter()
        .flat_map(|test| ["--test", test]);
    run(cargo_test().args(["--lib", "--bins"]).args(tests))
}

/// Ten thousand questions about a hundred thousand people.
fn oracle() -> anyhow::Result<()> {
    run(cargo()
        .args(["test", "--release", "--package", "directory", "--test", "oracle", "many_questions"])
        .env("DIRECTORY_ORACLE", "100000,10000"))
}

/// `cargo test` of the whole workspace, with the features of all packages. So each part of the tests finds compiled
/// what the part before has needed.
fn cargo_test() -> Command {
    let mut command = cargo();
    command.args(["test", "--quiet", "--workspace"]);
    command
}

fn lint() -> anyhow::Result<()> {
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    tools::toolchain()?;
    // The core as part of the app, so that the compiler finds dead code in both.
    let app =
        ["clippy", "--quiet", "--package", "gatehouse", "--lib", "--bins", "--features", "one-crate,gallery,xlsx"];
    run(cargo().args(app).args(WASM).args(["--", "-D", "warnings"]))
}

fn wasm() -> anyhow::Result<()> {
    tools::toolchain()?;
    let (_, driver) = tools::browser()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    run(cargo()
        .args(["test", "--package", "gatehouse", "--bin", "app", "--bin", "plans"])
        .args(WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("tests/webdriver.json"))
        .env("CHROMEDRIVER", driver))
}

/// The release behind every server that there is a recipe for.
fn recipes(dist: &Path) -> anyhow::Result<()> {
    tools::servers()?;
    run(cargo().args(["build", "--quiet", "--package", "sandbox"]))?;
    run(cargo_test()
        .args(["--test", "served"])
        .env("RECIPES_DIST", dist)
        .env("RECIPES_SANDBOX", root().join("target/debug/sandbox"))
        .env("RECIPES_XTASK", std::env::current_exe()?))
}

/// Takes the pictures of the README, those that the gallery is compared with, and the texts of what a screen reader
/// meets.
pub(crate) fn pictures(chosen: &Pictures) -> anyhow::Result<()> {
    let (app, browser) = (build::app()?, tools::headless_browser()?);
    run(in_browser("pictures", &app, browser.clone())?.args(&chosen.name))?;
    if chosen.name.is_some() {
        return Ok(());
    }
    let update = |app: &Path| {
        let mut command = in_browser("journeys", app, browser.clone())?;
        command.env("JOURNEYS_UPDATE", "1");
        anyhow::Ok(command)
    };
    run(update(&app)?.env("JOURNEYS_GALLERY", "1"))?;
    // The journeys are written for a release, whose chunks are files of their own.
    release::release()?;
    run(&mut update(&root().join("dist"))?)
}

/// Prints the figures of the documents.
pub(crate) fn measure() -> anyhow::Result<()> {
    run(&mut in_browser("measures", &build::app()?, tools::browser()?)?)
}

/// Reads arbitrary bodies for this long.
pub(crate) fn fuzz(seconds: u64) -> anyhow::Result<()> {
    let test = [
        "test",
        "--release",
        "--package",
        "contract",
        "--test",
        "contract",
        "fuzz::no_response_body_causes_a_panic",
        "--",
        "--exact",
        "--nocapture",
    ];
    run(cargo().args(test).env("FUZZ_SECONDS", seconds.to_string()))
}

/// A test target of `tests/journeys` against a built app, in a browser with its driver.
fn in_browser(target: &str, app: &Path, (browser, driver): (PathBuf, PathBuf)) -> anyhow::Result<Command> {
    ensure!(app.join("index.html").is_file(), "{} holds no app", app.display());
    let mut command = cargo_test();
    command.args(["--test", target, "--"]);
    command
        .env("JOURNEYS_BROWSER", browser)
        .env("JOURNEYS_DRIVER", driver)
        .env("JOURNEYS_APP", app)
        .env("JOURNEYS_AXE", tools::axe()?)
        .env("JOURNEYS_TRACES", root().join("target/journeys/failures"));
    Ok(command)
}
