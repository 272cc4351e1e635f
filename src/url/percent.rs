//! Percent-encoding: the one encoder and the one decoder of every address, the console's own and the API's.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Encodes text as one path segment or one query value: all but RFC 3986's unreserved characters become `%XX`.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            push_encoded(&mut out, byte);
        }
    }
    out
}

/// Writes one byte as `%XX`.
pub(crate) fn push_encoded(out: &mut String, byte: u8) {
    out.push('%');
    out.push(char::from(HEX[usize::from(byte >> 4)]));
    out.push(char::from(HEX[usize::from(byte & 15)]));
}

/// Decodes a path segment. A `%` that starts no byte stays as it is; bytes that are no UTF-8 become U+FFFD.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned())
}

/// Decodes a query value: as [`decode`], and `+` is a space (WHATWG URL, urlencoded parsing).
pub fn decode_query(text: &str) -> String {
    decode(&text.replace('+', " "))
}

fn digit(byte: Option<&u8>) -> Option<u8> {
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

    proptest! {
        #[test]
        fn decoding_undoes_encoding(text in any::<String>()) {
            prop_assert_eq!(decode(&encode(&text)), text.clone());
            prop_assert_eq!(decode_query(&encode(&text)), text);
        }

        #[test]
        fn decoding_never_fails(text in any::<String>()) { decode(&text); }
    }
}
