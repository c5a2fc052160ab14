//! String literals of Python: plain, formatted, concatenated.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Kind};
use crate::ir::{Expr, ExprId};
use crate::languages::{Builder, named};

/// The parts of a string while they are gathered.
pub(super) type Parts = SmallVec<[ExprId; 8]>;

impl Builder<'_> {
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let mut parts = Parts::new();
        self.string_parts(node, &mut parts);
        self.text_of(&parts, node)
    }

    pub(super) fn concatenated(&mut self, node: Node<'_>) -> ExprId {
        let mut parts = Parts::new();
        for child in named(node) {
            self.string_parts(child, &mut parts);
        }
        self.text_of(&parts, node)
    }

    /// One literal stays one; several parts are a text.
    fn text_of(&mut self, parts: &[ExprId], node: Node<'_>) -> ExprId {
        match parts {
            [] => {
                let empty = self.symbols.intern("");
                self.expr(Expr::Str(empty), node)
            }
            &[only] if matches!(self.module.expr(only), Expr::Str(_)) => {
                let literal = self.module.expr(only);
                self.expr(literal, node)
            }
            _ => {
                let parts = self.module.add_exprs(parts);
                self.expr(Expr::Text(parts), node)
            }
        }
    }

    fn string_parts(&mut self, node: Node<'_>, parts: &mut Parts) {
        let raw = {
            let text = self.text(node);
            let quote = text.find(['"', '\'']).unwrap_or(0);
            text[..quote].contains(['r', 'R'])
        };
        for child in named(node) {
            match Kind::of(child) {
                Kind::StringContent => {
                    let text = self.text(child);
                    let symbol = if raw || !text.contains('\\') {
                        self.symbols.intern(text)
                    } else {
                        let text = unescape(text);
                        self.symbols.intern_made(&text)
                    };
                    parts.push(self.expr(Expr::Str(symbol), child));
                }
                Kind::Interpolation => {
                    if let Some(inner) = Field::Expression.of(child) {
                        parts.push(self.python_expr(inner));
                    }
                }
                _ => {}
            }
        }
    }
}

/// Resolves the simple escapes; others stay as they are written.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('0') => out.push('\0'),
            Some('\n') => {}
            Some(quote @ ('\\' | '\'' | '"')) => out.push(quote),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}
