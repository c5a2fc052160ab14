//! Files that are asked about and then used by the same name: in between, somebody else can put another one there.

use crate::api::{Role, Sought};
use crate::fact::Note;
use crate::ir::{ArgKind, Block, Bytes, Expr, ExprId, FuncId, FunctionKind, Stmt};
use crate::model::Label;
use crate::symbol::Sym;
use crate::taint::{Engine, External};
use crate::value::FactId;

/// How many questions of one file are kept: each use is compared with each of them.
const MAX_ASKED: usize = 40;

/// With how many uses a question is compared: each comparison may walk over the file's statements.
const MAX_USES: u8 = 10;

/// How deep two expressions are compared.
const MAX_DEPTH: u8 = 12;

/// The roles of questions; only the first counts for people.
const QUESTIONS: &[Sought] = &[Sought::AskedFile, Sought::MeasuredFile];

/// The roles of uses; only the first counts for people.
const USES: &[Sought] = &[Sought::ChangedFile, Sought::ReadFile];

/// A question about a file: is it there, may I write to it?
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    path: ExprId,
    call: Bytes,
    fact: FactId,
    role: Sought,
    /// How many uses of the same file have been compared with it.
    uses: u8,
}

impl<'a> Engine<'a> {
    /// Remembers questions about files, and reports uses of a file that was asked about before.
    pub(crate) fn check_file_race(&mut self, number: u16, call: &External<'_, 'a>) {
        // Most calls have nothing to do with files.
        let concerns = |role: Role| {
            let is = |sought: &Sought| self.api.sought(*sought) == Some(role);
            QUESTIONS.iter().any(is) || USES.iter().any(is)
        };
        let sinks = call.facts.map_or(&[][..], |facts| &facts.sinks);
        if !sinks.iter().any(|sink| concerns(sink.role)) {
            return;
        }
        let settings = &self.matcher.rules[usize::from(number)].rule.detect.settings;
        let (questions, uses) = match settings.contains_key("every-use") {
            true => (QUESTIONS, USES),
            false => (&QUESTIONS[..1], &USES[..1]),
        };
        for &role in questions {
            self.remember_asked(role, call);
        }
        for &role in uses {
            self.used_after_asking(number, role, questions, call);
        }
    }

    fn remember_asked(&mut self, role: Sought, call: &External<'_, 'a>) {
        let (span, node) = (call.site.span, call.node);
        let known = |asked: &Asked| asked.call == span;
        if self.asked_files.len() == MAX_ASKED || self.asked_files.iter().any(known) {
            return;
        }
        let Some(path) = self.used_file(role, call) else {
            return;
        };
        let note = node.map_or(Note::Written, Note::Source);
        let fact = self
            .facts
            .source(Label::AskedFile, span, note, call.guessed);
        let call = span;
        let uses = 0;
        self.asked_files.push(Asked {
            path,
            call,
            fact,
            role,
            uses,
        });
    }

    fn used_after_asking(
        &mut self,
        number: u16,
        role: Sought,
        questions: &[Sought],
        call: &External<'_, 'a>,
    ) {
        if self.asked_files.is_empty() {
            return;
        }
        let Some(path) = self.used_file(role, call) else {
            return;
        };
        let at = call.site.span;
        for number_of in 0..self.asked_files.len() {
            let asked = self.asked_files[number_of];
            let before = asked.call.start < at.start && questions.contains(&asked.role);
            if !before || asked.uses == MAX_USES || !self.same_file(asked.path, path, 0) {
                continue;
            }
            self.asked_files[number_of].uses += 1;
            if self.leads_to(asked.call, at)
                && !self.is_given_between(asked.path, asked.call.start, at.start)
            {
                let span = self.module.expr_span(path);
                return self.report(number, span, Some(asked.fact), call.guessed);
            }
        }
    }

    /// The argument of a call that names a file in a role.
    fn used_file(&mut self, role: Sought, call: &External<'_, 'a>) -> Option<ExprId> {
        let role: Role = self.api.sought(role)?;
        for sink in call.facts.map_or(&[][..], |facts| &facts.sinks) {
            if sink.role != role || !self.holds(&sink.when, call.site) {
                continue;
            }
            for &slot in &sink.slots {
                if let Some((place, _)) = self.slot_value(slot, call.site) {
                    return Some(place);
                }
            }
        }
        None
    }

