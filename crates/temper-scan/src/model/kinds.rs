//! What models tell apart: labels of data, kinds of cleaning, operations on containers and constants.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is known of data.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// Somebody outside may have chosen it.
    Untrusted,
    /// It is the text or trace of an exception.
    Exception,
    /// It is what an error says that a library returned (Go).
    Error,
    /// Somebody outside sent it in a form.
    Form,
    /// It is a password or another secret.
    Secret,
    /// It is a password: a secret that people choose.
    Password,
    /// It was fetched over the network.
    Network,
    /// It was read from a store that untrusted data may have reached.
    Stored,
    /// It comes from a generator that can be predicted.
    WeakRandom,
    /// It is the name that an uploading client gave to a file.
    UploadName,
    /// It may be an array or object where a text is expected: a part of a query string.
    Query,
    /// It is a literal of the program that is not empty and no placeholder.
    Literal,
    /// The client keeps it and may change it: a cookie, a header.
    ClientClaim,
    /// It is the answer to a question about a file.
    AskedFile,
}

impl Label {
    /// All labels, in order.
    pub(crate) const ALL: [Self; 14] = [
        Self::Untrusted,
        Self::Exception,
        Self::Error,
        Self::Form,
        Self::Secret,
        Self::Password,
        Self::Network,
        Self::Stored,
        Self::WeakRandom,
        Self::UploadName,
        Self::Query,
        Self::Literal,
        Self::ClientClaim,
        Self::AskedFile,
    ];
}

/// What a call does with the elements of a container.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Container {
    /// It makes a list: empty, or with the elements of the value given.
    List,
    /// It makes a map: empty, or with the entries of the value given.
    Map,
    /// It adds the value at the end.
    Push,
    /// It gives a new list: the elements of the first value, and the others.
    Append,
    /// It adds the value at a place; what stood there and behind moves up.
    Insert,
    /// It keeps the value under a key, or several.
    Put,
    /// It gives what is kept under a key or at a place.
    Get,
    /// It takes out what is at a place, or under a key; without either, the last element.
    Remove,
    /// It takes out the first element that equals the value.
    RemoveValue,
    /// It adds all elements or entries of another container.
    Extend,
    /// It takes everything out.
    Clear,
    /// It changes the order.
    Mix,
    /// It gives a list of pairs: a number or key, and an element of the value.
    Pairs,
    /// It reads the field that a text names, of a value: `getattr(value, name)`.
    Field,
    /// It adds the value at the start.
    PushFirst,
    /// It gives the first element.
    First,
    /// It gives the last element.
    Last,
    /// It takes out the first element.
    RemoveFirst,
    /// It adds the entries of the other values to the first, and gives that.
    Merge,
    /// It leaves the value under a key with the request, for whoever handles it next.
    Leave,
    /// It finds what was left with the request under a key.
    Find,
    /// It gives the entries of the second value that the first, a map of types, has, each as clean as its type says.
    Fit,
}

/// Of what the answer of a call is the answer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// Of the argument: `bool(x)`.
    Same,
    /// Whether it holds of an element: `any(…)`, `list.some(…)`.
    Some,
    /// Whether it holds of every element: `all(…)`, `list.every(…)`.
    Every,
}

/// What a call makes of constants. The first slot is the text; `starts-with`, `ends-with`, `contains`, `equals` take another
/// text, `sign` a place, `substring` where to begin and end.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Fold {
    /// How long a text or list is.
    Length,
    /// Whether a text is empty.
    Empty,
    /// The number that a text spells.
    Number,
    /// The text of a number.
    Text,
    /// In small letters.
    Lower,
    /// In capital letters.
    Upper,
    /// Without blanks at both ends.
    Trim,
    /// Whether it begins with another.
    StartsWith,
    /// Whether it ends with another.
    EndsWith,
    /// Whether it contains another.
    Contains,
    /// Whether it is the same as another.
    Equals,
    /// The character at a place.
    Sign,
    /// A part of it.
    Substring,
    /// The path that all arguments make.
    Join,
    /// With another behind it.
    Concat,
    /// With every occurrence of another replaced by a third.
    Replace,
    /// Where it contains another; -1 where it does not.
    IndexOf,
    /// Backwards.
    Reverse,
    /// The greater of two numbers.
    Max,
    /// The smaller of two numbers.
    Min,
    /// A number without its sign.
    Absolute,
}

/// What a value has been cleaned for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It is one of a known few, or otherwise fully checked: clean for every rule.
    Any,
    /// Escaped for HTML.
    Html,
    /// It stands behind text that nobody takes for the beginning of markup.
    Plain,
    /// Quoted for a shell.
    Shell,
    /// Escaped for SQL.
    Sql,
    /// A file name without folders.
    FileName,
    /// A path that was made canonical: `..` is resolved, nothing is checked.
    Canonical,
    /// Begins with `/`: made canonical, it is free of `..`.
    Rooted,
    /// Free of `..`: below a fixed folder it stays there.
    NoParent,
    /// A path that is known to stay below a folder.
    Path,
    /// A path that begins as a folder's name does, with no separator behind it: `/srv/data` and `/srv/database` both do.
    Prefix,
    /// A URL part that cannot change host or scheme.
    Url,
    /// A number, truth value, date or UUID.
    Number,
    /// Free of line breaks.
    Line,
    /// Escaped for a regular expression.
    Regex,
    /// Escaped for LDAP.
    Ldap,
    /// Escaped for XPath.
    Xpath,
    /// Escaped for XML.
    Xml,
    /// Encoded so that only letters, digits and a few signs remain (hexadecimal, base64, a digest).
    Encoded,
    /// Hashed in a way fit for passwords, or encrypted.
    Protected,
    /// Of a file type from a known list.
    FileType,
    /// Of bounded length.
    Length,
    /// Of one known type (a string, not an array or object).
    Type,
    /// Stands behind, or begins with, what fixes where an address leads.
    Behind,
    /// Names no host: no two slashes at the beginning.
    NoHost,
    /// Matched from start to end by a pattern that says which characters there may be.
    Pattern,
}
