//! The tests, part by part, with a summary of what ran.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::bail;

use crate::{
    Part, PartName, build,
    command::{cargo, root, run, say},
    release, reproducible, tools,
};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Formats the code, then lints it and runs the quick tests: what each commit passes.
pub(crate) fn check() -> anyhow::Result<()> {
    run(cargo().args(["fmt", "--all"]))?;
    for part in [PartName::Architecture, PartName::Host, PartName::Contract, PartName::Lint] {
        say(&format!("{part:?}").to_lowercase());
        run_part(&Part::Named(part))?;
    }
    Ok(())
}

/// Runs one part, or all of them, the quick ones first; goes on after a failure and ends with a summary.
pub(crate) fn test(part: Option<Part>) -> anyhow::Result<()> {
    let parts = match part {
        Some(part) => vec![part],
        None => {
            let named = [
                PartName::Format,
                PartName::Architecture,
                PartName::Host,
                PartName::Contract,
                PartName::Lint,
                PartName::Wasm,
            ];
            named
                .into_iter()
                .map(Part::Named)
                .chain([Part::Journeys { name: None }, Part::Named(PartName::Firefox), Part::Named(PartName::Release)])
                .collect()
        }
    };
    let mut told: Vec<(String, Duration, bool)> = Vec::new();
    for part in parts {
        let name = match &part {
            Part::Named(name) => format!("{name:?}").to_lowercase(),
            Part::Journeys { .. } => "journeys".to_owned(),
        };
        say(&name);
        let start = Instant::now();
        let done = run_part(&part);
        if let Err(error) = &done {
            eprintln!("{name}: {error:#}");
        }
        told.push((name, start.elapsed(), done.is_ok()));
    }
    say("Summary");
    for (name, time, passed) in &told {
        println!("{name:<10} {:>6.1} s  {}", time.as_secs_f64(), if *passed { "passed" } else { "FAILED" });
    }
    let failed = told.iter().filter(|(.., passed)| !passed).count();
    println!("\n{} passed, {failed} failed", told.len() - failed);
    if failed > 0 {
        bail!("{failed} of {} parts failed", told.len());
    }
    Ok(())
}

fn run_part(part: &Part) -> anyhow::Result<()> {
    match part {
        Part::Named(PartName::Format) => run(cargo().args(["fmt", "--all", "--check"])),
        Part::Named(PartName::Architecture) => run(cargo().args(["test", "--quiet", "--package", "architecture"])),
        Part::Named(PartName::Host) => run(cargo().args([
            "test",
            "--quiet",
            "--package",
            "gatehouse",
            "--lib",
            "--package",
            "sandbox",
            "--package",
            "http-headers",
            "--package",
            "xtask",
        ])),
        Part::Named(PartName::Contract) => run(cargo().args(["test", "--quiet", "--package", "contract"])),
        Part::Named(PartName::Lint) => {
            run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
            tools::toolchain()?;
            run(cargo()
                .args(["clippy", "--quiet", "--package", "gatehouse", "--lib", "--bins"])
                .args(WASM)
                .args(["--", "-D", "warnings"]))
        }
        Part::Named(PartName::Wasm) => wasm(),
        Part::Named(PartName::Release) => shipped(),
        Part::Named(PartName::Recipes) => recipes(),
        Part::Named(PartName::Reproducible) => reproducible::test(),
        Part::Named(PartName::Firefox) => firefox(),
        Part::Journeys { name } => e2e("journeys", &build::app()?, name.as_slice()),
    }
}

fn wasm() -> anyhow::Result<()> {
    tools::toolchain()?;
    let (_, driver) = tools::browser()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    run(cargo()
        .args(["test", "--package", "gatehouse", "--bin", "app"])
        .args(WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("tests/webdriver.json"))
        .env("CHROMEDRIVER", driver))
}

