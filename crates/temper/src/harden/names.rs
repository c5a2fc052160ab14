//! Whether everything that a candidate names is defined, and nothing is left over that a compiler refuses.

use std::collections::BTreeSet;

use temper_scan::shape::{Loose, Names};

use super::original::Original;
use super::refusal::{Reason, Refusal};

/// Compares the loose names of two versions: what hung loose before is not this repair's. `beside` names a file of
/// the same package that defines a name.
pub(super) fn check(
    original: &Original,
    new: &str,
    beside: &(dyn Fn(&str) -> Option<String> + Sync),
    refusals: &mut Vec<Refusal>,
) {
    let (before, after) = (
        Names::of(&original.text, original.language),
        Names::of(new, original.language),
    );
    for Loose { name, line } in fresh(&before.unbound, &after.unbound) {
        if beside(name).is_none() {
            let message = format!(
                "line {line}: nothing defines `{name}`: import or define it, or write without it"
            );
            refusals.push(Refusal::new(Reason::UndefinedName, message));
        }
    }
    for Loose { name, line } in fresh(&before.unused, &after.unused) {
        let message =
            format!("line {line}: `{name}` is not used, so it does not compile: take it out");
        refusals.push(Refusal::new(Reason::Broken, message));
    }
    for Loose { name, line } in fresh(&before.misplaced, &after.misplaced) {
        let message =
            format!("line {line}: `{name}` is not allowed in this place: the language refuses it");
        refusals.push(Refusal::new(Reason::Broken, message));
    }
}

fn fresh<'a>(before: &'a [Loose], after: &'a [Loose]) -> impl Iterator<Item = &'a Loose> {
    let known: BTreeSet<&str> = before.iter().map(|it| it.name.as_str()).collect();
    after
        .iter()
        .filter(move |it| !known.contains(it.name.as_str()))
}
