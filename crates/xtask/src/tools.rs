//! The tools of builds and tests, each in exactly one version. They come from PATH or from a cache folder of the
//! user's, where the package registries' ordinary clients install them.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail, ensure};

use crate::command::{cargo, output, root, run, say};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const PLAYWRIGHT: &str = "1.65.1";
const AXE: &str = "4.14.1";
const GECKODRIVER: &str = "0.37.1";
const WASM_SPLIT: &str = "0.2.4";
/// The target of the app.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// PATH with what Trunk needs, and Trunk itself.
pub(crate) fn for_trunk() -> anyhow::Result<OsString> {
    toolchain()?;
    // Without its features Trunk builds in half the time: it downloads nothing here, and serves no TLS.
    let trunk = install("trunk", TRUNK, "trunk", &["--locked", "--no-default-features"], "5 minutes")?;
    path([wasm_bindgen()?, trunk])
}

/// PATH with what a release is made with.
pub(crate) fn for_release() -> anyhow::Result<OsString> {
    toolchain()?;
    let splitter = "wasm_split_cli_support";
    let options = ["--locked", "--features", "build-binary"];
    path([
        wasm_bindgen()?,
        install(splitter, WASM_SPLIT, "wasm-split-cli", &options, "1 minute")?,
        npm("binaryen", BINARYEN)?,
        npm("esbuild", ESBUILD)?,
    ])
}

/// These folders, then those of PATH.
fn path<const N: usize>(folders: [PathBuf; N]) -> anyhow::Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(folders.into_iter().chain(env::split_paths(&present)))?)
}

/// The folder of playwright-core, which drives the browser of the benchmarks.
pub(crate) fn playwright() -> anyhow::Result<PathBuf> {
    Ok(npm("playwright-core", PLAYWRIGHT)?.with_file_name("playwright-core"))
}

/// The script that looks for accessibility problems.
pub(crate) fn axe() -> anyhow::Result<PathBuf> {
    Ok(npm("axe-core", AXE)?.with_file_name("axe-core").join("axe.min.js"))
}

/// The folder of the programs of an npm package; the package itself lies in the folder above.
fn npm(package: &str, version: &str) -> anyhow::Result<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let programs = folder.join("node_modules/.bin");
    if !programs.with_file_name(package).join("package.json").exists() {
        ensure!(
            has("npm"),
            "npm, which installs {package}, is missing. Install Node.js and npm (Debian: apt-get install npm)"
        );
        say(&format!("Installing {package} {version} (npm), some seconds"));
        std::fs::create_dir_all(&folder)?;
        run(Command::new("npm")
            .args(["install", "--silent", "--prefix"])
            .arg(&folder)
            .arg(format!("{package}@{version}")))?;
    }
    Ok(programs)
}

/// The folder of wasm-bindgen and its test runner, in the version that Cargo.lock names.
pub(crate) fn wasm_bindgen() -> anyhow::Result<PathBuf> {
    let version = locked_version("wasm-bindgen")?;
    // Without --locked: the 0.2.130 CLI's own lock names a dependency that is no longer served.
    install(
        "wasm-bindgen-cli",
        &version,
        "wasm-bindgen",
        &["--bin", "wasm-bindgen", "--bin", "wasm-bindgen-test-runner"],
        "2 minutes",
    )
}

/// Chromium and its driver; installs Debian's packages as root.
pub(crate) fn browser() -> anyhow::Result<(PathBuf, PathBuf)> {
    let find = || Some((which("chromium").or_else(|| which("google-chrome"))?, which("chromedriver")?));
    if let Some(found) = find() {
        return Ok(found);
    }
    debian("Chromium and ChromeDriver", &["chromium", "chromium-driver", "fonts-noto-core", "fonts-noto-color-emoji"])?;
    find().context("Chromium was installed, but is not on PATH")
}

/// Chromium without windows, and its driver: the same engine for less of the processor's time. Where Debian's packages
/// do not have it, Chromium itself.
pub(crate) fn headless_browser() -> anyhow::Result<(PathBuf, PathBuf)> {
    // Not the script on PATH: as the parent of the browser, it alone would be ended by the driver.
    let shell = Path::new("/usr/lib/chromium/chromium-headless-shell");
    let (chromium, driver) = browser()?;
    // Another browser's driver may be of another version.
    let is_of_debian = [&chromium, &driver].iter().all(|program| program.parent() == Some(Path::new("/usr/bin")));
    if !is_of_debian || !chromium.ends_with("chromium") {
        return Ok((chromium, driver));
    }
    if !shell.is_file()
        && let Err(error) = debian("Chromium's headless shell", &["chromium-headless-shell"])
    {
        println!("{error:#}. Chromium is used instead: journeys take longer, and figures are worse");
    }
    Ok((if shell.is_file() { shell.to_owned() } else { chromium }, driver))
}

/// Firefox and its driver; installs Debian's package as root. Debian has no driver: that comes from crates.io.
pub(crate) fn firefox() -> anyhow::Result<(PathBuf, PathBuf)> {
    let find = || which("firefox-esr").or_else(|| which("firefox"));
    if find().is_none() {
        debian("Firefox", &["firefox-esr"])?;
    }
    let browser = find().context("Firefox was installed, but is not on PATH")?;
    let driver = install("geckodriver", GECKODRIVER, "geckodriver", &["--locked"], "2 minutes")?;
    Ok((browser, driver.join("geckodriver")))
}

