//! From what Trunk built to what is shipped: one folder named by its content for all that never changes, and the few
//! files beside it that do.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail, ensure};

use crate::{
    bill, catalogues,
    command::{output, run},
    share::share,
    shorten::shorten,
    split, texts,
};

/// Put into one folder named by their content, so that no two versions ever mix: the loader before it is bundled.
const LOADER: &str = "__wasm_split.js";
pub(crate) const SECOND: &str = "split_later.wasm";
/// The look of the second part.
pub(crate) const LATER_STYLE: &str = "rest.css";

/// Stands in the page too.
pub(crate) const FIRST: &str = "early-request.js";

/// The files of a version that never change.
const ASSETS: [&str; 7] = ["first.css", "app.js", "app.wasm", FIRST, LATER_STYLE, SECOND, "boot.js"];
/// Taken over as they are.
const BESIDE: [&str; 9] = [
    "config.json",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-64.png",
    "icon-maskable-512.png",
    "icon.svg",
    "manifest.webmanifest",
    "robots.txt",
];
/// Stands in the page until a release names its version.
const UNVERSIONED: &str = "data-version=\"development\"";
/// The page, and the same for hosts that answer an address without a file with this one.
pub(crate) const PAGES: [&str; 2] = ["index.html", "404.html"];
/// What is worth compressing.
const TEXTS: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// What the compiler uses, and every browser of the last years has (the target's defaults of Rust 1.82 and later).
const FEATURES: [&str; 6] =
    ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/// All that `app.js` is wanted for. Classes for streams that Leptos brings along are wanted by nobody, and esbuild leaves
/// them out with what frees them once it is told that nothing happens where they are made.
const ENTRY: &str = "entry.js";
const NEVER_DISPOSED: &str = "--define:Symbol.dispose=undefined";
const FREES: &str = ": new FinalizationRegistry(";
const FREES_PURELY: &str = ": /* @__PURE__ */ new FinalizationRegistry(";
/// wasm-bindgen's warnings about its own parameters.
const SILENT: &str = "--drop:console";
/// V8 compiles all of such a script while it arrives, off the main thread, and not each function at its first call.
const COMPILED_AT_ONCE: &str = "--banner:js=//# allFunctionsCalledOnLoad";
/// What the program offers that `app.js` names.
const WANTED: &str = "const f=require('fs'),js=f.readFileSync(b,'utf8');\
    console.log(JSON.stringify(WebAssembly.Module.exports(new WebAssembly.Module(f.readFileSync(a)))\
    .filter(({name})=>js.includes(name)).map(({name})=>({name,export:name,root:true}))))";
/// The way that came out smallest after brotli, which likes like beside like: functions in the order of their names.
const SMALLEST: [&str; 15] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-aimfs",
    "4",
    "-ocimfs",
    "80",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
];

