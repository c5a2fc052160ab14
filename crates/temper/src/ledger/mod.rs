//! The ledger: everything that a study asked and was answered, append-only, and enough for every report.

mod record;
mod schema;
mod sqlite;
mod writer;

use std::path::PathBuf;

pub use record::{
    Call, CallKey, CellKey, Failed, Header, Imported, LEDGER_FORMAT, Label, LabelSource, Record,
    RunStarted, SampleDecided, SampleEnd, ScanKey, Scanned, Spent, StudyModel,
};
pub use sqlite::SqliteLedger;
pub use writer::{Writer, WriterError};

/// Where records are kept. SQLite is one answer; the trait is narrow so that another can follow.
pub trait Ledger: Send + Sync {
    /// Appends records, all or none. A record whose key is already there is left as it was.
    ///
    /// # Errors
    /// When the records can't be kept, such as on a full disk; none of them is kept then.
    fn append(&self, records: &[Record]) -> Result<(), LedgerError>;

    /// What study this is; `None` in a new ledger.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn header(&self) -> Result<Option<Header>, LedgerError>;

    /// The runs so far, in order.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn runs(&self) -> Result<Vec<RunStarted>, LedgerError>;

    /// The completed calls of one cell, ordered by sample and step.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn calls(&self, cell: &CellKey) -> Result<Vec<Call>, LedgerError>;

    /// The samples of one cell that came to an end, ordered by index.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn decided(&self, cell: &CellKey) -> Result<Vec<SampleDecided>, LedgerError>;

    /// Somebody else's findings in the samples of one cell, ordered by index.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn labels(&self, cell: &CellKey) -> Result<Vec<Label>, LedgerError>;

    /// The failed calls, in the order in which they failed.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn failures(&self) -> Result<Vec<Failed>, LedgerError>;

    /// The cells that hold anything, in order.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn cells(&self) -> Result<Vec<CellKey>, LedgerError>;

    /// How many samples of each cell came to an end.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn progress(&self) -> Result<Vec<(CellKey, u64)>, LedgerError>;

    /// What all calls so far took.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn spent(&self) -> Result<Spent, LedgerError>;

    /// The scan of this text by this scanner, where it was kept.
    ///
    /// # Errors
    /// When the ledger can't be read.
    fn scan(&self, key: &ScanKey) -> Result<Option<temper_scan::Scan>, LedgerError>;
}

/// The ledger can't be used.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The file can't be opened or made.
    #[error("cannot open the ledger {}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Another process is writing to it.
    #[error("the ledger {} is in use by another run", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file is not a ledger, or is damaged.
    #[error("{} is not a ledger or is damaged: {reason}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite or the reader says.
        reason: String,
    },
    /// A newer version wrote it.
    #[error("the ledger {} has format {found}; this version reads {LEDGER_FORMAT}", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// The format that it has.
        found: i64,
    },
    /// The disk is full.
    #[error("no room left for the ledger {}", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// The folder or file may not be written to.
    #[error("the ledger {} cannot be written to: it is read-only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Anything else that SQLite says.
    #[error("the ledger {}: {source}", path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
}
