//! How model files tell functions that the outside world calls.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Condition, Label};

/// How to know a function that the outside world calls. One of the first four keys is given.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HandlerModel {
    /// It has one of these decorators or annotations.
    #[serde(default)]
    pub decorators: Vec<String>,
    /// It is passed to one of these calls, at these places.
    #[serde(default)]
    pub registered: Vec<String>,
    /// Its class extends one of these; `methods` says which of its methods.
    #[serde(default)]
    pub bases: Vec<String>,
    /// Its class has one of these decorators or annotations; `methods` says which of its methods (empty: all).
    #[serde(default)]
    pub class_decorators: Vec<String>,
    /// The methods' names.
    #[serde(default)]
    pub methods: Vec<String>,
    /// What its parameters hold.
    #[serde(default)]
    pub parameters: HandlerParams,
    /// Whether it runs as part of the call that it is passed to, not some time later.
    #[serde(default)]
    pub inline: bool,
    /// Whether it runs before each request's own handler, as middleware does: what it keeps in the request is there then.
    #[serde(default)]
    pub before: bool,
    /// The roles of what it returns.
    #[serde(default)]
    pub returns: Vec<String>,
    /// What parameters hold that `parameters` lists no type for.
    #[serde(default)]
    pub others: Option<Label>,
    /// Types whose parameters hold what was sent, though a model knows the type: streams to read it from.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Conditions on the arguments of the decorator; the first handler whose conditions hold counts.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// For functions that nothing calls: the name of their first parameter, in a file that imports the second (a module).
    #[serde(default)]
    pub first_parameter: Option<(String, String)>,
}

/// What a handler's parameters hold.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum HandlerParams {
    /// Nothing is known.
    #[default]
    Unknown,
    /// All hold data of the label, but those of a known type and the receiver.
    All(Label),
    /// They are of these types, by place; the receiver does not count, and an empty text says nothing.
    Types(Vec<String>),
}
