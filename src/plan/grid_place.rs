//! Places in a grid of rows with buttons below them, and where a key leads from one. What a place shows is the screen's.

/// A place in the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The row among all rows of the grid; 0 for a heading.
    pub row: usize,
    pub part: Part,
    /// The column: the line, what the row does, and the cells; or the button.
    pub column: usize,
}

/// The headings, the cells of a row, or the buttons below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    Headings,
    #[default]
    Cells,
    Note,
}

/// The column of the first cell that can be edited: the line and what the row does come before it.
pub const FIRST_CELL: usize = 2;

/// PageUp and PageDown move by so many rows.
const PAGE: usize = 10;

/// What a key meets in a grid.
#[derive(Clone, Copy, Debug)]
pub struct Extent<Buttons> {
    /// The rows, in all windows.
    pub rows: usize,
    /// The columns; more than [`FIRST_CELL`].
    pub columns: usize,
    /// The first row of the window.
    pub from: usize,
    /// How many buttons stand below a row.
    pub buttons: Buttons,
}

/// A key that may move the focus, as `KeyboardEvent.key` names it.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    pub name: &'a str,
    pub is_ctrl: bool,
    pub is_right_to_left: bool,
}

impl Place {
    /// The place as an attribute has it.
    pub fn name(self) -> String {
        let part = match self.part {
            Part::Headings => "h",
            Part::Cells => "c",
            Part::Note => "n",
        };
        format!("{}-{part}-{}", self.row, self.column)
    }

