//! Whose work the app contains: `licences.txt`, and a bill of materials (`sbom.cdx.json`, CycloneDX 1.5).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
    process::Command,
};

use anyhow::Context;
use serde_json::{Value, json};

use crate::{
    command::{cargo, output, root},
    tools,
};

/// A crate that is linked into the app or one of its workers.
struct Dependency {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    checksum: String,
    /// The contents of its licence files.
    texts: Vec<String>,
}

/// Writes both files into `folder`. The same commit gives the same bytes: they hold no time and no random number.
pub(crate) fn write(folder: &Path) -> anyhow::Result<()> {
    let dependencies = dependencies()?;
    fs::write(folder.join("licences.txt"), licences(&dependencies))?;
    fs::write(folder.join("sbom.cdx.json"), serde_json::to_string_pretty(&sbom(&dependencies)?)? + "\n")?;
    Ok(())
}

fn dependencies() -> anyhow::Result<Vec<Dependency>> {
    let metadata =
        ["metadata", "--format-version", "1", "--locked", "--features", "xlsx", "--filter-platform", tools::WASM];
    let metadata: Value = serde_json::from_str(&output(cargo().args(metadata)).context("cargo metadata failed")?)?;
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let locked = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no package")?;
    let mut dependencies = Vec::new();
    for (name, version) in linked()? {
        let is_named = |package: &&Value| package["name"] == *name && package["version"] == *version;
        let package = metadata["packages"].as_array().into_iter().flatten().find(is_named);
        let package = package.with_context(|| format!("cargo metadata does not list {name} {version}"))?;
        // The project's own crates have no source.
        if package["source"].is_null() {
            continue;
        }
        let text = |entry: &toml::Value, key: &str| entry.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        let entry = locked.iter().find(|entry| {
            text(entry, "name").as_ref() == Some(&name) && text(entry, "version").as_ref() == Some(&version)
        });
        let checksum = entry.and_then(|entry| text(entry, "checksum")).unwrap_or_default();
        let manifest = package["manifest_path"].as_str().unwrap_or_default();
        let texts = licence_files(Path::new(manifest).parent().context("a folder")?)?;
        // Before SPDX expressions, a slash meant "or".
        let licence = package["license"].as_str().unwrap_or("NOASSERTION").replace('/', " OR ").replace("  ", " ");
        dependencies.push(Dependency { name, version, licence, checksum, texts });
    }
    Ok(dependencies)
}

/// Names and versions of the crates that are linked into the app and its workers; a procedural macro is not.
fn linked() -> anyhow::Result<BTreeSet<(String, String)>> {
    let tree = ["tree", "--locked", "--package", "gatehouse", "--features", "xlsx", "--target", tools::WASM];
    let printed = output(cargo().args(tree).args(["--edges", "normal,no-proc-macro", "--prefix", "none"]));
    let printed = printed.context("cargo tree failed")?;
    let named = printed.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    });
    Ok(named.collect())
}

fn licence_files(folder: &Path) -> anyhow::Result<Vec<String>> {
    const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if NAMES.iter().any(|start| name.starts_with(start)) && path.is_file() {
            found.insert(name, String::from_utf8_lossy(&fs::read(&path)?).replace("\r\n", "\n").trim().to_owned());
        }
    }
    Ok(found.into_values().collect())
}

fn licences(dependencies: &[Dependency]) -> String {
    let mut written = "Gatehouse contains the work of others, under these licences.\n\n".to_owned();
    writeln!(written, "The Rust standard library: MIT OR Apache-2.0").ok();
    let mut users: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for dependency in dependencies {
        let named = format!("{} {}", dependency.name, dependency.version);
        writeln!(written, "{named}: {}", dependency.licence).ok();
        for text in &dependency.texts {
            users.entry(text).or_default().push(named.clone());
        }
    }
    for (text, named) in users {
        write!(written, "\n{}\n{}\n\n{text}\n", "-".repeat(80), named.join(", ")).ok();
    }
    written
}

fn sbom(dependencies: &[Dependency]) -> anyhow::Result<Value> {
    let compiler = output(Command::new("rustc").current_dir(root()).arg("--version")).context("rustc is missing")?;
    let compiler = compiler.split_whitespace().nth(1).context("rustc prints no version")?.to_owned();
    let crates = dependencies.iter().map(|dependency| {
        let url = format!("pkg:cargo/{}@{}", dependency.name, dependency.version);
        json!({
            "type": "library",
            "bom-ref": url,
            "name": dependency.name,
            "version": dependency.version,
            "purl": url,
            "licenses": [{ "expression": dependency.licence }],
            "hashes": [{ "alg": "SHA-256", "content": dependency.checksum }],
        })
    });
    let library = json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "rust-std",
        "version": compiler,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let components: Vec<Value> = [library].into_iter().chain(crates).collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": "gatehouse",
            "name": "gatehouse",
            "version": env!("CARGO_PKG_VERSION"),
            "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
        }},
        "components": components,
    }))
}
