//! BENCHMARKS.md: one table of one run, with the goals beside the figures, then sizes and how to repeat the run.

use std::fmt::Write as _;

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::sizes::{self, BUDGETS, Size};

/// What a figure must reach.
enum Goal {
    /// This many times the figure of this app.
    Times(f64, &'static str),
    AtMost(f64),
}

/// The lines of the table: label, name of the metric in the benchmark, goal.
const ROWS: [(&str, &str, Option<Goal>); 17] = [
    ("cold, first row", "cold 1x: first row (ms)", Some(Goal::Times(1.5, "solid"))),
    ("cold, first row, fast 4G", "cold 1x fast 4G: first row (ms)", Some(Goal::Times(1.1, "solid"))),
    ("**cold, usable**", "cold 1x: second page, clicked as soon as it can be (ms)", Some(Goal::Times(1.2, "solid"))),
    (
        "**cold, usable, CPU/4**",
        "cold 4x: second page, clicked as soon as it can be (ms)",
        Some(Goal::Times(1.2, "solid")),
    ),
    (
        "**cold, usable, fast 4G**",
        "cold 1x fast 4G: second page, clicked as soon as it can be (ms)",
        Some(Goal::Times(1.0, "solid")),
    ),
    (
        "**cold, usable, slow 4G, CPU/4**",
        "cold 4x slow 4G: second page, clicked as soon as it can be (ms)",
        Some(Goal::Times(1.0, "solid")),
    ),
    ("main thread until quiet, cold", "cold 1x: main-thread task time (ms)", Some(Goal::Times(1.5, "solid"))),
    ("DOM nodes at the list", "DOM nodes at list", Some(Goal::Times(1.5, "react-admin"))),
    ("brotli KiB until the list", "asset bytes to list, brotli (KiB)", Some(Goal::AtMost(130.0))),
    ("brotli KiB until a bookmarked record", RECORD_BYTES, Some(Goal::AtMost(250.0))),
    ("bookmarked record, readable", "cold 1x: record readable (ms)", None),
    ("bookmarked record, usable", "cold 1x: record usable (ms)", None),
    ("bookmarked record, usable, fast 4G", "cold 1x fast 4G: record usable (ms)", None),
    ("next page", "next page: click -> rows (ms)", Some(Goal::Times(0.73, "solid"))),
    ("next page, API +100 ms", "API +100 ms next page: click -> rows (ms)", Some(Goal::Times(0.15, "solid"))),
    ("next page, CPU/4", "4x CPU next page: click -> rows (ms)", Some(Goal::Times(0.73, "solid"))),
    ("next page of 100 rows, CPU/4", "4x CPU 100 rows: click -> rows (ms)", None),
];
const RECORD_BYTES: &str = "asset bytes to a bookmarked record, brotli (KiB)";

/// The app that the page is about, and the title of each app's column.
const OWN: &str = "gatehouse";
const TITLES: [(&str, &str); 5] = [
    (OWN, "Gatehouse"),
    ("solid", "Solid by hand"),
    ("react-admin", "react-admin"),
    ("refine-antd", "Refine + antd"),
    ("vanilla", "vanilla"),
];

const REPEAT: &str = "\
## How to repeat
1. A machine with 2 cores, Node.js, npm, brotli and Chromium's headless shell or, where there is none, Chromium; run nothing else.
2. `cargo xtask bench --bench PATH --write`, about 30 minutes. PATH is the folder of the browser benchmark.
3. Apps alternate within each round. Every cold start has a new browser context and empty caches.
4. An app's adapter seeds the token and nothing else: no configuration and no answer of an earlier start.
5. Compare ratios within one run. Never compare times across runs or machines.
6. Repeat 20 alternating pairs before you claim a difference below 5 %. Report the median and the spread.
";

/// The page. `run` is what the benchmark outside the repository leaves; `record` and `long_page` are what the scripts
/// in `benches/` leave, metrics of Gatehouse alone.
pub(super) fn write(
    run: &Value,
    record: &Value,
    long_page: &Value,
    sizes: &[Size],
    engine: &str,
    commit: &str,
    options: &str,
) -> anyhow::Result<String> {
    let apps: Vec<&str> = run["apps"].as_array().into_iter().flatten().filter_map(|app| app["name"].as_str()).collect();
    ensure!(apps.first() == Some(&OWN), "the run is not of Gatehouse and other apps");
    let samples = |metric: &str, app: &str| -> Vec<f64> {
        let own = [record, long_page].into_iter().filter(|_| app == OWN).map(|figures| &figures[metric]);
        let found = [&run["samples"][metric][app]].into_iter().chain(own).find_map(Value::as_array);
        found.into_iter().flatten().filter_map(Value::as_f64).collect()
    };

    let about = |key: &str| run[key].as_str().with_context(|| format!("the run does not say its {key}"));
    let number = |key: &str| run[key].as_u64().with_context(|| format!("the run does not say its {key}"));
    let mut page = format!(
        "# Benchmarks\n\n\
         {date}, commit {commit}: one run of `cargo xtask bench --bench PATH --write {options}`. Medians in ms unless a line \
         says otherwise, in brackets the spread. {users} users, {engine} {chromium}, {cpus} cores ({cpu}).\n\n",
        date = about("when")?.get(..10).context("the run has no date")?,
        users = number("users")?,
        chromium = about("chromium")?,
        cpus = number("cpus")?,
        cpu = about("cpu")?,
    );
    let titles = apps.iter().map(|app| TITLES.iter().find(|(name, _)| name == app).map_or(*app, |(_, title)| title));
    writeln!(page, "| | {} | goal | met |", titles.collect::<Vec<_>>().join(" | "))?;
    writeln!(page, "| --- |{}", " --- |".repeat(apps.len() + 2))?;
    for (label, metric, goal) in &ROWS {
        let cells: Vec<String> = apps.iter().map(|app| cell(&samples(metric, app), *app == OWN)).collect();
        let own = median(&samples(metric, OWN)).with_context(|| format!("the run has no “{metric}”"))?;
        let (goal, is_met) = match goal {
            None => (String::new(), None),
            Some(Goal::AtMost(most)) => (format!("≤ {most}"), Some(own <= *most)),
            Some(Goal::Times(times, app)) => {
                let other = median(&samples(metric, app));
                let title = TITLES.iter().find(|(name, _)| name == app).map_or(*app, |(_, title)| title);
                (format!("≤ {times} × {title}"), other.map(|other| own <= times * other))
            }
        };
        let met = is_met.map_or("", |is_met| if is_met { "yes" } else { "**no**" });
        writeln!(page, "| {label} | {} | {goal} | {met} |", cells.join(" | "))?;
    }
    page += "\n*Usable* is the time from the navigation to the second page's rows, with *next* clicked as soon as a mouse can. \
             For a record, it is the time to the edit form, with *Edit* clicked in the same way. CPU/4 is a CPU slowed 4 times; fast and \
             slow 4G are the presets of DevTools. The goals of *next page* are the ratios of 2026-11-27 and 10 %.\n\n";

    page += "## Sizes\nBytes, each file compressed alone with brotli 11. `cargo xtask release` prints them file by file.\n\n";
    page += "| part | brotli | budget |\n| --- | --- | --- |\n";
    for (budget, bytes) in sizes::taken(&BUDGETS, sizes) {
        writeln!(page, "| {} | {} | {} |", budget.part, grouped(bytes), grouped(budget.limit))?;
    }
    writeln!(page, "| a bookmarked record | {} | |\n", grouped(sizes::record(sizes)))?;
    Ok(page + REPEAT)
}

/// The median, and for the app that the page is about the spread.
fn cell(samples: &[f64], has_spread: bool) -> String {
    let Some(median) = median(samples) else { return String::new() };
    let [least, most] = [samples.iter().copied().fold(f64::MAX, f64::min), samples.iter().copied().fold(0.0, f64::max)];
    if has_spread && short(least) != short(most) {
        format!("{} ({}–{})", short(median), short(least), short(most))
    } else {
        short(median)
    }
}

fn median(samples: &[f64]) -> Option<f64> {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let upper = sorted.get(middle)?;
    Some(if sorted.len().is_multiple_of(2) { f64::midpoint(sorted[middle - 1], *upper) } else { *upper })
}

/// Three digits at most, but for whole numbers.
fn short(figure: f64) -> String {
    if figure < 20.0 { format!("{figure:.1}") } else { format!("{figure:.0}") }
}

/// Digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A run as the benchmark leaves it: each metric of each app in `figures`, all others 100 for everyone.
    fn run(figures: &[(&str, &str, &[f64])]) -> Value {
        let mut samples = json!({});
        for (_, metric, _) in &ROWS {
            samples[*metric] = json!({ "gatehouse": [100], "solid": [100], "react-admin": [100] });
        }
        for (metric, app, values) in figures {
            samples[*metric][*app] = json!(values);
        }
        json!({
            "when": "2026-11-28T10:20:30.000Z", "chromium": "156.0", "cpus": 2, "cpu": "Some CPU", "rounds": 3, "users": 10000,
            "apps": [{ "name": "gatehouse" }, { "name": "solid" }, { "name": "react-admin" }],
            "samples": samples, "fails": [],
        })
    }

