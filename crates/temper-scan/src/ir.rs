//! The one small language that all sources are lowered to.
//!
//! A [`Module`] is a set of arenas; everything refers to everything else by a 32-bit id. A lowering
//! (`languages/*.rs`) walks the syntax tree once and calls the `add_*` methods, children first.
//!
//! What a lowering owes the engine:
//! - **Statements** are structured: `if`, one kind of loop, `switch`, `try`, jumps. `with` and `using` become an
//!   assignment and the body; `assert c` becomes `if not c: throw`; `x += e` becomes `x = x + e`;
//!   `unless`, `while`, `for`, `do` and `for … of` all become [`Stmt::Loop`].
//! - **Expressions** nest. A call's receiver is the base of its callee's [`Expr::Field`].
//! - **Strings built from parts** (interpolation, `%` and `format` on a literal, template literals) are [`Expr::Text`];
//!   `+` stays [`BinaryOp::Add`], for a lowering cannot tell strings from numbers. Left-deep chains of `+` are
//!   lowered without recursion.
//! - **Targets** of assignments are expressions too: `Name`, `Field`, `Index`, and for destructuring `List`
//!   (a rest element is `Spread`) and `Map` (key to target); a default inside a pattern is `Assign { target, value }`.
//! - **Types and annotations** are expressions too: `Name`, `Field`, `Index` for type arguments, `Call` for
//!   annotations with arguments.
//! - **Imports** say the dotted name that a local name stands for ([`Import`]). JavaScript's `require("x")` with a
//!   literal is [`Expr::Module`].
//! - **Comments** are nothing at all. What a lowering does not know is [`Expr::Unknown`] with its parts, so that
//!   calls inside are still seen.
//! - **Depth**: a lowering counts its own recursion and gives up on a subtree beyond [`MAX_DEPTH`], with
//!   [`Expr::Unknown`] and a budget gap.

mod arena;
mod operators;

pub use arena::Module;
pub use operators::{BinaryOp, CompareOp};

use smallvec::SmallVec;

use crate::symbol::Sym;

/// How deep a lowering descends before it gives up on a subtree.
pub const MAX_DEPTH: u32 = 160;

/// A stretch of the source in bytes, end exclusive. Lines are computed for findings only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Bytes {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Bytes {
    /// The stretch of a syntax node.
    pub fn of(node: tree_sitter::Node<'_>) -> Self {
        let to = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: to(node.start_byte()),
            end: to(node.end_byte()),
        }
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            fn next(len: usize) -> Self {
                Self(u32::try_from(len).unwrap_or(u32::MAX))
            }
        }
    )*};
}

ids! {
    /// An expression of a module.
    ExprId,
    /// A statement of a module.
    StmtId,
    /// A function, method, lambda, or a module's or class's body.
    FuncId,
    /// A class, struct, interface or enum.
    ClassId,
    /// A call of a module.
    CallId,
}

/// Expressions in a row: elements, parts, decorators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ExprList {
    start: u32,
    len: u32,
}

impl ExprList {
    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.len as usize
    }
}

/// Statements in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Block {
    start: u32,
    len: u32,
}

