//! `cargo xtask deploy`: from the release to what a host needs, files under their base path and recipes of servers with
//! the right headers. Whatever depends on where GATE is, is written here, from one address.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use http_headers::{CACHE_FOR_EVER, REVALIDATE};
use serde_json::Value;

use crate::{
    command::{root, say},
    files, release,
};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the browser finds GATE on another host, up to and with /api/v1; GATE allows the console's origin (CORS).
    #[arg(long, conflicts_with = "gate")]
    api: Option<String>,
    /// Where the console's own server finds GATE: it passes /api/ on, and the browser knows only one host.
    #[arg(long)]
    gate: Option<String>,
    /// The path the console is served under.
    #[arg(long, default_value = "/")]
    base: String,
    /// The console's host name, for the recipes.
    #[arg(long, default_value = "console.example.net")]
    host: String,
    /// Where the files will lie on that host, for the recipes.
    #[arg(long, default_value = "/srv/gatehouse")]
    root: String,
    /// The folder to make.
    #[arg(long, default_value = "site")]
    out: PathBuf,
}

/// The media type of each ending.
const TYPES: [(&str, &str); 9] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain"),
    ("webmanifest", "application/manifest+json"),
];

/// Makes the folder from `dist`, which `cargo xtask release` has made.
pub(crate) fn deploy(options: &Options) -> anyhow::Result<()> {
    let (dist, out) = (root().join("dist"), root().join(&options.out));
    ensure!(dist.join("index.html").is_file(), "dist/ is missing: cargo xtask release makes it");
    ensure!(
        http_headers::is_base_path(&options.base),
        "the base path must start and end with a slash and be plain letters, like /console/"
    );
    let is_plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && !"\"'{};".contains(c));
    ensure!(is_plain(&options.host) && is_plain(&options.root), "--host and --root must be plain, without spaces");
    for address in options.api.iter().chain(&options.gate) {
        ensure!(http_headers::origin(address).is_some(), "{address} is not an address like https://gate.example.net");
    }
    if out.exists() {
        ensure!(out.join("nginx.conf").is_file(), "{} exists, and this command did not make it", out.display());
        fs::remove_dir_all(&out)?;
    }
    let html = out.join("html");
    let console = html.join(options.base.trim_matches('/'));
    files::copy(&dist, &console)?;
    for page in release::PAGES {
        let page = console.join(page);
        fs::write(&page, http_headers::with_base_path(&fs::read_to_string(&page)?, &options.base))?;
        release::compress(&page)?;
    }
    let api = configure(&console.join("config.json"), options.api.as_deref())?;
    fs::write(out.join("nginx.conf"), nginx(options, &api))?;
    fs::write(out.join("Caddyfile"), caddy(options, &api))?;
    fs::write(html.join("_headers"), headers_file(options, &api))?;
    fs::write(html.join("_redirects"), format!("{0}* {0}index.html 200\n", options.base))?;
    say(&format!("{} is ready", options.out.display()));
    println!("html/        the files, for {}{}", options.host, options.base);
    println!("nginx.conf   for nginx: a server block for conf.d");
    println!("Caddyfile    for Caddy");
    println!("html/_headers and html/_redirects are for CDNs that read them; see README.md, \"Deploying\"");
    println!("The browser calls the API at {api}");
    Ok(())
}

/// Writes the API's address into `config.json`, and returns the one that stands there now.
fn configure(file: &Path, api: Option<&str>) -> anyhow::Result<String> {
    let mut config: Value = serde_json::from_str(&fs::read_to_string(file)?).context("config.json")?;
    if let Some(api) = api {
        config["api"] = api.into();
        fs::write(file, serde_json::to_string_pretty(&config)? + "\n")?;
    }
    Ok(config["api"].as_str().context("config.json has no api")?.to_owned())
}

