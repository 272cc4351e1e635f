//! Building the app with Trunk: for trying it out, and as a release.

use std::{
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::ensure;

use crate::{
    catalogues,
    command::{root, run, say},
    release, split, tools,
};

/// The standard library built along with the app, for size, and panics that trap at once: the starter tells a trap from
/// its stack. Both are unstable options of a compiler that is otherwise the stable one, and measured in BENCHMARKS.md.
/// `split` and the relocations are what the program is taken apart by.
const FOR_SIZE: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_PROFILE_SHIP_STRIP", "false"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --cfg split \
         -Clink-args=--emit-relocs",
    ),
];

/// Builds the app for `start` and the tests; gives its folder.
pub(crate) fn app() -> anyhow::Result<PathBuf> {
    let dist = root().join("target/app");
    trunk(&dist, &[], &tools::for_build()?, &[])?;
    Ok(dist)
}

/// What may be loaded until the first list is on screen, in bytes of brotli: the figure reached plus 2 %. It only ever
/// goes down.
const BUDGET: u64 = 127_100;

/// Builds the release into `dist/` and prints its sizes.
pub(crate) fn ship() -> anyhow::Result<()> {
    let (built, dist) = (root().join("target/ship"), root().join("dist"));
    say("Building the release, about 2 minutes on 2 cores");
    let (in_place, real) = split::in_place_of(&tools::wasm_bindgen()?)?;
    let path = tools::for_ship()?;
    let split_path = std::env::join_paths([in_place].into_iter().chain(std::env::split_paths(&path)))?;
    let mut settings: Vec<(&str, OsString)> = FOR_SIZE.map(|(key, value)| (key, value.into())).to_vec();
    settings.push(real);
    trunk(&built, &["--release", "--cargo-profile", "ship", "--filehash", "false"], &split_path, &settings)?;
    release::make(&built, &dist, &path)?;
    say("Sizes");
    let (mut first, mut all) = (0, 0);
    for file in release::files(&dist)?.iter().filter(|file| is_measured(file)) {
        let small = release::brotli(file)?;
        let note = match file.file_name().and_then(OsStr::to_str) {
            Some(release::SECOND | release::LATER_STYLE) => ", behind the first list",
            Some(release::FIRST) => ", in the page; as a file where a policy does not know it",
            _ => "",
        };
        first += if note.is_empty() { small } else { 0 };
        all += small;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let raw = std::fs::metadata(file)?.len();
        println!("{name:>18}  {raw:>9} bytes   {small:>8} brotli{note}");
    }
    println!("{:>18}                    {first:>8} brotli", "until the list");
    println!("{:>18}                    {all:>8} brotli", "in all");
    ensure!(first <= BUDGET, "over the budget of {BUDGET} bytes until the list (BUDGET in crates/xtask/src/build.rs)");
    Ok(())
}

fn is_measured(file: &Path) -> bool {
    !file.ends_with("404.html")
        && file
            .extension()
            .is_some_and(|ending| ["wasm", "js", "css", "html"].iter().any(|measured| ending == *measured))
}

fn trunk(dist: &Path, options: &[&str], path: &OsStr, settings: &[(&str, OsString)]) -> anyhow::Result<()> {
    std::fs::create_dir_all(dist)?;
    catalogues::write()?;
    let mut trunk = Command::new("trunk");
    trunk.current_dir(root()).args(["build", "--dist"]).arg(dist).args(options);
    trunk.envs(settings.iter().map(|(key, value)| (key, value)));
    run(trunk.env("PATH", path).env_remove("NO_COLOR"))
}
