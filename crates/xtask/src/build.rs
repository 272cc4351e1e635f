//! Building the app with Trunk: for trying it out, and as a release.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail};

use crate::{
    command::{output, root, run, say},
    tools,
};

/// Builds the app for `start` and the tests; gives its folder.
pub(crate) fn app() -> anyhow::Result<PathBuf> {
    let dist = root().join("target/app");
    trunk(&dist, &[], tools::for_build()?)?;
    Ok(dist)
}

/// Builds the release into `dist/` and prints its sizes.
pub(crate) fn ship() -> anyhow::Result<()> {
    let dist = root().join("dist");
    say("Building the release, about 2 minutes on 2 cores");
    trunk(&dist, &["--release", "--cargo-profile", "ship"], tools::for_ship()?)?;
    say("Sizes");
    let mut total = 0;
    for ending in [".wasm", ".js", ".css", ".html"] {
        let file = find(&dist, ending)?;
        let raw = std::fs::metadata(&file)?.len();
        let small = brotli(&file)?;
        total += small;
        println!("{ending:>6}  {raw:>9} bytes   {small:>8} brotli");
    }
    println!(" total                     {total:>8} brotli");
    Ok(())
}

fn trunk(dist: &Path, options: &[&str], path: OsString) -> anyhow::Result<()> {
    std::fs::create_dir_all(dist)?;
    let mut trunk = Command::new("trunk");
    trunk.current_dir(root()).args(["build", "--dist"]).arg(dist).args(options);
    run(trunk.env("PATH", path).env_remove("NO_COLOR"))
}

fn find(folder: &Path, ending: &str) -> anyhow::Result<PathBuf> {
    let entries = std::fs::read_dir(folder)?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut found = paths.filter(|path| path.to_string_lossy().ends_with(ending));
    found.next().with_context(|| format!("no {ending} file in {}", folder.display()))
}

/// The brotli size of a file, by the compressor that comes with Node.js.
fn brotli(file: &Path) -> anyhow::Result<u64> {
    let program = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)";
    let Some(printed) = output(Command::new("node").args(["-e", program]).arg(file)) else { bail!("node is missing") };
    Ok(printed.trim().parse()?)
}
