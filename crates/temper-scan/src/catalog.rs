//! All rules and models, and the chosen rules.

use std::fmt;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::api::Api;
use crate::cwe::Cwe;
use crate::language::Language;
use crate::matcher::Matcher;
use crate::model::ModelFile;
use crate::proof::Proof;
use crate::rule::{Profile, Rule};
use crate::strict::{self, CatalogError};

static RULES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/rules");
static MODELS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/models");

/// Every rule and library model that is known.
#[derive(Debug, Default, Clone)]
pub struct Catalog {
    rules: Vec<Arc<Rule>>,
    proofs: Vec<Proof>,
    library: Arc<Library>,
    texts: Sha256Text,
}

/// The models, built into one tree per language at first use.
#[derive(Debug, Default)]
pub(crate) struct Library {
    models: Vec<Model>,
    apis: [OnceLock<Arc<Api>>; Language::ALL.len()],
}

/// A model file with the language it is for; none: all.
#[derive(Debug, Clone)]
struct Model {
    file: String,
    language: Option<Language>,
    text: Arc<str>,
}

/// A running digest of everything that was read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Sha256Text(String);

impl Sha256Text {
    fn add(&mut self, file: &str, text: &str) {
        let mut digest = Sha256::new();
        digest.update(self.0.as_bytes());
        digest.update(file.as_bytes());
        digest.update([0]);
        digest.update(text.as_bytes());
        self.0 = hex::encode(digest.finalize());
    }
}

/// Which rules a scan uses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The profile to start from, unless `select` names rules.
    pub profile: Profile,
    /// Rule ids, families or weaknesses (`CWE-89`): only these, from every profile.
    pub select: Vec<String>,
    /// Rule ids, families or weaknesses to leave out.
    pub ignore: Vec<String>,
}

impl Selection {
    /// All rules of a profile.
    pub fn profile(profile: Profile) -> Self {
        Self {
            profile,
            ..Self::default()
        }
    }
}

