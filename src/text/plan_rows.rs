//! Sentences about the rows of a plan: what is wrong, why a row waits, what a spreadsheet did, and why a file is not
//! read.

use plans::{
    damage::Damage,
    field::Field,
    mapping::MappingProblem,
    reading::{ReadError, workbook::WriteError},
    row::{Hold, KeyUsed, Kind, LeftOut, Problem},
    target::Target,
};

use crate::{display::escape, form::draft, plan::message::WorkbookFailure, text};

/// The label of a field; the path itself for a field that the contract does not name.
pub fn field(field: &Field) -> String {
    match field {
        Field::Username => text::field(draft::Field::Username).to_owned(),
        Field::Email => text::field(draft::Field::Email).to_owned(),
        Field::Organization => text::field(draft::Field::Organization).to_owned(),
        Field::FirstName => text::field(draft::Field::FirstName).to_owned(),
        Field::LastName => text::field(draft::Field::LastName).to_owned(),
        Field::Role => text::field(draft::Field::Role).to_owned(),
        Field::Other(path) => escape::escape(path.strip_prefix("profile.").unwrap_or(path)),
    }
}

fn fields(fields: &[Field]) -> String {
    fields.iter().map(field).collect::<Vec<_>>().join(", ")
}

fn joined(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// What is wrong with a row, and what to do.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NoKey => text::row_no_key().to_owned(),
        Problem::UnknownId => text::row_unknown_id().to_owned(),
        Problem::Unaddressable => text::row_unaddressable().to_owned(),
        Problem::Required(missing) => text::row_required(&field(missing)),
        Problem::NotClearable(kept) => text::row_not_clearable(&field(kept)),
        Problem::EmailShape => text::email_invalid().to_owned(),
        Problem::WrongKind(wrong) => text::row_wrong_kind(&field(wrong)),
        Problem::Damaged(damaged) => text::row_damaged(&field(damaged)),
        Problem::NotThere => text::row_not_there().to_owned(),
        Problem::NameTwice(line) => text::row_name_twice(&line.to_string()),
        Problem::NameTaken(id) => text::row_name_taken(&escape::escape(id)),
    }
}

/// All that is wrong with a row.
pub fn problems(problems: &[Problem]) -> String {
    let sentences = problems.iter().map(problem);
    sentences.reduce(|all, next| text::two_sentences(&all, &next)).unwrap_or_default()
}

/// Why a row waits for a choice.
pub fn hold(hold: &Hold) -> String {
    match hold {
        Hold::Several(ids) => text::hold_several(&ids.len().to_string()),
        Hold::LooksAlike(_) => text::hold_looks_alike().to_owned(),
        Hold::EmailAlike(_) => text::hold_email_alike().to_owned(),
        Hold::NamesAlike(lines) => text::hold_names_alike(&joined(lines)),
        Hold::HiddenInName => text::hold_hidden_in_name().to_owned(),
        Hold::DirectoryIncomplete => text::hold_incomplete().to_owned(),
        Hold::Rename => text::hold_rename().to_owned(),
        Hold::Duplicates(lines) => text::hold_duplicates(&joined(lines)),
        Hold::MovedOn(moved) => text::hold_moved_on(&fields(moved)),
        Hold::NoRole => text::hold_no_role().to_owned(),
        Hold::NameCycle => text::hold_name_cycle().to_owned(),
        Hold::OpenForm => text::hold_open_form().to_owned(),
    }
}

/// Why a row is left out.
pub fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::NotTicked => text::left_out_not_ticked(),
        LeftOut::ByHand => text::left_out_by_hand(),
        LeftOut::Repeated => text::left_out_repeated(),
    }
}

/// What a spreadsheet did to a cell.
pub fn damage(damage: Damage) -> &'static str {
    match damage {
        Damage::Space => text::damage_space(),
        Damage::ControlCharacters => text::damage_controls(),
        Damage::NormalForm => text::damage_normal_form(),
        Damage::Width => text::damage_width(),
        Damage::Typography => text::damage_typography(),
        Damage::Apostrophe => text::damage_apostrophe(),
        Damage::Zeros => text::damage_zeros(),
        Damage::Exponent => text::damage_exponent(),
        Damage::Digits => text::damage_digits(),
        Damage::NumberFormat => text::damage_number_format(),
        Damage::Date => text::damage_date(),
        Damage::Boolean => text::damage_boolean(),
        Damage::Hashes => text::damage_hashes(),
        Damage::Formula => text::damage_formula(),
        Damage::CharacterSet => text::damage_character_set(),
        Damage::Truncated => text::damage_truncated(),
    }
}

