//! The release behind every server that there is a recipe for, asked by a client. Run by `cargo xtask test recipes`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use http_headers::{CACHE_FOR_EVER, REVALIDATE};
use recipes::{Answer, Server, caddy, deploy, get, nginx, sandbox};

const API: &str = "/api/v1";

fn dist() -> PathBuf {
    std::env::var_os("RECIPES_DIST").expect("run these with: cargo xtask test recipes").into()
}

fn guarded(answer: &Answer, api: &str) {
    for (name, value) in http_headers::headers(api) {
        assert_eq!(answer.header(name), value, "{name}");
    }
}

/// All that a console needs of its server.
fn serves(server: &Server, base: &str, api: &str) {
    let ask = |path: &str, encodings: &str| get(&format!("{}{base}{path}", server.address), encodings).unwrap();
    let page = ask("", "identity");
    let html = String::from_utf8(page.body.clone()).unwrap();
    assert_eq!(page.status, 200);
    assert!(html.contains(&format!("data-base=\"{base}\"")), "{html}");

    // A screen's address, also one that ends like a file, and one with an escaped slash.
    for screen in ["users", "users/17", "users/by-username/jane.js", "users/by-username/a%2Fb", "users?limit=50"] {
        let answer = ask(screen, "identity");
        assert_eq!((answer.status, &answer.body), (200, &page.body), "{screen}");
        assert!(answer.header("content-type").starts_with("text/html"), "{screen}");
        assert_eq!(answer.header("cache-control"), REVALIDATE, "{screen}");
        guarded(&answer, api);
    }

    // The files of the version: compressed beforehand, kept for ever.
    let assets = html.split_once(&format!("{base}assets/")).unwrap().1.split_once('/').unwrap().0;
    // A worker has the policy that its own file comes with.
    let kinds = [
        ("app.wasm", "application/wasm"),
        ("app.js", "text/javascript"),
        ("first.css", "text/css"),
        ("start-worker.js", "text/javascript"),
        ("directory-worker.js", "text/javascript"),
        ("directory_bg.wasm", "application/wasm"),
        ("plans-worker.js", "text/javascript"),
        ("plans_bg.wasm", "application/wasm"),
        ("xlsx-worker.js", "text/javascript"),
        ("xlsx_bg.wasm", "application/wasm"),
    ];
    for (name, kind) in kinds {
        let path = format!("assets/{assets}/{name}");
        let held = |ending: &str| fs::read(dist().join(format!("{path}{ending}"))).unwrap();
        for (encodings, encoding, ending) in [("br, gzip", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")]
        {
            let answer = ask(&path, encodings);
            assert_eq!((answer.status, answer.header("content-encoding")), (200, encoding), "{name}");
            assert!(answer.header("content-type").starts_with(kind), "{name}: {}", answer.header("content-type"));
            assert_eq!(answer.header("cache-control"), CACHE_FOR_EVER, "{name}");
            assert!(answer.body == held(ending), "{name}, {encodings}");
            guarded(&answer, api);
        }
    }

    // A version that is gone: never the page in the place of a program, and not kept.
    let gone = ask("assets/000000000000/app.wasm", "identity");
    assert_eq!(gone.status, 404);
    assert!(!gone.header("cache-control").contains("immutable"));

    let besides = [
        ("config.json", "application/json"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("icon.svg", "image/svg+xml"),
        ("icon-192.png", "image/png"),
        ("icon-64.png", "image/png"),
        ("robots.txt", "text/plain"),
        ("licences.txt", "text/plain"),
        ("sbom.cdx.json", "application/json"),
    ];
    for (name, kind) in besides {
        let answer = ask(name, "identity");
        assert_eq!((answer.status, answer.header("cache-control")), (200, REVALIDATE), "{name}");
        assert!(answer.header("content-type").starts_with(kind), "{name}: {}", answer.header("content-type"));
    }
}

/// GATE answers behind the same host, with addresses as they were sent.
fn passes_on(server: &Server) {
    for path in ["/api/v1/user/", "/api/v1/user/username/a%2Fb/"] {
        let answer = get(&format!("{}{path}", server.address), "identity").unwrap();
        assert_eq!(answer.status, 401, "{path}");
        assert!(answer.header("content-type").starts_with("application/json"), "{path}");
    }
}

fn is_led_to(server: &Server, base: &str) {
    let answer = get(&format!("{}{}", server.address, base.trim_end_matches('/')), "identity").unwrap();
    assert_eq!(answer.status, 308);
    assert!(answer.header("location").ends_with(base), "{}", answer.header("location"));
}

#[test]
fn the_sandbox() {
    for base in ["/", "/console/"] {
        let server = sandbox("sandbox", Some(&dist()), base).unwrap();
        serves(&server, base, API);
        passes_on(&server);
    }
}

/// The recipe of one server, at the root and under a path, with GATE behind it.
fn with_gate_on_one_host(name: &str, start: fn(&Path) -> anyhow::Result<Server>) {
    let gate = sandbox(&format!("{name}-gate"), None, "/").unwrap();
    for (place, base) in [("root", "/"), ("base", "/console/")] {
        let site = deploy(&format!("{name}-{place}"), &["--gate", &gate.address, "--base", base]).unwrap();
        let server = start(&site).unwrap();
        serves(&server, base, API);
        passes_on(&server);
        if base != "/" {
            is_led_to(&server, base);
        }
    }
}

#[test]
fn nginx_and_gate_on_one_host() {
    with_gate_on_one_host("nginx", nginx);
}

#[test]
fn caddy_and_gate_on_one_host() {
    with_gate_on_one_host("caddy", caddy);
}

#[test]
fn gate_on_another_host() {
    let api = "https://gate.example.net:8443/api/v1";
    let site = deploy("across", &["--api", api]).unwrap();
    let config: serde_json::Value = serde_json::from_slice(&fs::read(site.join("html/config.json")).unwrap()).unwrap();
    assert_eq!(config["api"], api);
    for server in [nginx(&site).unwrap(), caddy(&site).unwrap()] {
        serves(&server, "/", api);
    }
    let headers = fs::read_to_string(site.join("html/_headers")).unwrap();
    assert!(headers.contains("connect-src 'self' https://gate.example.net:8443;"), "{headers}");
    assert!(fs::read_to_string(site.join("html/_redirects")).unwrap().contains("/* /index.html 200"));
}

/// Every crate of the program is named with a licence, and what is named comes with a text of it.
#[test]
fn licenses_of_the_release() {
    let bill: serde_json::Value = serde_json::from_slice(&fs::read(dist().join("sbom.cdx.json")).unwrap()).unwrap();
    let licences = fs::read_to_string(dist().join("licences.txt")).unwrap();
    let parts = bill["components"].as_array().unwrap();
    assert!(parts.iter().any(|part| part["name"] == "leptos"), "{parts:?}");
    assert!(!parts.iter().any(|part| part["name"] == "leptos_macro"), "what only builds is not in it");
    for part in parts {
        let name = part["name"].as_str().unwrap();
        let licence = part["licenses"][0]["expression"].as_str().unwrap();
        assert!(!licence.is_empty() && licence != "NOASSERTION" && !licence.contains('/'), "{name}: {licence}");
        if name != "rust-std" {
            assert_eq!(part["hashes"][0]["content"].as_str().unwrap().len(), 64, "{name}");
            assert!(licences.contains(&format!("{name} {}: {licence}", part["version"].as_str().unwrap())), "{name}");
        }
    }
    for text in ["Permission is hereby granted", "Apache License"] {
        assert!(licences.contains(text), "{text}");
    }
}
