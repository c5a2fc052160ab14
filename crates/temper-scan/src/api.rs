//! The libraries of one language as a tree of names, with what is known at each name.
//!
//! `flask.request.args` is three steps from the root; `()` is the step to a call's result. The analysis walks the tree
//! along imports, fields and calls, one hash look-up a step, and never compares texts.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::model::{Condition, Entry, HandlerParams, Kind, ModelFile, NamedUse};
use crate::position::{Place, Slot, parse_path, parse_slot};
use crate::strict::CatalogError;
use crate::symbol::{Sym, Vocabulary};
use naming::Naming;
use resolved::Resolved;

mod build;
mod entries;
mod facts;
mod handlers;
mod naming;
mod resolved;
mod slots;

pub(crate) use facts::{
    Becomes, Clean, Contains, Derived, Facts, Folds, HandlerKind, Matching, NamedSink, Params,
    Pass, Registers, Runs, Sink, Source, Verdict,
};
pub(crate) use naming::Labels;
pub(crate) use resolved::Sought;
pub(crate) use slots::{Test, When};

/// A name in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub(crate) u32);

impl Node {
    /// The root: nothing is known.
    pub const ROOT: Self = Self(0);

    /// Something of a library without a model; so are its members and results.
    pub const FOREIGN: Self = Self(1);
}

/// A role in which a value is used, numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Role(pub(crate) u16);

/// A set of sanitizer kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Kinds(pub(crate) u32);

impl Kinds {
    /// The set of one kind.
    pub(crate) fn of(kind: Kind) -> Self {
        Self(1 << kind as u32)
    }

    /// The kinds that depend on which signs a text is made of.
    pub(crate) fn of_form() -> Self {
        [
            Kind::Html,
            Kind::Shell,
            Kind::Sql,
            Kind::FileName,
            Kind::Canonical,
            Kind::NoParent,
            Kind::Path,
            Kind::Url,
            Kind::Behind,
            Kind::Line,
            Kind::Regex,
            Kind::Ldap,
            Kind::Xpath,
            Kind::Xml,
            Kind::Encoded,
            Kind::Pattern,
        ]
        .into_iter()
        .fold(Self::default(), |all, kind| all.with(Self::of(kind)))
    }

    /// Those of both.
    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of this set that are not of the other.
    pub(crate) fn less(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the sets share a kind.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every kind of `other` is in this set.
    pub(crate) fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Those that are in both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether it is empty.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// A value at a call, its names interned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum At {
    /// The argument at a place, or of a name, or either.
    Arg(Option<u8>, Option<Sym>),
    /// The argument at a place and all that follow.
    From(u8),
    /// Any argument.
    Any,
    /// The receiver.
    This,
    /// The result.
    Return,
    /// A parameter of the function passed as an argument.
    CallbackParam(u8, u8),
    /// What the function passed as an argument returns.
    CallbackResult(u8),
    /// A field or entry of an argument.
    Part(u8, Sym),
}

/// Slots in a row.
pub(crate) type Ats = SmallVec<[At; 2]>;

/// Everything that the models of one language know.
#[derive(Debug, Default)]
pub struct Api {
    pub(crate) vocabulary: Vocabulary,
    children: FxHashMap<(Node, Sym), Node>,
    kin: Vec<Option<Node>>,
    parents: Vec<Option<Node>>,
    facts: Vec<u32>,
    fact_table: Vec<Facts>,
    texts: Vec<Box<str>>,
    names: FxHashMap<Sym, Node>,
    parameters: FxHashMap<Sym, Node>,
    simple: FxHashMap<Sym, Node>,
    roles: BTreeMap<String, Role>,
    pub(crate) handlers: Vec<HandlerKind>,
    pub(crate) named_sinks: Vec<NamedSink>,
    pub(crate) naming: Naming,
    /// Keys of map literals under which values are clean.
    pub(crate) keys: FxHashMap<Sym, Kinds>,
    pub(crate) call: Sym,
    pub(crate) element: Sym,
    unknown: Option<Node>,
    builtins: Vec<Node>,
    resolved: Resolved,
}

/// How far a chain of kinds is followed: model files are written by people, and may go in circles.
const MAX_KIN: usize = 8;

impl Api {
    /// Builds the tree out of model files; the file's name goes with each for messages.
    pub fn build<'m>(
        models: impl IntoIterator<Item = (&'m str, &'m ModelFile)>,
    ) -> Result<Self, CatalogError> {
        build::api(models)
    }

