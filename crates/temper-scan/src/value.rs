//! What the analysis knows of a value at one point of the program.

use smallvec::SmallVec;

use crate::api::Node;
use crate::ir::{ClassId, ExprId, FuncId};
use crate::symbol::Sym;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub(crate) u32);
    )*};
}

ids! {
    /// A value in the store.
    ValueId,
    /// A taint fact.
    FactId,
    /// An object that the program makes: a container or an instance.
    ObjId,
}

/// The objects that a value may be.
pub(crate) type ObjSet = SmallVec<[ObjId; 2]>;

impl ValueId {
    /// Not assigned yet.
    pub(crate) const UNSET: Self = Self(0);
    /// Nothing is known.
    pub(crate) const UNKNOWN: Self = Self(1);
}

/// A constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Konst {
    /// No constant, or not always the same one.
    #[default]
    Unknown,
    Null,
    Bool(bool),
    Int(i64),
    Str(Sym),
}

/// Code of the file that a value can be called as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Callable {
    /// A function.
    Function(FuncId),
    /// A method with its receiver.
    Bound(FuncId, ValueId),
    /// A class: calling it makes an instance.
    Class(ClassId),
}

/// What is known of a value.
#[derive(Debug, PartialEq, Eq, Default)]
pub(crate) struct Value {
    pub(crate) konst: Konst,
    /// A text that it is in some cases: `x || "text"`.
    pub(crate) fallback: Option<Sym>,
    /// Whether it is one of several constants.
    pub(crate) fixed: bool,
    /// The library name it is, or is an instance of.
    pub(crate) node: Option<Node>,
    /// Whether the node was told from a name's looks only.
    pub(crate) guessed: bool,
    pub(crate) taint: SmallVec<[FactId; 2]>,
    pub(crate) callables: SmallVec<[Callable; 1]>,
    pub(crate) objects: ObjSet,
    /// A condition that held where this truth value was made true: `if x == "a" { found = true }`.
    pub(crate) implied: Option<ExprId>,
    /// The condition that this truth value is the outcome of.
    pub(crate) cond: Option<ExprId>,
}

impl Clone for Value {
    /// As derived, but the short vectors are copied in one piece: values are copied all the time.
    fn clone(&self) -> Self {
        Self {
            taint: SmallVec::from_slice(&self.taint),
            callables: SmallVec::from_slice(&self.callables),
            objects: SmallVec::from_slice(&self.objects),
            ..*self
        }
    }
}

impl Value {
    /// A constant.
    pub(crate) fn of(konst: Konst) -> Self {
        Self {
            konst,
            ..Self::default()
        }
    }

    /// Whether it counts as true, where that can be told.
    pub(crate) fn truth(&self, empty: Sym) -> Option<bool> {
        match self.konst {
            Konst::Unknown => None,
            Konst::Null => Some(false),
            Konst::Bool(truth) => Some(truth),
            Konst::Int(number) => Some(number != 0),
            Konst::Str(text) => Some(text != empty),
        }
    }
}

/// All values of a scan.
#[derive(Debug)]
pub(crate) struct Values {
    table: Vec<Value>,
}

impl Values {
    /// The store with its two fixed values, and room for `more`.
    pub(crate) fn new(more: usize) -> Self {
        let mut table = Vec::with_capacity(2 + more);
        table.extend([Value::default(), Value::default()]);
        Self { table }
    }

    /// A value as an id.
    pub(crate) fn add(&mut self, value: Value) -> ValueId {
        if value == Value::default() {
            return ValueId::UNKNOWN;
        }
        let id = ValueId(u32::try_from(self.table.len()).unwrap_or(u32::MAX));
        self.table.push(value);
        id
    }

    /// The value of an id.
    pub(crate) fn get(&self, id: ValueId) -> &Value {
        &self.table[id.0 as usize]
    }
}
