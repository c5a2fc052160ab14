//! The names that a part of a program binds.

use tree_sitter::Node;

use super::ItemKind;
use crate::extract::tree;

pub(super) fn of(node: Node, kind: ItemKind, text: &str) -> Vec<String> {
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
