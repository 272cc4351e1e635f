//! Fields that hold secrets, recognized by their names and their values. A server may send a password's hash or a key
//! along with a record. The console hides such a value, stores and exports none, and sends one only if it was typed.

use serde_json::{Map, Value};

/// Stands in place of a secret.
pub const REDACTED: &str = "•••";

/// A name that contains one of these, without its separators, is the name of a secret. One text each, with spaces
/// between the names: a list of texts is larger, and the first list needs this module.
const NAMES: &str = "passw passphrase passcode preshared secret token authorization credential securityanswer nthash lmhash \
    pwhash passhash authenticationstring sessionid connectionstring keystore otpauth cleartext kennwort contrase motdepasse palavrapasse \
    oauthrefresh oauthaccess palavrachave geheimnis wachtwoord lösenord losenord passord adgangskode salasana jelsz hasł şifre lozinka katasandi \
    mậtkhẩu matkhau пароль парола лозинка κωδικόςπρόσβασης 密码 密碼 口令 パスワード 暗証 비밀번호 암호 รหัสผ่าน סיסמ \
    كلمةالمرور كلمةالسر";

/// A first text right before a second one makes the name of a secret: `private_key` is one, `public_key` is none.
const QUALIFIED: [(&str, &str); 3] = [
    (
        "api private priv access shared signing encryption activation session auth master hmac wifi wpa wep client webhook \
            app consumer server service license licence deploy stream storage reset recovery confirmation subscription \
            integration aes rsa",
        "key",
    ),
    ("reset magic activation confirmation verification invite invitation recovery", "link url uri"),
    (
        "recovery backup reset verification security scratch onetime activation confirmation invite invitation access auth \
            login unlock sms twofactor",
        "code",
    ),
];

/// A name that has one of these among its words is the name of a secret. Each is too short to look for within a word.
const WORDS: &str = "pwd pw userpw pass psk pin puk otp totp hotp mfa salt jwt bearer cookie hash seed hmac keytab pfx csrf \
    xsrf nonce clave senha mdp haslo heslo geslo sifre parola parolă parool";

/// A name that ends with one of these is about a secret and holds none, as `password_changed_at`.
const ABOUT: &str = "at on date time expires expiry expired until age days count required enabled changed length policy reset \
    set type method status state provider channel verified valid attempts failures retries remaining limit version format \
    strength frequency";

/// A hash of one of these is a fingerprint of something that is no secret.
const HASHED: &str = "avatar image photo picture file content email gravatar commit";

/// The contract's own fields, which are no secrets whatever they hold: a username may look like a hash.
const PLAIN: [&str; 7] = ["id", "username", "email", "organization", "first_name", "last_name", "role"];

/// How hashes in the modular crypt format begin.
const CRYPT: &str = "$1$ $2a$ $2b$ $2x$ $2y$ $3$ $5$ $6$ $7$ $8$ $9$ $14$ $y$ $gy$ $apr1$ $P$ $H$ $S$ $sha1$ $wp$";

/// How the hashes of frameworks and directories begin. A `$` or a `}` follows somewhere.
const HASHES: &str = "$argon2 $scrypt $scram $pbkdf2 $bcrypt $md5 pbkdf2_ pbkdf2: bcrypt argon2 scrypt$ scrypt: scram-sha- \
    sha1$ sha256$ sha512$ md5$ unsalted_md5$ {ssha {sha {smd5 {md5 {crypt {bcrypt {pbkdf2 {argon2 {x-issha";

/// How the keys of well-known services begin.
const KEYS: &str = "ghp_ gho_ github_pat_ glpat- xoxb- xoxp- sk_live_ rk_live_";

/// Whether a field of this name holds a secret, whatever its value.
pub fn is_secret_name(name: &str) -> bool {
    let words = words(name);
    let has = |list: &str| words.iter().any(|word| is_among(word, list));
    let is_about = words.len() > 1 && words.last().is_some_and(|last| is_among(last, ABOUT));
    // A secretary is no secret.
    let joined = words.concat().replace("secretar", "");
    // A digest is the hash of a password, or a mail with the news.
    !is_about && (names_secret(&joined) || (has(WORDS) && !has(HASHED)) || joined == "digest")
}