/// Makes `dist` of what Trunk built in `built`. `path` has the tools on it.
pub(crate) fn make(built: &Path, dist: &Path, path: &OsStr) -> anyhow::Result<()> {
    let made = built.join("made");
    fs::create_dir_all(&made)?;
    fs::copy(split::second_part().join(LOADER), built.join(LOADER))?;
    let esbuild = |file: &str, options: &[&str]| {
        let mut esbuild = Command::new("esbuild");
        esbuild.env("PATH", path).arg(built.join(file)).args(["--minify", "--log-level=warning"]).args(options);
        run(esbuild.arg(format!("--outfile={}", made.join(file).display())))
    };
    let whole = fs::read_to_string(built.join("app.js"))?.replace(FREES, FREES_PURELY);
    fs::write(built.join("app.js"), share(&texts::by_letters(&whole)?)?)?;
    fs::write(built.join(ENTRY), "export { default } from './app.js';\n")?;
    esbuild(
        ENTRY,
        &[
            "--bundle",
            "--format=esm",
            "--target=es2022",
            "--legal-comments=none",
            NEVER_DISPOSED,
            SILENT,
            COMPILED_AT_ONCE,
        ],
    )?;
    fs::rename(made.join(ENTRY), made.join("app.js"))?;
    esbuild("boot.js", &["--target=es2022", COMPILED_AT_ONCE])?;
    esbuild(FIRST, &["--target=es2022"])?;
    for style in ["first.css", LATER_STYLE] {
        esbuild(style, &["--target=chrome123,firefox120,safari17.5"])?;
    }
    let tool = |program: &str| {
        let mut tool = Command::new(program);
        tool.env("PATH", path).args(FEATURES.map(|feature| format!("--enable-{feature}")));
        tool
    };
    let (program, wanted) = (built.join("app_bg.wasm"), made.join("wanted.json"));
    fs::write(&wanted, node(WANTED, &program, &[&made.join("app.js").to_string_lossy()])?)?;
    let first = made.join("wanted.wasm");
    run(tool("wasm-metadce")
        .arg(program)
        .arg("--graph-file")
        .arg(wanted)
        .args(["-g", "-o"])
        .arg(&first)
        .stdout(Stdio::null()))?;
    let script = made.join("app.js");
    let (short, shorter) = shorten(&fs::read(&first)?, &fs::read_to_string(&script)?)?;
    fs::write(&first, short)?;
    fs::write(script, shorter)?;
    for (from, to) in [(first, "app.wasm"), (split::second_part().join(SECOND), SECOND)] {
        run(tool("wasm-opt").arg(from).args(SMALLEST).arg("-o").arg(made.join(to)))?;
    }

    let spoken: Vec<String> =
        catalogues::languages()?.iter().map(|language| format!("locales/{language}.json")).collect();
    fs::create_dir_all(made.join("locales"))?;
    for name in &spoken {
        fs::copy(built.join(name), made.join(name))?;
    }
    let assets_made: Vec<&str> = ASSETS.into_iter().chain(spoken.iter().map(String::as_str)).collect();
    let version = hash(&made, &assets_made)?;
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    let assets = dist.join("assets").join(&version);
    fs::create_dir_all(assets.join("locales"))?;
    for name in assets_made {
        fs::copy(made.join(name), assets.join(name))?;
    }
    for name in BESIDE {
        fs::copy(built.join(name), dist.join(name))?;
    }
    let page = page(&fs::read_to_string(built.join("index.html"))?, &assets, &version)?;
    for name in PAGES {
        fs::write(dist.join(name), &page)?;
    }
    bill::write(dist)?;
    for file in files(dist)? {
        let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        // The operator edits config.json: a compressed copy would keep telling the old one.
        if TEXTS.contains(&ending) && !file.ends_with("config.json") {
            compress(&file)?;
        }
    }
    Ok(())
}

/// Lays a `.br` and a `.gz` beside a file, as small as they get.
pub(crate) fn compress(file: &Path) -> anyhow::Result<()> {
    let line = "const f=require('fs'),z=require('zlib'),t=f.readFileSync(a);\
        f.writeFileSync(a+'.br',z.brotliCompressSync(t));f.writeFileSync(a+'.gz',z.gzipSync(t,{level:9}))";
    node(line, file, &[]).map(|_| ())
}

