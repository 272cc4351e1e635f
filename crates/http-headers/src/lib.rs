//! What every server of the console sends, the sandbox's and every operator's: security headers, how long a file may be
//! kept, and the page under its base path. docs/security.md, "Security headers", and README.md, "Deploying".

/// The one script that stands in the page, `public/early-request.js` as a release writes it (CSP 3, hash source). A release is not
/// made where it differs, and a host whose policy does not name it yet loads it as a file, a round trip later.
pub const EARLY_REQUEST: &str = "sha256-LXF/30Mot2HS9up/j9VhbaFP43xxcRXbR2ozKg8SiyM=";

/// The policy: everything from the console's own origin alone, and calls to the API besides. `{api}` is the API's
/// origin where it is another one.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{first}'; style-src 'self'; img-src 'self'; \
    font-src 'self'; manifest-src 'self'; connect-src 'self'{api}; require-trusted-types-for 'script'; \
    trusted-types 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// No part of the console needs a device, a sensor or a payment.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    usb=(), xr-spatial-tracking=()";

/// `Cache-Control` of what lies in `assets/`: its folder is named by its content.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of everything else: asked about each time, answered "not modified" where it is.
pub const ASKED: &str = "no-cache";

/// The security headers, names in lower case. `api` is the `api` of `config.json`.
pub fn headers(api: &str) -> [(&'static str, String); 6] {
    let origin = origin(api).map(|origin| format!(" {origin}")).unwrap_or_default();
    [
        ("content-security-policy", POLICY.replace("{first}", EARLY_REQUEST).replace("{api}", &origin)),
        ("referrer-policy", "no-referrer".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("permissions-policy", PERMISSIONS.to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
    ]
}

/// The page as it is served under `base`, which starts and ends with a slash: the addresses in it, and the base that
/// the program reads.
pub fn based(index: &str, base: &str) -> String {
    index.replace("=\"/", &format!("=\"{base}"))
}

/// Whether this can be a base path: it starts and ends with a slash and needs no escaping anywhere it is written.
pub fn is_base(base: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    base.starts_with('/') && base.ends_with('/') && !base.contains("//") && base.chars().all(plain)
}

/// Scheme, host and port of an absolute address; `None` for a path on the same host.
pub fn origin(api: &str) -> Option<String> {
    let (scheme, rest) = api.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    (matches!(scheme, "https" | "http") && !host.is_empty() && host.chars().all(plain))
        .then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(api: &str) -> String {
        headers(api)[0].1.clone()
    }

    /// What operators are told to send is what every journey runs under.
    #[test]
    fn the_security_page_lists_these_headers() {
        let page = include_str!("../../../docs/security.md");
        for (name, value) in headers("/api/v1") {
            let line = format!("{name}: {value}");
            assert!(page.contains(&line), "{line}");
        }
    }

    #[test]
    fn another_origin_is_allowed_for_calls_alone() {
        assert!(policy("/api/v1").contains("connect-src 'self';"));
        assert!(policy("https://gate.example:8443/api/v1").contains("connect-src 'self' https://gate.example:8443;"));
        assert!(policy("https://x; script-src *").contains("connect-src 'self';"), "nothing can be written into it");
    }

    #[test]
    fn a_base_is_a_plain_path() {
        for base in ["/", "/console/", "/a/b-c/"] {
            assert!(is_base(base), "{base}");
        }
        for odd in ["", "console/", "/console", "//", "/a b/", "/a\"/", "/a;/", "/a{b}/"] {
            assert!(!is_base(odd), "{odd}");
        }
    }

    #[test]
    fn every_address_of_the_page_moves_under_the_base() {
        let page = r#"<html data-base="/"><link href="/icon.svg"><a rel="x" href="https://x/">"#;
        let moved = r#"<html data-base="/c/"><link href="/c/icon.svg"><a rel="x" href="https://x/">"#;
        assert_eq!(based(page, "/c/"), moved);
        assert_eq!(based(page, "/"), page);
    }
}
