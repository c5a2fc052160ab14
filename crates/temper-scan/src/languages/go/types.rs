//! Types: as expressions, and the file's own.

use tree_sitter::Node;

use super::{Field, Go, Kind, Stmts, Struct};
use crate::ir::{Block, Class, Expr, ExprId, Function, FunctionKind, Stmt};
use crate::languages::named;
use crate::symbol::Sym;

impl<'t> Go<'_, '_, 't> {
    /// A type as an expression; none where it names nothing that the analysis can use.
    pub(super) fn ty(&mut self, node: Node<'t>) -> Option<ExprId> {
        let mut at = node;
        // Pointers and the like nest, but hold one type each.
        for _ in 0..8 {
            match Kind::of(at) {
                Kind::PointerType | Kind::ParenthesizedType => at = at.named_child(0)?,
                Kind::GenericType => at = Field::Type.of(at)?,
                Kind::QualifiedType => {
                    let package = Field::Package.of(at)?;
                    let name = Field::Name.of(at)?;
                    let base = self.b.sym(package);
                    let base = self.b.expr(Expr::Name(base), package);
                    let name = self.b.sym(name);
                    return Some(self.b.expr(Expr::Field { base, name }, at));
                }
                Kind::TypeIdentifier => {
                    let text = self.b.text(at);
                    if is_basic(text) {
                        return None;
                    }
                    let name = self.b.symbols.intern(text);
                    return Some(self.b.expr(Expr::Name(name), at));
                }
                _ => return None,
            }
        }
        None
    }

    /// The name of a type, where it is one of the file's or of the language's.
    pub(super) fn type_name(&mut self, node: Node<'t>) -> Option<Sym> {
        match Kind::of(node) {
            Kind::TypeIdentifier => Some(self.b.sym(node)),
            Kind::PointerType | Kind::ParenthesizedType => self.type_name(node.named_child(0)?),
            Kind::GenericType => self.type_name(Field::Type.of(node)?),
            _ => None,
        }
    }

    /// Notes the types of a declaration before anything that uses them is lowered.
    pub(super) fn announce_types(&mut self, node: Node<'t>) {
        for spec in named(node) {
            let (Some(name), Some(ty)) = (Field::Name.of(spec), Field::Type.of(spec)) else {
                continue;
            };
            let name = self.b.sym(name);
            if Kind::of(ty) != Kind::StructType {
                self.types.insert(name, ty);
                continue;
            }
            let class = self.b.module.add_class(Class {
                name,
                bases: Self::none(),
                decorators: Self::none(),
                body: None,
                methods: Vec::new(),
                span: crate::ir::Bytes::of(spec),
            });
            let fields = self.field_names(ty);
            self.structs.insert(name, Struct { class, fields });
        }
    }

    fn field_names(&mut self, node: Node<'t>) -> Vec<Sym> {
        let mut names = Vec::new();
        for list in named(node) {
            for field in named(list) {
                for part in named(field) {
                    if Kind::of(part) == Kind::FieldIdentifier {
                        names.push(self.b.sym(part));
                    }
                }
            }
        }
        names
    }

    /// Declares the structs of a declaration.
    pub(super) fn type_declaration(&mut self, node: Node<'t>, out: &mut Stmts) {
        for spec in named(node) {
            let (Some(name), Some(ty)) = (Field::Name.of(spec), Field::Type.of(spec)) else {
                continue;
            };
            let name = self.b.sym(name);
            if Kind::of(ty) != Kind::StructType {
                continue;
            }
            let Some(known) = self.structs.get(&name) else {
                continue;
            };
            let class = known.class;
            self.struct_body(ty, class);
            out.push(self.b.stmt(Stmt::Class(class), spec));
            if self.has_own_types(ty) {
                self.nested.push((class, spec));
            }
        }
    }

    /// Whether a struct has fields of the file's own types.
    fn has_own_types(&mut self, node: Node<'t>) -> bool {
        named(node).into_iter().flat_map(named).any(|field| {
            let ty = Field::Type.of(field).and_then(|ty| self.type_name(ty));
            ty.is_some_and(|name| self.structs.contains_key(&name))
        })
    }

    /// The fields whose types tell something, and the structs that are embedded.
    fn struct_body(&mut self, node: Node<'t>, class: crate::ir::ClassId) {
        let body = self.b.module.add_function(Function {
            name: Sym::EMPTY,
            kind: FunctionKind::ClassBody,
            params: Vec::new(),
            body: Block::default(),
            class: Some(class),
            parent: Some(self.b.function),
            decorators: Self::none(),
            returns: None,
            is_static: true,
            is_getter: false,
            takes_class: false,
            span: crate::ir::Bytes::of(node),
            name_span: Self::head(node),
        });
        let mut stmts = Stmts::new();
        let mut bases = super::Exprs::new();
        for list in named(node) {
            for field in named(list) {
                self.struct_field(field, &mut stmts, &mut bases);
            }
        }
        let block = self.b.module.add_block(&stmts);
        self.b.module.function_mut(body).body = block;
        let bases = self.b.module.add_exprs(&bases);
        let class = self.b.module.class_mut(class);
        class.body = Some(body);
        class.bases = bases;
    }

    /// The type of a field: numbers, too, tell that the field holds no text.
    fn field_type(&mut self, node: Node<'t>) -> Option<ExprId> {
        if Kind::of(node) == Kind::TypeIdentifier && is_number(self.b.text(node)) {
            let name = self.b.sym(node);
            return Some(self.b.expr(Expr::Name(name), node));
        }
        self.ty(node)
    }

    fn struct_field(&mut self, node: Node<'t>, out: &mut Stmts, bases: &mut super::Exprs) {
        let Some(ty) = Field::Type.of(node).and_then(|ty| self.field_type(ty)) else {
            return;
        };
        let mut is_named = false;
        for part in named(node) {
            if Kind::of(part) != Kind::FieldIdentifier {
                continue;
            }
            is_named = true;
            let name = self.b.sym(part);
            // A variable of the file may have the same name.
            out.push(self.b.stmt(Stmt::Local(name), part));
            let target = self.b.expr(Expr::Name(name), part);
            let stmt = Stmt::Assign {
                target,
                ty: Some(ty),
                value: None,
            };
            out.push(self.b.stmt(stmt, part));
        }
        if !is_named {
            bases.push(ty);
        }
    }
}

/// Whether a type is one of the language's own that say nothing of where data comes from.
pub(super) fn is_basic(name: &str) -> bool {
    is_text(name) || is_number(name) || matches!(name, "any" | "error")
}

/// Whether values of a type hold text.
pub(super) fn is_text(name: &str) -> bool {
    matches!(name, "string" | "byte" | "rune")
}

/// Whether values of a type are numbers or truth values.
pub(super) fn is_number(name: &str) -> bool {
    matches!(
        name,
        "int"
            | "int8"
            | "int16"
            | "int32"
            | "int64"
            | "uint"
            | "uint8"
            | "uint16"
            | "uint32"
            | "uint64"
            | "uintptr"
            | "float32"
            | "float64"
            | "complex64"
            | "complex128"
            | "bool"
    )
}
