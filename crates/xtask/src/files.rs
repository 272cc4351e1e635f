//! Folders of built files: list, copy, empty; where a compressed copy of a file lies.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;

/// Every file below a folder, sorted by path.
pub(crate) fn list(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(list(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// Copies every file below a folder into another one, which is created.
pub(crate) fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for file in list(from)? {
        let to = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(to.parent().context("a folder")?)?;
        fs::copy(&file, &to)?;
    }
    Ok(())
}

/// An empty folder at this path: whatever was there is deleted.
pub(crate) fn empty(folder: PathBuf) -> anyhow::Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The path of a file's compressed copy: `br` or `gz` comes behind its name.
pub(crate) fn compressed_copy(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
