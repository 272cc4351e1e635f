//! What the tables of Unicode say of a text. Letters are the browser's business: the worker hands its functions in. The
//! host, where the directory is tested, has a crate for them. Which characters are marks stands here, as no browser
//! says.

use std::sync::OnceLock;

/// Functions that need the tables of Unicode.
#[derive(Clone, Copy, Debug)]
pub struct Tables {
    /// Decomposes a text by compatibility (UAX #15, NFKD), and then writes the letters in lower case.
    pub decompose: fn(&str) -> String,
    /// Writes a text in lower case.
    pub lower_case: fn(&str) -> String,
}

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Sets the tables, once and before the first person is put.
pub fn set_tables(tables: Tables) {
    TABLES.set(tables).ok();
}

/// The text decomposed by compatibility, in lower case.
pub(crate) fn decompose(text: &str) -> String {
    (TABLES.get_or_init(host_tables).decompose)(text)
}

/// The text in lower case.
pub(crate) fn lower_case(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { (TABLES.get_or_init(host_tables).lower_case)(text) }
}

/// The tables of the host, where no others were set.
#[cfg(not(target_arch = "wasm32"))]
fn host_tables() -> Tables {
    use unicode_normalization::UnicodeNormalization;

    Tables { decompose: |text| text.nfkd().flat_map(char::to_lowercase).collect(), lower_case: str::to_lowercase }
}

/// In a module without tables, every letter is its own form.
#[cfg(target_arch = "wasm32")]
fn host_tables() -> Tables {
    Tables { decompose: str::to_ascii_lowercase, lower_case: str::to_ascii_lowercase }
}

/// Whether a character is a mark over or under a letter. The marks of kana and the signs that suppress or lengthen a
/// vowel in Indic scripts are part of their letters.
pub(crate) fn is_mark(character: char) -> bool {
    is_in(&MARKS, character)
}

/// Whether a character belongs to the one before it.
pub(crate) fn combines(character: char) -> bool {
    is_mark(character) || is_in(&SIGNS, character)
}

fn is_in(ranges: &[(char, char)], character: char) -> bool {
    let after = ranges.partition_point(|(first, _)| *first <= character);
    after.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|(_, last)| character <= *last)
}

