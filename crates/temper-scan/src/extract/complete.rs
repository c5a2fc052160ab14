//! A reply's code made the program to scan: blocks merged, elisions filled, fragments placed.

use std::ops::Range;

use super::choose::Found;
use super::outline::{ItemKind, Source};
use super::place::{Base, Placed, place};
use super::{ExtractHow, Extraction, Template, elision, fill, indent, tree};
use crate::language::Language;

/// Completes what was found in a reply.
pub(super) fn complete(
    found: Found,
    language: Language,
    template: Option<&Template>,
    mut notes: Vec<String>,
) -> Extraction {
    let joined = !found.rest.is_empty();
    let fenced = found.fenced;
    let code = if joined {
        merged(found, language, &mut notes)
    } else {
        found.code
    };
    let placed = template.and_then(|template| placed(&code, template, &mut notes));
    let (code, how) = match placed {
        Some((code, Placed::Parts)) => (code, ExtractHow::FragmentPlaced),
        Some((code, Placed::Body)) => (code, ExtractHow::BodyPlaced),
        None if joined => (code, ExtractHow::Joined),
        None if fenced => (code, ExtractHow::WholeProgram),
        None => (code, ExtractHow::Unfenced),
    };
    let source = Source::new(&code, language);
    let gaps = source.as_ref().map(elision::gaps).unwrap_or_default();
    Extraction {
        how,
        notes,
        gaps,
        code: Some(code),
    }
}

/// Completes what was found in a reply with the program that it changes.
pub(super) fn revise(
    found: Found,
    language: Language,
    program: &str,
    mut notes: Vec<String>,
) -> Extraction {
    let fenced = found.fenced;
    let code = if found.rest.is_empty() {
        found.code
    } else {
        merged(found, language, &mut notes)
    };
    let revised = revised(&code, language, program);
    let how = match (&revised, fenced) {
        (Some(_), _) => ExtractHow::FragmentPlaced,
        (None, true) => ExtractHow::WholeProgram,
        (None, false) => ExtractHow::Unfenced,
    };
    let code = revised.unwrap_or(code);
    let source = Source::new(&code, language);
    let gaps = source.as_ref().map(elision::gaps).unwrap_or_default();
    Extraction {
        how,
        notes,
        gaps,
        code: Some(code),
    }
}

/// The parts of a program in their places; none where the code is the whole program.
fn revised(code: &str, language: Language, program: &str) -> Option<String> {
    let base = Base {
        source: Source::new(program, language)?,
        hole: None,
        entry: None,
    };
    let fragment = Source::new(code, language)?;
    let filled = fill::fill(&fragment, &base);
    let elided = filled.is_some();
    let filled = filled.unwrap_or_else(|| code.to_owned());
    let fragment = Source::new(&filled, language)?;
    let defines = |source: &Source| source.items.iter().any(|item| item.body.is_some());
    let lacks = lacks_parts(&fragment, &base);
    let whole = !defines(&fragment) || !lacks || !elided && is_whole(&fragment, &base);
    if whole {
        return elided.then_some(filled.clone());
    }
    Some(place(&base, &fragment).0)
}

/// The blocks of a reply as one text.
fn merged(found: Found, language: Language, notes: &mut Vec<String>) -> String {
    let rest = found.rest.join("\n\n");
    notes.push(format!(
        "{} blocks of the reply were put together",
        found.rest.len() + 1
    ));
    let sources = Source::new(&found.code, language).zip(Source::new(&rest, language));
    let Some((source, rest)) = sources else {
        return format!("{}\n\n{rest}", found.code);
    };
    let base = Base {
        source,
        hole: None,
        entry: None,
    };
    let filled = fill::fill(&rest, &base);
    let filled = filled
        .as_deref()
        .and_then(|text| Source::new(text, language));
    place(&base, filled.as_ref().unwrap_or(&rest)).0
}

/// The code in its place in the scenario; none where it is a whole program itself.
fn placed(code: &str, template: &Template, notes: &mut Vec<String>) -> Option<(String, Placed)> {
    let language = template.language;
    let (program, hole) = prepared(template)?;
    let base = Base {
        source: Source::new(&program, language)?,
        hole: Some(hole),
        entry: Some(template.entry),
    };
    let fragment = Source::new(code, language)?;
    let wrapped = as_members(code, &base, &fragment);
    if let Some(members) = wrapped {
        return Some((members, Placed::Parts));
    }
    let filled = fill::fill(&fragment, &base);
    let elided = filled.is_some();
    if elided {
        notes.push("elisions were filled from the scenario where it holds the code".to_owned());
    }
    let filled = filled.unwrap_or_else(|| code.to_owned());
    let fragment = Source::new(&filled, language)?;
    if is_whole(&fragment, &base) && !(elided && lacks_parts(&fragment, &base)) {
        return elided.then_some((filled.clone(), Placed::Parts));
    }
    let result = place(&base, &fragment);
    Some(if reads_worse(&result.0, &fragment) {
        into_hole(&base, &fragment)
    } else {
        result
    })
}

