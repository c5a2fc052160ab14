//! The parts of a program that can be exchanged: imports, definitions, members of types, statements.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::{Node, Tree};

use super::tree;
use crate::language::Language;

/// What a part of a program is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemKind {
    Package,
    Import,
    /// A function, method or the like.
    Function,
    /// A class, interface or the like, whose members are items too.
    Type,
    Statement,
    Comment,
}

/// One part of a program.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) kind: ItemKind,
    /// What it is known by: two items with one key are versions of each other.
    pub(super) key: String,
    /// The names that it binds.
    pub(super) names: Vec<String>,
    /// Its bytes, decorators and `export` included.
    pub(super) outer: Range<usize>,
    /// Its bytes without decorators and `export`.
    pub(super) inner: Range<usize>,
    /// The bytes of a type's or function's body.
    pub(super) body: Option<Range<usize>>,
    /// The type that it is a member of.
    pub(super) parent: Option<usize>,
}

/// A parsed text with its parts.
#[derive(Debug)]
pub(super) struct Source<'s> {
    pub(super) text: &'s str,
    pub(super) language: Language,
    pub(super) tree: Tree,
    pub(super) items: Vec<Item>,
    /// The strings over several lines, in order.
    pub(super) strings: Vec<Range<usize>>,
    index: FxHashMap<String, usize>,
}

impl<'s> Source<'s> {
    /// Parses `text`. None where that takes too much effort.
    pub(super) fn new(text: &'s str, language: Language) -> Option<Self> {
        let tree = tree::parse(text, language)?;
        let items = items(text, &tree);
        let index = index(&items);
        let strings = tree::long_strings(&tree);
        Some(Self {
            text,
            language,
            tree,
            items,
            strings,
            index,
        })
    }

    /// The parts that stand in no other.
    pub(super) fn top(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.parent.is_none())
    }

    /// The part known by `key`, those of the top first.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        self.index.get(key).copied()
    }

    /// The function or type called `name`, those of the top first; a dotted name counts by its last part.
    pub(super) fn definition(&self, name: &str) -> Option<usize> {
        let name = name.rsplit(['.', ':', '#']).next().unwrap_or(name);
        let called = |at: &usize| {
            let item = &self.items[*at];
            item.body.is_some() && item.names.iter().any(|bound| bound == name)
        };
        let top = (0..self.items.len())
            .filter(|&at| self.items[at].parent.is_none())
            .find(called);
        top.or_else(|| (0..self.items.len()).find(called))
    }

    /// The text of a part.
    pub(super) fn text_of(&self, range: &Range<usize>) -> &'s str {
        self.text.get(range.clone()).unwrap_or("")
    }

    /// The type at the top that holds, however deep, the part at `at`; else the part itself.
    pub(super) fn ancestor(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(parent) = self.items[at].parent {
            at = parent;
        }
        at
    }

    /// Every identifier that the text uses.
    pub(super) fn identifiers(&self) -> FxHashSet<&'s str> {
        let mut used = FxHashSet::default();
        tree::walk(self.tree.root_node(), |node| {
            if node.kind() == "identifier" || node.kind().ends_with("type_identifier") {
                used.insert(tree::text(node, self.text));
            }
            true
        });
        used
    }
}

/// Whether a key is a name that a program calls a definition by.
pub(super) fn defines(item: &Item) -> bool {
    match item.kind {
        ItemKind::Function | ItemKind::Type => true,
        ItemKind::Statement => {
            !item.names.is_empty() || item.key.contains("('") || item.key.contains("(\"")
        }
        _ => false,
    }
}

/// Keys to places, those of the top first, then those of the start.
fn index(items: &[Item]) -> FxHashMap<String, usize> {
    let mut index = FxHashMap::default();
    let known = |item: &Item| !matches!(item.kind, ItemKind::Import | ItemKind::Comment);
    for top in [true, false] {
        for (at, item) in items.iter().enumerate() {
            if item.parent.is_none() == top && known(item) {
                index.entry(item.key.clone()).or_insert(at);
            }
        }
    }
    index
}

