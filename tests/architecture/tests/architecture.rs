//! The invariants of ARCHITECTURE.md, held by a test: who may name what, and where text, links and the token live.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use architecture::modules::{Modules, Use, circles_beside};

/// A source file with its path below the root; comments and tests are left out.
struct Source {
    path: String,
    code: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn sources(folder: &str) -> Vec<Source> {
    let mut folders = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                if path.ends_with("tests.rs") {
                    continue;
                }
                let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
                let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                let path = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                found.push(Source { path, code: code.join("\n") });
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has sources");
    found
}

/// Every file of `folder` outside `allowed` that names one of `words`.
fn offenders(folder: &str, allowed: &[&str], words: &[&str]) -> Vec<String> {
    let files = sources(folder).into_iter().filter(|file| !allowed.iter().any(|path| file.path.starts_with(path)));
    let named = files.flat_map(|file| {
        let found: Vec<String> = words
            .iter()
            .filter(|word| file.code.contains(*word))
            .map(|word| format!("{} names {word}", file.path))
            .collect();
        found
    });
    named.collect()
}

const APP: &str = "src/bin/app";

#[test]
fn only_the_browser_layer_names_the_browser() {
    let found = offenders(APP, &["src/bin/app/browser"], &["web_sys", "js_sys", "gloo", "wasm_bindgen"]);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_core_does_no_io() {
    let words = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "std::fs",
        "std::net",
        "std::env",
        "SystemTime",
        "Instant::now",
        "println!",
    ];
    assert_eq!(offenders("src", &["src/bin"], &words), Vec::<String>::new());
    for folder in ["crates/directory/src", "crates/plans/src"] {
        assert_eq!(offenders(folder, &[], &words), Vec::<String>::new());
    }
}

/// A worker has no token, so nothing that it could send would be answered.
#[test]
fn no_worker_sends_a_request() {
    let words = ["gloo_net", "web_sys::Request", "XmlHttpRequest", "WebSocket", "fetch(", "fetch_with", "session"];
    for worker in ["src/bin/directory", "src/bin/plans", "src/bin/xlsx"] {
        assert_eq!(offenders(worker, &[], &words), Vec::<String>::new());
    }
}

#[test]
fn there_is_one_write_path() {
    let words = ["client::create(", "client::patch(", "client::put(", "client::delete("];
    assert_eq!(offenders("src", &["src/write"], &words), Vec::<String>::new());
    assert_eq!(offenders("src/write", &["src/write/create.rs"], &words[..1]), Vec::<String>::new());
    assert_eq!(offenders("src/write", &["src/write/change.rs"], &words[1..3]), Vec::<String>::new());
    assert_eq!(offenders("src/write", &["src/write/delete.rs"], &words[3..]), Vec::<String>::new());
}

#[test]
fn screens_and_widgets_never_see_a_status_code_or_json() {
    let words = ["serde_json", ".status", "http::Response"];
    assert_eq!(offenders(APP, &["src/bin/app/browser"], &words), Vec::<String>::new());
}

#[test]
fn widgets_know_no_user_route_or_api() {
    let words = ["gatehouse::user", "url::route", "browser::api", "api::wire"];
    let found: Vec<String> = offenders("src/bin/app/ui", &[], &words);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_link_comes_from_the_route() {
    // An address is made by `href(&Route…)`; the two with `#` lead within the page.
    let found: Vec<String> = sources(APP)
        .into_iter()
        .flat_map(|file| {
            let lines = file
                .code
                .lines()
                .filter(|line| line.contains("href=\"") && !line.contains("href=\"#"))
                .map(str::to_owned);
            lines.map(|line| format!("{}: {line}", file.path)).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        offenders(APP, &["src/bin/app/browser/navigator.rs"], &["\"/users", "\"/sign-in"]),
        Vec::<String>::new()
    );
    assert_eq!(offenders("src/bin", &["src/bin/app/browser/address.rs"], &["data-base"]), Vec::<String>::new());
}

#[test]
fn the_token_is_read_in_one_module() {
    assert_eq!(offenders(APP, &["src/bin/app/browser/session.rs"], &["gatehouse.token"]), Vec::<String>::new());
    let stores = ["session_storage", "local_storage"];
    assert_eq!(offenders(APP, &["src/bin/app/browser/storage.rs"], &stores), Vec::<String>::new());
    let keepers = [
        "src/bin/app/browser/storage.rs",
        "src/bin/app/browser/session.rs",
        "src/bin/app/browser/config.rs",
        "src/bin/app/browser/draft_store.rs",
        "src/bin/app/browser/plan_mark.rs",
        "src/bin/app/browser/settings_store.rs",
        "src/bin/app/browser/view_store.rs",
    ];
    assert_eq!(offenders(APP, &keepers, &["storage::"]), Vec::<String>::new());
    // The one other reader: it begins the first call. It keeps nothing.
    let first = fs::read_to_string(root().join("public/early-request.js")).unwrap();
    assert!(first.contains("stored('gatehouse.token')") && !first.contains("setItem"), "the first call has the token");
    let boot = fs::read_to_string(root().join("public/boot.js")).unwrap();
    assert!(!boot.contains("gatehouse.token") && !boot.contains("Bearer"), "the boot script has no token");
    assert_eq!(offenders(APP, &["src/bin/app/browser"], &["session::token"]), Vec::<String>::new());
    let http = "src/bin/app/browser/http.rs";
    assert_eq!(offenders("src/bin", &[http], &["Bearer", "Authorization"]), Vec::<String>::new());
    let sends = fs::read_to_string(root().join(http)).unwrap();
    assert!(sends.contains("RequestCredentials::Omit") && !sends.contains("RequestCredentials::Include"), "no cookies");
}

#[test]
fn nothing_writes_markup_and_nothing_is_styled_inline() {
    let words = ["inner_html", "set_inner_html", "style=", "eval("];
    assert_eq!(offenders(APP, &[], &words), Vec::<String>::new());
}

/// What is shared by all is a field of `App`; anything else is handed on, so that a component says what it needs.
#[test]
fn the_app_has_one_context() {
    let provided = sources(APP).iter().map(|file| file.code.matches("provide_context(").count()).sum::<usize>();
    assert_eq!(provided, 1);
    let shell = "src/bin/app/shell.rs";
    assert_eq!(offenders(APP, &[shell], &["provide_context("]), Vec::<String>::new());
}

/// A sentence with a value stands in `bdi`, and a browser that translates the page leaves a value as it is.
#[test]
fn values_are_not_translated() {
    // The operator's note, and sentences of the server.
    let words = ["src/bin/app/screens/sign_in.rs", "src/bin/app/ui/error_box.rs"];
    assert_eq!(offenders(APP, &words, &["<bdi>", "<bdi dir=\"ltr\">"]), Vec::<String>::new());
}

/// Text that changes in its place: the sentence is what a reactive part of the markup ends with. One that is kept in a
/// variable, or made by another function, is not seen here.
#[test]
fn sentences_that_change_in_their_place_go_through_live_text() {
    let mut found = Vec::new();
    for file in sources(APP) {
        for (at, _) in file.code.match_indices("{move ||") {
            let block = block(&file.code[at..]);
            let before = &file.code[..at];
            let is_sentence = block.rsplit_once("text::").is_some_and(|(_, call)| {
                call.starts_with(|c: char| c.is_ascii_lowercase()) && call.contains('(') && !call.contains([',', ';'])
            });
            let is_passed_on = ["live_text(", "view!", "Static("].iter().any(|word| block.contains(word));
            if is_sentence && !is_passed_on && !before.ends_with("translate=\"no\">") {
                found.push(format!("{}: {block}", file.path));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The block that begins with the first character, an opening brace.
fn block(code: &str) -> &str {
    let mut depth = 0;
    let end = code.find(|character| {
        depth += match character {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    });
    &code[..=end.unwrap_or(code.len() - 1)]
}

/// With large letters there is room for less, and a query in pixels does not see that.
#[test]
fn breakpoints_are_in_em() {
    for style in ["first.css", "rest.css", "plans.css"] {
        let text = fs::read_to_string(root().join("style").join(style)).unwrap();
        let queries: Vec<&str> = text.split("@media").skip(1).map(|rest| rest.split('{').next().unwrap()).collect();
        assert!(queries.iter().any(|query| query.contains("em")), "{style} has breakpoints");
        let in_pixels: Vec<&&str> =
            queries.iter().filter(|query| query.contains("px") || query.contains("rem")).collect();
        assert!(in_pixels.is_empty(), "{style}: {in_pixels:?}");
    }
}

#[test]
fn no_page_contains_inline_scripts_or_styles() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for word in ["<script", "<style", "style=\"", " on", "javascript:"] {
        let markup: Vec<&str> = page.split('<').filter_map(|part| part.split('>').next()).collect();
        let whole = format!("<{}", markup.join("<"));
        assert!(!whole.contains(word), "{word}");
    }
    assert!(fs::read_to_string(root().join("Trunk.toml")).unwrap().contains("pattern_script"), "Trunk's own is inline");
}

#[test]
fn each_file_opens_with_its_purpose() {
    let mut silent = Vec::new();
    for folder in ["src", "crates", "tests"] {
        for file in sources(folder) {
            let text = fs::read_to_string(root().join(&file.path)).unwrap();
            if !text.starts_with("//!") {
                silent.push(file.path);
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

/// The folders that a section of ARCHITECTURE.md is divided into, each with the names in backquotes below it. What stands
/// before the first folder belongs to the whole section.
fn map_of(section: &str) -> Vec<(String, BTreeSet<String>)> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, section) = text.split_once(&format!("\n## {section}\n")).expect(section);
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut found = vec![(String::new(), BTreeSet::new())];
    for line in section.lines() {
        let mut names = line.split('`').skip(1).step_by(2).map(str::to_owned);
        if line.starts_with("**`") {
            found.push((names.next().unwrap_or_default(), BTreeSet::new()));
        }
        found.last_mut().unwrap().1.extend(names);
    }
    found
}

#[test]
fn the_map_names_every_module_and_no_other() {
    const GALLERY: &str = "src/bin/app/screens/gallery/";
    const ONLY_TESTS: &str = "src/write/merge/interleavings.rs";
    let mut modules = BTreeSet::new();
    let mut wrong = Vec::new();
    let sections = [
        ("The core", "src/", "src/bin/"),
        ("The directory", "crates/directory/src/", ""),
        ("The plans", "crates/plans/src/", ""),
        ("The app", "src/bin/app/", ""),
        ("The tools", "crates/sandbox/src/", ""),
        ("The tools", "crates/xtask/src/", ""),
        ("The tools", "crates/xlsx/src/", ""),
    ];
    for (section, folder, without) in sections {
        let map = map_of(section);
        for Source { path, .. } in sources(folder.trim_end_matches('/')) {
            let module = path.strip_prefix(folder).and_then(|path| path.strip_suffix(".rs")).unwrap();
            let parts: Vec<&str> = module.split('/').collect();
            modules.extend((0..parts.len()).map(|from| parts[from..].join("/")));
            let is_left_out =
                !without.is_empty() && path.starts_with(without) || path.starts_with(GALLERY) || path == ONLY_TESTS;
            let is_root = parts.len() == 1 && ["lib", "main"].contains(&parts[0]);
            // Named with its folder anywhere, or by itself below its folder.
            let is_named = map.iter().any(|(block, names)| {
                let block = block.strip_prefix(folder).unwrap_or(block);
                let is_heading = block.trim_end_matches('/') == module || block == format!("{module}.rs");
                let is_below = block.is_empty() || module.starts_with(block);
                let with_folder = (0..parts.len() - 1).any(|from| names.contains(&parts[from..].join("/")));
                is_heading || with_folder || is_below && names.contains(parts[parts.len() - 1])
            });
            if !(is_left_out || is_root || is_named) {
                wrong.push(format!("{path} is not in “{section}”"));
            }
        }
    }
    let is_module = |name: &str| {
        let is_path = name.chars().all(|letter| letter.is_ascii_lowercase() || "_/".contains(letter));
        is_path && !name.starts_with("crates/") && !name.ends_with('/')
    };
    for section in ["The core", "The directory", "The plans", "The app"] {
        let named = map_of(section).into_iter().flat_map(|(_, names)| names);
        let unknown = named.filter(|name| is_module(name) && !modules.contains(name));
        wrong.extend(unknown.map(|name| format!("there is no module `{name}`")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_module_has_a_meaningless_name() {
    let found: Vec<String> = ["src", "crates", "tests"].into_iter().flat_map(sources).map(|file| file.path).collect();
    for word in ["util", "common", "helper", "types.rs", "mod.rs"] {
        assert!(found.iter().all(|path| !path.contains(word)), "{word}");
    }
}

#[test]
fn user_facing_text_is_only_in_the_catalogues() {
    // Text between tags would be a sentence outside `text.rs`; marks between values are no words.
    let found: Vec<String> = sources(APP)
        .into_iter()
        .flat_map(|file| {
            let lines = file.code.lines().map(str::trim).filter(|line| {
                let words = line.split(">\"").skip(1).filter_map(|rest| rest.split('"').next());
                words.into_iter().any(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 2)
            });
            lines.map(|line| format!("{}: {line}", file.path)).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_workspace_has_no_default_members_and_pins_wasm_bindgen() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(!manifest.contains("default-members"), "Trunk never passes -p: it would build the server for wasm");
    assert!(manifest.contains("wasm-bindgen = \"=0."), "its CLI must be of the same version");
}

#[test]
fn nothing_names_a_machine_or_a_registry() {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    let words = ["/root/", "/home/", "registry.npmjs", "static.crates.io"];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["target", ".git", "dist", "data"].contains(&name.as_str()) {
                folders.push(path);
            } else if path.is_file()
                && name != "architecture.rs"
                && let Ok(text) = fs::read_to_string(&path)
            {
                found.extend(
                    words
                        .iter()
                        .filter(|word| text.contains(*word))
                        .map(|word| format!("{} names {word}", path.display())),
                );
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Every crate of the repository that has more than one module, without the journeys.
fn crates() -> Vec<String> {
    let folders = fs::read_dir(root().join("crates")).unwrap();
    let names = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap());
    let programs = ["app", "directory", "plans", "xlsx"].map(|program| format!("src/bin/{program}"));
    let mut found: Vec<String> = names.map(|name| format!("crates/{name}/src")).collect();
    found.extend(programs);
    found.extend(["src".to_owned(), "tests/contract/src".to_owned(), "tests/architecture/src".to_owned()]);
    found
}

fn modules(folder: &str) -> Modules {
    // The programs are crates of their own.
    let modules = Modules::read(&root().join(folder), &["bin"]);
    assert!(modules.names().next().is_some(), "{folder} has modules");
    modules
}

/// Uses of modules that stand higher in `order` than the one that uses them. The lowest comes first in `order`.
fn upwards(uses: &BTreeSet<Use>, order: &[&str]) -> Vec<String> {
    let rank = |module: &[String]| {
        let top = module.first().map_or("main", String::as_str);
        order.iter().position(|name| *name == top).unwrap_or_else(|| panic!("{top} has no place in the order"))
    };
    uses.iter().filter(|used| rank(&used.to) > rank(&used.from)).map(Use::to_string).collect()
}

/// main > shell > screens > dialogs > ui > state > browser, and no way back.
#[test]
fn layers_of_the_app_import_downwards_only() {
    const LAYERS: [&str; 7] = ["browser", "state", "ui", "dialogs", "screens", "shell", "main"];
    let uses = modules(APP).uses();
    assert!(uses.len() > 1000, "{}", uses.len());
    assert_eq!(upwards(&uses, &LAYERS), Vec::<String>::new());
}

/// Of two modules beside each other, each with all that is below it, only one uses the other.
///
/// A module and a part of it, a module below, may use each other. The part carries out one step on the state that the module
/// has, and the module asks the part for that step: the sweep of the directory, a screen of the plans. What it costs: such a
/// module is understood only together with its parts.
#[test]
fn no_modules_beside_each_other_use_each_other() {
    let mut found = Vec::new();
    for folder in crates() {
        let uses = modules(&folder).uses();
        found.extend(circles_beside(&uses).into_iter().map(|circle| format!("{folder}: {circle}")));
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The rooms of the core, the lowest first. A room imports only rooms before it, so that problems are values below and
/// sentences above.
#[test]
fn modules_of_the_core_import_downwards_only() {
    const ROOMS: [&str; 21] = [
        "json",
        "display",
        "secrets",
        "user",
        "url",
        "token",
        "list",
        "form",
        "api",
        "write",
        "plan",
        "load",
        "config",
        "settings",
        "shortcuts",
        "idle",
        "stored_draft",
        "request_log",
        "text",
        "view",
        "worker",
    ];
    let mut uses = modules("src").uses();
    // The root only lists the rooms. It has the name of the console.
    uses.retain(|used| !used.to.is_empty() && !used.from.is_empty());
    assert_eq!(upwards(&uses, &ROOMS), Vec::<String>::new());
}
