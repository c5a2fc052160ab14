//! Literals: strings, structs, maps and slices.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Exprs, Field, Go, Kind};
use crate::ir::{Arg, ArgKind, Bytes, Call, Expr, ExprId};
use crate::languages::named;
use crate::symbol::Sym;

impl<'t> Go<'_, '_, 't> {
    pub(super) fn interpreted(&mut self, node: Node<'t>) -> ExprId {
        let text = inside(self.b.text(node));
        let symbol = if text.contains('\\') {
            let text = unescape(text);
            self.b.symbols.intern_made(&text)
        } else {
            self.b.symbols.intern(text)
        };
        self.b.expr(Expr::Str(symbol), node)
    }

    pub(super) fn raw(&mut self, node: Node<'t>) -> ExprId {
        let text = inside(self.b.text(node));
        let symbol = self.b.symbols.intern(text);
        self.b.expr(Expr::Str(symbol), node)
    }

    pub(super) fn composite(&mut self, node: Node<'t>) -> ExprId {
        let ty = Field::Type.of(node);
        match Field::Body.of(node) {
            Some(body) => self.literal(ty, body, node),
            None => self.unknown(node),
        }
    }

    /// The value that a variable of a type has before anything is assigned, where that is an object.
    pub(super) fn zero(&mut self, ty: Node<'t>, node: Node<'t>) -> Option<ExprId> {
        let name = match Kind::of(ty) {
            Kind::TypeIdentifier | Kind::Identifier => self.b.sym(ty),
            Kind::SliceType => return Some(self.list(&[], node)),
            Kind::MapType => return Some(self.b.expr(Expr::Map(Self::none()), node)),
            _ => return None,
        };
        self.structs.get(&name)?;
        Some(self.instance(name, SmallVec::new(), node))
    }

    fn instance(&mut self, name: Sym, args: SmallVec<[Arg; 3]>, node: Node<'t>) -> ExprId {
        let callee = self.b.expr(Expr::Name(name), node);
        let call = Call {
            callee,
            args,
            is_new: true,
        };
        self.b.module.add_call(call, Bytes::of(node))
    }

    /// What `{…}` makes of a type; without one, its keys tell.
    fn literal(&mut self, ty: Option<Node<'t>>, body: Node<'t>, node: Node<'t>) -> ExprId {
        if !self.b.enter(node) {
            return self.unknown(node);
        }
        let made = self.literal_of(ty, body, node);
        self.b.leave();
        made
    }

    fn literal_of(&mut self, ty: Option<Node<'t>>, body: Node<'t>, node: Node<'t>) -> ExprId {
        let Some(ty) = ty else {
            return self.entries(None, body, node, true);
        };
        match Kind::of(ty) {
            Kind::SliceType | Kind::ArrayType | Kind::ImplicitLengthArrayType => {
                self.elements(Field::Element.of(ty), body, node)
            }
            Kind::MapType => self.entries(Field::Value.of(ty), body, node, false),
            Kind::PointerType | Kind::ParenthesizedType => {
                self.literal_of(ty.named_child(0), body, node)
            }
            Kind::TypeIdentifier | Kind::GenericType => match self.type_name(ty) {
                Some(name) if self.structs.contains_key(&name) => {
                    self.struct_literal(name, body, node)
                }
                Some(name) => match self.types.get(&name) {
                    Some(&under) if under != ty => self.literal(Some(under), body, node),
                    _ => self.entries(None, body, node, true),
                },
                None => self.entries(None, body, node, true),
            },
            _ => {
                let elements = named(body);
                let pairs: Option<Vec<_>> = elements.iter().map(|&at| self.pair(at)).collect();
                let value = match pairs.filter(|pairs| !pairs.is_empty()) {
                    Some(pairs) => self.paired(&pairs, node),
                    None => self.entries(None, body, node, true),
                };
                match self.ty(ty) {
                    Some(ty) => self.b.expr(Expr::Cast { ty, value }, node),
                    None => value,
                }
            }
        }
    }

