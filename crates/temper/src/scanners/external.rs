//! External analyzers: run as they are installed, read through their SARIF.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use serde::Deserialize;
use temper_scan::sarif::{self, SarifResult};
use temper_scan::{Finding, Language};

use super::Analyzer;
use crate::process::{alone, wait};
use crate::strict::{nearest, read_toml};

const PRESETS: &str = include_str!("../../analyzers/presets.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Presets {
    #[allow(dead_code, reason = "the format is checked by reading it")]
    format: u32,
    preset: Vec<External>,
}

/// An analyzer that is a program of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct External {
    /// Its name.
    pub name: String,
    /// The languages that it reads; empty: all.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The command lines, one after another. Without `{output}` in any, the log is what the last one prints.
    pub commands: Vec<Vec<String>>,
    /// What `{arguments}` stands for.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// The command line that tells its version.
    #[serde(default)]
    pub version: Vec<String>,
    /// How to install it.
    #[serde(default)]
    pub install: String,
    /// Whether it reads folders only.
    #[serde(default)]
    pub folders: bool,
    /// How many seconds a command may take.
    #[serde(default = "patience")]
    pub timeout: u64,
}

/// Half an hour: building a database of a large tree takes that.
const fn patience() -> u64 {
    1800
}

/// An external analyzer that gave no findings.
#[derive(Debug, thiserror::Error)]
pub enum ExternalError {
    /// There is no preset of this name.
    #[error("no analyzer is called `{name}`{hint}")]
    Unknown {
        /// The name.
        name: String,
        /// The nearest, or all.
        hint: String,
    },
    /// Its program is not installed.
    #[error("`{program}` is not installed; to install it: {install}")]
    Missing {
        /// The program.
        program: String,
        /// How to install it.
        install: String,
    },
    /// It can't be run.
    #[error("cannot run {name}: {source}")]
    Run {
        /// Which analyzer.
        name: String,
        /// Why.
        source: std::io::Error,
    },
    /// It took too long and was killed.
    #[error("{name} took longer than {seconds} s")]
    TooLong {
        /// Which analyzer.
        name: String,
        /// The limit.
        seconds: u64,
    },
    /// It ran and wrote no log.
    #[error("{name} wrote no SARIF ({why}){said}")]
    NoLog {
        /// Which analyzer.
        name: String,
        /// Its exit code, and what is wrong with the log.
        why: String,
        /// The end of what it printed.
        said: String,
    },
}

