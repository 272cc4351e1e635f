//! What a row of a table does to its person: each cell compared with what the person has, and with what was exported.
//! Problems come before the comparison, so that none hides behind a row that is the same.

use serde::{Deserialize, Serialize};

use crate::{
    damage::{self, Damage},
    exported::{self, Base, CellState, ExportedValue},
    field::Field,
    formula_guard,
    key::{self, Found, Keys},
    mapping::Mapping,
    name,
    people::{self, People},
    reading::trim,
    row::{Act, Change, Hold, KeyUsed, LeftOut, Problem, Standing, Who, Witness},
    table::{Row, Table},
    target::{self, Target},
    value::FieldValue,
};

/// The word that takes a value away, in any column.
pub const CLEAR: &str = "(clear)";

/// What a person chose for the whole import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    pub creates: bool,
    pub changes: bool,
    /// Whether an id with another username, or another organization, renames or moves the person.
    pub renames: bool,
    /// Whether the e-mail is a key.
    pub by_email: bool,
    /// The organization of new people whose row has none.
    pub organization: Option<String>,
    /// The role of new people whose row has none; empty text for "no role".
    pub role: Option<String>,
}

/// What a person chose for a row that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// The row is about this person, by id.
    Person(Box<str>),
    /// The row is about nobody who is there.
    New,
    /// What the person has now is replaced although it is not what was exported, or is written in an odd way.
    Mine,
}

/// What was found out about a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub who: Who,
    pub key: Option<KeyUsed>,
    pub standing: Standing,
    /// What a row that is not ticked would do.
    pub would: Would,
    /// Cells that a spreadsheet damaged and nobody edited, by column.
    pub damaged: Vec<(u16, Damage)>,
}

/// What a row would do if everything were ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Would {
    Create,
    Change,
    Nothing,
}

/// What a column needs for each of its cells.
#[derive(Clone, Debug)]
pub struct Cells {
    at: usize,
    field: Field,
    blank_clears: bool,
    /// A value that someone has, for its kind.
    example: FieldValue,
    /// The column on the second sheet.
    exported: Option<usize>,
}

/// Checks rows against people.
pub struct Checker<'c, P> {
    table: &'c Table,
    mapping: &'c Mapping,
    options: &'c Options,
    people: &'c P,
    cells: Vec<Cells>,
    /// Whether a new person needs an organization: nobody here is without one.
    needs_organization: bool,
}

impl<'c, P: People> Checker<'c, P> {
    pub fn new(table: &'c Table, mapping: &'c Mapping, options: &'c Options, people: &'c P) -> Self {
        let cells = mapping.fields().map(|(at, field, blank_clears)| Cells {
            at,
            field: field.clone(),
            blank_clears,
            example: people.example(field),
            exported: table.exported.as_ref().and_then(|sheet| sheet.column(table.header.get(at)?)),
        });
        let needs_organization = !people.has_organization("");
        Self { table, mapping, options, people, cells: cells.collect(), needs_organization }
    }

    /// Checks a row. `exported` is the row of the second sheet with the same id.
    pub fn check(&self, row: &Row, choice: Option<&Choice>, exported: Option<&Row>) -> Checked {
        let cell = |target: &Target| self.mapping.column(target).map(|at| row.cell(at)).unwrap_or_default();
        let base = Base::parse(cell(&Target::Base));
        let keys = Keys {
            id: cell(&Target::Id),
            username: formula_guard::unguarded(cell(&Target::Field(Field::Username))),
            organization: formula_guard::unguarded(cell(&Target::Field(Field::Organization))),
            email: cell(&Target::Field(Field::Email)),
            base: base.as_ref(),
        };
        let found = match choice {
            Some(Choice::Person(id)) => match self.people.by_id(id) {
                Some(person) => Found::Person(person, KeyUsed::Choice),
                None => Found::Problem(Problem::UnknownId),
            },
            Some(Choice::New) => Found::Nobody,
            Some(Choice::Mine) | None => key::find(keys, self.options.by_email, self.people),
        };
        let who = Who { id: None, username: keys.username.into(), organization: keys.organization.into() };
        let rest = |standing, would| Checked { who: who.clone(), key: None, standing, would, damaged: Vec::new() };
        match found {
            Found::Person(person, key) => {
                let is_mine = choice == Some(&Choice::Mine);
                self.change(row, person, key, base.as_ref(), exported, is_mine)
            }
            Found::Nobody => {
                let standing = match self.options.creates {
                    true => self.create(row, keys, choice == Some(&Choice::New)),
                    false => Standing::LeftOut(LeftOut::NotTicked),
                };
                let organization = match keys.organization.is_empty() {
                    true => self.options.organization.as_deref().unwrap_or_default(),
                    false => keys.organization,
                };
                let who = Who { organization: organization.into(), ..who.clone() };
                Checked { who, ..rest(standing, Would::Create) }
            }
            Found::Held(hold) => rest(Standing::Held(hold), Would::Nothing),
            Found::Problem(problem) => rest(Standing::Problem(vec![problem]), Would::Nothing),
        }
    }

