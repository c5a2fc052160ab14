//! The chosen rules compiled for one language: which rules a role, with data of a label, breaks.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use smallvec::SmallVec;

use crate::api::{Api, Kinds};
use crate::checks::{CallCheck, Check, FileCheck};
use crate::language::Language;
use crate::model::{Kind, Label};
use crate::rule::Rule;
use crate::strict::CatalogError;
use crate::words::Words;

/// Roles that the engine itself gives to values, beside those of the models.
pub(crate) const ENGINE_ROLES: &[&str] = &["external-api"];

/// The rules of one language over its tree of names.
#[derive(Debug, Default)]
pub(crate) struct Matcher {
    pub(crate) api: Arc<Api>,
    pub(crate) rules: Vec<Compiled>,
    language: Language,
    /// By role: the rules that look at it.
    by_role: Vec<SmallVec<[u16; 2]>>,
    /// The rules that look at arguments of calls without a model.
    pub(crate) external: SmallVec<[u16; 1]>,
    /// Whether a literal must look like a secret to count as one.
    pub(crate) wary: bool,
    /// Whether names mean only what the file says: as where it is compiled.
    pub(crate) built: bool,
    /// Whether the profile is that of the study's analyzer.
    pub(crate) study: bool,
    text_roles: SmallVec<[crate::api::Role; 2]>,
    words_role: Option<crate::api::Role>,
    program_roles: SmallVec<[crate::api::Role; 2]>,
    /// The rules that have a check in code.
    pub(crate) call_checks: Vec<(CallCheck, u16)>,
    pub(crate) file_checks: Vec<(FileCheck, u16)>,
    /// The labels that rules forbid in what names such as `token` are given.
    pub(crate) named_labels: u16,
}

/// A rule with its sets as bits.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) rule: Arc<Rule>,
    pub(crate) id: Arc<str>,
    /// The labels it looks for; 0: any use.
    pub(crate) labels: u16,
    /// Whether data that one function of the file hands to another is taken to be checked there.
    pub(crate) direct: bool,
    /// What must have been done to the data; empty: nothing.
    pub(crate) only: Kinds,
    /// What clears it.
    pub(crate) cleared_by: Kinds,
    /// Its settings.
    words: BTreeMap<String, Words>,
}

impl Compiled {
    /// The words of a setting; none where the rule does not have it.
    pub(crate) fn words(&self, setting: &str) -> &Words {
        static NONE: LazyLock<Words> = LazyLock::new(Words::default);
        self.words.get(setting).unwrap_or(&NONE)
    }
}

impl Matcher {
    /// Compiles the rules that claim `language`.
    pub(crate) fn new(
        language: Language,
        api: Arc<Api>,
        rules: &[Arc<Rule>],
    ) -> Result<Self, CatalogError> {
        let data = language.data();
        let mut matcher = Self {
            by_role: vec![SmallVec::new(); api.role_count()],
            words_role: api.role("command-words"),
            text_roles: ["html-body", "nosql-filter"]
                .iter()
                .filter_map(|role| api.role(role))
                .collect(),
            program_roles: ["command"]
                .iter()
                .filter_map(|role| api.role(role))
                .collect(),
            api,
            language: data,
            ..Self::default()
        };
        for rule in rules.iter().filter(|rule| rule.repair.contains_key(&data)) {
            matcher.add(rule)?;
        }
        Ok(matcher)
    }

    fn add(&mut self, rule: &Arc<Rule>) -> Result<(), CatalogError> {
        let number = u16::try_from(self.rules.len()).unwrap_or(u16::MAX);
        for role in &rule.detect.to {
            let by_engine = ENGINE_ROLES.contains(&role.as_str());
            if by_engine {
                self.external.push(number);
            }
            if let Some(role) = self.api.role(role) {
                self.by_role[role.0 as usize].push(number);
                let claims = self.api.role("compared-authority") == Some(role);
                if !claims && self.api.named_sinks.iter().any(|sink| sink.role == role) {
                    self.named_labels |= labels(&rule.detect.from);
                }
            } else if !by_engine {
                let known = self.api.roles().chain(ENGINE_ROLES.iter().copied());
                return Err(CatalogError::unknown(&rule.id, "role", role, known));
            }
        }
        if let Some(check) = &rule.detect.check {
            let Some(check) = Check::of(check) else {
                return Err(CatalogError::unknown(
                    &rule.id,
                    "check",
                    check,
                    Check::names(),
                ));
            };
            match check {
                Check::Call(check) => self.call_checks.push((check, number)),
                Check::File(check) => self.file_checks.push((check, number)),
            }
        }
        let wary = rule.detect.settings.get("wary");
        self.wary |=
            wary.is_some_and(|languages| languages.iter().any(|id| id == self.language.id()));
        let cleared = rule.detect.cleared_by.iter().copied().map(Kinds::of);
        let always = match rule.detect.unguarded {
            true => Kinds::default(),
            false => Kinds::of(Kind::Any),
        };
        self.rules.push(Compiled {
            id: Arc::from(rule.id.as_str()),
            only: rule
                .detect
                .only
                .iter()
                .fold(Kinds::default(), |all, &kind| all.with(Kinds::of(kind))),
            direct: rule.detect.settings.contains_key("direct"),
            labels: labels(&rule.detect.from),
            cleared_by: cleared.fold(always, Kinds::with),
            words: words_of(rule),
            rule: Arc::clone(rule),
        });
        Ok(())
    }

    /// Whether a role takes text only: a map or list in it is no text.
    pub(crate) fn is_text(&self, role: crate::api::Role) -> bool {
        self.text_roles.contains(&role)
    }

    /// Whether a role starts a program by a list of arguments.
    pub(crate) fn is_program(&self, role: crate::api::Role) -> bool {
        self.program_roles.contains(&role)
    }

    /// Whether a role takes the words of a command, of which the first is the program.
    pub(crate) fn is_words(&self, role: crate::api::Role) -> bool {
        self.words_role == Some(role)
    }

    /// The rules that look at a role.
    pub(crate) fn rules_of(&self, role: crate::api::Role) -> &[u16] {
        self.by_role.get(role.0 as usize).map_or(&[], |rules| rules)
    }
}

fn words_of(rule: &Rule) -> BTreeMap<String, Words> {
    let settings = rule.detect.settings.iter();
    settings
        .map(|(name, words)| (name.clone(), Words::new(words)))
        .collect()
}

/// Labels as bits.
pub(crate) fn labels(labels: &[Label]) -> u16 {
    labels.iter().fold(0, |set, &label| set | 1 << label as u16)
}
