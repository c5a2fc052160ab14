//! From a syntax tree to the shape of a program.

use tree_sitter::Node;

use super::body::{of_function, of_top};
use super::kinds::{
    callee, children, is_call, is_function, is_string, is_type, is_value, line, text, tight, walk,
};
use super::{Definition, DefinitionKind, Shape};
use crate::language::Language;
use crate::syntax;

/// Reads the shape of a text.
pub(super) fn shape(source: &str, language: Language) -> Shape {
    let Some(tree) = syntax::parse(source, language) else {
        return Shape::default();
    };
    let root = tree.root_node();
    let mut shape = Shape {
        top: of_top(root, source),
        errors: syntax::errors(root).len(),
        ..Shape::default()
    };
    walk(root, |node| {
        let kind = node.kind();
        if kind.contains("comment") {
            shape
                .comments
                .push((line(node), text(node, source).to_owned()));
        } else if is_import(kind) {
            shape.imports.insert(tight_words(text(node, source)));
        } else if is_call(kind) {
            if callee(node, source) == "require" {
                shape.imports.insert(tight_words(text(node, source)));
            }
            shape.registrations.extend(registration(node, source));
        }
        shape.definitions.extend(definition(node, source, language));
        true
    });
    shape
}

fn is_import(kind: &str) -> bool {
    matches!(
        kind,
        "import_statement" | "import_from_statement" | "import_declaration" | "import_spec"
    )
}

/// The text with every run of blanks made one.
fn tight_words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The calls that register something to do under a name.
const REGISTRARS: [&str; 29] = [
    "get",
    "post",
    "put",
    "delete",
    "patch",
    "head",
    "options",
    "all",
    "any",
    "use",
    "route",
    "on",
    "once",
    "command",
    "subscribe",
    "addEventListener",
    "addListener",
    "HandleFunc",
    "Handle",
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "Get",
    "Post",
    "add_url_rule",
    "add_route",
    "handle",
];

/// `app.get('/img', ...)` as `app.get(/img)`: a call with a name and something to do for it.
fn registration(call: Node<'_>, source: &str) -> Option<String> {
    let called = callee(call, source);
    let own = called.rsplit('.').next().unwrap_or(&called);
    if !REGISTRARS.contains(&own) {
        return None;
    }
    let arguments = children(call.child_by_field_name("arguments")?);
    let first = arguments.first().filter(|it| is_string(it.kind()))?;
    let name = text(*first, source).trim_matches(['"', '\'', '`']);
    let handled = arguments[1..]
        .iter()
        .any(|it| is_function(it.kind()) || name.starts_with('/') && it.kind() == "identifier");
    let plain = !name.contains(char::is_whitespace) && !name.contains("${");
    (handled && plain).then(|| format!("{called}({name})"))
}

fn definition(node: Node<'_>, source: &str, language: Language) -> Option<Definition> {
    let kind = node.kind();
    let (own, what) = if is_type(kind) {
        (name_of(node, source)?, DefinitionKind::Type)
    } else if is_function(kind) {
        function_name(node, source)?
    } else if is_value(kind) || kind == "assignment" && is_top(node) {
        value_name(node, source)?
    } else {
        return None;
    };
    let outer = outer(node, source);
    let mut parts: Vec<&str> = outer.names.iter().map(String::as_str).collect();
    parts.push(&own);
    if what == DefinitionKind::Value && outer.nested {
        return None;
    }
    let body = is_function(kind).then(|| of_function(node, source));
    let whole = whole(node);
    Some(Definition {
        name: parts.join("."),
        exported: !outer.nested && is_exported(node, &own, what, source, language),
        nested: outer.nested,
        signature: if body.is_some() {
            signature(node, source)
        } else {
            String::new()
        },
        marks: marks(node, source),
        lines: (line(whole), end_line(node)),
        kind: what,
        body,
    })
}

fn end_line(node: Node<'_>) -> u32 {
    u32::try_from(node.end_position().row + 1).unwrap_or(u32::MAX)
}

fn name_of(node: Node<'_>, source: &str) -> Option<String> {
    let name = text(node.child_by_field_name("name")?, source);
    let Some(receiver) = node.child_by_field_name("receiver") else {
        return Some(name.to_owned());
    };
    // Go: a method belongs to its receiver's type.
    let receiver = text(receiver, source).trim_matches(['(', ')']);
    let of = receiver.rsplit([' ', '*']).next().unwrap_or("");
    Some(format!("{of}.{name}"))
}

