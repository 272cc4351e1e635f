//! Percent-encoding: the only encoder and the only decoder of every address, the console's own and the API's.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Encodes text as one path segment or one query value. All but the unreserved characters of RFC 3986 become `%XX`.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            push_encoded(&mut encoded, byte);
        }
    }
    encoded
}

/// Appends one byte as `%XX`.
pub(crate) fn push_encoded(text: &mut String, byte: u8) {
    text.push('%');
    text.push(char::from(HEX[usize::from(byte >> 4)]));
    text.push(char::from(HEX[usize::from(byte & 15)]));
}

/// Decodes a path segment. A `%` without two hexadecimal digits stays as it is; bytes that are no UTF-8 become U+FFFD.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex_digit(bytes.get(at + 1)), hex_digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(high << 4 | low);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The decoded names and values of an address's search, with or without its `?`. A `+` is a space
/// (WHATWG URL, "application/x-www-form-urlencoded parsing").
pub fn pairs(search: &str) -> impl Iterator<Item = (String, String)> {
    let search = search.strip_prefix('?').unwrap_or(search);
    search.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |text: &str| decode(&text.replace('+', " "));
        (decode(name), decode(value))
    })
}

fn hex_digit(byte: Option<&u8>) -> Option<u8> {
    byte.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reserved_characters_are_encoded() {
        assert_eq!(encode("a/b%c#d?e+f&g;h \"i\"@ü"), "a%2Fb%25c%23d%3Fe%2Bf%26g%3Bh%20%22i%22%40%C3%BC");
    }

    #[test]
    fn a_stray_percent_sign_stays() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%4"), "%zz%4");
        assert_eq!(decode("%FF"), "\u{FFFD}");
    }

    fn pair() -> impl Strategy<Value = String> {
        "([a-c%+=]|%[0-9A-F]{2}|\\PC){0,6}"
    }

    proptest! {
        #[test]
        fn decoding_reverses_encoding(text in any::<String>()) {
            prop_assert_eq!(decode(&encode(&text)), text.clone());
            let search = format!("?{}={}", encode(&text), encode(&text));
            prop_assert_eq!(pairs(&search).collect::<Vec<_>>(), [(text.clone(), text)]);
        }

        #[test]
        fn any_text_is_decoded_without_a_panic(text in any::<String>()) { decode(&text); }

        #[test]
        fn pairs_are_those_that_the_form_urlencoded_crate_finds(search in prop::collection::vec(pair(), 0..5)) {
            let search = search.join("&");
            let expected: Vec<_> = form_urlencoded::parse(search.as_bytes()).into_owned().collect();
            prop_assume!(!search.starts_with('?'));
            prop_assert_eq!(pairs(&search).collect::<Vec<_>>(), expected);
        }
    }
}
