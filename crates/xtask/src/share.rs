//! wasm-bindgen's script has a function of its own for each name that the program takes from the browser, and most of them
//! differ in that name alone. Here those become one, bound to each of the names: less to load, and less that the browser
//! compiles while the console is used and keeps (BENCHMARKS.md, "Leaks").

use std::{collections::BTreeMap, ops::Range};

use anyhow::{Context, bail, ensure};
use regex::{Captures, Regex};

const OFFERS: &str = "function __wbg_get_imports() {";
/// One offer as wasm-bindgen writes it: its name, whether what it throws is caught, its arguments and its body.
const OFFER: &str = r"(?ms)^ {8}(?<name>\w+): (?<caught>function\(\) \{ return handleError\()?function ?\((?<arguments>[^)]*)\) \{\n(?<body>.*?)\n {8}\}(?:, arguments\); \})?,$";
/// What an offer may differ in from another: a member of its object, which is a text, or a class, enumeration or function.
const NAMED: &str = r"\b(?:(?<object>arg\d)|(?<global>[A-Z]\w+))\.(?<member>\w+)|(?<before>\bnew |\binstanceof |makeMutClosure\(arg0, arg1, )(?<value>\w+)|(?<table>__wbindgen_enum_\w+)";
/// What rows are drawn with, hundreds of times for each page: compiled at the start already, and quickest for one name alone.
const DRAWING: [&str; 9] = [
    "appendChild",
    "cloneNode",
    "createElement",
    "createTextNode",
    "firstChild",
    "insertBefore",
    "nextSibling",
    "set_nodeValue",
    "setAttribute",
];

/// How an offer gives a text to the program: where it lies, and how long it is.
const TEXT_GIVEN: &str = r"(?:const|var) len1 = WASM_VECTOR_LEN;\s*getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);\s*getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);";
const GIVES_TEXT: &str = "function givesText(arg0, ptr1) {
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, WASM_VECTOR_LEN, true);
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
}
";

/// A function without the names that it could be bound to.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    is_caught: bool,
    arguments: String,
    body: String,
}

/// One offer, where it stands in the script, as it is written there and what it would be bound to.
struct Offer<'a> {
    name: &'a str,
    at: Range<usize>,
    function: &'a str,
    shape: Shape,
    held: Vec<String>,
}

/// The script as wasm-bindgen writes it, with one function for all offers of the same shape.
///
/// # Errors
/// Where it is written in another way than this knows.
pub(crate) fn share(script: &str) -> anyhow::Result<String> {
    let (offer, names) = (Regex::new(OFFER)?, Names::new()?);
    let script = &*Regex::new(TEXT_GIVEN)?.replace_all(script, "givesText(arg0, ptr1);");
    let offers: Vec<Offer<'_>> = offer.captures_iter(script).filter_map(|found| names.offer(script, &found)).collect();
    let mut like: BTreeMap<&Shape, Vec<&Offer<'_>>> = BTreeMap::new();
    for offer in offers.iter().filter(|offer| !offer.is_for_drawing()) {
        like.entry(&offer.shape).or_default().push(offer);
    }
    like.retain(|_, offers| offers.len() > 1);
    let mut functions = String::new();
    let mut bound: BTreeMap<&str, String> = BTreeMap::new();
    for (number, (shape, offers)) in like.into_iter().enumerate() {
        functions += &format!("function shared{number}{}\n", shape.written(offers[0].held.len()));
        for offer in offers {
            let held: String = offer.held.iter().map(|value| format!(", {value}")).collect();
            bound.insert(offer.name, format!("shared{number}.bind(0{held})"));
        }
    }
    let own = |offer: &Offer<'_>| offer.function.to_owned();
    let mut written: Vec<(String, &str)> =
        offers.iter().map(|offer| (bound.remove(offer.name).unwrap_or_else(|| own(offer)), offer.name)).collect();
    // Brotli likes like beside like.
    written.sort();
    let written: Vec<String> = written.iter().map(|(function, name)| format!("        {name}: {function},")).collect();
    let (Some(first), Some(last)) = (offers.first(), offers.last()) else {
        bail!("wasm-bindgen's script offers its functions in another way than this knows")
    };
    let lines: usize = offers.iter().map(|offer| offer.at.len() + 1).sum();
    ensure!(
        lines == last.at.end + 1 - first.at.start,
        "wasm-bindgen's script has more among its offers than this knows"
    );
    let (before, after) =
        script[..first.at.start].split_once(OFFERS).context("wasm-bindgen's script offers nothing")?;
    Ok(format!("{before}{GIVES_TEXT}{functions}{OFFERS}{after}{}{}", written.join("\n"), &script[last.at.end..]))
}

