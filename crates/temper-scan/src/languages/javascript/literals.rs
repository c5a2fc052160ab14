//! Literals: strings, templates, numbers, regular expressions.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Expr, ExprId};
use crate::symbol::Sym;

impl<'t> Js<'_, '_, 't> {
    pub(super) fn literal(&mut self, node: Node<'t>) -> ExprId {
        let expr = match self.kind(node) {
            "string" => Expr::Str(self.string(node)),
            "template_string" => return self.template(node),
            "number" => number(self.b.text(node)),
            "regex" => Expr::Regex(self.regex(node)),
            "true" => Expr::Bool(true),
            "false" => Expr::Bool(false),
            _ => Expr::Null,
        };
        self.b.expr(expr, node)
    }

    /// The pattern of a regular expression; flags that change what it matches stand at its beginning.
    fn regex(&mut self, node: Node<'t>) -> Sym {
        let Some(pattern) = self.part(node, Field::Pattern) else {
            return Sym::EMPTY;
        };
        let flags = self
            .part(node, Field::Flags)
            .map_or("", |flags| self.b.text(flags));
        let text = self.b.text(pattern);
        let slashes = text.contains("\\/");
        if !flags.contains(['i', 's', 'm']) && !slashes {
            return self.b.symbols.intern(text);
        }
        let mut made = String::with_capacity(text.len() + 6);
        let kept: String = flags.chars().filter(|flag| "ism".contains(*flag)).collect();
        if !kept.is_empty() {
            made.push_str(&format!("(?{kept})"));
        }
        made.push_str(&text.replace("\\/", "/"));
        self.b.symbols.intern_made(&made)
    }

    /// The text of a string literal, escapes resolved.
    pub(super) fn string(&mut self, node: Node<'t>) -> Sym {
        let text = self.b.text(node);
        let inner = text.get(1..text.len().saturating_sub(1)).unwrap_or("");
        if !inner.contains('\\') {
            return self.b.symbols.intern(inner);
        }
        let made = unescape(inner);
        self.b.symbols.intern_made(&made)
    }

    fn template(&mut self, node: Node<'t>) -> ExprId {
        let mut parts: SmallVec<[ExprId; 8]> = SmallVec::new();
        let mut substitutions = 0;
        self.children(node, |js, child| match js.kind(child) {
            "template_substitution" => {
                substitutions += 1;
                if let Some(inner) = Self::only_child(child) {
                    let part = js.expression(inner);
                    parts.push(part);
                }
            }
            "escape_sequence" => {
                let made = unescape(js.b.text(child));
                let text = js.b.symbols.intern_made(&made);
                let part = js.b.expr(Expr::Str(text), child);
                parts.push(part);
            }
            _ => {
                let text = js.b.sym(child);
                let part = js.b.expr(Expr::Str(text), child);
                parts.push(part);
            }
        });
        if substitutions == 0 {
            let text = self.string(node);
            return self.b.expr(Expr::Str(text), node);
        }
        let parts = self.b.module.add_exprs(&parts);
        self.b.expr(Expr::Text(parts), node)
    }
}

/// An integer where it is one: decimal, hexadecimal, octal or binary, with separators.
fn number(text: &str) -> Expr {
    let digits;
    let text = if text.contains('_') {
        digits = text.replace('_', "");
        digits.as_str()
    } else {
        text
    };
    let text = text.strip_suffix('n').unwrap_or(text);
    let radix = match text.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => 10,
    };
    let digits = if radix == 10 { text } else { &text[2..] };
    i64::from_str_radix(digits, radix).map_or(Expr::Number, Expr::Int)
}

/// Resolves the usual escapes; a character that needs none stands for itself.
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
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('b') => out.push('\u{8}'),
            Some('0') => out.push('\0'),
            Some('x') => out.extend(code_point(&mut chars, 2)),
            Some('u') => out.extend(code_point(&mut chars, 4)),
            Some('\n') | None => {}
            Some(other) => out.push(other),
        }
    }
    out
}

/// The character of so many hexadecimal digits, or of those in braces.
fn code_point(chars: &mut std::str::Chars<'_>, digits: usize) -> Option<char> {
    let rest = chars.as_str();
    let (hex, used) = match rest.strip_prefix('{') {
        Some(inner) => {
            let end = inner.find('}')?;
            (&inner[..end], end + 2)
        }
        None => (rest.get(..digits)?, digits),
    };
    let found = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    *chars = rest.get(used..)?.chars();
    found
}

#[cfg(test)]
mod tests {
    use super::{number, unescape};
    use crate::ir::Expr;

    #[test]
    fn escapes_become_their_characters() {
        assert_eq!(unescape(r"a\n\x41\u0042\u{43}\'\\"), "a\nABC'\\");
        assert_eq!(unescape(r"\u12"), "12");
    }

    #[test]
    fn integers_of_every_base_are_read() {
        assert_eq!(number("1_000"), Expr::Int(1000));
        assert_eq!(number("0xff"), Expr::Int(255));
        assert_eq!(number("10n"), Expr::Int(10));
        assert_eq!(number("1.5"), Expr::Number);
    }
}
