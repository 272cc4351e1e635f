//! Makes the functions of `gatehouse::text` from the English catalogue.
#![allow(clippy::expect_used)]

use std::{env, fs, path::Path};

fn main() {
    let (catalogue, out) = ("locales/en.ftl", env::var("OUT_DIR").expect("cargo sets it"));
    println!("cargo::rerun-if-changed={catalogue}");
    let english = fs::read_to_string(catalogue).expect("the English catalogue");
    let messages = locales::source(&english).unwrap_or_else(|problem| panic!("{catalogue}: {problem}"));
    fs::write(Path::new(&out).join("messages.rs"), locales::functions(&messages)).expect("a place to write to");
}
