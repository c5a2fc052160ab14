//! Cookies that are set as the text of a header.

use crate::api::Sought;
use crate::ir::{BinaryOp, Expr, ExprId};
use crate::taint::{Engine, External, names_session};
use crate::value::Konst;

/// How deep a text is taken apart.
const MAX_DEPTH: u8 = 40;

impl<'a> Engine<'a> {
    /// A `Set-Cookie` header for a cookie by which somebody is recognised, without `Secure` or `HttpOnly`.
    pub(crate) fn check_cookie_text(&mut self, number: u16, call: &External<'_, 'a>) {
        let (Some(facts), Some(role)) = (call.facts, self.api.sought(Sought::SetCookie)) else {
            return;
        };
        for sink in facts.sinks.iter().filter(|sink| sink.role == role) {
            if !self.holds(&sink.when, call.site) {
                continue;
            }
            for &slot in &sink.slots {
                for (place, _) in self.slot_values(slot, call.site) {
                    self.cookie_texts(number, place, call.guessed);
                }
            }
        }
    }

    fn cookie_texts(&mut self, number: u16, place: ExprId, guessed: bool) {
        let module = self.module;
        if let Expr::List(items) = module.expr(place) {
            for &item in module.list(items) {
                self.cookie_text(number, item, guessed);
            }
            return;
        }
        self.cookie_text(number, place, guessed);
    }

    fn cookie_text(&mut self, number: u16, place: ExprId, guessed: bool) {
        let mut text = String::new();
        self.pieces(place, &mut text, 0);
        let text = text.to_lowercase();
        let Some((name, rest)) = text.split_once('=') else {
            return;
        };
        let safe = rest.contains("secure") && rest.contains("httponly");
        if names_session(name) && !safe {
            let span = self.module.expr_span(place);
            self.report(number, span, None, guessed);
        }
    }

    /// The constant pieces of a text in their order.
    fn pieces(&self, place: ExprId, text: &mut String, depth: u8) {
        if depth > MAX_DEPTH {
            return;
        }
        match self.module.expr(place) {
            Expr::Text(parts) => {
                for &part in self.module.list(parts) {
                    self.pieces(part, text, depth + 1);
                }
            }
            Expr::Binary {
                op: BinaryOp::Add,
                left,
                right,
            } => {
                self.pieces(left, text, depth + 1);
                self.pieces(right, text, depth + 1);
            }
            _ => {
                if let Konst::Str(known) = self.values.get(self.last[place.0 as usize]).konst {
                    text.push_str(self.symbols.text(known));
                }
            }
        }
    }
}
