//! `cargo xtask release`: builds the app into `dist/`. Compile, split into chunks, bind to JavaScript, optimize,
//! minify, name by content, compress. Trunk has no part in a release; how large it may be stands in `sizes.rs`.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use rayon::prelude::*;
use sha2::{Digest, Sha256, Sha384};

use crate::{
    command::{cargo, root, run, say},
    files,
    page::{Asset, Assets, page},
    sbom, sizes, skeleton, tools, translations,
};

/// The one place with unstable compiler options; the compiler is otherwise the stable one that `rust-toolchain.toml`
/// pins. They save 10 % of the program (docs/decisions/005). The standard library is compiled along, for size. A panic
/// traps at once instead of formatting a message; the boot script reads the place from the trap's stack. There are no
/// source locations and no `Debug` texts. `split` and the relocations are what wasm-split needs.
const FOR_SIZE: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --cfg split \
         -Clink-args=--emit-relocs",
    ),
];

/// The same for the workers, which are not split. Every browser that the console supports has SIMD.
/// benches/search/build.sh builds what is benched with these options, too.
const FOR_WORKER: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Ctarget-feature=+simd128 -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// The workers, each a program and a script `NAME-worker.js` that runs it.
const WORKERS: [&str; 3] = ["directory", "plans", "xlsx"];

/// WebAssembly features that rustc uses by default, and SIMD.
const FEATURES: [&str; 7] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The passes that came out smallest after brotli: 3 % less than `-Oz` alone.
const PASSES: [&str; 13] = [
    // Streams of server functions, which leptos links and nothing here calls (docs/decisions/009).
    "--remove-exports=*intounderlying*",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--always-inline-max-function-size",
    "4",
    "--one-caller-inline-max-function-size",
    "80",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
];

/// Browsers that the style sheets are written for.
const BROWSERS: &str = "--target=chrome123,firefox120,safari17.5";

/// The script by wasm-split that loads the chunks.
const LOADER: &str = "__wasm_split.js";

/// The script that stands in the page, too.
const EARLY_REQUEST: &str = "early-request.js";

/// The script that starts the workers.
const START: &str = "start-worker.js";

/// The page, and a copy for hosts that answer an unknown address with this file.
pub(crate) const PAGES: [&str; 2] = ["index.html", "404.html"];

