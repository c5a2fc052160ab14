//! The ledger in one SQLite file (write-ahead log), safe against `kill -9`.

mod rows;

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};
use temper_model::Prompt;

use self::rows::{
    call, cell_of, insert_json, insert_label, insert_scanned, json, parsed, sample_number,
    sample_of,
};
use super::record::{
    Call, CallKey, CellKey, Failed, Header, LEDGER_FORMAT, Label, Record, RunStarted,
    SampleDecided, ScanKey, Spent,
};
use super::schema::{APPLICATION_ID, create, upgrade_from_1};
use super::{Ledger, LedgerError};

/// A ledger in a file.
#[derive(Debug)]
pub struct SqliteLedger {
    path: PathBuf,
    connection: Mutex<Connection>,
    cells: Mutex<HashMap<CellKey, i64>>,
    /// Held for as long as this process writes.
    _lock: Option<File>,
}

impl SqliteLedger {
    /// Opens the ledger for writing, or makes it; one process at a time may.
    ///
    /// # Errors
    /// When the file can't be made or opened, is in use, is no ledger, is damaged, or is of a newer format.
    pub fn open(path: &Path) -> Result<Self, LedgerError> {
        let lock = lock(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let ledger = Self::connect(path, flags, Some(lock))?;
        ledger.with(|connection| {
            connection.pragma_update(None, "journal_mode", "wal")?;
            connection.pragma_update(None, "synchronous", "normal")?;
            let tables: i64 =
                connection.query_row("SELECT count(*) FROM sqlite_master", [], |r| r.get(0))?;
            if tables == 0 {
                let transaction = connection.transaction()?;
                transaction.execute_batch(&create())?;
                transaction.commit()?;
            }
            Ok(())
        })?;
        ledger.expect_ours()?;
        ledger.upgrade()?;
        Ok(ledger)
    }

    /// A ledger of format 1 gets what was added since; nothing in it changes.
    fn upgrade(&self) -> Result<(), LedgerError> {
        self.with(|connection| {
            let format: i64 =
                connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
            if format == 1 {
                let transaction = connection.transaction()?;
                transaction.execute_batch(&upgrade_from_1())?;
                transaction.commit()?;
            }
            Ok(())
        })
    }

    /// Opens an existing ledger for reading, also while a run writes to it.
    ///
    /// # Errors
    /// When the file is not there, is no ledger, is damaged, or is of a newer format.
    pub fn read(path: &Path) -> Result<Self, LedgerError> {
        if let Err(source) = File::open(path) {
            return Err(LedgerError::Open {
                path: path.to_owned(),
                source,
            });
        }
        let ledger = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, None)?;
        ledger.expect_ours()?;
        Ok(ledger)
    }

    fn connect(path: &Path, flags: OpenFlags, lock: Option<File>) -> Result<Self, LedgerError> {
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .and_then(|connection| {
                connection.busy_timeout(std::time::Duration::from_secs(10))?;
                Ok(connection)
            })
            .map_err(|source| explain(path, source))?;
        Ok(Self {
            path: path.to_owned(),
            connection: Mutex::new(connection),
            cells: Mutex::default(),
            _lock: lock,
        })
    }

