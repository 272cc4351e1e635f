//! Building the app with Trunk: for trying it out, and as a release.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::bail;

use crate::{
    command::{output, root, run, say},
    tools,
};

/// The standard library built along with the app, for size, and panics that trap at once: the starter tells a trap from
/// its stack. Both are unstable options of a compiler that is otherwise the stable one, and measured in BENCHMARKS.md.
const FOR_SIZE: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Builds the app for `start` and the tests; gives its folder.
pub(crate) fn app() -> anyhow::Result<PathBuf> {
    let dist = root().join("target/app");
    trunk(&dist, &[], tools::for_build()?, &[])?;
    Ok(dist)
}

/// Builds the release into `dist/` and prints its sizes.
pub(crate) fn ship() -> anyhow::Result<()> {
    let dist = root().join("dist");
    say("Building the release, about 2 minutes on 2 cores");
    trunk(&dist, &["--release", "--cargo-profile", "ship"], tools::for_ship()?, &FOR_SIZE)?;
    say("Sizes");
    let mut total = 0;
    for ending in [".wasm", ".js", ".css", ".html"] {
        let (mut raw, mut small) = (0, 0);
        for file in files(&dist, ending)? {
            raw += std::fs::metadata(&file)?.len();
            small += brotli(&file)?;
        }
        total += small;
        println!("{ending:>6}  {raw:>9} bytes   {small:>8} brotli");
    }
    println!(" total                     {total:>8} brotli");
    Ok(())
}

fn trunk(dist: &Path, options: &[&str], path: OsString, settings: &[(&str, &str)]) -> anyhow::Result<()> {
    std::fs::create_dir_all(dist)?;
    let mut trunk = Command::new("trunk");
    trunk.current_dir(root()).args(["build", "--dist"]).arg(dist).args(options).envs(settings.iter().copied());
    run(trunk.env("PATH", path).env_remove("NO_COLOR"))
}

/// The files of a folder with this ending.
fn files(folder: &Path, ending: &str) -> anyhow::Result<Vec<PathBuf>> {
    let paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let found: anyhow::Result<Vec<PathBuf>> = paths
        .filter(|path: &anyhow::Result<PathBuf>| {
            path.as_ref().map_or(true, |path| path.to_string_lossy().ends_with(ending))
        })
        .collect();
    found.and_then(|found| if found.is_empty() { bail!("no {ending} file in {}", folder.display()) } else { Ok(found) })
}

/// The brotli size of a file, by the compressor that comes with Node.js.
fn brotli(file: &Path) -> anyhow::Result<u64> {
    let program = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)";
    let Some(printed) = output(Command::new("node").args(["-e", program]).arg(file)) else { bail!("node is missing") };
    Ok(printed.trim().parse()?)
}