    fn page(run: &Value) -> String {
        let record = json!({ RECORD_BYTES: [240.4], "cold 1x: record usable (ms)": [300, 500, 400] });
        let sizes = [
            Size { name: "app.wasm".to_owned(), bytes: 341_113, brotli: 113_501 },
            Size { name: "app.js".to_owned(), bytes: 999, brotli: 1_000 },
        ];
        write(run, &record, &json!({}), &sizes, "Chromium's headless shell", "abc1234", "--rounds 3").unwrap()
    }

    fn row(page: &str, label: &str) -> String {
        page.lines().find(|line| line.starts_with(&format!("| {label} |"))).unwrap().to_owned()
    }

    #[test]
    fn a_row_has_every_app_its_goal_and_whether_it_is_met() {
        let usable = "cold 1x: second page, clicked as soon as it can be (ms)";
        let met = page(&run(&[(usable, "gatehouse", &[118.0, 130.0, 90.0]), (usable, "solid", &[100.0, 100.0])]));
        assert_eq!(
            row(&met, "**cold, usable**"),
            "| **cold, usable** | 118 (90–130) | 100 | 100 | ≤ 1.2 × Solid by hand | yes |"
        );
        let missed = page(&run(&[(usable, "gatehouse", &[121.0]), (usable, "solid", &[100.0])]));
        assert!(row(&missed, "**cold, usable**").ends_with("| **no** |"), "{missed}");
    }

