//! The encoding of a text file. A byte order mark decides, then strictly valid UTF-8, then the side on which the NULs of
//! UTF-16 fall. Nothing else is guessed: a person chooses among the candidates by the file's own words.

use std::{borrow::Cow, collections::BTreeSet};

use serde::{Deserialize, Serialize};

/// How the characters of a file are written as bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, which is ASCII as well.
    Utf8,
    /// UTF-16 with the low byte first, as Excel writes "Unicode Text".
    Utf16Le,
    /// UTF-16 with the high byte first.
    Utf16Be,
    /// An older encoding, by its label in the Encoding Standard.
    Legacy(Cow<'static, str>),
}

/// Decodes bytes by a label of the Encoding Standard. `None` if the label is unknown or the bytes are not valid, as from
/// `TextDecoder` with `fatal`.
pub type Decoder<'d> = &'d dyn Fn(&str, &[u8]) -> Option<String>;

/// An encoding that the file may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The encoding.
    pub encoding: Encoding,
    /// Words of the file that are not ASCII, as the encoding reads them.
    pub words: Vec<String>,
}

/// The text of a file, or what to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decoded<'b> {
    /// The text, without its byte order mark.
    Text(Encoding, Cow<'b, str>),
    /// The encoding is open. The likeliest candidate comes first; candidates that read every word alike are one.
    Ask(Vec<Candidate>),
    /// The file is no text.
    Binary,
}

/// Encodings that spreadsheets of the world have written, the commonest first.
const LEGACY: [&str; 15] = [
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "macintosh",
    "shift_jis",
    "euc-jp",
    "gb18030",
    "big5",
    "euc-kr",
];

/// How many words a candidate shows.
const SHOWN_WORDS: usize = 5;
/// How many words are compared.
const COMPARED_WORDS: usize = 500;
/// The longest run of bytes that counts as a word.
const MAX_WORD: usize = 60;
/// How many bytes are searched for the NULs of UTF-16.
const NUL_SAMPLE: usize = 1 << 16;

impl Encoding {
    /// The name for people, which no language translates.
    pub fn name(&self) -> &str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Legacy(label) => label,
        }
    }
}

/// The text of a file whose encoding is not known.
pub fn decode<'b>(bytes: &'b [u8], decoder: Decoder) -> Decoded<'b> {
    if let Some(encoding) = byte_order_mark(bytes) {
        return decode_as(bytes, &encoding, decoder).map_or(Decoded::Binary, |text| Decoded::Text(encoding, text));
    }
    if bytes.contains(&0) {
        let text = utf16_by_nuls(bytes).and_then(|encoding| Some((decode_as(bytes, &encoding, decoder)?, encoding)));
        return text.map_or(Decoded::Binary, |(text, encoding)| Decoded::Text(encoding, text));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded::Text(Encoding::Utf8, Cow::Borrowed(text)),
        Err(_) => match candidates(bytes, decoder) {
            candidates if candidates.is_empty() => Decoded::Binary,
            candidates => Decoded::Ask(candidates),
        },
    }
}

/// The text of a file in an encoding, without its byte order mark. `None` if the bytes are not valid in it.
pub fn decode_as<'b>(bytes: &'b [u8], encoding: &Encoding, decoder: Decoder) -> Option<Cow<'b, str>> {
    let text = match encoding {
        Encoding::Utf8 => {
            Cow::Borrowed(std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).ok()?)
        }
        Encoding::Utf16Le => utf16(bytes.strip_prefix(b"\xFF\xFE").unwrap_or(bytes), u16::from_le_bytes)?.into(),
        Encoding::Utf16Be => utf16(bytes.strip_prefix(b"\xFE\xFF").unwrap_or(bytes), u16::from_be_bytes)?.into(),
        Encoding::Legacy(label) => decoder(label, bytes)?.into(),
    };
    (!text.contains('\0')).then_some(text)
}

