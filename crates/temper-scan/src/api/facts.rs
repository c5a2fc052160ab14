//! What is known at a name: data that comes in, uses, sanitizers, and everything rarer.

use std::sync::LazyLock;

use smallvec::SmallVec;

use super::{At, Ats, Kinds, Node, Role, When};
use crate::model::{Anchored, Container, Fold, Label, Literal, NamedUse, VerdictBody};
use crate::symbol::Sym;

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

impl Clean {
    /// Whether it speaks of what a field is given: `URL.Path(0)`.
    pub(crate) fn is_of_field(&self) -> bool {
        matches!(self.slots.as_slice(), [At::Arg(Some(0), None)])
    }
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

    /// All that the sanitizers among these clean for.
    pub(crate) fn cleaned(&self, which: impl Fn(&Clean) -> bool) -> Kinds {
        let cleans = self.cleans.iter().filter(|clean| which(clean));
        cleans.fold(Kinds::default(), |all, clean| all.with(clean.kinds))
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
    /// It gives parameters of the route, for which the route's pattern may hold.
    pub(crate) route_parameters: bool,
    /// The call's error tells the client of nothing but what it has sent.
    pub(crate) client_errors: bool,
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
    /// It goes from one function to the next: what one keeps in its fields, the others read.
    pub(crate) shared: bool,
    /// Classes with this base turn what they are given into what their fields say.
    pub(crate) fits: bool,
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
    /// Whether it runs before each request's own handler.
    pub(crate) before: bool,
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
