//! A column's heading under the pointer: what a drag of it makes of the columns. Positions are pixels from the left.

use crate::list::columns::{ShownColumn, move_column, resize};

/// From the end of a heading: where a drag sizes the column (style/rest.css).
const EDGE: f64 = 12.0;
/// A pointer that moves less is a click.
const DRAG_THRESHOLD: f64 = 6.0;

/// A heading that the pointer holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnDrag {
    /// The columns before the drag.
    pub columns: Vec<ShownColumn>,
    /// The left and the right edge of each heading before the drag.
    pub headings: Vec<(f64, f64)>,
    /// The dragged column.
    pub index: usize,
    /// Where the pointer went down.
    pub start: f64,
    /// Whether the drag sizes the column. Otherwise, the drag moves the column.
    pub is_resize: bool,
    /// Whether text runs from right to left.
    pub is_mirrored: bool,
}

impl ColumnDrag {
    /// Whether the pointer at `x` has left the place of a click.
    pub fn is_beyond_click(&self, x: f64) -> bool {
        (x - self.start).abs() >= DRAG_THRESHOLD
    }

    /// The columns with the pointer at `x`, and where the dragged one is among them.
    pub fn at(&self, x: f64) -> (Vec<ShownColumn>, usize) {
        if self.is_resize {
            let (left, right) = self.headings.get(self.index).copied().unwrap_or_default();
            let grown = if self.is_mirrored { self.start - x } else { x - self.start };
            return (resize(&self.columns, self.index, (right - left + grown) / (right - left)), self.index);
        }
        let distance = |(left, right): &(f64, f64)| (left - x).max(x - right).max(0.0);
        let places = self.headings.iter().map(distance).enumerate();
        let place = places.min_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(self.index, |(place, _)| place);
        (move_column(&self.columns, self.index, place), place)
    }
}

/// Whether `x` lies on the edge where a heading from `left` to `right` ends.
pub fn is_edge((left, right): (f64, f64), x: f64, is_mirrored: bool) -> bool {
    (if is_mirrored { x - left } else { right - x }) < EDGE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::columns::{Column, Width, default_columns};

    /// Five columns, each 100 pixels wide and the first at the side where text begins; the second is dragged.
    fn second(is_resize: bool, is_mirrored: bool) -> ColumnDrag {
        let mut headings = [0.0, 100.0, 200.0, 300.0, 400.0].map(|left| (left, left + 100.0)).to_vec();
        if is_mirrored {
            headings.reverse();
        }
        let start = if is_mirrored { 350.0 } else { 150.0 };
        ColumnDrag { columns: default_columns(), headings, index: 1, start, is_resize, is_mirrored }
    }

    #[test]
    fn a_click_may_tremble() {
        let drag = second(false, false);
        assert!(!drag.is_beyond_click(150.0) && !drag.is_beyond_click(145.0) && !drag.is_beyond_click(155.0));
        assert!(drag.is_beyond_click(144.0) && drag.is_beyond_click(156.0));
    }

    #[test]
    fn a_column_takes_the_place_under_the_pointer_or_the_nearest() {
        for (x, place) in [(150.0, 1), (199.0, 1), (250.0, 2), (499.0, 4), (2000.0, 4), (50.0, 0), (-2000.0, 0)] {
            for (is_mirrored, x) in [(false, x), (true, 500.0 - x)] {
                let (columns, now) = second(false, is_mirrored).at(x);
                assert_eq!(now, place, "{x} {is_mirrored}");
                assert_eq!(columns[place].column, Column::Organization);
                assert_eq!(columns.len(), 5);
            }
        }
    }

    #[test]
    fn a_column_grows_towards_its_end_within_the_widths() {
        for (grown, width) in
            [(0.0, Width::Medium), (75.0, Width::Wide), (9000.0, Width::Widest), (-9000.0, Width::Narrow)]
        {
            for (is_mirrored, x) in [(false, 150.0 + grown), (true, 350.0 - grown)] {
                let (columns, now) = second(true, is_mirrored).at(x);
                assert_eq!((columns[1].width, now), (width, 1), "{grown} {is_mirrored}");
                let others = |columns: &[ShownColumn]| [&columns[..1], &columns[2..]].concat();
                assert_eq!(others(&columns), others(&default_columns()));
            }
        }
    }

    #[test]
    fn the_edge_is_where_a_heading_ends() {
        assert!(is_edge((100.0, 200.0), 189.0, false) && !is_edge((100.0, 200.0), 187.0, false));
        assert!(is_edge((100.0, 200.0), 111.0, true) && !is_edge((100.0, 200.0), 113.0, true));
    }
}
