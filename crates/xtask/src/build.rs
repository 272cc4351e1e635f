//! Building the app with Trunk: for trying it out, and as a release.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, bail};

use crate::{
    command::{output, root, run, say},
    tools,
};

/// Builds the app for `start` and the tests; gives its folder.
pub(crate) fn app() -> anyhow::Result<PathBuf> {
    let dist = root().join("target/app");
    trunk(&dist, &[])?;
    Ok(dist)
}

/// Builds the release into `dist/` and prints its sizes.
pub(crate) fn ship() -> anyhow::Result<()> {
    let dist = root().join("dist");
    let wasm_opt = tools::wasm_opt()?;
    trunk(&dist, &["--release", "--cargo-profile", "ship", "--minify"])?;
    say("Shrinking the wasm, about half a minute");
    let wasm = find(&dist, ".wasm")?;
    run(Command::new(wasm_opt)
        .args([
            "-Oz",
            "--all-features",
            "--disable-gc",
            "--disable-reference-types",
            "--strip-debug",
            "--strip-producers",
            "-o",
        ])
        .arg(&wasm)
        .arg(&wasm))?;
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

/// Trunk's integrity attributes are switched off where the wasm is shrunk after it.
fn trunk(dist: &PathBuf, options: &[&str]) -> anyhow::Result<()> {
    let path = tools::for_build()?;
    std::fs::create_dir_all(dist)?;
    // The build's own folder of artefacts, so that tests and builds do not undo each other's work.
    run(Command::new("trunk")
        .current_dir(root())
        .args(["build", "--dist"])
        .arg(dist)
        .args(options)
        .env("PATH", &path)
        .env_remove("NO_COLOR"))
}

fn find(folder: &PathBuf, ending: &str) -> anyhow::Result<PathBuf> {
    let entries = std::fs::read_dir(folder)?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut found = paths.filter(|path| path.to_string_lossy().ends_with(ending));
    found.next().with_context(|| format!("no {ending} file in {}", folder.display()))
}

/// The brotli size of a file, by the compressor that comes with Node.js.
fn brotli(file: &PathBuf) -> anyhow::Result<u64> {
    let program = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)";
    let Some(printed) = output(Command::new("node").args(["-e", program]).arg(file)) else { bail!("node is missing") };
    Ok(printed.trim().parse()?)
}