    fn expect_ours(&self) -> Result<(), LedgerError> {
        let (application, format): (i64, i64) = self.with(|connection| {
            let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get(0));
            Ok((pragma("application_id")?, pragma("user_version")?))
        })?;
        if application != APPLICATION_ID {
            let reason = "it is a database of another program".to_owned();
            return Err(LedgerError::Damaged {
                path: self.path.clone(),
                reason,
            });
        }
        if !(1..=LEDGER_FORMAT).contains(&format) {
            return Err(LedgerError::Format {
                path: self.path.clone(),
                found: format,
            });
        }
        Ok(())
    }

    fn with<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, LedgerError> {
        let mut connection = held(&self.connection);
        work(&mut connection).map_err(|source| explain(&self.path, source))
    }

    fn cell_id(&self, transaction: &Transaction<'_>, cell: &CellKey) -> rusqlite::Result<i64> {
        if let Some(id) = held(&self.cells).get(cell) {
            return Ok(*id);
        }
        let names = params![&*cell.model, &*cell.scenario, &*cell.strategy];
        transaction
            .prepare_cached(
                "INSERT OR IGNORE INTO cells (model, scenario, strategy) VALUES (?, ?, ?)",
            )?
            .execute(names)?;
        let id = transaction
            .prepare_cached("SELECT id FROM cells WHERE (model, scenario, strategy) = (?, ?, ?)")?
            .query_row(names, |row| row.get(0))?;
        held(&self.cells).insert(cell.clone(), id);
        Ok(id)
    }

    fn insert(&self, transaction: &Transaction<'_>, record: &Record) -> rusqlite::Result<()> {
        match record {
            Record::Header(header) => insert_json(transaction, "headers", header),
            Record::Run(run) => insert_json(transaction, "runs", run),
            Record::Call(call) => self.insert_call(transaction, call),
            Record::Failed(failed) => self.insert_failed(transaction, failed),
            Record::Sample(sample) => self.insert_sample(transaction, sample),
            Record::Scanned(scanned) => insert_scanned(transaction, scanned),
            Record::Label(label) => {
                let cell = self.cell_id(transaction, &label.cell)?;
                insert_label(transaction, cell, label)
            }
        }
    }

    fn insert_call(&self, transaction: &Transaction<'_>, call: &Call) -> rusqlite::Result<()> {
        let cell = self.cell_id(transaction, &call.key.cell)?;
        let prompt = json(&*call.prompt)?;
        let hash = Sha256::digest(prompt.as_bytes());
        transaction
            .prepare_cached("INSERT OR IGNORE INTO prompts (hash, json) VALUES (?, ?)")?
            .execute(params![&hash[..], prompt])?;
        transaction
            .prepare_cached(
                "INSERT OR IGNORE INTO calls (cell, sample, step, seed, prompt, text, outcome, \
                 finish_reason, answered_by, input_tokens, output_tokens, tokens_estimated, \
                 cost_usd, seconds, attempts) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            )?
            .execute(params![
                cell,
                sample_number(call.key.sample),
                call.key.step,
                call.seed.cast_signed(),
                &hash[..],
                call.text,
                json(&call.outcome)?,
                call.finish_reason,
                call.answered_by,
                call.usage.input_tokens.cast_signed(),
                call.usage.output_tokens.cast_signed(),
                call.usage.estimated,
                call.cost_usd,
                call.seconds,
                call.attempts,
            ])?;
        Ok(())
    }

    fn insert_failed(
        &self,
        transaction: &Transaction<'_>,
        failed: &Failed,
    ) -> rusqlite::Result<()> {
        let cell = self.cell_id(transaction, &failed.key.cell)?;
        transaction
            .prepare_cached(
                "INSERT INTO failures (cell, sample, step, kind, message) VALUES (?, ?, ?, ?, ?)",
            )?
            .execute(params![
                cell,
                sample_number(failed.key.sample),
                failed.key.step,
                json(&failed.kind)?,
                failed.message
            ])?;
        Ok(())
    }

    fn insert_sample(
        &self,
        transaction: &Transaction<'_>,
        sample: &SampleDecided,
    ) -> rusqlite::Result<()> {
        let cell = self.cell_id(transaction, &sample.cell)?;
        transaction
            .prepare_cached("INSERT OR IGNORE INTO samples (cell, sample, end) VALUES (?, ?, ?)")?
            .execute(params![cell, sample.index, json(&sample.end)?])?;
        Ok(())
    }
}

impl Ledger for SqliteLedger {
    fn append(&self, records: &[Record]) -> Result<(), LedgerError> {
        let appended = self.with(|connection| {
            let transaction = connection.transaction()?;
            for record in records {
                self.insert(&transaction, record)?;
            }
            transaction.commit()
        });
        if appended.is_err() {
            // A cell that was made in the transaction that failed is not there.
            held(&self.cells).clear();
        }
        appended
    }

    fn header(&self) -> Result<Option<Header>, LedgerError> {
        self.with(|connection| {
            connection
                .query_row(
                    "SELECT json FROM headers ORDER BY id DESC LIMIT 1",
                    [],
                    |row| parsed(row, 0),
                )
                .optional()
        })
    }

