//! The browser benchmark beside the checkout, where it is present: the release and its peers in one run, alternating.

use std::{fs, path::PathBuf, process::Command};

use anyhow::ensure;

use crate::{
    build,
    command::{root, run, say},
    release, tools,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The folder of the benchmark.
    #[arg(long, default_value = "../shared/bench")]
    bench: PathBuf,
    /// How often everything is measured; medians are printed.
    #[arg(long, default_value_t = 7)]
    rounds: u32,
    /// Only these phases, of: cold, warm, act, leak.
    #[arg(long)]
    only: Option<String>,
    /// The peers to measure beside.
    #[arg(long, value_delimiter = ',', default_value = "solid,react-admin,refine-antd,vanilla")]
    peers: Vec<String>,
    /// Measure `dist/` as it is.
    #[arg(long)]
    no_build: bool,
}

/// Prints medians, spreads and ratios; they are left in `target/bench.md` too. About 20 minutes on 2 cores.
/// A copy is measured: the benchmark's host puts files of its own beside it.
pub(crate) fn bench(options: &Options) -> anyhow::Result<()> {
    let folder = root().join(&options.bench);
    let measure = folder.join("measure.mjs");
    ensure!(measure.exists(), "the benchmark is not at {}; name its folder with --bench", folder.display());
    if !options.no_build {
        build::ship()?;
    }
    say("Building the peers");
    run(Command::new("bash").arg(folder.join("peers/build.sh")).args(&options.peers))?;
    let copy = root().join("target/bench-dist");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    release::copy(&root().join("dist"), &copy)?;
    say("Measuring; run nothing else meanwhile");
    let mut node = Command::new("node");
    node.current_dir(root()).arg(measure).arg("benches/gatehouse.json");
    node.args(options.peers.iter().map(|peer| folder.join(format!("apps/{peer}.json"))));
    node.args(["--rounds", &options.rounds.to_string(), "--out", "target/bench"]);
    if let Some(only) = &options.only {
        node.args(["--only", only]);
    }
    let (playwright, browser) = (tools::playwright()?, tools::browser()?.0);
    run(node.env("PLAYWRIGHT_CORE", &playwright).env("CHROMIUM", &browser))?;
    if options.only.as_ref().is_some_and(|only| !only.contains("act")) {
        return Ok(());
    }
    let mut long_page = Command::new("node");
    long_page.current_dir(root()).arg("benches/long-page.mjs").arg(folder.join("stub.mjs"));
    long_page.args(["target/bench-dist", &(2 * options.rounds).to_string()]);
    run(long_page.env("PLAYWRIGHT_CORE", playwright).env("CHROMIUM", browser))
}