impl Block {
    /// Whether there is no statement.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// An expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expr {
    /// Something that the lowering does not model; its parts are evaluated, and its value is any of them.
    Unknown(ExprList),
    /// `None`, `null`, `nil`, `undefined`.
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer; floats and integers beyond 64 bits are `Number`.
    Int(i64),
    /// Any other number.
    Number,
    /// A string literal, its escapes resolved where that is simple.
    Str(Sym),
    /// A regular-expression literal (JavaScript): its pattern.
    Regex(Sym),
    /// A local name, or one of the language's own.
    Name(Sym),
    /// `this`; Python's `self` is an ordinary parameter.
    This,
    /// The superclass part of the receiver.
    Super,
    /// A module by its canonical name, from an import in expression position.
    Module(Sym),
    /// `base.name`.
    Field {
        /// What is read.
        base: ExprId,
        /// The member's name.
        name: Sym,
    },
    /// `base[index]`.
    Index {
        /// What is read.
        base: ExprId,
        /// The key.
        index: ExprId,
    },
    /// `base[from:to]`: a part of a sequence.
    Slice(ExprId),
    /// The same with bounds that may be constants: two, `Null` where one is left out.
    Stretch {
        /// What is read.
        base: ExprId,
        /// Where the part begins and ends.
        bounds: ExprList,
    },
    /// A call or a `new`.
    Call(CallId),
    /// Arithmetic, concatenation, bit operations.
    Binary {
        /// What is computed.
        op: BinaryOp,
        /// The left operand.
        left: ExprId,
        /// The right operand.
        right: ExprId,
    },
    /// A comparison, membership or type test: its value is a truth value.
    Compare {
        /// What is asked.
        op: CompareOp,
        /// The left operand.
        left: ExprId,
        /// The right operand.
        right: ExprId,
    },
    /// `not x`.
    Not(ExprId),
    /// A unary operation whose result is a number or a truth value (`-x`, `~x`, `typeof x`, `len`-like operators).
    Unary(ExprId),
    /// `left and right`, with the value of the one that decided.
    And(ExprId, ExprId),
    /// `left or right`, also `??`, with the value of the one that decided.
    Or(ExprId, ExprId),
    /// `cond ? then : other`.
    Conditional {
        /// The condition.
        cond: ExprId,
        /// The value where it holds.
        then: ExprId,
        /// The value where it does not.
        other: ExprId,
    },
    /// A string put together from parts: literals are `Str`.
    Text(ExprList),
    /// A list, tuple, set or array with its elements.
    List(ExprList),
    /// A map, object or struct literal: keys and values in turn; a spread entry has the key `Spread(x)` and value `Null`.
    Map(ExprList),
    /// A lambda or function expression; evaluating it makes a closure.
    Function(FuncId),
    /// A class expression.
    Class(ClassId),
    /// An assignment used as a value; in a pattern, a target with its default.
    Assign {
        /// What is assigned to.
        target: ExprId,
        /// The value.
        value: ExprId,
    },
    /// `*x`, `...x`.
    Spread(ExprId),
    /// The same value in another guise: `await x`, `x!`, `&x`, `*p`, parentheses with a meaning.
    Same(ExprId),
    /// A copy of a value that is held itself: Go's structs and arrays.
    Copy(ExprId),
    /// `yield x`.
    Yield(ExprId),
    /// A conversion: `(Type) x`, `x as Type`, Go's `T(x)` for a type that is syntactically one.
    Cast {
        /// The type.
        ty: ExprId,
        /// What is converted.
        value: ExprId,
    },
    /// `[result for target in over if cond]`, and generators, sets, dictionaries (whose result is a `List` of key and value).
    Comprehension {
        /// The loop variable.
        target: ExprId,
        /// What is iterated.
        over: ExprId,
        /// The conditions.
        conds: ExprList,
        /// The element; for nested `for`s another comprehension.
        result: ExprId,
    },
}

/// A call.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// What is called: `Name`, `Field` for a method, or any expression. For `new T(..)` the type.
    pub callee: ExprId,
    /// The arguments in the order they are written.
    pub args: SmallVec<[Arg; 3]>,
    /// Whether this is a `new`.
    pub is_new: bool,
}

/// An argument of a call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arg {
    /// How it is passed.
    pub kind: ArgKind,
    /// Its value.
    pub value: ExprId,
}

/// How an argument is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArgKind {
    /// By its place.
    Positional,
    /// By name.
    Named(Sym),
    /// `*args`, `...args`: the elements fill the places that follow.
    Spread,
    /// `**kwargs`: the entries are named arguments.
    SpreadNamed,
}

/// A statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Stmt {
    /// An expression for its effects; also `go f()` and `defer f()`.
    Expr(ExprId),
    /// `target: ty = value`. Without a value, a declaration.
    Assign {
        /// What is assigned to.
        target: ExprId,
        /// The declared type.
        ty: Option<ExprId>,
        /// The value.
        value: Option<ExprId>,
    },
    /// A branch.
    If {
        /// The condition.
        cond: ExprId,
        /// Where it holds.
        then: Block,
        /// Where it does not.
        other: Block,
    },
    /// Any loop. `for x in xs` has `each`; `while c` has `cond`; C-style `for` has its first part before the loop and
    /// its last part at the end of `step`.
    Loop {
        /// `(target, iterated)`.
        each: Option<(ExprId, ExprId)>,
        /// The condition.
        cond: Option<ExprId>,
        /// The body.
        body: Block,
        /// What runs after each round.
        step: Block,
        /// Python's `else`: runs where no `break` did.
        other: Block,
        /// Whether the condition is asked after the first round.
        test_after: bool,
        /// The label that jumps name.
        label: Option<Sym>,
    },
    /// A choice among cases; Go's `select` and `switch` without a subject have none.
    Switch {
        /// What is compared.
        subject: Option<ExprId>,
        /// The cases in order.
        cases: Vec<Case>,
    },
    /// `try`; handlers in order.
    Try {
        /// What may throw.
        body: Block,
        /// The handlers.
        handlers: Vec<Handler>,
        /// Python's `else`: runs where nothing was thrown.
        other: Block,
        /// What runs in any case.
        finally: Block,
    },
    /// `return`; several values are one `List`.
    Return(Option<ExprId>),
    /// `raise`, `throw`, `panic`; also calls that never return where the lowering can tell.
    Throw(Option<ExprId>),
    /// Leaves the loop or switch, or the labelled one.
    Break(Option<Sym>),
    /// Goes to the next round of the loop, or the labelled one.
    Continue(Option<Sym>),
    /// A nested block with the same names in force.
    Block(Block),
    /// Declares a function under its name.
    Function(FuncId),
    /// Declares a class under its name.
    Class(ClassId),
    /// Binds an imported name.
    Import(Import),
    /// `del x`: the target is no longer known.
    Delete(ExprId),
    /// `let x`, `var x`, `x := …`, a typed declaration: the name is the function's own from here on. Written before the
    /// assignment; languages without declarations (Python) do not use it.
    Local(Sym),
    /// `global x`, `nonlocal x`: assignments to the name go to the outer one.
    Outer(Sym),
}

