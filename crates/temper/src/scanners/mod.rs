//! Scanners: code in, findings out, remembered in the ledger by text and rule set.

pub mod agreement;
pub mod external;
pub mod opinion;
pub mod programs;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use temper_scan::{Finding, Language, RuleSet, Scan, scan};

use crate::ledger::{Ledger, LedgerError, ScanKey, Scanned};

/// An analyzer besides the built-in one.
pub trait Analyzer: Send + Sync {
    /// Its name.
    fn name(&self) -> &str;

    /// What it finds in a file with this path and text.
    ///
    /// # Errors
    /// When it can't run or is not understood, in words.
    fn find(&self, path: &str, text: &str, language: Language) -> Result<Vec<Finding>, String>;
}

/// The scanner that is built in, with the rules it was given.
#[derive(Clone)]
pub struct Scanner {
    rules: RuleSet,
    id: Arc<str>,
    /// What this process has scanned: models often write the same program twice.
    seen: Arc<Mutex<HashMap<ScanKey, Scan>>>,
}

impl Scanner {
    /// The built-in scanner with these rules.
    pub fn new(rules: RuleSet) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let hash: String = rules.fingerprint().chars().take(16).collect();
        Self {
            id: format!("temper-{version}-{hash}").into(),
            rules,
            seen: Arc::default(),
        }
    }

    /// Name, version and rule set: equal ids give equal scans.
    pub fn id(&self) -> &Arc<str> {
        &self.id
    }

    /// The rules.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// The scan of a text: from the ledger where it was kept, else made now and handed back to be kept.
    ///
    /// # Errors
    /// When the ledger can't be read.
    pub fn scan(
        &self,
        code: &str,
        language: Language,
        ledger: &dyn Ledger,
    ) -> Result<(Scan, Option<Scanned>), LedgerError> {
        let code_hash = hex::encode(Sha256::digest(code.as_bytes()));
        let key = ScanKey {
            scanner: Arc::clone(&self.id),
            language,
            code_hash,
        };
        let seen = || self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(scan) = seen().get(&key) {
            return Ok((scan.clone(), None));
        }
        if let Some(scan) = ledger.scan(&key)? {
            return Ok((scan, None));
        }
        let scan = scan(code, language, &self.rules);
        seen().insert(key.clone(), scan.clone());
        Ok((scan.clone(), Some(Scanned { key, scan })))
    }
}
