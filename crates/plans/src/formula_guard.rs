//! The apostrophe that keeps a spreadsheet from running a text as a formula (OWASP, "CSV Injection"). A CSV file needs it,
//! and reading takes it away again. Text cells of a workbook need none.

/// How a text begins that a spreadsheet would run; the full-width signs are some spreadsheets' own.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell for a text: with one more apostrophe if it begins as a formula does, after apostrophes or without any. A
/// signed number and a telephone number are no formulas. [`unguarded`] gives the text back.
pub fn guarded(text: &str) -> String {
    let is_text = !text.starts_with('\'') && (is_signed_number(text) || is_phone_number(text));
    if begins_as_formula(text) && !is_text { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell: without the apostrophe that [`guarded`] put before it.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| begins_as_formula(text)).unwrap_or(cell)
}

/// Whether the text begins as a formula does, apostrophes apart.
pub fn begins_as_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA_STARTS)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A sign, digits, and perhaps a decimal point or comma with digits after it and a power of ten.
fn is_signed_number(cell: &str) -> bool {
    let Some(number) = cell.strip_prefix(['+', '-']) else { return false };
    let (number, is_power) = match number.split_once(['e', 'E']) {
        Some((number, power)) => (number, is_digits(power.strip_prefix(['+', '-']).unwrap_or(power))),
        None => (number, true),
    };
    let is_number = match number.split_once(['.', ',']) {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction),
        None => is_digits(number),
    };
    is_number && is_power
}

/// A telephone number in the international form: `+`, and the 7 to 15 digits of E.164 in groups. A space between two
/// groups keeps a spreadsheet from reading the number as a calculation, as it reads `+49-30-1234`.
fn is_phone_number(cell: &str) -> bool {
    let Some(number) = cell.strip_prefix('+').filter(|number| number.starts_with(|c: char| c.is_ascii_digit())) else {
        return false;
    };
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')');
    let groups: Vec<&str> = number.split(' ').collect();
    let is_between = |pair: &[&str]| {
        pair[0].ends_with(|c: char| c.is_ascii_digit() || c == ')')
            && pair[1].starts_with(|c: char| c.is_ascii_digit() || c == '(')
    };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (7..=15).contains(&digits) && number.chars().all(is_part) && groups.len() > 1 && groups.windows(2).all(is_between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for text in [
            "+15551234567",
            "-5",
            "-1.5",
            "+49,5",
            "15551234567",
            "",
            "-1e5",
            "+1.5E-10",
            "+49 30 1234",
            "+1 (555) 123-4567",
            "+33 1 23 45 67 89",
            "+44 20.7946/0958",
            "ana",
            "'ana",
        ] {
            assert_eq!(guarded(text), text);
        }
        for text in [
            "+1+1",
            "-1-1",
            "+",
            "-",
            "+1 555",
            "+1(2)",
            "-.5",
            "+1.",
            "+1.2.3",
            "-1e",
            "-1e5+1",
            "+e5",
            "+1 2345",
            "+1000000 -1000000",
            "+49-30-1234567",
            "+49/30/1234567",
            "+(1) 5551234567",
            "-49 30 1234567",
            "+49 30 1234567 x1",
            "+1 234 567 890 123 4567",
            "=1",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "+A1",
            "-2+3+cmd|' /C calc'!A0",
            "＝1+1",
            "＋1",
            "+１",
            "'=1",
            "''-5",
            "'-5",
        ] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
    }

    proptest! {
        #[test]
        fn what_was_guarded_comes_back(text in prop_oneof!["'{0,2}[=+@＝\t-]?[0-9a-z+ -]{0,8}", any::<String>()]) {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), &text);
            // What a spreadsheet may run never begins a cell.
            prop_assert!(!cell.starts_with(['=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']));
        }
    }
}
