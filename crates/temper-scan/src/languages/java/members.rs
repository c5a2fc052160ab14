//! Classes, interfaces, enums and records with their members.

use tree_sitter::Node;

use super::scopes::{ClassScope, Container};
use super::{Exprs, Field, Kind, Lowering, Stmts};
use crate::ir::{
    Block, Bytes, Class, ClassId, Expr, ExprId, ExprList, FuncId, FunctionKind, Param, Stmt,
};
use crate::languages::named;
use crate::symbol::Sym;

impl Lowering<'_, '_> {
    pub(super) fn class_definition(&mut self, node: Node<'_>, out: &mut Stmts) {
        let mut bases = Exprs::new();
        if let Some(superclass) = Field::Superclass.of(node) {
            self.type_list(superclass, &mut bases);
        }
        if let Some(interfaces) = Field::Interfaces.of(node) {
            self.type_list(interfaces, &mut bases);
        }
        let name = Field::Name
            .of(node)
            .map_or(Sym::EMPTY, |name| self.builder.sym(name));
        let decorators = self.annotations(node);
        let class = self.class(name, &bases, decorators, node);
        if let Some(body) = Field::Body.of(node) {
            self.class_body(class, !bases.is_empty(), body, Field::Parameters.of(node));
        }
        out.push(self.builder.stmt(Stmt::Class(class), node));
    }

    fn class(
        &mut self,
        name: Sym,
        bases: &[ExprId],
        decorators: ExprList,
        node: Node<'_>,
    ) -> ClassId {
        let class = Class {
            name,
            bases: self.builder.module.add_exprs(bases),
            decorators,
            body: None,
            methods: Vec::new(),
            span: Bytes::of(node),
        };
        self.builder.module.add_class(class)
    }

    /// `new T() { .. }`.
    pub(super) fn anonymous_class(
        &mut self,
        base: ExprId,
        body: Node<'_>,
        node: Node<'_>,
    ) -> ClassId {
        let class = self.class(Sym::EMPTY, &[base], ExprList::default(), node);
        self.class_body(class, true, body, None);
        class
    }

    fn class_body(
        &mut self,
        class: ClassId,
        has_base: bool,
        body: Node<'_>,
        components: Option<Node<'_>>,
    ) {
        let name = self.builder.module.class(class).name;
        let mut scope = ClassScope::new(name, has_base);
        self.declare_members(&mut scope, body);
        self.classes.push(scope);
        let is_static = std::mem::replace(&mut self.is_static, false);
        let mut function = self.empty_function(FunctionKind::ClassBody, body);
        function.class = Some(class);
        let id = self.builder.module.add_function(function);
        let mut methods = Vec::new();
        let block = self.inside(id, |l| {
            let mut stmts = Stmts::new();
            if let Some(components) = components {
                l.record(class, components, body, &mut methods);
            }
            for child in named(body) {
                l.member(class, child, &mut methods, &mut stmts);
            }
            l.builder.module.add_block(&stmts)
        });
        self.is_static = is_static;
        self.classes.pop();
        self.builder.module.function_mut(id).body = block;
        let class = self.builder.module.class_mut(class);
        class.body = Some(id);
        class.methods = methods;
    }

    fn member(
        &mut self,
        class: ClassId,
        node: Node<'_>,
        methods: &mut Vec<FuncId>,
        out: &mut Stmts,
    ) {
        if !self.builder.enter(node) {
            return;
        }
        match Kind::of(node) {
            Kind::MethodDeclaration | Kind::ConstructorDeclaration => {
                methods.push(self.method(node, Some(class)));
            }
            Kind::FieldDeclaration | Kind::ConstantDeclaration => self.field(node, out),
            Kind::StaticInitializer | Kind::Block => {
                let body = match named(node).first() {
                    Some(&inner) if Kind::of(node) == Kind::StaticInitializer => self.block(inner),
                    _ => self.block(node),
                };
                out.push(self.builder.stmt(Stmt::Block(body), node));
            }
            Kind::EnumConstant => self.enum_constant(node, out),
            Kind::EnumBodyDeclarations => {
                for child in named(node) {
                    self.member(class, child, methods, out);
                }
            }
            Kind::CompactConstructor => {}
            _ => self.stmt(node, out),
        }
        self.builder.leave();
    }

