//! The tidy data as CSV (RFC 4180, `\n` for the end of a line); a missing number is an empty field.

use super::tidy::{Tidy, Values};

/// The table as CSV with a head line.
pub fn render(table: &Tidy) -> String {
    let heads: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let mut text = heads.join(",") + "\n";
    for row in 0..table.rows() {
        for (place, column) in table.columns.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            push(&mut text, &column.values, row);
        }
        text.push('\n');
    }
    text
}

fn push(text: &mut String, values: &Values, row: usize) {
    match values {
        Values::Text(values) => push_text(text, &values[row]),
        Values::Whole(values) => text.push_str(&values[row].to_string()),
        Values::Number(values) => {
            if let Some(number) = values[row] {
                text.push_str(&number.to_string());
            }
        }
        Values::Flag(values) => text.push_str(if values[row] { "true" } else { "false" }),
    }
}

fn push_text(text: &mut String, value: &str) {
    if value.contains([',', '"', '\n', '\r']) {
        text.push('"');
        text.push_str(&value.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(value);
    }
}