/// `index.html` with the starter before everything that could hold it up, and all files fetched side by side.
fn page(built: &str, assets: &Path, version: &str) -> anyhow::Result<String> {
    let mut lines: Vec<String> = built.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect();
    let take = |lines: &mut Vec<String>, what: &str| {
        let at = lines.iter().position(|line| line.contains(what));
        at.map(|at| (at, lines.remove(at))).with_context(|| format!("index.html has no line with {what}"))
    };
    let (_, starter) = take(&mut lines, "boot.js")?;
    take(&mut lines, FIRST)?;
    let (at, _) = take(&mut lines, "first.css\"")?;
    take(&mut lines, "rest.css\"")?;
    let base = between(&starter, "src=\"", "boot.js").context("the starter has no address")?;
    let under = |name: &str| format!("{base}assets/{version}/{name}");
    let whole = |name: &str| integrity(&assets.join(name));
    let head = [
        format!("<script>{}</script>", first_call(&assets.join(FIRST))?),
        // No integrity on the program itself: it would be compiled only after its last byte.
        format!(r#"<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{}">"#, under("app.wasm")),
        format!(r#"<link rel="modulepreload" href="{}" integrity="{}">"#, under("app.js"), whole("app.js")?),
        format!(
            r#"<script src="{}" integrity="{}" data-program="{}" data-wasm="{}" data-style="{}" data-integrity="{}" data-first="{}"></script>"#,
            under("boot.js"),
            whole("boot.js")?,
            under("app.js"),
            under("app.wasm"),
            under(LATER_STYLE),
            whole(LATER_STYLE)?,
            under(FIRST)
        ),
        format!(r#"<link rel="stylesheet" href="{}" integrity="{}">"#, under("first.css"), whole("first.css")?),
    ];
    lines.splice(at..at, head);
    let told = format!("data-version=\"{} {version}\"", env!("CARGO_PKG_VERSION"));
    let page = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n");
    ensure!(!page.contains("app_bg.wasm"), "index.html still names a file by Trunk's name");
    ensure!(page.contains(UNVERSIONED), "index.html has no {UNVERSIONED}");
    Ok(page.replace(UNVERSIONED, &told) + "\n")
}

/// What stands in the page: exactly what the policy names, and nothing that a base path or the markup would change.
fn first_call(file: &Path) -> anyhow::Result<String> {
    let script = fs::read_to_string(file)?;
    ensure!(!script.contains("=\"/") && !script.contains("</"), "{FIRST} holds what the page would change");
    let hash = format!("sha256-{}", digest(file, "sha256", "base64")?);
    ensure!(
        hash == http_headers::EARLY_REQUEST,
        "{FIRST} is another: http_headers::EARLY_REQUEST and docs/security.md must name '{hash}'"
    );
    Ok(script)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(middle, _)| middle)
}

/// The first 12 digits of a SHA-256 over names and contents.
fn hash(folder: &Path, names: &[&str]) -> anyhow::Result<String> {
    let mut all = Vec::new();
    for name in names {
        all.extend(name.as_bytes());
        all.extend(fs::read(folder.join(name)).with_context(|| format!("{name} was not built"))?);
    }
    let joined = folder.join("all");
    fs::write(&joined, all)?;
    Ok(digest(&joined, "sha256", "hex")?[..12].to_owned())
}

/// For an `integrity` attribute (W3C Subresource Integrity).
fn integrity(file: &Path) -> anyhow::Result<String> {
    Ok(format!("sha384-{}", digest(file, "sha384", "base64")?))
}

fn digest(file: &Path, way: &str, written: &str) -> anyhow::Result<String> {
    node(
        "console.log(require('crypto').createHash(b).update(require('fs').readFileSync(a)).digest(c))",
        file,
        &[way, written],
    )
}

/// The brotli size of a file, as strong as it gets.
pub(crate) fn brotli(file: &Path) -> anyhow::Result<u64> {
    Ok(node("console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(a)).length)", file, &[])?
        .parse()?)
}

/// What a line of JavaScript prints; `a` is the file, `b` and `c` the further values. Node.js comes with the npm that
/// installs the other tools.
fn node(line: &str, file: &Path, more: &[&str]) -> anyhow::Result<String> {
    let program = format!("const [, a, b, c] = process.argv; {line}");
    let printed = output(Command::new("node").args(["-e", &program]).arg(file).args(more));
    let Some(printed) = printed else { bail!("node is missing or failed on {}", file.display()) };
    Ok(printed.trim().to_owned())
}

/// Copies every file of a folder into another, which need not be there yet.
pub(crate) fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    for file in files(from)? {
        let to = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(to.parent().context("a folder")?)?;
        fs::copy(&file, &to)?;
    }
    Ok(())
}

/// Every file below a folder, in the order of its path.
pub(crate) fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}
