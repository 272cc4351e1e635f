//! `cargo xtask`: everything about the project that is more than one cargo command. Plain Rust, no shell.

mod bench;
mod build;
mod command;
mod deploy;
mod files;
mod page;
mod release;
mod reproducible;
mod sbom;
mod serve;
mod sizes;
mod skeleton;
mod test;
mod tools;
mod translations;

use clap::Parser;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Task {
    /// Install what is missing, build the app, start the sandbox and serve both on one port.
    Start(serve::Start),
    /// Serve the app with a sandbox; rebuild it and reload the page when a source file changes.
    Dev(serve::Dev),
    /// Before a commit: format the code, lint it and run the quick tests.
    Check,
    /// Run every test, or one part of them.
    Test(test::Options),
    /// Build the release into dist/ and print its sizes.
    #[command(visible_alias = "ship")]
    Release,
    /// Turn the release into what a host needs: files under their path, and server recipes with the headers.
    Deploy(deploy::Options),
    /// Take the pictures of README and gallery, and the texts that a screen reader meets, in a real browser.
    Pictures(test::Pictures),
    /// Measure figures of the documents in a real browser.
    Measure,
    /// Measure the release beside other apps.
    Bench(bench::Options),
    /// Write the translations and the skeleton into target/; Trunk calls this before each build.
    Generate,
    /// Read arbitrary bodies for a long time; those that fail are stored in tests/contract/corpus.
    Fuzz {
        /// How long.
        #[arg(long, default_value_t = 600)]
        seconds: u64,
    },
}

fn main() -> std::process::ExitCode {
    match run(Task::parse()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<()> {
    match task {
        Task::Start(options) => serve::start(&options),
        Task::Dev(options) => serve::dev(&options),
        Task::Test(options) => test::test(options),
        Task::Check => test::check(),
        Task::Release => release::release(),
        Task::Deploy(options) => deploy::deploy(&options),
        Task::Pictures(options) => test::pictures(&options),
        Task::Measure => test::measure(),
        Task::Bench(options) => bench::bench(&options),
        Task::Generate => skeleton::write().and_then(|()| translations::write().map(drop)),
        Task::Fuzz { seconds } => test::fuzz(seconds),
    }
}