fn is_among(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// Whether the letters of a name, or of a whole text, hold the name of a secret.
fn names_secret(letters: &str) -> bool {
    let is_qualified = |(first, second): &(&str, &str)| {
        let ends = first.split(' ').flat_map(|first| letters.split(first).skip(1));
        ends.into_iter().any(|rest| second.split(' ').any(|second| rest.starts_with(second)))
    };
    NAMES.split(' ').any(|name| letters.contains(name)) || QUALIFIED.iter().any(is_qualified)
}

/// Whether this value of a field with this name is a secret. A yes or no, null and empty text give nothing away. A hash
/// or a token is a secret under any name.
pub fn is_secret(name: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) => false,
        _ if PLAIN.contains(&name) => false,
        Value::String(text) => !text.is_empty() && (is_secret_name(name) || looks_like_secret(text)),
        _ => is_secret_name(name),
    }
}

/// Whether a value at this path is a secret, by any name on the path.
pub fn is_secret_at(path: &[String], value: &Value) -> bool {
    match path.split_last() {
        Some((name, outer)) => is_secret(name, value) || outer.iter().any(|name| is_secret_name(name)),
        None => false,
    }
}

/// The record without its secrets, at every depth.
pub fn without_secrets(record: &Map<String, Value>) -> Map<String, Value> {
    let kept = record.iter().filter(|(name, value)| !is_secret(name, value));
    kept.map(|(name, value)| (name.clone(), cleaned(value))).collect()
}

fn cleaned(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(without_secrets(fields)),
        Value::Array(items) => Value::Array(items.iter().filter(|item| !is_secret("", item)).map(cleaned).collect()),
        other => other.clone(),
    }
}

/// The paths of the record's secrets, as `profile.api_key`.
pub fn secret_paths(record: &Map<String, Value>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in record {
        match value {
            _ if is_secret(name, value) => found.push(name.clone()),
            Value::Object(fields) => found.extend(secret_paths(fields).iter().map(|inner| format!("{name}.{inner}"))),
            _ => {}
        }
    }
    found
}

/// Whether a text that is no JSON may hold a secret: by a name anywhere in it, or by a quoted name or value.
pub fn mentions_secret(text: &str) -> bool {
    let letters = text.replace(|c: char| !is_letter(c), "").to_ascii_lowercase();
    let is_quoted = |part: &str| looks_like_secret(part) || is_secret_name(part);
    names_secret(&letters) || text.split('"').any(is_quoted)
}

/// Puts [`REDACTED`] in place of every secret, at every depth.
pub fn redact(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if is_secret(name, value) { *value = REDACTED.into() } else { redact(value) }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::String(text) if looks_like_secret(text) => *value = REDACTED.into(),
        _ => {}
    }
}

/// A value with [`REDACTED`] in place of it, or of every secret inside it.
pub fn redacted(name: &str, value: &Value) -> Value {
    if is_secret(name, value) {
        return REDACTED.into();
    }
    let mut shown = value.clone();
    redact(&mut shown);
    shown
}

/// Whether a text has the form of a secret. It may be a password's hash (the modular crypt format, Django's, LDAP's), a
/// JSON Web Token, or the address that sets up one-time passwords.
pub fn looks_like_secret(text: &str) -> bool {
    let starts = |prefix: &str| text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let is_key = text.trim_start().starts_with("-----BEGIN ") && text.contains("PRIVATE KEY");
    CRYPT.split(' ').any(|prefix| text.starts_with(prefix))
        || (HASHES.split(' ').any(starts) && text.contains(['$', '}']))
        || (text.len() >= 20 && KEYS.split(' ').any(|prefix| text.starts_with(prefix)))
        || is_framework_hash(text)
        || (text.starts_with("eyJ") && matches!(text.matches('.').count(), 2 | 4))
        || starts("otpauth://")
        || is_key
        || is_address_with_password(text)
}

/// Whether a text is an address that carries a password, as `https://name:password@host/` does.
fn is_address_with_password(text: &str) -> bool {
    let host = text.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    let account = host.and_then(|host| host.rsplit_once('@')).and_then(|(account, _)| account.split_once(':'));
    account.is_some_and(|(_, password)| !password.is_empty())
}

