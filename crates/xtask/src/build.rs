//! The development build, with Trunk: for `start`, `dev` and the tests.

use std::{path::PathBuf, process::Command};

use crate::{
    command::{root, run},
    tools,
};

/// Builds the app and returns its folder.
pub(crate) fn app() -> anyhow::Result<PathBuf> {
    let dist = root().join("target/app");
    run(trunk()?.arg("build").arg("--dist").arg(&dist))?;
    Ok(dist)
}

/// Trunk at the project's root, with its tools on PATH. `Trunk.toml` says the rest.
pub(crate) fn trunk() -> anyhow::Result<Command> {
    let mut trunk = Command::new("trunk");
    // Trunk takes NO_COLOR=1 for a bad value.
    trunk.current_dir(root()).env("PATH", tools::for_trunk()?).env_remove("NO_COLOR");
    Ok(trunk)
}
