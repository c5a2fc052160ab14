//! The strategies there are: read from data files, those of Temper and those that users bring.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::compose::Combination;
use super::file::{
    Part, StrategyFile, StrategyKind, TextsFile, build, check, default_chars, default_examples,
};
use super::repair::Repair;
use super::{Review, Strategy};
use crate::strict::{FormatError, nearest, read_toml};

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/strategies");

/// A strategy that can't be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StrategyError {
    /// No such strategy.
    #[error("no strategy is called `{id}`{hint}")]
    Unknown {
        /// The name that was asked for.
        id: String,
        /// The nearest name, or all of them.
        hint: String,
    },
    /// A name that can't be meant, such as a combination in an order that makes no sense.
    #[error("strategy `{id}`: {why}")]
    Name {
        /// The name as written.
        id: String,
        /// What is wrong with it and how it is written.
        why: String,
    },
    /// A file is not as the format wants it.
    #[error(transparent)]
    Format(#[from] FormatError),
}

/// The strategies by id.
#[derive(Clone)]
pub struct StrategyCatalog {
    files: BTreeMap<String, StrategyFile>,
    /// The texts of rule packs by their name.
    packs: BTreeMap<String, String>,
}

impl StrategyCatalog {
    /// The strategies that come with Temper.
    ///
    /// # Errors
    /// Never with the files that are built in: a test reads them all.
    pub fn builtin() -> Result<Self, StrategyError> {
        let mut catalog = Self {
            files: BTreeMap::new(),
            packs: BTreeMap::new(),
        };
        for file in BUILTIN
            .files()
            .filter(|f| f.path().extension().is_some_and(|e| e == "toml"))
        {
            let text = file.contents_utf8().unwrap_or_default();
            catalog.add(&file.path().display().to_string(), text)?;
        }
        Ok(catalog)
    }

    /// Adds a strategy from the text of its file `place`; returns its id. The last of a name wins.
    ///
    /// # Errors
    /// When the file is not as the format wants it, or a text names something that is not there.
    pub fn add(&mut self, place: &str, text: &str) -> Result<String, StrategyError> {
        let file: StrategyFile = read_toml(place, text)?;
        check(place, &file)?;
        build(place, &file)?;
        let id = file.id.clone();
        self.files.insert(id.clone(), file);
        Ok(id)
    }

    /// Adds a rule pack, any text that tells a model how to write code; returns the id of its strategy, `rules:NAME`.
    ///
    /// # Errors
    /// When there is another text of this name already, or the text is empty.
    pub fn add_rules(&mut self, name: &str, text: &str) -> Result<String, StrategyError> {
        let id = format!("rules:{name}");
        let wrong = |why: &str| StrategyError::Name {
            id: id.clone(),
            why: why.to_owned(),
        };
        if name.contains('+') {
            return Err(wrong(
                "the name of a rule file can't have a `+`; rename the file",
            ));
        }
        if text.trim().is_empty() {
            return Err(wrong("the rule file is empty"));
        }
        if self.packs.get(name).is_some_and(|known| known != text) {
            return Err(wrong("two rule files have this name; rename one of them"));
        }
        self.packs.insert(name.to_owned(), text.to_owned());
        Ok(id)
    }

    /// Adds a strategy as a ledger has kept it, its parts and rule packs included.
    pub fn adopt(&mut self, file: &StrategyFile) {
        for part in &file.parts {
            self.adopt(part);
        }
        match (file.kind, file.id.strip_prefix("rules:"), &file.rules) {
            (StrategyKind::Rules, Some(name), Some(text)) => {
                self.packs.insert(name.to_owned(), text.clone());
            }
            (StrategyKind::Combination | StrategyKind::BestOf, ..) => {}
            _ => {
                self.files.insert(file.id.clone(), file.clone());
            }
        }
    }

    /// The strategy with this id or of this combination, such as `meta-prompt+analyzer-feedback`.
    ///
    /// # Errors
    /// When a part is not known (the error names the nearest or all), or the parts make no sense in this order.
    pub fn get(&self, id: &str) -> Result<Arc<dyn Strategy>, StrategyError> {
        let parts = self.parts(id)?;
        let title = title(&parts);
        let mut built = self.built(&parts)?;
        if built.openings.is_empty() {
            // A review alone works on what the plain task gives.
            let baseline = self.file(OPENING)?;
            built.openings.extend(self.built(&[baseline])?.openings);
        }
        if built.reviews.is_empty() && built.openings.len() == 1 {
            return Ok(built.openings.remove(0));
        }
        Ok(Arc::new(Combination {
            id: id.to_owned(),
            title,
            openings: built.openings,
            reviews: built.reviews,
        }))
    }

    /// The strategy as it repairs a program that is there, with up to `rounds` attempts. Without a review
    /// among its parts, the analyzer's findings say what is to be repaired.
    ///
    /// # Errors
    /// As [`StrategyCatalog::get`].
    pub fn repair(&self, id: &str, rounds: u32) -> Result<Repair, StrategyError> {
        let parts = self.parts(id)?;
        if let Some(tuned) = parts.iter().find(|it| it.kind == StrategyKind::FineTuned) {
            return Err(StrategyError::Name {
                id: id.to_owned(),
                why: format!(
                    "`{}` chooses between two versions of a model; name the fine-tuned one as the model itself",
                    tuned.id
                ),
            });
        }
        let mut built = self.built(&parts)?;
        if built.reviews.is_empty() {
            built.reviews = self.built(&[self.file(FEEDBACK)?])?.reviews;
        }
        // The plain task adds nothing to the question of a review.
        built.openings.retain(|part| part.id() != OPENING);
        Ok(Repair {
            id: id.to_owned(),
            openings: built.openings,
            review: built.reviews.remove(0),
            rounds: rounds.max(1),
        })
    }

