//! The invariants of ARCHITECTURE.md, held by a test: who may name what, and where text, links and the token live.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{
    fs,
    path::{Path, PathBuf},
};

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
    assert_eq!(offenders(APP, &["src/bin/app/browser"], &["session::token", "Bearer"]), Vec::<String>::new());
}

#[test]
fn nothing_writes_markup_and_nothing_is_styled_inline() {
    let words = ["inner_html", "set_inner_html", "style=", "eval("];
    assert_eq!(offenders(APP, &[], &words), Vec::<String>::new());
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

/// The modules of its crate that the file of `module` imports: `use crate::a::b::Item` gives `a::b::Item`.
fn imports(module: &str, code: &str) -> Vec<String> {
    let parent = module.rsplit_once("::").map(|(parent, _)| format!("{parent}::")).unwrap_or_default();
    let mut found = Vec::new();
    for (start, prefix) in [("use crate::", ""), ("use super::", parent.as_str())] {
        for statement in code.split(start).skip(1) {
            expand(statement.split(';').next().unwrap_or_default(), prefix, &mut found);
        }
    }
    found
}

/// Writes out the paths of a use tree such as `a::{b, c::{self, D}}`.
fn expand(tree: &str, prefix: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    match tree.split_once('{') {
        None => {
            let path = format!("{prefix}{}", tree.split(" as ").next().unwrap_or(tree).trim());
            found.push(path.trim_end_matches("::self").to_owned());
        }
        Some((path, rest)) => {
            let prefix = format!("{prefix}{}", path.trim());
            let mut depth = 0;
            let mut start = 0;
            let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
            for (at, character) in inner.char_indices().chain([(inner.len(), ',')]) {
                match character {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        if !inner[start..at].trim().is_empty() {
                            expand(&inner[start..at], &prefix, found);
                        }
                        start = at + 1;
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Every module below `folder` with the modules that it imports, named like `browser::http`.
fn module_graph(folder: &str, without: &str) -> Vec<(String, Vec<String>)> {
    let files: Vec<Source> = sources(folder).into_iter().filter(|file| !file.path.starts_with(without)).collect();
    let name =
        |path: &str| path.trim_start_matches(folder).trim_start_matches('/').trim_end_matches(".rs").replace('/', "::");
    let modules: Vec<String> = files.iter().map(|file| name(&file.path)).collect();
    let target = |path: &String| {
        // The longest module that the path starts with.
        let is_below = |module: &&String| path == *module || path.starts_with(&format!("{module}::"));
        modules.iter().filter(is_below).max_by_key(|module| module.len()).cloned()
    };
    files
        .iter()
        .map(|file| {
            let module = name(&file.path);
            let mut targets: Vec<String> = imports(&module, &file.code).iter().filter_map(target).collect();
            targets.sort();
            targets.dedup();
            targets.retain(|target| *target != module);
            (module, targets)
        })
        .collect()
}

/// main > shell > screens > dialogs > ui > state > browser, and no way back.
#[test]
fn layers_of_the_app_import_downwards_only() {
    const LAYERS: [&str; 7] = ["browser", "state", "ui", "dialogs", "screens", "shell", "main"];
    let rank = |module: &str| LAYERS.iter().position(|layer| module.split("::").next() == Some(layer));
    let mut upwards = Vec::new();
    for (module, targets) in module_graph(APP, "none") {
        let own = rank(&module).unwrap_or_else(|| panic!("{module} is in no layer"));
        upwards.extend(
            targets
                .iter()
                .filter(|target| rank(target).is_none_or(|rank| rank > own))
                .map(|target| format!("{module} imports {target}")),
        );
    }
    assert_eq!(upwards, Vec::<String>::new());
}

/// Modules that reach themselves through their imports.
fn cycles(graph: &[(String, Vec<String>)]) -> Vec<String> {
    let targets = |module: &str| {
        graph.iter().find(|(name, _)| name == module).map(|(_, targets)| targets.as_slice()).unwrap_or_default()
    };
    let mut found = Vec::new();
    for (module, _) in graph {
        let (mut open, mut seen) = (vec![module.clone()], Vec::new());
        while let Some(next) = open.pop() {
            for target in targets(&next) {
                if target == module {
                    found.push(format!("{module} reaches itself through {next}"));
                }
                if !seen.contains(target) {
                    seen.push(target.clone());
                    open.push(target.clone());
                }
            }
        }
    }
    found
}

#[test]
fn imports_are_found() {
    let code = "use super::c;\nuse crate::{\n    x::{self, Y},\n    z,\n};\n";
    assert_eq!(imports("a::b", code), ["x", "x::Y", "z", "a::c"]);
    let edges: usize = module_graph(APP, "none").iter().map(|(_, targets)| targets.len()).sum();
    assert!(edges > 200, "{edges}");
}

#[test]
fn no_modules_of_the_app_import_each_other() {
    assert_eq!(cycles(&module_graph(APP, "none")), Vec::<String>::new());
}

#[test]
fn no_modules_of_the_core_import_each_other() {
    assert_eq!(cycles(&module_graph("src", "src/bin")), Vec::<String>::new());
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
    let rank = |module: &str| ROOMS.iter().position(|room| module.split("::").next() == Some(room));
    let mut upwards = Vec::new();
    for (module, targets) in module_graph("src", "src/bin") {
        if module == "lib" {
            continue;
        }
        let own = rank(&module).unwrap_or_else(|| panic!("{module} is in no room"));
        let above = targets.iter().filter(|target| rank(target).is_none_or(|rank| rank > own));
        upwards.extend(above.map(|target| format!("{module} imports {target}")));
    }
    assert_eq!(upwards, Vec::<String>::new());
}
