//! Format texts: what stands between the verbs of `fmt.Sprintf`, and which verbs write numbers.

use smallvec::SmallVec;

/// Text, and the verb that follows it.
pub(super) struct Piece {
    pub(super) before: String,
    /// Whether the verb writes a number (or digits, as `%x` does); none at the end of the text.
    pub(super) number: Option<bool>,
}

/// Takes a format apart; none where it quotes (`%q`), counts its arguments itself, or has a verb that is not known.
pub(super) fn pieces(format: &str) -> Option<SmallVec<[Piece; 4]>> {
    let mut pieces = SmallVec::new();
    let mut before = String::new();
    let mut signs = format.chars();
    while let Some(sign) = signs.next() {
        if sign != '%' {
            before.push(sign);
            continue;
        }
        let flag = |sign: &char| sign.is_ascii_digit() || "+-# .".contains(*sign);
        let verb = signs.by_ref().find(|sign| !flag(sign))?;
        let number = match verb {
            '%' => {
                before.push('%');
                continue;
            }
            's' | 'v' | 'w' | 'T' => false,
            'd' | 'b' | 'o' | 'c' | 'e' | 'f' | 'g' | 't' | 'x' | 'X' | 'U' => true,
            _ => return None,
        };
        pieces.push(Piece {
            before: std::mem::take(&mut before),
            number: Some(number),
        });
    }
    let number = None;
    pieces.push(Piece { before, number });
    Some(pieces)
}
