//! The report as JSON: [`Evidence`] as it is, with its schema.

use super::Evidence;

/// The evidence as indented JSON with a newline at its end.
///
/// # Errors
/// When a value has no JSON form; none of [`Evidence`]'s is such.
pub fn render(evidence: &Evidence) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(evidence).map(|json| json + "\n")
}

/// The JSON Schema of [`Evidence`].
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Evidence)
}
