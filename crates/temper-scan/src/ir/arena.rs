//! The arenas of a module: everything in rows, referred to by number.

use super::{
    Block, Bytes, Call, CallId, Class, ClassId, Expr, ExprId, ExprList, FuncId, Function, Stmt,
    StmtId,
};
use crate::symbol::Sym;

/// A source text as the analysis sees it.
#[derive(Debug, Default)]
pub struct Module {
    exprs: Vec<Expr>,
    expr_spans: Vec<Bytes>,
    expr_pool: Vec<ExprId>,
    stmts: Vec<Stmt>,
    stmt_spans: Vec<Bytes>,
    stmt_pool: Vec<StmtId>,
    calls: Vec<Call>,
    functions: Vec<Function>,
    classes: Vec<Class>,
    /// The function that is the file itself.
    pub root: Option<FuncId>,
    /// The file's own package (Java, Go), where it names one.
    pub package: Option<Sym>,
}

/// So many bytes of source make one expression, about: measured on programs of a hundred lines in all languages.
const BYTES_PER_EXPR: usize = 9;

impl Module {
    /// A module with room for what a source text of so many bytes holds.
    pub fn with_room_for(bytes: usize) -> Self {
        let exprs = bytes / BYTES_PER_EXPR;
        Self {
            exprs: Vec::with_capacity(exprs),
            expr_spans: Vec::with_capacity(exprs),
            expr_pool: Vec::with_capacity(exprs / 4),
            stmts: Vec::with_capacity(exprs / 4),
            stmt_spans: Vec::with_capacity(exprs / 4),
            stmt_pool: Vec::with_capacity(exprs / 4),
            calls: Vec::with_capacity(exprs / 5),
            ..Self::default()
        }
    }

    /// Adds an expression.
    pub fn add_expr(&mut self, expr: Expr, span: Bytes) -> ExprId {
        let id = ExprId::next(self.exprs.len());
        self.exprs.push(expr);
        self.expr_spans.push(span);
        id
    }

    /// Adds a call.
    pub fn add_call(&mut self, call: Call, span: Bytes) -> ExprId {
        let id = CallId::next(self.calls.len());
        self.calls.push(call);
        self.add_expr(Expr::Call(id), span)
    }

    /// Adds a row of expressions.
    pub fn add_exprs(&mut self, exprs: &[ExprId]) -> ExprList {
        let start = ExprId::next(self.expr_pool.len()).0;
        self.expr_pool.extend_from_slice(exprs);
        let len = ExprId::next(exprs.len()).0;
        ExprList { start, len }
    }

    /// Adds a statement.
    pub fn add_stmt(&mut self, stmt: Stmt, span: Bytes) -> StmtId {
        let id = StmtId::next(self.stmts.len());
        self.stmts.push(stmt);
        self.stmt_spans.push(span);
        id
    }

    /// Adds a row of statements.
    pub fn add_block(&mut self, stmts: &[StmtId]) -> Block {
        let start = StmtId::next(self.stmt_pool.len()).0;
        self.stmt_pool.extend_from_slice(stmts);
        let len = StmtId::next(stmts.len()).0;
        Block { start, len }
    }

    /// Adds a function. To let nested functions name their parent, add it before its body and set the body later.
    pub fn add_function(&mut self, function: Function) -> FuncId {
        let id = FuncId::next(self.functions.len());
        self.functions.push(function);
        id
    }

    /// Adds a class; as with functions, its parts can be set later.
    pub fn add_class(&mut self, class: Class) -> ClassId {
        let id = ClassId::next(self.classes.len());
        self.classes.push(class);
        id
    }

    /// How many expressions there are.
    pub fn expr_count(&self) -> usize {
        self.exprs.len()
    }

    /// An expression.
    pub fn expr(&self, id: ExprId) -> Expr {
        self.exprs[id.0 as usize]
    }

    /// Where an expression stands.
    pub fn expr_span(&self, id: ExprId) -> Bytes {
        self.expr_spans[id.0 as usize]
    }

    /// The expressions of a row.
    pub fn list(&self, list: ExprList) -> &[ExprId] {
        &self.expr_pool[list.start as usize..(list.start + list.len) as usize]
    }

    /// A statement.
    pub fn stmt(&self, id: StmtId) -> &Stmt {
        &self.stmts[id.0 as usize]
    }

    /// Every statement with its place.
    pub fn stmts(&self) -> impl Iterator<Item = (&Stmt, Bytes)> {
        self.stmts.iter().zip(self.stmt_spans.iter().copied())
    }

    /// Where a statement stands.
    pub fn stmt_span(&self, id: StmtId) -> Bytes {
        self.stmt_spans[id.0 as usize]
    }

    /// The statements of a row.
    pub fn block(&self, block: Block) -> &[StmtId] {
        &self.stmt_pool[block.start as usize..(block.start + block.len) as usize]
    }

    /// A call.
    pub fn call(&self, id: CallId) -> &Call {
        &self.calls[id.0 as usize]
    }

    /// Every call, in the order they were added.
    pub fn calls(&self) -> &[Call] {
        &self.calls
    }

    /// A function.
    pub fn function(&self, id: FuncId) -> &Function {
        &self.functions[id.0 as usize]
    }

    /// A function, to set its parts.
    pub fn function_mut(&mut self, id: FuncId) -> &mut Function {
        &mut self.functions[id.0 as usize]
    }

    /// Every function with its id.
    pub fn functions(&self) -> impl Iterator<Item = (FuncId, &Function)> {
        (0..).map(FuncId).zip(&self.functions)
    }

    /// A class.
    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.0 as usize]
    }

    /// A class, to set its parts.
    pub fn class_mut(&mut self, id: ClassId) -> &mut Class {
        &mut self.classes[id.0 as usize]
    }

    /// Every class with its id.
    pub fn classes(&self) -> impl Iterator<Item = (ClassId, &Class)> {
        (0..).map(ClassId).zip(&self.classes)
    }
}
