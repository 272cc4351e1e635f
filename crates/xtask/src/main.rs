//! `cargo xtask`: everything about the project that is more than one cargo command. Plain Rust, no shell.

mod bench;
mod bill;
mod build;
mod catalogues;
mod command;
mod deploy;
mod release;
mod serve;
mod share;
mod shorten;
mod split;
mod suite;
mod texts;
mod tools;

use clap::{Parser, Subcommand};

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Task {
    /// Install what is missing, build the app, start the sandbox and serve both on one port.
    Start(serve::Options),
    /// The same, rebuilding whenever a source file changes.
    Dev(serve::Options),
    /// Run every test, or one part of them.
    Test(TestOptions),
    /// Build the release into dist/ and print its sizes.
    Ship,
    /// Make of the release what a host is given: files under their path, and recipes with the headers.
    Deploy(deploy::Options),
    /// Take anew, in a real browser, the pictures of README and gallery and the texts of what a screen reader meets.
    Pictures,
    /// Measure the figures of the documents in a real browser.
    Measure,
    /// Measure the release beside its peers.
    Bench(bench::Options),
    /// Read arbitrary bodies for a long time; what fails is kept in tests/contract/corpus.
    Fuzz {
        /// How long.
        #[arg(long, default_value_t = 600)]
        seconds: u64,
    },
}

#[derive(clap::Args)]
struct TestOptions {
    #[command(subcommand)]
    part: Option<Part>,
}

/// The parts of the tests.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Subcommand)]
enum PartName {
    /// cargo fmt --check
    Format,
    /// clippy for host and wasm
    Lint,
    /// the pure library and the sandbox
    Host,
    /// the contract, met by sandbox and console
    Contract,
    /// the structure: the invariants of ARCHITECTURE.md
    Architecture,
    /// what only a browser can tell, in Chromium
    Wasm,
    /// the journeys in Firefox
    Firefox,
    /// the release: its size, the journeys on it, its recipes, and that building it again gives the same bytes
    Release,
    /// the release in dist/ behind nginx, Caddy and the sandbox
    Recipes,
}

#[derive(Clone, Debug, Subcommand)]
enum Part {
    #[command(flatten)]
    Named(PartName),
    /// journeys end to end, in Chromium
    Journeys {
        /// Only journeys whose name holds this.
        #[arg(short = 'k')]
        name: Option<String>,
    },
}

fn main() -> std::process::ExitCode {
    let done = if split::is_called() { split::wasm_bindgen() } else { task() };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn task() -> anyhow::Result<()> {
    match Task::parse() {
        Task::Start(options) => serve::start(&options),
        Task::Dev(options) => serve::dev(&options),
        Task::Test(options) => suite::test(options.part),
        Task::Ship => build::ship(),
        Task::Deploy(options) => deploy::deploy(&options),
        Task::Pictures => suite::pictures(),
        Task::Measure => suite::measure(),
        Task::Bench(options) => bench::bench(&options),
        Task::Fuzz { seconds } => suite::fuzz(seconds),
    }
}
