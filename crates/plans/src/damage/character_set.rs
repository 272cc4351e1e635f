//! Characters that the encoding of a file does not have. A program writes a question mark for each, or a letter that looks
//! alike; or it reads UTF-8 as Windows-1252.

use unicode_normalization::UnicodeNormalization;

/// Whether the cell is the stored text after it was written in an encoding that lacks some of its characters.
pub fn is_same(cell: &str, stored: &str) -> bool {
    if stored.is_ascii() {
        return false;
    }
    // Excel writes a question mark for each unit of UTF-16, others one for each character.
    [1, 2].into_iter().any(|marks| is_replaced(cell, stored, marks)) || is_misread(cell, stored)
}

fn is_replaced(cell: &str, stored: &str, marks_beyond: usize) -> bool {
    // A letter that looks alike is written only where the encoding has nothing better for the whole text.
    let is_poor = cell.chars().all(|c| c <= '\u{FF}' || c == '\u{FFFD}');
    let mut cell = cell.chars().peekable();
    for character in stored.chars() {
        if cell.next_if_eq(&character).is_some() {
            continue;
        }
        if character.is_ascii() {
            return false;
        }
        let marks = if character > '\u{FFFF}' { marks_beyond } else { 1 };
        match cell.next() {
            Some('?' | '\u{FFFD}' | '\u{1A}') => {
                if (1..marks).any(|_| cell.next_if(|c| matches!(c, '?' | '\u{FFFD}')).is_none()) {
                    return false;
                }
            }
            Some(letter) if is_poor && character > '\u{FF}' && base(character) == Some(letter) => {}
            _ => return false,
        }
    }
    cell.next().is_none()
}

/// The ASCII letter below the marks of another.
fn base(letter: char) -> Option<char> {
    let plain = match letter {
        'Ł' => 'L',
        'ł' => 'l',
        'Đ' => 'D',
        'đ' => 'd',
        'ı' => 'i',
        _ => std::iter::once(letter).nfd().next()?,
    };
    plain.is_ascii_alphabetic().then_some(plain)
}

/// Whether the cell is the UTF-8 of the stored text, read as Windows-1252 or Latin-1.
fn is_misread(cell: &str, stored: &str) -> bool {
    let mut bytes = Vec::with_capacity(cell.len());
    for character in cell.chars() {
        let Some(byte) = windows_1252_byte(character) else { return false };
        bytes.push(byte);
    }
    bytes == stored.as_bytes()
}

fn windows_1252_byte(character: char) -> Option<u8> {
    /// Bytes 0x80 to 0x9F; those without a character stand for the control character of Latin-1.
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match character {
        '\0'..='\u{FF}' => Some(character as u8),
        _ => HIGH.chars().position(|high| high == character).map(|place| 0x80 + place as u8),
    }
}
