//! The passwords of new people: handed over once, as a file.
