//! The skeleton in index.html, printed by the core: the page shows it while the program loads.

use std::fs;

use anyhow::{Context, ensure};

use crate::command::root;

/// Trunk puts the file in place of this line.
const LINK: &str = r#"<link data-trunk rel="inline" type="html" href="target/skeleton.html">"#;

/// Writes `target/skeleton.html` for Trunk.
pub(crate) fn write() -> anyhow::Result<()> {
    fs::create_dir_all(root().join("target"))?;
    fs::write(root().join("target/skeleton.html"), gatehouse::view::skeleton::html()).context("target/skeleton.html")
}

/// index.html with its skeleton.
pub(crate) fn index() -> anyhow::Result<String> {
    let index = fs::read_to_string(root().join("index.html"))?;
    ensure!(index.contains(LINK), "index.html has no {LINK}");
    Ok(index.replace(LINK, &gatehouse::view::skeleton::html()))
}