/// A case of a switch.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What the subject is compared with; empty for `default`.
    pub values: ExprList,
    /// A further condition.
    pub guard: Option<ExprId>,
    /// What runs.
    pub body: Block,
    /// Whether the next case's body follows where this one does not jump.
    pub falls_through: bool,
}

/// A handler of a `try`.
#[derive(Debug, Clone, PartialEq)]
pub struct Handler {
    /// The types it handles; empty for all.
    pub types: ExprList,
    /// The name of the exception.
    pub name: Option<Sym>,
    /// The place of the name, or of the handler's head.
    pub span: Bytes,
    /// What runs.
    pub body: Block,
}

/// A name bound to something from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Import {
    /// The canonical dotted name: `flask.request`, `java.sql.Connection`, `fs`, `github.com/gin-gonic/gin`.
    pub path: Sym,
    /// The local name; empty for an import of everything inside (`from x import *`, `import java.util.*`).
    pub name: Sym,
}

/// A function, method or lambda; also the body of the module and of a class.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// Its name; empty for a lambda.
    pub name: Sym,
    /// What kind it is.
    pub kind: FunctionKind,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Its body. A lambda whose body is an expression has one `Return`.
    pub body: Block,
    /// The class it is a method of; for Go, the receiver's type is found by `receiver`.
    pub class: Option<ClassId>,
    /// The function around it.
    pub parent: Option<FuncId>,
    /// Decorators and annotations: `Name`, `Field` or `Call`.
    pub decorators: ExprList,
    /// The declared type of the result.
    pub returns: Option<ExprId>,
    /// Whether it has no receiver although it is a method.
    pub is_static: bool,
    /// Whether it is read like a field: `@property`, `get name()`.
    pub is_getter: bool,
    /// Whether its first parameter is its class.
    pub takes_class: bool,
    /// The whole definition.
    pub span: Bytes,
    /// Its name, or the head where it has none.
    pub name_span: Bytes,
}

/// What kind of function it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionKind {
    /// The statements of the file outside any function.
    Module,
    /// The statements of a class outside its methods.
    ClassBody,
    /// A function.
    Function,
    /// A method. Python and Go pass the receiver as the first parameter (`receiver_param`).
    Method {
        /// Whether the first parameter is the receiver.
        receiver_param: bool,
    },
    /// A lambda or function expression.
    Lambda,
}

/// A parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// Its name; empty where it is a pattern.
    pub name: Sym,
    /// The pattern that takes it apart.
    pub pattern: Option<ExprId>,
    /// The declared type.
    pub ty: Option<ExprId>,
    /// The value where no argument is given.
    pub default: Option<ExprId>,
    /// Annotations.
    pub annotations: ExprList,
    /// How it takes arguments.
    pub kind: ParamKind,
    /// Where it stands.
    pub span: Bytes,
}

/// How a parameter takes arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamKind {
    /// One, by place or name.
    Plain,
    /// One, by name only.
    NamedOnly,
    /// All further positional ones.
    Rest,
    /// All further named ones.
    RestNamed,
}

/// A class, struct, interface or enum.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// Its name; empty where it has none.
    pub name: Sym,
    /// What it extends and implements.
    pub bases: ExprList,
    /// Decorators and annotations.
    pub decorators: ExprList,
    /// Fields and other statements, as a function of kind `ClassBody`; fields are `Assign` to a `Name`.
    pub body: Option<FuncId>,
    /// Its methods and constructors (`__init__`, `constructor`, or the class's name in Java).
    pub methods: Vec<FuncId>,
    /// The whole definition.
    pub span: Bytes,
}
