//! Interned names: a small number stands for a text, so that the analysis compares numbers.

use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

/// A source names something new about so often.
const BYTES_PER_NAME: usize = 24;

/// Room is made for at most so many names; tables of more grow as they must.
const MOST_ROOM: usize = 1 << 12;

/// An interned text. Equal texts have equal symbols within one scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sym(pub u32);

impl Sym {
    /// The empty text.
    pub const EMPTY: Self = Self(0);
}

/// The texts that models and rules name, numbered once when a rule set is compiled.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    texts: Vec<Arc<str>>,
    numbers: FxHashMap<Arc<str>, Sym>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut vocabulary = Self {
            texts: Vec::new(),
            numbers: FxHashMap::default(),
        };
        vocabulary.intern("");
        vocabulary
    }
}

impl Vocabulary {
    /// The symbol of `text`, new or known.
    pub fn intern(&mut self, text: &str) -> Sym {
        if let Some(&symbol) = self.numbers.get(text) {
            return symbol;
        }
        let symbol = Sym(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        let text: Arc<str> = Arc::from(text);
        self.texts.push(Arc::clone(&text));
        self.numbers.insert(text, symbol);
        symbol
    }

    /// Whether a symbol is of this vocabulary.
    pub(crate) fn has(&self, symbol: Sym) -> bool {
        (symbol.0 as usize) < self.texts.len()
    }

    /// The symbol of `text`, where it is known.
    pub fn get(&self, text: &str) -> Option<Sym> {
        self.numbers.get(text).copied()
    }

    /// All texts in the order of their symbols.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }

    /// The text of a symbol of this vocabulary; empty for a symbol of another.
    pub fn text(&self, symbol: Sym) -> &str {
        self.texts.get(symbol.0 as usize).map_or("", |text| text)
    }
}

/// The names of one source text, on top of a vocabulary that all scans share.
#[derive(Debug)]
pub struct Symbols<'a> {
    vocabulary: &'a Vocabulary,
    texts: Vec<Name<'a>>,
    /// The names that the source has used so far, those of the vocabulary too: a source repeats few names, and
    /// this table stays in the processor's cache where the vocabulary does not.
    numbers: FxHashMap<Name<'a>, Sym>,
}

/// A text of the source, or one that was put together (a string literal with escapes, a constant).
#[derive(Debug, Clone)]
enum Name<'a> {
    Source(&'a str),
    Made(Arc<str>),
}

impl Name<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Source(text) => text,
            Self::Made(text) => text,
        }
    }
}

impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Name<'_> {}

impl std::hash::Hash for Name<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text().hash(state);
    }
}

impl std::borrow::Borrow<str> for Name<'_> {
    fn borrow(&self) -> &str {
        self.text()
    }
}

impl<'a> Symbols<'a> {
    /// No names yet beyond those of the vocabulary, and room for those of a source of so many bytes.
    pub fn new(vocabulary: &'a Vocabulary, source_bytes: usize) -> Self {
        let room = (source_bytes / BYTES_PER_NAME).min(MOST_ROOM);
        Self {
            vocabulary,
            texts: Vec::with_capacity(room),
            numbers: FxHashMap::with_capacity_and_hasher(room, FxBuildHasher),
        }
    }

    /// The symbol of a stretch of the source.
    pub fn intern(&mut self, text: &'a str) -> Sym {
        if let Some(&known) = self.numbers.get(text) {
            return known;
        }
        match self.vocabulary.get(text) {
            Some(known) => {
                self.numbers.insert(Name::Source(text), known);
                known
            }
            None => self.insert(Name::Source(text)),
        }
    }

    /// The symbol of a text that is not a stretch of the source.
    pub fn intern_made(&mut self, text: &str) -> Sym {
        self.find(text)
            .unwrap_or_else(|| self.insert(Name::Made(Arc::from(text))))
    }

    /// The symbol of `text`, where the vocabulary or the source has named it.
    pub fn find(&self, text: &str) -> Option<Sym> {
        let seen = self.numbers.get(text).copied();
        seen.or_else(|| self.vocabulary.get(text))
    }

    fn insert(&mut self, name: Name<'a>) -> Sym {
        let number = self.vocabulary.texts.len() + self.texts.len();
        let symbol = Sym(u32::try_from(number).unwrap_or(u32::MAX));
        self.texts.push(name.clone());
        self.numbers.insert(name, symbol);
        symbol
    }

    /// Which of the source's own names a symbol is; none where the vocabulary has it.
    pub(crate) fn own(&self, symbol: Sym) -> Option<usize> {
        (symbol.0 as usize).checked_sub(self.vocabulary.texts.len())
    }

    /// How many names the source has of its own.
    pub(crate) fn count_own(&self) -> usize {
        self.texts.len()
    }

    /// The text of a symbol.
    pub fn text(&self, symbol: Sym) -> &str {
        match self.own(symbol) {
            None => self.vocabulary.text(symbol),
            Some(own) => self.texts.get(own).map_or("", Name::text),
        }
    }
}