    fn change(
        &self,
        row: &Row,
        person: u32,
        key: KeyUsed,
        base: Option<&Base>,
        exported: Option<&Row>,
        is_mine: bool,
    ) -> Checked {
        let (mut changes, mut problems, mut moved_on, mut damaged) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for cells in &self.cells {
            let cell = row.cell(cells.at);
            let is_word = cell.is_empty() || clears(cell);
            // Whom a person chose although the name is spelled in another way keeps the name.
            if key == KeyUsed::Choice && cells.field.is_name() && self.looks_like(person, &cells.field, cell) {
                continue;
            }
            // What the person has already is neither an edit nor damage, whatever was exported.
            if (cell.is_empty() && !cells.blank_clears) || (!is_word && self.people.is_text(person, &cells.field, cell))
            {
                continue;
            }
            let now = self.people.value(person, &cells.field);
            let was = match (exported, cells.exported, base) {
                (Some(exported), Some(column), _) => ExportedValue::Known(exported.cell(column)),
                (_, _, Some(base)) => ExportedValue::Hashed(base, last_name(&cells.field)),
                _ => ExportedValue::Unknown,
            };
            let wanted = match self.wanted(cells, cell, &now, was) {
                Wanted::MovedOn(value) if is_mine => Wanted::Value { is_clear: value.is_empty(), value },
                wanted => wanted,
            };
            match wanted {
                Wanted::Nothing => {}
                Wanted::Damaged(damage) => damaged.push((cells.at as u16, damage)),
                Wanted::Problem(problem) => problems.push(problem),
                Wanted::Value { value, is_clear } => {
                    if is_clear && cells.field == Field::Username {
                        problems.push(Problem::NotClearable(Field::Username));
                    } else if cells.field == Field::Email && !is_clear && !target::looks_like_email(&value.to_text()) {
                        problems.push(Problem::EmailShape);
                    } else if !now.is_same(&value) {
                        changes.push(Change { field: cells.field.clone(), base: now, mine: value });
                    }
                }
                Wanted::MovedOn(_) => moved_on.push(cells.field.clone()),
            }
        }
        let id: Box<str> = self.people.id(person).into();
        let text = |field: &Field| self.people.value(person, field).to_text().into();
        let who =
            Who { id: Some(id.clone()), username: text(&Field::Username), organization: text(&Field::Organization) };
        let renames = changes.iter().any(|change: &Change| change.field.is_name());
        let would = if changes.is_empty() { Would::Nothing } else { Would::Change };
        let standing = if !addressable(&id) {
            Standing::Problem(vec![Problem::Unaddressable])
        } else if !problems.is_empty() {
            Standing::Problem(problems)
        } else if !moved_on.is_empty() {
            Standing::Held(Hold::MovedOn(moved_on))
        } else if changes.is_empty() {
            Standing::Same
        } else if !self.options.changes {
            Standing::LeftOut(LeftOut::NotTicked)
        } else if renames && !self.options.renames {
            Standing::Held(Hold::Rename)
        } else if !is_mine && changes.iter().any(hides_in_name) {
            Standing::Held(Hold::HiddenInName)
        } else {
            let witnesses = self.witnesses(person, key, &changes);
            Standing::Ready(Act::Change { id, changes, new_password: false, witnesses })
        };
        Checked { who, key: Some(key), standing, would, damaged }
    }