/// Whether a text is a hash as ASP.NET Core (84 characters in Base64), MySQL or PostgreSQL stores one.
fn is_framework_hash(text: &str) -> bool {
    let is_hex = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    match text.len() {
        35 => text.strip_prefix("md5").is_some_and(is_hex),
        41 => text.strip_prefix('*').is_some_and(is_hex),
        80.. => text.starts_with("AQAAAA") && text.bytes().all(is_base64),
        _ => false,
    }
}

/// Whether a character belongs to a word. The names of secrets are ASCII; whatever else there is may be a letter.
fn is_letter(character: char) -> bool {
    character.is_ascii_alphanumeric() || !character.is_ascii()
}

/// The words of a name, in lower case: `apiKey`, `api_key` and `APIKey` have the same ones. A number at the end of a
/// word belongs to none: `pwd2` is another `pwd`.
pub fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let is_capital = character.is_ascii_uppercase();
        // The last capital of a run begins the word that follows the run.
        let begins = is_capital && (was_lower || characters.peek().is_some_and(char::is_ascii_lowercase));
        if !is_letter(character) || begins {
            words.push(String::new());
        }
        was_lower = character.is_ascii_lowercase() || character.is_ascii_digit();
        if let (Some(word), true) = (words.last_mut(), is_letter(character)) {
            word.push(character.to_ascii_lowercase());
        }
    }
    for word in &mut words {
        word.truncate(word.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_of_secrets_are_recognized_in_every_spelling() {
        for name in [
            "password",
            "Password",
            "new_password",
            "passwd",
            "password_hash",
            "passwordHash",
            "encrypted-password",
            "hashed_pw",
            "pwd",
            "passphrase",
            "secret",
            "client_secret",
            "totpSecret",
            "otp_seed",
            "apiToken",
            "access_token",
            "API_KEY",
            "apiKey",
            "x-api-key",
            "privateKey",
            "wpa_psk",
            "pin",
            "salt",
            "recoveryCodes",
            "credentials",
            "contraseña",
            "senha",
            "clave",
            "hash",
            "ntHash",
            "session_key",
            "session_id",
            "pwd2",
            "PWDHash",
            "PINCode",
            "pin1",
            "twofactor_seed",
            "auth_key",
            "scratchCodes",
            "lmhash",
            "wpa_key",
            "otpauth_url",
            "oauth_refresh",
            "palavra-passe",
            "パスワード",
            "كلمة_المرور",
            "пароль",
            "client_key",
            "clientKey",
            "webhook_key",
            "webhookkeys",
            "resetcode",
            "recovery_code",
            "Digest",
            "password_digest",
            "reset_link",
            "passwordResetUrl",
            "magicLinks",
            "activation_url",
            "login_code",
            "hasło",
            "haslo",
            "Haslo2",
            "heslo",
            "wachtwoord",
            "Lösenord",
            "losenord",
            "passord",
            "adgangskode",
            "salasana",
            "jelszó",
            "şifre",
            "비밀번호",
            "密碼",
            "license_key",
            "db_connection_string",
            "csrf",
            "vpn_pre_shared",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn names_that_are_about_a_secret_or_only_sound_like_one_are_not() {
        for name in [
            "username",
            "email",
            "role",
            "status",
            "klass",
            "external_id",
            "expires_at",
            "password_changed_at",
            "passwordExpiresAt",
            "password_expiry",
            "token_count",
            "must_change_password_on",
            "mfa_enabled",
            "mfa_method",
            "token_type",
            "failed_password_attempts",
            "avatar_hash",
            "secretary",
            "secretaria_email",
            "desenhador",
            "gravatarHash",
            "shipping",
            "compass",
            "passenger",
            "spinner",
            "keyboard",
            "monkey",
            "basalt",
            "hashtag",
            "authority",
            "seedling",
            "isVIP",
            "address2",
            "public_key",
            "primaryKey",
            "publishable_key",
            "sort_key",
            "external_key",
            "key",
            "keyboard",
            "digest_frequency",
            "email_digest",
            "weeklyDigest",
            "digest_enabled",
            "has_logo",
            "the_slot",
            "thesaurus_log",
            "reset_links_count",
            "profile_link",
            "website_url",
            "postal_code",
            "country_code",
            "author_code",
            "invited_by",
            "verification_status",
            "comparolas",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn a_value_that_gives_nothing_away_is_no_secret() {
        for value in [json!(null), json!(true), json!("")] {
            assert!(!is_secret("password", &value), "{value}");
        }
        for value in [json!("x"), json!("2024-01-01"), json!(1234), json!(["x"]), json!({"hash": "x"})] {
            assert!(is_secret("password", &value), "{value}");
        }
    }

    #[test]
    fn a_hash_or_a_token_is_a_secret_under_any_name() {
        for value in [
            "pbkdf2_sha256$600000$abc$def=",
            "$2b$12$KIXQ4mCjd",
            "$argon2id$v=19$m=65536$abc",
            "$6$salt$hash",
            "bcrypt_sha256$$2b$12$abc",
            "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc",
            "-----BEGIN RSA PRIVATE KEY-----\nMII",
            "pbkdf2:sha256:600000$salt$hash",
            "scrypt:32768:8:1$salt$hash",
            "{bcrypt}$2a$10$abc",
            "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
            "{x-issha, 1024}abc",
            "SCRAM-SHA-256$4096:salt$a:b",
            "$S$Dabc",
            "otpauth://totp/x?secret=ABC",
            "eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d",
            "AQAAAAIAAYagAAAAEJ1mFbGkDqP0yJ7a8wCq0XcZbQx3lV6nN2o5sT9uK4hW1rE7iY0pA3dS6fG8jH2kLw==",
            "*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19",
            "md5a3556571e93b0d20722ba62be61e8c2d",
            "$wp$2y$10$abc",
            "ghp_0123456789abcdefghij",
            "https://hook:p4ss@host.example/x",
            "ldap://:p4ss@host.example",
        ] {
            assert!(is_secret("klass", &json!(value)), "{value}");
        }
        for value in [
            "$5 off",
            "$$$",
            "md5",
            "argon2 fan",
            "eyJ.a",
            "bcryptonite",
            "a$b$c",
            "AQAAAA",
            "ghp_short",
            "https://host.example:8443/@jane",
            "https://jane@host.example",
            "https://host.example/?at=a:b@c",
        ] {
            assert!(!is_secret("klass", &json!(value)), "{value}");
        }
    }

    #[test]
    fn secrets_are_taken_out_or_redacted_at_every_depth() {
        let record = json!({"id": 1, "password": "p", "profile": {"role": "r", "api_key": "k", "mfa_enabled": true},
            "list": [{"token": "t", "x": 1}, "$2b$12$abc"]});
        let Value::Object(object) = &record else { panic!("an object") };
        let expected = json!({"id": 1, "profile": {"role": "r", "mfa_enabled": true}, "list": [{"x": 1}]});
        assert_eq!(Value::Object(without_secrets(object)), expected);
        let mut redacted = record.clone();
        redact(&mut redacted);
        assert_eq!(redacted["profile"], json!({"role": "r", "api_key": REDACTED, "mfa_enabled": true}));
        assert_eq!(redacted["list"], json!([{"token": REDACTED, "x": 1}, REDACTED]));
    }

    #[test]
    fn the_fields_of_the_contract_are_no_secrets_whatever_they_hold() {
        let record = json!({"id": "$2b$", "username": "$6$x$y", "profile": {"role": "eyJ.a.b"}});
        let Value::Object(object) = &record else { panic!("an object") };
        assert_eq!(Value::Object(without_secrets(object)), record);
        assert_eq!(secret_paths(object), [""; 0]);
        let Value::Object(object) = json!({"pin": 1, "profile": {"psk": "x"}}) else { panic!("an object") };
        assert_eq!(secret_paths(&object), ["pin", "profile.psk"]);
    }

    #[test]
    fn a_cut_record_mentions_its_secrets() {
        for cut in [r#"{"id": 1, "wpa_psk": "x"#, r#"{"id": 1, "klass": "$2b$12$abc"#, r#"{"new_Passw"#] {
            assert!(mentions_secret(cut), "{cut}");
        }
        assert!(!mentions_secret("<html><title>502 Bad Gateway</title>"));
    }

    #[test]
    fn everything_below_a_secret_is_one() {
        let path = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(is_secret_at(&path(&["credentials", "x"]), &json!("y")));
        assert!(is_secret_at(&path(&["profile", "password"]), &json!("y")));
        assert!(!is_secret_at(&path(&["profile", "role"]), &json!("y")));
        assert!(!is_secret_at(&[], &json!("y")));
    }
}