/// The marks, as ranges (Unicode 18, 4.3: combining classes other than 0 and 7 to 9).
#[rustfmt::skip]
const MARKS: [(char, char); 133] = [
    ('\u{300}', '\u{34E}'), ('\u{350}', '\u{36F}'), ('\u{483}', '\u{487}'), ('\u{591}', '\u{5BD}'),
    ('\u{5BF}', '\u{5BF}'), ('\u{5C1}', '\u{5C2}'), ('\u{5C4}', '\u{5C5}'), ('\u{5C7}', '\u{5C9}'),
    ('\u{610}', '\u{61A}'), ('\u{64B}', '\u{65F}'), ('\u{670}', '\u{670}'), ('\u{6D6}', '\u{6DC}'),
    ('\u{6DF}', '\u{6E4}'), ('\u{6E7}', '\u{6E8}'), ('\u{6EA}', '\u{6ED}'), ('\u{711}', '\u{711}'),
    ('\u{730}', '\u{74A}'), ('\u{7EB}', '\u{7F3}'), ('\u{7FD}', '\u{7FD}'), ('\u{816}', '\u{819}'),
    ('\u{81B}', '\u{823}'), ('\u{825}', '\u{827}'), ('\u{829}', '\u{82D}'), ('\u{859}', '\u{85B}'),
    ('\u{897}', '\u{89F}'), ('\u{8CA}', '\u{8E1}'), ('\u{8E3}', '\u{8FF}'), ('\u{951}', '\u{954}'),
    ('\u{9FE}', '\u{9FE}'), ('\u{C55}', '\u{C56}'), ('\u{E38}', '\u{E39}'), ('\u{E48}', '\u{E4B}'),
    ('\u{EB8}', '\u{EB9}'), ('\u{EC8}', '\u{ECB}'), ('\u{F18}', '\u{F19}'), ('\u{F35}', '\u{F35}'),
    ('\u{F37}', '\u{F37}'), ('\u{F39}', '\u{F39}'), ('\u{F71}', '\u{F72}'), ('\u{F74}', '\u{F74}'),
    ('\u{F7A}', '\u{F7D}'), ('\u{F80}', '\u{F80}'), ('\u{F82}', '\u{F83}'), ('\u{F86}', '\u{F87}'),
    ('\u{FC6}', '\u{FC6}'), ('\u{108D}', '\u{108D}'), ('\u{135D}', '\u{135F}'), ('\u{17DD}', '\u{17DD}'),
    ('\u{18A9}', '\u{18A9}'), ('\u{1939}', '\u{193B}'), ('\u{1A17}', '\u{1A18}'), ('\u{1A75}', '\u{1A7C}'),
    ('\u{1A7F}', '\u{1A7F}'), ('\u{1AB0}', '\u{1ABD}'), ('\u{1ABF}', '\u{1AF0}'), ('\u{1B6B}', '\u{1B73}'),
    ('\u{1CD0}', '\u{1CD2}'), ('\u{1CD4}', '\u{1CE0}'), ('\u{1CE2}', '\u{1CE8}'), ('\u{1CED}', '\u{1CED}'),
    ('\u{1CF4}', '\u{1CF4}'), ('\u{1CF8}', '\u{1CF9}'), ('\u{1DC0}', '\u{1DFF}'), ('\u{20D0}', '\u{20DC}'),
    ('\u{20E1}', '\u{20E1}'), ('\u{20E5}', '\u{20F0}'), ('\u{2CEF}', '\u{2CF1}'), ('\u{2DE0}', '\u{2DFF}'),
    ('\u{302A}', '\u{302F}'), ('\u{A66F}', '\u{A66F}'), ('\u{A674}', '\u{A67D}'), ('\u{A69E}', '\u{A69F}'),
    ('\u{A6F0}', '\u{A6F1}'), ('\u{A8E0}', '\u{A8F1}'), ('\u{A92B}', '\u{A92D}'), ('\u{AAB0}', '\u{AAB0}'),
    ('\u{AAB2}', '\u{AAB4}'), ('\u{AAB7}', '\u{AAB8}'), ('\u{AABE}', '\u{AABF}'), ('\u{AAC1}', '\u{AAC1}'),
    ('\u{FB1E}', '\u{FB1E}'), ('\u{FE20}', '\u{FE2F}'), ('\u{101FD}', '\u{101FD}'), ('\u{102E0}', '\u{102E0}'),
    ('\u{10376}', '\u{1037A}'), ('\u{10A0D}', '\u{10A0D}'), ('\u{10A0F}', '\u{10A0F}'), ('\u{10A38}', '\u{10A3A}'),
    ('\u{10AE5}', '\u{10AE6}'), ('\u{10D24}', '\u{10D27}'), ('\u{10D69}', '\u{10D6D}'), ('\u{10EAB}', '\u{10EAC}'),
    ('\u{10ECB}', '\u{10ECF}'), ('\u{10EF0}', '\u{10EFB}'), ('\u{10EFD}', '\u{10EFF}'), ('\u{10F46}', '\u{10F50}'),
    ('\u{10F82}', '\u{10F85}'), ('\u{11100}', '\u{11102}'), ('\u{11366}', '\u{1136C}'), ('\u{11370}', '\u{11374}'),
    ('\u{1145E}', '\u{1145E}'), ('\u{16AF0}', '\u{16AF4}'), ('\u{16B30}', '\u{16B36}'), ('\u{16FF0}', '\u{16FF1}'),
    ('\u{1BC9E}', '\u{1BC9E}'), ('\u{1D127}', '\u{1D128}'), ('\u{1D165}', '\u{1D169}'), ('\u{1D16D}', '\u{1D172}'),
    ('\u{1D17B}', '\u{1D182}'), ('\u{1D185}', '\u{1D18B}'), ('\u{1D1AA}', '\u{1D1AD}'), ('\u{1D242}', '\u{1D244}'),
    ('\u{1D250}', '\u{1D252}'), ('\u{1D25B}', '\u{1D25C}'), ('\u{1D25F}', '\u{1D25F}'), ('\u{1D280}', '\u{1D281}'),
    ('\u{1E000}', '\u{1E006}'), ('\u{1E008}', '\u{1E018}'), ('\u{1E01B}', '\u{1E021}'), ('\u{1E023}', '\u{1E024}'),
    ('\u{1E026}', '\u{1E02A}'), ('\u{1E08F}', '\u{1E08F}'), ('\u{1E130}', '\u{1E136}'), ('\u{1E2AE}', '\u{1E2AE}'),
    ('\u{1E2EC}', '\u{1E2EF}'), ('\u{1E4EC}', '\u{1E4EF}'), ('\u{1E5EE}', '\u{1E5EF}'), ('\u{1E6E3}', '\u{1E6E3}'),
    ('\u{1E6E6}', '\u{1E6E6}'), ('\u{1E6EE}', '\u{1E6EF}'), ('\u{1E6F5}', '\u{1E6F5}'), ('\u{1E8D0}', '\u{1E8D6}'),
    ('\u{1E944}', '\u{1E949}'),
];

