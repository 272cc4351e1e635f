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
    assert_eq!(offenders("src", &[APP], &words), Vec::<String>::new());
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
        "src/bin/app/browser/settings_store.rs",
        "src/bin/app/browser/view_store.rs",
    ];
    assert_eq!(offenders(APP, &keepers, &["storage::"]), Vec::<String>::new());
    // The one other reader: it begins the first call. It keeps nothing.
    let first = fs::read_to_string(root().join("public/early-request.js")).unwrap();
    assert!(first.contains("kept('gatehouse.token')") && !first.contains("setItem"), "the first call has the token");
    let starter = fs::read_to_string(root().join("public/boot.js")).unwrap();
    assert!(!starter.contains("gatehouse.token") && !starter.contains("Bearer"), "the starter has no token");
    assert_eq!(offenders(APP, &["src/bin/app/browser"], &["session::token", "Bearer"]), Vec::<String>::new());
}

/// The frame marks the roles that the program will, where the operator names none.
#[test]
fn privileged_roles_are_the_same_in_the_frame() {
    let config = fs::read_to_string(root().join("src/config.rs")).unwrap();
    let line = config.lines().find(|line| line.starts_with("const PRIVILEGED")).unwrap();
    let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    let starter = fs::read_to_string(root().join("public/boot.js")).unwrap();
    assert!(words.len() > 1 && starter.contains(&format!("?? ['{}']", words.join("', '"))), "{words:?}");
}

#[test]
fn nothing_writes_markup_and_nothing_is_styled_inline() {
    let words = ["inner_html", "set_inner_html", "style=", "eval("];
    assert_eq!(offenders(APP, &[], &words), Vec::<String>::new());
}

#[test]
fn no_page_holds_a_script_or_a_style() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for word in ["<script", "<style", "style=\"", " on", "javascript:"] {
        let markup: Vec<&str> = page.split('<').filter_map(|part| part.split('>').next()).collect();
        let whole = format!("<{}", markup.join("<"));
        assert!(!whole.contains(word), "{word}");
    }
    assert!(fs::read_to_string(root().join("Trunk.toml")).unwrap().contains("pattern_script"), "Trunk's own is inline");
}

#[test]
fn each_file_says_what_it_is_for() {
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
fn no_room_is_named_for_nothing() {
    let found: Vec<String> = ["src", "crates", "tests"].into_iter().flat_map(sources).map(|file| file.path).collect();
    for word in ["util", "common", "helper", "types.rs", "mod.rs"] {
        assert!(found.iter().all(|path| !path.contains(word)), "{word}");
    }
}

#[test]
fn text_for_people_stands_in_one_place() {
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