impl Catalog {
    /// The rules and models that come with the crate.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Catalog> = OnceLock::new();
        // Whether rules and models fit is checked by a test, not at every start: that is more than half of its time.
        BUILTIN.get_or_init(|| Self::embedded().unwrap_or_default())
    }

    /// Reads the embedded files anew, and says what is wrong with them.
    pub fn read_builtin() -> Result<Self, CatalogError> {
        let catalog = Self::embedded()?;
        catalog.check()?;
        Ok(catalog)
    }

    fn embedded() -> Result<Self, CatalogError> {
        let mut files = Vec::new();
        texts_of(&RULES, "rules", &mut files);
        texts_of(&MODELS, "models", &mut files);
        Self::default().and_files(files)
    }

    /// This catalog and the files of a user: rules, their proofs, and models, told apart by where they lie
    /// (`…/<weakness>/<rule>.toml` with a proof beside it; `models/<language>/<library>.toml`). The caller reads them.
    pub fn with_files<P, T>(
        &self,
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Result<Self, CatalogError>
    where
        P: AsRef<str>,
        T: AsRef<str>,
    {
        let catalog = self.and_files(files)?;
        catalog.check()?;
        Ok(catalog)
    }

    fn and_files<P, T>(&self, files: impl IntoIterator<Item = (P, T)>) -> Result<Self, CatalogError>
    where
        P: AsRef<str>,
        T: AsRef<str>,
    {
        let mut catalog = self.clone();
        let mut models = self.library.models.clone();
        let mut files: Vec<(P, T)> = files.into_iter().collect();
        files.sort_by(|(a, _), (b, _)| a.as_ref().cmp(b.as_ref()));
        for (path, text) in &files {
            let path = path.as_ref().replace('\\', "/");
            let text = text.as_ref();
            catalog.texts.add(&path, text);
            match Place::of(&path) {
                Place::Model(language) => models.push(Model {
                    // Read when its language is scanned: reading all of them takes longer than to scan a file.
                    text: Arc::from(text),
                    language: language.map_err(|name| unknown_folder(&path, name))?,
                    file: path,
                }),
                Place::Rule { family } => catalog.add_rule(&path, family, text)?,
                Place::Proof { rule, language } => catalog.proofs.push(Proof {
                    rule: rule.to_owned(),
                    language,
                    file: path.clone(),
                    text: Arc::from(text),
                }),
                Place::Other => {}
            }
        }
        catalog.library = Arc::new(Library {
            models,
            ..Library::default()
        });
        Ok(catalog)
    }

    fn add_rule(&mut self, file: &str, family: &str, text: &str) -> Result<(), CatalogError> {
        let mut rule: Rule = strict::read(file, text)?;
        family.clone_into(&mut rule.family);
        if self.rules.iter().any(|known| known.id == rule.id) {
            return Err(CatalogError::new(
                file,
                format!("there is a rule `{}` already", rule.id),
            ));
        }
        self.rules.push(Arc::new(rule));
        Ok(())
    }

    /// Builds what the rules need, for its errors: a rule's roles must be some model's.
    fn check(&self) -> Result<(), CatalogError> {
        for language in Language::ALL {
            let api = self.library.try_api(language)?;
            Matcher::new(language, api, &self.rules)?;
        }
        Ok(())
    }

    /// Every rule, ordered by family and id.
    pub fn rules(&self) -> &[Arc<Rule>] {
        &self.rules
    }

    /// The rule of an id.
    pub fn rule(&self, id: &str) -> Option<&Arc<Rule>> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// Every proof.
    pub fn proofs(&self) -> &[Proof] {
        &self.proofs
    }

    /// The chosen rules, ready for use.
    pub fn select(&self, selection: &Selection) -> Result<RuleSet, CatalogError> {
        for name in selection.select.iter().chain(&selection.ignore) {
            if !self.rules.iter().any(|rule| names(rule, name)) {
                let ids = self.rules.iter().map(|rule| rule.id.as_str());
                let families = self.rules.iter().map(|rule| rule.family.as_str());
                let known = ids.chain(families);
                return Err(CatalogError::unknown(
                    "selection",
                    "rule, family or weakness",
                    name,
                    known,
                ));
            }
        }
        let chosen = self.rules.iter().filter(|rule| {
            let wanted = match selection.select.as_slice() {
                [] => rule.profiles.contains(&selection.profile),
                select => select.iter().any(|name| names(rule, name)),
            };
            wanted && !selection.ignore.iter().any(|name| names(rule, name))
        });
        Ok(self.rule_set(chosen.cloned().collect(), selection.profile))
    }

    /// Every rule of a profile, ready for use.
    pub fn profile(&self, profile: Profile) -> RuleSet {
        let of = |rule: &&Arc<Rule>| rule.profiles.contains(&profile);
        self.rule_set(self.rules.iter().filter(of).cloned().collect(), profile)
    }

    /// Every rule, ready for use.
    pub fn all(&self) -> RuleSet {
        self.rule_set(self.rules.clone(), Profile::Paranoid)
    }

    fn rule_set(&self, rules: Vec<Arc<Rule>>, profile: Profile) -> RuleSet {
        let mut digest = self.texts.clone();
        for rule in &rules {
            digest.add("rule", &rule.id);
        }
        RuleSet {
            chosen: Arc::new(Chosen {
                rules,
                library: Arc::clone(&self.library),
                fingerprint: digest.0,
                profile,
                matchers: Default::default(),
            }),
        }
    }
}

impl Library {
    fn api(&self, language: Language) -> Arc<Api> {
        // `Catalog::check` has built it once already, so that no error is left to meet here.
        self.try_api(language).unwrap_or_default()
    }