    /// Whether two expressions name the same file, as far as the text tells.
    fn same_file(&self, left: ExprId, right: ExprId, depth: u8) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let (left, right) = (self.plain_path(left), self.plain_path(right));
        let same = |left, right| self.same_file(left, right, depth + 1);
        match (self.module.expr(left), self.module.expr(right)) {
            (Expr::Name(left), Expr::Name(right)) | (Expr::Str(left), Expr::Str(right)) => {
                left == right
            }
            (Expr::This, Expr::This) => true,
            (
                Expr::Field { base, name },
                Expr::Field {
                    base: of,
                    name: as_,
                },
            ) => name == as_ && same(base, of),
            (
                Expr::Index { base, index },
                Expr::Index {
                    base: of,
                    index: at,
                },
            ) => same(base, of) && same(index, at),
            (
                Expr::Binary { op, left, right },
                Expr::Binary {
                    op: as_,
                    left: first,
                    right: second,
                },
            ) => op == as_ && same(left, first) && same(right, second),
            (Expr::Text(left), Expr::Text(right)) => {
                let (left, right) = (self.module.list(left), self.module.list(right));
                left.len() == right.len() && left.iter().zip(right).all(|(&a, &b)| same(a, b))
            }
            (Expr::Call(left), Expr::Call(right)) => {
                let (left, right) = (self.module.call(left), self.module.call(right));
                let args = left.args.iter().zip(&right.args);
                same(left.callee, right.callee)
                    && left.args.len() == right.args.len()
                    && args
                        .into_iter()
                        .all(|(a, b)| a.kind == b.kind && same(a.value, b.value))
            }
            _ => false,
        }
    }

    /// A path without what only changes its type: `Path(p)`, `new File(p)`, `p.toFile()`.
    fn plain_path(&self, mut place: ExprId) -> ExprId {
        loop {
            place = match self.module.expr(place) {
                Expr::Same(inner) | Expr::Copy(inner) => inner,
                Expr::Call(call) => {
                    let call = self.module.call(call);
                    match (self.module.expr(call.callee), call.args.as_slice()) {
                        (Expr::Field { base, name }, []) if self.is_retyping(name) => base,
                        (Expr::Name(name) | Expr::Field { name, .. }, [path])
                            if path.kind == ArgKind::Positional && self.is_retyping(name) =>
                        {
                            path.value
                        }
                        _ => return place,
                    }
                }
                _ => return place,
            }
        }
    }

    /// Whether a name is that of a call which gives the same path as another type.
    fn is_retyping(&self, name: Sym) -> bool {
        matches!(
            self.symbols.text(name),
            "Path" | "File" | "str" | "String" | "fspath" | "toPath" | "toFile" | "toString"
        )
    }

    /// Whether a place lies in what runs after a question was asked: in its function, and in its branch.
    fn leads_to(&self, asked: Bytes, used: Bytes) -> bool {
        let module = self.module;
        let around = self.function_around(asked);
        if module.function(around).kind == FunctionKind::Module {
            return self.function_around(used) == around && self.same_branch(asked, used);
        }
        holds(module.function(around).span, used) && self.same_branch(asked, used)
    }

    fn function_around(&self, place: Bytes) -> FuncId {
        let inside = self
            .module
            .functions()
            .filter(|(_, code)| code.kind == FunctionKind::Module || holds(code.span, place));
        let size = |code: Bytes| code.end - code.start;
        inside
            .min_by_key(|(_, code)| (code.kind == FunctionKind::Module, size(code.span)))
            .map_or(FuncId(0), |(id, _)| id)
    }

    /// Whether no branch of an `if`, `switch`, loop or handler has the question and not the use.
    fn same_branch(&self, asked: Bytes, used: Bytes) -> bool {
        let parts = |block: Block| {
            let has = self.block_has(block, asked);
            !has || self.block_has(block, used)
        };
        self.module.stmts().all(|(stmt, span)| {
            !holds(span, asked)
                || match stmt {
                    Stmt::If { then, other, .. } => parts(*then) && parts(*other),
                    Stmt::Loop { body, .. } => parts(*body),
                    Stmt::Switch { cases, .. } => cases.iter().all(|case| parts(case.body)),
                    Stmt::Try { handlers, .. } => handlers.iter().all(|one| parts(one.body)),
                    _ => true,
                }
        })
    }

    fn block_has(&self, block: Block, place: Bytes) -> bool {
        let stmts = self.module.block(block).iter();
        stmts
            .into_iter()
            .any(|&stmt| holds(self.module.stmt_span(stmt), place))
    }

    /// Whether a variable that names a file is given another value between two places.
    fn is_given_between(&self, path: ExprId, from: u32, until: u32) -> bool {
        let path = self.plain_path(path);
        let Expr::Name(name) = self.module.expr(path) else {
            return false;
        };
        self.module.stmts().any(|(stmt, span)| match *stmt {
            Stmt::Assign { target, .. } => {
                span.start >= from
                    && span.end <= until
                    && self.module.expr(target) == Expr::Name(name)
            }
            _ => false,
        })
    }
}

fn holds(outer: Bytes, inner: Bytes) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
