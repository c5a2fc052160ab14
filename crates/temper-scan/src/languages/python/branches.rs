//! `match` and imports of Python.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Kind, Stmts};
use crate::ir::{Case, ExprList, Import, Stmt};
use crate::languages::{Builder, Nodes, named};
use crate::symbol::Sym;

impl Builder<'_> {
    pub(super) fn match_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let subject = Field::Subject
            .of(node)
            .map(|subject| self.python_expr(subject));
        let mut cases = Vec::new();
        let clauses = Field::Body.of(node).map_or_else(Nodes::new, named);
        for clause in clauses {
            if Kind::of(clause) == Kind::CaseClause {
                cases.push(self.case(clause));
            }
        }
        out.push(self.stmt(Stmt::Switch { subject, cases }, node));
    }

    pub(super) fn case(&mut self, clause: Node<'_>) -> Case {
        let mut values: SmallVec<[_; 4]> = SmallVec::new();
        let mut open = false;
        for pattern in named(clause) {
            if Kind::of(pattern) == Kind::CasePattern {
                for inner in named(pattern) {
                    match Kind::of(inner) {
                        Kind::UnionPattern => {
                            let parts = named(inner);
                            values.extend(parts.into_iter().map(|n| self.python_expr(n)));
                        }
                        // A bare name takes anything.
                        Kind::DottedName if named(inner).len() == 1 => open = true,
                        _ => values.push(self.python_expr(inner)),
                    }
                }
            }
        }
        let guard = Field::Guard
            .of(clause)
            .and_then(|guard| named(guard).first().copied());
        let values = if open {
            ExprList::default()
        } else {
            self.module.add_exprs(&values)
        };
        Case {
            values,
            guard: guard.map(|guard| self.python_expr(guard)),
            body: self.optional_block(Field::Consequence.of(clause)),
            falls_through: false,
        }
    }

    pub(super) fn import_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        for item in named(node) {
            match Kind::of(item) {
                Kind::AliasedImport => {
                    let (Some(name), Some(alias)) = (Field::Name.of(item), Field::Alias.of(item))
                    else {
                        continue;
                    };
                    let (path, name) = (self.sym(name), self.sym(alias));
                    out.push(self.stmt(Stmt::Import(Import { path, name }), item));
                }
                Kind::DottedName => {
                    // `import a.b` binds `a`.
                    let text = self.text(item);
                    let first = text.split('.').next().unwrap_or(text).trim();
                    let name = self.symbols.intern(first);
                    out.push(self.stmt(Stmt::Import(Import { path: name, name }), item));
                }
                _ => {}
            }
        }
    }

    pub(super) fn import_from(&mut self, node: Node<'_>, out: &mut Stmts) {
        let Some(module) = Field::ModuleName.of(node) else {
            return;
        };
        let from = self.text(module);
        for item in named(node).into_iter().filter(|item| *item != module) {
            let (member, name) = match Kind::of(item) {
                Kind::AliasedImport => (Field::Name.of(item), Field::Alias.of(item)),
                Kind::DottedName => (Some(item), Some(item)),
                Kind::WildcardImport => {
                    let path = self.symbols.intern(from);
                    let name = Sym::EMPTY;
                    out.push(self.stmt(Stmt::Import(Import { path, name }), item));
                    continue;
                }
                _ => continue,
            };
            let (Some(member), Some(name)) = (member, name) else {
                continue;
            };
            let path = format!("{from}.{}", self.text(member));
            let path = self.symbols.intern_made(&path);
            let name = self.sym(name);
            out.push(self.stmt(Stmt::Import(Import { path, name }), item));
        }
    }
}