impl Offer<'_> {
    /// Whether it is one of `DRAWING`: its name is `__wbg_`, what it is for, and a hash.
    fn is_for_drawing(&self) -> bool {
        let name = self.name.strip_prefix("__wbg_").and_then(|name| name.rsplit_once('_'));
        name.is_some_and(|(name, _)| DRAWING.contains(&name))
    }
}

struct Names {
    named: Regex,
    comment: Regex,
    /// A call whose result nobody takes: it may as well be returned, as others of its shape are.
    statement: Regex,
    /// A call that only hands its arguments on, however many there are.
    handed_on: Regex,
}

impl Names {
    fn new() -> Result<Self, regex::Error> {
        Ok(Self {
            named: Regex::new(NAMED)?,
            comment: Regex::new(r"(?m)^\s*//.*\n")?,
            statement: Regex::new(r"^\s*(?<call>arg\d\.\w+\([^;=]*\));$")?,
            handed_on: Regex::new(
                r"^\s*const ret = (?<called>(?<of>arg0|[A-Z]\w+)\.\w+)\((?<given>(?:arg\d(?:, )?)*)\);\s*return ret;$",
            )?,
        })
    }

    fn offer<'a>(&self, script: &'a str, found: &Captures<'a>) -> Option<Offer<'a>> {
        let (name, whole) = (found.name("name")?, found.get(0)?);
        let function = script[name.end()..whole.end()].strip_prefix(": ")?.strip_suffix(',')?;
        let (shape, held) = self.taken_from(found);
        Some(Offer { name: name.as_str(), at: whole.range(), function, shape, held })
    }

    /// The shape of an offer, and what it is bound to.
    fn taken_from(&self, offer: &Captures<'_>) -> (Shape, Vec<String>) {
        let body = self.comment.replace_all(&offer["body"], "");
        let body = self.statement.replace(&body, "            const ret = $call;\n            return ret;");
        let handed_on = self.handed_on.captures(&body).and_then(|call| {
            let object = if call["of"] == *"arg0" { "arg0" } else { "" };
            let is_all = offer["arguments"] == *join(object, &call["given"]);
            is_all.then(|| (join(object, "...given"), format!("            return {}(...given);", &call["called"])))
        });
        let (arguments, body) = handed_on.unwrap_or_else(|| (offer["arguments"].to_owned(), body.into_owned()));
        let mut held = Vec::new();
        let body = self.named.replace_all(&body, |found: &Captures<'_>| {
            let place = format!("held{}", held.len());
            let of = |name| found.name(name).map(|found| found.as_str());
            match (of("object"), of("global"), of("member"), of("before"), of("value")) {
                (Some(object), _, Some(member), ..) => {
                    held.push(format!("\"{member}\""));
                    format!("{object}[{place}]")
                }
                (_, Some(global), Some(member), ..) => {
                    held.extend([global.to_owned(), format!("\"{member}\"")]);
                    format!("{place}[held{}]", held.len() - 1)
                }
                (.., Some(before), Some(value)) => {
                    held.push(value.to_owned());
                    format!("{before}{place}")
                }
                _ => {
                    held.push(found[0].to_owned());
                    place
                }
            }
        });
        let shape = Shape { is_caught: offer.name("caught").is_some(), arguments, body: body.into_owned() };
        (shape, held)
    }
}

impl Shape {
    fn written(&self, held: usize) -> String {
        let held = (0..held).map(|number| format!("held{number}")).collect::<Vec<_>>().join(", ");
        let (arguments, body) = (join(&held, &self.arguments), &self.body);
        if self.is_caught {
            format!(
                "({arguments}) {{\n    try {{\n{body}\n    }} catch (error) {{\n        handleError(() => {{ throw error; }});\n    }}\n}}"
            )
        } else {
            format!("({arguments}) {{\n{body}\n}}")
        }
    }
}

