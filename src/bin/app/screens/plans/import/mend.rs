//! Mend: all rows of the file in a grid.
