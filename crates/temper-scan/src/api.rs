//! The libraries of one language as a tree of names, with what is known at each name.
//!
//! `flask.request.args` is three steps from the root; `()` is the step to a call's result. The analysis walks the tree
//! along imports, fields and calls, one hash look-up a step, and never compares texts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::model::{
    Anchored, Condition, Container, Entry, Fold, HandlerParams, Kind, Label, Literal, ModelFile,
    NamedUse, VerdictBody,
};
use crate::position::{Place, Slot, parse_path, parse_slot};
use crate::strict::CatalogError;
use crate::symbol::{Sym, Vocabulary};
use naming::Naming;
use resolved::Resolved;

mod build;
mod entries;
mod naming;
mod resolved;
mod slots;

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

/// Data of a label arrives.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) label: Label,
    /// Where it arrives; empty: it is the value, or the result of the call, itself.
    pub(crate) to: Ats,
    pub(crate) when: When,
    /// What it is clean for from the start.
    pub(crate) clean: Kinds,
}

/// Values are used in a role.
#[derive(Debug, Clone)]
pub(crate) struct Sink {
    pub(crate) role: Role,
    pub(crate) slots: Ats,
    pub(crate) when: When,
}

/// Values are cleaned, or shown to be clean.
#[derive(Debug, Clone)]
pub(crate) struct Clean {
    pub(crate) kinds: Kinds,
    /// Only data that is clean for these already.
    pub(crate) needs: Kinds,
    pub(crate) slots: Ats,
    /// For a guard `this` says that it counts where the receiver is a fixed container.
    pub(crate) to: Ats,
    pub(crate) when: When,
}

/// Data is passed on.
#[derive(Debug, Clone)]
pub(crate) struct Pass {
    pub(crate) from: Ats,
    pub(crate) to: Ats,
    pub(crate) when: When,
    /// Only data of this label.
    pub(crate) label: Option<Label>,
}

/// A call's result speaks for an argument: clean for `when`, the argument is clean for `then`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Derived {
    pub(crate) of: At,
    pub(crate) when: Kinds,
    pub(crate) then: Kinds,
}

/// A call that matches a regular expression.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Matching {
    pub(crate) pattern: At,
    pub(crate) subject: At,
    /// What every match is replaced by; the result is the text without the matches.
    pub(crate) replaces: bool,
    /// The result holds what was matched, and no more.
    pub(crate) gives: bool,
    /// Whether a text is taken as it is.
    pub(crate) literal: Option<bool>,
    pub(crate) in_study: bool,
    pub(crate) anchored: Anchored,
}

/// A call runs a function with arguments that stand beside it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Runs {
    pub(crate) function: At,
    pub(crate) arguments: At,
    /// They are the elements of one list.
    pub(crate) listed: bool,
}

/// A value is of a more special kind after a call.
#[derive(Debug, Clone)]
pub(crate) struct Becomes {
    pub(crate) to: Ats,
    pub(crate) when: When,
    pub(crate) node: Node,
}

/// What a call does with the elements of a container.
#[derive(Debug, Clone)]
pub(crate) struct Contains {
    pub(crate) does: Container,
    /// Keys first, then the value.
    pub(crate) slots: Ats,
    /// For what is got: where the default stands.
    pub(crate) to: Ats,
    pub(crate) when: When,
}

/// What a call makes of constants.
#[derive(Debug, Clone)]
pub(crate) struct Folds {
    pub(crate) does: Fold,
    pub(crate) slots: Ats,
}

/// A method or function that answers a question.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    /// The method's name; empty for functions passed to a call.
    pub(crate) method: Sym,
    /// Where the function is passed.
    pub(crate) slot: At,
    pub(crate) body: VerdictBody,
    pub(crate) role: Role,
}

/// A function passed to a call is a handler.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Registers {
    pub(crate) slot: At,
    pub(crate) handler: u16,
}

