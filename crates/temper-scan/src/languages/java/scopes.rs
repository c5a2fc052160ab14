//! What is declared where: local variables, and the fields and methods of the classes around.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::{Field, Kind, Lowering, children_of};
use crate::ir::{Expr, ExprId};
use crate::languages::named;
use crate::symbol::Sym;

/// A local variable.
#[derive(Debug, Clone, Copy)]
pub(super) struct Local {
    /// How many classes are around its declaration.
    depth: usize,
    /// Whether its type is a list or map of `java.util`.
    pub(super) container: Container,
}

/// What the declared type says of a variable's elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Container {
    /// It is no container of `java.util`.
    #[default]
    None,
    /// A list: elements by place.
    List,
    /// A map: elements by key.
    Map,
}

/// A field of a class.
#[derive(Debug, Clone, Copy)]
struct OwnField {
    is_static: bool,
    container: Container,
}

/// A class around the code that is being lowered.
#[derive(Debug, Default)]
pub(super) struct ClassScope {
    pub(super) name: Sym,
    fields: FxHashMap<Sym, OwnField>,
    /// The methods, and whether each is static.
    methods: FxHashMap<Sym, bool>,
    has_base: bool,
}

impl ClassScope {
    pub(super) fn new(name: Sym, has_base: bool) -> Self {
        Self {
            name,
            has_base,
            ..Self::default()
        }
    }

    pub(super) fn add_field(&mut self, name: Sym, is_static: bool, container: Container) {
        let field = OwnField {
            is_static,
            container,
        };
        self.fields.insert(name, field);
    }

    pub(super) fn has_method(&self, name: Sym) -> bool {
        self.methods.contains_key(&name)
    }
}

/// Whether a type is a list or map whose elements `get` reads.
pub(super) fn container_of(text: &str) -> Container {
    let head = text.split('<').next().unwrap_or(text);
    match head.rsplit('.').next().unwrap_or(head).trim() {
        "List" | "ArrayList" | "LinkedList" | "Vector" => Container::List,
        "Map" | "HashMap" | "LinkedHashMap" | "TreeMap" | "ConcurrentHashMap" | "Hashtable" => {
            Container::Map
        }
        _ => Container::None,
    }
}

/// Whether a declaration has this modifier.
pub(super) fn has_modifier(node: Node<'_>, word: &str) -> bool {
    let mut cursor = node.walk();
    node.children(&mut cursor)
        .take(2)
        .filter(|child| Kind::of(*child) == Kind::Modifiers)
        .any(|modifiers| {
            let mut inner = modifiers.walk();
            modifiers
                .children(&mut inner)
                .any(|token| token.kind() == word)
        })
}

impl Lowering<'_, '_> {
    /// Notes what the body of a class declares, before its members are lowered.
    pub(super) fn declare_members(&mut self, scope: &mut ClassScope, body: Node<'_>) {
        for member in named(body) {
            match Kind::of(member) {
                Kind::FieldDeclaration | Kind::ConstantDeclaration => {
                    let is_static = Kind::of(member) == Kind::ConstantDeclaration
                        || has_modifier(member, "static");
                    let ty = Field::Type
                        .of(member)
                        .map_or("", |ty| self.builder.text(ty));
                    let container = container_of(ty);
                    for declarator in children_of(member, "declarator") {
                        if let Some(name) = Field::Name.of(declarator) {
                            let name = self.builder.sym(name);
                            scope.add_field(name, is_static, container);
                        }
                    }
                }
                Kind::MethodDeclaration => {
                    if let Some(name) = Field::Name.of(member) {
                        let name = self.builder.sym(name);
                        scope.methods.insert(name, has_modifier(member, "static"));
                    }
                }
                Kind::EnumConstant => {
                    if let Some(name) = Field::Name.of(member) {
                        let name = self.builder.sym(name);
                        scope.add_field(name, true, Container::None);
                    }
                }
                Kind::EnumBodyDeclarations => self.declare_members(scope, member),
                _ => {}
            }
        }
    }

    /// Opens a scope of local variables; [`Self::close`] wants what this gives.
    pub(super) fn open(&self) -> usize {
        self.hidden.len()
    }

    /// Declares a local variable.
    pub(super) fn declare(&mut self, name: Sym, container: Container) {
        let local = Local {
            depth: self.classes.len(),
            container,
        };
        let before = self.locals.insert(name, local);
        self.hidden.push((name, before));
    }

    /// Closes a scope: its names mean again what they meant before.
    pub(super) fn close(&mut self, mark: usize) {
        while self.hidden.len() > mark {
            if let Some((name, before)) = self.hidden.pop() {
                match before {
                    Some(local) => self.locals.insert(name, local),
                    None => self.locals.remove(&name),
                };
            }
        }
    }

    /// The field that a bare name means, with the number of classes around its class.
    fn field_of(&self, name: Sym) -> Option<(usize, OwnField)> {
        let local = self.locals.get(&name).map_or(0, |local| local.depth);
        let has_local = self.locals.contains_key(&name);
        for (at, class) in self.classes.iter().enumerate().rev() {
            if has_local && at < local {
                return None;
            }
            if let Some(&field) = class.fields.get(&name) {
                return Some((at, field));
            }
        }
        None
    }

    /// Whether the file declares a variable of this name here.
    pub(super) fn is_variable(&self, name: Sym) -> bool {
        self.locals.contains_key(&name) || self.field_of(name).is_some()
    }

    /// What a bare name holds, as far as its declaration says.
    pub(super) fn container(&self, name: Sym) -> Container {
        match (self.field_of(name), self.locals.get(&name)) {
            (Some((_, field)), _) => field.container,
            (None, Some(local)) => local.container,
            (None, None) => Container::None,
        }
    }

    /// A bare name: a local variable, a field of the receiver, or whatever else it means.
    pub(super) fn name(&mut self, name: Sym, node: Node<'_>) -> ExprId {
        match self.field_of(name) {
            Some((at, field))
                if at + 1 == self.classes.len() && !field.is_static && !self.is_static =>
            {
                let base = self.builder.expr(Expr::This, node);
                self.builder.expr(Expr::Field { base, name }, node)
            }
            _ => self.builder.expr(Expr::Name(name), node),
        }
    }

    /// The callee of a call without a receiver: a method of a class around, an inherited one, or an imported one.
    pub(super) fn bare_method(&mut self, name: Sym, node: Node<'_>) -> ExprId {
        let innermost = self.classes.len().wrapping_sub(1);
        let own = self
            .classes
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, class)| Some((at, class.name, *class.methods.get(&name)?)));
        let base = match own {
            Some((at, _, is_static)) if at == innermost && !is_static && !self.is_static => {
                Some(self.builder.expr(Expr::This, node))
            }
            Some((_, class, _)) if class != Sym::EMPTY => {
                Some(self.builder.expr(Expr::Name(class), node))
            }
            Some(_) => Some(self.builder.expr(Expr::This, node)),
            None if self.static_imports.contains(&name) => None,
            None => self
                .classes
                .last()
                .is_some_and(|class| class.has_base)
                .then(|| self.builder.expr(Expr::This, node)),
        };
        match base {
            Some(base) => self.builder.expr(Expr::Field { base, name }, node),
            None => self.builder.expr(Expr::Name(name), node),
        }
    }
}
