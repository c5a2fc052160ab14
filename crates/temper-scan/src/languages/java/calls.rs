//! Calls, `new`, method references, and the literals that look like calls.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::scopes::Container;
use super::{Exprs, Field, Kind, Lowering};
use crate::ir::{Arg, ArgKind, Bytes, Call, CompareOp, Expr, ExprId};
use crate::languages::{Nodes, named};

impl Lowering<'_, '_> {
    /// Adds a call with positional arguments.
    pub(super) fn add_call(
        &mut self,
        callee: ExprId,
        args: &[ExprId],
        is_new: bool,
        node: Node<'_>,
    ) -> ExprId {
        let args = args.iter().map(|&value| Arg {
            kind: ArgKind::Positional,
            value,
        });
        let call = Call {
            callee,
            args: args.collect(),
            is_new,
        };
        self.builder.module.add_call(call, Bytes::of(node))
    }

    fn arguments(&mut self, node: Node<'_>) -> Exprs {
        let arguments = Field::Arguments.of(node).map_or_else(Nodes::new, named);
        arguments.into_iter().map(|n| self.expr(n)).collect()
    }

    /// `a.b(c)`. A chain `a.b().c()` is lowered from its head, so that its length is not depth.
    pub(super) fn invocation(&mut self, node: Node<'_>) -> ExprId {
        let mut links: SmallVec<[Node<'_>; 8]> = SmallVec::new();
        let mut at = node;
        loop {
            links.push(at);
            match Field::Object.of(at) {
                Some(object) if Kind::of(object) == Kind::MethodInvocation => at = object,
                _ => break,
            }
        }
        let mut value = None;
        for &link in links.iter().rev() {
            value = Some(self.link(value, link));
        }
        value.unwrap_or_else(|| self.builder.unknown(&[], node))
    }

    /// One call of a chain; `receiver` is the chain so far.
    fn link(&mut self, receiver: Option<ExprId>, node: Node<'_>) -> ExprId {
        let Some(name_node) = Field::Name.of(node) else {
            return self.builder.unknown(&[], node);
        };
        let object = Field::Object.of(node);
        let arguments = Field::Arguments.of(node).map_or_else(Nodes::new, named);
        if receiver.is_none()
            && let Some(object) = object
            && let Some(special) = self.special(object, name_node, &arguments, node)
        {
            return special;
        }
        let name = self.builder.sym(name_node);
        let callee = match (receiver, object) {
            (None, None) => self.bare_method(name, name_node),
            (None, Some(object)) => {
                let base = self.expr(object);
                self.builder.expr(Expr::Field { base, name }, node)
            }
            (Some(base), _) => self.builder.expr(Expr::Field { base, name }, node),
        };
        if let Some(compare) = self.equality(callee, name_node, &arguments, node) {
            return compare;
        }
        let arguments: Exprs = arguments.into_iter().map(|n| self.expr(n)).collect();
        self.add_call(callee, &arguments, false, node)
    }

    /// `a.equals(b)` is a comparison.
    fn equality(
        &mut self,
        callee: ExprId,
        name: Node<'_>,
        arguments: &Nodes<'_>,
        node: Node<'_>,
    ) -> Option<ExprId> {
        let name = self.builder.text(name);
        let is_equals = matches!(name, "equals" | "equalsIgnoreCase" | "contentEquals");
        let Expr::Field { base, .. } = self.builder.module.expr(callee) else {
            return None;
        };
        let (left, right) = match *arguments.as_slice() {
            [right] if is_equals => (base, self.expr(right)),
            // `Objects.equals(a, b)`, `StringUtils.equals(a, b)`
            [left, right] if is_equals => (self.expr(left), self.expr(right)),
            _ => return None,
        };
        let op = CompareOp::Equal;
        Some(self.builder.expr(Expr::Compare { op, left, right }, node))
    }

    /// Calls that are literals, texts or element accesses in disguise.
    fn special(
        &mut self,
        object: Node<'_>,
        name: Node<'_>,
        arguments: &Nodes<'_>,
        node: Node<'_>,
    ) -> Option<ExprId> {
        let method = self.builder.text(name);
        let holder = simple(self.builder.text(object));
        match (holder, method) {
            ("String", "format") => {
                let first = *arguments.first()?;
                let format = self.format_literal(first)?;
                return Some(self.formatted(format, &arguments[1..], node));
            }
            (_, "formatted") if Kind::of(object) == Kind::StringLiteral => {
                let format = self.format_literal(object)?;
                return Some(self.formatted(format, arguments, node));
            }
            ("List" | "Set" | "Stream", "of")
            | ("Arrays", "asList" | "stream")
            | ("Collections", "singletonList" | "singleton") => {
                let parts: Exprs = arguments.iter().map(|&n| self.expr(n)).collect();
                return Some(match *parts.as_slice() {
                    // One argument may be an array: its elements are the list's.
                    [only] if matches!(self.builder.module.expr(only), Expr::List(_)) => only,
                    _ => {
                        let parts = self.builder.module.add_exprs(&parts);
                        self.builder.expr(Expr::List(parts), node)
                    }
                });
            }
            ("Map", "of") if arguments.len().is_multiple_of(2) => {
                let parts: Exprs = arguments.iter().map(|&n| self.expr(n)).collect();
                let parts = self.builder.module.add_exprs(&parts);
                return Some(self.builder.expr(Expr::Map(parts), node));
            }
            ("List" | "Set" | "Map", "copyOf")
            | (
                "Collections",
                "unmodifiableList" | "unmodifiableSet" | "unmodifiableMap" | "synchronizedList"
                | "synchronizedMap",
            ) => {
                let inner = self.expr(*arguments.first()?);
                return Some(self.builder.expr(Expr::Same(inner), node));
            }
            _ => {}
        }
        self.element_access(object, method, arguments, node)
    }

    fn format_literal(&mut self, node: Node<'_>) -> Option<crate::symbol::Sym> {
        if Kind::of(node) != Kind::StringLiteral {
            return None;
        }
        let literal = self.string(node);
        match self.builder.module.expr(literal) {
            Expr::Str(text) => Some(text),
            _ => None,
        }
    }

    /// `map.get(k)`, `list.get(0)`, `map.put(k, v)` of variables that are declared as lists or maps of `java.util`.
    fn element_access(
        &mut self,
        object: Node<'_>,
        method: &str,
        arguments: &Nodes<'_>,
        node: Node<'_>,
    ) -> Option<ExprId> {
        if Kind::of(object) != Kind::Identifier || arguments.is_empty() {
            return None;
        }
        let name = self.builder.sym(object);
        let container = self.container(name);
        let writes = match (container, method, arguments.len()) {
            (Container::List | Container::Map, "get", 1) => false,
            (Container::Map, "getOrDefault", 2) => false,
            (Container::Map, "put", 2) | (Container::List, "set", 2) => true,
            _ => return None,
        };
        let base = self.name(name, object);
        let index = self.expr(arguments[0]);
        let element = self.builder.expr(Expr::Index { base, index }, node);
        let Some(&second) = arguments.get(1) else {
            return Some(element);
        };
        let value = self.expr(second);
        let expr = match writes {
            true => Expr::Assign {
                target: element,
                value,
            },
            false => Expr::Or(element, value),
        };
        Some(self.builder.expr(expr, node))
    }

    /// `this(..)` runs a constructor of the class; `super(..)` one of a class that is rarely in the file.
    pub(super) fn constructor_call(&mut self, node: Node<'_>) -> ExprId {
        let arguments = self.arguments(node);
        let is_this = node
            .child(0)
            .is_some_and(|child| Kind::of(child) == Kind::This);
        let class = self.classes.last().map(|class| class.name);
        match class {
            Some(name) if is_this => {
                let base = self.builder.expr(Expr::This, node);
                let callee = self.builder.expr(Expr::Field { base, name }, node);
                self.add_call(callee, &arguments, false, node)
            }
            _ => self.builder.unknown(&arguments, node),
        }
    }

    /// `new T(..)`, also with a body.
    pub(super) fn creation(&mut self, node: Node<'_>) -> ExprId {
        let Some(ty) = Field::Type.of(node) else {
            return self.builder.unknown(&[], node);
        };
        let arguments = self.arguments(node);
        let body = named(node)
            .into_iter()
            .find(|child| Kind::of(*child) == Kind::ClassBody);
        if let Some(body) = body {
            let base = self.type_expr(ty);
            let class = self.anonymous_class(base, body, node);
            let callee = self.builder.expr(Expr::Class(class), node);
            return self.add_call(callee, &arguments, true, node);
        }
        if let Some(container) = self.new_container(ty, &arguments, node) {
            return container;
        }
        let callee = self.type_expr(ty);
        self.add_call(callee, &arguments, true, node)
    }

    /// `new ArrayList<>()` is an empty list, `new HashSet<>(x)` holds what `x` holds.
    fn new_container(
        &mut self,
        ty: Node<'_>,
        arguments: &[ExprId],
        node: Node<'_>,
    ) -> Option<ExprId> {
        let head = match Kind::of(ty) {
            Kind::GenericType => *named(ty).first()?,
            _ => ty,
        };
        let text = simple(self.builder.text(head));
        let is_map = matches!(
            text,
            "HashMap"
                | "LinkedHashMap"
                | "TreeMap"
                | "ConcurrentHashMap"
                | "Hashtable"
                | "Properties"
                | "WeakHashMap"
        );
        let is_list = matches!(
            text,
            "ArrayList"
                | "LinkedList"
                | "Vector"
                | "Stack"
                | "ArrayDeque"
                | "CopyOnWriteArrayList"
                | "HashSet"
                | "LinkedHashSet"
                | "TreeSet"
        );
        if !is_map && !is_list {
            return None;
        }
        if let [inner] = *arguments
            && !matches!(self.builder.module.expr(inner), Expr::Int(_))
        {
            return Some(self.builder.expr(Expr::Same(inner), node));
        }
        let none = self.builder.module.add_exprs(&[]);
        let empty = match is_map {
            true => Expr::Map(none),
            false => Expr::List(none),
        };
        Some(self.builder.expr(empty, node))
    }

    /// `T::method`, `this::method`, `T::new`.
    pub(super) fn method_reference(&mut self, node: Node<'_>) -> ExprId {
        let parts = named(node);
        let Some(&head) = parts.first() else {
            return self.builder.unknown(&[], node);
        };
        let base = self.expr(head);
        match parts.last() {
            Some(&last) if parts.len() > 1 && Kind::of(last) == Kind::Identifier => {
                let name = self.builder.sym(last);
                self.builder.expr(Expr::Field { base, name }, node)
            }
            _ => base,
        }
    }
}

/// The last part of a qualified name.
fn simple(name: &str) -> &str {
    match name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
    {
        true => name.rsplit('.').next().unwrap_or(name),
        false => name,
    }
}