/// What is known at a name. What most names lack stands apart, so that a look at a name is a look at little memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    pub(crate) sources: Vec<Source>,
    pub(crate) sinks: Vec<Sink>,
    pub(crate) cleans: Vec<Clean>,
    pub(crate) passes: Vec<Pass>,
    /// The call gives the very value of this argument.
    pub(crate) same: Option<At>,
    pub(crate) harmless: bool,
    rare: Option<Box<RareFacts>>,
}

impl Facts {
    /// Whether more is known than what comes in, what is used and what is passed on.
    pub(crate) fn is_special(&self) -> bool {
        self.rare.is_some() || self.same.is_some()
    }
}

impl std::ops::Deref for Facts {
    type Target = RareFacts;

    fn deref(&self) -> &RareFacts {
        static NONE: LazyLock<RareFacts> = LazyLock::new(RareFacts::default);
        self.rare.as_deref().unwrap_or(&NONE)
    }
}

impl std::ops::DerefMut for Facts {
    fn deref_mut(&mut self) -> &mut RareFacts {
        self.rare.get_or_insert_default()
    }
}

/// What is known at few names.
#[derive(Debug, Clone, Default)]
pub(crate) struct RareFacts {
    pub(crate) guards: Vec<Clean>,
    /// Guards whose answer must be false.
    pub(crate) rejects: Vec<Clean>,
    /// The argument whose constant the result stands for.
    pub(crate) compiles: Option<At>,
    /// The constant that it is.
    pub(crate) constant: Option<Literal>,
    /// What the whole is clean for where this part of it is one of a known few.
    pub(crate) tells: Kinds,
    /// The argument that the result speaks of.
    pub(crate) speaks: Option<At>,
    /// For what the result of the call is no longer clean.
    pub(crate) spoils: Kinds,
    /// The argument that everything put into the result is handed on to.
    pub(crate) wraps: Option<At>,
    /// The function that says what the result holds.
    pub(crate) keeps: Option<At>,
    /// What a handler with this decorator does not give.
    pub(crate) mutes: Vec<(When, Vec<Role>)>,
    /// Methods of classes with this base, and functions passed to this call, that answer a question.
    pub(crate) verdicts: Vec<Verdict>,
    /// When the result is no longer clean for what depends on the form of the text.
    pub(crate) undoes: Vec<When>,
    pub(crate) derived: Option<Derived>,
    /// Calling it ends the function.
    pub(crate) never_returns: bool,
    pub(crate) matching: Option<Matching>,
    pub(crate) registers: Vec<Registers>,
    pub(crate) runs: Option<Runs>,
    /// What the function that is passed gets as its first parameter: what that is given, the result holds.
    pub(crate) settles: Option<Node>,
    /// Whether it is such a first parameter.
    pub(crate) settled: bool,
    pub(crate) becomes: Vec<Becomes>,
    pub(crate) contains: Vec<Contains>,
    pub(crate) folds: Option<Folds>,
    /// Functions with this decorator are the first of these handlers whose conditions hold.
    pub(crate) decorates: SmallVec<[u16; 1]>,
    /// What is added to such a text is escaped.
    pub(crate) escapes: Kinds,
    /// Methods of classes with this base or decorator are these handlers.
    pub(crate) bases: Vec<u16>,
}

/// A function that the outside world calls.
#[derive(Debug, Clone)]
pub(crate) struct HandlerKind {
    pub(crate) methods: Vec<Sym>,
    pub(crate) params: Params,
    /// Whether it runs as part of the call that it is passed to.
    pub(crate) inline: bool,
    pub(crate) returns: Vec<Role>,
    pub(crate) others: Option<Label>,
    /// Types of parameters that hold what was sent.
    pub(crate) bodies: Vec<Node>,
    pub(crate) when: When,
    /// For functions that nothing calls: the first parameter's name, and what the file imports.
    pub(crate) first_parameter: Option<(Sym, Sym)>,
}

/// What a handler's parameters hold.
#[derive(Debug, Clone)]
pub(crate) enum Params {
    Unknown,
    All(Label),
    Types(Vec<Option<Node>>),
}

/// Names for which what they are given is used in a role.
#[derive(Debug, Clone)]
pub(crate) struct NamedSink {
    pub(crate) role: Role,
    pub(crate) named: NamedUse,
}

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