/// The program with a statement that does nothing in place of the hole's marker, and where that is.
fn prepared(template: &Template) -> Option<(String, Range<usize>)> {
    let program = template.program.replace("\r\n", "\n");
    let shift = |at: usize| Some(at - template.program.get(..at)?.matches("\r\n").count());
    let (start, end) = (shift(template.hole.start)?, shift(template.hole.end)?);
    let start = indent::line_start(&program, start);
    let end = indent::line_end(
        &program,
        end.max(start + 1).min(program.len()) - usize::from(end > start),
    );
    let filler = if template.language == Language::Python {
        "pass"
    } else {
        ""
    };
    let line = format!("{}{filler}", indent::of(&program[start..end]));
    let prepared = format!("{}{line}{}", &program[..start], &program[end..]);
    Some((prepared, start..start + line.len()))
}

/// Whether the fragment is a program that stands alone: it brings its own imports or types, and uses
/// nothing that only the scenario's program has.
fn is_whole(fragment: &Source, base: &Base) -> bool {
    let program = &base.source;
    let heads = |source: &Source| {
        source
            .top()
            .any(|item| matches!(item.kind, ItemKind::Package | ItemKind::Import))
    };
    let package = |source: &Source| source.top().any(|item| item.kind == ItemKind::Package);
    let entered = base.entry.is_none_or(|entry| {
        fragment.definition(entry).is_some() || program.definition(entry).is_none()
    });
    let defines = fragment.items.iter().any(|item| item.body.is_some());
    let headed = heads(fragment) || !heads(program);
    let headed =
        headed && (package(fragment) || program.language != Language::Go || !package(program));
    entered && defines && headed && !needs_program(fragment, base) && !needs_caller(fragment, base)
}

/// Whether only the program says how the entry is reached: it registers or decorates it, the fragment does not.
fn needs_caller(fragment: &Source, base: &Base) -> bool {
    base.entry
        .is_some_and(|entry| is_reached(&base.source, entry) && !is_reached(fragment, entry))
}

fn is_reached(source: &Source, entry: &str) -> bool {
    let Some(at) = source.definition(entry) else {
        return true;
    };
    let item = &source.items[at];
    let mut named = false;
    tree::walk(source.tree.root_node(), |node| {
        let outside = !item.inner.contains(&node.start_byte());
        let is_name = node.kind().ends_with("identifier") && outside;
        named = named || is_name && tree::text(node, source.text) == entry;
        !named
    });
    named || item.inner != item.outer
}

/// Whether the fragment uses a name that the program binds and it does not.
fn needs_program(fragment: &Source, base: &Base) -> bool {
    let used = fragment.identifiers();
    let own = |name: &str| {
        fragment
            .items
            .iter()
            .any(|item| item.names.iter().any(|it| it == name))
    };
    let provided = base
        .source
        .items
        .iter()
        .filter(|item| item.kind != ItemKind::Comment);
    let mut names = provided.flat_map(|item| &item.names);
    names.any(|name| used.contains(name.as_str()) && !own(name))
}

/// Whether the program has parts that the fragment lacks.
fn lacks_parts(fragment: &Source, base: &Base) -> bool {
    let parts = base
        .source
        .top()
        .filter(|item| item.body.is_some() || item.kind == ItemKind::Import);
    let mut parts = parts.flat_map(|item| &item.names);
    parts.any(|name| !fragment.items.iter().any(|item| item.names.contains(name)))
}

/// A lone method of JavaScript or TypeScript parses only inside of a class.
fn as_members(code: &str, base: &Base, fragment: &Source) -> Option<String> {
    let entry = base.source.definition(base.entry?)?;
    let is_member = base.source.items[entry].parent.is_some();
    let script = matches!(
        fragment.language,
        Language::JavaScript | Language::TypeScript
    );
    if !script || !is_member || fragment.definition(base.entry?).is_some() {
        return None;
    }
    let wrapped = format!("class Fragment {{\n{code}\n}}\n");
    let class = Source::new(&wrapped, fragment.language)?;
    class.definition(base.entry?)?;
    if tree::errors(&class.tree).count > tree::errors(&fragment.tree).count {
        return None;
    }
    let old = &base.source.items[entry];
    let blanks = indent::before(base.source.text, old.inner.start);
    let text = indent::reindent(code.trim_end(), blanks, &[]);
    let program = base.source.text;
    Some(format!(
        "{}{}{}",
        &program[..old.outer.start],
        text.trim_start(),
        &program[old.outer.end..]
    ))
}

fn reads_worse(result: &str, fragment: &Source) -> bool {
    let count = |text: &str| {
        tree::parse(text, fragment.language).map_or(usize::MAX, |it| tree::errors(&it).count)
    };
    count(result) > tree::errors(&fragment.tree).count + 1
}

/// All of the fragment in the place of the hole, as the last resort.
fn into_hole(base: &Base, fragment: &Source) -> (String, Placed) {
    let text = base.source.text;
    let hole = base.hole.clone().unwrap_or(text.len()..text.len());
    let blanks = indent::of(&text[hole.clone()]);
    let body = indent::reindent(fragment.text.trim_end(), blanks, &fragment.strings);
    (
        format!("{}{body}{}", &text[..hole.start], &text[hole.end..]),
        Placed::Body,
    )
}
