//! How large a release is, and how large it may be. Counts what a browser loads for the first list, for a bookmarked
//! record, and for everything.

use std::{ffi::OsStr, fs, path::Path};

use anyhow::{Context, ensure};

use crate::{command::say, files};

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
    /// File names; a star stands for any characters.
    files: &'static [&'static str],
    /// Bytes of brotli.
    pub(crate) limit: u64,
    /// Whether a bookmarked record loads the part.
    is_for_record: bool,
}

/// The measured size and 3 % of air. A file belongs to the first part that names it. Whoever raises a limit says why in
/// the commit message (docs/decisions/012).
pub(crate) const BUDGETS: [Budget; 11] = [
    Budget {
        part: "until the list",
        files: &["index.html", "boot.js", "app.js", "app.wasm", "first.css"],
        limit: 140_000,
        is_for_record: true,
    },
    Budget { part: "records", files: &["split_record.wasm"], limit: 17_900, is_for_record: true },
    // wasm-split puts what several chunks use into files of their own, named by those chunks.
    Budget { part: "shared with records", files: &["shared_*record*", "rest.css"], limit: 59_800, is_for_record: true },
    Budget { part: "forms", files: &["split_forms.wasm"], limit: 76_800, is_for_record: false },
    Budget { part: "tools", files: &["split_tools.wasm"], limit: 107_100, is_for_record: false },
    Budget {
        part: "directory",
        files: &["split_directory.wasm", "start-worker.js"],
        limit: 14_900,
        is_for_record: false,
    },
    Budget {
        part: "directory's worker",
        files: &["directory-worker.js", "directory_bg.wasm"],
        limit: 124_300,
        is_for_record: false,
    },
    Budget { part: "plans", files: &["split_plans.wasm", "plans.css"], limit: 305_800, is_for_record: false },
    Budget {
        part: "plans' worker",
        files: &["plans-worker.js", "plans_bg.wasm"],
        limit: 340_200,
        is_for_record: false,
    },
    Budget {
        part: "workbooks' worker",
        files: &["xlsx-worker.js", "xlsx_bg.wasm"],
        limit: 385_400,
        is_for_record: false,
    },
    Budget { part: "shared otherwise", files: &["shared_*"], limit: 137_500, is_for_record: false },
];

/// The endings of what is measured.
const MEASURED: [&str; 4] = ["css", "html", "js", "wasm"];
/// The second page is a copy of the first, and the early request stands in the page.
const NOT_LOADED: [&str; 2] = ["404.html", "early-request.js"];

/// The sizes of the release in this folder, in the order of the budgets.
pub(crate) fn measure(dist: &Path) -> anyhow::Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for file in files::list(dist)? {
        let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default().to_owned();
        let is_measured = file.extension().and_then(OsStr::to_str).is_some_and(|ending| MEASURED.contains(&ending));
        if is_measured && !NOT_LOADED.contains(&name.as_str()) {
            let brotli = fs::metadata(files::compressed_copy(&file, "br")).context("a compressed copy")?.len();
            sizes.push(Size { name, bytes: fs::metadata(&file)?.len(), brotli });
        }
    }
    sizes.sort_by_key(|size| part(&BUDGETS, &size.name));
    Ok(sizes)
}

/// The place of the budget that holds a file.
fn part(budgets: &[Budget], file: &str) -> Option<usize> {
    budgets.iter().position(|budget| budget.files.iter().any(|pattern| matches(pattern, file)))
}

/// Whether a star of the pattern can stand for what the name has there.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, "")) => name.starts_with(start),
        Some((start, rest)) => {
            name.strip_prefix(start).is_some_and(|name| name.char_indices().any(|(at, _)| matches(rest, &name[at..])))
        }
    }
}

/// Each part with the brotli bytes that it takes.
pub(crate) fn taken<'a>(budgets: &'a [Budget], sizes: &[Size]) -> Vec<(&'a Budget, u64)> {
    let bytes = |at| sizes.iter().filter(|size| part(budgets, &size.name) == Some(at)).map(|size| size.brotli).sum();
    budgets.iter().enumerate().map(|(at, budget)| (budget, bytes(at))).collect()
}

/// The brotli bytes that a bookmarked record loads.
pub(crate) fn record(sizes: &[Size]) -> u64 {
    taken(&BUDGETS, sizes).iter().filter(|(budget, _)| budget.is_for_record).map(|(_, bytes)| bytes).sum()
}

/// Prints the sizes. An error where a part is over its budget, or a file belongs to none.
pub(crate) fn check(sizes: &[Size]) -> anyhow::Result<()> {
    say("Sizes");
    println!("{:>22} {:>10} {:>10}", "file", "bytes", "brotli");
    for Size { name, bytes, brotli } in sizes {
        println!("{name:>22} {bytes:>10} {brotli:>10}");
    }
    for (budget, bytes) in taken(&BUDGETS, sizes) {
        println!("{:>22} {:>10} {bytes:>10} of {}", budget.part, "", budget.limit);
    }
    println!("{:>22} {:>10} {:>10}", "a bookmarked record", "", record(sizes));
    hold(sizes, &BUDGETS)
}

fn hold(sizes: &[Size], budgets: &[Budget]) -> anyhow::Result<()> {
    for Size { name, .. } in sizes {
        ensure!(
            part(budgets, name).is_some(),
            "{name} is in no budget: add it to BUDGETS in crates/xtask/src/sizes.rs"
        );
    }
    for (Budget { part, limit, .. }, bytes) in taken(budgets, sizes) {
        ensure!(
            bytes <= *limit,
            "{part}: {bytes} bytes of brotli, {limit} allowed (BUDGETS in crates/xtask/src/sizes.rs)"
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
    fn a_file_is_part_of_the_first_budget_that_names_it() {
        let part_of = |file| part(&BUDGETS, file).map(|part| BUDGETS[part].part);
        assert_eq!(part_of("shared_forms_record_tools.wasm"), Some("shared with records"));
        assert_eq!(part_of("shared_record_tools.wasm"), Some("shared with records"));
        assert_eq!(part_of("shared_forms_tools.wasm"), Some("shared otherwise"));
        assert_eq!(part_of("app.wasm.map"), None);
    }

    #[test]
    fn a_record_loads_the_parts_that_say_so() {
        let first = BUDGETS[0].files[0];
        assert_eq!(record(&sizes(&[(first, 7)])), 7);
    }
}
