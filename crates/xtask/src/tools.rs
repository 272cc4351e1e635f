//! The tools a build needs, in the versions that fit: used from PATH where they fit, else installed into a cache
//! folder of the user's, by the package registries' ordinary clients. Trunk downloads nothing: it finds all on PATH.

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
const SPLIT: &str = "0.2.4";
const TARGET: &str = "wasm32-unknown-unknown";

/// PATH with every tool of the build on it; installs what is missing.
pub(crate) fn for_build() -> anyhow::Result<OsString> {
    wasm_target()?;
    let mut folders = vec![wasm_bindgen()?, trunk()?];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    Ok(env::join_paths(folders)?)
}

/// The same with what only the release is made with: wasm-opt, esbuild, the splitter and the standard library's source.
pub(crate) fn for_ship() -> anyhow::Result<OsString> {
    rust_source()?;
    let mut folders = vec![
        npm("binaryen", BINARYEN)?,
        npm("esbuild", ESBUILD)?,
        install(
            "wasm_split_cli_support",
            SPLIT,
            "wasm-split-cli",
            &["--locked", "--features", "build-binary"],
            "1 minute",
        )?,
    ];
    folders.extend(env::split_paths(&for_build()?));
    Ok(env::join_paths(folders)?)
}

/// The folder of the library that drives the benchmark's browser.
pub(crate) fn playwright() -> anyhow::Result<PathBuf> {
    Ok(npm("playwright-core", PLAYWRIGHT)?.with_file_name("playwright-core"))
}

/// The script that looks for what keeps people out.
pub(crate) fn axe() -> anyhow::Result<PathBuf> {
    Ok(npm("axe-core", AXE)?.with_file_name("axe-core").join("axe.min.js"))
}

/// The folder of the programs of a package that npm's registry has; the package itself lies beside it.
fn npm(package: &str, version: &str) -> anyhow::Result<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let programs = folder.join("node_modules/.bin");
    if !programs.with_file_name(package).join("package.json").exists() {
        ensure!(
            has("npm"),
            "npm is missing, which installs {package}. Install Node.js with it (Debian: apt-get install npm)"
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

/// Firefox and its driver; installs Debian's package as root, and the driver from crates.io, where Debian has none.
pub(crate) fn firefox() -> anyhow::Result<(PathBuf, PathBuf)> {
    let find = || which("firefox-esr").or_else(|| which("firefox"));
    if find().is_none() {
        debian("Firefox", &["firefox-esr"])?;
    }
    let browser = find().context("Firefox was installed, but is not on PATH")?;
    let driver = install("geckodriver", GECKODRIVER, "geckodriver", &["--locked"], "2 minutes")?;
    Ok((browser, driver.join("geckodriver")))
}

/// The servers that the recipes are tried on; installs Debian's packages as root.
pub(crate) fn servers() -> anyhow::Result<()> {
    let brotli = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    if has("nginx") && has("caddy") && brotli.exists() {
        return Ok(());
    }
    debian("nginx, its brotli module and Caddy", &["nginx", "libnginx-mod-http-brotli-static", "caddy"])
}

fn debian(what: &str, packages: &[&str]) -> anyhow::Result<()> {
    let root_user = output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !root_user || !has("apt-get") {
        bail!("{what} are missing. Install them (Debian: apt-get install {})", packages.join(" "));
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

pub(crate) fn wasm_target() -> anyhow::Result<()> {
    if rust_library()?.join(TARGET).exists() {
        return Ok(());
    }
    ensure!(has("rustup"), "the target {TARGET} is missing, and rustup too, which adds it: rustup target add {TARGET}");
    say(&format!("Adding the target {TARGET}, some seconds"));
    run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// The standard library's source, for building it along.
fn rust_source() -> anyhow::Result<()> {
    if rust_library()?.join("src/rust/library/std").exists() {
        return Ok(());
    }
    ensure!(
        has("rustup"),
        "the component rust-src is missing, and rustup too, which adds it: rustup component add rust-src"
    );
    say("Adding the component rust-src, some seconds");
    run(Command::new("rustup").args(["component", "add", "rust-src"]))
}

fn rust_library() -> anyhow::Result<PathBuf> {
    let folder = output(Command::new("rustc").args(["--print", "sysroot"]))
        .context("rustc is missing: install Rust with rustup")?;
    Ok(Path::new(folder.trim()).join("lib/rustlib"))
}

/// The version of a package that Cargo.lock names.
fn locked_version(package: &str) -> anyhow::Result<String> {
    let lock: toml::Table = std::fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no package")?;
    let named = packages.iter().find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package));
    let version = named.and_then(|entry| entry.get("version")).and_then(toml::Value::as_str);
    Ok(version.with_context(|| format!("Cargo.lock does not name {package}"))?.to_owned())
}

fn trunk() -> anyhow::Result<PathBuf> {
    // Without its TLS: nothing is downloaded by it, and it builds in half the time.
    install("trunk", TRUNK, "trunk", &["--locked", "--no-default-features"], "5 minutes")
}

/// The folder that holds `program` of `package` in `version`: where PATH has it, or the cache.
fn install(package: &str, version: &str, program: &str, options: &[&str], about: &str) -> anyhow::Result<PathBuf> {
    let folder = cache()?.join(format!("{}-{version}", package.trim_end_matches("-cli")));
    let cached = folder.join("bin");
    let fits = |path: &Path| {
        output(Command::new(path).arg("--version"))
            .is_some_and(|said| said.split_whitespace().any(|word| word == version))
    };
    // Its folder is named by the version.
    if cached.join(program).exists() {
        return Ok(cached);
    }
    if let Some(found) = which(program).filter(|found| fits(found)) {
        return Ok(found.parent().map(Path::to_owned).unwrap_or_default());
    }
    say(&format!("Installing {package} {version}, about {about} on 2 cores; once"));
    // A tool that runs for seconds needs no minutes of optimization.
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
