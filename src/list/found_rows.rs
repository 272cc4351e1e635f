//! Rows of the directory's answers. While everybody is read, a better answer comes every half a second. The rows on
//! screen then stay where they are, so that none moves away under a pointer.

use directory::rank::Rank;

use crate::user::User;

/// A user whom the directory found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRow {
    pub user: User,
    /// Why the user was found. `None` where nothing was searched for.
    pub rank: Option<Rank>,
    /// When the user was read, in milliseconds since 1970.
    pub read_at: Option<i64>,
}

/// The rows on screen with what a new answer says of them, and behind them the users who are new, up to `limit` rows.
pub fn keep_places(mut shown: Vec<FoundRow>, answer: Vec<FoundRow>, limit: usize) -> Vec<FoundRow> {
    for row in answer {
        match shown.iter().position(|other| other.user.id() == row.user.id()) {
            Some(at) => shown[at] = row,
            None if shown.len() < limit => shown.push(row),
            None => {}
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// The rows with these ids, read at this time.
    fn rows(ids: &[u8], read_at: i64) -> Vec<FoundRow> {
        let row = |id: &u8| {
            let record = json!({ "id": id.to_string() });
            let user = User::from_record(record.as_object().cloned().unwrap_or_default()).expect("an id");
            FoundRow { user, rank: None, read_at: Some(read_at) }
        };
        ids.iter().map(row).collect()
    }

    fn ids(rows: &[FoundRow]) -> Vec<u8> {
        rows.iter().map(|row| row.user.id().parse().expect("a number")).collect()
    }

    fn distinct(ids: Vec<u8>) -> Vec<u8> {
        let mut seen = BTreeSet::new();
        ids.into_iter().filter(|id| seen.insert(*id)).collect()
    }

    #[test]
    fn rows_stay_and_new_ones_come_behind_them() {
        let kept = keep_places(rows(&[5, 3], 1), rows(&[1, 3, 9, 5], 2), 3);
        assert_eq!(kept, [rows(&[5, 3], 2), rows(&[1], 2)].concat());
    }

    #[test]
    fn a_row_that_is_in_no_later_answer_stays_as_it_was() {
        assert_eq!(keep_places(rows(&[5, 3], 1), rows(&[3], 2), 2), [rows(&[5], 1), rows(&[3], 2)].concat());
    }

    proptest! {
        #[test]
        fn no_row_moves_none_is_twice_and_none_is_too_many(
            shown in prop::collection::vec(0_u8..20, 0..9),
            answer in prop::collection::vec(0_u8..20, 0..9),
            limit in 0_usize..9,
        ) {
            let (shown, answer) = (distinct(shown), distinct(answer));
            let kept = keep_places(rows(&shown, 1), rows(&answer, 2), limit);
            let kept_ids = ids(&kept);
            prop_assert_eq!(&kept_ids[..shown.len()], &shown[..]);
            prop_assert_eq!(distinct(kept_ids.clone()), kept_ids.clone());
            prop_assert!(kept_ids.len() <= limit.max(shown.len()));
            // New ones are the first of the answer, in its order.
            let new: Vec<u8> = answer.iter().copied().filter(|id| !shown.contains(id)).collect();
            let room = limit.saturating_sub(shown.len()).min(new.len());
            prop_assert_eq!(&kept_ids[shown.len()..], &new[..room]);
            for row in &kept {
                let is_in_answer = answer.contains(&row.user.id().parse().expect("a number"));
                prop_assert_eq!(row.read_at, Some(if is_in_answer { 2 } else { 1 }));
            }
        }
    }
}
