//! Handlers of something private that nobody has to sign in for.

use crate::ir::{Bytes, Expr, ExprId, FuncId};
use crate::symbol::Sym;
use crate::taint::Engine;

/// How many handlers of one file are looked at: each costs a walk over the file's expressions.
const MAX_HANDLERS: usize = 100;

impl Engine<'_> {
    /// Finds handlers whose route or name has a sensitive word, and in which no word speaks of who is calling.
    pub(crate) fn check_authentication(&mut self, number: u16) {
        let settings = &self.matcher.rules[usize::from(number)].rule.detect.settings;
        let words = |key: &str| settings.get(key).map_or(&[][..], |words| words);
        let (sensitive, evidence) = (words("sensitive"), words("evidence"));
        let mut functions: Vec<FuncId> = self.handled.iter().map(|handled| handled.0).collect();
        functions.dedup();
        for function in functions.into_iter().take(MAX_HANDLERS) {
            let code = self.module.function(function);
            let head = self.decorator_texts(function);
            let private = self.has_word(&head, sensitive) || self.has_word(&[code.name], sensitive);
            let body = self.texts_within(code.span);
            let asks = self.has_word(&head, evidence)
                || self.has_word(&[code.name], evidence)
                || self.has_word(&body, evidence);
            if private && !asks {
                self.report(number, code.name_span, None, false);
            }
        }
    }

    /// The names and texts in a function's decorators.
    fn decorator_texts(&self, function: FuncId) -> Vec<Sym> {
        let module = self.module;
        let decorators = module.list(module.function(function).decorators);
        let spans = decorators
            .iter()
            .map(|&decorator| module.expr_span(decorator));
        spans.flat_map(|span| self.texts_within(span)).collect()
    }

    /// The names and texts in a stretch of the file.
    pub(super) fn texts_within(&self, span: Bytes) -> Vec<Sym> {
        let count = u32::try_from(self.module.expr_count()).unwrap_or(u32::MAX);
        let inside = |id: &ExprId| {
            let at = self.module.expr_span(*id);
            at.start >= span.start && at.end <= span.end
        };
        let ids = (0..count).map(ExprId).filter(inside);
        ids.filter_map(|id| match self.module.expr(id) {
            Expr::Name(name) | Expr::Field { name, .. } | Expr::Str(name) => Some(name),
            _ => None,
        })
        .collect()
    }

    pub(super) fn has_word(&self, texts: &[Sym], words: &[String]) -> bool {
        texts.iter().any(|&text| {
            let text = self.symbols.text(text);
            text.len() < 80 && {
                let text = text.to_lowercase();
                words.iter().any(|word| text.contains(word.as_str()))
            }
        })
    }
}
