//! The node kinds of the grammars, by what they mean for a shape.

use tree_sitter::Node;

/// A function with or without a name.
pub(super) fn is_function(kind: &str) -> bool {
    matches!(
        kind,
        "function_definition"
            | "function_declaration"
            | "generator_function_declaration"
            | "function_expression"
            | "generator_function"
            | "arrow_function"
            | "method_definition"
            | "method_declaration"
            | "constructor_declaration"
            | "func_literal"
            | "lambda"
            | "lambda_expression"
    )
}

/// A class, interface or the like.
pub(super) fn is_type(kind: &str) -> bool {
    matches!(
        kind,
        "class_definition"
            | "class_declaration"
            | "abstract_class_declaration"
            | "interface_declaration"
            | "enum_declaration"
            | "record_declaration"
            | "type_alias_declaration"
            | "type_spec"
    )
}

/// A declaration of a name with a value.
pub(super) fn is_value(kind: &str) -> bool {
    matches!(
        kind,
        "variable_declarator"
            | "var_spec"
            | "const_spec"
            | "public_field_definition"
            | "field_definition"
    )
}

/// A statement that does something. Blocks and labels are only places for others.
pub(super) fn is_statement(node: Node<'_>) -> bool {
    let kind = node.kind();
    if kind == "expression_statement" {
        // A text that stands for itself is documentation.
        return node
            .named_child(0)
            .is_some_and(|inner| inner.kind() != "string");
    }
    if matches!(
        kind,
        "pass_statement" | "empty_statement" | "labeled_statement" | "import_statement"
    ) {
        return false;
    }
    kind.ends_with("_statement")
        || matches!(
            kind,
            "lexical_declaration"
                | "variable_declaration"
                | "local_variable_declaration"
                | "short_var_declaration"
                | "var_declaration"
                | "explicit_constructor_invocation"
        )
}

/// A call, or the making of an object.
pub(super) fn is_call(kind: &str) -> bool {
    matches!(
        kind,
        "call"
            | "call_expression"
            | "method_invocation"
            | "new_expression"
            | "object_creation_expression"
    )
}

/// What is called, without arguments.
pub(super) fn callee(node: Node<'_>, source: &str) -> String {
    let part = |name: &str| node.child_by_field_name(name).map(|it| text(it, source));
    match node.kind() {
        "method_invocation" => {
            let name = part("name").unwrap_or("");
            match part("object") {
                Some(object) => format!("{}.{name}", tight(object)),
                None => name.to_owned(),
            }
        }
        "object_creation_expression" => format!("new {}", tight(part("type").unwrap_or(""))),
        "new_expression" => format!("new {}", tight(part("constructor").unwrap_or(""))),
        _ => tight(part("function").unwrap_or("")),
    }
}

/// The statement that ends its block: nothing behind it is reached.
pub(super) fn ends_block(node: Node<'_>, source: &str) -> bool {
    if matches!(
        node.kind(),
        "return_statement"
            | "raise_statement"
            | "throw_statement"
            | "break_statement"
            | "continue_statement"
    ) {
        return true;
    }
    let call = node.named_child(0).filter(|inner| is_call(inner.kind()));
    node.kind() == "expression_statement"
        && call.is_some_and(|call| {
            matches!(
                callee(call, source).as_str(),
                "abort"
                    | "flask.abort"
                    | "exit"
                    | "quit"
                    | "sys.exit"
                    | "os._exit"
                    | "panic"
                    | "os.Exit"
                    | "log.Fatal"
                    | "log.Fatalf"
                    | "process.exit"
                    | "System.exit"
            )
        })
}

/// A value that is written down, or a collection of such.
pub(super) fn is_literal(node: Node<'_>) -> bool {
    let kind = node.kind();
    matches!(
        kind,
        "string"
            | "integer"
            | "float"
            | "number"
            | "true"
            | "false"
            | "none"
            | "null"
            | "nil"
            | "undefined"
            | "string_literal"
            | "decimal_integer_literal"
            | "null_literal"
            | "interpreted_string_literal"
            | "raw_string_literal"
            | "int_literal"
            | "template_string"
            | "boolean_literal"
            | "character_literal"
            | "float_literal"
    ) && !has_inner(node, "interpolation")
        && !has_inner(node, "template_substitution")
}

fn has_inner(node: Node<'_>, kind: &str) -> bool {
    let mut cursor = node.walk();
    node.named_children(&mut cursor).any(|it| it.kind() == kind)
}

/// A string literal.
pub(super) fn is_string(kind: &str) -> bool {
    matches!(
        kind,
        "string"
            | "string_literal"
            | "interpreted_string_literal"
            | "raw_string_literal"
            | "template_string"
    )
}

/// A name in the text.
pub(super) fn is_name(kind: &str) -> bool {
    kind.ends_with("identifier")
}

/// The text of a node.
pub(super) fn text<'s>(node: Node<'_>, source: &'s str) -> &'s str {
    source.get(node.byte_range()).unwrap_or("")
}

/// The text without blanks.
pub(super) fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The line of a node's start, from 1.
pub(super) fn line(node: Node<'_>) -> u32 {
    u32::try_from(node.start_position().row + 1).unwrap_or(u32::MAX)
}

/// The named children.
pub(super) fn children<'t>(node: Node<'t>) -> Vec<Node<'t>> {
    let mut cursor = node.walk();
    node.named_children(&mut cursor).collect()
}

/// Visits a node and all below it, top down, without recursion; `visit` says whether to go below.
pub(super) fn walk<'t>(root: Node<'t>, mut visit: impl FnMut(Node<'t>) -> bool) {
    let mut cursor = root.walk();
    let mut depth = 0_usize;
    loop {
        if visit(cursor.node()) && cursor.goto_first_child() {
            depth += 1;
            continue;
        }
        loop {
            if depth == 0 {
                return;
            }
            if cursor.goto_next_sibling() {
                break;
            }
            cursor.goto_parent();
            depth -= 1;
        }
    }
}
