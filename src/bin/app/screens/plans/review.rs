//! Review: a plan before it is sealed or run, in a sentence and row by row.