fn byte_order_mark(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-16 without a byte order mark: separators and line ends are ASCII in every script, so their NULs fall on one side.
fn utf16_by_nuls(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(NUL_SAMPLE)];
    let nuls = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    match (nuls(0), nuls(1)) {
        (even, odd) if odd > even * 4 => Some(Encoding::Utf16Le),
        (even, odd) if even > odd * 4 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (units, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(units.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().ok()?;
    rest.is_empty().then_some(text)
}

fn candidates(bytes: &[u8], decoder: Decoder) -> Vec<Candidate> {
    let words = words(bytes);
    let mut seen = BTreeSet::new();
    let mut found: Vec<(usize, Candidate)> = Vec::new();
    for label in LEGACY {
        let read: Option<Vec<String>> = words.iter().map(|word| decoder(label, word)).collect();
        let Some(read) = read.filter(|read| !read.iter().any(|word| word.chars().any(char::is_control))) else {
            continue;
        };
        if seen.insert(read.clone()) && decoder(label, bytes).is_some() {
            let implausible = read.iter().filter(|word| !is_plausible(word)).count();
            let encoding = Encoding::Legacy(Cow::Borrowed(label));
            found.push((implausible, Candidate { encoding, words: read.into_iter().take(SHOWN_WORDS).collect() }));
        }
    }
    found.sort_by_key(|(implausible, _)| *implausible);
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// Different words that are not ASCII, the first of the file first. Words end at bytes that no encoding uses within a
/// character: second bytes of East Asian ones are digits, or begin at `@`.
fn words(bytes: &[u8]) -> Vec<&[u8]> {
    let is_end = |byte: &u8| *byte < b'0' || matches!(byte, b':'..=b'?');
    let mut seen = BTreeSet::new();
    bytes
        .split(is_end)
        .filter(|word| word.len() <= MAX_WORD && !word.is_ascii())
        .filter(|word| seen.insert(*word))
        .take(COMPARED_WORDS)
        .collect()
}

/// Whether people write such words: letters of one script, no capital after a small letter, and Latin words with plain
/// letters among them.
fn is_plausible(word: &str) -> bool {
    let (mut scripts, mut plain, mut accented, mut was_small) = (BTreeSet::new(), 0, 0, false);
    for letter in word.chars().filter(|letter| !letter.is_ascii_digit() && !matches!(letter, '@' | '_')) {
        if !letter.is_alphabetic() || (was_small && letter.is_uppercase()) {
            return false;
        }
        was_small = letter.is_lowercase();
        scripts.insert(script(letter));
        match letter {
            'A'..='Z' | 'a'..='z' => plain += 1,
            _ => accented += 1,
        }
    }
    scripts.len() <= 1 && (!scripts.contains(&0) || plain + 1 >= accented)
}

fn script(letter: char) -> u8 {
    match letter {
        ..'\u{370}' | '\u{1E00}'..'\u{1F00}' => 0,
        '\u{370}'..'\u{400}' => 1,
        '\u{400}'..'\u{530}' => 2,
        '\u{590}'..'\u{600}' => 3,
        '\u{600}'..'\u{780}' => 4,
        '\u{AC00}'..'\u{D7B0}' => 5,
        _ => 6,
    }
}

/// A decoder for tests, as the browser's `TextDecoder` with `fatal`.
#[cfg(test)]
pub fn fatal_decoder(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> (String, String) {
        match decode(bytes, &fatal_decoder) {
            Decoded::Text(encoding, text) => (encoding.name().to_owned(), text.into_owned()),
            other => panic!("{other:?}"),
        }
    }

    fn ask(bytes: &[u8]) -> Vec<Candidate> {
        match decode(bytes, &fatal_decoder) {
            Decoded::Ask(candidates) => candidates,
            other => panic!("{other:?}"),
        }
    }

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn marks_and_valid_utf_8_and_nuls_decide() {
        let expected = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(text("a;ü".as_bytes()), expected("UTF-8", "a;ü"));
        assert_eq!(text("\u{FEFF}a;ü".as_bytes()), expected("UTF-8", "a;ü"));
        for content in ["id;name\r\n1;Ana\r\n", "名前,役割\n山田,管理者\n", "id\t名\n1\tĀ🦊\n"] {
            for with_mark in [content.to_owned(), format!("\u{FEFF}{content}")] {
                assert_eq!(text(&units(&with_mark, u16::to_le_bytes)), expected("UTF-16", content));
                assert_eq!(text(&units(&with_mark, u16::to_be_bytes)), expected("UTF-16", content));
            }
        }
    }

    #[test]
    fn an_older_encoding_is_asked_for_with_the_words_of_the_file() {
        let cases = [
            ("windows-1252", "name;org\r\nJürgen Müller;Straße\r\nAnaïs;x\r\n", ["Jürgen", "Müller", "Straße"]),
            ("windows-1250", "name\nŁukasz;Dvořák\nŽižka\n", ["Łukasz", "Dvořák", "Žižka"]),
            ("windows-1251", "имя,роль\nАнна,админ\n", ["имя", "роль", "Анна"]),
            ("windows-1253", "όνομα\nΕλένη\nΝίκος\n", ["όνομα", "Ελένη", "Νίκος"]),
            ("windows-1256", "مستخدم,مدير\nليلى\n", ["مستخدم", "مدير", "ليلى"]),
            ("shift_jis", "名前,役割\n山田太郎,管理者\n", ["名前", "役割", "山田太郎"]),
        ];
        for (label, content, words) in cases {
            let (bytes, _, _) = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a label").encode(content);
            let candidates = ask(&bytes);
            let place = candidates.iter().position(|candidate| candidate.encoding.name() == label);
            let place = place.unwrap_or_else(|| panic!("{label}: {candidates:?}"));
            assert!(place < 2, "{label}: {candidates:?}");
            assert_eq!(candidates[place].words[..3], words);
            let chosen = decode_as(&bytes, &candidates[place].encoding, &fatal_decoder);
            assert_eq!(chosen.as_deref(), Some(content));
        }
        // A character that western encodings share is one candidate, not five.
        let words: Vec<Vec<String>> = ask(b"caf\xE9\n").into_iter().map(|candidate| candidate.words).collect();
        assert_eq!(words.iter().filter(|words| words[0] == "café").count(), 1);
    }

    #[test]
    fn what_is_no_text_is_not_read() {
        for bytes in [&b"a\0b\0\0c\0"[..], b"PK\x03\x04\0\0\0\0", b"\xFF\xFE\0\xD8", b"\xEF\xBB\xBFa\0", b"\xFF\xFEa"] {
            assert_eq!(decode(bytes, &fatal_decoder), Decoded::Binary, "{bytes:?}");
        }
        assert_eq!(decode(b"\xE9", &|_, _| None), Decoded::Binary);
    }

    proptest! {
        #[test]
        fn utf_8_is_never_asked_for(content in "[^\0]*") {
            prop_assume!(!content.starts_with('\u{FEFF}'));
            prop_assert_eq!(text(content.as_bytes()).1, content);
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            decode(&bytes, &fatal_decoder);
        }
    }
}
