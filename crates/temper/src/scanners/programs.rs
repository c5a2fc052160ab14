//! What an external analyzer finds in many programs: it gets all of a language at once, as files.

use std::path::Path;

use temper_scan::{Finding, Language};

use super::external::{External, ExternalError};

/// Programs that an analyzer could not be asked about.
#[derive(Debug, thiserror::Error)]
pub enum ProgramsError {
    /// The programs can't be written for it to read.
    #[error("cannot write the programs for an analyzer: {0}")]
    Scratch(#[from] std::io::Error),
    /// It gave no findings.
    #[error(transparent)]
    Analyzer(#[from] Box<ExternalError>),
}

/// The findings in each program, in their order; none where the analyzer does not read the language.
///
/// # Errors
/// When files can't be written, or the analyzer can't be run or writes no log.
pub fn look_at(
    analyzer: &External,
    programs: &[(Language, &str)],
) -> Result<Vec<Option<Vec<Finding>>>, ProgramsError> {
    let mut found: Vec<Option<Vec<Finding>>> = vec![None; programs.len()];
    let mut languages: Vec<Language> = programs.iter().map(|(language, _)| *language).collect();
    languages.sort_by_key(|language| language.id());
    languages.dedup();
    for language in languages {
        if analyzer.reads(language) {
            look_at_language(analyzer, language, programs, &mut found)?;
        }
    }
    Ok(found)
}

fn look_at_language(
    analyzer: &External,
    language: Language,
    programs: &[(Language, &str)],
    found: &mut [Option<Vec<Finding>>],
) -> Result<(), ProgramsError> {
    let folder = tempfile::tempdir()?;
    for (at, (_, text)) in numbered(programs, language) {
        found[at] = Some(Vec::new());
        write(folder.path(), at, language, text)?;
    }
    let results = analyzer
        .look(folder.path(), folder.path(), Some(language))
        .map_err(Box::new)?;
    for result in results {
        if let Some(Some(findings)) = number(&result.path).and_then(|at| found.get_mut(at)) {
            findings.push(result.finding);
        }
    }
    Ok(())
}

fn numbered<'a>(
    programs: &'a [(Language, &'a str)],
    language: Language,
) -> impl Iterator<Item = (usize, &'a (Language, &'a str))> {
    let all = programs.iter().enumerate();
    all.filter(move |(_, (its, _))| *its == language)
}

/// A folder for each program: two of them in one would be one package in Go and two classes of one name in Java.
fn write(folder: &Path, at: usize, language: Language, text: &str) -> std::io::Result<()> {
    let folder = folder.join(format!("{MARK}{at}"));
    std::fs::create_dir(&folder)?;
    std::fs::write(
        folder.join(format!("program.{}", language.extension())),
        text,
    )
}

const MARK: &str = "sample-";

/// Which program a path of a log is of, however it is written.
fn number(path: &str) -> Option<usize> {
    path.split(['/', '\\'])
        .find_map(|part| part.strip_prefix(MARK)?.parse().ok())
}