fn nginx(options: &Options, api: &str) -> String {
    let Options { base, host, root, .. } = options;
    let headers = http_headers::headers(api).iter().fold(String::new(), |mut text, (name, value)| {
        writeln!(text, "        add_header {name} \"{value}\" always;").ok();
        text
    });
    let types = TYPES.map(|(ending, kind)| format!("        {kind} {ending};\n")).concat();
    let mut conf = format!(
        "# Gatehouse for nginx 1.18 or later, written by `cargo xtask deploy`. Copy html/ to {root}, this file to
# /etc/nginx/conf.d/. For TLS: listen 443 ssl http2, ssl_certificate, ssl_certificate_key.
server {{
    listen 80;
    server_name {host};
    root {root};
    server_tokens off;
    gzip_static on;
    # With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static) a fifth less is loaded:
    # brotli_static on;
    charset utf-8;
    charset_types text/css text/javascript text/plain;
    types {{
{types}    }}

    # Named by their content, so cached for ever. A missing one is a 404, never the page.
    location {base}assets/ {{
{headers}        add_header cache-control \"{CACHE_FOR_EVER}\";
        try_files $uri =404;
    }}

    # Every other address is a screen of the console.
    location {base} {{
{headers}        add_header cache-control \"{REVALIDATE}\" always;
        try_files $uri {base}index.html;
    }}
"
    );
    if base != "/" {
        let bare = base.trim_end_matches('/');
        write!(conf, "\n    location = {bare} {{\n        return 308 {base};\n    }}\n").ok();
    }
    if let Some(gate) = gate(options) {
        write!(
            conf,
            "
    # GATE behind the same host: no CORS. Addresses are passed on as they came, without a path here.
    location /api/ {{
        proxy_pass {gate};
        proxy_ssl_server_name on;
        proxy_http_version 1.1;
        proxy_redirect off;
    }}
"
        )
        .ok();
    }
    conf + "}\n"
}

fn caddy(options: &Options, api: &str) -> String {
    let Options { base, host, root, .. } = options;
    let headers = http_headers::headers(api).iter().fold(String::new(), |mut text, (name, value)| {
        writeln!(text, "        {name} \"{value}\"").ok();
        text
    });
    let mut file = format!(
        "# Gatehouse for Caddy 2.4 or later, written by `cargo xtask deploy`. Copy html/ to {root}.
(guarded) {{
    header {{
{headers}    }}
}}

{host} {{
    root * {root}

    # Named by their content, so cached for ever. A missing one is a 404, never the page.
    handle {base}assets/* {{
        import guarded
        header cache-control \"{CACHE_FOR_EVER}\"
        file_server {{
            precompressed br gzip
        }}
    }}
"
    );
    if let Some(gate) = gate(options) {
        write!(
            file,
            "
    # GATE behind the same host: no CORS.
    handle /api/* {{
        reverse_proxy {gate} {{
            header_up Host {{upstream_hostport}}
        }}
    }}
"
        )
        .ok();
    }
    if base != "/" {
        write!(file, "\n    redir {} {base} 308\n", base.trim_end_matches('/')).ok();
    }
    write!(
        file,
        "
    # Every other address is a screen of the console.
    handle {base}* {{
        import guarded
        header cache-control \"{REVALIDATE}\"
        header {base}manifest.webmanifest content-type application/manifest+json
        try_files {{path}} {base}index.html
        file_server {{
            precompressed br gzip
        }}
    }}

    handle_errors {{
        header cache-control no-store
        respond \"{{err.status_code}} {{err.status_text}}\" {{err.status_code}}
    }}
}}
"
    )
    .ok();
    file
}

/// Where the console's own server finds GATE, without a path.
fn gate(options: &Options) -> Option<String> {
    http_headers::origin(options.gate.as_deref()?)
}

fn headers_file(options: &Options, api: &str) -> String {
    let base = &options.base;
    let headers = http_headers::headers(api).map(|(name, value)| format!("  {name}: {value}\n")).concat();
    format!("{base}*\n{headers}{base}assets/*\n  cache-control: {CACHE_FOR_EVER}\n")
}
