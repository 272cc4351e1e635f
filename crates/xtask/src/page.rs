//! The page of a release, made of `index.html`: hashed files in place of what Trunk builds, and the early request
//! inline.

use anyhow::{Context, ensure};

/// Everything from this comment to the next is for Trunk.
const ASSETS: &str = "<!-- assets:";
const END: &str = "<!-- end of assets -->";
const NO_VERSION: &str = "data-version=\"development\"";

/// A file of the release, with the value of its `integrity` attribute (W3C Subresource Integrity).
pub(crate) struct Asset {
    pub(crate) url: String,
    pub(crate) integrity: String,
}

/// What a page loads.
pub(crate) struct Assets {
    pub(crate) first_css: Asset,
    pub(crate) rest_css: Asset,
    pub(crate) boot: Asset,
    pub(crate) program: Asset,
    /// The address of the WebAssembly. Without integrity: with it, the browser compiles only after the last byte.
    pub(crate) wasm: String,
    /// The address of the early request as a file, for hosts whose policy does not allow the inline script.
    pub(crate) early_request: String,
    /// The early request itself.
    pub(crate) inline: String,
}

/// The page of a release called `version`.
pub(crate) fn page(index: &str, assets: &Assets, version: &str) -> anyhow::Result<String> {
    let (start, rest) = index.split_once(ASSETS).with_context(|| format!("index.html has no {ASSETS}"))?;
    let (_, end) = rest.split_once(END).with_context(|| format!("index.html has no {END}"))?;
    ensure!(index.contains(NO_VERSION), "index.html has no {NO_VERSION}");
    // An address in the markup moves under the base path of a deployment (`http_headers::with_base_path`); a script
    // must not change.
    let is_safe = !assets.inline.contains("=\"/") && !assets.inline.contains("</");
    ensure!(is_safe, "the early request contains =\"/ or </, which markup would change");
    let page = format!("{start}{}{end}", head(assets));
    let page = page.replace(NO_VERSION, &format!("data-version=\"{version}\""));
    Ok(page.lines().map(str::trim).collect::<Vec<_>>().join("\n") + "\n")
}

/// The call goes out first; then everything else is fetched side by side.
fn head(Assets { first_css, rest_css, boot, program, wasm, early_request, inline }: &Assets) -> String {
    format!(
        r#"<link rel="preload" as="fetch" crossorigin href="/config.json">
<script>{inline}</script>
<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{wasm}">
<link rel="modulepreload" href="{}" integrity="{}">
<script src="{}" integrity="{}" data-program="{}" data-wasm="{wasm}" data-style="{}" data-integrity="{}" data-first="{early_request}"></script>
<link rel="stylesheet" href="{}" integrity="{}">"#,
        program.url,
        program.integrity,
        boot.url,
        boot.integrity,
        program.url,
        rest_css.url,
        rest_css.integrity,
        first_css.url,
        first_css.integrity,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(inline: &str) -> Assets {
        let asset = |name: &str| Asset { url: format!("/assets/1/{name}"), integrity: format!("sha384-{name}") };
        Assets {
            first_css: asset("first.css"),
            rest_css: asset("rest.css"),
            boot: asset("boot.js"),
            program: asset("app.js"),
            wasm: "/assets/1/app.wasm".to_owned(),
            early_request: "/assets/1/early-request.js".to_owned(),
            inline: inline.to_owned(),
        }
    }

    #[test]
    fn a_release_has_its_own_files_where_trunk_has_its() {
        let index = r#"<html data-version="development">
  <head>
    <title>x</title>
    <!-- assets: for Trunk -->
    <link data-trunk rel="css" href="a.css">
    <!-- end of assets -->
  </head>
"#;
        let page = page(index, &assets("call()"), "0.1.0 abc").unwrap();
        assert_eq!(
            page,
            r#"<html data-version="0.1.0 abc">
<head>
<title>x</title>
<link rel="preload" as="fetch" crossorigin href="/config.json">
<script>call()</script>
<link rel="preload" as="fetch" type="application/wasm" crossorigin href="/assets/1/app.wasm">
<link rel="modulepreload" href="/assets/1/app.js" integrity="sha384-app.js">
<script src="/assets/1/boot.js" integrity="sha384-boot.js" data-program="/assets/1/app.js" data-wasm="/assets/1/app.wasm" data-style="/assets/1/rest.css" data-integrity="sha384-rest.css" data-first="/assets/1/early-request.js"></script>
<link rel="stylesheet" href="/assets/1/first.css" integrity="sha384-first.css">
</head>
"#
        );
    }

    /// The real page has the markers, and nothing that is left of Trunk.
    #[test]
    fn index_html_becomes_a_page() {
        let page = page(&crate::skeleton::index().unwrap(), &assets("call()"), "1").unwrap();
        assert!(!page.contains("data-trunk") && page.contains("data-version=\"1\""), "{page}");
    }

    #[test]
    fn a_page_without_markers_or_a_script_that_markup_would_change_is_an_error() {
        assert!(page("<html>", &assets("call()"), "1").is_err());
        let index = include_str!("../../../index.html");
        assert!(page(index, &assets("x=\"/a\""), "1").is_err());
        assert!(page(index, &assets("\"</script>\""), "1").is_err());
    }
}
