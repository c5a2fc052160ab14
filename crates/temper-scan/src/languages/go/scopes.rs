//! Blocks and their variables: one that hides another of the same function is kept under a name of its own.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::{Go, Stmts};
use crate::ir::Stmt;
use crate::symbol::Sym;

/// What is added to the name of a variable that hides another: a sign that is not seen.
pub(crate) const HIDING: char = '\u{2060}';

/// How deep variables may hide each other before they are one.
const MAX_HIDING: usize = 8;

/// The variables of a block by name.
#[derive(Default)]
pub(super) struct Scope {
    /// Whether it is the outermost block of a function.
    is_function: bool,
    names: FxHashMap<Sym, Sym>,
}

impl<'t> Go<'_, '_, 't> {
    /// Runs a lowering inside a block of its own.
    pub(super) fn within<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        self.blocks.push(Scope::default());
        let lowered = lower(self);
        self.blocks.pop();
        lowered
    }

    /// Begins a function with these parameters and results.
    pub(super) fn enter_function(&mut self, names: impl Iterator<Item = Sym>) {
        self.blocks.push(Scope {
            is_function: true,
            names: names.map(|name| (name, name)).collect(),
        });
    }

    /// Ends a function.
    pub(super) fn leave_function(&mut self) {
        self.blocks.pop();
    }

    /// The name under which the variable is kept that a name means here.
    pub(super) fn resolve(&self, name: Sym) -> Sym {
        if !self.hides {
            return name;
        }
        let known = self.blocks.iter().rev();
        known
            .filter_map(|block| block.names.get(&name).copied())
            .next()
            .unwrap_or(name)
    }

    /// Declares a variable of the current block, and gives the name under which it is kept.
    pub(super) fn declare(&mut self, name: Sym, node: Node<'t>, out: &mut Stmts) -> Sym {
        let kept = self.kept_name(name);
        if self
            .scopes
            .last_mut()
            .is_some_and(|scope| scope.insert(kept))
        {
            out.push(self.b.stmt(Stmt::Local(kept), node));
        }
        kept
    }

    fn kept_name(&mut self, name: Sym) -> Sym {
        if let Some(&kept) = self.blocks.last().and_then(|block| block.names.get(&name)) {
            return kept;
        }
        let mut hidden = None;
        for block in self.blocks.iter().rev() {
            hidden = block.names.get(&name).copied();
            if hidden.is_some() || block.is_function {
                break;
            }
        }
        let kept = match hidden {
            Some(hidden) => self.hiding(hidden),
            None => name,
        };
        if let Some(block) = self.blocks.last_mut() {
            block.names.insert(name, kept);
        }
        kept
    }

    fn hiding(&mut self, hidden: Sym) -> Sym {
        let text = self.b.symbols.text(hidden);
        if text.chars().filter(|&c| c == HIDING).count() >= MAX_HIDING {
            return hidden;
        }
        let text = format!("{text}{HIDING}");
        self.hides = true;
        self.b.symbols.intern_made(&text)
    }
}