    /// The place of a [`Place::name`].
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.split('-');
        let (row, part, column) = (parts.next()?, parts.next()?, parts.next()?);
        let part = match part {
            "h" => Part::Headings,
            "c" => Part::Cells,
            "n" => Part::Note,
            _ => return None,
        };
        Some(Self { row: row.parse().ok()?, part, column: column.parse().ok()? })
    }

    /// Where a key leads, as WAI-ARIA's pattern of a grid says; `None` for a key that leads nowhere.
    pub fn after(self, key: Key, extent: &Extent<impl Fn(usize) -> usize>) -> Option<Self> {
        let (forward, backward) =
            if key.is_right_to_left { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
        let last_column = match self.part {
            Part::Note => (extent.buttons)(self.row).saturating_sub(1),
            Part::Headings | Part::Cells => extent.columns - 1,
        };
        let last_row = extent.rows.saturating_sub(1);
        // A button leads back to the first cell.
        let column = if self.part == Part::Note { FIRST_CELL } else { self.column };
        let cell = |row: usize| Self { row: row.min(last_row), part: Part::Cells, column };
        let heading = Self { row: 0, part: Part::Headings, column };
        let button = |row: usize| Self { row, part: Part::Note, column: 0 };
        Some(match (key.name, self.part) {
            (name, _) if name == forward => Self { column: (self.column + 1).min(last_column), ..self },
            (name, _) if name == backward => Self { column: self.column.saturating_sub(1), ..self },
            ("Home", _) if key.is_ctrl => Self::default(),
            ("End", _) if key.is_ctrl => Self { row: last_row, part: Part::Cells, column: extent.columns - 1 },
            ("Home", _) => Self { column: 0, ..self },
            ("End", _) => Self { column: last_column, ..self },
            ("ArrowDown" | "PageDown", Part::Headings) => cell(extent.from),
            ("ArrowUp" | "PageUp", Part::Headings) => return None,
            ("ArrowDown", Part::Cells) if (extent.buttons)(self.row) > 0 => button(self.row),
            ("ArrowDown", _) => cell(self.row + 1),
            ("ArrowUp", Part::Note) => cell(self.row),
            ("ArrowUp", Part::Cells) if self.row == 0 => heading,
            ("ArrowUp", Part::Cells) if (extent.buttons)(self.row - 1) > 0 => button(self.row - 1),
            ("ArrowUp", Part::Cells) => cell(self.row - 1),
            ("PageDown", _) => cell(self.row + PAGE),
            ("PageUp", _) => cell(self.row.saturating_sub(PAGE)),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KEYS: [&str; 8] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

    fn cells(row: usize, column: usize) -> Place {
        Place { row, part: Part::Cells, column }
    }

    fn heading(column: usize) -> Place {
        Place { row: 0, part: Part::Headings, column }
    }

    fn button(row: usize, column: usize) -> Place {
        Place { row, part: Part::Note, column }
    }

    /// Where a key leads in a window from row 50 on of 120 rows with 5 columns; row 51 has two buttons below it.
    fn pressed(name: &str, from: Place) -> Option<Place> {
        let buttons = |row| if row == 51 { 2 } else { 0 };
        let key = Key { name, is_ctrl: false, is_right_to_left: false };
        from.after(key, &Extent { rows: 120, columns: 5, from: 50, buttons })
    }

    #[test]
    fn keys_lead_to_neighbors_and_stop_at_the_ends() {
        for (from, name, to) in [
            (cells(50, 2), "ArrowRight", Some(cells(50, 3))),
            (cells(50, 4), "ArrowRight", Some(cells(50, 4))),
            (cells(50, 0), "ArrowLeft", Some(cells(50, 0))),
            (cells(50, 3), "Home", Some(cells(50, 0))),
            (cells(50, 3), "End", Some(cells(50, 4))),
            (cells(50, 3), "ArrowDown", Some(cells(51, 3))),
            (cells(51, 3), "ArrowDown", Some(button(51, 0))),
            (button(51, 0), "ArrowRight", Some(button(51, 1))),
            (button(51, 1), "ArrowRight", Some(button(51, 1))),
            (button(51, 1), "ArrowDown", Some(cells(52, 2))),
            (button(51, 1), "ArrowUp", Some(cells(51, 2))),
            (cells(52, 3), "ArrowUp", Some(button(51, 0))),
            (cells(51, 3), "ArrowUp", Some(cells(50, 3))),
            (cells(0, 3), "ArrowUp", Some(heading(3))),
            (heading(3), "ArrowUp", None),
            (heading(3), "ArrowDown", Some(cells(50, 3))),
            (cells(119, 1), "ArrowDown", Some(cells(119, 1))),
            (cells(115, 1), "PageDown", Some(cells(119, 1))),
            (cells(55, 1), "PageUp", Some(cells(45, 1))),
            (cells(55, 1), "a", None),
        ] {
            assert_eq!(pressed(name, from), to, "{name} from {from:?}");
        }
    }

    #[test]
    fn ctrl_leads_to_the_first_and_the_last_cell() {
        let extent = Extent { rows: 120, columns: 5, from: 50, buttons: |_| 0 };
        let after = |name| cells(55, 2).after(Key { name, is_ctrl: true, is_right_to_left: false }, &extent);
        assert_eq!((after("Home"), after("End")), (Some(cells(0, 0)), Some(cells(119, 4))));
    }

    proptest! {
        #[test]
        fn a_name_names_one_place(row: usize, part in 0..3, column: usize) {
            let part = [Part::Headings, Part::Cells, Part::Note][part as usize];
            let place = Place { row, part, column };
            prop_assert_eq!(Place::parse(&place.name()), Some(place));
        }

        /// Whatever is pressed, the focus stays in the grid; from right to left the arrows change places.
        #[test]
        fn no_key_leaves_the_grid(
            rows in 1_usize..200,
            columns in FIRST_CELL + 1..9,
            keys in prop::collection::vec((0..KEYS.len(), any::<bool>()), 0..60),
        ) {
            let buttons = |row: usize| row % 3;
            let (mut place, mut mirrored) = (Place::default(), Place::default());
            for (at, is_ctrl) in keys {
                let extent = Extent { rows, columns, from: place.row / 50 * 50, buttons };
                let name = KEYS[at];
                let twin = ["ArrowRight", "ArrowLeft"].get(at).copied().unwrap_or(name);
                place = place.after(Key { name, is_ctrl, is_right_to_left: false }, &extent).unwrap_or(place);
                mirrored = mirrored.after(Key { name: twin, is_ctrl, is_right_to_left: true }, &extent).unwrap_or(mirrored);
                prop_assert_eq!(place, mirrored);
                let last = match place.part {
                    Part::Note => buttons(place.row),
                    Part::Headings | Part::Cells => columns,
                };
                prop_assert!(place.row < rows && place.column < last, "{:?}", place);
            }
        }
    }
}
