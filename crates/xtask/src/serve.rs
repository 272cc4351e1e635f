//! `cargo xtask start` and `cargo xtask dev`: the app and a sandbox to try it with.

use std::{
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{Child, Command},
};

use anyhow::{Context, ensure};

use crate::{
    build,
    command::{cargo, run, say},
};

/// Where the sandbox listens; `Trunk.toml` passes calls on to this port.
const SANDBOX_PORT: u16 = 8787;
/// Where Trunk listens, as in `Trunk.toml`.
const TRUNK_PORT: u16 = 8080;

#[derive(clap::Args)]
pub(crate) struct Start {
    /// The port to serve the app and the API on.
    #[arg(long, default_value_t = SANDBOX_PORT)]
    port: u16,
    /// The path the app is served under.
    #[arg(long, default_value = "/")]
    base: String,
    #[command(flatten)]
    sandbox: Sandbox,
}

#[derive(clap::Args)]
pub(crate) struct Dev {
    /// The port to serve the app on; calls go from there to the sandbox on port 8787.
    #[arg(long, default_value_t = TRUNK_PORT)]
    port: u16,
    #[command(flatten)]
    sandbox: Sandbox,
}

#[derive(clap::Args)]
struct Sandbox {
    /// Pass calls on to a real GATE (its address up to, not including, /api/v1).
    #[arg(long)]
    api: Option<String>,
    /// How many people a new sandbox is seeded with.
    #[arg(long, default_value_t = 1_000)]
    users: u32,
    /// Which revision of the API the sandbox speaks: page or later.
    #[arg(long, default_value = "page")]
    dialect: String,
}

impl Sandbox {
    /// The sandbox on this port; it builds first where that is needed.
    fn command(&self, port: u16) -> Command {
        let mut command = cargo();
        command.args(["run", "--quiet", "--package", "sandbox", "--", "--port", &port.to_string()]);
        command.args(["--users", &self.users.to_string(), "--dialect", &self.dialect]);
        command.args(self.api.iter().flat_map(|api| ["--api", api]));
        command
    }
}

/// Builds the app once, and lets the sandbox serve it beside the API on one port.
pub(crate) fn start(options: &Start) -> anyhow::Result<()> {
    let Start { port, base, sandbox } = options;
    ensure_free(*port, "cargo xtask start --port")?;
    say("Building the app; the first time about 2 minutes on 2 cores, then seconds");
    let dist = build::app()?;
    if sandbox.api.is_none() {
        add_note(&dist.join("config.json"))?;
    }
    say("Starting the sandbox; the first time it is built, about 2 minutes on 2 cores");
    run(sandbox.command(*port).args(["--base", base, "--dist"]).arg(dist))
}

/// Serves the app with Trunk, which builds it anew and reloads the page when a source file changes, beside a sandbox.
pub(crate) fn dev(options: &Dev) -> anyhow::Result<()> {
    let Dev { port, sandbox } = options;
    ensure_free(*port, "cargo xtask dev --port")?;
    ensure_free(SANDBOX_PORT, "")?;
    let mut trunk = build::trunk()?;
    say("Building the sandbox; the first time about 2 minutes on 2 cores, then a second");
    run(cargo().args(["build", "--quiet", "--package", "sandbox"]))?;
    let _sandbox = Running(sandbox.command(SANDBOX_PORT).spawn().context("the sandbox could not be started")?);
    say(&format!("Building the app and serving it on http://127.0.0.1:{port}/"));
    run(trunk.args(["serve", "--port", &port.to_string()]))
}

/// A child process that ends with this one.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// An error where something listens on the port. `other` is the option that names another one.
fn ensure_free(port: u16, other: &str) -> anyhow::Result<()> {
    let next = if other.is_empty() { String::new() } else { format!(", or name another: {other} {}", port + 1) };
    let is_free = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
    ensure!(is_free, "Port {port} is taken. Stop what listens there{next}");
    Ok(())
}

/// For whoever meets the sandbox for the first time; shown above the field for the token.
const NOTE: &str = "This is a sandbox with made-up people: nothing you do here reaches a real server. The token to sign in \
                    with stands in the terminal where it was started. At /__sandbox__/ are buttons that break things on \
                    purpose, to see how the console takes it.";

fn add_note(config: &Path) -> anyhow::Result<()> {
    let mut written: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(config)?).context("config.json")?;
    written["note"] = NOTE.into();
    Ok(std::fs::write(config, serde_json::to_string_pretty(&written)? + "\n")?)
}
