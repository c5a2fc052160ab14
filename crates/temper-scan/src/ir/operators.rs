//! Operators of two operands.

/// Operators that compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// `+`: a sum, or two strings or lists put together.
    Add,
    /// `-`: a difference.
    Sub,
    /// `*`: a product, or a text that is repeated.
    Mul,
    /// `%`: a remainder, or Python's string formatting.
    Mod,
    /// `/`: a quotient, or Python's path joining.
    Div,
    /// The quotient of whole numbers.
    Quotient,
    /// The remainder of whole numbers.
    Remainder,
    /// `&` of whole numbers.
    BitAnd,
    /// `|` of whole numbers.
    BitOr,
    /// `^` of whole numbers.
    BitXor,
    /// `<<`.
    ShiftLeft,
    /// `>>`.
    ShiftRight,
    /// Any other operator: its result is a number.
    Other,
}

impl BinaryOp {
    /// The operator of a language whose `/` and `%` are those of numbers only; an assigning one (`+=`) is its plain form.
    pub fn numeric(operator: &str) -> Self {
        match operator.strip_suffix('=').unwrap_or(operator) {
            "+" => Self::Add,
            "-" => Self::Sub,
            "*" => Self::Mul,
            "/" => Self::Quotient,
            "%" => Self::Remainder,
            "&" => Self::BitAnd,
            "|" => Self::BitOr,
            "^" => Self::BitXor,
            "<<" => Self::ShiftLeft,
            ">>" => Self::ShiftRight,
            _ => Self::Other,
        }
    }

    /// What two whole numbers give, where that is the same in every language.
    pub(crate) fn fold(self, left: i64, right: i64) -> Option<i64> {
        let natural = left >= 0 && right > 0;
        let small = (0..1 << 31).contains(&left) && (0..32).contains(&right);
        match self {
            Self::Add => left.checked_add(right),
            Self::Sub => left.checked_sub(right),
            Self::Mul => left.checked_mul(right),
            // Of negative numbers, languages round differently.
            Self::Mod | Self::Remainder if natural => left.checked_rem(right),
            Self::Quotient if natural => left.checked_div(right),
            // Elsewhere the quotient may be a fraction.
            Self::Div if natural && left % right == 0 => left.checked_div(right),
            Self::BitAnd => Some(left & right),
            Self::BitOr => Some(left | right),
            Self::BitXor => Some(left ^ right),
            Self::ShiftLeft if small => left.checked_shl(u32::try_from(right).ok()?),
            Self::ShiftRight if small => left.checked_shr(u32::try_from(right).ok()?),
            _ => None,
        }
    }
}

/// Operators that ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CompareOp {
    /// `==`, `===`, `is`.
    Equal,
    /// `!=`, `!==`, `is not`.
    NotEqual,
    /// `<`.
    Less,
    /// `<=`.
    LessEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterEqual,
    /// `in` of Python and of JavaScript.
    In,
    /// `not in`.
    NotIn,
    /// `instanceof`: the right operand is a type.
    IsA,
}

impl CompareOp {
    /// The operator that asks for the order of its operands.
    pub fn order(operator: &str) -> Option<Self> {
        Some(match operator {
            "<" => Self::Less,
            "<=" => Self::LessEqual,
            ">" => Self::Greater,
            ">=" => Self::GreaterEqual,
            _ => return None,
        })
    }

    /// Whether two whole numbers stand in this order.
    pub(crate) fn holds(self, left: i64, right: i64) -> Option<bool> {
        Some(match self {
            Self::Less => left < right,
            Self::LessEqual => left <= right,
            Self::Greater => left > right,
            Self::GreaterEqual => left >= right,
            _ => return None,
        })
    }
}