/// The name of a function: its own, that of what it is assigned to, or that of the route it is given for.
fn function_name(node: Node<'_>, source: &str) -> Option<(String, DefinitionKind)> {
    if let Some(name) = name_of(node, source) {
        return Some((name, DefinitionKind::Function));
    }
    let parent = node.parent()?;
    let assigned = match parent.kind() {
        "variable_declarator" | "public_field_definition" => parent
            .child_by_field_name("name")
            .or_else(|| parent.child_by_field_name("property")),
        "field_definition" => parent.child_by_field_name("property"),
        "assignment" | "assignment_expression" => parent.child_by_field_name("left"),
        "pair" => parent.child_by_field_name("key"),
        "arguments" | "argument_list" => {
            let name = registration(parent.parent()?, source)?;
            return Some((name, DefinitionKind::Handler));
        }
        _ => None,
    };
    Some((tight(text(assigned?, source)), DefinitionKind::Function))
}

fn value_name(node: Node<'_>, source: &str) -> Option<(String, DefinitionKind)> {
    let value = node
        .child_by_field_name("value")
        .or_else(|| node.child_by_field_name("right"));
    if value.is_some_and(|it| is_function(it.kind()) || text(it, source).starts_with("require(")) {
        return None;
    }
    let name = ["name", "property", "left"]
        .iter()
        .find_map(|field| node.child_by_field_name(field))?;
    let plain = name.kind().ends_with("identifier");
    plain.then(|| (text(name, source).to_owned(), DefinitionKind::Value))
}

/// Whether an assignment stands at the top of a Python module.
fn is_top(node: Node<'_>) -> bool {
    let statement = node.parent();
    statement
        .and_then(|it| it.parent())
        .is_some_and(|it| it.kind() == "module")
}

/// What a definition stands in.
struct Outer {
    names: Vec<String>,
    nested: bool,
}

fn outer(node: Node<'_>, source: &str) -> Outer {
    let mut names = Vec::new();
    let mut nested = false;
    let mut at = node.parent();
    while let Some(parent) = at {
        let kind = parent.kind();
        if is_type(kind) {
            names.extend(name_of(parent, source));
        } else if is_function(kind) {
            nested = true;
            names.extend(function_name(parent, source).map(|(name, _)| name));
        }
        at = parent.parent();
    }
    names.reverse();
    Outer { names, nested }
}

fn is_exported(
    node: Node<'_>,
    name: &str,
    kind: DefinitionKind,
    source: &str,
    language: Language,
) -> bool {
    let value = kind == DefinitionKind::Value;
    match language {
        Language::Go => name
            .rsplit('.')
            .next()
            .is_some_and(|own| own.starts_with(char::is_uppercase)),
        Language::Java => {
            let declaration = if value { node.parent() } else { Some(node) };
            let modifiers = declaration.and_then(|it| {
                children(it)
                    .into_iter()
                    .find(|child| child.kind() == "modifiers")
            });
            let modifiers = modifiers.map_or("", |it| text(it, source));
            !modifiers.contains("private") && (!value || modifiers.contains("public"))
        }
        _ => !value && !name.starts_with(['_', '#']),
    }
}

/// Parameters and result, without blanks.
fn signature(node: Node<'_>, source: &str) -> String {
    let fields = ["parameters", "parameter", "return_type", "result", "type"];
    let parts = fields
        .iter()
        .filter_map(|field| node.child_by_field_name(field));
    parts.map(|part| tight(text(part, source))).collect()
}

/// A definition with its decorators.
fn whole(node: Node<'_>) -> Node<'_> {
    match node.parent() {
        Some(parent) if matches!(parent.kind(), "decorated_definition" | "export_statement") => {
            parent
        }
        _ => node,
    }
}

/// Decorators and annotations, without blanks.
fn marks(node: Node<'_>, source: &str) -> Vec<String> {
    let mut marks = Vec::new();
    let decorated = node
        .parent()
        .filter(|it| it.kind() == "decorated_definition");
    let modifiers = children(node)
        .into_iter()
        .find(|it| it.kind() == "modifiers");
    for holder in [decorated, modifiers, Some(node)].into_iter().flatten() {
        for mark in children(holder) {
            if matches!(
                mark.kind(),
                "decorator" | "annotation" | "marker_annotation"
            ) {
                marks.push(tight(text(mark, source)));
            }
        }
    }
    marks
}