    /// What the row found the person by. If that has changed by the run, the row may mean somebody else. An id never changes.
    fn witnesses(&self, person: u32, key: KeyUsed, changes: &[Change]) -> Vec<Witness> {
        let fields: &[Field] = match key {
            KeyUsed::Id => &[],
            KeyUsed::Name | KeyUsed::Choice => &[Field::Username, Field::Organization],
            KeyUsed::Username => &[Field::Username],
            KeyUsed::Email => &[Field::Email],
        };
        let rested = fields.iter().filter(|field| !changes.iter().any(|change| change.field == **field));
        rested.map(|field| Witness { field: field.clone(), value: self.people.value(person, field) }).collect()
    }

    /// Whether a cell is another spelling of what a person has: by letter case, width or normal form.
    fn looks_like(&self, person: u32, field: &Field, cell: &str) -> bool {
        let now = self.people.value(person, field).to_text();
        people::folded(formula_guard::unguarded(cell)) == people::folded(&now)
    }

    /// What a cell wants of a person who has `now`.
    fn wanted(&self, cells: &Cells, cell: &str, now: &FieldValue, was: ExportedValue) -> Wanted {
        // Someone else has edited the same field since.
        let has_moved = match was {
            ExportedValue::Known(value) => value != now.to_text(),
            ExportedValue::Hashed(base, field) => base.had(field, &now.to_text()) == Some(false),
            ExportedValue::Unknown => false,
        };
        let clear = || match has_moved {
            true => Wanted::MovedOn(people::emptied(self.people, &cells.field, now)),
            false => Wanted::Value { value: people::emptied(self.people, &cells.field, now), is_clear: true },
        };
        let was_empty = match was {
            ExportedValue::Known(value) => value.is_empty(),
            ExportedValue::Hashed(base, field) => base.had(field, "") == Some(true),
            ExportedValue::Unknown => false,
        };
        if cell.is_empty() {
            return if cells.blank_clears && !now.is_empty() && !was_empty { clear() } else { Wanted::Nothing };
        }
        if clears(cell) {
            return if now.is_empty() { Wanted::Nothing } else { clear() };
        }
        let now_text = now.to_text();
        let is_clear_of_meaning = match exported::cell_state(cell, was, &now_text) {
            CellState::Untouched => return Wanted::Nothing,
            CellState::Damaged(damage) => return Wanted::Damaged(damage),
            CellState::Edited => match was {
                // Someone else has edited the same field since.
                ExportedValue::Known(value) => value == now_text,
                _ => true,
            },
            CellState::Unclear => false,
        };
        if damage::evident(cell).is_some() {
            return Wanted::Problem(Problem::Damaged(cells.field.clone()));
        }
        let text = formula_guard::unguarded(cell);
        let like = if now.is_empty() { &cells.example } else { now };
        match FieldValue::typed(text, like) {
            None => Wanted::Problem(Problem::WrongKind(cells.field.clone())),
            Some(value) if now.is_same(&value) => Wanted::Nothing,
            Some(value) if is_clear_of_meaning => Wanted::Value { value, is_clear: false },
            Some(value) => Wanted::MovedOn(value),
        }
    }

    fn create(&self, row: &Row, keys: Keys, is_sure: bool) -> Standing {
        let mut problems = Vec::new();
        let mut values: Vec<(Field, FieldValue)> = Vec::new();
        for cells in &self.cells {
            let cell = row.cell(cells.at);
            // A new person is sent with the fields of the contract alone.
            if cell.is_empty() || clears(cell) || matches!(cells.field, Field::Other(_)) {
                continue;
            }
            if damage::evident(cell).is_some() {
                problems.push(Problem::Damaged(cells.field.clone()));
            } else if cells.field == Field::Email && !target::looks_like_email(cell) {
                problems.push(Problem::EmailShape);
            } else {
                values.push((cells.field.clone(), FieldValue::text(formula_guard::unguarded(cell))));
            }
        }
        let mut fill = |field: Field, value: Option<&String>| {
            let is_there = values.iter().any(|(other, _)| *other == field);
            match value.filter(|_| !is_there) {
                Some(value) if !value.is_empty() => values.push((field, FieldValue::text(value))),
                _ => {}
            }
        };
        fill(Field::Organization, self.options.organization.as_ref());
        fill(Field::Role, self.options.role.as_ref());
        values.sort_by(|(one, _), (other, _)| one.cmp(other));
        let has = |field: &Field| values.iter().any(|(other, _)| other == field);
        if keys.username.is_empty() && !problems.contains(&Problem::Damaged(Field::Username)) {
            problems.push(Problem::Required(Field::Username));
        }
        if self.needs_organization && !has(&Field::Organization) {
            problems.push(Problem::Required(Field::Organization));
        }
        if !problems.is_empty() {
            Standing::Problem(problems)
        } else if !is_sure && name::as_read(keys.username).is_some() {
            Standing::Held(Hold::HiddenInName)
        } else if !has(&Field::Role) && self.options.role.is_none() {
            Standing::Held(Hold::NoRole)
        } else {
            Standing::Ready(Act::Create { values })
        }
    }

