//! What every server of the console must send: security headers, `Cache-Control`, and the page under its base path. The
//! sandbox, the recipes for operators and their documents (docs/security.md, docs/operating.md) share this one source.

/// The hash of the only inline script of the page, `public/early-request.js` as a release has it (CSP 3, hash source).
/// A release fails if the hash differs. If a server's policy does not allow the hash, the page loads the script as a
/// file, which costs a round trip.
pub const EARLY_REQUEST: &str = "sha256-VdX1ad7/s24TARK8QdHMCl22NPH9CYAda79Z6d5zsOc=";

/// Everything comes from the console's own origin; calls may also go to the API. `{api}` is the API's origin if it is
/// another one. One script may start workers: `public/start-worker.js` has the policy of that name.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{early-request}'; style-src 'self'; img-src 'self'; \
    font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self'{api}; require-trusted-types-for 'script'; \
    trusted-types gatehouse-workers; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// No part of the console needs a device, a sensor or a payment.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    usb=(), xr-spatial-tracking=()";

/// `Cache-Control` of the files in `assets/`. Their folder is named after their content.
pub const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of all other files: the browser asks every time, and the server may answer "not modified".
pub const REVALIDATE: &str = "no-cache";

/// The security headers, with their names in lower case. `api` is the key `api` of `config.json`.
pub fn headers(api: &str) -> [(&'static str, String); 6] {
    let origin = origin(api).map(|origin| format!(" {origin}")).unwrap_or_default();
    [
        ("content-security-policy", POLICY.replace("{early-request}", EARLY_REQUEST).replace("{api}", &origin)),
        ("referrer-policy", "no-referrer".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("permissions-policy", PERMISSIONS.to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
    ]
}

/// The page for a base path, which starts and ends with a slash: its links, and the base path that the program reads.
pub fn with_base_path(index: &str, base: &str) -> String {
    index.replace("=\"/", &format!("=\"{base}"))
}

/// Whether a text can be a base path: it starts and ends with a slash and needs no escaping in a page or a header.
pub fn is_base_path(base: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    base.starts_with('/') && base.ends_with('/') && !base.contains("//") && base.chars().all(is_plain)
}

/// Scheme, host and port of an absolute address. `None` for a path on the same host.
pub fn origin(api: &str) -> Option<String> {
    let (scheme, rest) = api.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    (matches!(scheme, "https" | "http") && !host.is_empty() && host.chars().all(is_plain))
        .then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(api: &str) -> String {
        headers(api)[0].1.clone()
    }

    #[test]
    fn the_security_page_lists_these_headers() {
        let page = include_str!("../../../docs/security.md");
        for (name, value) in headers("/api/v1") {
            let line = format!("{name}: {value}");
            assert!(page.contains(&line), "{line}");
        }
    }

    #[test]
    fn another_origin_is_allowed_for_calls_only() {
        assert!(policy("/api/v1").contains("connect-src 'self';"));
        assert!(policy("https://gate.example:8443/api/v1").contains("connect-src 'self' https://gate.example:8443;"));
        assert!(policy("https://x; script-src *").contains("connect-src 'self';"), "an address adds no directive");
    }

    #[test]
    fn a_base_path_is_plain() {
        for base in ["/", "/console/", "/a/b-c/"] {
            assert!(is_base_path(base), "{base}");
        }
        for odd in ["", "console/", "/console", "//", "/a b/", "/a\"/", "/a;/", "/a{b}/"] {
            assert!(!is_base_path(odd), "{odd}");
        }
    }

    #[test]
    fn every_link_of_the_page_moves_under_the_base_path() {
        let page = r#"<html data-base="/"><link href="/icon.svg"><a rel="x" href="https://x/">"#;
        let moved = r#"<html data-base="/c/"><link href="/c/icon.svg"><a rel="x" href="https://x/">"#;
        assert_eq!(with_base_path(page, "/c/"), moved);
        assert_eq!(with_base_path(page, "/"), page);
    }
}