/// Two lists of arguments, one after the other.
fn join(first: &str, second: &str) -> String {
    if first.is_empty() || second.is_empty() { format!("{first}{second}") } else { format!("{first}, {second}") }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use crate::command::output;

    use super::*;

    /// Offers of each kind, as wasm-bindgen writes them, and `of`, which tells what each does.
    const SCRIPT: &str = r#"let thrown, WASM_VECTOR_LEN;
const memory = new DataView(new ArrayBuffer(32)), getDataViewMemory0 = () => memory;
const passStringToWasm0 = (text) => { WASM_VECTOR_LEN = text.length; return text.charCodeAt(0); };
function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        thrown = e;
    }
}
const __wbindgen_enum_Cache = ["default", "no-store"], __wbindgen_enum_Mode = ["cors", "navigate"];
const makeMutClosure = (arg0, arg1, f) => () => f(arg0, arg1);
const add = (a, b) => a + b, less = (a, b) => a - b;
function __wbg_get_imports() {
    return {
        alone: function(arg0) {
            const ret = !arg0;
            return ret;
        },
        length: function(arg0) {
            const ret = arg0.length;
            return ret;
        },
        size: function(arg0) {
            const ret = arg0.size;
            return ret;
        },
        pop: function(arg0) {
            arg0.pop();
        },
        reverse: function(arg0) {
            const ret = arg0.reverse();
            return ret;
        },
        isDate: function(arg0) {
            const ret = arg0 instanceof Date;
            return ret;
        },
        isMap: function(arg0) {
            const ret = arg0 instanceof Map;
            return ret;
        },
        set_cache: function(arg0, arg1) {
            arg0.cache = __wbindgen_enum_Cache[arg1];
        },
        set_mode: function(arg0, arg1) {
            arg0.mode = __wbindgen_enum_Mode[arg1];
        },
        plus: function(arg0, arg1) {
            // Cast intrinsic for `one => other`.
            const ret = makeMutClosure(arg0, arg1, add);
            return ret;
        },
        minus: function(arg0, arg1) {
            const ret = makeMutClosure(arg0, arg1, less);
            return ret;
        },
        first: function() { return handleError(function (arg0, arg1) {
            const ret = arg0.fits(arg1);
            return ret;
        }, arguments); },
        second: function() { return handleError(function (arg0, arg1) {
            arg0.fails(arg1);
        }, arguments); },
        map: function() { return handleError(function () {
            const ret = new Map();
            return ret;
        }, arguments); },
        list: function() { return handleError(function () {
            const ret = new Array();
            return ret;
        }, arguments); },
        own: function() { return handleError(function (arg0) {
            const ret = Reflect.ownKeys(arg0);
            return ret;
        }, arguments); },
        above: function() { return handleError(function (arg0) {
            const ret = Object.getPrototypeOf(arg0);
            return ret;
        }, arguments); },
        __wbg_firstChild_0123456789abcdef: function(arg0) {
            const ret = arg0.firstChild;
            return ret;
        },
        title: function(arg0, arg1) {
            const ret = arg1.title;
            const ptr1 = passStringToWasm0(ret, 0, 0);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },
        name: function(arg0, arg1) {
            const ret = arg1.name;
            const ptr1 = passStringToWasm0(ret, 0, 0);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },
        __wbindgen_init_externref_table: function() {
            const table = 1;
        },
    };
}
function of() {
    const all = __wbg_get_imports(), list = [3, 2, 1], request = {};
    all.set_cache(request, 1); all.set_mode(request, 0); all.pop(list); all.reverse(list);
    const caller = { fits: (it) => [it], fails: (it) => { throw it; } };
    const done = [Object.keys(all).sort(), all.alone(1), all.length("abc"), all.size(new Set([1])), list, all.isDate(new Date()), all.isDate(list),
        all.isMap(new Map()), request, all.plus(1, 2)(), all.minus(5, 2)(), all.first(caller, 1), thrown, all.second(caller, "thrown") ?? "-", thrown,
        all.map().size, all.list(), all.own({ a: 1 }), all.above(list) === Array.prototype, all.__wbg_firstChild_0123456789abcdef(request)];
    all.title(0, { title: "four" }); all.name(8, { name: "fives" });
    return JSON.stringify([...done, [0, 4, 8, 12].map((at) => memory.getInt32(at, true))]);
}
console.log(of());
"#;

    #[test]
    fn what_is_shared_does_what_each_did() {
        let shared = share(SCRIPT).expect("wasm-bindgen's script");
        let told = |script: &str| output(Command::new("node").args(["-e", script])).expect("node");
        assert_eq!(told(&shared), told(SCRIPT));
        let bound = shared.matches(".bind(0").count();
        assert_eq!((bound, shared.matches("function shared").count()), (18, 9), "{shared}");
        for its_own in ["alone: function(arg0)", "__wbg_firstChild_0123456789abcdef: function(arg0)"] {
            assert!(shared.contains(its_own), "{its_own}: it has no like, or rows are drawn with it");
        }
    }

    #[test]
    fn another_script_is_refused() {
        assert!(share("function __wbg_get_imports() { return {}; }").is_err());
    }
}