    /// The table that is checked.
    pub fn table(&self) -> &Table {
        self.table
    }
}

/// Whether a call of the API can carry an id. Browsers resolve `.` and `..` even when they are percent-encoded.
pub fn addressable(id: &str) -> bool {
    !matches!(id, "" | "." | "..")
}

/// Whether a cell takes the value away. Where a column keeps its spaces, so may the word.
pub fn clears(cell: &str) -> bool {
    trim::trimmed(cell) == CLEAR
}

/// Whether the change gives a username with what nobody means in one.
fn hides_in_name(change: &Change) -> bool {
    change.field == Field::Username && name::as_read(&change.mine.to_text()).is_some()
}

/// What a cell wants.
enum Wanted {
    Nothing,
    Damaged(Damage),
    Problem(Problem),
    Value {
        value: FieldValue,
        is_clear: bool,
    },
    /// A value, of a person who has been changed since the export.
    MovedOn(FieldValue),
}

/// The name that an export has for a field.
fn last_name(field: &Field) -> &str {
    field.names().1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        mapping::tests::table,
        people::tests::{acme, records},
    };
    use serde_json::json;

    fn all() -> Options {
        Options { creates: true, changes: true, ..Options::default() }
    }

    fn check_with(text: &str, options: &Options, adjust: impl FnOnce(&mut Mapping)) -> Vec<Checked> {
        let (table, people) = (table(text), acme());
        let mut mapping = Mapping::suggest(&table, &people);
        adjust(&mut mapping);
        let checker = Checker::new(&table, &mapping, options, &people);
        table.rows.iter().map(|row| checker.check(row, None, None)).collect()
    }

    fn check(text: &str) -> Vec<Standing> {
        check_with(text, &all(), |_| ()).into_iter().map(|checked| checked.standing).collect()
    }

    fn changed(standing: &Standing) -> String {
        match standing.act() {
            Some(act) => {
                let change = |change: &Change| {
                    format!("{}:{}→{}", change.field.path(), change.base.to_text(), change.mine.to_text())
                };
                act.changes().iter().map(change).collect::<Vec<_>>().join(" ")
            }
            None => format!("{standing:?}"),
        }
    }

    #[test]
    fn a_row_is_the_same_changes_or_creates() {
        let rows = check(
            "username;organization;role;email\nann;acme;admin;ann@acme.example\nben;acme;admin;\nnew;acme;user;n@x",
        );
        assert_eq!(rows[0], Standing::Same);
        assert_eq!(changed(&rows[1]), "profile.role:user→admin");
        let Some(Act::Create { values }) = rows[2].act() else { panic!("{:?}", rows[2]) };
        assert_eq!(values.len(), 4);
    }

    #[test]
    fn a_change_rests_on_what_the_row_found_its_person_by() {
        let found_by = |text: &str| match check(text).as_slice() {
            [Standing::Ready(Act::Change { witnesses, .. })] => {
                let told = |witness: &Witness| format!("{}={}", witness.field.path(), witness.value.to_text());
                witnesses.iter().map(told).collect::<Vec<_>>().join(" ")
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(found_by("id;role\n1;guest"), "");
        assert_eq!(found_by("username;organization;role\nann;acme;guest"), "username=ann organization=acme");
        assert_eq!(found_by("username;role\nben;guest"), "username=ben");
        let by_email = Options { by_email: true, ..all() };
        let rows = check_with("email;role\nann@acme.example;guest", &by_email, |_| ());
        let Standing::Ready(Act::Change { witnesses, .. }) = &rows[0].standing else { panic!("{rows:?}") };
        assert_eq!((witnesses.len(), &witnesses[0].field), (1, &Field::Email));
    }

    #[test]
    fn a_blank_cell_leaves_alone_and_clear_clears() {
        let text = "username;organization;email;last_name\nann;acme;;\nann;acme;(clear);(clear)";
        let rows = check(text);
        assert_eq!(rows[0], Standing::Same);
        assert_eq!(changed(&rows[1]), "email:ann@acme.example→", "the last name is empty already");
        let rows = check_with(text, &all(), |mapping| mapping.columns[2].blank_clears = true);
        assert_eq!(changed(&rows[0].standing), "email:ann@acme.example→");
        let Some(Act::Change { changes, .. }) = rows[0].standing.act() else { panic!("a change") };
        assert_eq!(changes[0].mine, FieldValue::text(""), "records here have empty text for an empty e-mail");
        assert_eq!(check("id;username\n1;(clear)"), [Standing::Problem(vec![Problem::NotClearable(Field::Username)])]);
    }

    #[test]
    fn problems_come_before_what_is_the_same() {
        let rows =
            check("username;organization;role;email\nben;acme;user;no mail\nnew;acme;user;1.23E+15\n;acme;user;");
        assert_eq!(rows[0], Standing::Problem(vec![Problem::EmailShape]));
        assert_eq!(rows[1], Standing::Problem(vec![Problem::Damaged(Field::Email)]));
        assert_eq!(rows[2], Standing::Problem(vec![Problem::NoKey]));
    }

    #[test]
    fn a_new_person_needs_a_role_that_can_be_chosen_for_all() {
        let text = "username;organization\nnew;acme";
        assert_eq!(check(text), [Standing::Held(Hold::NoRole)]);
        let with =
            |role: &str| check_with(text, &Options { role: Some(role.into()), ..all() }, |_| ())[0].standing.clone();
        assert!(matches!(with("user").act(), Some(Act::Create { values }) if values.len() == 3));
        assert!(matches!(with("").act(), Some(Act::Create { values }) if values.len() == 2));
    }

    #[test]
    fn a_new_person_needs_an_organization_where_everybody_has_one() {
        let with_role = Options { role: Some("user".into()), ..all() };
        let required = Standing::Problem(vec![Problem::Required(Field::Organization)]);
        assert_eq!(check_with("username\nnew", &with_role, |_| ())[0].standing, required);
        let with_organization = Options { organization: Some("acme".into()), ..with_role.clone() };
        assert!(check_with("username\nnew", &with_organization, |_| ())[0].standing.act().is_some());
        // Whoever is known by the username alone is changed without one.
        assert!(check_with("username;role\nben;admin", &all(), |_| ())[0].standing.act().is_some());
        let people = records(json!([{"id": 1, "username": "ann", "organization": "", "profile": {"role": "user"}}]));
        let table = table("username\nnew");
        let mapping = Mapping::suggest(&table, &people);
        let checker = Checker::new(&table, &mapping, &with_role, &people);
        assert!(checker.check(&table.rows[0], None, None).standing.act().is_some());
    }

    #[test]
    fn what_cannot_be_seen_in_a_new_username_waits_for_a_choice() {
        let options = Options { renames: true, ..all() };
        let text = "id;username;organization;role\n;ne\u{200B}w;acme;user\n;new  one;acme;user\n2;be\u{AD}n;acme;\n;new one;acme;user";
        let rows = check_with(text, &options, |_| ());
        for row in &rows[..3] {
            assert_eq!(row.standing, Standing::Held(Hold::HiddenInName));
        }
        assert!(rows[3].standing.act().is_some());
        let (table, people) = (table(text), acme());
        let mapping = Mapping::suggest(&table, &people);
        let checker = Checker::new(&table, &mapping, &options, &people);
        let chosen = |row: usize, choice| checker.check(&table.rows[row], Some(&choice), None).standing;
        assert!(matches!(chosen(0, Choice::New).act(), Some(Act::Create { .. })));
        assert_eq!(changed(&chosen(2, Choice::Mine)), "username:ben→be\u{AD}n");
    }

    #[test]
    fn another_username_beside_an_id_is_a_rename_that_is_ticked() {
        let text = "id;username;organization\n2;benny;acme\n2;ben;globex";
        assert!(check(text).iter().all(|standing| *standing == Standing::Held(Hold::Rename)));
        let rows = check_with(text, &Options { renames: true, ..all() }, |_| ());
        assert_eq!(changed(&rows[0].standing), "username:ben→benny");
        assert_eq!(changed(&rows[1].standing), "organization:acme→globex");
    }

    #[test]
    fn what_is_not_ticked_is_left_out_and_counted_as_what_it_would_be() {
        let text = "username;organization;role\nben;acme;admin\nnew;acme;";
        let rows = check_with(text, &Options::default(), |_| ());
        let left = Standing::LeftOut(LeftOut::NotTicked);
        assert_eq!((&rows[0].standing, rows[0].would), (&left, Would::Change));
        assert_eq!((&rows[1].standing, rows[1].would), (&left, Would::Create));
    }

    #[test]
    fn an_unknown_field_keeps_its_kind_and_is_not_sent_with_a_new_person() {
        let text = "username;organization;role;vlan\nann;acme;;7\nben;acme;;x\nnew;acme;user;7";
        let to_vlan = |mapping: &mut Mapping| {
            mapping.columns[3].target = Target::Field(Field::Other("profile.vlan".into()));
        };
        let rows = check_with(text, &all(), to_vlan);
        let Some(Act::Change { changes, .. }) = rows[0].standing.act() else { panic!("a change") };
        assert_eq!((&changes[0].base, &changes[0].mine), (&json!(3).into(), &json!(7).into()));
        assert_eq!(rows[1].standing, Standing::Problem(vec![Problem::WrongKind(Field::Other("profile.vlan".into()))]));
        assert!(matches!(rows[2].standing.act(), Some(Act::Create { values }) if values.len() == 3));
    }

    #[test]
    fn damage_is_no_edit_and_is_listed() {
        let rows = check_with("id;first_name;role\n1; Ann ;admin\n1;'Ann;admin", &all(), |_| ());
        assert_eq!(rows[0].standing, Standing::Same);
        assert_eq!(rows[0].damaged, [(1, Damage::Space)]);
        assert_eq!(rows[1].standing, Standing::Same);
    }

    #[test]
    fn an_exported_cell_that_nobody_touched_changes_nothing_when_the_server_moved_on() {
        let people = records(json!([
            {"id": 1, "username": "ann", "organization": "acme", "email": "new@x", "profile": {"role": "admin"}}
        ]));
        let base = Base::new(["1", "ann", "old@x", "acme", "", "", "user", "", "", ""]).to_cell();
        let text = |email: &str, role: &str| format!("id;email;role;gatehouse_base\n1;{email};{role};{base}");
        let standing = |email: &str, role: &str, choice: Option<Choice>| {
            let table = table(&text(email, role));
            let mapping = Mapping::suggest(&table, &people);
            let options = all();
            let checker = Checker::new(&table, &mapping, &options, &people);
            checker.check(&table.rows[0], choice.as_ref(), None).standing
        };
        assert_eq!(standing("old@x", "user", None), Standing::Same);
        assert_eq!(standing("mine@x", "user", None), Standing::Held(Hold::MovedOn(vec![Field::Email])));
        assert_eq!(changed(&standing("mine@x", "user", Some(Choice::Mine))), "email:new@x→mine@x");
        assert_eq!(standing("new@x", "admin", None), Standing::Same, "both changed it to the same");
        // To take a value away is an edit like any other.
        assert_eq!(standing("(clear)", "user", None), Standing::Held(Hold::MovedOn(vec![Field::Email])));
        assert_eq!(changed(&standing("(clear)", "user", Some(Choice::Mine))), "email:new@x→");
    }

    #[test]
    fn the_second_sheet_makes_a_three_way_merge() {
        let people = records(json!([
            {"id": 1, "username": "ann", "organization": "acme", "email": "now@x", "profile": {"role": "user"}}
        ]));
        let mut sheet = table("id;email;role\n1;mine@x;admin");
        sheet.exported = Some(Box::new(table("id;email;role\n1;old@x;user")));
        let mapping = Mapping::suggest(&sheet, &people);
        let options = all();
        let checker = Checker::new(&sheet, &mapping, &options, &people);
        let exported = sheet.exported.as_ref().map(|sheet| &sheet.rows[0]);
        let checked = checker.check(&sheet.rows[0], None, exported);
        assert_eq!(checked.standing, Standing::Held(Hold::MovedOn(vec![Field::Email])), "the role alone would go");
        let checked = checker.check(&Row::new(2, ["1", "old@x", "admin"]), None, exported);
        assert_eq!(changed(&checked.standing), "profile.role:user→admin");
    }
}
