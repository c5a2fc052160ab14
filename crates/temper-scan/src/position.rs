//! The notation of models for a place at a call: `os.path.join(*) -> return`.
//!
//! ```text
//! place   = path [ "(" slot { "," slot } ")" ] [ "->" slot { "," slot } ]
//! path    = name { "." name | "()" | "[]" }        x() is what the call gives, x[] an element
//! slot    = "0"            the argument at that place, from 0
//!         | "query"        the argument of that name
//!         | "options.on"   the entry `on` of the map that is the argument of that name
//!         | "0|query"      by place or by name
//!         | "1.."          that argument and all that follow
//!         | "*"            any argument
//!         | "this"         the receiver
//!         | "return"       the result
//!         | "0(1)"         the second parameter of the function passed as first argument
//!         | "0()"          what the function passed as first argument returns
//!         | "this()"       what the receiver, a function, returns
//!         | "0.name"       the field or entry of the first argument
//! ```
//! The path `?.name` stands for the method `name` of a receiver that nothing else is known of.

use std::fmt;

/// The place that stands for the receiver, where it is a function that a call runs.
pub const RECEIVER: u8 = u8::MAX;

/// One value at a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// The argument at a place, or of a name, or either.
    Arg {
        /// The place, from 0.
        index: Option<u8>,
        /// The name.
        name: Option<String>,
    },
    /// The argument at a place and all that follow.
    From(u8),
    /// Any argument.
    Any,
    /// The receiver.
    This,
    /// The result.
    Return,
    /// A parameter of the function passed as an argument.
    CallbackParam {
        /// The argument.
        arg: u8,
        /// The parameter.
        param: u8,
    },
    /// What the function passed as an argument returns.
    CallbackResult(u8),
    /// A field or entry of an argument.
    Part {
        /// The argument.
        arg: u8,
        /// The field's name.
        name: String,
    },
}

/// A path with the values that are meant: `path(from) -> to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The dotted name; `()` and `[]` are segments of their own.
    pub path: Vec<String>,
    /// The values in parentheses; empty where there are none.
    pub from: Vec<Slot>,
    /// The values after the arrow; empty where there are none.
    pub to: Vec<Slot>,
}

/// Why a text is no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no place: {reason}; write for example `os.path.join(*) -> return`")]
pub struct PlaceError {
    /// What was read.
    pub text: String,
    /// What is wrong.
    pub reason: String,
}

impl Place {
    /// Reads the notation above.
    pub fn parse(text: &str) -> Result<Self, PlaceError> {
        let fail = |reason: String| PlaceError {
            text: text.to_owned(),
            reason,
        };
        let (left, right) = match text.split_once("->") {
            Some((left, right)) => (left.trim(), Some(right)),
            None => (text.trim(), None),
        };
        let (path, inside) = split_slots(left);
        let from = inside.map_or(Ok(Vec::new()), |inside| slots(inside).map_err(fail))?;
        let to = right.map_or(Ok(Vec::new()), |right| slots(right).map_err(fail))?;
        let path = parse_path(path).map_err(fail)?;
        Ok(Self { path, from, to })
    }
}

/// Splits `a.b(0, this)` into the path and what is in the last parentheses; `a.b()` has none.
fn split_slots(text: &str) -> (&str, Option<&str>) {
    if !text.ends_with(')') || text.ends_with("()") && !text.ends_with("())") {
        return (text, None);
    }
    let mut depth = 0u32;
    for (at, c) in text.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return (&text[..at], text.get(at + 1..text.len() - 1));
        }
    }
    (text, None)
}

