//! Which module of a crate uses which: by imports, and by paths in the code. A module is a file. Tests do not count.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::tokens::{Token, tokens};

/// A path below the crate: `["browser", "http"]`. The crate itself is the empty path.
type Names = Vec<String>;

/// A crate by its files.
#[derive(Default)]
pub struct Modules {
    files: BTreeMap<Names, Vec<Token>>,
}

/// One module uses an item of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The module that uses.
    pub from: Names,
    /// The module that is used.
    pub to: Names,
    /// The item, by its name in `to`.
    pub item: String,
}

/// What a file says about the names in it.
#[derive(Default)]
struct File {
    /// Imported names with the paths that they stand for.
    aliases: BTreeMap<String, Names>,
    /// Names that are only passed on to others (`pub use`).
    passed_on: BTreeSet<String>,
    /// Imports of everything in a module.
    globs: Vec<Names>,
    /// Paths in the code.
    paths: Vec<Names>,
}

impl Modules {
    /// The crate below this folder, whose root is `lib.rs` or `main.rs`. Folders of `without` are no part of it.
    pub fn read(folder: &Path, without: &[&str]) -> Self {
        let mut texts = Vec::new();
        read_folder(folder, &[], without, &mut texts);
        Self::new(texts)
    }

    /// The crate with these files, by their paths below it.
    pub fn new(texts: impl IntoIterator<Item = (Names, String)>) -> Self {
        let mut files: BTreeMap<Names, Vec<Token>> = BTreeMap::new();
        let mut tests = BTreeSet::new();
        for (module, text) in texts {
            let (code, of_tests) = without_tests(tokens(&text));
            tests.extend(of_tests.into_iter().map(|name| below(&module, &name)));
            // A crate with both has one root.
            files.entry(module).or_default().extend(code);
        }
        files.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
        Self { files }
    }

    /// The paths of all modules.
    pub fn names(&self) -> impl Iterator<Item = &[String]> {
        self.files.keys().map(Vec::as_slice)
    }

    /// Who uses what. A parent that only declares a child, or passes the child's items on, does not use the child.
    /// Whoever takes an item from there uses the module that has the item.
    pub fn uses(&self) -> BTreeSet<Use> {
        let files: BTreeMap<&Names, File> =
            self.files.iter().map(|(module, code)| (module, self.file(module, code))).collect();
        let mut found = BTreeSet::new();
        for (&module, file) in &files {
            let imported =
                file.aliases.iter().filter(|(name, _)| !file.passed_on.contains(*name)).map(|(_, path)| path);
            for path in imported.chain(&file.paths) {
                let Some((to, item)) = self.owner(path, &files) else { continue };
                // An import of a whole module says nothing yet: the paths through it do.
                if let (Some(item), true) = (item, to != *module) {
                    found.insert(Use { from: module.clone(), to, item });
                }
            }
            for glob in &file.globs {
                if let Some((to, _)) = self.owner(glob, &files).filter(|(to, _)| to != module) {
                    found.insert(Use { from: module.clone(), to, item: "*".to_owned() });
                }
            }
        }
        found
    }

    /// The module that has what stands at this path, and the item's name there.
    fn owner(&self, path: &[String], files: &BTreeMap<&Names, File>) -> Option<(Names, Option<String>)> {
        let mut path = path.to_vec();
        // As many as names are passed on, at most.
        for _ in 0..10 {
            let mut module = Names::new();
            let mut rest = path.iter();
            let item = loop {
                match rest.next() {
                    None => return Some((module, None)),
                    Some(name) if self.files.contains_key(&below(&module, name)) => module.push(name.clone()),
                    Some(name) => break name,
                }
            };
            match files[&module].aliases.get(item) {
                Some(target) => path = target.iter().chain(rest).cloned().collect(),
                None => return Some((module, Some(item.clone()))),
            }
        }
        None
    }

