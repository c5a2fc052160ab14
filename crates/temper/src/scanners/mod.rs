//! Scanners: code in, findings out, remembered in the ledger by text and rule set.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use temper_scan::{Language, RuleSet, Scan, scan};

use crate::ledger::{Ledger, LedgerError, ScanKey, Scanned};

/// The scanner that is built in, with the rules it was given.
#[derive(Clone)]
pub struct Scanner {
    rules: RuleSet,
    id: Arc<str>,
}

impl Scanner {
    /// The built-in scanner with these rules.
    pub fn new(rules: RuleSet) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let hash: String = rules.fingerprint().chars().take(16).collect();
        Self {
            id: format!("temper-{version}-{hash}").into(),
            rules,
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
        if let Some(scan) = ledger.scan(&key)? {
            return Ok((scan, None));
        }
        let scan = scan(code, language, &self.rules);
        Ok((scan.clone(), Some(Scanned { key, scan })))
    }
}