    /// `T{a: x}` or `T{x}` for a struct of the file.
    fn struct_literal(&mut self, name: Sym, body: Node<'t>, node: Node<'t>) -> ExprId {
        let mut args = SmallVec::new();
        for (at, element) in named(body).into_iter().enumerate() {
            let (field, value) = match Kind::of(element) {
                Kind::KeyedElement => {
                    let (Some(key), Some(value)) =
                        (Field::Key.of(element), Field::Value.of(element))
                    else {
                        continue;
                    };
                    (Some(self.b.sym(key)), value)
                }
                _ => {
                    let known = self.structs.get(&name);
                    let field = known.and_then(|known| known.fields.get(at).copied());
                    (field, element)
                }
            };
            let kind = field.map_or(ArgKind::Positional, ArgKind::Named);
            let value = self.element(None, value);
            args.push(Arg { kind, value });
        }
        self.instance(name, args, node)
    }

    /// `{a, b}` of a slice or array; `{3: a}` gives the element alone.
    fn elements(&mut self, ty: Option<Node<'t>>, body: Node<'t>, node: Node<'t>) -> ExprId {
        let mut items = Exprs::new();
        for element in named(body) {
            let value = match Kind::of(element) {
                Kind::KeyedElement => Field::Value.of(element),
                _ => Some(element),
            };
            items.extend(value.map(|value| self.element(ty, value)));
        }
        self.list(&items, node)
    }

    /// `{k: v}` of a map, or of a struct, whose keys are names.
    fn entries(
        &mut self,
        ty: Option<Node<'t>>,
        body: Node<'t>,
        node: Node<'t>,
        names: bool,
    ) -> ExprId {
        let elements = named(body);
        let keyed = |element: &Node<'t>| Kind::of(*element) == Kind::KeyedElement;
        if !elements.is_empty() && !elements.iter().any(keyed) {
            return self.elements(ty, body, node);
        }
        let mut entries = Exprs::new();
        for element in elements {
            let (Some(key), Some(value)) = (Field::Key.of(element), Field::Value.of(element))
            else {
                continue;
            };
            let inner = key.named_child(0).unwrap_or(key);
            let key = if names && Kind::of(inner) == Kind::Identifier {
                let name = self.b.sym(inner);
                self.b.expr(Expr::Str(name), inner)
            } else {
                self.element(None, key)
            };
            entries.push(key);
            entries.push(self.element(ty, value));
        }
        let entries = self.b.module.add_exprs(&entries);
        self.b.expr(Expr::Map(entries), node)
    }

    /// The key and the value of an element that is a pair: two values, the first of them a text, or `Key` and `Value`.
    fn pair(&self, element: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
        let inner = unwrapped(element);
        let parts = named(inner);
        let &[first, second] = parts.as_slice() else {
            return None;
        };
        if Kind::of(inner) != Kind::LiteralValue {
            return None;
        }
        if Kind::of(first) == Kind::KeyedElement && Kind::of(second) == Kind::KeyedElement {
            let is = |node, name| {
                Field::Key
                    .of(node)
                    .is_some_and(|key| self.b.text(key) == name)
            };
            let (key, value) = (Field::Value.of(first)?, Field::Value.of(second)?);
            return (is(first, "Key") && is(second, "Value")).then_some((key, value));
        }
        let text = Kind::of(unwrapped(first));
        matches!(text, Kind::InterpretedString | Kind::RawString).then_some((first, second))
    }

    /// `{{"k", v}, …}` and `{{Key: "k", Value: v}, …}` of a library's type: a map that keeps its order.
    fn paired(&mut self, pairs: &[(Node<'t>, Node<'t>)], node: Node<'t>) -> ExprId {
        let mut entries = Exprs::new();
        for &(key, value) in pairs {
            entries.push(self.element(None, key));
            entries.push(self.element(None, value));
        }
        let entries = self.b.module.add_exprs(&entries);
        self.b.expr(Expr::Map(entries), node)
    }

    /// An element: an expression, or `{…}` of the type that all elements have.
    fn element(&mut self, ty: Option<Node<'t>>, node: Node<'t>) -> ExprId {
        let inner = unwrapped(node);
        match Kind::of(inner) {
            Kind::LiteralValue => self.literal(ty, inner, inner),
            _ => self.expression(inner),
        }
    }
}

/// What an element of a literal is.
fn unwrapped(node: Node<'_>) -> Node<'_> {
    match Kind::of(node) {
        Kind::LiteralElement => node.named_child(0).unwrap_or(node),
        _ => node,
    }
}

/// The text between the quotes.
fn inside(text: &str) -> &str {
    text.get(1..text.len().saturating_sub(1)).unwrap_or("")
}

/// Resolves the simple escapes; others stay as they are written.
pub(super) fn unescape(text: &str) -> String {
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
            Some(quote @ ('\\' | '\'' | '"')) => out.push(quote),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}
