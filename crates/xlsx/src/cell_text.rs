//! The text of a cell: what a person typed or a program exported, in a form without a language. Numbers have a decimal
//! point and no groups, dates are ISO 8601.

use calamine::{DataRef, ExcelDateTime};

/// What a value is worth knowing for, beside its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text, or nothing.
    Text,
    /// A number, a date or a truth value.
    Value,
    /// A number with more digits than a spreadsheet keeps.
    LongNumber,
    /// The error of a formula.
    Error,
}

/// The digits that a spreadsheet keeps of a number.
const PRECISION: i32 = 15;

/// The text of a value.
pub fn text(value: &DataRef, text: &mut String) -> Kind {
    text.clear();
    match value {
        DataRef::Empty => Kind::Text,
        DataRef::String(string) => {
            text.push_str(string);
            Kind::Text
        }
        DataRef::SharedString(string) => {
            text.push_str(string);
            Kind::Text
        }
        DataRef::Int(number) => {
            *text = number.to_string();
            Kind::Value
        }
        DataRef::Float(number) => {
            *text = number_text(*number);
            if number.abs() < 1e15 { Kind::Value } else { Kind::LongNumber }
        }
        DataRef::Bool(value) => {
            text.push_str(if *value { "TRUE" } else { "FALSE" });
            Kind::Value
        }
        DataRef::DateTime(moment) => {
            *text = moment_text(moment);
            Kind::Value
        }
        DataRef::DateTimeIso(moment) | DataRef::DurationIso(moment) => {
            text.push_str(moment);
            Kind::Value
        }
        DataRef::Error(error) => {
            *text = error.to_string();
            Kind::Error
        }
    }
}

/// A number as a person reads it: with 15 digits at most if it has a fraction, and never as a power of ten.
fn number_text(number: f64) -> String {
    // Zero has no sign.
    let number = number + 0.0;
    if number.fract() == 0.0 || !number.is_finite() || number.abs() >= 1e15 {
        return number.to_string();
    }
    // 0.1 + 0.2 is 0.30000000000000004 in binary, and 0.3 in each spreadsheet.
    let whole_digits = if number.abs() < 1.0 { 0 } else { number.abs().log10() as i32 + 1 };
    let fraction = format!("{number:.*}", (PRECISION - whole_digits).max(0) as usize);
    // A tiny number has most of its digits beyond the fifteenth place.
    if number.abs() < 1e-5 {
        return number.to_string();
    }
    // Only zeros behind a decimal point say nothing.
    match fraction.contains('.') {
        true => fraction.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => fraction,
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let serial = moment.as_f64();
    if moment.is_duration() {
        let seconds = (serial * 86_400.0).round();
        let (sign, seconds) = (if seconds < 0.0 { "-" } else { "" }, seconds.abs() as u64);
        return format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    match (serial < 1.0, time == "00:00:00") {
        (true, _) => time,
        (false, true) => format!("{year:04}-{month:02}-{day:02}"),
        (false, false) => format!("{year:04}-{month:02}-{day:02}T{time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;
    use proptest::prelude::*;

    fn text_of(value: DataRef) -> (String, Kind) {
        let mut string = String::from("left over");
        let kind = text(&value, &mut string);
        (string, kind)
    }

    #[test]
    fn numbers_have_no_language() {
        for (number, expected) in [
            (10_001.0, "10001"),
            (-5.0, "-5"),
            (0.0, "0"),
            (-0.0, "0"),
            (0.1 + 0.2, "0.3"),
            (1.5, "1.5"),
            (-1234.5, "-1234.5"),
            (384_397_022_036_349.5, "384397022036350"),
            (4_915_112_345_678.0, "4915112345678"),
            (1e-20, "0.00000000000000000001"),
            (999_999_999_999_999.0, "999999999999999"),
        ] {
            assert_eq!(text_of(DataRef::Float(number)), (expected.to_owned(), Kind::Value));
        }
        let long = text_of(DataRef::Float(12_345_678_901_234_567.0));
        assert_eq!(long, ("12345678901234568".to_owned(), Kind::LongNumber));
    }

    #[test]
    fn dates_are_iso_and_truth_is_english() {
        let moment = |serial, kind| DataRef::DateTime(ExcelDateTime::new(serial, kind, false));
        for (value, expected) in [
            (moment(45_418.0, ExcelDateTimeType::DateTime), "2024-05-06"),
            (moment(45_418.75, ExcelDateTimeType::DateTime), "2024-05-06T18:00:00"),
            (moment(0.4375, ExcelDateTimeType::DateTime), "10:30:00"),
            (moment(1.5, ExcelDateTimeType::TimeDelta), "36:00:00"),
            (DataRef::DateTimeIso("2024-05-06T07:08:09".to_owned()), "2024-05-06T07:08:09"),
            (DataRef::Bool(true), "TRUE"),
            (DataRef::SharedString("00123"), "00123"),
        ] {
            assert_eq!(text_of(value).0, expected);
        }
        assert_eq!(text_of(DataRef::Error(calamine::CellErrorType::NA)), ("#N/A".to_owned(), Kind::Error));
        assert_eq!(text_of(DataRef::Empty), (String::new(), Kind::Text));
    }

    proptest! {
        #[test]
        fn no_number_panics_or_becomes_another(number in any::<f64>()) {
            let (text, _) = text_of(DataRef::Float(number));
            if number.is_finite() && number != 0.0 {
                let read: f64 = text.parse().expect("a number");
                prop_assert!((read - number).abs() <= number.abs() * 1e-9, "{number} {text}");
            }
            text_of(DataRef::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, number > 0.0)));
            text_of(DataRef::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::TimeDelta, false)));
        }
    }
}
