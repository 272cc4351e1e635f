//! The marks of a search in the rows of a list: why each person was found, and where the words stand.

use std::collections::BTreeSet;

use directory::{message::Marks, rank::Rank};

use super::element::{Element, Node, el};
use crate::{list::page::Found, text, user::User};

/// Cells before the reason: the checkbox and the person.
const BEFORE: usize = 2;

/// Parts of a row whose text was not searched.
const UNMARKED: [&str; 4] = ["avatar", "escaped", "time-cell", "found-by"];

/// The table of an answer with a cell for the reason behind each name, and with its words marked. Where nothing was
/// searched for, the table stays as it is.
pub fn marked(table: Element, found: &Found) -> Element {
    if found.text.trim().is_empty() {
        return table;
    }
    let mut reasons = found.reasons.iter();
    with_reasons(table, &found.marks, &mut reasons)
}

/// The marks of an answer and those of an earlier one that `rows` still need: a row that stayed may be in no later
/// answer.
pub fn with_earlier_marks<'a>(mut marks: Marks, earlier: Marks, rows: impl Iterator<Item = &'a User>) -> Marks {
    let texts = |user: &User| [user.display_name(), user.username(), user.email(), user.organization(), user.role()];
    let shown: BTreeSet<String> = rows.flat_map(texts).collect();
    let marked: BTreeSet<String> = marks.iter().map(|(text, _)| text.clone()).collect();
    marks.extend(earlier.into_iter().filter(|(text, _)| shown.contains(text) && !marked.contains(text)));
    marks
}

fn with_reasons<'a>(
    mut element: Element,
    known: &Marks,
    reasons: &mut impl Iterator<Item = &'a Option<Rank>>,
) -> Element {
    // One column more: it may not fit.
    for (name, value) in &mut element.attributes {
        if *name == "class" && value == "scroll fits" {
            "scroll".clone_into(value);
        }
    }
    element.children = element
        .children
        .into_iter()
        .map(|child| match child {
            Node::Element(row) if row.tag == "tr" && element.tag == "thead" => {
                let heading = el("th").attribute("scope", "col").class("found-by medium").text(text::found_by());
                Node::Element(with_cell(row, heading))
            }
            Node::Element(row) if row.tag == "tr" => {
                let reason = reasons.next().copied().flatten().map(reason).unwrap_or_default();
                let cell = el("td").class("other found-by medium").attribute("data-label", text::found_by());
                Node::Element(with_marks(with_cell(row, cell.text(reason)), known))
            }
            Node::Element(child) => Node::Element(with_reasons(child, known, reasons)),
            text => text,
        })
        .collect();
    element
}

fn with_cell(mut row: Element, cell: Element) -> Element {
    row.children.insert(BEFORE.min(row.children.len()), Node::Element(cell));
    row
}

fn with_marks(mut element: Element, known: &Marks) -> Element {
    let class = element.attributes.iter().find(|(name, _)| *name == "class").map_or("", |(_, value)| value.as_str());
    if class.split(' ').any(|class| UNMARKED.contains(&class)) {
        return element;
    }
    let mark = |child| match child {
        Node::Text(text) => marks(&text, known),
        Node::Element(child) => vec![Node::Element(with_marks(child, known))],
    };
    element.children = element.children.into_iter().flat_map(mark).collect();
    element
}

/// A text in pieces, those marked that a word of the search found.
fn marks(text: &str, known: &Marks) -> Vec<Node> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let ranges = known.iter().find(|(known, _)| known == text).map(|(_, ranges)| ranges.as_slice()).unwrap_or_default();
    for (start, end) in ranges.iter().copied() {
        let (Some(before), Some(found)) = (text.get(at..start), text.get(start..end)) else { continue };
        if !before.is_empty() {
            pieces.push(Node::Text(before.to_owned()));
        }
        pieces.push(Node::Element(el("mark").text(found)));
        at = end;
    }
    pieces.extend(text.get(at..).filter(|rest| !rest.is_empty()).map(|rest| Node::Text(rest.to_owned())));
    pieces
}

fn reason(rank: Rank) -> &'static str {
    match rank {
        Rank::Exact => text::found_exact(),
        Rank::UsernameStart => text::found_username(),
        Rank::NameWord => text::found_name_word(),
        Rank::NameStart => text::found_name(),
        Rank::EmailStart => text::found_email(),
        Rank::Inside => text::found_inside(),
        Rank::Typo => text::found_typo(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Element {
        let row = |name: &str| {
            let person =
                el("a").child(el("span").class("avatar").text("JS")).child(el("span").class("name").text(name));
            el("tr").child(el("td")).child(el("th").child(person)).child(el("td").class("time-cell").text("Jan 3"))
        };
        let head = el("thead").child(el("tr").child(el("td")).child(el("th").text("User")));
        el("div")
            .class("scroll fits")
            .child(el("table").child(head).child(el("tbody").child(row("Jane Śmith")).child(row("Jan"))))
    }

    #[test]
    fn words_are_marked_and_reasons_stand_behind_the_name() {
        let found = Found {
            text: "jan smi".into(),
            marks: vec![("Jan".into(), vec![(0, 3)]), ("Jane Śmith".into(), vec![(0, 3), (5, 9)])],
            reasons: vec![Some(Rank::NameStart), None],
            ..Found::default()
        };
        assert_eq!(
            marked(table(), &found).to_html(),
            "<div class=\"scroll\"><table><thead><tr><td></td><th>User</th>\
             <th scope=\"col\" class=\"found-by medium\">Found by</th></tr></thead><tbody>\
             <tr><td></td><th><a><span class=\"avatar\">JS</span><span class=\"name\"><mark>Jan</mark>e <mark>Śmi</mark>th</span></a></th>\
             <td class=\"other found-by medium\" data-label=\"Found by\">start of a name</td><td class=\"time-cell\">Jan 3</td></tr>\
             <tr><td></td><th><a><span class=\"avatar\">JS</span><span class=\"name\"><mark>Jan</mark></span></a></th>\
             <td class=\"other found-by medium\" data-label=\"Found by\"></td><td class=\"time-cell\">Jan 3</td></tr></tbody></table></div>"
        );
    }

    #[test]
    fn a_row_that_stays_keeps_its_marks() {
        let user = |username: &str| {
            let record = serde_json::json!({"id": username, "username": username});
            record.as_object().cloned().and_then(|record| User::from_record(record).ok())
        };
        let mark = |text: &str| (text.to_owned(), vec![(0, 2)]);
        let rows = [user("jane"), user("jan")];
        let earlier = vec![mark("gone"), mark("jane"), mark("jan")];
        let kept = with_earlier_marks(vec![mark("jan")], earlier, rows.iter().flatten());
        assert_eq!(kept, [mark("jan"), mark("jane")]);
    }

    #[test]
    fn without_a_search_nothing_is_marked() {
        assert_eq!(marked(table(), &Found::default()), table());
    }
}
