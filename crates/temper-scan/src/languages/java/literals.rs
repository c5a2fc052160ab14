//! Texts: literals, text blocks, and what `format` makes.

use tree_sitter::Node;

use super::{Exprs, Kind, Lowering};
use crate::ir::{BinaryOp, Expr, ExprId};
use crate::languages::named;
use crate::symbol::Sym;

impl Lowering<'_, '_> {
    /// A string literal or text block.
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let parts = named(node);
        let fragment = |part: &Node<'_>| {
            matches!(
                Kind::of(*part),
                Kind::StringFragment | Kind::MultilineFragment
            )
        };
        let text = match parts.as_slice() {
            [] => Sym::EMPTY,
            [only] if Kind::of(*only) == Kind::StringFragment => self.builder.sym(*only),
            _ if parts
                .iter()
                .any(|part| Kind::of(*part) == Kind::StringInterpolation) =>
            {
                let parts: Exprs = parts.iter().map(|&part| self.piece(part)).collect();
                let parts = self.builder.module.add_exprs(&parts);
                return self.builder.expr(Expr::Text(parts), node);
            }
            _ => {
                let mut text = String::new();
                for part in &parts {
                    match fragment(part) {
                        true => text.push_str(self.builder.text(*part)),
                        false => unescape(self.builder.text(*part), &mut text),
                    }
                }
                self.builder.symbols.intern_made(&text)
            }
        };
        self.builder.expr(Expr::Str(text), node)
    }

    fn piece(&mut self, node: Node<'_>) -> ExprId {
        match Kind::of(node) {
            Kind::StringInterpolation => match named(node).first() {
                Some(&inner) => self.expr(inner),
                None => self.builder.unknown(&[], node),
            },
            _ => {
                let text = self.builder.sym(node);
                self.builder.expr(Expr::Str(text), node)
            }
        }
    }

    /// A character: a text of one sign.
    pub(super) fn character(&mut self, node: Node<'_>) -> ExprId {
        let text = self.builder.text(node);
        let inner = text.get(1..text.len().saturating_sub(1)).unwrap_or("");
        let symbol = if inner.starts_with('\\') {
            let mut out = String::new();
            unescape(inner, &mut out);
            self.builder.symbols.intern_made(&out)
        } else {
            self.builder.symbols.intern(inner)
        };
        self.builder.expr(Expr::Str(symbol), node)
    }

    /// `String.format("a%sb", x)` is a text of the literal's pieces and the arguments; numbers stay numbers.
    pub(super) fn formatted(
        &mut self,
        format: Sym,
        arguments: &[Node<'_>],
        node: Node<'_>,
    ) -> ExprId {
        let text = self.builder.symbols.text(format).to_owned();
        let mut parts = Exprs::new();
        let mut values = arguments.iter();
        let mut rest = text.as_str();
        while let Some(at) = rest.find('%') {
            let (before, spec) = rest.split_at(at);
            self.literal(before, node, &mut parts);
            let length = spec_length(spec);
            let conversion = spec[..length].chars().last().unwrap_or('%');
            rest = &spec[length..];
            match conversion {
                '%' => self.literal("%", node, &mut parts),
                'n' => self.literal("\n", node, &mut parts),
                conversion => {
                    let Some(&value) = values.next() else {
                        continue;
                    };
                    let mut value = self.expr(value);
                    // A number: what it is stays known, and that it can be predicted.
                    let op = match conversion {
                        'd' => Some(BinaryOp::BitOr),
                        'x' | 'X' | 'o' | 'f' | 'e' | 'g' | 'c' | 'b' => Some(BinaryOp::Other),
                        _ => None,
                    };
                    if let Some(op) = op {
                        let left = value;
                        let right = self.builder.expr(Expr::Int(0), node);
                        value = self.builder.expr(Expr::Binary { op, left, right }, node);
                    }
                    parts.push(value);
                }
            }
        }
        self.literal(rest, node, &mut parts);
        // More arguments than places, or places by number: any of them may be in the text.
        for &value in values {
            parts.push(self.expr(value));
        }
        let parts = self.builder.module.add_exprs(&parts);
        self.builder.expr(Expr::Text(parts), node)
    }

    fn literal(&mut self, text: &str, node: Node<'_>, parts: &mut Exprs) {
        if !text.is_empty() {
            let text = self.builder.symbols.intern_made(text);
            parts.push(self.builder.expr(Expr::Str(text), node));
        }
    }
}

/// How long the specifier is that a text begins with: `%s`, `%-10.2f`, `%1$s`.
fn spec_length(text: &str) -> usize {
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, c)| c.is_ascii_alphabetic() || *c == '%');
    end.map_or(text.len(), |(at, c)| at + c.len_utf8())
}

/// Resolves one escape sequence, or several in a row.
fn unescape(text: &str, out: &mut String) {
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
            Some('s') => out.push(' '),
            Some('0') => out.push('\0'),
            Some('\n') | None => {}
            Some('u') => {
                let digits: String = chars.by_ref().skip_while(|c| *c == 'u').take(4).collect();
                let sign = u32::from_str_radix(&digits, 16)
                    .ok()
                    .and_then(char::from_u32);
                out.push(sign.unwrap_or('?'));
            }
            Some(other) => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{spec_length, unescape};

    #[test]
    fn specifiers_end_at_their_conversion() {
        assert_eq!(spec_length("%s and"), 2);
        assert_eq!(spec_length("%-10.2f"), 7);
        assert_eq!(spec_length("%1$s"), 4);
        assert_eq!(spec_length("%%"), 2);
        assert_eq!(spec_length("% é"), "% é".len());
    }

    #[test]
    fn escapes_are_resolved() {
        let mut out = String::new();
        unescape(r#"\n\\\"\u0041\s"#, &mut out);
        assert_eq!(out, "\n\\\"A ");
    }
}
