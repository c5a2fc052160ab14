//! Whether everything that others use is still there, and takes and gives the same.

use temper_scan::shape::{Definition, DefinitionKind, Shape};

use super::refusal::{Reason, Refusal};

/// Compares the symbols of two shapes. `elsewhere` names a file that mentions a name.
pub(super) fn check(
    old: &Shape,
    new: &Shape,
    elsewhere: &(dyn Fn(&str) -> Option<String> + Sync),
    refusals: &mut Vec<Refusal>,
) {
    if new.errors > old.errors {
        let message = "the program does not parse: check brackets, quotes and indentation";
        refusals.push(Refusal::new(Reason::Broken, message));
        return;
    }
    for definition in &old.definitions {
        let kept = of_same_name(definition, old, new);
        match kept {
            Some(kept) => signature(definition, kept, refusals),
            None => missing(definition, elsewhere, refusals),
        }
    }
}

/// The definition of the same name and number: Java's overloads have one name.
fn of_same_name<'n>(
    definition: &Definition,
    old: &Shape,
    new: &'n Shape,
) -> Option<&'n Definition> {
    let same = |it: &&Definition| it.name == definition.name;
    let twins: Vec<&Definition> = new.definitions.iter().filter(same).collect();
    if let Some(exact) = twins.iter().find(|it| it.signature == definition.signature) {
        return Some(exact);
    }
    let before = old.definitions.iter().filter(same);
    let at = before.take_while(|it| it.lines != definition.lines).count();
    twins.get(at).copied()
}

fn signature(old: &Definition, new: &Definition, refusals: &mut Vec<Refusal>) {
    if old.kind == DefinitionKind::Function && !old.nested && old.signature != new.signature {
        let message = format!(
            "`{}` must keep its parameters and result: `{}` became `{}`",
            old.name, old.signature, new.signature
        );
        refusals.push(Refusal::new(Reason::ChangedSignature, message));
    }
    for mark in &old.marks {
        if !new.marks.contains(mark) {
            let message = format!("`{}` lost its `{mark}`", old.name);
            refusals.push(Refusal::new(Reason::DeletedFeature, message));
        }
    }
}

fn missing(
    old: &Definition,
    elsewhere: &(dyn Fn(&str) -> Option<String> + Sync),
    refusals: &mut Vec<Refusal>,
) {
    if old.nested || old.kind == DefinitionKind::Handler {
        // What becomes of routes, and of what stands in a function, is judged with that function.
        return;
    }
    let own = old.name.rsplit('.').next().unwrap_or(&old.name);
    let used = || elsewhere(own).map(|file| format!(" and `{file}` mentions it"));
    let why = if old.exported {
        Some(String::new())
    } else {
        used()
    };
    if let Some(why) = why {
        let message = format!("`{}` is gone{why}", old.name);
        refusals.push(Refusal::new(Reason::MissingSymbol, message));
    }
}
