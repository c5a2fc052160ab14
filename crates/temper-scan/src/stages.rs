//! A scan, stage by stage: [`scan`](crate::scan) is these in a row. Benchmarks time them one by one.

use tree_sitter::Tree;

use crate::finding::{Gap, GapKind, Scan};
use crate::ir::{Bytes, Module};
use crate::matcher::Matcher;
use crate::symbol::Symbols;
use crate::{Language, RuleSet, languages, report, syntax, taint};

/// A place that could not be analysed, with the reason.
type Gaps = Vec<(GapKind, Bytes, &'static str)>;

/// A text with its syntax tree.
#[derive(Debug)]
pub struct Parsed<'s> {
    source: &'s str,
    language: Language,
    tree: Tree,
}

/// A text as the small language that all sources are lowered to.
#[derive(Debug)]
pub struct Lowered<'s> {
    source: &'s str,
    language: Language,
    matcher: &'s Matcher,
    module: Module,
    symbols: Symbols<'s>,
    gaps: Gaps,
}

impl<'s> Parsed<'s> {
    /// Parses a text.
    ///
    /// # Errors
    /// A scan that says why there is nothing to analyse: the text is empty, or too long to parse.
    pub fn new(source: &'s str, language: Language) -> Result<Self, Scan> {
        if source.trim().is_empty() {
            return Err(nothing(source, GapKind::Empty, "there is no code"));
        }
        match syntax::parse(source, language) {
            Some(tree) => Ok(Self {
                source,
                language,
                tree,
            }),
            None => Err(nothing(
                source,
                GapKind::Budget,
                "this text is too long to parse",
            )),
        }
    }

    /// Lowers the tree; the rules say which names of libraries are known.
    pub fn lower<'r>(&'r self, rules: &'r RuleSet) -> Lowered<'r> {
        let matcher = rules.matcher(self.language);
        let root = self.tree.root_node();
        let symbols = Symbols::new(&matcher.api.vocabulary, self.source.len());
        let lowered = languages::lower(self.source, self.language, root, symbols);
        let mut gaps = syntax::errors(root);
        gaps.extend(lowered.gaps);
        Lowered {
            source: self.source,
            language: self.language,
            matcher,
            module: lowered.module,
            symbols: lowered.symbols,
            gaps,
        }
    }
}

impl Lowered<'_> {
    /// Follows the data and reports what the rules find.
    pub fn analyse(self) -> Scan {
        let length = self.source.len();
        let mut engine = taint::Engine::new(
            &self.module,
            self.symbols,
            self.matcher,
            self.language,
            length,
        );
        engine.run_file();
        let mut gaps = self.gaps;
        if let Some(span) = engine.exhausted {
            gaps.push((
                GapKind::Budget,
                span,
                "the analysis ran out of its budget here",
            ));
        }
        report::scan(self.source, &engine, &gaps)
    }
}

/// The scan of a text that has nothing to analyse.
fn nothing(source: &str, kind: GapKind, why: &str) -> Scan {
    Scan {
        findings: Vec::new(),
        gaps: vec![Gap {
            kind,
            span: report::Lines::new(source).span(Bytes::default()),
            message: why.to_owned(),
        }],
    }
}
