//! The names by which the program and its script find each other carry a hash each: noise that compresses to nothing less.
//! Here they become one or two letters on both sides, and what the program does not take leaves the script.

use std::{collections::BTreeMap, convert::Infallible, ops::Range};

use anyhow::Context;
use wasm_encoder::{
    ImportSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{ImportSectionReader, Parser};

/// What the program imports under a hashed name, and how it is called now.
#[derive(Default)]
struct Shorter(BTreeMap<String, String>);

/// The program and its script with short names for what the one takes from the other.
pub(crate) fn shorten(program: &[u8], script: &str) -> anyhow::Result<(Vec<u8>, String)> {
    let (mut shorter, mut module) = (Shorter::default(), Module::new());
    shorter.parse_core_module(&mut module, Parser::new(0), program)?;
    let mut script = script.to_owned();
    for (long, short) in &shorter.0 {
        let (before, after) = script.split_once(long.as_str()).with_context(|| format!("the script has no {long}"))?;
        script = format!("{before}{short}{after}");
    }
    while let Some(unused) = unused(&script) {
        script.replace_range(unused, "");
    }
    Ok((module.finish(), script))
}

/// Where the script, as esbuild writes it, offers a function under a hashed name: after renaming, one that nobody takes.
fn unused(script: &str) -> Option<Range<usize>> {
    let mut offers = script.match_indices(':').filter_map(|(colon, _)| {
        let start = script[..colon].rfind(['{', ','])? + 1;
        is_hashed(&script[start..colon]).then_some(start)
    });
    offers.find_map(|start| {
        let mut depth = 0_u32;
        for (at, character) in script[start..].char_indices() {
            match character {
                '{' | '(' => depth += 1,
                '}' | ')' if depth > 0 => depth -= 1,
                ',' if depth == 0 => return Some(start..start + at + 1),
                _ => {}
            }
        }
        None
    })
}

fn is_hashed(name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(name, hash)| {
        name.starts_with("__wb") && hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

impl Shorter {
    fn name(&mut self, long: &str) -> String {
        if !is_hashed(long) {
            return long.to_owned();
        }
        let next = letters(self.0.len());
        self.0.entry(long.to_owned()).or_insert(next).clone()
    }
}

impl Reencode for Shorter {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            imports.import(import.module, &self.name(import.name), self.entity_type(import.ty)?);
        }
        Ok(())
    }
}

/// a, b … z, A … Z, aa, ba …
fn letters(mut number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut letters = String::new();
    loop {
        letters.push(char::from(LETTERS[number % 52]));
        if number < 52 {
            return letters;
        }
        number = number / 52 - 1;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use wasm_encoder::{EntityType, TypeSection};
    use wasmparser::Payload;

    use super::*;

    #[test]
    fn no_two_numbers_share_letters() {
        let all: BTreeSet<String> = (0..10_000).map(letters).collect();
        assert_eq!(all.len(), 10_000);
    }

    #[test]
    fn what_the_program_does_not_take_leaves_the_script() {
        let program = Module::new().finish();
        let unused = "__wbg_new_0123456789abcdef:function(e,t){try{return{a:e,b:[t]}}finally{e(1,2)}},";
        let script = format!("x={{a:function(e){{return e}},{unused}b:1}};o.__wbg_free_0123456789abcdef(_,1)");
        let (_, without) = shorten(&program, &script).expect("a module");
        assert_eq!(without, script.replace(unused, ""));
    }

    #[test]
    fn what_carries_a_hash_is_shortened_on_both_sides() {
        let long = "__wbg_body_0123456789abcdef";
        let (mut module, mut types, mut imports) = (Module::new(), TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in [long, "__wbindgen_throw", "__wbg_other_0123456789abcdeg"] {
            imports.import("./app_bg.js", name, EntityType::Function(0));
        }
        module.section(&types).section(&imports);
        let (program, script) =
            shorten(&module.finish(), &format!("{{{long}:f,__wbindgen_throw:g}}")).expect("a module");
        assert_eq!(script, "{a:f,__wbindgen_throw:g}");
        let names: Vec<String> = Parser::new(0)
            .parse_all(&program)
            .filter_map(|part| match part {
                Ok(Payload::ImportSection(section)) => Some(section.into_imports()),
                _ => None,
            })
            .flatten()
            .map(|import| import.expect("an import").name.to_owned())
            .collect();
        assert_eq!(names, ["a", "__wbindgen_throw", "__wbg_other_0123456789abcdeg"]);
    }
}
