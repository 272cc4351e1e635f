//! Numbers as spreadsheets rewrite them. Numbers stay decimal: a binary one would lose what is compared here.

use super::Damage;

/// The digits that a spreadsheet keeps. It may write up to two more.
const PRECISION: usize = 15;
/// The fewest digits of a number that a spreadsheet may have rounded for display.
const MIN_ROUNDED: usize = 9;
/// A number with a larger power of ten is a text to a spreadsheet.
const MAX_POWER: i32 = 308;
/// The longest text that is read as a number.
const MAX_LENGTH: usize = 400;

/// A number in one notation: 0.DIGITS times ten to the POWER.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Decimal {
    is_negative: bool,
    /// Without zeros at either end. Empty for zero.
    digits: String,
    power: i32,
    /// How many digits were written, zeros at the beginning apart.
    written: usize,
    has_exponent: bool,
    /// Whether a plus sign or more than one zero stands at the beginning.
    is_padded: bool,
}

/// The damage by which the cell is the stored number.
pub fn damage(cell: &str, stored: &str) -> Option<Damage> {
    let (cell, stored) = (readings(cell), readings(stored));
    stored.iter().find_map(|stored| cell.iter().find_map(|cell| compare(cell, stored)))
}

/// Whether a spreadsheet wrote the number as a power of ten, as it does with long ones: `1.23E+15`.
pub fn is_rounded_exponent(cell: &str) -> bool {
    let is_written = cell.split_once(['E', 'e']).is_some_and(|(_, power)| power.starts_with('+'));
    is_written && !readings(cell).is_empty()
}

/// The value of a number that is written in one way alone, for dates as serial numbers.
pub fn plain(text: &str) -> Option<f64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && text.len() < 20;
    text.parse().ok().filter(|_| is_plain)
}

fn compare(cell: &Decimal, stored: &Decimal) -> Option<Damage> {
    if cell.is_negative != stored.is_negative && !stored.digits.is_empty() {
        return None;
    }
    let has_exponent = cell.has_exponent || stored.has_exponent;
    if (&cell.digits, cell.power) == (&stored.digits, stored.power) {
        return Some(match () {
            () if has_exponent => Damage::Exponent,
            // A spreadsheet cuts all zeros and adds none.
            () if cell.is_padded => return None,
            () if stored.is_padded => Damage::Zeros,
            () => Damage::NumberFormat,
        });
    }
    let mut precisions = vec![PRECISION, PRECISION + 1, PRECISION + 2];
    if cell.has_exponent || cell.written >= MIN_ROUNDED {
        precisions.push(cell.written);
    }
    let is_cut = |precision: usize| {
        precision >= 1
            && precision < stored.digits.len()
            && cell.digits.len() <= precision
            && [false, true]
                .into_iter()
                .any(|is_rounded| cut(stored, precision, is_rounded) == (cell.digits.clone(), cell.power))
    };
    let damage = if cell.has_exponent { Damage::Exponent } else { Damage::Digits };
    let is_same_binary = cell.digits.len() > PRECISION && binary(cell) == binary(stored);
    (is_same_binary || precisions.into_iter().any(is_cut)).then_some(damage)
}

/// The number as a spreadsheet stores it.
fn binary(number: &Decimal) -> Option<f64> {
    format!("0.{}e{}", number.digits, number.power).parse().ok()
}

/// The first digits of a number, cut or rounded.
fn cut(number: &Decimal, precision: usize, is_rounded: bool) -> (String, i32) {
    let mut digits: Vec<u8> = number.digits.bytes().take(precision).collect();
    let mut power = number.power;
    if is_rounded && number.digits.as_bytes()[precision] >= b'5' {
        while digits.last() == Some(&b'9') {
            digits.pop();
        }
        match digits.last_mut() {
            Some(digit) => *digit += 1,
            None => {
                digits.push(b'1');
                power += 1;
            }
        }
    }
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    (digits.into_iter().map(char::from).collect(), power)
}

/// The numbers that a text is in the notations of the world. `1,234` is two.
fn readings(text: &str) -> Vec<Decimal> {
    if text.len() > MAX_LENGTH || !text.contains(|c: char| digit(c).is_some()) {
        return Vec::new();
    }
    let mut number = text.trim();
    let is_percent = number.ends_with('%');
    number = number.trim_end_matches('%').trim_end();
    let sign = number.chars().next().filter(|sign| matches!(sign, '+' | '-'));
    number = number.strip_prefix(['+', '-']).unwrap_or(number);
    let (mantissa, exponent) = match number.split_once(['e', 'E']) {
        Some((mantissa, power)) => match power.parse::<i32>() {
            Ok(power) if power.abs() <= MAX_POWER => (mantissa, Some(power)),
            _ => return Vec::new(),
        },
        None => (number, None),
    };
    let mut readings = Vec::new();
    for decimal_sign in [None, Some('.'), Some(','), Some('٫')] {
        let (whole, fraction) = match decimal_sign {
            None => (mantissa, ""),
            Some(sign) => match mantissa.rsplit_once(sign) {
                Some(parts) => parts,
                None => continue,
            },
        };
        let Some((whole, fraction)) = whole_number(whole, decimal_sign).zip(digits(fraction)) else { continue };
        if whole.is_empty() && fraction.is_empty() {
            continue;
        }
        let all = format!("{whole}{fraction}");
        let significant = all.trim_start_matches('0');
        let zeros = all.len() - significant.len();
        let digits = significant.trim_end_matches('0');
        let shift = exponent.unwrap_or(0) - if is_percent { 2 } else { 0 };
        readings.push(Decimal {
            is_negative: sign == Some('-'),
            power: if digits.is_empty() { 0 } else { whole.len() as i32 - zeros as i32 + shift },
            written: significant.len(),
            has_exponent: exponent.is_some(),
            is_padded: sign == Some('+') || (whole.len() > 1 && whole.starts_with('0')),
            digits: digits.to_owned(),
        });
    }
    readings
}

/// The digits of a whole number without what groups them: groups of three, or of two before the last as in India.
fn whole_number(text: &str, decimal_sign: Option<char>) -> Option<String> {
    let Some(group_sign) = text.chars().find(|c| digit(*c).is_none()) else { return digits(text) };
    if !matches!(group_sign, '.' | ',' | ' ' | '\'' | '٬') || Some(group_sign) == decimal_sign {
        return None;
    }
    let groups: Vec<String> = text.split(group_sign).map(digits).collect::<Option<_>>()?;
    let (last, first) = (groups.last()?, groups.first()?);
    let is_grouped = last.len() == 3
        && (1..=3).contains(&first.len())
        && groups[1..].iter().all(|group| matches!(group.len(), 2 | 3));
    is_grouped.then(|| groups.concat())
}

/// The digits in ASCII, if there is nothing else.
fn digits(text: &str) -> Option<String> {
    text.chars().map(digit).collect()
}

fn digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => return Some(character),
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(character as u32 - zero as u32, 10)
}
