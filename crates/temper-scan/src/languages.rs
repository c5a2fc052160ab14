//! From a syntax tree to the IR: what the lowerings of all languages share.
//!
//! A lowering is a function `lower(&mut Builder, root)` in a file (or folder) of its own. It walks the tree once, adds to the
//! builder's [`Module`](crate::ir::Module), and guards every recursion with [`Builder::deeper`].

use smallvec::SmallVec;
use tree_sitter::Node;

use crate::finding::GapKind;
use crate::ir::{
    Block, Bytes, Expr, ExprId, ExprList, FuncId, Function, FunctionKind, MAX_DEPTH, Module, Stmt,
    StmtId,
};
use crate::language::Language;
use crate::symbol::{Sym, Symbols};

mod go;
mod java;
mod javascript;
mod python;

pub(crate) use self::go::scopes::HIDING;

/// The module that is being built, and the text it is built from.
pub(crate) struct Builder<'a> {
    pub(crate) source: &'a str,
    pub(crate) symbols: Symbols<'a>,
    pub(crate) module: Module,
    /// The function whose body is being lowered.
    pub(crate) function: FuncId,
    pub(crate) gaps: Vec<(GapKind, Bytes, &'static str)>,
    depth: u32,
}

/// Syntax nodes in a row.
pub(crate) type Nodes<'t> = SmallVec<[Node<'t>; 8]>;

/// Up to so many children are asked for by number, which looks from the first each time; beyond, a cursor is cheaper.
const FEW: u32 = 6;

/// The named children of a node without comments.
pub(crate) fn named<'t>(node: Node<'t>) -> Nodes<'t> {
    let mut nodes = Nodes::new();
    let mut add = |child: Node<'t>| {
        if child.is_named() && !child.is_extra() {
            nodes.push(child);
        }
    };
    let count = node.child_count();
    if count <= FEW {
        (0..count)
            .filter_map(|at| node.child(at as _))
            .for_each(add);
        return nodes;
    }
    let mut cursor = node.walk();
    let mut more = cursor.goto_first_child();
    while more {
        add(cursor.node());
        more = cursor.goto_next_sibling();
    }
    nodes
}

/// Lowers a syntax tree.
pub(crate) fn lower<'a>(
    source: &'a str,
    language: Language,
    root: Node<'_>,
    symbols: Symbols<'a>,
) -> Builder<'a> {
    let mut builder = Builder::new(source, root, symbols);
    match language {
        Language::Python => python::lower(&mut builder, root),
        Language::JavaScript | Language::TypeScript => {
            javascript::lower(&mut builder, language, root)
        }
        Language::Java => java::lower(&mut builder, root),
        Language::Go => go::lower(&mut builder, root),
    }
    builder
}

impl<'a> Builder<'a> {
    fn new(source: &'a str, root: Node<'_>, symbols: Symbols<'a>) -> Self {
        let mut module = Module::with_room_for(source.len());
        let span = Bytes::of(root);
        let function = module.add_function(Function {
            name: Sym::EMPTY,
            kind: FunctionKind::Module,
            params: Vec::new(),
            body: Block::default(),
            class: None,
            parent: None,
            decorators: ExprList::default(),
            returns: None,
            is_static: true,
            is_getter: false,
            takes_class: false,
            span,
            name_span: Bytes {
                start: span.start,
                end: span.start,
            },
        });
        module.root = Some(function);
        Self {
            source,
            symbols,
            module,
            function,
            gaps: Vec::new(),
            depth: 0,
        }
    }

    /// The text of a node.
    pub(crate) fn text(&self, node: Node<'_>) -> &'a str {
        self.source.get(node.byte_range()).unwrap_or("")
    }

    /// The symbol of a node's text.
    pub(crate) fn sym(&mut self, node: Node<'_>) -> Sym {
        let text = self.text(node);
        self.symbols.intern(text)
    }

    /// Adds an expression that stands where `node` does.
    pub(crate) fn expr(&mut self, expr: Expr, node: Node<'_>) -> ExprId {
        self.module.add_expr(expr, Bytes::of(node))
    }

    /// Adds a statement that stands where `node` does.
    pub(crate) fn stmt(&mut self, stmt: Stmt, node: Node<'_>) -> StmtId {
        self.module.add_stmt(stmt, Bytes::of(node))
    }

    /// An expression that is not modelled, with its parts.
    pub(crate) fn unknown(&mut self, parts: &[ExprId], node: Node<'_>) -> ExprId {
        let parts = self.module.add_exprs(parts);
        self.expr(Expr::Unknown(parts), node)
    }

    /// Lowers a part of `node` one level deeper; beyond the limit there is a gap and nothing.
    pub(crate) fn deeper<T>(
        &mut self,
        node: Node<'_>,
        lower: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        if !self.enter(node) {
            return None;
        }
        let lowered = lower(self);
        self.leave();
        Some(lowered)
    }

    /// Goes one level deeper, unless that is too deep: then there is a gap. Every `true` wants a [`Self::leave`].
    pub(crate) fn enter(&mut self, node: Node<'_>) -> bool {
        if self.depth >= MAX_DEPTH {
            let known = matches!(self.gaps.last(), Some((GapKind::Budget, _, _)));
            if !known {
                self.gaps.push((
                    GapKind::Budget,
                    Bytes::of(node),
                    "code is nested too deeply here",
                ));
            }
            return false;
        }
        self.depth += 1;
        true
    }

    /// Comes back from one level deeper.
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Lowers the body of a function, so that functions inside it know their parent.
    pub(crate) fn inside<T>(&mut self, function: FuncId, lower: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.function, function);
        let lowered = lower(self);
        self.function = outer;
        lowered
    }
}
