//! `cargo xtask bench`: the release beside other apps, in a real browser. The benchmark lies outside the repository;
//! this adds what it lacks from `benches/`, and writes BENCHMARKS.md.

mod report;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::{
    command::{cargo, output, root, run, say},
    files, release, sizes, tools,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A part of the program to time by itself, on this machine without a browser.
    part: Option<Part>,
    /// The folder of the benchmark.
    #[arg(long, required_unless_present = "part")]
    bench: Option<PathBuf>,
    /// How often everything is measured.
    #[arg(long, default_value_t = 7)]
    rounds: u32,
    /// Only these phases: cold, usable, warm, act, leak, record, long-page.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// The apps to measure beside.
    #[arg(long, value_delimiter = ',', default_value = "solid,react-admin,vanilla")]
    peers: Vec<String>,
    /// Measure `dist/` as it is.
    #[arg(long)]
    no_build: bool,
    /// Write BENCHMARKS.md, from what this run and earlier ones of the same release left.
    #[arg(long)]
    write: bool,
}

/// A part that is timed without a browser.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Part {
    /// The worker of the directory with 100,000 people.
    Directory,
    /// The worker of plans with 100,000 people and rows.
    Plans,
}

/// The phases of the benchmark outside the repository.
const OUTSIDE: [&str; 5] = ["cold", "usable", "warm", "leak", ACT];

/// The phase that types a username. Its field stands behind a button, which no other phase may press.
const ACT: &str = "act";

/// The button, once the program has drawn the rows.
const MORE_FILTERS: &str = "main:has(tbody tr:not(.skeleton-row)) .more-filters[aria-expanded='false']";

/// Prints medians, spreads and ratios, and leaves them in `target/bench-PHASE.md`. About 30 minutes on 2 cores.
pub(crate) fn bench(options: &Options) -> anyhow::Result<()> {
    let part = options.part.map(|part| match part {
        Part::Directory => "directory",
        Part::Plans => "plans",
    });
    if let Some(part) = part {
        return run(cargo().args(["bench", "--quiet", "--bench", part, "--features", "plans"]));
    }
    let folder = root().join(options.bench.as_ref().context("name the benchmark's folder with --bench")?);
    let measure = folder.join("measure.mjs");
    ensure!(measure.exists(), "the benchmark is not at {}; name its folder with --bench", folder.display());
    if !options.no_build {
        release::release()?;
    }
    // The benchmark's host writes files of its own beside those that it serves.
    let dist = files::empty(root().join("target/bench-dist"))?;
    files::copy(&root().join("dist"), &dist)?;
    let (playwright, browser) = (tools::playwright()?, tools::headless_browser()?.0);
    let node = |script: &Path| {
        let mut node = Command::new("node");
        node.current_dir(root()).env("PLAYWRIGHT_CORE", &playwright).env("CHROMIUM", &browser).arg(script);
        node
    };
    let is_wanted = |phase: &str| options.only.is_empty() || options.only.iter().any(|only| only == phase);
    let rounds = options.rounds.to_string();

    let outside: Vec<&str> = OUTSIDE.into_iter().filter(|phase| is_wanted(phase)).collect();
    if !outside.is_empty() {
        tools::brotli()?;
        say("Building the other apps");
        run(Command::new("bash").arg(folder.join("peers/build.sh")).args(&options.peers))?;
        say("Measuring; run nothing else meanwhile");
        let peers = options.peers.iter().map(|peer| folder.join(format!("apps/{peer}.json")));
        let peers: Vec<PathBuf> = peers.collect();
        let (act, others): (Vec<&str>, _) = outside.into_iter().partition(|phase| *phase == ACT);
        for (phases, adapter, out) in
            [(others, PathBuf::from(ADAPTER), left_by("peers")), (act, act_adapter()?, left_by(ACT))]
        {
            if !phases.is_empty() {
                let arguments = ["--rounds", &rounds, "--only", &phases.join(","), "--out"];
                run(node(&measure).arg(adapter).args(&peers).args(arguments).arg(out.with_extension("")))?;
            }
        }
    }
    for (phase, script) in [("record", "benches/record.mjs"), ("long-page", "benches/long-page.mjs")] {
        if is_wanted(phase) {
            say(phase);
            run(node(Path::new(script)).arg(folder.join("stub.mjs")).arg(&dist).arg(&rounds).arg(left_by(phase)))?;
        }
    }
    if options.write {
        let read = |file: PathBuf| -> anyhow::Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(file)?)?) };
        let [run, act, record, long_page] = ["peers", ACT, "record", "long-page"].map(|phase| read(left_by(phase)));
        let sizes = sizes::measure(&root().join("dist"))?;
        let commit = commit().context("git describes no commit")?;
        let command = format!("--rounds {rounds} --peers {}", options.peers.join(","));
        let engine =
            if browser.ends_with("chromium-headless-shell") { "Chromium's headless shell" } else { "Chromium" };
        let report = report::write(&joined(run?, act?), &record?, &long_page?, &sizes, engine, &commit, &command)?;
        fs::write(root().join("BENCHMARKS.md"), report)?;
        println!("BENCHMARKS.md is written");
    }
    Ok(())
}

/// What the benchmark needs to know of the console.
const ADAPTER: &str = "benches/gatehouse.json";

/// The adapter that shows the field for a username.
fn act_adapter() -> anyhow::Result<PathBuf> {
    let mut adapter: Value = serde_json::from_str(&fs::read_to_string(root().join(ADAPTER))?)?;
    adapter["signIn"]["steps"] = json!([{ "click": MORE_FILTERS }]);
    let file = root().join("target/bench-adapter.json");
    fs::write(&file, adapter.to_string())?;
    Ok(file)
}

/// The figures of two calls of the benchmark as one.
fn joined(mut run: Value, act: Value) -> Value {
    if let (Some(samples), Value::Object(more)) = (run["samples"].as_object_mut(), &act["samples"]) {
        samples.extend(more.clone());
    }
    run
}

/// Where the script of a phase leaves its figures.
fn left_by(phase: &str) -> PathBuf {
    root().join(format!("target/bench-{phase}.json"))
}

fn commit() -> Option<String> {
    let git = |arguments: &[&str]| output(Command::new("git").current_dir(root()).args(arguments));
    let commit = git(&["rev-parse", "--short", "HEAD"])?.trim().to_owned();
    let is_changed = !git(&["status", "--porcelain", "--", "src", "public", "style", "index.html"])?.trim().is_empty();
    Some(if is_changed { format!("{commit} with changes") } else { commit })
}
