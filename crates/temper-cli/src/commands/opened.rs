//! A ledger that a command reads: named by its folder, its file, or its study.

use std::path::{Path, PathBuf};

use temper::gather::Gathered;
use temper::ledger::SqliteLedger;
use temper::plan::StudyFile;
use temper::report::study::StudyInfo;
use temper::scanners::Scanner;

use crate::commands::about::info;
use crate::commands::report::{explain, gather, ledger_path};
use crate::failure::{Failure, Hint};
use crate::places;

/// A study as its ledger tells it, scanned.
pub struct Opened {
    /// Its samples.
    pub gathered: Gathered,
    /// What a report must know beside them.
    pub study: StudyInfo,
}

/// Reads the ledger that `name` means.
///
/// # Errors
/// When there is no such ledger, or it can't be read.
pub fn open(name: &str, scanner: &Scanner) -> Result<Opened, Failure> {
    let file = find(name).hint(|| {
        "name the folder that `temper study run` made, its `ledger.db`, or a study that was run here".to_owned()
    })?;
    let ledger = SqliteLedger::read(&file).map_err(explain)?;
    let gathered = gather(&ledger, scanner)?;
    let study = info(&gathered, scanner, file.parent().unwrap_or(Path::new(".")));
    Ok(Opened { gathered, study })
}

/// The ledger's file that `name` means.
///
/// # Errors
/// When there is no such ledger.
pub fn find(name: &str) -> Result<PathBuf, Failure> {
    let path = Path::new(name);
    if path.is_dir() {
        let file = ledger_path(path);
        return if file.is_file() {
            Ok(file)
        } else {
            Err(Failure::new(format_args!(
                "no `ledger.db` in the folder {name}"
            )))
        };
    }
    if path.is_file() && path.extension().is_none_or(|ending| ending != "toml") {
        return Ok(path.to_owned());
    }
    let study = if path.is_file() {
        let text = std::fs::read_to_string(path)?;
        StudyFile::parse(name, &text)?.name
    } else {
        name.to_owned()
    };
    let run_here = ledger_path(&places::results(&study));
    if run_here.is_file() {
        return Ok(run_here);
    }
    Err(Failure::new(format_args!(
        "there is no folder, ledger or run of a study called `{name}`"
    )))
}