/// Endings of files that are worth compressing.
const COMPRESSED: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Builds the release into `dist/`, prints its sizes and holds its budgets.
pub(crate) fn release() -> anyhow::Result<()> {
    let path = tools::for_release()?;
    let tool = |program: &str| {
        let mut command = Command::new(program);
        command.current_dir(root()).env("PATH", &path);
        command
    };
    let work = files::empty(root().join("target/release-app"))?;
    let (split, bound, assets) = (work.join("split"), work.join("bound"), work.join("assets"));
    fs::create_dir_all(&assets)?;

    say("Compiling the app for size, about 3 minutes on 2 cores");
    let build = |options: &[&str], profile: &str| {
        let mut build = cargo();
        build.args(["build", "--locked", "--package", "gatehouse"]).args(options);
        build.args(["--target-dir", "target", "--profile", profile, "--target", tools::WASM]);
        build
    };
    let mut app = build(&["--bin", "app"], "release-wasm");
    let mut of_workers = build(&["--no-default-features", "--features", "plans,xlsx"], "release-worker");
    app.envs(FOR_SIZE);
    of_workers.args(WORKERS.iter().flat_map(|worker| ["--bin", worker])).envs(FOR_WORKER);
    // The last step of each is one thread's work.
    side_by_side(vec![app, of_workers])?;
    let program = root().join("target").join(tools::WASM).join("release-wasm/app.wasm");
    let workers = root().join("target").join(tools::WASM).join("release-worker");

    say("Splitting, binding, optimizing and compressing, about 4 minutes");
    // Leaves app.wasm, a split_NAME.wasm for each lazy chunk, files of code that several of them share, and their
    // loader.
    run(tool("wasm-split-cli").arg(program).arg(&split).args(["--out-name", "app"]))?;
    name_shared_chunks(&split)?;
    // The chunks find the functions of the main module by their plain names.
    run(tool("wasm-bindgen")
        .arg(split.join("app.wasm"))
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", "app"])
        .arg("--out-dir")
        .arg(&bound))?;
    let mut numbers = BTreeMap::new();
    for (from, to) in [("app.js", bound.join("app.js")), ("app_bg.wasm", split.join("app.wasm"))] {
        fs::write(to, number_hashes(fs::read(bound.join(from))?, &mut numbers))?;
    }
    ensure!(!numbers.is_empty(), "wasm-bindgen's names have no hashes any more: remove number_hashes");
    fs::copy(split.join(LOADER), bound.join(LOADER))?;

    let mut modules = files::list(&split)?;
    modules.retain(|file| file.extension() == Some(OsStr::new("wasm")));
    for worker in WORKERS {
        run(tool("wasm-bindgen")
            .arg(workers.join(worker).with_extension("wasm"))
            .args(["--target", "web", "--no-typescript", "--no-demangle", "--out-name", worker])
            .arg("--out-dir")
            .arg(&bound))?;
        modules.push(bound.join(format!("{worker}_bg.wasm")));
    }
    let optimize = |module: &PathBuf| {
        let optimized = assets.join(module.file_name().context("a file")?);
        let mut optimize = tool("wasm-opt");
        optimize.arg(module).args(FEATURES).args(PASSES).arg("-o").arg(optimized);
        Ok(optimize)
    };
    // npm's wasm-opt uses one core.
    side_by_side(modules.iter().map(optimize).collect::<anyhow::Result<_>>()?)?;
    let minify = |file: &Path, options: &[&str]| {
        let minified = assets.join(file.file_name().context("a file")?);
        let mut esbuild = tool("esbuild");
        esbuild.arg(file).args(["--minify", "--legal-comments=none", "--log-level=warning"]).args(options);
        run(esbuild.arg(format!("--outfile={}", minified.display())))
    };
    // wasm-bindgen lists the loader once for each chunk.
    minify(&bound.join("app.js"), &["--bundle", "--format=esm", "--log-override:duplicate-object-key=silent"])?;
    // A worker's script finds the program that it runs beside it, and the script that starts workers.
    fs::copy(root().join("public").join(START), bound.join(START))?;
    for worker in WORKERS {
        let script = bound.join(format!("{worker}-worker.js"));
        fs::copy(root().join("public").join(script.file_name().context("a file")?), &script)?;
        minify(&script, &["--bundle", "--format=esm"])?;
    }
    for script in ["boot.js", EARLY_REQUEST, START] {
        minify(&root().join("public").join(script), &[])?;
    }
    for style in ["first.css", "rest.css", "plans.css"] {
        minify(&root().join("style").join(style), &[BROWSERS])?;
    }
    for language in translations::write()? {
        let translation = format!("locales/{language}.json");
        fs::create_dir_all(assets.join("locales"))?;
        fs::copy(root().join("target").join(&translation), assets.join(&translation))?;
    }

    let dist = files::empty(root().join("dist"))?;
    assemble(&assets, &dist)?;
    sizes::check(&sizes::measure(&dist)?)
}

/// Runs programs on all cores to their ends.
fn side_by_side(programs: Vec<Command>) -> anyhow::Result<()> {
    programs.into_par_iter().try_for_each(|mut program| run(&mut program))
}

/// Names each file of code that several chunks share by those chunks: `shared_record_tools.wasm` for `chunk_7.wasm`.
/// Which ones they are, the comment above the file's loader says.
fn name_shared_chunks(split: &Path) -> anyhow::Result<()> {
    let script = split.join(LOADER);
    let mut loader = fs::read_to_string(&script)?;
    for (number, users) in shared_chunks(&loader) {
        let (old, new) = (format!("chunk_{number}.wasm"), format!("shared_{users}.wasm"));
        fs::rename(split.join(&old), split.join(&new))?;
        loader = loader.replace(&format!("./{old}"), &format!("./{new}"));
    }
    let is_left = files::list(split)?.iter().any(|file| file.to_string_lossy().contains("chunk_"));
    ensure!(!is_left, "wasm-split names the users of a shared chunk in another way: mend shared_chunks");
    fs::write(script, loader)?;
    Ok(())
}

