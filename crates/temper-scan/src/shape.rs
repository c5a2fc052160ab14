//! What a program consists of: its definitions, what they take and call, its routes, imports and comments.
//!
//! Two shapes of one file, before and after a change, tell what the change left out. Nothing here says what is
//! secure; [`crate::scan`] does. The four grammars are read by one walk over tables of their node kinds.

mod kinds;

mod body;

mod read;

mod known;

mod role;

mod imports;

mod names;

mod misplaced;

use std::collections::BTreeSet;

use crate::language::Language;
pub use names::{Loose, Names};

/// What a program consists of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// Functions, methods, types and values with a name, and handlers by the route they are given for.
    pub definitions: Vec<Definition>,
    /// What is registered by name: routes, commands, events; each as `callee("name")`.
    pub registrations: BTreeSet<String>,
    /// The imports, one text each.
    pub imports: BTreeSet<String>,
    /// The comments with their first lines.
    pub comments: Vec<(u32, String)>,
    /// What the program does outside of all functions.
    pub top: Body,
    /// How many places the parser did not understand.
    pub errors: usize,
}

/// Something that a program defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The name, with the names of what it stands in: `Type.method`, `outer.inner`.
    pub name: String,
    /// What it is.
    pub kind: DefinitionKind,
    /// Whether other files may use it.
    pub exported: bool,
    /// Whether it stands in a function.
    pub nested: bool,
    /// Parameters and result without blanks; empty for types and values.
    pub signature: String,
    /// Decorators and annotations.
    pub marks: Vec<String>,
    /// The first and the last line.
    pub lines: (u32, u32),
    /// What it does; none for types and values.
    pub body: Option<Body>,
}

/// What a definition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefinitionKind {
    /// A function or method.
    Function,
    /// A function without a name that is given to a call: a route's handler, a callback.
    Handler,
    /// A class, interface or the like.
    Type,
    /// A constant, variable or field.
    Value,
}

/// What a function does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// How many statements it has, those of inner functions included; what does nothing does not count.
    pub statements: usize,
    /// What it calls, in order.
    pub calls: Vec<String>,
    /// Those of its calls that are given no argument.
    pub bare: BTreeSet<String>,
    /// The names it uses.
    pub names: BTreeSet<String>,
    /// What it reads of objects by name, with the lines (JavaScript and TypeScript only).
    pub properties: Vec<(u32, String)>,
    /// The names of its parameters.
    pub parameters: Vec<String>,
    /// The string literals with their lines, without quotes.
    pub strings: Vec<(u32, String)>,
    /// Whether it does nothing but give a constant or fail.
    pub stub: bool,
    /// Lines of statements behind a return, throw or exit of the same block.
    pub unreachable: Vec<u32>,
    /// Lines of handlers that do nothing about an error.
    pub swallowed: Vec<u32>,
    /// Lines of branches that are always or never taken.
    pub decided: Vec<u32>,
    /// Lines of branches that a setting of the environment decides.
    pub gated: Vec<u32>,
    /// Lines where a parameter, or a name with a value of another kind, gets a literal whatever happens.
    pub overwritten: Vec<(u32, String)>,
    /// Lines that call or look up something by a name that is computed.
    pub computed: Vec<u32>,
}

impl Shape {
    /// Reads the shape of a text. A text that does not parse has the shape of what does.
    pub fn of(source: &str, language: Language) -> Self {
        read::shape(source, language)
    }

    /// The definition of this name.
    pub fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.iter().find(|it| it.name == name)
    }

    /// The innermost function that holds a line.
    pub fn function_at(&self, line: u32) -> Option<&Definition> {
        let holds = |it: &&Definition| it.lines.0 <= line && line <= it.lines.1;
        let functions = self.definitions.iter().filter(|it| it.body.is_some());
        functions
            .filter(holds)
            .min_by_key(|it| it.lines.1 - it.lines.0)
    }
}
