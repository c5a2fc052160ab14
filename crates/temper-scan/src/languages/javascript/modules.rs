//! `require`, `import` and `export`.

use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Expr, Import, Stmt, StmtId};
use crate::symbol::Sym;

impl<'t> Js<'_, '_, 't> {
    /// The module that `require("x")` or `import("x")` stands for; files of the project itself are not followed.
    pub(super) fn required_module(&mut self, call: Node<'t>) -> Option<Sym> {
        if self.kind(call) != "call_expression" {
            return None;
        }
        let function = self.part(call, Field::Function)?;
        let is_require = match self.kind(function) {
            "identifier" => self.b.text(function) == "require",
            "import" => true,
            _ => false,
        };
        if !is_require {
            return None;
        }
        let argument = self.part(call, Field::Arguments)?.named_child(0)?;
        (self.kind(argument) == "string")
            .then(|| self.module_name(argument))
            .flatten()
    }

    fn module_name(&mut self, string: Node<'t>) -> Option<Sym> {
        let text = self.b.text(string);
        let name = text.get(1..text.len().saturating_sub(1))?;
        let name = name.strip_prefix("node:").unwrap_or(name);
        let own = name.is_empty() || name.starts_with(['.', '/']);
        (!own).then(|| self.b.symbols.intern(name))
    }

    /// Lowers `const x = require("m")`, also with members behind it or taken apart, to imports.
    pub(super) fn required(
        &mut self,
        target: Node<'t>,
        value: Node<'t>,
        out: &mut Vec<StmtId>,
    ) -> bool {
        let Some(path) = self.required_path(value, 0) else {
            return false;
        };
        match self.kind(target) {
            "identifier" => {
                let name = self.b.sym(target);
                out.push(self.b.stmt(Stmt::Import(Import { path, name }), target));
                true
            }
            "object_pattern" if self.is_flat(target) => {
                self.children(target, |js, entry| {
                    let key = js.part(entry, Field::Key).unwrap_or(entry);
                    let local = js.part(entry, Field::Value).unwrap_or(entry);
                    let member = js.b.text(key);
                    let path = js.member_path(path, member);
                    let name = js.b.sym(local);
                    out.push(js.b.stmt(Stmt::Import(Import { path, name }), entry));
                });
                true
            }
            _ => false,
        }
    }

    /// Whether an object pattern only names members.
    fn is_flat(&self, pattern: Node<'t>) -> bool {
        let mut cursor = pattern.walk();
        pattern
            .named_children(&mut cursor)
            .filter(|entry| !entry.is_extra())
            .all(|entry| match self.kind(entry) {
                "shorthand_property_identifier_pattern" => true,
                "pair_pattern" => {
                    let kind_of = |field| self.part(entry, field).map(|x| self.kind(x));
                    kind_of(Field::Key) == Some("property_identifier")
                        && kind_of(Field::Value) == Some("identifier")
                }
                _ => false,
            })
    }

    fn required_path(&mut self, value: Node<'t>, depth: u32) -> Option<Sym> {
        match self.kind(value) {
            "call_expression" => self.required_module(value),
            "member_expression" if depth < 8 => {
                let object = self.part(value, Field::Object)?;
                let base = self.required_path(object, depth + 1)?;
                let property = self.part(value, Field::Property)?;
                let member = self.b.text(property);
                Some(self.member_path(base, member))
            }
            _ => None,
        }
    }

    fn member_path(&mut self, base: Sym, member: &str) -> Sym {
        if member == "default" {
            return base;
        }
        let path = format!("{}.{member}", self.b.symbols.text(base));
        self.b.symbols.intern_made(&path)
    }

    pub(super) fn import(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        let Some(source) = self.source_of(node) else {
            return;
        };
        let Some(path) = self.module_name(source) else {
            return;
        };
        self.children(node, |js, clause| match js.kind(clause) {
            "import_clause" => js.children(clause, |js, part| js.import_part(part, path, out)),
            "import_require_clause" => js.import_part(clause, path, out),
            _ => {}
        });
    }

    fn source_of(&self, node: Node<'t>) -> Option<Node<'t>> {
        self.part(node, Field::Source).or_else(|| {
            let mut cursor = node.walk();
            node.named_children(&mut cursor)
                .find_map(|child| self.part(child, Field::Source))
        })
    }

    fn import_part(&mut self, node: Node<'t>, path: Sym, out: &mut Vec<StmtId>) {
        match self.kind(node) {
            "identifier" => self.bind(node, path, out),
            "namespace_import" | "import_require_clause" => {
                if let Some(name) = Self::only_child(node) {
                    self.bind(name, path, out);
                }
            }
            "named_imports" => self.children(node, |js, specifier| {
                let Some(member) = js.part(specifier, Field::Name) else {
                    return;
                };
                let local = js.part(specifier, Field::Alias).unwrap_or(member);
                let text = js.b.text(member);
                let path = js.member_path(path, text);
                js.bind(local, path, out);
            }),
            _ => {}
        }
    }

    fn bind(&mut self, local: Node<'t>, path: Sym, out: &mut Vec<StmtId>) {
        let name = self.b.sym(local);
        out.push(self.b.stmt(Stmt::Import(Import { path, name }), local));
    }

    pub(super) fn export(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        if let Some(declaration) = self.part(node, Field::Declaration) {
            return self.statement(declaration, out);
        }
        if let Some(value) = self.part(node, Field::Value) {
            let value = self.expression(value);
            let exports = self.b.symbols.intern("exports");
            let base = self.b.expr(Expr::Name(exports), node);
            let name = self.b.symbols.intern("default");
            let target = self.b.expr(Expr::Field { base, name }, node);
            let stmt = Stmt::Assign {
                target,
                ty: None,
                value: Some(value),
            };
            out.push(self.b.stmt(stmt, node));
        }
    }
}