/// The number of each shared chunk in the script that loads the chunks, and the names of the chunks that use it.
fn shared_chunks(loader: &str) -> Vec<(String, String)> {
    let found = loader.split("/* ").skip(1).filter_map(|part| {
        let (users, code) = part.split_once(" */\nconst __chunk_")?;
        let (number, _) = code.split_once(' ')?;
        Some((number.to_owned(), users.replace(", ", "_")))
    });
    found.collect()
}

/// Numbers the hashes in the names by which wasm-bindgen's script and module find each other: `__wbg_name_` and 16
/// hexadecimal digits. A hash does not compress, a number does, and as it is as long, nothing else in the files moves:
/// 3 KB less (docs/decisions/009).
fn number_hashes(mut file: Vec<u8>, numbers: &mut BTreeMap<Vec<u8>, usize>) -> Vec<u8> {
    for start in 0..file.len() {
        if file[start..].starts_with(b"__wbg_") {
            let is_in_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_';
            let end = start + file[start..].iter().take_while(is_in_name).count();
            let hash = file[start..end].rsplit(|byte| *byte == b'_').next().unwrap_or_default().to_vec();
            if hash.len() == 16 && hash.iter().all(u8::is_ascii_hexdigit) {
                let next = numbers.len();
                let number = numbers.entry(hash).or_insert(next);
                file[end - 16..end].copy_from_slice(format!("{number:016}").as_bytes());
            }
        }
    }
    file
}

/// Lays out `dist`. One folder, named by its content, holds all that never changes. Beside that folder stand the page
/// and the few files that keep their address.
fn assemble(assets: &Path, dist: &Path) -> anyhow::Result<()> {
    let version = version(assets)?;
    files::copy(assets, &dist.join("assets").join(&version))?;
    for file in files::list(&root().join("public"))? {
        let name = file.file_name().context("a file")?;
        if !assets.join(name).exists() {
            fs::copy(&file, dist.join(name))?;
        }
    }
    let index = skeleton::index()?;
    let page = page(&index, &linked(assets, &version)?, &format!("{} {version}", env!("CARGO_PKG_VERSION")))?;
    for name in PAGES {
        fs::write(dist.join(name), &page)?;
    }
    sbom::write(dist)?;
    let is_compressed = |file: &Path| {
        let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        // The operator edits config.json: a compressed copy would keep the old content.
        COMPRESSED.contains(&ending) && !file.ends_with("config.json")
    };
    files::list(dist)?.par_iter().filter(|file| is_compressed(file)).try_for_each(|file| compress(file))
}

/// The first 12 hexadecimal digits of a SHA-256 over names and contents.
fn version(assets: &Path) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    for file in files::list(assets)? {
        hash.update(file.strip_prefix(assets)?.as_os_str().as_encoded_bytes());
        hash.update(fs::read(file)?);
    }
    Ok(format!("{:x}", hash.finalize())[..12].to_owned())
}

/// What the page of this version loads.
fn linked(assets: &Path, version: &str) -> anyhow::Result<Assets> {
    let url = |name: &str| format!("/assets/{version}/{name}");
    let asset = |name: &str| -> anyhow::Result<Asset> {
        let hash = Sha384::digest(fs::read(assets.join(name)).with_context(|| format!("{name} was not built"))?);
        Ok(Asset { url: url(name), integrity: format!("sha384-{}", BASE64_STANDARD.encode(hash)) })
    };
    let inline = fs::read_to_string(assets.join(EARLY_REQUEST))?;
    let hash = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&inline)));
    ensure!(
        hash == http_headers::EARLY_REQUEST,
        "{EARLY_REQUEST} has changed: http_headers::EARLY_REQUEST and docs/security.md must name '{hash}'"
    );
    Ok(Assets {
        first_css: asset("first.css")?,
        rest_css: asset("rest.css")?,
        boot: asset("boot.js")?,
        program: asset("app.js")?,
        wasm: url("app.wasm"),
        early_request: url(EARLY_REQUEST),
        inline,
    })
}

