//! Starting the console: build, sandbox, one port. `dev` builds again when a source file changes.

use std::{
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::Child,
    time::{Duration, SystemTime},
};

use anyhow::{Context, ensure};

use crate::{
    build,
    command::{cargo, root, run, say},
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port to serve on.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Serve the app against a real GATE (its address up to, not including, /api/v1), through a proxy.
    #[arg(long)]
    api: Option<String>,
    /// How many people a new sandbox is seeded with.
    #[arg(long, default_value_t = 1_000)]
    users: u32,
    /// How the sandbox speaks: page or later.
    #[arg(long, default_value = "page")]
    dialect: String,
    /// The path the app is served under.
    #[arg(long, default_value = "/")]
    base: String,
}

pub(crate) fn start(options: &Options) -> anyhow::Result<()> {
    run(server(options, &prepare(options)?).as_mut_command())
}

pub(crate) fn dev(options: &Options) -> anyhow::Result<()> {
    let dist = prepare(options)?;
    let mut child = server(options, &dist).0.spawn().context("the sandbox could not be started")?;
    say("Watching src, style, public, locales and index.html; reload the page after a build");
    let mut seen = newest();
    let ended = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(400));
        let now = newest();
        if now > seen {
            seen = now;
            if let Err(error) = build::app() {
                eprintln!("{error:#}; waiting for the next change");
            }
        }
    };
    stop(&mut child);
    ensure!(ended.success(), "the sandbox ended ({ended})");
    Ok(())
}

fn stop(child: &mut Child) {
    child.kill().ok();
}

fn prepare(options: &Options) -> anyhow::Result<std::path::PathBuf> {
    ensure!(
        TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).is_ok(),
        "Port {} is taken. Stop what listens there, or name another: cargo xtask start --port {}",
        options.port,
        options.port.saturating_add(1)
    );
    say("Building the app; the first time about 2 minutes on 2 cores, then seconds");
    let dist = build::app()?;
    if options.api.is_none() {
        note(&dist.join("config.json"))?;
    }
    say("Building the sandbox; the first time about 2 minutes on 2 cores, then a second");
    run(cargo().args(["build", "--quiet", "--package", "sandbox"]))?;
    Ok(dist)
}

/// For whoever meets the sandbox for the first time, above the field for the token.
const NOTE: &str = "This is a sandbox with made-up people: nothing you do here reaches a real server. The token to sign in \
                    with stands in the terminal where it was started. At /__sandbox__/ are buttons that break things on \
                    purpose, to see how the console takes it.";

fn note(config: &Path) -> anyhow::Result<()> {
    let mut written: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(config)?).context("config.json")?;
    written["note"] = NOTE.into();
    Ok(std::fs::write(config, serde_json::to_string_pretty(&written)? + "\n")?)
}

struct Server(std::process::Command);

impl Server {
    fn as_mut_command(&mut self) -> &mut std::process::Command {
        &mut self.0
    }
}

fn server(options: &Options, dist: &Path) -> Server {
    say("Starting");
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "sandbox", "--", "--port", &options.port.to_string()]);
    command.args(["--users", &options.users.to_string(), "--dialect", &options.dialect, "--base", &options.base]);
    command.arg("--dist").arg(dist);
    if let Some(api) = &options.api {
        command.args(["--api", api]);
    }
    Server(command)
}

/// When the newest source file of the app was changed.
fn newest() -> SystemTime {
    let mut newest = SystemTime::UNIX_EPOCH;
    let mut folders = ["src", "style", "public", "locales"].map(|folder| root().join(folder)).to_vec();
    let page = std::fs::metadata(root().join("index.html")).and_then(|page| page.modified());
    newest = newest.max(page.unwrap_or(newest));
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(about) = entry.metadata() else { continue };
            if about.is_dir() {
                folders.push(entry.path());
            } else if let Ok(changed) = about.modified() {
                newest = newest.max(changed);
            }
        }
    }
    newest
}
