//! Bring: a file is dropped or chosen, or rows are pasted.
