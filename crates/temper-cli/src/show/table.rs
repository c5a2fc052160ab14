//! Plain tables: no lines, a heading, columns.

use comfy_table::Table;
use comfy_table::presets::NOTHING;

/// An empty table with this heading.
pub fn plain<const N: usize>(heading: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING).set_header(heading);
    table
}