fn items(text: &str, parsed: &Tree) -> Vec<Item> {
    let mut found = Vec::new();
    let mut open = vec![(parsed.root_node(), None)];
    while let Some((container, parent)) = open.pop() {
        for node in tree::children(container) {
            let Some(item) = item(node, text, parent) else {
                continue;
            };
            let body = item.body.clone().filter(|_| item.kind == ItemKind::Type);
            found.push(item);
            if body.is_some()
                && let Some(node) = body_of(unwrapped(node))
            {
                open.push((node, Some(found.len() - 1)));
            }
        }
    }
    found
}

fn item(node: Node, text: &str, parent: Option<usize>) -> Option<Item> {
    let inner = unwrapped(node);
    let kind = kind(inner, text);
    if inner.kind() == "decorator" || inner.is_error() && inner.byte_range().is_empty() {
        return None;
    }
    let names = if kind == ItemKind::Comment {
        Vec::new()
    } else {
        names(inner, kind, text)
    };
    let key = key(inner, kind, &names, text);
    let body = body_of(inner).map(|body| body.byte_range());
    Some(Item {
        kind,
        key,
        names,
        outer: node.byte_range(),
        inner: inner.byte_range(),
        body,
        parent,
    })
}

/// The definition inside of decorators and `export`.
fn unwrapped(node: Node) -> Node {
    let field = match node.kind() {
        "decorated_definition" => "definition",
        "export_statement" => "declaration",
        _ => return node,
    };
    let inner = node
        .child_by_field_name(field)
        .or_else(|| node.child_by_field_name("value"));
    inner.unwrap_or(node)
}

/// The body of a function or type, or of the function that a declaration binds or a call is given.
pub(super) fn body_of(node: Node) -> Option<Node> {
    if let Some(body) = node.child_by_field_name("body") {
        return Some(body);
    }
    let mut deepest = None;
    if matches!(
        node.kind(),
        "lexical_declaration"
            | "variable_declaration"
            | "expression_statement"
            | "field_definition"
            | "call_expression"
            | "assignment_expression"
    ) {
        tree::walk(node, |below| {
            if matches!(
                below.kind(),
                "arrow_function" | "function_expression" | "function"
            ) {
                deepest = below.child_by_field_name("body").or(deepest);
                return false;
            }
            true
        });
    }
    deepest
}

fn kind(node: Node, text: &str) -> ItemKind {
    match node.kind() {
        "package_clause" | "package_declaration" => ItemKind::Package,
        "import_statement"
        | "import_from_statement"
        | "future_import_statement"
        | "import_declaration" => ItemKind::Import,
        "lexical_declaration" | "variable_declaration" if requires(node, text) => ItemKind::Import,
        "function_definition"
        | "function_declaration"
        | "generator_function_declaration"
        | "method_declaration"
        | "method_definition"
        | "constructor_declaration" => ItemKind::Function,
        "class_definition"
        | "class_declaration"
        | "abstract_class_declaration"
        | "class"
        | "interface_declaration"
        | "enum_declaration"
        | "record_declaration" => ItemKind::Type,
        kind if kind.contains("comment") => ItemKind::Comment,
        _ => ItemKind::Statement,
    }
}

/// `const fs = require('fs')`, which is an import by another name.
fn requires(node: Node, text: &str) -> bool {
    let declared = tree::children(node);
    let all = declared.iter().all(|declarator| {
        let value = declarator.child_by_field_name("value");
        value.is_some_and(|value| tree::text(value, text).starts_with("require("))
    });
    all && !declared.is_empty()
}

