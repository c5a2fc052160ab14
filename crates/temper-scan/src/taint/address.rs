//! Addresses that are put together: whether what comes first says already where they lead.

use super::Engine;
use crate::api::Kinds;
use crate::model::Kind;
use crate::value::{Konst, ValueId};

/// What is known of the beginning of a text while it is put together.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// The constant beginning.
    known: String,
    /// Whether something that nobody outside chose stands there, too.
    unknown: bool,
    /// Whether the beginning says where the address leads, so that nothing behind it can change that.
    fixed: bool,
    /// Whether data came before that was said.
    open: bool,
}

/// How much of a beginning is looked at.
const MAX_LEAD: usize = 256;

impl Lead {
    /// Goes on behind a constant.
    fn constant(&mut self, text: &str) {
        if self.known.len() < MAX_LEAD {
            self.known.push_str(text);
        }
        self.fixed |= match self.unknown {
            // `${base}/users/`: the host is in the base.
            true => text.contains(['/', '?', '#']),
            false => fixes_host(&self.known),
        };
    }
}

impl Engine<'_> {
    /// The next part of a text: as it is, or known not to change where the address leads.
    pub(super) fn behind(&mut self, lead: &mut Lead, part: ValueId) -> ValueId {
        if lead.open {
            return part;
        }
        let value = self.values.get(part);
        let tainted = !value.taint.is_empty() || !value.objects.is_empty();
        match value.konst {
            Konst::Str(text) if !tainted => {
                lead.constant(self.symbols.text(text));
                part
            }
            _ if lead.fixed => self.clean(part, Kinds::of(Kind::Behind)),
            _ if tainted => {
                lead.open = true;
                part
            }
            Konst::Unknown => {
                // `https://` and a host that nobody outside chose.
                lead.fixed |= lead.known.ends_with("://");
                lead.unknown = true;
                part
            }
            _ => part,
        }
    }
}

/// Whether text that begins so leads to one host, whatever follows.
pub(crate) fn fixes_host(text: &str) -> bool {
    if let Some((_, rest)) = text.split_once("://") {
        return rest.find(['/', '?', '#']).is_some_and(|at| at > 0);
    }
    let mut signs = text.chars();
    match signs.next() {
        Some('/') => signs.next().is_some_and(|next| !matches!(next, '/' | '\\')),
        Some('?' | '#') => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::fixes_host;

    #[test]
    fn a_beginning_fixes_the_host_where_the_host_has_ended() {
        assert!(fixes_host("https://api.example.com/users/"));
        assert!(fixes_host("/search?q="));
        assert!(!fixes_host("https://api.example.com"));
        assert!(!fixes_host("/"));
        assert!(!fixes_host("//evil.example/"));
        assert!(!fixes_host("https://"));
    }
}