/// Takes the pictures of the README, those that the gallery is compared with, and the texts of what a screen reader meets,
/// which many journeys listen for. About 7 minutes.
pub(crate) fn pictures() -> anyhow::Result<()> {
    let app = build::app()?;
    e2e("pictures", &app, &[])?;
    let gallery = tools::browser()?;
    in_browser("journeys", &app, &["--skip".to_owned(), "matrix".to_owned()], gallery, Some("E2E_GALLERY"))
}

/// Prints the figures of the documents.
pub(crate) fn measure() -> anyhow::Result<()> {
    e2e("measures", &build::app()?, &[])
}

/// Reads arbitrary bodies for so long.
pub(crate) fn fuzz(seconds: u64) -> anyhow::Result<()> {
    let test = ["test", "--release", "--package", "contract", "--test", "fuzz", "no_body", "--", "--nocapture"];
    run(cargo().args(test).env("FUZZ_SECONDS", seconds.to_string()))
}

/// Not on what is shipped: what asks the same elements and the same look once more and takes minutes (the matrix, axe-core on every
/// screen, every screen by keyboard); what is heard, where another version's name is said; and the panic, the pseudo-language and the
/// gallery, which only other builds have.
const NOT_ON_A_RELEASE: [&str; 7] = ["matrix", "accessible", "reaching", "heard", "panic", "pseudo", "gallery"];

fn shipped() -> anyhow::Result<()> {
    release::release()?;
    e2e("journeys", &root().join("dist"), &all_but(&NOT_ON_A_RELEASE))?;
    recipes()
}

/// The release behind every server that there is a recipe for.
fn recipes() -> anyhow::Result<()> {
    tools::servers()?;
    run(cargo().args(["build", "--quiet", "--package", "sandbox"]))?;
    run(cargo()
        .args(["test", "--quiet", "--package", "recipes", "--", "--include-ignored"])
        .env("RECIPES_DIST", root().join("dist"))
        .env("RECIPES_SANDBOX", root().join("target/debug/sandbox"))
        .env("RECIPES_XTASK", std::env::current_exe()?))
}

/// The gallery's pictures are of Chromium's letters; Firefox has no Layout Instability API, and knows a wish for more contrast
/// only together with forced colours.
const NOT_IN_FIREFOX: [&str; 3] = ["gallery", "nothing_moves_when", "more_contrast"];

fn firefox() -> anyhow::Result<()> {
    let browser = tools::firefox()?;
    in_browser("journeys", &build::app()?, &all_but(&NOT_IN_FIREFOX), browser, Some("E2E_FIREFOX"))
}

fn all_but(journeys: &[&str]) -> Vec<String> {
    journeys.iter().flat_map(|name| ["--skip".to_owned(), (*name).to_owned()]).collect()
}

/// Runs a test target of `tests/journeys` against a built app and the sandbox.
fn e2e(target: &str, dist: &Path, options: &[String]) -> anyhow::Result<()> {
    in_browser(target, dist, options, tools::browser()?, None)
}

fn in_browser(
    target: &str,
    dist: &Path,
    options: &[String],
    (browser, driver): (PathBuf, PathBuf),
    kind: Option<&str>,
) -> anyhow::Result<()> {
    run(cargo().args(["build", "--quiet", "--package", "sandbox"]))?;
    let mut command = cargo();
    command.args(["test", "--quiet", "--package", "journeys", "--test", target, "--", "--include-ignored"]);
    command.args((target == "measures").then_some("--nocapture")).args(options);
    if target == "journeys" {
        // A journey waits a good part of its time; what is measured or pictured runs as elsewhere.
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        command.env("RUST_TEST_THREADS", (cores + 1).to_string());
    }
    run(command
        .envs(kind.map(|kind| (kind, "1")))
        .env("E2E_BROWSER", browser)
        .env("E2E_DRIVER", driver)
        .env("E2E_DIST", dist)
        .env("E2E_SANDBOX", root().join("target/debug/sandbox"))
        .env("E2E_AXE", tools::axe()?)
        .env("E2E_LEFT", root().join("target/journey-failures")))
}
