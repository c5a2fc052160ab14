//! How things are shown to people: printers, progress, tables.