    fn try_api(&self, language: Language) -> Result<Arc<Api>, CatalogError> {
        let cell = &self.apis[language as usize];
        if let Some(api) = cell.get() {
            return Ok(Arc::clone(api));
        }
        let data = language.data();
        let models = self
            .models
            .iter()
            .filter(|model| model.language.is_none_or(|of| of == data))
            .map(|model| Ok((model.file.as_str(), strict::read(&model.file, &model.text)?)));
        let models: Vec<(&str, ModelFile)> = models.collect::<Result<_, CatalogError>>()?;
        let read = models.iter().map(|(file, model)| (*file, model));
        let api = Arc::new(Api::build(read)?);
        Ok(Arc::clone(cell.get_or_init(|| api)))
    }
}

/// Whether `name` is the rule's id, its family or one of its weaknesses.
fn names(rule: &Rule, name: &str) -> bool {
    let weakness = name
        .strip_prefix("CWE-")
        .or_else(|| name.strip_prefix("cwe-"))
        .and_then(|number| number.parse().ok())
        .map(Cwe);
    rule.id == name || rule.family == name || weakness.is_some_and(|cwe| rule.cwes.contains(&cwe))
}

/// What a file is, by where it lies.
enum Place<'p> {
    Model(Result<Option<Language>, &'p str>),
    Rule { family: &'p str },
    Proof { rule: &'p str, language: Language },
    Other,
}

impl<'p> Place<'p> {
    fn of(path: &'p str) -> Self {
        let mut parts = path.rsplit('/');
        let file = parts.next().unwrap_or(path);
        let folder = parts.next().unwrap_or("");
        let Some((stem, extension)) = file.rsplit_once('.') else {
            return Self::Other;
        };
        if extension == "toml" && parts.next() == Some("models") {
            return Self::Model(match folder {
                "shared" => Ok(None),
                name => name.parse().map(Some).map_err(|_| name),
            });
        }
        match (extension, Language::from_extension(extension)) {
            ("toml", _) => Self::Rule { family: folder },
            (_, Some(language)) => Self::Proof {
                rule: stem,
                language,
            },
            _ => Self::Other,
        }
    }
}

fn unknown_folder(file: &str, name: &str) -> CatalogError {
    let known = Language::ALL
        .into_iter()
        .map(Language::id)
        .chain(["shared"]);
    CatalogError::unknown(file, "folder of models", name, known)
}

fn texts_of<'d>(dir: &'d Dir<'d>, root: &str, out: &mut Vec<(String, &'d str)>) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8() {
            out.push((format!("{root}/{}", file.path().display()), text));
        }
    }
    for inner in dir.dirs() {
        texts_of(inner, root, out);
    }
}

/// The rules chosen for a scan, compiled for use from any thread.
#[derive(Default, Clone)]
pub struct RuleSet {
    chosen: Arc<Chosen>,
}

#[derive(Default)]
struct Chosen {
    rules: Vec<Arc<Rule>>,
    library: Arc<Library>,
    fingerprint: String,
    profile: Profile,
    matchers: [OnceLock<Matcher>; Language::ALL.len()],
}

impl RuleSet {
    /// The chosen rules.
    pub fn rules(&self) -> &[Arc<Rule>] {
        &self.chosen.rules
    }

    /// A digest of the rules, the models and the choice: equal fingerprints, equal findings.
    pub fn fingerprint(&self) -> &str {
        &self.chosen.fingerprint
    }

    /// The rules compiled for a language.
    pub(crate) fn matcher(&self, language: Language) -> &Matcher {
        self.chosen.matchers[language as usize].get_or_init(|| {
            let api = self.chosen.library.api(language);
            let mut matcher = Matcher::new(language, api, &self.chosen.rules).unwrap_or_default();
            // The study's analyzer compiles Go: a package that is not imported is unknown to it.
            let study = self.chosen.profile == Profile::Study;
            matcher.study = study;
            matcher.built = language == Language::Go && study;
            // What looks like a secret by its characters is that analyzer's measure, too.
            matcher.wary &= study;
            matcher
        })
    }
}

impl fmt::Debug for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.chosen.rules.iter().map(|rule| &rule.id);
        f.debug_list().entries(ids).finish()
    }
}
