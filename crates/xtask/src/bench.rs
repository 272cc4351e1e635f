//! `cargo xtask bench`: the release beside other apps, in a real browser. The benchmark lies outside the repository; this
//! adds what it lacks from `benches/`, and writes BENCHMARKS.md.

mod report;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{
    command::{cargo, output, root, run, say},
    files, release, sizes, tools,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// A part of the program to time by itself, on this machine without a browser.
    part: Option<Part>,
    /// The folder of the benchmark.
    #[arg(long, default_value = "../shared/bench")]
    bench: PathBuf,
    /// How often everything is measured.
    #[arg(long, default_value_t = 7)]
    rounds: u32,
    /// Only these phases: cold, usable, warm, act, leak, record, long-page.
    #[arg(long, value_delimiter = ',', conflicts_with = "write")]
    only: Vec<String>,
    /// The apps to measure beside.
    #[arg(long, value_delimiter = ',', default_value = "solid,react-admin,vanilla")]
    peers: Vec<String>,
    /// Measure `dist/` as it is.
    #[arg(long)]
    no_build: bool,
    /// Write BENCHMARKS.md.
    #[arg(long)]
    write: bool,
}

/// A part that is timed without a browser.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Part {
    /// The worker of plans with 100,000 people and rows.
    Plans,
}

/// The phases of the benchmark outside the repository.
const OUTSIDE: [&str; 5] = ["cold", "usable", "warm", "act", "leak"];

/// Prints medians, spreads and ratios, and leaves them in `target/bench.md`. About 30 minutes on 2 cores.
pub(crate) fn bench(options: &Options) -> anyhow::Result<()> {
    if let Some(Part::Plans) = options.part {
        return run(cargo().args(["bench", "--quiet", "--bench", "plans", "--features", "plans"]));
    }
    let folder = root().join(&options.bench);
    let measure = folder.join("measure.mjs");
    ensure!(measure.exists(), "the benchmark is not at {}; name its folder with --bench", folder.display());
    if !options.no_build {
        release::release()?;
    }
    // The benchmark's host writes files of its own beside those that it serves.
    let dist = files::empty(root().join("target/bench-dist"))?;
    files::copy(&root().join("dist"), &dist)?;
    let (playwright, browser) = (tools::playwright()?, tools::browser()?.0);
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
        run(node(&measure)
            .arg("benches/gatehouse.json")
            .args(options.peers.iter().map(|peer| folder.join(format!("apps/{peer}.json"))))
            .args(["--rounds", &rounds, "--only", &outside.join(","), "--out", "target/bench"]))?;
    }
    for (phase, script) in [("record", "benches/record.mjs"), ("long-page", "benches/long-page.mjs")] {
        if is_wanted(phase) {
            say(phase);
            run(node(Path::new(script)).arg(folder.join("stub.mjs")).arg(&dist).arg(&rounds).arg(left_by(phase)))?;
        }
    }
    if options.write {
        let read = |file: PathBuf| -> anyhow::Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(file)?)?) };
        let [run, record, long_page] =
            [root().join("target/bench.json"), left_by("record"), left_by("long-page")].map(read);
        let sizes = sizes::of(&root().join("dist"))?;
        let commit = commit().context("git describes no commit")?;
        let command = format!("--rounds {rounds} --peers {}", options.peers.join(","));
        let report = report::write(&run?, &record?, &long_page?, &sizes, &commit, &command)?;
        fs::write(root().join("BENCHMARKS.md"), report)?;
        println!("BENCHMARKS.md is written");
    }
    Ok(())
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