/// Writes a `.br` and a `.gz` beside a file, as small as they get.
pub(crate) fn compress(file: &Path) -> anyhow::Result<()> {
    let content = fs::read(file)?;
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut content.as_slice(), &mut brotli, &best)?;
    fs::write(files::compressed_copy(file, "br"), brotli)?;
    let mut gzip = flate2::read::GzEncoder::new(content.as_slice(), flate2::Compression::best());
    let mut compressed = fs::File::create(files::compressed_copy(file, "gz"))?;
    std::io::copy(&mut gzip, &mut compressed)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_chunk_is_named_by_its_users() {
        let loader = "/* record, tools */\nconst __chunk_3 = makeLoad(() => {\n}\n, []);\n/* forms, tools */\nconst __chunk_12 = x;";
        let named = |number: &str, users: &str| (number.to_owned(), users.to_owned());
        assert_eq!(shared_chunks(loader), [named("3", "record_tools"), named("12", "forms_tools")]);
    }

    #[test]
    fn the_benches_build_what_ships() {
        let lines = |manifest: &str, profile: &str| -> Vec<String> {
            let lines = manifest.lines().skip_while(|line| *line != profile).take_while(|line| !line.is_empty());
            lines.map(str::to_owned).collect()
        };
        for (options, profiles, script, manifest) in [
            (
                FOR_WORKER,
                &["[profile.release-worker]", "[profile.release-worker.package]"][..],
                include_str!("../../../benches/search/build.sh"),
                include_str!("../../../benches/search/Cargo.toml"),
            ),
            (
                FOR_SIZE,
                &["[profile.release-wasm]"],
                include_str!("../../../benches/leptos-list/build.sh"),
                include_str!("../../../benches/leptos-list/Cargo.toml"),
            ),
        ] {
            // What only wasm-split needs: the benches are one module each.
            let whole = |value: &str| value.replace(" --cfg split -Clink-args=--emit-relocs", "");
            let options = options.map(|(name, value)| format!("export {name}=\"{}\"", whole(value)));
            for option in &options {
                assert!(script.lines().any(|line| line == option), "{option}");
            }
            let words: Vec<&str> = script.split([' ', '\n', '\\', '\'']).filter(|word| !word.is_empty()).collect();
            let passes: Vec<&str> = FEATURES.into_iter().chain(PASSES).chain(["-o"]).collect();
            assert!(words.windows(passes.len()).any(|words| words == passes), "{passes:?}");
            for profile in profiles {
                let mut shipped = lines(include_str!("../../../Cargo.toml"), profile);
                shipped.retain(|line| line != "strip = \"none\"");
                assert!(shipped.len() > 1 && shipped == lines(manifest, profile), "{profile}");
            }
        }
    }

    #[test]
    fn script_and_module_number_the_same_hash_alike() {
        let (hash, other) = ("0123456789abcdef", "fedcba9876543210");
        let script = format!("{{__wbg_body_{hash}:f,__wbg_body_{other}:g,__wbg_ptr:1,__wbindgen_throw:h,x:'{other}'}}");
        let module = format!("\0__wbg_body_{other}\0\u{1}__wbg___wbindgen_is_{hash}\0");
        let mut numbers = BTreeMap::new();
        let mut number = |file: String| String::from_utf8(number_hashes(file.into_bytes(), &mut numbers)).unwrap();
        assert_eq!(
            number(script),
            format!(
                "{{__wbg_body_0000000000000000:f,__wbg_body_0000000000000001:g,__wbg_ptr:1,__wbindgen_throw:h,x:'{other}'}}"
            )
        );
        assert_eq!(number(module), "\0__wbg_body_0000000000000001\0\u{1}__wbg___wbindgen_is_0000000000000000\0");
    }
}