/// Why a file is not read, and what to do.
pub fn read_error(error: &ReadError) -> String {
    match error {
        ReadError::TooManyBytes => text::read_too_many_bytes().to_owned(),
        ReadError::TooManyRows => text::read_too_many_rows().to_owned(),
        ReadError::TooManyCells => text::read_too_many_cells().to_owned(),
        ReadError::TooManyColumns(line) => text::read_too_many_columns(&line.to_string()),
        ReadError::NotTable => text::read_not_table().to_owned(),
        ReadError::NotText => text::read_not_text().to_owned(),
        ReadError::Empty => text::read_empty().to_owned(),
        ReadError::UnclosedQuote(line) => text::read_unclosed_quote(&line.to_string()),
        ReadError::DuplicateHeader { name, first, second } => {
            text::read_duplicate_header(&first.to_string(), &second.to_string(), &escape::escape(name))
        }
        ReadError::NamelessColumn { column, line } => {
            text::read_nameless_column(&column.to_string(), &line.to_string())
        }
    }
}

/// Why a workbook is not read, and what to do.
pub fn workbook_failure(failure: WorkbookFailure) -> &'static str {
    match failure {
        WorkbookFailure::TooLarge => text::workbook_too_large(),
        WorkbookFailure::Damaged => text::workbook_damaged(),
        WorkbookFailure::Suspect => text::workbook_suspect(),
        WorkbookFailure::NotWorkbook => text::workbook_none(),
        WorkbookFailure::NoSheet => text::workbook_no_sheet(),
        WorkbookFailure::Old => text::workbook_old(),
        WorkbookFailure::NotLoaded => text::workbook_not_loaded(),
    }
}

/// Why there is no workbook, and what to do.
pub fn workbook_not_written(error: WriteError) -> &'static str {
    match error {
        WriteError::TooLarge => text::workbook_rows(),
        WriteError::Refused => text::workbook_refused(),
        WriteError::NoWorker => text::workbook_no_writer(),
    }
}

/// Why columns cannot be used as they are, and what to do. `header` has the names of the file's columns.
pub fn mapping_problem(problem: &MappingProblem, header: &[String]) -> String {
    let name = |at: &usize| escape::escape(header.get(*at).map(String::as_str).unwrap_or_default());
    match problem {
        MappingProblem::Twice(of, columns) => {
            let columns: Vec<String> = columns.iter().map(|at| text::quoted(&name(at))).collect();
            text::mapping_twice(&target(of), &columns.join(", "))
        }
        MappingProblem::NoKey => text::mapping_no_key().to_owned(),
        MappingProblem::NotWritable(at) => text::mapping_not_writable(&name(at)),
    }
}

/// What a column of the file is.
pub fn target(target: &Target) -> String {
    match target {
        Target::Ignored => text::target_ignored().to_owned(),
        Target::Id => text::id().to_owned(),
        Target::Field(of) => field(of),
        Target::Password => text::field(draft::Field::Password).to_owned(),
        Target::ServerTime => text::target_server_time().to_owned(),
        Target::Base => text::target_base().to_owned(),
    }
}

/// By what a row found its user.
pub fn key_used(key: KeyUsed) -> &'static str {
    match key {
        KeyUsed::Id => text::id(),
        KeyUsed::Name => text::key_name(),
        KeyUsed::Username => text::key_username(),
        KeyUsed::Email => text::field(draft::Field::Email),
        KeyUsed::Choice => text::key_choice(),
    }
}

