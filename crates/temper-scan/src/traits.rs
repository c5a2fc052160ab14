//! What the engine must know of a language beyond its IR: one table, so that no step asks which language it is.

use crate::language::Language;

/// How names, calls and results behave in a language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Traits {
    /// An import that no model knows is certain to be a library: packages are told apart from the program's own modules.
    pub(crate) names_packages: bool,
    /// Code names the package of each call, so that a method's name alone is too weak a hint for a rule that is often wrong.
    pub(crate) qualifies_calls: bool,
    /// All libraries that matter are known by name: a call that no model knows is not a way out for data.
    pub(crate) closed_world: bool,
    /// A variable whose name says that it holds a secret is a place where one is kept.
    pub(crate) names_credentials: bool,
    /// `f(&x)` lets the function assign `x`.
    pub(crate) passes_addresses: bool,
    /// A function gives several results, the last of which says how it ended.
    pub(crate) several_results: bool,
    /// The names of a class's body are seen from its methods.
    pub(crate) sees_fields: bool,
    /// The names of a class's body are seen in the body itself.
    pub(crate) body_sees_fields: bool,
    /// A field and a method may share a name.
    pub(crate) fields_apart: bool,
    /// A lambda is called by the name of its interface's only method.
    pub(crate) calls_lambdas_by_method: bool,
    /// Methods may be declared without a body, or several times with other parameters.
    pub(crate) overloads: bool,
    /// Assigning a name makes it the function's own, unless it is declared otherwise.
    pub(crate) assigning_declares: bool,
    /// A name with a capital letter is a class: calling it makes an instance.
    pub(crate) capital_is_class: bool,
    /// `w.Header().Set(…)` changes what `w` stands for.
    pub(crate) getters_share: bool,
    /// Frameworks fill parameters and the fields of their classes according to the declared types.
    pub(crate) fills_by_type: bool,
    /// What an exception tells of the inside is its stack; its message is often written for users.
    pub(crate) only_stack_tells: bool,
}

/// What most languages have in common.
const COMMON: Traits = Traits {
    names_packages: false,
    qualifies_calls: false,
    closed_world: false,
    names_credentials: false,
    passes_addresses: false,
    several_results: false,
    sees_fields: false,
    body_sees_fields: true,
    fields_apart: false,
    calls_lambdas_by_method: false,
    overloads: false,
    assigning_declares: false,
    capital_is_class: true,
    getters_share: false,
    fills_by_type: false,
    only_stack_tells: false,
};

const PYTHON: Traits = Traits {
    assigning_declares: true,
    fills_by_type: true,
    ..COMMON
};

const JAVASCRIPT: Traits = Traits {
    names_packages: true,
    only_stack_tells: true,
    ..COMMON
};

const JAVA: Traits = Traits {
    sees_fields: true,
    fields_apart: true,
    calls_lambdas_by_method: true,
    overloads: true,
    ..COMMON
};

const GO: Traits = Traits {
    qualifies_calls: true,
    closed_world: true,
    names_credentials: true,
    passes_addresses: true,
    several_results: true,
    body_sees_fields: false,
    capital_is_class: false,
    getters_share: true,
    ..COMMON
};

impl Language {
    /// The traits of the language.
    pub(crate) fn traits(self) -> Traits {
        match self {
            Self::Python => PYTHON,
            Self::JavaScript | Self::TypeScript => JAVASCRIPT,
            Self::Java => JAVA,
            Self::Go => GO,
        }
    }
}
