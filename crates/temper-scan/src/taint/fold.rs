//! Computing with constants.

use crate::ir::{BinaryOp, CompareOp};
use crate::operation::Compute;
use crate::symbol::Symbols;
use crate::value::Konst;

/// How long a text may get that is computed.
const MAX_TEXT: usize = 4096;

/// The result of an operator on two whole numbers. Languages differ on negative quotients and remainders: those are left
/// open.
pub(crate) fn arithmetic(op: BinaryOp, a: i64, b: i64) -> Konst {
    let whole = a >= 0 && b > 0;
    let shift = u32::try_from(b).ok().filter(|&shift| shift < 32);
    let found = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::IntDiv if whole => Some(a / b),
        BinaryOp::Div if whole && a % b == 0 => Some(a / b),
        BinaryOp::Rem | BinaryOp::Mod if whole => Some(a % b),
        BinaryOp::BitAnd => Some(a & b),
        BinaryOp::BitOr => Some(a | b),
        BinaryOp::BitXor => Some(a ^ b),
        BinaryOp::ShiftLeft if (0..1 << 31).contains(&a) => shift.map(|shift| a << shift),
        BinaryOp::ShiftRight if a >= 0 => shift.map(|shift| a >> shift),
        _ => None,
    };
    found.map_or(Konst::Unknown, Konst::Int)
}

/// The outcome of a comparison of constants, where it can be told in every language: values of different types are left
/// open, and so are texts that differ in case only (some comparisons ignore it).
pub(crate) fn compare(op: CompareOp, a: Konst, b: Konst, symbols: &Symbols<'_>) -> Option<bool> {
    let equal = match (a, b) {
        (Konst::Unknown, _) | (_, Konst::Unknown) => return None,
        (Konst::Null, Konst::Null) => true,
        (Konst::Null, _) | (_, Konst::Null) => false,
        (Konst::Int(a), Konst::Int(b)) => return ordered(op, a.cmp(&b)),
        (Konst::Bool(a), Konst::Bool(b)) => a == b,
        (Konst::Str(a), Konst::Str(b)) => {
            let (a, b) = (symbols.text(a), symbols.text(b));
            if a != b && a.to_lowercase() == b.to_lowercase() {
                return None;
            }
            return ordered(op, a.cmp(b));
        }
        _ => return None,
    };
    match op {
        CompareOp::Equal => Some(equal),
        CompareOp::NotEqual => Some(!equal),
        _ => None,
    }
}

fn ordered(op: CompareOp, order: std::cmp::Ordering) -> Option<bool> {
    Some(match op {
        CompareOp::Equal => order.is_eq(),
        CompareOp::NotEqual => order.is_ne(),
        CompareOp::Less => order.is_lt(),
        CompareOp::LessEqual => order.is_le(),
        CompareOp::Greater => order.is_gt(),
        CompareOp::GreaterEqual => order.is_ge(),
        CompareOp::In | CompareOp::NotIn | CompareOp::IsA => return None,
    })
}

/// The result of a computation on constants; unknown where an operand is.
pub(crate) fn compute(op: Compute, operands: &[Konst], symbols: &mut Symbols<'_>) -> Konst {
    let Some(&first) = operands.first() else {
        return Konst::Unknown;
    };
    if operands.contains(&Konst::Unknown) {
        return Konst::Unknown;
    }
    match (op, operands) {
        (Compute::Same, _) => first,
        (Compute::Equals, &[a, b]) => {
            compare(CompareOp::Equal, a, b, symbols).map_or(Konst::Unknown, Konst::Bool)
        }
        (Compute::Max, &[Konst::Int(a), Konst::Int(b)]) => Konst::Int(a.max(b)),
        (Compute::Min, &[Konst::Int(a), Konst::Int(b)]) => Konst::Int(a.min(b)),
        (Compute::Absolute, &[Konst::Int(a)]) => a.checked_abs().map_or(Konst::Unknown, Konst::Int),
        (Compute::Text, &[Konst::Int(number)]) => made(&number.to_string(), symbols),
        (Compute::Text, &[Konst::Bool(truth)]) => made(&truth.to_string(), symbols),
        (Compute::Text, &[Konst::Str(_)]) => first,
        (_, &[Konst::Str(text), ref rest @ ..]) => {
            let text = symbols.text(text).to_owned();
            of_text(op, &text, rest, symbols)
        }
        _ => Konst::Unknown,
    }
}

fn made(text: &str, symbols: &mut Symbols<'_>) -> Konst {
    if text.len() > MAX_TEXT {
        return Konst::Unknown;
    }
    Konst::Str(symbols.intern_made(text))
}

/// A computation whose first operand is a text. Places count characters; texts beyond ASCII are left open, for languages
/// count them differently.
fn of_text(op: Compute, text: &str, rest: &[Konst], symbols: &mut Symbols<'_>) -> Konst {
    if !text.is_ascii() {
        return Konst::Unknown;
    }
    let place = |konst: &Konst| match konst {
        Konst::Int(at) => usize::try_from(*at).ok(),
        _ => None,
    };
    let part = |text: Option<&str>, symbols: &mut Symbols<'_>| {
        text.map_or(Konst::Unknown, |text| made(text, symbols))
    };
    match (op, rest) {
        (Compute::Length, []) => i64::try_from(text.len()).map_or(Konst::Unknown, Konst::Int),
        (Compute::IsEmpty, []) => Konst::Bool(text.is_empty()),
        (Compute::CharAt, [at]) => {
            let found = place(at).and_then(|at| text.get(at..at + 1));
            part(found, symbols)
        }
        (Compute::Substring, [from]) => {
            let found = place(from).and_then(|from| text.get(from..));
            part(found, symbols)
        }
        (Compute::Substring, [from, to]) => {
            let found = place(from).zip(place(to));
            let found = found.and_then(|(from, to)| text.get(from..to));
            part(found, symbols)
        }
        (Compute::Upper, []) => made(&text.to_uppercase(), symbols),
        (Compute::Lower, []) => made(&text.to_lowercase(), symbols),
        (Compute::Trim, []) => made(text.trim(), symbols),
        (Compute::Reverse, []) => made(&text.chars().rev().collect::<String>(), symbols),
        (Compute::Integer, []) => text.parse().map_or(Konst::Unknown, Konst::Int),
        (_, &[Konst::Str(other)]) => {
            let other = symbols.text(other).to_owned();
            of_texts(op, text, &other, symbols)
        }
        (Compute::Replace, &[Konst::Str(what), Konst::Str(by)]) => {
            let replaced = text.replace(symbols.text(what), symbols.text(by));
            made(&replaced, symbols)
        }
        _ => Konst::Unknown,
    }
}

fn of_texts(op: Compute, text: &str, other: &str, symbols: &mut Symbols<'_>) -> Konst {
    match op {
        Compute::Concat => made(&format!("{text}{other}"), symbols),
        Compute::StartsWith => Konst::Bool(text.starts_with(other)),
        Compute::EndsWith => Konst::Bool(text.ends_with(other)),
        Compute::Contains => Konst::Bool(text.contains(other)),
        Compute::IndexOf => {
            let at = text.find(other).map(i64::try_from);
            match at {
                Some(at) => at.map_or(Konst::Unknown, Konst::Int),
                None => Konst::Int(-1),
            }
        }
        _ => Konst::Unknown,
    }
}
