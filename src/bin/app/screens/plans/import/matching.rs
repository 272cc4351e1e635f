//! Match: which column of the file is which field.
