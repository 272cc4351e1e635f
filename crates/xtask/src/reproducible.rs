//! `cargo xtask test reproducible`: the same sources, in another folder with nothing built before, give the same bytes.

use std::{fs, process::Command};

use anyhow::{Context, ensure};

use crate::{
    command::{cargo, output, root, run, say},
    files, release,
};

/// Builds the release here and from a copy of the sources, and compares every file. About 5 minutes on 2 cores.
pub(crate) fn test() -> anyhow::Result<()> {
    release::release()?;
    say("Building the release again from a copy of the sources");
    let copy = files::empty(root().join("target/reproducible"))?;
    let listed = output(Command::new("git").current_dir(root()).args(["ls-files", "-co", "--exclude-standard", "-z"]));
    for name in listed.context("git ls-files failed")?.split_terminator('\0').filter(|name| root().join(name).is_file())
    {
        let to = copy.join(name);
        fs::create_dir_all(to.parent().context("a folder")?)?;
        fs::copy(root().join(name), to)?;
    }
    run(cargo().current_dir(&copy).args(["xtask", "release"]).env_remove("CARGO_TARGET_DIR"))?;
    let (first, second) = (root().join("dist"), copy.join("dist"));
    let (files, again) = (files::list(&first)?, files::list(&second)?);
    ensure!(files.len() == again.len(), "the two releases have {} and {} files", files.len(), again.len());
    for (file, again) in files.iter().zip(&again) {
        let name = file.strip_prefix(&first)?;
        ensure!(second.join(name) == *again, "only one release has {}", name.display());
        ensure!(fs::read(file)? == fs::read(again)?, "{} differs between two builds", name.display());
    }
    println!("{} files, the same bytes", files.len());
    Ok(fs::remove_dir_all(&copy)?)
}
