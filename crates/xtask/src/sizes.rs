//! How large a release is, and how large it may be: what a browser loads for the first list, for a bookmarked record, and
//! for everything.

use std::{ffi::OsStr, fs, path::Path};

use anyhow::{Context, ensure};

use crate::{command::say, files, release};

/// A file that a browser runs or shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    /// Bytes after brotli 11, each file alone.
    pub(crate) brotli: u64,
}

/// A part of the app that is loaded together, and the brotli bytes that it may take.
pub(crate) struct Budget {
    pub(crate) part: &'static str,
    /// File names; one that ends with a star is the start of a name.
    files: &'static [&'static str],
    limit: u64,
    /// Whether a bookmarked record loads the part.
    is_for_record: bool,
}

/// The measured size and 3 % of air. Who raises a limit says why in the commit message (docs/decisions/012).
pub(crate) const BUDGETS: [Budget; 4] = [
    Budget {
        part: "until the list",
        files: &["index.html", "boot.js", "app.js", "app.wasm", "first.css"],
        limit: 158_000,
        is_for_record: true,
    },
    Budget { part: "records and forms", files: &["split_record.wasm"], limit: 107_800, is_for_record: true },
    // wasm-split puts what both lazy chunks use into a chunk of its own.
    Budget { part: "shared lazy code", files: &["chunk_*", "rest.css"], limit: 56_900, is_for_record: true },
    Budget { part: "tools", files: &["split_tools.wasm"], limit: 101_800, is_for_record: false },
];

/// The endings of what is measured.
const MEASURED: [&str; 4] = ["css", "html", "js", "wasm"];
/// The second page is a copy of the first, and the early request stands in the page.
const NOT_LOADED: [&str; 2] = ["404.html", "early-request.js"];

/// The sizes of the release in this folder, in the order of the budgets.
pub(crate) fn of(dist: &Path) -> anyhow::Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for file in files::list(dist)? {
        let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default().to_owned();
        let is_measured = file.extension().and_then(OsStr::to_str).is_some_and(|ending| MEASURED.contains(&ending));
        if is_measured && !NOT_LOADED.contains(&name.as_str()) {
            let brotli = fs::metadata(release::beside(&file, "br")).context("a compressed copy")?.len();
            sizes.push(Size { name, bytes: fs::metadata(&file)?.len(), brotli });
        }
    }
    sizes.sort_by_key(|size| BUDGETS.iter().position(|budget| budget.holds(&size.name)));
    Ok(sizes)
}

impl Budget {
    fn holds(&self, file: &str) -> bool {
        self.files.iter().any(|name| name.strip_suffix('*').map_or(*name == file, |start| file.starts_with(start)))
    }

    /// The brotli bytes that the part takes.
    pub(crate) fn taken(&self, sizes: &[Size]) -> u64 {
        sizes.iter().filter(|size| self.holds(&size.name)).map(|size| size.brotli).sum()
    }
}

/// The brotli bytes that a bookmarked record loads.
pub(crate) fn record(sizes: &[Size]) -> u64 {
    BUDGETS.iter().filter(|budget| budget.is_for_record).map(|budget| budget.taken(sizes)).sum()
}

/// Prints the sizes. An error where a part is over its budget, or a file belongs to none.
pub(crate) fn check(sizes: &[Size]) -> anyhow::Result<()> {
    say("Sizes");
    println!("{:>22} {:>10} {:>10}", "file", "bytes", "brotli");
    for Size { name, bytes, brotli } in sizes {
        println!("{name:>22} {bytes:>10} {brotli:>10}");
    }
    for budget in &BUDGETS {
        println!("{:>22} {:>10} {:>10} of {}", budget.part, "", budget.taken(sizes), budget.limit);
    }
    println!("{:>22} {:>10} {:>10}", "a bookmarked record", "", record(sizes));
    hold(sizes, &BUDGETS)
}

fn hold(sizes: &[Size], budgets: &[Budget]) -> anyhow::Result<()> {
    for Size { name, .. } in sizes {
        let has_budget = budgets.iter().any(|budget| budget.holds(name));
        ensure!(has_budget, "{name} is in no budget: add it to BUDGETS in crates/xtask/src/sizes.rs");
    }
    for budget in budgets {
        let (part, taken, limit) = (budget.part, budget.taken(sizes), budget.limit);
        ensure!(
            taken <= limit,
            "{part}: {taken} bytes of brotli, {limit} allowed (BUDGETS in crates/xtask/src/sizes.rs)"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: [Budget; 2] = [
        Budget { part: "list", files: &["app.*"], limit: 100, is_for_record: true },
        Budget { part: "tools", files: &["split_tools.wasm"], limit: 50, is_for_record: false },
    ];

    fn sizes(of: &[(&str, u64)]) -> Vec<Size> {
        of.iter().map(|(name, brotli)| Size { name: (*name).to_owned(), bytes: 2 * brotli, brotli: *brotli }).collect()
    }

    #[test]
    fn a_part_may_take_its_budget_and_no_byte_more() {
        assert!(hold(&sizes(&[("app.js", 40), ("app.wasm", 60), ("split_tools.wasm", 50)]), &TWO).is_ok());
        let error = hold(&sizes(&[("app.js", 40), ("app.wasm", 61)]), &TWO).unwrap_err().to_string();
        assert!(error.contains("list: 101") && error.contains("100 allowed"), "{error}");
        let error = hold(&sizes(&[("split_tools.wasm", 51)]), &TWO).unwrap_err().to_string();
        assert!(error.contains("tools: 51"), "{error}");
    }

    #[test]
    fn a_file_without_a_budget_is_an_error() {
        let error = hold(&sizes(&[("split_new.wasm", 1)]), &TWO).unwrap_err().to_string();
        assert!(error.contains("split_new.wasm"), "{error}");
    }

    #[test]
    fn a_record_loads_the_parts_that_say_so() {
        let first = BUDGETS[0].files[0];
        assert_eq!(record(&sizes(&[(first, 7)])), 7);
    }
}