    #[test]
    fn what_the_own_scripts_measure_stands_in_the_own_column() {
        let mut run = run(&[]);
        for metric in [RECORD_BYTES, "cold 1x: record usable (ms)"] {
            run["samples"].as_object_mut().unwrap().remove(metric);
        }
        let page = page(&run);
        assert_eq!(
            row(&page, "bookmarked record, usable"),
            "| bookmarked record, usable | 400 (300–500) |  |  |  |  |"
        );
        assert!(row(&page, "brotli KiB until a bookmarked record").ends_with("| 240 |  |  | ≤ 250 | yes |"), "{page}");
    }

    #[test]
    fn a_goal_beside_an_app_that_was_not_measured_is_neither_met_nor_missed() {
        let mut run = run(&[]);
        run["apps"] = json!([{ "name": "gatehouse" }, { "name": "react-admin" }]);
        run["samples"]["cold 1x: first row (ms)"] = json!({ "gatehouse": [100], "react-admin": [100] });
        assert_eq!(row(&page(&run), "cold, first row"), "| cold, first row | 100 | 100 | ≤ 1.5 × Solid by hand |  |");
    }

    #[test]
    fn the_page_says_when_what_and_how() {
        let page = page(&run(&[]));
        assert!(
            page.contains("2026-11-28, commit abc1234: one run of `cargo xtask bench --bench PATH --write --rounds 3`")
        );
        assert!(page.contains("10000 users, Chromium's headless shell 156.0, 2 cores (Some CPU)"));
        assert!(page.contains("| until the list | 114,501 | 140,000 |"), "{page}");
        assert!(page.ends_with(REPEAT));
    }

    #[test]
    fn a_run_without_a_metric_is_an_error() {
        let mut run = run(&[]);
        run["samples"].as_object_mut().unwrap().remove("DOM nodes at list");
        let error = write(&run, &json!({}), &json!({}), &[], "Chromium", "abc", "").unwrap_err().to_string();
        assert!(error.contains("DOM nodes at list"), "{error}");
    }
}
