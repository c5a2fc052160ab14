//! Conditions on a call's arguments, compiled.

use super::{At, Node};
use crate::model::Literal;

/// All of these must hold.
pub(crate) type When = Vec<(At, Test)>;

/// A test of one argument.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    /// It is this constant.
    Is(Literal),
    /// It is anything but this constant, or missing.
    IsNot(Literal),
    /// It is a string constant that begins with this (lower case).
    Begins(String),
    /// It is a string constant that contains this (lower case).
    Contains(String),
    /// Whether it is missing.
    Missing(bool),
    /// Whether it is a constant.
    Constant(bool),
    /// It is an integer below this.
    Below(i64),
    /// It is no string constant that contains this (lower case), or missing.
    Lacks(String),
    /// Whether it is a string constant with a password inside.
    HoldsPassword(bool),
    /// Whether it names a program that runs text as commands.
    Shell(bool),
    /// Whether text of this form may be taken for markup.
    Markup(bool),
    /// Whether it is a string constant that names what somebody is recognised by.
    NamesSession(bool),
    /// Whether it is a string constant that fixes where an address leads.
    FixesHost(bool),
    /// Whether it is a map, list or instance that the file makes.
    Object(bool),
    /// Whether it is no constant, or ends in a separator.
    Folder(bool),
    /// It is of one of these kinds.
    Of(Vec<Node>),
    /// It is there and of none of these kinds.
    NotOf(Vec<Node>),
}