fn names(node: Node, kind: ItemKind, text: &str) -> Vec<String> {
    if kind == ItemKind::Import {
        return imported(node, text);
    }
    if let Some(name) = node.child_by_field_name("name") {
        return vec![tree::text(name, text).to_owned()];
    }
    match node.kind() {
        "lexical_declaration"
        | "variable_declaration"
        | "field_declaration"
        | "var_declaration"
        | "const_declaration"
        | "type_declaration"
        | "local_variable_declaration"
        | "var_spec_list" => bound(node, text),
        "expression_statement" | "assignment" => assigned(node, text),
        "field_definition" | "public_field_definition" => {
            let name = node.child_by_field_name("property");
            name.map(|name| tree::text(name, text).to_owned())
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The names of the declarators below a declaration.
fn bound(node: Node, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    tree::walk(node, |below| {
        let declares = below.kind().ends_with("_declarator") || below.kind().ends_with("_spec");
        if declares && let Some(name) = below.child_by_field_name("name") {
            leaves(name, text, &mut found);
            return false;
        }
        !below.kind().contains("body") && !below.kind().contains("block")
    });
    found
}

/// The name on the left of an assignment, where it is a plain one.
fn assigned(node: Node, text: &str) -> Vec<String> {
    let inner = if node.kind() == "assignment" {
        Some(node)
    } else {
        node.named_child(0)
    };
    let left = inner.filter(|inner| inner.kind().starts_with("assignment"));
    let left = left.and_then(|inner| inner.child_by_field_name("left"));
    left.filter(|left| left.kind() == "identifier")
        .map(|left| tree::text(left, text).to_owned())
        .into_iter()
        .collect()
}

fn leaves(node: Node, text: &str, found: &mut Vec<String>) {
    tree::walk(node, |below| {
        if below.kind().ends_with("identifier")
            || below.kind().ends_with("_pattern") && below.child_count() == 0
        {
            found.push(tree::text(below, text).to_owned());
        }
        true
    });
}

/// The names that an import binds, some too many in Python, where `import a.b` counts for `b` too.
fn imported(node: Node, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    tree::walk(node, |below| {
        match below.kind() {
            "import_spec" => {
                let name = below
                    .child_by_field_name("name")
                    .map(|name| tree::text(name, text));
                let path = tree::text(below, text).trim_matches(['"', '`']);
                let last = path.rsplit('/').next().unwrap_or(path);
                found.push(name.unwrap_or(last).to_owned());
                return false;
            }
            // The module's name after `from`, and what `require` is called with.
            "call_expression" | "string" => return false,
            kind if kind.ends_with("identifier") || kind.ends_with("identifier_pattern") => {
                found.push(tree::text(below, text).to_owned());
            }
            _ => {}
        }
        true
    });
    if node.kind() == "import_declaration"
        && found.len() > 1
        && tree::text(node, text).ends_with(';')
    {
        // Java: of `java.io.File` only the last part is bound.
        found.drain(..found.len() - 1);
    }
    found
}

fn key(node: Node, kind: ItemKind, names: &[String], text: &str) -> String {
    let source = tree::text(node, text);
    if let Some(parameters) = node.child_by_field_name("parameters")
        && node.kind().ends_with("method_declaration")
    {
        // Java overloads; a method of Go is told from others by its receiver.
        let receiver = node
            .child_by_field_name("receiver")
            .map_or("", |it| tree::text(it, text));
        let receiver = receiver
            .trim_matches(['(', ')', ' '])
            .rsplit([' ', '*'])
            .next();
        let (name, count) = (names.join(","), parameters.named_child_count());
        return format!("{}.{name}/{count}", receiver.unwrap_or(""));
    }
    if kind != ItemKind::Import && kind != ItemKind::Package && !names.is_empty() {
        return names.join(",");
    }
    match node.kind() {
        "if_statement" if source.starts_with("if __name__") => "if __name__".to_owned(),
        "expression_statement" => call_key(node, text).unwrap_or_else(|| squeezed(source)),
        _ => squeezed(source),
    }
}

/// `app.get('/img'` for a registered route, `app.listen(` for the start of a server, `exports.handler`.
fn call_key(statement: Node, text: &str) -> Option<String> {
    let call = statement.named_child(0)?;
    if let Some(left) = call.child_by_field_name("left") {
        return Some(squeezed(tree::text(left, text)));
    }
    let callee = tree::text(call.child_by_field_name("function")?, text);
    if callee.ends_with(".listen") || callee.ends_with(".run") {
        return Some(format!("{callee}("));
    }
    let first = call.child_by_field_name("arguments")?.named_child(0)?;
    let is_string = first.kind().contains("string");
    is_string.then(|| format!("{callee}({}", tree::text(first, text)))
}

/// The text with every run of blanks made one.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