    /// The name one step on: a member, a call's result or an element; also of what the name is a kind of.
    pub fn member(&self, node: Node, name: Sym) -> Option<Node> {
        if node == Node::FOREIGN {
            return Some(node);
        }
        // Most names of a program are its own: no model has them.
        if !self.vocabulary.has(name) {
            return None;
        }
        let mut at = node;
        for _ in 0..MAX_KIN {
            if self.resolved.may_have_children(at)
                && let Some(&child) = self.children.get(&(at, name))
            {
                return Some(child);
            }
            at = self.kin(at)?;
        }
        None
    }

    /// Whether the name, or one above it, is known to be harmless: `fs` of a core module holds for `fs.readFile`.
    pub(crate) fn harmless_below(&self, node: Node) -> bool {
        self.resolved.marks(node).harmless
    }

    /// What a name is an instance or kind of.
    pub fn kin(&self, node: Node) -> Option<Node> {
        self.kin.get(node.0 as usize).copied().flatten()
    }

    /// Whether `node` is `other`, or of its kind.
    pub fn is_a(&self, node: Node, other: Node) -> bool {
        let mut at = Some(node);
        for _ in 0..MAX_KIN {
            match at {
                Some(here) if here == other => return true,
                Some(here) => at = self.kin(here),
                None => return false,
            }
        }
        false
    }

    /// The member `name` of a receiver that nothing is known of.
    pub fn of_unknown(&self, name: Sym) -> Option<Node> {
        self.member(self.unknown?, name)
    }

    /// The node of a dotted text, as far as it is known to the end.
    pub fn find(&self, path: &str) -> Option<Node> {
        let mut at = Node::ROOT;
        for segment in path.split('.') {
            at = self.member(at, self.vocabulary.get(segment)?)?;
        }
        Some(at)
    }

    /// A name that the language knows without an import.
    pub fn builtin(&self, name: Sym) -> Option<Node> {
        if !self.vocabulary.has(name) {
            return None;
        }
        self.builtins
            .iter()
            .find_map(|&node| self.member(node, name))
    }

    /// What a free name stands for by its looks.
    pub fn by_name(&self, name: Sym) -> Option<Node> {
        self.names.get(&name).copied()
    }

    /// What a parameter stands for by its name.
    pub fn by_parameter(&self, name: Sym) -> Option<Node> {
        self.parameters.get(&name).copied()
    }

    /// The only type of the models with this simple name.
    pub fn by_simple_name(&self, name: Sym) -> Option<Node> {
        self.simple.get(&name).copied()
    }

    /// What is known at a name, or at what it is a kind of.
    pub(crate) fn facts(&self, node: Node) -> Option<&Facts> {
        match self.resolved.marks(node).facts {
            0 => None,
            number => self.fact_table.get(number as usize),
        }
    }

    /// Whether a name is one of those that the language knows without an import.
    pub(crate) fn is_language(&self, node: Node) -> bool {
        self.resolved.marks(node).language
    }

    /// Whether a name belongs to the language or its own modules: those are marked `harmless` as a whole.
    pub(crate) fn is_core(&self, node: Node) -> bool {
        self.resolved.marks(node).core
    }

    /// The dotted text of a name.
    pub fn text(&self, node: Node) -> &str {
        if node == Node::FOREIGN {
            return "a library";
        }
        self.texts.get(node.0 as usize).map_or("", |text| text)
    }

    /// The number of a role that some model has.
    pub(crate) fn role(&self, name: &str) -> Option<Role> {
        self.roles.get(name).copied()
    }

    /// The number of a role that the engine itself asks for.
    pub(crate) fn sought(&self, role: Sought) -> Option<Role> {
        self.resolved.roles[role as usize]
    }

    /// What stands for the names that a module or the body of a class gives a value.
    pub(crate) fn settings(&self) -> Option<Node> {
        self.resolved.settings
    }

    /// The labels that a name of the vocabulary gives to what it names.
    pub(crate) fn labels_of(&self, name: Sym) -> Labels {
        let labels = self.resolved.labels.get(name.0 as usize);
        labels.copied().unwrap_or_default()
    }

    /// Every role that some model has, by name.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.roles.keys().map(String::as_str)
    }

    /// The names by which a client's claims of its own rights are asked for.
    pub(crate) fn claims(&self) -> Option<&NamedUse> {
        let role = self.sought(Sought::ComparedAuthority)?;
        let claims = self.named_sinks.iter().find(|sink| sink.role == role);
        claims.map(|sink| &sink.named)
    }

    /// How many roles there are.
    pub(crate) fn role_count(&self) -> usize {
        self.roles.len()
    }
}
