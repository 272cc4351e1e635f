//! The release's program in two files: what the first list needs, and the rest. Trunk has no step between compiler and
//! wasm-bindgen, so for a release it finds this program under wasm-bindgen's name: it splits, then calls the real one.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Context;

use crate::command::{root, run};

/// Where the real wasm-bindgen is.
const REAL: &str = "GATEHOUSE_WASM_BINDGEN";

/// Whether this program was called under wasm-bindgen's name.
pub(crate) fn is_called() -> bool {
    env::args_os().next().is_some_and(|name| Path::new(&name).file_stem() == Some(OsStr::new("wasm-bindgen")))
}

/// A folder that has this program under wasm-bindgen's name, and the setting by which it finds the real one.
pub(crate) fn in_place_of(wasm_bindgen: &Path) -> anyhow::Result<(PathBuf, (&'static str, OsString))> {
    let folder = root().join("target/in-place");
    fs::create_dir_all(&folder)?;
    let place = folder.join("wasm-bindgen");
    // A link could still point at a program that is gone.
    fs::remove_file(&place).ok();
    fs::copy(env::current_exe()?, &place)?;
    Ok((folder, (REAL, wasm_bindgen.join("wasm-bindgen").into_os_string())))
}

/// The folder of what belongs to the second part: its program and the file that loads it.
pub(crate) fn second_part() -> PathBuf {
    root().join("target/second-part")
}

/// What Trunk wants of wasm-bindgen, with the program split before.
pub(crate) fn wasm_bindgen() -> anyhow::Result<()> {
    let real = env::var_os(REAL).with_context(|| format!("{REAL} is not set: only `cargo xtask ship` calls this"))?;
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let program = arguments.iter().position(|argument| Path::new(argument).extension() == Some(OsStr::new("wasm")));
    if let Some(at) = program {
        let folder = second_part();
        fs::remove_dir_all(&folder).ok();
        run(Command::new("wasm-split-cli").arg(&arguments[at]).arg(&folder).args(["--out-name", "app"]))?;
        arguments[at] = folder.join("app.wasm").into_os_string();
        // The second part knows the first one's functions by these names.
        arguments.extend(["--keep-lld-exports", "--no-demangle"].map(OsString::from));
    }
    run(Command::new(real).args(arguments))
}
