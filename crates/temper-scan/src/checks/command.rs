//! Commands: programs that are found by the search path, and lists of words that start a shell.

use crate::api::Sought;
use crate::ir::{BinaryOp, Expr, ExprId};
use crate::taint::{Engine, External, Key, Shape};
use crate::value::{Konst, ObjId, ValueId};

/// Programs that run their arguments as commands.
const SHELLS: &[&str] = &[
    "sh",
    "bash",
    "dash",
    "zsh",
    "ksh",
    "csh",
    "cmd",
    "powershell",
    "pwsh",
    "env",
    "xargs",
    "ssh",
];

impl<'a> Engine<'a> {
    /// A command whose program is written without a folder, right where it is started.
    pub(crate) fn check_relative_command(&mut self, number: u16, call: &External<'_, 'a>) {
        let Some(role) = self.api.sought(Sought::RelativeCommand) else {
            return;
        };
        for sink in call.facts.map_or(&[][..], |facts| &facts.sinks) {
            if sink.role != role || !self.holds(&sink.when, call.site) {
                continue;
            }
            for &slot in &sink.slots {
                for (place, _) in self.slot_values(slot, call.site) {
                    if self.is_relative_program(place) {
                        let span = self.module.expr_span(place);
                        self.report(number, span, None, call.guessed);
                    }
                }
            }
        }
    }

    fn is_relative_program(&self, place: ExprId) -> bool {
        let mut at = place;
        let text = loop {
            at = match self.module.expr(at) {
                Expr::Str(text) => break self.symbols.text(text),
                Expr::Binary {
                    op: BinaryOp::Add,
                    left,
                    ..
                } => left,
                Expr::Text(parts) => match self.module.list(parts).first() {
                    Some(&first) => first,
                    None => return false,
                },
                _ => return false,
            };
        };
        let program = text.split_whitespace().next().unwrap_or("");
        !program.is_empty() && !program.contains(['/', '\\', ':', '$', '%'])
    }

    /// Whether a list of words starts a program that is fixed and no shell: its arguments are then arguments only.
    pub(crate) fn starts_fixed_program(&self, value: ValueId) -> bool {
        let objects = &self.values.get(value).objects;
        !objects.is_empty() && objects.iter().all(|&object| self.is_fixed_program(object))
    }

    fn is_fixed_program(&self, object: ObjId) -> bool {
        let object = &self.objects[object.0 as usize];
        let first = object.parts.iter().find(|part| part.0 == Key::At(0));
        let Some(&(_, slot)) = first.filter(|_| object.shape == Shape::List) else {
            return false;
        };
        let Konst::Str(program) = self.values.get(self.state.get(slot)).konst else {
            return false;
        };
        let name = self.symbols.text(program).to_lowercase();
        let name = name.rsplit(['/', '\\']).next().unwrap_or("");
        !SHELLS.contains(&name.trim_end_matches(".exe"))
    }
}