impl External {
    /// The preset of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn preset(name: &str) -> Result<Self, ExternalError> {
        let presets = Self::presets();
        let names = || presets.iter().map(|preset| preset.name.as_str());
        presets
            .iter()
            .find(|preset| preset.name == name)
            .cloned()
            .ok_or_else(|| ExternalError::Unknown {
                hint: match nearest(name, names()) {
                    Some(near) => format!("; did you mean `{near}`?"),
                    None => format!(": there are {}", names().collect::<Vec<_>>().join(", ")),
                },
                name: name.to_owned(),
            })
    }

    /// An analyzer that is one command line, for all languages.
    pub fn of_command(name: &str, command: Vec<String>) -> Self {
        Self {
            name: name.to_owned(),
            languages: Vec::new(),
            commands: vec![command],
            arguments: Vec::new(),
            version: Vec::new(),
            install: String::new(),
            folders: false,
            timeout: patience(),
        }
    }

    /// Every preset. The file that is built in is read by a test.
    pub fn presets() -> Vec<Self> {
        read_toml::<Presets>("presets.toml", PRESETS).map_or_else(|_| Vec::new(), |it| it.preset)
    }

    /// Whether it reads files of a language.
    pub fn reads(&self, language: Language) -> bool {
        self.languages.is_empty() || self.languages.contains(&language)
    }

    /// Its version in its own words; none where it does not tell.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn version(&self) -> Result<Option<String>, ExternalError> {
        if self.version.is_empty() {
            return Ok(None);
        }
        let output = self.run(&self.version, Path::new("."))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let first = text.lines().find(|line| !line.trim().is_empty());
        let version = first.map(|line| line.split_whitespace().last().unwrap_or(line));
        Ok(version.map(str::to_owned))
    }

    /// What it finds below a file or folder, run in the folder `within`.
    ///
    /// # Errors
    /// When it is not installed, can't be run, or writes no log.
    pub fn look(
        &self,
        target: &Path,
        within: &Path,
        language: Option<Language>,
    ) -> Result<Vec<SarifResult>, ExternalError> {
        let work = tempfile::tempdir().map_err(|source| self.cannot_run(source))?;
        let log = work.path().join("log.sarif");
        let mut last = None;
        for command in &self.commands {
            let filled = self.filled(command, target, &log, work.path(), language);
            last = Some(self.run(&filled, within)?);
        }
        let Some(last) = last else {
            return Ok(Vec::new());
        };
        let written = self
            .commands
            .iter()
            .flatten()
            .any(|part| part.contains("{output}"));
        let text = if written {
            std::fs::read_to_string(&log).map_err(|error| self.no_log(&last, error))?
        } else {
            String::from_utf8_lossy(&last.stdout).into_owned()
        };
        let log = sarif::read(&text).map_err(|error| self.no_log(&last, error))?;
        Ok(log.results)
    }

    fn filled(
        &self,
        command: &[String],
        target: &Path,
        log: &Path,
        work: &Path,
        language: Option<Language>,
    ) -> Vec<String> {
        let mut filled = Vec::new();
        for part in command {
            if part == "{arguments}" {
                filled.extend(self.arguments.iter().cloned());
                continue;
            }
            filled.push(
                part.replace("{target}", &target.display().to_string())
                    .replace("{output}", &log.display().to_string())
                    .replace("{work}", &work.display().to_string())
                    .replace("{language}", language.map_or("python", |it| it.data().id())),
            );
        }
        filled
    }

    /// Analyzers tell findings by their exit code, so that it says nothing of success.
    fn run(&self, command: &[String], within: &Path) -> Result<Output, ExternalError> {
        let Some((program, arguments)) = command.split_first() else {
            return Err(self.cannot_run(std::io::ErrorKind::InvalidInput.into()));
        };
        let mut stdout = tempfile::tempfile().map_err(|error| self.cannot_run(error))?;
        let mut stderr = tempfile::tempfile().map_err(|error| self.cannot_run(error))?;
        let (out, err) = (stdout.try_clone(), stderr.try_clone());
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(within)
            .stdin(Stdio::null())
            .stdout(out.map_err(|error| self.cannot_run(error))?)
            .stderr(err.map_err(|error| self.cannot_run(error))?);
        let started = alone(&mut command).spawn();
        let mut child = started.map_err(|source| self.not_started(program, source))?;
        let limit = Duration::from_secs(self.timeout);
        let ended = wait(&mut child, limit, &AtomicBool::new(false))
            .map_err(|error| self.cannot_run(error))?;
        let Some(status) = ended else {
            return Err(ExternalError::TooLong {
                name: self.name.clone(),
                seconds: self.timeout,
            });
        };
        Ok(Output {
            status,
            stdout: all(&mut stdout).map_err(|error| self.cannot_run(error))?,
            stderr: all(&mut stderr).map_err(|error| self.cannot_run(error))?,
        })
    }

    fn not_started(&self, program: &str, source: std::io::Error) -> ExternalError {
        if source.kind() != std::io::ErrorKind::NotFound {
            return self.cannot_run(source);
        }
        ExternalError::Missing {
            program: program.to_owned(),
            install: if self.install.is_empty() {
                format!("see the documentation of {}", self.name)
            } else {
                self.install.clone()
            },
        }
    }

    fn cannot_run(&self, source: std::io::Error) -> ExternalError {
        ExternalError::Run {
            name: self.name.clone(),
            source,
        }
    }

    fn no_log(&self, output: &Output, error: impl std::fmt::Display) -> ExternalError {
        let said = String::from_utf8_lossy(&output.stderr);
        let lines: Vec<&str> = said.trim().lines().rev().take(5).collect();
        let lines: Vec<&str> = lines.into_iter().rev().collect();
        ExternalError::NoLog {
            name: self.name.clone(),
            why: format!("{}: {error}", output.status),
            said: if lines.is_empty() {
                String::new()
            } else {
                format!("; it said:\n{}", lines.join("\n"))
            },
        }
    }
}

fn all(file: &mut File) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl Analyzer for External {
    fn name(&self) -> &str {
        &self.name
    }

    /// In a folder of its own, under the file's own name: analyzers go by names and extensions.
    fn find(&self, path: &str, text: &str, language: Language) -> Result<Vec<Finding>, String> {
        if !self.reads(language) {
            return Ok(Vec::new());
        }
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let name = Path::new(path).file_name().unwrap_or_default();
        let file: PathBuf = folder.path().join(name);
        std::fs::write(&file, text).map_err(|error| error.to_string())?;
        let target = if self.folders { folder.path() } else { &file };
        let here = std::env::current_dir().map_err(|error| error.to_string())?;
        let found = self.look(target, &here, Some(language));
        let results = found.map_err(|error| error.to_string())?;
        Ok(results.into_iter().map(|result| result.finding).collect())
    }
}
