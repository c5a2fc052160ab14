//! Weakness ids in the many shapes that tools write them.

use std::str::FromStr;

use super::Cwe;

/// The text is no weakness id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no weakness id: expected a form such as `CWE-79`, `79` or `external/cwe/cwe-079`"
)]
pub struct UnknownCwe(pub String);

impl FromStr for Cwe {
    type Err = UnknownCwe;

    /// Reads `CWE-79`, `cwe_79`, `79`, `external/cwe/cwe-079` and `CWE-79: Name of the weakness`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        whole(text).ok_or_else(|| UnknownCwe(text.to_owned()))
    }
}

impl Cwe {
    /// Every id that `text` mentions as `CWE-79` or alike, in order of appearance, each once.
    pub fn mentioned_in(text: &str) -> Vec<Self> {
        let mut found = Vec::new();
        let mut rest = text;
        while let Some(at) = find_prefix(rest) {
            rest = &rest[at + 3..];
            if let Some((cwe, _)) = number(rest)
                && !found.contains(&cwe)
            {
                found.push(cwe);
            }
        }
        found
    }
}

fn whole(text: &str) -> Option<Cwe> {
    let text = text.trim();
    let text = strip_prefix(text, "external/cwe/").unwrap_or(text);
    let digits = strip_prefix(text, "cwe").unwrap_or(text);
    let (cwe, rest) = number(digits)?;
    (rest.is_empty() || rest.starts_with(':')).then_some(cwe)
}

/// The number that `text` begins with, after separators, and what follows it.
fn number(text: &str) -> Option<(Cwe, &str)> {
    let text = text.trim_start_matches(['-', '_', '/', ' ']);
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let id: u32 = text[..end].parse().ok()?;
    (id > 0).then_some((Cwe(id), &text[end..]))
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| &text[prefix.len()..])
}

fn find_prefix(text: &str) -> Option<usize> {
    text.as_bytes()
        .windows(3)
        .position(|window| window.eq_ignore_ascii_case(b"cwe"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_id_is_read_in_every_shape() {
        for text in [
            "CWE-79",
            "cwe-79",
            "79",
            " 79 ",
            "cwe79",
            "CWE_79",
            "CWE 79",
            "external/cwe/cwe-079",
            "CWE-79: Improper Neutralization",
        ] {
            assert_eq!(text.parse(), Ok(Cwe(79)), "{text}");
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in [
            "",
            "CWE",
            "CWE-",
            "CWE-x",
            "0",
            "79a",
            "-",
            "xss",
            "CWE-99999999999",
        ] {
            assert!(text.parse::<Cwe>().is_err(), "{text}");
        }
    }

    #[test]
    fn mentions_are_found_in_order_and_once() {
        let text = r#"{"tags":["external/cwe/cwe-116","CWE-79: XSS","cwe-079"],"x":"screwed 12"}"#;
        assert_eq!(Cwe::mentioned_in(text), [Cwe(116), Cwe(79)]);
        assert_eq!(Cwe::mentioned_in("CWE CWE-"), []);
        assert_eq!(Cwe::mentioned_in("CwE-é CWE/22"), [Cwe(22)]);
    }

    proptest! {
        #[test]
        fn display_and_tag_are_read_back(id in 1u32..100_000) {
            prop_assert_eq!(Cwe(id).to_string().parse(), Ok(Cwe(id)));
            prop_assert_eq!(Cwe(id).tag().parse(), Ok(Cwe(id)));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".*") {
            let _ = text.parse::<Cwe>();
            let _ = Cwe::mentioned_in(&text);
        }
    }
}
