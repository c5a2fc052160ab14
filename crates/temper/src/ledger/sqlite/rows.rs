//! Between records and rows: what the columns hold.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Row, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use temper_model::{Prompt, Usage};

use crate::ledger::record::{Call, CallKey, CellKey, Label, Scanned};

pub(super) fn json(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))
}

pub(super) fn parsed<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error.into())
    })
}

pub(super) fn insert_json(
    transaction: &Transaction<'_>,
    table: &str,
    value: &impl Serialize,
) -> rusqlite::Result<()> {
    transaction.execute(
        &format!("INSERT INTO {table} (json) VALUES (?)"),
        [json(value)?],
    )?;
    Ok(())
}

pub(super) fn insert_scanned(
    transaction: &Transaction<'_>,
    scanned: &Scanned,
) -> rusqlite::Result<()> {
    let key = &scanned.key;
    transaction
        .prepare_cached(
            "INSERT OR IGNORE INTO scans (scanner, language, code_hash, json) VALUES (?, ?, ?, ?)",
        )?
        .execute(params![
            &*key.scanner,
            key.language.id(),
            key.code_hash,
            json(&scanned.scan)?
        ])?;
    Ok(())
}

pub(super) fn insert_label(
    transaction: &Transaction<'_>,
    cell: i64,
    label: &Label,
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT OR IGNORE INTO labels (cell, sample, json) VALUES (?, ?, ?)")?
        .execute(params![cell, label.index, json(label)?])?;
    Ok(())
}

pub(super) fn sample_number(sample: Option<u32>) -> i64 {
    sample.map_or(-1, i64::from)
}

pub(super) fn sample_of(number: i64) -> Option<u32> {
    u32::try_from(number).ok()
}

pub(super) fn cell_of(row: &Row<'_>) -> rusqlite::Result<CellKey> {
    let name = |column| row.get::<_, String>(column).map(Arc::from);
    Ok(CellKey {
        model: name(0)?,
        scenario: name(1)?,
        strategy: name(2)?,
    })
}

pub(super) fn call(
    row: &Row<'_>,
    cell: &CellKey,
    prompts: &mut HashMap<Vec<u8>, Arc<Prompt>>,
) -> rusqlite::Result<Call> {
    let hash: Vec<u8> = row.get(3)?;
    let prompt = match prompts.get(&hash) {
        Some(prompt) => Arc::clone(prompt),
        None => {
            let prompt: Arc<Prompt> = Arc::new(parsed(row, 4)?);
            prompts.insert(hash, Arc::clone(&prompt));
            prompt
        }
    };
    Ok(Call {
        key: CallKey {
            cell: cell.clone(),
            sample: sample_of(row.get(0)?),
            step: row.get(1)?,
        },
        seed: row.get::<_, i64>(2)?.cast_unsigned(),
        prompt,
        text: row.get(5)?,
        outcome: parsed(row, 6)?,
        finish_reason: row.get(7)?,
        answered_by: row.get(8)?,
        usage: Usage {
            input_tokens: row.get::<_, i64>(9)?.cast_unsigned(),
            output_tokens: row.get::<_, i64>(10)?.cast_unsigned(),
            estimated: row.get(11)?,
        },
        cost_usd: row.get(12)?,
        seconds: row.get(13)?,
        attempts: row.get(14)?,
    })
}