    fn runs(&self) -> Result<Vec<RunStarted>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached("SELECT json FROM runs ORDER BY id")?
                .query_map([], |row| parsed(row, 0))?
                .collect()
        })
    }

    fn calls(&self, cell: &CellKey) -> Result<Vec<Call>, LedgerError> {
        let mut prompts: HashMap<Vec<u8>, Arc<Prompt>> = HashMap::new();
        self.with(|connection| {
            connection
                .prepare_cached(
                    "SELECT sample, step, seed, prompts.hash, prompts.json, text, outcome, \
                     finish_reason, answered_by, input_tokens, output_tokens, tokens_estimated, \
                     cost_usd, seconds, attempts FROM calls \
                     JOIN cells ON cells.id = cell JOIN prompts ON prompts.hash = prompt \
                     WHERE (model, scenario, strategy) = (?, ?, ?) ORDER BY sample, step",
                )?
                .query_map(
                    params![&*cell.model, &*cell.scenario, &*cell.strategy],
                    |row| call(row, cell, &mut prompts),
                )?
                .collect()
        })
    }

    fn decided(&self, cell: &CellKey) -> Result<Vec<SampleDecided>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached(
                    "SELECT sample, end FROM samples JOIN cells ON cells.id = cell \
                     WHERE (model, scenario, strategy) = (?, ?, ?) ORDER BY sample",
                )?
                .query_map(
                    params![&*cell.model, &*cell.scenario, &*cell.strategy],
                    |row| {
                        Ok(SampleDecided {
                            cell: cell.clone(),
                            index: row.get(0)?,
                            end: parsed(row, 1)?,
                        })
                    },
                )?
                .collect()
        })
    }

    fn labels(&self, cell: &CellKey) -> Result<Vec<Label>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached(
                    "SELECT json FROM labels JOIN cells ON cells.id = cell \
                     WHERE (model, scenario, strategy) = (?, ?, ?) ORDER BY sample",
                )?
                .query_map(
                    params![&*cell.model, &*cell.scenario, &*cell.strategy],
                    |row| parsed(row, 0),
                )?
                .collect()
        })
    }

    fn failures(&self) -> Result<Vec<Failed>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached(
                    "SELECT model, scenario, strategy, sample, step, kind, message FROM failures \
                     JOIN cells ON cells.id = cell ORDER BY failures.id",
                )?
                .query_map([], |row| {
                    Ok(Failed {
                        key: CallKey {
                            cell: cell_of(row)?,
                            sample: sample_of(row.get(3)?),
                            step: row.get(4)?,
                        },
                        kind: parsed(row, 5)?,
                        message: row.get(6)?,
                    })
                })?
                .collect()
        })
    }

    fn cells(&self) -> Result<Vec<CellKey>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached("SELECT model, scenario, strategy FROM cells ORDER BY 1, 2, 3")?
                .query_map([], cell_of)?
                .collect()
        })
    }

    fn progress(&self) -> Result<Vec<(CellKey, u64)>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached(
                    "SELECT model, scenario, strategy, count(sample) FROM cells \
                     LEFT JOIN samples ON cells.id = cell GROUP BY cells.id ORDER BY 1, 2, 3",
                )?
                .query_map([], |row| {
                    Ok((cell_of(row)?, row.get::<_, i64>(3)?.cast_unsigned()))
                })?
                .collect()
        })
    }

    fn spent(&self) -> Result<Spent, LedgerError> {
        self.with(|connection| {
            connection.query_row(
                "SELECT count(*), coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0), \
                 coalesce(sum(cost_usd), 0.0) FROM calls",
                [],
                |row| {
                    let count = |column| row.get::<_, i64>(column).map(i64::cast_unsigned);
                    Ok(Spent {
                        calls: count(0)?,
                        input_tokens: count(1)?,
                        output_tokens: count(2)?,
                        usd: row.get(3)?,
                    })
                },
            )
        })
    }

    fn scan(&self, key: &ScanKey) -> Result<Option<temper_scan::Scan>, LedgerError> {
        self.with(|connection| {
            connection
                .prepare_cached(
                    "SELECT json FROM scans WHERE (code_hash, scanner, language) = (?, ?, ?)",
                )?
                .query_row(
                    params![key.code_hash, &*key.scanner, key.language.id()],
                    |row| parsed(row, 0),
                )
                .optional()
        })
    }
}

/// A thread that panicked while it held the lock left nothing half done: SQLite rolls back.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn lock(path: &Path) -> Result<File, LedgerError> {
    let lock_path = path.with_extension("lock");
    let open = |source| LedgerError::Open {
        path: path.to_owned(),
        source,
    };
    let file = File::options()
        .create(true)
        .write(true)
        .truncate(false)
        .open(lock_path)
        .map_err(open)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => Err(LedgerError::Busy {
            path: path.to_owned(),
        }),
        Err(std::fs::TryLockError::Error(source)) => Err(open(source)),
    }
}

fn explain(path: &Path, source: rusqlite::Error) -> LedgerError {
    use rusqlite::ErrorCode;
    let path = path.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => LedgerError::Damaged {
            path,
            reason: source.to_string(),
        },
        Some(ErrorCode::DiskFull) => LedgerError::Full { path },
        Some(ErrorCode::ReadOnly) => LedgerError::ReadOnly { path },
        _ if matches!(source, rusqlite::Error::FromSqlConversionFailure(..)) => {
            LedgerError::Damaged {
                path,
                reason: source.to_string(),
            }
        }
        _ => LedgerError::Sqlite { path, source },
    }
}