    /// The data file of a strategy, for the ledger and for people; that of a combination holds its parts.
    ///
    /// # Errors
    /// As [`StrategyCatalog::get`].
    pub fn file(&self, id: &str) -> Result<StrategyFile, StrategyError> {
        let mut parts = self.parts(id)?;
        if parts.len() == 1 {
            return Ok(parts.remove(0));
        }
        let summaries: Vec<&str> = parts.iter().map(|part| part.summary.as_str()).collect();
        Ok(StrategyFile {
            format: 1,
            id: id.to_owned(),
            kind: StrategyKind::Combination,
            title: title(&parts),
            summary: summaries.join(" Then: "),
            source: "a combination".to_owned(),
            max_examples: default_examples(),
            max_example_chars: default_chars(),
            rounds: None,
            texts: TextsFile::default(),
            rules: None,
            answers: None,
            parts,
        })
    }

    /// All ids in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files of the parts of a name, in an order that makes sense.
    fn parts(&self, id: &str) -> Result<Vec<StrategyFile>, StrategyError> {
        let parts: Vec<StrategyFile> = id
            .split('+')
            .map(|part| self.part(part.trim()))
            .collect::<Result<_, _>>()?;
        let wrong = |why: &str| StrategyError::Name {
            id: id.to_owned(),
            why: why.to_owned(),
        };
        let place = |kind: StrategyKind| match kind {
            StrategyKind::BestOf => 1,
            kind if kind.is_review() => 2,
            _ => 0,
        };
        for (before, after) in parts.iter().zip(parts.iter().skip(1)) {
            if place(before.kind) > place(after.kind) {
                return Err(wrong(
                    "ways to ask come first, then `best-of:K`, then `analyzer-feedback` or `self-review`",
                ));
            }
        }
        for (at, part) in parts.iter().enumerate() {
            if parts[..at].iter().any(|earlier| earlier.id == part.id) {
                return Err(wrong(&format!("`{}` is there twice", part.id)));
            }
        }
        let choosers = parts
            .iter()
            .filter(|part| part.kind == StrategyKind::BestOf);
        if choosers.count() > 1 {
            return Err(wrong("`best-of` is there twice"));
        }
        Ok(parts)
    }

    fn part(&self, name: &str) -> Result<StrategyFile, StrategyError> {
        let (head, argument) = match name.split_once(':') {
            Some((head, argument)) => (head, Some(argument)),
            None => (name, None),
        };
        let file = self
            .files
            .get(name)
            .or_else(|| self.files.get(head))
            .ok_or_else(|| self.unknown(name))?;
        let wrong = |why: String| StrategyError::Name {
            id: name.to_owned(),
            why,
        };
        let mut file = file.clone();
        match (file.kind, argument) {
            (StrategyKind::Rules, Some(pack)) => {
                let text = self.packs.get(pack);
                let text = text.ok_or_else(|| wrong(format!("no rule file `{pack}` was read")))?;
                file.rules = Some(text.clone());
                file.title = format!("{} of {pack}", file.title);
            }
            (StrategyKind::BestOf, Some(count)) => {
                let count = count.parse().ok().filter(|count| (2..=32).contains(count));
                let why = || wrong("K of `best-of:K` is a number from 2 to 32".to_owned());
                file.answers = Some(count.ok_or_else(why)?);
                file.title = format!("{} ({})", file.title, count.unwrap_or_default());
            }
            (StrategyKind::Rules, None) => {
                let why = "it needs a file of rules, as in `rules:CLAUDE.md`".to_owned();
                return Err(wrong(why));
            }
            (StrategyKind::BestOf, None) => {
                return Err(wrong("it needs a number, as in `best-of:3`".to_owned()));
            }
            (_, Some(_)) if file.id != name => return Err(self.unknown(name)),
            _ => {}
        }
        name.clone_into(&mut file.id);
        Ok(file)
    }

    fn unknown(&self, id: &str) -> StrategyError {
        let known = || self.files.keys().map(String::as_str);
        let hint = match nearest(id, known()) {
            Some(near) => format!("; did you mean `{near}`?"),
            None => format!(": there are {}", known().collect::<Vec<_>>().join(", ")),
        };
        StrategyError::Unknown {
            id: id.to_owned(),
            hint,
        }
    }

    fn built(&self, parts: &[StrategyFile]) -> Result<Built, StrategyError> {
        let mut built = Built::default();
        for part in parts {
            match build(&part.id, part)? {
                Part::Opening(opening) => built.openings.push(opening),
                Part::Review(review) => built.reviews.push(review),
            }
        }
        Ok(built)
    }
}

/// The strategy that a review alone starts from.
const OPENING: &str = "baseline";

/// The review that says what to repair where a strategy has none.
const FEEDBACK: &str = "analyzer-feedback";

#[derive(Default)]
struct Built {
    openings: Vec<Arc<dyn Strategy>>,
    reviews: Vec<Arc<dyn Review>>,
}

fn title(parts: &[StrategyFile]) -> String {
    let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
    titles.join(" + ")
}
