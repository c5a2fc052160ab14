//! The tables of a ledger in SQLite, and the guards that keep them append-only.

use super::record::LEDGER_FORMAT;

/// "TmpL": marks the file as a ledger of Temper in SQLite's own header.
pub(super) const APPLICATION_ID: i64 = 0x546d_704c;

const TABLES: &str = "
CREATE TABLE headers (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE runs (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE prompts (hash BLOB PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE cells (
    id INTEGER PRIMARY KEY,
    model TEXT NOT NULL, scenario TEXT NOT NULL, strategy TEXT NOT NULL,
    UNIQUE (model, scenario, strategy)
);
CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    cell INTEGER NOT NULL REFERENCES cells (id),
    sample INTEGER NOT NULL, -- -1: shared by all samples of the cell
    step INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    prompt BLOB NOT NULL REFERENCES prompts (hash),
    text TEXT NOT NULL,
    outcome TEXT NOT NULL,
    finish_reason TEXT,
    answered_by TEXT,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    tokens_estimated INTEGER NOT NULL,
    cost_usd REAL,
    seconds REAL NOT NULL,
    attempts INTEGER NOT NULL,
    UNIQUE (cell, sample, step)
);
CREATE TABLE failures (
    id INTEGER PRIMARY KEY,
    cell INTEGER NOT NULL REFERENCES cells (id),
    sample INTEGER NOT NULL,
    step INTEGER NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE TABLE samples (
    cell INTEGER NOT NULL REFERENCES cells (id),
    sample INTEGER NOT NULL,
    end TEXT NOT NULL,
    PRIMARY KEY (cell, sample)
) WITHOUT ROWID;
CREATE TABLE scans (
    scanner TEXT NOT NULL,
    language TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (code_hash, scanner, language)
) WITHOUT ROWID;
";

/// Since format 2.
const LABELS: &str = "
CREATE TABLE labels (
    cell INTEGER NOT NULL REFERENCES cells (id),
    sample INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (cell, sample)
) WITHOUT ROWID;
";

const KEPT: [&str; 8] = [
    "headers", "runs", "prompts", "cells", "calls", "failures", "samples", "scans",
];

/// The statements that make a new ledger.
pub(super) fn create() -> String {
    let mut sql = format!("PRAGMA application_id = {APPLICATION_ID};{TABLES}");
    for table in KEPT {
        sql.push_str(&append_only(table));
    }
    sql + &upgrade_from_1()
}

/// The statements that bring a ledger of format 1 to this version's.
pub(super) fn upgrade_from_1() -> String {
    format!(
        "{LABELS}{}PRAGMA user_version = {LEDGER_FORMAT};",
        append_only("labels")
    )
}

fn append_only(table: &str) -> String {
    let guard = |act: &str| {
        format!(
            "CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} \
             BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;\n"
        )
    };
    guard("UPDATE") + &guard("DELETE")
}