/// The signs that are part of letters, as ranges (combining classes 7 to 9).
#[rustfmt::skip]
const SIGNS: [(char, char); 78] = [
    ('\u{93C}', '\u{93C}'), ('\u{94D}', '\u{94D}'), ('\u{9BC}', '\u{9BC}'), ('\u{9CD}', '\u{9CD}'),
    ('\u{A3C}', '\u{A3C}'), ('\u{A4D}', '\u{A4D}'), ('\u{ABC}', '\u{ABC}'), ('\u{ACD}', '\u{ACD}'),
    ('\u{B3C}', '\u{B3C}'), ('\u{B4D}', '\u{B4D}'), ('\u{BCD}', '\u{BCD}'), ('\u{C3C}', '\u{C3C}'),
    ('\u{C4D}', '\u{C4D}'), ('\u{CBC}', '\u{CBC}'), ('\u{CCD}', '\u{CCD}'), ('\u{D3B}', '\u{D3C}'),
    ('\u{D4D}', '\u{D4D}'), ('\u{DCA}', '\u{DCA}'), ('\u{E3A}', '\u{E3A}'), ('\u{EBA}', '\u{EBA}'),
    ('\u{F84}', '\u{F84}'), ('\u{1037}', '\u{1037}'), ('\u{1039}', '\u{103A}'), ('\u{1714}', '\u{1715}'),
    ('\u{1734}', '\u{1734}'), ('\u{17D2}', '\u{17D2}'), ('\u{1A60}', '\u{1A60}'), ('\u{1B34}', '\u{1B34}'),
    ('\u{1B44}', '\u{1B44}'), ('\u{1BAA}', '\u{1BAB}'), ('\u{1BE6}', '\u{1BE6}'), ('\u{1BF2}', '\u{1BF3}'),
    ('\u{1C37}', '\u{1C37}'), ('\u{2D7F}', '\u{2D7F}'), ('\u{3099}', '\u{309A}'), ('\u{A806}', '\u{A806}'),
    ('\u{A82C}', '\u{A82C}'), ('\u{A8C4}', '\u{A8C4}'), ('\u{A953}', '\u{A953}'), ('\u{A9B3}', '\u{A9B3}'),
    ('\u{A9C0}', '\u{A9C0}'), ('\u{AAF6}', '\u{AAF6}'), ('\u{ABED}', '\u{ABED}'), ('\u{10A3F}', '\u{10A3F}'),
    ('\u{11046}', '\u{11046}'), ('\u{11070}', '\u{11070}'), ('\u{1107F}', '\u{1107F}'), ('\u{110B9}', '\u{110BA}'),
    ('\u{11133}', '\u{11134}'), ('\u{11173}', '\u{11173}'), ('\u{111C0}', '\u{111C0}'), ('\u{111CA}', '\u{111CA}'),
    ('\u{11235}', '\u{11236}'), ('\u{112E9}', '\u{112EA}'), ('\u{1133B}', '\u{1133C}'), ('\u{1134D}', '\u{1134D}'),
    ('\u{113CE}', '\u{113D0}'), ('\u{11442}', '\u{11442}'), ('\u{11446}', '\u{11446}'), ('\u{114C2}', '\u{114C3}'),
    ('\u{115BF}', '\u{115C0}'), ('\u{1163F}', '\u{1163F}'), ('\u{116B6}', '\u{116B7}'), ('\u{1172B}', '\u{1172B}'),
    ('\u{11839}', '\u{1183A}'), ('\u{1193D}', '\u{1193E}'), ('\u{11943}', '\u{11943}'), ('\u{119E0}', '\u{119E0}'),
    ('\u{11A34}', '\u{11A34}'), ('\u{11A47}', '\u{11A47}'), ('\u{11A99}', '\u{11A99}'), ('\u{11C3F}', '\u{11C3F}'),
    ('\u{11D42}', '\u{11D42}'), ('\u{11D44}', '\u{11D45}'), ('\u{11D97}', '\u{11D97}'), ('\u{11F41}', '\u{11F42}'),
    ('\u{1612F}', '\u{1612F}'), ('\u{1E94A}', '\u{1E94A}'),
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::canonical_combining_class;

    #[test]
    fn marks_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            let class = canonical_combining_class(character);
            let expected = (!matches!(class, 0 | 7..=9), class != 0);
            assert_eq!((is_mark(character), combines(character)), expected, "{character:?}");
        }
    }
}
