//! The weaknesses of a result, wherever its analyzer wrote them.

use serde_json::Value;

use crate::cwe::Cwe;

/// The weaknesses of a result, ascending. The first place that names any counts: the result's taxa and
/// properties, then its rule's tags, `cwe` property, relationships, and properties as a whole.
pub(super) fn of(result: &Value, rule: &Value, run: &Value) -> Vec<Cwe> {
    let properties = &rule["properties"];
    let places = [
        taxa(&result["taxa"], run),
        mentioned(&result["properties"]),
        mentioned(&properties["tags"]),
        cwe_property(&properties["cwe"]),
        relationships(&rule["relationships"]),
        mentioned(properties),
        mentioned(&rule["helpUri"]),
    ];
    places
        .into_iter()
        .find(|cwes| !cwes.is_empty())
        .unwrap_or_default()
}

/// The ids that any text below `value` mentions.
fn mentioned(value: &Value) -> Vec<Cwe> {
    match value {
        Value::Null => Vec::new(),
        value => sorted(Cwe::mentioned_in(&value.to_string())),
    }
}

/// `"cwe": ["CWE-79: ..."]`, but also `"cwe": 79` and `"cwe": "79"`.
fn cwe_property(value: &Value) -> Vec<Cwe> {
    let one = |value: &Value| match value {
        Value::Number(number) => u32::try_from(number.as_u64()?).ok().map(Cwe),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    let all: Vec<Cwe> = match value {
        Value::Array(values) => values.iter().filter_map(one).collect(),
        value => one(value).into_iter().collect(),
    };
    if all.is_empty() {
        mentioned(value)
    } else {
        sorted(all)
    }
}

/// References to a taxonomy: `{"id": "79", "toolComponent": {"name": "CWE"}}`.
fn taxa(value: &Value, run: &Value) -> Vec<Cwe> {
    let references = value.as_array().into_iter().flatten();
    let named = references
        .filter_map(|reference| taxon(reference, run))
        .collect();
    or_mentioned(named, value)
}

fn relationships(value: &Value) -> Vec<Cwe> {
    let relations = value.as_array().into_iter().flatten();
    let named = relations
        .filter_map(|relation| taxon(&relation["target"], &Value::Null))
        .collect();
    or_mentioned(named, value)
}

fn or_mentioned(named: Vec<Cwe>, value: &Value) -> Vec<Cwe> {
    if named.is_empty() {
        mentioned(value)
    } else {
        sorted(named)
    }
}

fn taxon(reference: &Value, run: &Value) -> Option<Cwe> {
    let component = &reference["toolComponent"];
    let taxonomy = component["index"]
        .as_u64()
        .map(|at| &run["taxonomies"][at as usize]["name"]);
    let name = component["name"]
        .as_str()
        .or_else(|| taxonomy?.as_str())
        .unwrap_or("");
    let id = reference["id"].as_str()?;
    let is_cwe = name.to_ascii_lowercase().contains("cwe");
    if is_cwe { id.parse().ok() } else { None }
}

fn sorted(mut cwes: Vec<Cwe>) -> Vec<Cwe> {
    cwes.sort_unstable();
    cwes.dedup();
    cwes
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_place_of_an_id_is_known() {
        let nothing = json!({});
        let taxonomy = json!({"taxonomies": [{"name": "CWE"}]});
        for (result, rule) in [
            (
                json!({"taxa": [{"id": "79", "toolComponent": {"name": "cwe"}}]}),
                json!({}),
            ),
            (
                json!({"taxa": [{"id": "79", "toolComponent": {"index": 0}}]}),
                json!({}),
            ),
            (json!({"taxa": [{"id": "CWE-79"}]}), json!({})),
            (json!({"properties": {"cwe": "CWE-79"}}), json!({})),
            (
                json!({}),
                json!({"properties": {"tags": ["security", "external/cwe/cwe-079"]}}),
            ),
            (
                json!({}),
                json!({"properties": {"tags": ["CWE-79: Improper Neutralization", "A03"]}}),
            ),
            (json!({}), json!({"properties": {"cwe": ["79"]}})),
            (json!({}), json!({"properties": {"cwe": 79}})),
            (
                json!({}),
                json!({"properties": {"issue": {"link": "https://x/cwe-79"}}}),
            ),
            (
                json!({}),
                json!({"relationships": [{"target": {"id": "79", "toolComponent": {"name": "CWE"}}}]}),
            ),
            (
                json!({}),
                json!({"relationships": [{"target": {"id": "CWE-79"}}]}),
            ),
        ] {
            assert_eq!(of(&result, &rule, &taxonomy), [Cwe(79)], "{result} {rule}");
        }
        assert_eq!(of(&nothing, &nothing, &nothing), []);
    }

    #[test]
    fn ids_ascend_so_that_families_compare() {
        let rule =
            json!({"properties": {"tags": ["external/cwe/cwe-116", "external/cwe/cwe-079"]}});
        assert_eq!(of(&json!({}), &rule, &json!({})), [Cwe(79), Cwe(116)]);
    }
}
