//! Which rules a command uses, and from which severity on findings count: the same options wherever files are scanned.

use std::path::PathBuf;

use clap::ValueEnum;
use temper_scan::{Profile, RuleSet, Selection};

use crate::failure::Failure;

/// The options that choose rules.
#[derive(Debug, Clone, clap::Args)]
pub struct Chosen {
    /// Only these rules, families or weaknesses (`sql-injection`, `CWE-89`), of every profile.
    #[arg(long, value_delimiter = ',', value_name = "RULE|CWE|FAMILY")]
    pub select: Vec<String>,
    /// Not these rules, families or weaknesses.
    #[arg(long, value_delimiter = ',', value_name = "RULE|CWE|FAMILY")]
    pub ignore: Vec<String>,
    /// Which rules: for people, as the study's analyzer, or all.
    #[arg(long, value_enum, default_value = "default")]
    pub profile: ProfileName,
    /// A folder of more rules and models.
    #[arg(long = "rules", value_name = "FOLDER")]
    pub folders: Vec<PathBuf>,
}

impl Chosen {
    /// The chosen rules.
    ///
    /// # Errors
    /// When a folder can't be read, or a name is none of a rule, family or weakness.
    pub fn rules(&self) -> Result<RuleSet, Failure> {
        let catalog = crate::commands::rules::catalog(&self.folders)?;
        let selection = Selection {
            profile: self.profile.into(),
            select: self.select.clone(),
            ignore: self.ignore.clone(),
        };
        catalog.select(&selection).map_err(|error| {
            let hint = error.hint.clone();
            let hint =
                hint.unwrap_or_else(|| "`temper rules list` shows rules and families".to_owned());
            Failure::from(error).hint(hint)
        })
    }
}

/// The names of the profiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProfileName {
    /// What is worth a person's time.
    Default,
    /// What the study's analyzer would report.
    Study,
    /// Everything.
    Paranoid,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Default => Self::Default,
            ProfileName::Study => Self::Study,
            ProfileName::Paranoid => Self::Paranoid,
        }
    }
}

/// The least severity that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Threshold {
    /// Low and above.
    Low,
    /// Medium and above.
    Medium,
    /// High and above.
    High,
    /// Critical and above.
    Critical,
    /// Nothing.
    Never,
}

impl Threshold {
    /// The lower end of the band, as CVSS v3.1 has it.
    pub fn least(self) -> f32 {
        match self {
            Self::Low => 0.1,
            Self::Medium => 4.0,
            Self::High => 7.0,
            Self::Critical => 9.0,
            Self::Never => f32::INFINITY,
        }
    }
}
