//! What some calls do that the engine can do itself: compute with constants, and move the elements of containers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A computation on constants. Its operands are the slots that a model names, in this order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Compute {
    /// How long a text is, or how many elements a list has.
    Length,
    /// Whether a text or list is empty.
    IsEmpty,
    /// The character of a text at a place.
    CharAt,
    /// The part of a text from a place on, or up to another.
    Substring,
    /// A text in upper case.
    Upper,
    /// A text in lower case.
    Lower,
    /// A text without white space around it.
    Trim,
    /// Two texts, one behind the other.
    Concat,
    /// A text with every occurrence of one text replaced by another.
    Replace,
    /// A text backwards.
    Reverse,
    /// Whether a text begins with another.
    StartsWith,
    /// Whether a text ends with another.
    EndsWith,
    /// Whether a text contains another.
    Contains,
    /// Where a text contains another, or -1.
    IndexOf,
    /// Whether two values are equal.
    Equals,
    /// The value as text.
    Text,
    /// The number that a text spells.
    Integer,
    /// The greater of two numbers.
    Max,
    /// The smaller of two numbers.
    Min,
    /// A number without its sign.
    Absolute,
    /// The value itself.
    Same,
}

/// An operation on a container that the program made. Its operands are the slots that a model names, in this order; the
/// container is the receiver.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ElementOp {
    /// Puts values at the end.
    Append,
    /// Puts a value at the start.
    Prepend,
    /// Puts a value (second) at a place (first).
    Insert,
    /// Gives the element at a place, or of a key; a second operand is what is given where there is none.
    Get,
    /// Puts a value (second) at a place or under a key (first), instead of what is there.
    Put,
    /// Takes the element at a place, or of a key, out, and gives it.
    Take,
    /// Gives the first element.
    First,
    /// Gives the last element.
    Last,
    /// Takes the first element out, and gives it.
    TakeFirst,
    /// Takes the last element out, and gives it.
    TakeLast,
    /// Takes everything out; also of what is no container: a builder's text.
    Clear,
}