    /// A field is a variable of the class's body.
    fn field(&mut self, node: Node<'_>, out: &mut Stmts) {
        let ty = Field::Type.of(node);
        for declarator in super::children_of(node, "declarator") {
            if let Some(name) = Field::Name.of(declarator) {
                let symbol = self.builder.sym(name);
                self.declaration(symbol, name, ty, declarator, out);
            }
        }
    }

    /// A constant of an enum is an instance of it.
    fn enum_constant(&mut self, node: Node<'_>, out: &mut Stmts) {
        let Some(name) = Field::Name.of(node) else {
            return;
        };
        let class = self.classes.last().map_or(Sym::EMPTY, |class| class.name);
        let callee = self.builder.expr(Expr::Name(class), node);
        let mut arguments = Exprs::new();
        if let Some(list) = Field::Arguments.of(node) {
            arguments.extend(named(list).into_iter().map(|n| self.expr(n)));
        }
        let value = Some(self.add_call(callee, &arguments, true, node));
        let symbol = self.builder.sym(name);
        out.push(self.builder.stmt(Stmt::Local(symbol), name));
        let target = self.builder.expr(Expr::Name(symbol), name);
        let ty = None;
        out.push(self.builder.stmt(Stmt::Assign { target, ty, value }, node));
    }

    /// What a record declares by its head: fields, a constructor that fills them, and methods that read them.
    fn record(
        &mut self,
        class: ClassId,
        components: Node<'_>,
        body: Node<'_>,
        methods: &mut Vec<FuncId>,
    ) {
        let name = self.builder.module.class(class).name;
        let mut function = self.empty_function(
            FunctionKind::Method {
                receiver_param: false,
            },
            components,
        );
        function.name = name;
        function.class = Some(class);
        function.is_static = false;
        let id = self.builder.module.add_function(function);
        let compact = named(body)
            .into_iter()
            .find(|member| Kind::of(*member) == Kind::CompactConstructor);
        let (params, block) = self.inside(id, |l| {
            let params = l.params(components);
            let mut stmts = Stmts::new();
            for child in compact
                .and_then(|compact| Field::Body.of(compact))
                .map_or_else(Default::default, named)
            {
                l.stmt(child, &mut stmts);
            }
            l.keep_components(&params, components, &mut stmts);
            (params, l.builder.module.add_block(&stmts))
        });
        for param in &params {
            if let Some(scope) = self.classes.last_mut() {
                scope.add_field(param.name, false, Container::None);
            }
            let declared = self
                .classes
                .last()
                .is_some_and(|s| s.has_method(param.name));
            if !declared {
                methods.push(self.accessor(class, param, components));
            }
        }
        let function = self.builder.module.function_mut(id);
        function.params = params;
        function.body = block;
        methods.push(id);
    }

    fn accessor(&mut self, class: ClassId, param: &Param, node: Node<'_>) -> FuncId {
        let base = self.builder.expr(Expr::This, node);
        let name = param.name;
        // Not `this.name`: that name is the method's, too.
        let index = self.builder.expr(Expr::Str(name), node);
        let mut value = self.builder.expr(Expr::Index { base, index }, node);
        if let Some(ty) = param.ty {
            value = self.builder.expr(Expr::Cast { ty, value }, node);
        }
        let stmt = self.builder.stmt(Stmt::Return(Some(value)), node);
        let body: Block = self.builder.module.add_block(&[stmt]);
        let mut function = self.empty_function(
            FunctionKind::Method {
                receiver_param: false,
            },
            node,
        );
        function.name = name;
        function.class = Some(class);
        function.is_static = false;
        function.body = body;
        self.builder.module.add_function(function)
    }
}