/// Takes a path apart: `a.b().c[]` is `a`, `b`, `()`, `c`, `[]`.
pub fn parse_path(text: &str) -> Result<Vec<String>, String> {
    let mut segments = Vec::new();
    for part in text.split('.') {
        let mut rest = part.trim();
        let name_end = rest.find(['(', '[']).unwrap_or(rest.len());
        let (name, calls) = rest.split_at(name_end);
        if name.is_empty() {
            return Err("a name is missing".to_owned());
        }
        segments.push(name.to_owned());
        rest = calls;
        while !rest.is_empty() {
            let (segment, left) = match rest {
                r if r.starts_with("()") => ("()", &r[2..]),
                r if r.starts_with("[]") => ("[]", &r[2..]),
                _ => return Err(format!("`{rest}` is neither `()` nor `[]`")),
            };
            segments.push(segment.to_owned());
            rest = left;
        }
    }
    Ok(segments)
}

fn slots(text: &str) -> Result<Vec<Slot>, String> {
    text.split(',')
        .map(|slot| parse_slot(slot.trim()))
        .collect()
}

/// Whether a byte may stand in the name of an argument; `cookie.secure` is an entry of an entry, `Content-Type` a header.
fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'$' | b'-')
}

/// Reads one slot, such as `0|query`.
pub fn parse_slot(text: &str) -> Result<Slot, String> {
    let number = |digits: &str| {
        digits
            .parse::<u8>()
            .map_err(|_| format!("`{digits}` is no place of an argument"))
    };
    if let Some(inner) = text.strip_suffix(')') {
        let (arg, param) = inner
            .split_once('(')
            .ok_or_else(|| format!("`{text}` has no `(`"))?;
        let arg = match (arg, param) {
            ("this", "") => RECEIVER,
            _ => number(arg)?,
        };
        return if param.is_empty() {
            Ok(Slot::CallbackResult(arg))
        } else {
            number(param).map(|param| Slot::CallbackParam { arg, param })
        };
    }
    if let Some(start) = text.strip_suffix("..") {
        return number(start).map(Slot::From);
    }
    if let Some((arg, name)) = text.split_once('.')
        && arg.bytes().all(|b| b.is_ascii_digit())
    {
        let name = name.to_owned();
        return number(arg).map(|arg| Slot::Part { arg, name });
    }
    if let Some((index, name)) = text.split_once('|') {
        return Ok(Slot::Arg {
            index: Some(number(index)?),
            name: Some(name.to_owned()),
        });
    }
    match text {
        "" => Err("a slot is missing".to_owned()),
        "*" => Ok(Slot::Any),
        "this" => Ok(Slot::This),
        "return" => Ok(Slot::Return),
        digits if digits.bytes().all(|b| b.is_ascii_digit()) => Ok(Slot::Arg {
            index: Some(number(digits)?),
            name: None,
        }),
        name if name.bytes().all(is_name) => Ok(Slot::Arg {
            index: None,
            name: Some(name.to_owned()),
        }),
        _ => Err(format!("`{text}` is no slot")),
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.path.iter().enumerate() {
            if at > 0 && segment != "()" && segment != "[]" {
                f.write_str(".")?;
            }
            f.write_str(segment)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_in_its_three_parts() {
        let place = Place::parse("sqlite3.connect().cursor().execute(0|sql, this) -> return, 1(0)")
            .unwrap();
        assert_eq!(
            place.path,
            ["sqlite3", "connect", "()", "cursor", "()", "execute"]
        );
        assert_eq!(place.from.len(), 2);
        assert_eq!(
            place.to,
            [Slot::Return, Slot::CallbackParam { arg: 1, param: 0 }]
        );
    }

    #[test]
    fn empty_parentheses_belong_to_the_path() {
        let place = Place::parse("a.b()").unwrap();
        assert_eq!(place.path, ["a", "b", "()"]);
        assert!(place.from.is_empty());
        let place = Place::parse("a.b(1.c)").unwrap();
        let name = "c".to_owned();
        assert_eq!(place.from, [Slot::Part { arg: 1, name }]);
        let place = Place::parse("?.then(0()) -> return").unwrap();
        assert_eq!(place.from, [Slot::CallbackResult(0)]);
    }

    #[test]
    fn nonsense_is_refused_with_its_reason() {
        for text in ["", "a..b", "a(", "a(x y)", "a(0) -> ", "a(300)"] {
            assert!(Place::parse(text).is_err(), "{text}");
        }
    }
}
