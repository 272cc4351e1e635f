//! The plan file: a sealed plan as JSON text with its hash. It goes to a colleague or to another day, and is enough to go
//! on with a run. A password or a token never stands in it, because no plan has one.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize, de::IgnoredAny};

use crate::{
    field::Field,
    plan::{Hash, Plan, Sealed, Unsealable},
    row::Act,
    value::FieldValue,
};

/// The name of the format.
const FORMAT: &str = "gatehouse-plan";
/// The version of the format.
const VERSION: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Opened<P> {
    format: String,
    version: u32,
    sha256: String,
    plan: P,
}

#[derive(Serialize)]
struct Saved {
    format: &'static str,
    version: u32,
    sha256: String,
    /// The rows come last, so that they can be printed after the rest.
    plan: Plan,
}

/// How the JSON of a plan without rows ends.
const END: &str = "]}}";
/// So many rows make a piece of a file.
const ROWS: usize = 1_000;

/// Why a text is no plan file that can be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unusable {
    /// The text is no plan file.
    NotAPlan,
    /// A newer program wrote it.
    Newer { version: u32 },
    /// The plan is not what was sealed: its hash is another.
    Altered,
    /// The plan is what its hash says, and could not have been sealed.
    Unsealable(Unsealable),
}

/// The text of a plan file.
pub fn save(sealed: &Sealed) -> String {
    let bytes = pieces(sealed).collect::<Vec<_>>().concat();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The bytes of a plan file in pieces. The text of a large plan takes more memory than the plan.
pub fn pieces(sealed: &Sealed) -> impl Iterator<Item = Vec<u8>> {
    let Plan { name, api, made_at, source, scope, temporary_names, approval, rows } = sealed.plan();
    let plan = Plan {
        name: name.clone(),
        api: api.clone(),
        made_at: *made_at,
        source: *source,
        scope: scope.clone(),
        temporary_names: *temporary_names,
        approval: approval.clone(),
        rows: Vec::new(),
    };
    let saved = Saved { format: FORMAT, version: VERSION, sha256: sealed.hash().to_string(), plan };
    // A plan has no map with keys that are no text, so it is always printed.
    let mut start = serde_json::to_vec(&saved).unwrap_or_default();
    start.truncate(start.len().saturating_sub(END.len()));
    let rows = rows.chunks(ROWS).enumerate().map(|(at, rows)| {
        let mut piece = serde_json::to_vec(rows).unwrap_or_default();
        // Without the brackets; a comma stands before each piece but the first.
        piece.pop();
        match at {
            0 => drop(piece.remove(0)),
            _ => piece[0] = b',',
        }
        piece
    });
    std::iter::once(start).chain(rows).chain(std::iter::once(format!("{END}\n").into_bytes()))
}

/// The name of a plan's file, without its path: the name of the plan, as far as every file system takes it, and the hash.
pub fn file_name(sealed: &Sealed) -> String {
    let name: String = sealed.plan().name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    format!("{}-{}.gatehouse-plan.json", name.trim_matches('-'), sealed.hash().short())
}

/// Reads a plan file.
pub fn open(text: &str) -> Result<Sealed, Unusable> {
    let text = text.trim_start_matches('\u{FEFF}');
    let Ok(opened) = serde_json::from_str::<Opened<Plan>>(text) else {
        // What this program does not know was not sealed by it.
        let around: Opened<IgnoredAny> = serde_json::from_str(text).map_err(|_| Unusable::NotAPlan)?;
        return Err(foreign(&around).unwrap_or(Unusable::Altered));
    };
    if let Some(why) = foreign(&opened) {
        return Err(why);
    }
    if Hash::of(&opened.plan).to_string() != opened.sha256 {
        return Err(Unusable::Altered);
    }
    if !is_consistent(&opened.plan) {
        return Err(Unusable::Altered);
    }
    opened.plan.seal().map_err(Unusable::Unsealable)
}

/// Whether each row changes the person whom it shows, and nobody is in two rows: anyone can compute a hash.
fn is_consistent(plan: &Plan) -> bool {
    let mut ids = BTreeSet::new();
    plan.rows.iter().all(|row| match row.standing.act() {
        None => true,
        Some(Act::Create { values }) => values
            .iter()
            .filter(|(field, _)| *field == Field::Username)
            .all(|(_, value)| *value == FieldValue::Text(row.who.username.clone())),
        Some(act) => row.who.id.as_deref() == act.id() && act.id().is_some_and(|id| ids.insert(id)),
    })
}

/// Why a plan is not one of this program.
fn foreign<P>(opened: &Opened<P>) -> Option<Unusable> {
    if opened.format != FORMAT {
        Some(Unusable::NotAPlan)
    } else {
        (opened.version != VERSION).then_some(Unusable::Newer { version: opened.version })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        field::Field,
        plan::tests::{change, create, delete, plan},
        row::{Act, Change, Standing, Witness},
        value::{FieldValue, tests::any_present},
    };
    use proptest::prelude::*;

    fn sealed() -> Sealed {
        plan(vec![create("ann"), change("2", "ben", Field::Role, "user", "admin"), delete("3", "cy")]).seal().unwrap()
    }

    #[test]
    fn a_plan_file_comes_back_and_its_shape_does_not_matter() {
        let text = save(&sealed());
        assert_eq!(open(&text), Ok(sealed()));
        assert!(text.starts_with("{\"format\":\"gatehouse-plan\",\"version\":1,\"sha256\":\""));
        let pretty = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&text).unwrap()).unwrap();
        assert_eq!(open(&format!("\u{FEFF}{pretty}")), Ok(sealed()));
        assert_eq!(file_name(&sealed()), format!("Summer-{}.gatehouse-plan.json", sealed().hash().short()));
    }

    #[test]
    fn a_plan_file_of_many_pieces_is_one_json_text() {
        for rows in [0, ROWS - 1, ROWS, 2 * ROWS + 7] {
            let rows = (0..=rows).map(|at| create(&format!("p{at}"))).collect();
            let sealed = plan(rows).seal().unwrap();
            assert_eq!(pieces(&sealed).count(), 2 + sealed.plan().rows.len().div_ceil(ROWS));
            let [hash, plan] = [sealed.hash().to_string(), serde_json::to_string(sealed.plan()).unwrap()];
            let whole =
                format!("{{\"format\":\"gatehouse-plan\",\"version\":1,\"sha256\":\"{hash}\",\"plan\":{plan}}}\n");
            assert!(save(&sealed) == whole && open(&whole) == Ok(sealed));
        }
    }

    /// Anyone can compute the hash of a plan that shows one person and changes another.
    #[test]
    fn a_plan_that_shows_another_person_than_it_changes_is_refused() {
        let signed = |rows: Vec<crate::row::Row>| save(&plan(rows).seal().unwrap());
        let mut other = delete("3", "cy");
        other.who.id = Some("4".into());
        let mut renamed = create("ann");
        renamed.who.username = "intern".into();
        for rows in [vec![other], vec![renamed], vec![delete("3", "cy"), delete("3", "cy")]] {
            assert_eq!(open(&signed(rows.clone())), Err(Unusable::Altered), "{rows:?}");
        }
    }

    #[test]
    fn an_altered_plan_is_refused() {
        let text = save(&sealed());
        for (from, to) in [
            ("\"admin\"", "\"owner\""),
            ("\"line\"", "\"note\":1,\"line\""),
            ("\"people\":1000", "\"people\":1000,\"more\":1"),
            ("\"id\":\"3\"", "\"id\":\"4\""),
            ("\"name\":\"Summer\"", "\"name\":\"Winter\""),
            ("\"made_at\":1700000000000", "\"made_at\":\"x\""),
        ] {
            let altered = text.replacen(from, to, 1);
            assert!(altered == text || open(&altered) == Err(Unusable::Altered), "{from}");
        }
        assert_ne!(text.replacen("\"admin\"", "\"owner\"", 1), text);
        let hash = sealed().hash().to_string();
        assert_eq!(open(&text.replace(&hash, &hash.replace(|_| true, "0"))), Err(Unusable::Altered));
        assert_eq!(open(&text.replacen("\"version\":1", "\"version\":2", 1)), Err(Unusable::Newer { version: 2 }));
        for text in ["", "{}", "[]", &text[..text.len() / 2], &text.replacen("gatehouse-plan", "plan", 1)] {
            assert_eq!(open(text), Err(Unusable::NotAPlan));
        }
    }

    #[test]
    fn a_plan_that_nobody_approved_is_refused_even_with_its_hash() {
        let rows = (0..20).map(|at| delete(&at.to_string(), &format!("p{at}"))).collect();
        let plan = plan(rows);
        let saved = Saved { format: FORMAT, version: VERSION, sha256: Hash::of(&plan).to_string(), plan };
        let text = serde_json::to_string(&saved).unwrap();
        assert!(matches!(open(&text), Err(Unusable::Unsealable(Unsealable::Unapproved(_)))));
    }

    proptest! {
        /// Every value comes back as it was, so that the hash is the same on every machine.
        #[test]
        fn any_plan_comes_back(values in prop::collection::vec((any_present(), any_present()), 1..5), name in any::<String>(), left in 0..3_usize) {
            let changes = values.iter().cloned().zip(0..).map(|((base, mine), at)| {
                Change { field: Field::Other(format!("f{at}").into()), base, mine }
            });
            let witnesses = values.iter().map(|(value, _)| Witness { field: Field::Email, value: value.clone() });
            let act = Act::Change {
                id: "1".into(), changes: changes.collect(), new_password: left == 1, witnesses: witnesses.collect(),
            };
            let mut rows = vec![crate::plan::tests::ready(&name, act), create("x"), create("y")];
            rows[left].standing = Standing::Same;
            let values = vec![(Field::Username, FieldValue::text(&name)), (Field::Role, values[0].0.clone())];
            rows.push(crate::plan::tests::ready(&name, Act::Create { values }));
            let sealed = Plan { name, ..plan(rows) }.seal().expect("a plan");
            prop_assert_eq!(open(&save(&sealed)), Ok(sealed));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in any::<String>()) { let _ = open(&text); }
    }
}
