//! What the buttons below a row offer. What they do is `Mending::act`'s.

use gatehouse::{
    display::escape::escape,
    plan::message::{GridRow, GridStanding, ShownPerson},
    text,
};
use plans::{fixes::Fix, mend::Repair, row::Hold};

/// What a button below a row does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Offer {
    Fix(Fix),
    FixHere {
        column: u16,
        to: String,
    },
    Person(ShownPerson),
    New,
    /// What a colleague has made of a field since the export.
    Theirs(Fix),
    Mine,
    /// Leaves out the other rows about the same person.
    KeepOnly,
    LeaveOut,
    TakeIn,
    Renames,
    TemporaryNames,
    ChooseRole,
    /// The form that holds the row, by the id of its user.
    OpenForm(String),
}

impl Offer {
    pub(super) fn label(&self) -> String {
        match self {
            Self::Fix(fix) => format!("{}: {}", text::mend_fix_rows(fix.rows as u64), escape(&fix.to)),
            Self::FixHere { to, .. } => text::mend_fix_here(&escape(to)),
            Self::Person(person) => text::mend_is(&described(person)),
            Self::New => text::mend_new().to_owned(),
            Self::Theirs(fix) if fix.to.is_empty() => text::mend_theirs(text::empty_value()),
            Self::Theirs(fix) => text::mend_theirs(&escape(&fix.to)),
            Self::Mine => text::mend_mine().to_owned(),
            Self::KeepOnly => text::mend_keep_only().to_owned(),
            Self::LeaveOut => text::mend_leave_out().to_owned(),
            Self::TakeIn => text::mend_take_in().to_owned(),
            Self::Renames => text::mend_allow_renames().to_owned(),
            Self::TemporaryNames => text::mend_allow_temporary().to_owned(),
            Self::ChooseRole => text::mend_choose_role().to_owned(),
            Self::OpenForm(_) => text::plan_open_form().to_owned(),
        }
    }
}

fn described(person: &ShownPerson) -> String {
    let parts = [&person.username, &person.organization, &person.id];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).map(|part| escape(part)).collect();
    parts.join(" · ")
}

/// What a row offers.
pub(super) fn offers(row: &GridRow) -> Vec<Offer> {
    let mut offers = Vec::new();
    let has_moved_on = matches!(row.standing, GridStanding::Held(Hold::MovedOn(_)));
    for fix in &row.fixes {
        if has_moved_on && matches!(fix.repair, Repair::Cell { .. }) {
            offers.push(Offer::Theirs(fix.clone()));
            continue;
        }
        offers.push(Offer::Fix(fix.clone()));
        if fix.rows > 1 {
            offers.push(Offer::FixHere { column: fix.column, to: fix.to.clone() });
        }
    }
    let people = || row.people.iter().cloned().map(Offer::Person);
    match &row.standing {
        GridStanding::Held(hold) => match hold {
            Hold::Several(_) | Hold::EmailAlike(_) => offers.extend(people()),
            Hold::LooksAlike(_) => offers.extend(people().chain([Offer::New])),
            Hold::DirectoryIncomplete => {}
            Hold::Rename => offers.push(Offer::Renames),
            Hold::Duplicates(_) => offers.push(Offer::KeepOnly),
            Hold::OpenForm => offers.extend(row.people.iter().map(|person| Offer::OpenForm(person.id.clone()))),
            // A row of someone who is there renames them.
            Hold::NamesAlike(_) | Hold::HiddenInName if row.people.is_empty() => offers.push(Offer::New),
            Hold::NamesAlike(_) | Hold::HiddenInName => offers.push(Offer::Mine),
            Hold::MovedOn(_) => offers.push(Offer::Mine),
            Hold::NoRole => offers.push(Offer::ChooseRole),
            Hold::NameCycle => offers.push(Offer::TemporaryNames),
        },
        GridStanding::LeftOut => offers.push(Offer::TakeIn),
        _ => {}
    }
    if matches!(row.standing, GridStanding::Held(_)) {
        offers.push(Offer::LeaveOut);
    }
    offers
}
