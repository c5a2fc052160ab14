//! Words that a language allows in some functions only, and that stand elsewhere: the parsers take them anywhere, the
//! compilers do not.

use tree_sitter::Node;

use super::kinds::{children, is_function, line};
use super::names::Loose;
use crate::language::Language;

/// What may stand at a place.
#[derive(Debug, Clone, Copy)]
struct Allowed {
    wait: bool,
    give: bool,
    leave: bool,
}

/// Each misplaced word with its first line.
pub(super) fn of(root: Node<'_>, language: Language) -> Vec<Loose> {
    let mut found: Vec<Loose> = Vec::new();
    if matches!(language, Language::Java | Language::Go) {
        return found;
    }
    let file = Allowed {
        // A script is read as a module where it says so itself.
        wait: language != Language::Python && children(root).iter().any(is_of_a_module),
        give: false,
        leave: false,
    };
    let mut cursor = root.walk();
    // The way to the current node, each with what may stand in it.
    let mut way: Vec<(Node<'_>, Allowed)> = Vec::new();
    loop {
        let node = cursor.node();
        let allowed = match way.last() {
            None => file,
            // Defaults of parameters and annotations are no part of the function.
            Some((parent, _))
                if cursor.field_name() == Some("body") && is_function(parent.kind()) =>
            {
                inside(*parent, language)
            }
            Some((_, allowed)) => *allowed,
        };
        note(node, allowed, &mut found);
        way.push((node, allowed));
        if cursor.goto_first_child() {
            continue;
        }
        way.pop();
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return found;
            }
            way.pop();
        }
    }
}

fn is_of_a_module(node: &Node<'_>) -> bool {
    matches!(node.kind(), "import_statement" | "export_statement")
}

/// What may stand in the body of a function.
fn inside(function: Node<'_>, language: Language) -> Allowed {
    let mut cursor = function.walk();
    let tokens: Vec<&str> = function
        .children(&mut cursor)
        .filter(|child| !child.is_named())
        .map(|token| token.kind())
        .collect();
    let generator = language == Language::Python || function.kind().starts_with("generator");
    Allowed {
        wait: tokens.contains(&"async"),
        give: generator || tokens.contains(&"*"),
        leave: true,
    }
}

fn note(node: Node<'_>, allowed: Allowed, found: &mut Vec<Loose>) {
    let (word, fine) = match node.kind() {
        "await" if node.is_named() => ("await", allowed.wait),
        "await_expression" => ("await", allowed.wait),
        "yield" if node.is_named() => ("yield", allowed.give),
        "yield_expression" => ("yield", allowed.give),
        "return_statement" => ("return", allowed.leave),
        _ => return,
    };
    if !fine && !found.iter().any(|it| it.name == word) {
        found.push(Loose {
            name: word.to_owned(),
            line: line(node),
        });
    }
}
