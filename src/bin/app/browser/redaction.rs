//! Hides the secrets among a row's further fields. What tells a secret is in the tools, because the first list shows no
//! such field unless a person has chosen one as a column. Until the tools are here, every further field is hidden.

use std::cell::Cell;

use serde_json::Value;

/// The shape of `secrets::redacted`: a field's name and value, and the value as it may be shown.
pub(crate) type Redact = fn(&str, &Value) -> Value;

/// What stands in place of a value until it is known whether the value is a secret.
const NOT_YET: &str = "…";

thread_local! {
    static REDACT: Cell<Redact> = const { Cell::new(hide) };
}

fn hide(_: &str, _: &Value) -> Value {
    NOT_YET.into()
}

/// A field's value as it may be shown.
pub(crate) fn redacted(name: &str, value: &Value) -> Value {
    REDACT.get()(name, value)
}

/// Has values shown by this rule from now on.
pub(crate) fn set(redact: Redact) {
    REDACT.set(redact);
}