/// WebKit's MiniBrowser and its driver; installs Debian's packages as root, with the display that they need.
pub(crate) fn webkit() -> anyhow::Result<(PathBuf, PathBuf)> {
    let find = || Some((mini_browser()?, which("WebKitWebDriver").filter(|_| has("Xvfb"))?));
    if let Some(found) = find() {
        return Ok(found);
    }
    debian("WebKit, its driver and Xvfb", &["webkit2gtk-driver", "xvfb"])?;
    find().context("WebKit was installed, but its MiniBrowser, WebKitWebDriver or Xvfb is missing")
}

/// Debian keeps the browser outside PATH, in a folder named by the architecture.
fn mini_browser() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let found = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.is_file());
    found.or_else(|| which("MiniBrowser"))
}

/// The servers that the recipes are tested with; installs Debian's packages as root.
pub(crate) fn servers() -> anyhow::Result<()> {
    let brotli = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    if has("nginx") && has("caddy") && brotli.exists() {
        return Ok(());
    }
    debian("nginx, its brotli module and Caddy", &["nginx", "libnginx-mod-http-brotli-static", "caddy"])
}

/// The command that the benchmark compresses the other apps with; installs Debian's package as root.
pub(crate) fn brotli() -> anyhow::Result<()> {
    if has("brotli") { Ok(()) } else { debian("brotli", &["brotli"]) }
}

fn debian(what: &str, packages: &[&str]) -> anyhow::Result<()> {
    let root_user = output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !root_user || !has("apt-get") {
        bail!("missing: {what} (Debian: apt-get install {})", packages.join(" "));
    }
    say(&format!("Installing {what} (Debian packages), about 1 minute"));
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
        apt
    };
    run(apt().args(["update", "-q"]))?;
    run(apt().args(["install", "-qy", "--no-install-recommends"]).args(packages))
}

/// The target and the standard library's source, as `rust-toolchain.toml` names them.
pub(crate) fn toolchain() -> anyhow::Result<()> {
    let folder = output(Command::new("rustc").current_dir(root()).args(["--print", "sysroot"]));
    let library = Path::new(folder.context("rustc is missing: install Rust with rustup")?.trim()).join("lib/rustlib");
    if library.join(WASM).exists() && library.join("src/rust/library/std").exists() {
        return Ok(());
    }
    ensure!(has("rustup"), "the target {WASM} or the component rust-src is missing, and rustup, which adds them, too");
    say("Adding the target and the component rust-src of rust-toolchain.toml, some seconds");
    // Not `rustup toolchain install`: within a command of Cargo, rustup's own RUSTUP_TOOLCHAIN hides the file from it.
    for what in [["target", "add", WASM], ["component", "add", "rust-src"]] {
        run(Command::new("rustup").current_dir(root()).args(what))?;
    }
    Ok(())
}

/// The version of a package that Cargo.lock names.
fn locked_version(package: &str) -> anyhow::Result<String> {
    let lock: toml::Table = std::fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no package")?;
    let named = packages.iter().find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package));
    let version = named.and_then(|entry| entry.get("version")).and_then(toml::Value::as_str);
    Ok(version.with_context(|| format!("Cargo.lock does not name {package}"))?.to_owned())
}

/// The folder that holds `program` of `package` in exactly `version`: the cache, or where PATH has it. Otherwise the
/// package is installed into the cache: downloaded by `cargo binstall` if that is there, else built. `duration` is how
/// long a build takes.
fn install(package: &str, version: &str, program: &str, options: &[&str], duration: &str) -> anyhow::Result<PathBuf> {
    // The cache's folder is named by the version.
    let folder = cache()?.join(format!("{}-{version}", package.trim_end_matches("-cli")));
    let cached = folder.join("bin");
    if cached.join(program).exists() {
        return Ok(cached);
    }
    let is_version = |path: &Path| {
        output(Command::new(path).arg("--version"))
            .is_some_and(|printed| printed.split_whitespace().any(|word| word == version))
    };
    if let Some(found) = which(program).filter(|found| is_version(found)) {
        say(&format!("Using {program} {version} from PATH: {}", found.display()));
        return Ok(found.parent().map(Path::to_owned).unwrap_or_default());
    }
    if has("cargo-binstall") {
        say(&format!("Downloading {package} {version} with cargo binstall, once"));
        let mut binstall = Command::new("cargo-binstall");
        binstall.args(["--no-confirm", "--disable-strategies", "compile", "--root"]).arg(&folder);
        match run(binstall.arg(format!("{package}@{version}"))) {
            Ok(()) if cached.join(program).exists() => return Ok(cached),
            Ok(()) => println!("The download does not hold {program}"),
            Err(error) => println!("{error:#}"),
        }
    }
    say(&format!("Building {package} {version}, about {duration} on 2 cores, once"));
    // A tool that runs for seconds is not worth minutes of optimization.
    let profile = [("LTO", "false"), ("OPT_LEVEL", "1"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")];
    let profile = profile.map(|(key, value)| (format!("CARGO_PROFILE_RELEASE_{key}"), value));
    run(cargo()
        .args(["install", "--quiet", package, "--version", version, "--root"])
        .arg(&folder)
        .args(options)
        .envs(profile)
        .env_remove("CARGO_TARGET_DIR"))?;
    Ok(cached)
}

fn cache() -> anyhow::Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
    Ok(base.context("HOME is not set, so there is no cache folder for the tools")?.join("gatehouse"))
}

fn has(program: &str) -> bool {
    which(program).is_some()
}

fn which(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}