    fn file(&self, module: &Names, code: &[Token]) -> File {
        let mut file = File::default();
        let mut paths = Vec::new();
        // Modules that are written in the file itself, by the depth of their braces.
        let mut inner: Vec<usize> = Vec::new();
        let mut depth = 0;
        let mut at = 0;
        let mut passed_on = Vec::new();
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        while let Some(token) = code.get(at) {
            match token {
                Token::Mark('{') => depth += 1,
                Token::Mark('}') => {
                    depth -= 1;
                    if inner.last() == Some(&depth) {
                        inner.pop();
                    }
                }
                Token::Name(word) if word == "mod" && code.get(at + 2) == Some(&Token::Mark('{')) => {
                    inner.push(depth);
                    at += 1;
                }
                Token::Name(word) if word == "use" && !matches!(code.get(at + 1), Some(Token::Mark('<'))) => {
                    let is_public = at > 0 && (code[at - 1].is("pub") || code[at - 1] == Token::Mark(')'));
                    let mut trees = Vec::new();
                    at = use_tree(code, at + 1, Names::new(), &mut trees);
                    for (path, name) in trees {
                        let Some(path) = self.absolute(module, inner.len(), &path, None) else { continue };
                        match name {
                            None => file.globs.push(path),
                            Some(name) => {
                                let is_from_below = path.starts_with(module);
                                if is_public && is_from_below {
                                    passed_on.push(name.clone());
                                }
                                file.aliases.insert(name, path);
                            }
                        }
                    }
                }
                Token::Name(_) => {
                    let is_part = at > 0 && matches!(code[at - 1], Token::Separator | Token::Mark('.'));
                    let mut path = Names::new();
                    while let Some(Token::Name(name)) = code.get(at) {
                        path.push(name.clone());
                        match (code.get(at + 1), code.get(at + 2)) {
                            (Some(Token::Separator), Some(Token::Name(_))) => at += 2,
                            _ => break,
                        }
                    }
                    if !is_part {
                        paths.push((path, inner.len()));
                    }
                }
                _ => {}
            }
            at += 1;
        }
        for (path, _) in &paths {
            *uses.entry(path[0].as_str()).or_default() += 1;
        }
        file.passed_on = passed_on.into_iter().filter(|name| !uses.contains_key(name.as_str())).collect();
        let found = paths.iter().filter(|(path, _)| path.len() > 1);
        let found = found.filter_map(|(path, inner)| self.absolute(module, *inner, path, Some(&file.aliases)));
        file.paths = found.collect();
        file
    }

    /// A path from the crate's root, unless it leads into another crate. `inner` is how many modules are written around
    /// it in the file.
    fn absolute(
        &self,
        module: &Names,
        inner: usize,
        path: &[String],
        aliases: Option<&BTreeMap<String, Names>>,
    ) -> Option<Names> {
        let up = path.iter().take_while(|name| *name == "super").count();
        let (first, rest) = path.split_first()?;
        let (start, rest) = match first.as_str() {
            "crate" => (Names::new(), rest),
            "self" => (module.clone(), rest),
            "super" => {
                let above = up.saturating_sub(inner);
                (module[..module.len().checked_sub(above)?].to_vec(), &path[up..])
            }
            name if self.files.contains_key(&below(module, name)) => (below(module, name), rest),
            name => (aliases?.get(name)?.clone(), rest),
        };
        Some([start.as_slice(), rest].concat())
    }
}

fn below(module: &[String], name: &str) -> Names {
    [module, &[name.to_owned()]].concat()
}