/// What a row does.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Rename => text::kind_rename(),
        Kind::Create => text::kind_create(),
        Kind::Change => text::kind_change(),
        Kind::Delete => text::kind_delete(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Each is a sentence, and none is another's.
    fn assert_sentences(sentences: &[String]) {
        for sentence in sentences {
            assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
            for part in sentence.split_inclusive(". ") {
                assert!(part.split(' ').count() <= 25, "{part}");
            }
        }
        assert_eq!(sentences.iter().collect::<BTreeSet<_>>().len(), sentences.len());
    }

    #[test]
    fn every_problem_and_every_hold_has_a_sentence_of_its_own() {
        let fields = Field::CONTRACT.into_iter().chain([Field::Other("klass".into())]);
        let by_field = fields.flat_map(|field| {
            let of = [Problem::Required, Problem::NotClearable, Problem::WrongKind, Problem::Damaged];
            of.map(|problem| problem(field.clone()))
        });
        let rest = [
            Problem::NoKey,
            Problem::UnknownId,
            Problem::Unaddressable,
            Problem::EmailShape,
            Problem::NotThere,
            Problem::NameTwice(7),
            Problem::NameTaken("10002".into()),
        ];
        let problems: Vec<String> = by_field.chain(rest).map(|each| problem(&each)).collect();
        assert_sentences(&problems);
        let holds = [
            Hold::Several(vec!["1".into(), "2".into()]),
            Hold::LooksAlike(vec!["1".into()]),
            Hold::DirectoryIncomplete,
            Hold::Rename,
            Hold::Duplicates(vec![3, 9]),
            Hold::MovedOn(vec![Field::Role, Field::Email]),
            Hold::NoRole,
            Hold::NameCycle,
            Hold::OpenForm,
            Hold::NamesAlike(vec![4]),
            Hold::HiddenInName,
            Hold::EmailAlike("1".into()),
        ];
        let mut sentences: Vec<String> = holds.iter().map(hold).collect();
        assert!(sentences[4].contains("3, 9") && sentences[5].contains("Role, Email"), "{sentences:?}");
        let reasons = [LeftOut::NotTicked, LeftOut::ByHand, LeftOut::Repeated];
        sentences.extend(reasons.map(|why| left_out(why).to_owned()).into_iter().filter(|said| said.len() > 20));
        assert_sentences(&sentences);
    }

    #[test]
    fn every_failure_says_what_to_do() {
        let errors = [
            ReadError::TooManyBytes,
            ReadError::TooManyRows,
            ReadError::TooManyCells,
            ReadError::TooManyColumns(4),
            ReadError::NotTable,
            ReadError::NotText,
            ReadError::Empty,
            ReadError::UnclosedQuote(12),
            ReadError::DuplicateHeader { name: "E-Mail".into(), first: 3, second: 5 },
            ReadError::NamelessColumn { column: 4, line: 9 },
        ];
        let workbooks = [
            WorkbookFailure::TooLarge,
            WorkbookFailure::Damaged,
            WorkbookFailure::Suspect,
            WorkbookFailure::NotWorkbook,
            WorkbookFailure::NoSheet,
            WorkbookFailure::Old,
            WorkbookFailure::NotLoaded,
        ];
        let header = ["Mail".to_owned(), "E-Mail".to_owned()];
        let columns = [
            MappingProblem::Twice(Target::Field(Field::Email), vec![0, 1]),
            MappingProblem::NoKey,
            MappingProblem::NotWritable(1),
        ];
        let mut sentences: Vec<String> = errors.iter().map(read_error).collect();
        sentences.extend(workbooks.map(|failure| workbook_failure(failure).to_owned()));
        let written = [WriteError::TooLarge, WriteError::Refused, WriteError::NoWorker];
        sentences.extend(written.map(|error| workbook_not_written(error).to_owned()));
        sentences.extend(columns.iter().map(|problem| mapping_problem(problem, &header)));
        assert_sentences(&sentences);
        assert!(mapping_problem(&columns[0], &header).contains("“Mail”, “E-Mail”"));
    }

    #[test]
    fn every_damage_has_a_sentence_of_its_own() {
        let all = [
            Damage::Space,
            Damage::ControlCharacters,
            Damage::NormalForm,
            Damage::Width,
            Damage::Typography,
            Damage::Apostrophe,
            Damage::Zeros,
            Damage::Exponent,
            Damage::Digits,
            Damage::NumberFormat,
            Damage::Date,
            Damage::Boolean,
            Damage::Hashes,
            Damage::Formula,
            Damage::CharacterSet,
            Damage::Truncated,
        ];
        assert_sentences(&all.map(|each| damage(each).to_owned()));
    }

    #[test]
    fn hidden_characters_of_a_file_are_escaped() {
        let hostile = ReadError::DuplicateHeader { name: "a\u{202E}b".into(), first: 1, second: 2 };
        assert!(read_error(&hostile).contains("a⟨U+202E⟩b"));
        assert_eq!(target(&Target::Field(Field::Other("profile.vlan".into()))), "vlan");
    }

    #[test]
    fn labels_are_short_and_differ() {
        let targets = [Target::Ignored, Target::Id, Target::Password, Target::ServerTime, Target::Base];
        let fields = Field::CONTRACT.into_iter().map(Target::Field);
        let labels: BTreeSet<String> = targets.into_iter().chain(fields).map(|each| target(&each)).collect();
        assert_eq!(labels.len(), 11);
        let keys = [KeyUsed::Id, KeyUsed::Name, KeyUsed::Username, KeyUsed::Email, KeyUsed::Choice];
        assert_eq!(keys.map(key_used).into_iter().collect::<BTreeSet<_>>().len(), 5);
        assert_eq!(Kind::ALL.map(kind).into_iter().collect::<BTreeSet<_>>().len(), 4);
    }
}
