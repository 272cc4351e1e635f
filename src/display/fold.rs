//! Text as a search compares it: without case and accents. The browser decomposes text and folds its case
//! (`browser::intl`); the letters are decided here.

/// The letters of decomposed lower-case text (NFKD), without marks such as accents and the Arabic vowel signs. A letter
/// with a stroke and a ligature, which Unicode does not decompose, becomes the letters that people type for it.
/// Katakana becomes hiragana, which is typed first.
pub fn without_marks(decomposed: &str) -> String {
    let mut letters = String::with_capacity(decomposed.len());
    for character in decomposed.chars() {
        match character {
            // Combining marks of Latin, Greek and Cyrillic; the points of Hebrew; the vowel signs and the tatweel of
            // Arabic; the voicing marks of Japanese.
            '\u{300}'..='\u{36F}'
            | '\u{591}'..='\u{5C7}'
            | '\u{610}'..='\u{61A}'
            | '\u{640}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{3099}'..='\u{309A}' => {}
            'ø' => letters.push('o'),
            'ł' => letters.push('l'),
            'đ' => letters.push('d'),
            'æ' => letters.push_str("ae"),
            'œ' => letters.push_str("oe"),
            'ħ' => letters.push('h'),
            'ŧ' => letters.push('t'),
            // Forms of one letter in Arabic and in Persian.
            'ى' | 'ی' => letters.push('ي'),
            'ک' => letters.push('ك'),
            'ة' => letters.push('ه'),
            '\u{30A1}'..='\u{30F6}' => letters.extend(char::from_u32(u32::from(character) - 0x60)),
            _ => letters.push(character),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// As the browser does it: `toUpperCase`, `toLowerCase`, `normalize`.
    fn fold(text: &str) -> String {
        without_marks(&text.to_uppercase().to_lowercase().nfkd().collect::<String>())
    }

    #[test]
    fn what_is_typed_without_accents_finds_the_words_with_them() {
        for (typed, word) in [
            ("configuracoes", "Configurações"),
            ("CONFIGURAÇÕES", "configurações"),
            ("usuarios", "Usuários"),
            ("Usua\u{301}rios", "Usuários"),
            ("anadir", "Añadir"),
            ("übersicht", "ÜBERSICHT"),
            ("ubersicht", "Übersicht"),
            ("strasse", "Straße"),
            ("istanbul", "İstanbul"),
            ("smorrebrod", "Smørrebrød"),
            ("lodz", "Łódź"),
            ("oeuvre", "Œuvre"),
            ("ινα", "ίνα"),
            ("еж", "Ёж"),
            ("اعدادات", "إعدادات"),
            ("مستخدم", "مُستَخدِم"),
            ("ユーザー", "ﾕｰｻﾞｰ"),
            ("ゆーざー", "ユーザー"),
            ("ゆーざー", "ﾕｰｻﾞｰ"),
            ("せってい", "セッテイ"),
            ("مستشفي", "مستشفى"),
            ("کاربر", "كاربر"),
            ("قائمه", "قائمة"),
            ("abc", "ＡＢＣ"),
        ] {
            assert_eq!(fold(typed), fold(word), "{typed}");
        }
        assert_ne!(fold("users"), fold("uses"));
    }
}