fn read_folder(folder: &Path, module: &[String], without: &[&str], found: &mut Vec<(Names, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let Some(stem) = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()) else { continue };
        if path.is_dir() && !(module.is_empty() && without.contains(&stem.as_str())) {
            read_folder(&path, &below(module, &stem), without, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let is_root = module.is_empty() && ["lib", "main"].contains(&stem.as_str());
            let name = if is_root { Names::new() } else { below(module, &stem) };
            found.push((name, fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}

/// The code that is not only for tests, and the modules in files of their own that are.
fn without_tests(code: Vec<Token>) -> (Vec<Token>, Vec<String>) {
    let mut kept = Vec::new();
    let mut modules = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let marks = ["#", "[", "cfg", "(", "test", ")", "]"];
        let is_test = code[at..].len() > marks.len()
            && code[at..].iter().zip(marks).all(|(token, mark)| match token {
                Token::Name(name) => name == mark,
                Token::Separator => false,
                Token::Mark(own) => mark.starts_with(*own),
            });
        if !is_test {
            kept.push(code[at].clone());
            at += 1;
            continue;
        }
        at += marks.len();
        if let Some(Token::Name(name)) =
            code.get(at + 1).filter(|_| code[at].is("mod") && code[at + 2] == Token::Mark(';'))
        {
            modules.push(name.clone());
        }
        // An item ends with a semicolon or with its block.
        let is_use = code[at].is("use") || code[at + 1].is("use");
        let mut depth = 0;
        while let Some(token) = code.get(at) {
            at += 1;
            match token {
                Token::Mark('{' | '(' | '[') => depth += 1,
                Token::Mark('}' | ')' | ']') => depth -= 1,
                Token::Mark(';') if depth == 0 => break,
                _ => {}
            }
            if depth == 0 && !is_use && *token == Token::Mark('}') {
                break;
            }
        }
    }
    (kept, modules)
}

/// Reads `a::{b as c, d::*}` from `at` up to what ends it: each path with the name that it has from then on, or without a
/// name if it stands for everything. Returns where it ends.
fn use_tree(code: &[Token], mut at: usize, prefix: Names, found: &mut Vec<(Names, Option<String>)>) -> usize {
    let mut path = prefix;
    loop {
        match code.get(at) {
            Some(Token::Name(name)) if name == "as" => {
                if let Some(Token::Name(name)) = code.get(at + 1) {
                    found.push((path, Some(name.clone())));
                }
                return at + 2;
            }
            Some(Token::Name(name)) if name == "self" && !path.is_empty() => at += 1,
            Some(Token::Name(name)) => {
                path.push(name.clone());
                at += 1;
            }
            Some(Token::Separator) => at += 1,
            Some(Token::Mark('*')) => {
                found.push((path, None));
                return at + 1;
            }
            Some(Token::Mark('{')) => {
                at += 1;
                while !matches!(code.get(at), None | Some(Token::Mark('}'))) {
                    at = match code[at] {
                        Token::Mark(',') => at + 1,
                        _ => use_tree(code, at, path.clone(), found),
                    };
                }
                return at + 1;
            }
            _ => {
                let name = path.last().cloned();
                found.push((path, name));
                return at;
            }
        }
    }
}

/// Modules beside each other that use each other, as circles: of each two modules with the same parent, with all that is
/// below them, only one may use the other.
pub fn circles_beside(uses: &BTreeSet<Use>) -> Vec<String> {
    let mut levels: BTreeMap<&[String], BTreeMap<&str, BTreeMap<&str, &Use>>> = BTreeMap::new();
    for used in uses {
        let shared = used.from.iter().zip(&used.to).take_while(|(one, other)| one == other).count();
        // Above each other.
        let (Some(from), Some(to)) = (used.from.get(shared), used.to.get(shared)) else { continue };
        levels.entry(&used.from[..shared]).or_default().entry(from).or_default().entry(to).or_insert(used);
    }
    let mut found = Vec::new();
    for level in levels.values() {
        let mut told = BTreeSet::new();
        for start in level.keys() {
            let Some(circle) = shortest_circle(level, start) else { continue };
            let mut members: Vec<_> = circle.iter().map(|(from, _)| *from).collect();
            members.sort_unstable();
            if told.insert(members) {
                let steps: Vec<String> = circle.iter().map(|(_, used)| used.to_string()).collect();
                found.push(steps.join(", "));
            }
        }
    }
    found
}

/// The way from a module back to itself.
fn shortest_circle<'a>(
    level: &BTreeMap<&'a str, BTreeMap<&'a str, &'a Use>>,
    start: &str,
) -> Option<Vec<(&'a str, &'a Use)>> {
    let mut ways: Vec<(&str, Vec<(&'a str, &'a Use)>)> = vec![(start, Vec::new())];
    let mut seen = BTreeSet::new();
    let mut at = 0;
    while let Some((module, way)) = ways.get(at).cloned() {
        at += 1;
        let Some((module, targets)) = level.get_key_value(module) else { continue };
        for (&target, &used) in targets {
            let way = [way.as_slice(), &[(*module, used)]].concat();
            if target == start {
                return Some(way);
            }
            if seen.insert(target) {
                ways.push((target, way));
            }
        }
    }
    None
}

impl std::fmt::Display for Use {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = |module: &Names| if module.is_empty() { "the root".to_owned() } else { module.join("::") };
        write!(to, "{} uses {} of {}", name(&self.from), self.item, name(&self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(files: &[(&str, &str)]) -> Modules {
        let names = |path: &str| path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Modules::new(files.iter().map(|(path, text)| (names(path), (*text).to_owned())))
    }

    fn uses(files: &[(&str, &str)]) -> Vec<String> {
        modules(files).uses().iter().map(Use::to_string).collect()
    }

    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        circles_beside(&modules(files).uses())
    }

    #[test]
    fn imports_and_paths_in_the_code_are_uses() {
        let code = "use crate::{b::{self, B as Bee}, c::*};\nuse super::d::D;\nuse std::fs;\n\
            fn f(x: Bee, y: D) { b::g(crate::e::h::<u8>(), fs::read(\"e::i\")) } // e::j";
        let files = [("", ""), ("a", code), ("b", ""), ("c", ""), ("d", ""), ("e", "")];
        assert_eq!(uses(&files), ["a uses B of b", "a uses g of b", "a uses * of c", "a uses D of d", "a uses h of e"]);
    }

    #[test]
    fn paths_are_relative_to_their_module() {
        let files = [
            ("", ""),
            ("a", "use self::b::B;\nuse c::C;\nfn f() { b::g() }\nmod inner { fn i() { super::super::d::h() } }"),
            ("a::b", "fn f() { super::c::g() }"),
            ("a::c", "use super::super::d;\nfn f() { d::g() }"),
            ("d", ""),
        ];
        let found = [
            "a uses B of a::b",
            "a uses g of a::b",
            "a uses C of a::c",
            "a uses h of d",
            "a::b uses g of a::c",
            "a::c uses g of d",
        ];
        assert_eq!(uses(&files), found);
    }

    #[test]
    fn passing_on_is_no_use_and_the_item_is_its_owners() {
        let files = [("", "mod a;\nmod b;\npub use b::{B, C};\nstruct S(C);"), ("a", "use crate::{B, S};"), ("b", "")];
        assert_eq!(uses(&files), ["the root uses C of b", "a uses S of the root", "a uses B of b"]);
    }

    #[test]
    fn tests_do_not_count() {
        let code =
            "#[cfg(test)]\nuse crate::{b::B};\n#[cfg(test)]\nmod tests { use crate::b::C; }\n#[cfg(test)]\nmod t;";
        assert_eq!(uses(&[("", ""), ("a", code), ("a::t", "use crate::b::D;"), ("b", "")]), Vec::<String>::new());
    }

    #[test]
    fn circles_beside_each_other_are_found() {
        let circle =
            [("", ""), ("a", "use crate::b::B;"), ("b", "fn f() { crate::c::g() }"), ("c", "use super::a::A;")];
        assert_eq!(circles(&circle), ["a uses B of b, b uses g of c, c uses A of a"]);
        let of_folders = [("", ""), ("a", ""), ("a::x", "use crate::b::B;"), ("b", "use crate::a::A;")];
        assert_eq!(circles(&of_folders), ["a::x uses B of b, b uses A of a"]);
        let with_its_part = [("", ""), ("a", "use x::X;"), ("a::x", "use super::A;")];
        assert_eq!(circles(&with_its_part), Vec::<String>::new());
    }
}
