//! Handlers that log somebody in and go on with the session that there was.

use rustc_hash::FxHashSet;

use crate::ir::{Arg, Bytes, Call, Expr, FuncId};
use crate::taint::Engine;
use crate::value::Konst;

/// How many handlers of one file are looked at: each costs a walk over the file's calls.
const MAX_HANDLERS: usize = 100;

impl Engine<'_> {
    /// Finds handlers that read a password and store who somebody is in the session, without a call that renews it.
    pub(crate) fn check_session_kept(&mut self, number: u16) {
        let handlers: FxHashSet<FuncId> = self.handled.iter().map(|handled| handled.0).collect();
        let mut found: Vec<Bytes> = Vec::new();
        for function in handlers.into_iter().take(MAX_HANDLERS) {
            found.extend(self.session_kept(number, function));
        }
        for span in found {
            self.report(number, span, None, false);
        }
    }

    fn session_kept(&self, number: u16, function: FuncId) -> Option<Bytes> {
        let code = self.module.function(function);
        let inside = code.span;
        let settings = &self.matcher.rules[usize::from(number)].rule.detect.settings;
        let words = |key: &str| settings.get(key).map_or(&[][..], |words| words);
        let mut reads = code.params.iter().any(|param| {
            let name = self.symbols.text(param.name).to_lowercase();
            words("reads")
                .iter()
                .any(|word| name.contains(word.as_str()))
        });
        let mut stored = None;
        for call in self.module.calls() {
            let at = self.module.expr_span(call.callee);
            if at.start < inside.start || at.end > inside.end {
                continue;
            }
            let name = self.called_name(call);
            if words("renews").iter().any(|word| word == name) {
                return None;
            }
            let first = self.first_text(call);
            let speaks = |key: &str| words(key).iter().any(|word| first.contains(word.as_str()));
            reads |= speaks("reads");
            if stored.is_none() && words("stores").iter().any(|word| word == name) && speaks("who")
            {
                stored = Some(at);
            }
        }
        stored.filter(|_| reads)
    }

    fn called_name(&self, call: &Call) -> &str {
        match self.module.expr(call.callee) {
            Expr::Field { name, .. } | Expr::Name(name) => self.symbols.text(name),
            _ => "",
        }
    }

    /// The first argument that is a constant text, in small letters; the context of a request may stand before it.
    fn first_text(&self, call: &Call) -> String {
        let text = |arg: &Arg| match self.values.get(self.last[arg.value.0 as usize]).konst {
            Konst::Str(text) => Some(self.symbols.text(text).to_lowercase()),
            _ => None,
        };
        call.args.iter().take(2).find_map(text).unwrap_or_default()
    }
}
