//! The names that files of a language may use without defining them: data files in `names/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::strict;

/// The names of a language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Known {
    /// The format of the file: 1.
    pub(super) format: u32,
    /// What is always there.
    names: BTreeSet<String>,
    /// What is there in certain programs: tests, pages.
    others: BTreeSet<String>,
    /// What classes inherit from a class.
    pub(super) members: BTreeMap<String, BTreeSet<String>>,
    /// What importing all of a package brings.
    pub(super) packages: BTreeMap<String, BTreeSet<String>>,
}

impl Known {
    /// The names of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        static ALL: LazyLock<[Known; 4]> = LazyLock::new(|| {
            // The files are built in; a test reads each.
            FILES.map(|(file, text)| strict::read(file, text).unwrap_or_default())
        });
        &ALL[match language {
            Language::Python => 0,
            Language::JavaScript | Language::TypeScript => 1,
            Language::Java => 2,
            Language::Go => 3,
        }]
    }

    /// Whether a name needs no definition.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(name) || self.others.contains(name)
    }
}

const FILES: [(&str, &str); 4] = [
    ("names/python.toml", include_str!("../../names/python.toml")),
    (
        "names/javascript.toml",
        include_str!("../../names/javascript.toml"),
    ),
    ("names/java.toml", include_str!("../../names/java.toml")),
    ("names/go.toml", include_str!("../../names/go.toml")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads() {
        for (file, text) in FILES {
            let known: Known = strict::read(file, text).unwrap();
            assert_eq!(known.format, 1, "{file}");
            assert!(!known.names.is_empty(), "{file}");
        }
    }
}
