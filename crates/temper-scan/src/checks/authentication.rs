//! Handlers of something private that nobody has to sign in for.

use smallvec::SmallVec;

use crate::ir::{Bytes, Expr, ExprId, ExprList, FuncId};
use crate::symbol::Sym;
use crate::taint::Engine;
use crate::words::Words;

/// How many handlers of one file are looked at: each costs a walk over the file's expressions.
const MAX_HANDLERS: usize = 40;

/// What is told of a handler by the words in it.
struct Guarded {
    function: FuncId,
    /// Whether it is a method of a class.
    method: bool,
    /// Whether its route or name speaks of something private.
    private: bool,
    /// Whether it takes requests that change something.
    changes: bool,
    /// Whether it is meant for those who are not signed in.
    public: bool,
    /// Whether a decorator asks who is calling.
    decorated: bool,
    /// Whether anything in it does.
    asks: bool,
}

impl Engine<'_> {
    /// Finds handlers whose route or name has a sensitive word, or that change something as protected ones beside them do,
    /// and in which no word speaks of who is calling.
    pub(crate) fn check_authentication(&mut self, number: u16) {
        let rule = &self.matcher.rules[usize::from(number)];
        let words = |key: &str| rule.words(key);
        let middleware = rule.rule.detect.settings.get("middleware");
        let middleware = middleware.map_or(&[][..], |words| words);
        if self.asks_everywhere(middleware, words("evidence")) {
            return;
        }
        let mut functions: Vec<FuncId> = self.handled.iter().map(|handled| handled.0).collect();
        functions.dedup();
        let handlers: Vec<Guarded> = functions
            .into_iter()
            .take(MAX_HANDLERS)
            .map(|function| self.guarded(number, function))
            .collect();
        let usual = handlers.iter().any(|other| {
            other.changes && (other.decorated || other.method && other.asks && !other.public)
        });
        for handler in handlers {
            let wanted = handler.private || usual && handler.changes && !handler.public;
            // A body that is yet to be written does nothing that could be protected.
            let body = self.module.function(handler.function).body;
            if wanted && !handler.asks && !self.module.block(body).is_empty() {
                let span = self.module.function(handler.function).name_span;
                self.report(number, span, None, false);
            }
        }
    }

    fn guarded(&self, number: u16, function: FuncId) -> Guarded {
        let matcher = self.matcher;
        let rule = &matcher.rules[usize::from(number)];
        let words = |key: &str| rule.words(key);
        let code = self.module.function(function);
        let mut head = self.decorator_texts(function);
        let routes: Vec<Bytes> = self.routes_of(function);
        head.extend(routes.iter().flat_map(|&span| self.texts_within(span)));
        let named = [code.name];
        let speaks = |words: &Words| self.has_word(&head, words) || self.has_word(&named, words);
        let (private, public) = (speaks(words("sensitive")), speaks(words("public")));
        let changes =
            self.is_one_of(&head, words("changes")) || self.is_one_of(&named, words("changes"));
        if !private && !changes {
            // Nobody would ask who is calling: whether somebody does tells nothing.
            return Guarded {
                function,
                method: code.class.is_some(),
                private,
                changes,
                public,
                decorated: false,
                asks: false,
            };
        }
        let within_head = self.texts_of_own(&head);
        let around = code.class.map(|class| self.module.class(class).decorators);
        let around = self.texts_of(around.unwrap_or_default());
        let decorated = self.has_word(&head, words("evidence"))
            || self.has_word(&around, words("evidence"))
            || self.has_word(&within_head, words("evidence"));
        head.push(code.name);
        let body = self.texts_within(code.span);
        let within = self.texts_of_own(&body);
        let evidence = |texts: &[Sym]| self.has_word(texts, words("evidence"));
        Guarded {
            function,
            method: code.class.is_some(),
            private,
            changes,
            public,
            decorated,
            asks: decorated || evidence(&head) || evidence(&body) || evidence(&within),
        }
    }

    /// The names and texts inside the file's functions that are among these names.
    pub(super) fn texts_of_own(&self, names: &[Sym]) -> Vec<Sym> {
        self.module
            .functions()
            .filter(|(_, code)| code.name != Sym::EMPTY && names.contains(&code.name))
            .take(4)
            .flat_map(|(_, code)| self.texts_within(code.span))
            .collect()
    }

    /// Whether one of the texts is one of the words.
    pub(super) fn is_one_of(&self, texts: &[Sym], words: &Words) -> bool {
        texts.iter().any(|&text| words.has(self.symbols.text(text)))
    }

    /// The calls that make a function the handler of a route.
    fn routes_of(&self, function: FuncId) -> Vec<Bytes> {
        let own = self.routes.iter().filter(|route| route.0 == function);
        own.map(|route| route.1).collect()
    }

    /// Whether the file puts a check before all its routes: `router.Use(requireLogin)`.
    fn asks_everywhere(&self, middleware: &[String], evidence: &Words) -> bool {
        let known = middleware.iter().filter_map(|word| self.symbols.find(word));
        let middleware: SmallVec<[Sym; 4]> = known.collect();
        let count = u32::try_from(self.module.expr_count()).unwrap_or(u32::MAX);
        let wraps = |id: &ExprId| match self.module.expr(*id) {
            Expr::Call(call) => match self.module.expr(self.module.call(call).callee) {
                Expr::Field { name, .. } => middleware.contains(&name),
                _ => false,
            },
            _ => false,
        };
        !middleware.is_empty()
            && (0..count)
                .map(ExprId)
                .filter(wraps)
                .take(MAX_HANDLERS)
                .any(|id| self.has_word(&self.texts_within(self.module.expr_span(id)), evidence))
    }

    /// The names and texts in a function's decorators.
    pub(super) fn decorator_texts(&self, function: FuncId) -> Vec<Sym> {
        self.texts_of(self.module.function(function).decorators)
    }

    pub(super) fn texts_of(&self, decorators: ExprList) -> Vec<Sym> {
        let module = self.module;
        let spans = module
            .list(decorators)
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
            // The session of a database says nothing of who is calling.
            Expr::Field { base, .. } if self.is_database(base) => None,
            Expr::Name(name) | Expr::Field { name, .. } | Expr::Str(name) => Some(name),
            _ => None,
        })
        .collect()
    }

    fn is_database(&self, base: ExprId) -> bool {
        match self.module.expr(base) {
            Expr::Name(name) => matches!(self.symbols.text(name), "db" | "database"),
            _ => false,
        }
    }

    pub(super) fn has_word(&self, texts: &[Sym], words: &Words) -> bool {
        texts.iter().any(|&text| {
            let text = self.symbols.text(text);
            text.len() < 80 && words.within(text)
        })
    }
}
