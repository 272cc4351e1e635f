//! Whose work the shipped program holds: the licences of every crate in it, and a bill of materials (CycloneDX 1.5).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
    process::Command,
};

use anyhow::Context;
use serde_json::{Value, json};

use crate::command::{cargo, output, root};

/// A crate whose code is in the wasm.
struct Part {
    name: String,
    version: String,
    licence: String,
    checksum: String,
    /// Its licence files.
    texts: Vec<String>,
}

/// Writes `licences.txt` and `sbom.cdx.json` into `folder`. The same commit gives the same bytes: no time, no random number.
pub(crate) fn write(folder: &Path) -> anyhow::Result<()> {
    let parts = parts()?;
    fs::write(folder.join("licences.txt"), licences(&parts))?;
    fs::write(folder.join("sbom.cdx.json"), serde_json::to_string_pretty(&bill(&parts)?)? + "\n")?;
    Ok(())
}

fn parts() -> anyhow::Result<Vec<Part>> {
    let metadata = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
    let known: Value = serde_json::from_str(&output(cargo().args(metadata)).context("cargo metadata failed")?)?;
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock"))?.parse()?;
    let locked = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no package")?;
    let mut parts = Vec::new();
    for (name, version) in linked()? {
        let is_it = |package: &&Value| package["name"] == *name && package["version"] == *version;
        let package = known["packages"].as_array().into_iter().flatten().find(is_it);
        let package = package.with_context(|| format!("cargo metadata does not know {name} {version}"))?;
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
        let texts = texts(Path::new(manifest).parent().context("a folder")?)?;
        // Before SPDX expressions a slash meant "or".
        let licence = package["license"].as_str().unwrap_or("NOASSERTION").replace('/', " OR ").replace("  ", " ");
        parts.push(Part { name, version, licence, checksum, texts });
    }
    Ok(parts)
}

/// Names and versions of what is linked into the program; a procedural macro is not.
fn linked() -> anyhow::Result<BTreeSet<(String, String)>> {
    let tree = ["tree", "--locked", "--package", "gatehouse", "--target", "wasm32-unknown-unknown"];
    let printed = output(cargo().args(tree).args(["--edges", "normal,no-proc-macro", "--prefix", "none"]));
    let printed = printed.context("cargo tree failed")?;
    let named = printed.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
    });
    Ok(named.collect())
}

/// The licence files of a crate.
fn texts(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let is_licence =
            ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start));
        if is_licence && path.is_file() {
            found.insert(name, String::from_utf8_lossy(&fs::read(&path)?).replace("\r\n", "\n").trim().to_owned());
        }
    }
    Ok(found.into_values().collect())
}

fn licences(parts: &[Part]) -> String {
    let mut written = "Gatehouse holds work of others, under these licences.\n\n".to_owned();
    writeln!(written, "The Rust standard library: MIT OR Apache-2.0").ok();
    let mut users: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for part in parts {
        let named = format!("{} {}", part.name, part.version);
        writeln!(written, "{named}: {}", part.licence).ok();
        for text in &part.texts {
            users.entry(text).or_default().push(named.clone());
        }
    }
    for (text, named) in users {
        write!(written, "\n{}\n{}\n\n{text}\n", "-".repeat(80), named.join(", ")).ok();
    }
    written
}

fn bill(parts: &[Part]) -> anyhow::Result<Value> {
    let compiler = output(Command::new("rustc").arg("--version")).context("rustc is missing")?;
    let compiler = compiler.split_whitespace().nth(1).context("rustc tells no version")?.to_owned();
    let crates = parts.iter().map(|part| {
        let address = format!("pkg:cargo/{}@{}", part.name, part.version);
        json!({
            "type": "library",
            "bom-ref": address,
            "name": part.name,
            "version": part.version,
            "purl": address,
            "licenses": [{ "expression": part.licence }],
            "hashes": [{ "alg": "SHA-256", "content": part.checksum }],
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
