//! The security headers that the console is served with, here and by every operator: README.md, "Security headers".

use axum::http::{HeaderName, HeaderValue, header};

/// The policy: everything from the console's own origin alone, and calls to the API besides. `{api}` is the API's
/// origin where it is another one.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; manifest-src 'self'; connect-src 'self'{api}; require-trusted-types-for 'script'; \
    trusted-types 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// No part of the console needs a device, a sensor or a payment.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
    usb=(), xr-spatial-tracking=()";

/// Every header with its value. `api` is the `api` of `config.json`.
pub fn headers(api: &str) -> Vec<(HeaderName, HeaderValue)> {
    let origin = origin(api).map(|origin| format!(" {origin}")).unwrap_or_default();
    let policy = HeaderValue::from_str(&POLICY.replace("{api}", &origin));
    let fixed = [
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    let fixed = fixed.into_iter().map(|(name, value)| (name, HeaderValue::from_static(value)));
    policy.ok().map(|policy| (header::CONTENT_SECURITY_POLICY, policy)).into_iter().chain(fixed).collect()
}

/// Scheme, host and port of an absolute address; `None` for a path on the same host.
fn origin(api: &str) -> Option<String> {
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
        headers(api)[0].1.to_str().unwrap_or_default().to_owned()
    }

    /// What operators are told to send is what every journey runs under.
    #[test]
    fn the_readme_lists_these_headers() {
        let readme = include_str!("../../../README.md");
        for (name, value) in headers("/api/v1") {
            let line = format!("{name}: {}", value.to_str().unwrap_or_default());
            assert!(readme.contains(&line), "{line}");
        }
    }

    #[test]
    fn another_origin_is_allowed_for_calls_alone() {
        assert!(policy("/api/v1").contains("connect-src 'self';"));
        assert!(policy("https://gate.example:8443/api/v1").contains("connect-src 'self' https://gate.example:8443;"));
        assert!(policy("https://x; script-src *").contains("connect-src 'self';"), "nothing can be written into it");
    }
}
