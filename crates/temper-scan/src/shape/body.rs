//! What a function does, from its syntax tree.

use std::collections::BTreeSet;

use tree_sitter::Node;

use super::Body;
use super::kinds::{
    callee, children, ends_block, is_call, is_function, is_literal, is_name, is_statement,
    is_string, is_type, line, text, tight, walk,
};

/// Reads the body of a function; `within` is all of it, parameters included.
pub(super) fn of_function(function: Node<'_>, source: &str) -> Body {
    let Some(block) = function.child_by_field_name("body") else {
        return Body::default();
    };
    let parameters = parameters(function, source);
    let mut body = read(block, source, &parameters, false);
    body.stub = is_stub(block, source);
    body.parameters = parameters;
    body
}

/// Reads what stands outside of all functions and types.
pub(super) fn of_top(root: Node<'_>, source: &str) -> Body {
    read(root, source, &[], true)
}

fn read(block: Node<'_>, source: &str, parameters: &[String], top: bool) -> Body {
    let mut body = Body::default();
    walk(block, |node| {
        let kind = node.kind();
        if top && (is_function(kind) || is_type(kind)) {
            return false;
        }
        if is_statement(node) {
            body.statements += 1;
        }
        if is_call(kind) {
            let name = callee(node, source);
            if is_computed(node, &name, source) {
                body.computed.push(line(node));
            }
            if swallows_promise(node, &name, source) {
                body.swallowed.push(line(node));
            }
            let arguments = node.child_by_field_name("arguments");
            if arguments.is_none_or(|it| it.named_child_count() == 0) {
                body.bare.insert(name.clone());
            }
            body.calls.push(name);
        }
        if is_name(kind) && !names_a_definition(node) {
            body.names.insert(text(node, source).to_owned());
        }
        if is_property(node) {
            body.properties
                .push((line(node), text(node, source).to_owned()));
        }
        if is_string(kind) {
            body.strings
                .push((line(node), unquoted(text(node, source))));
        }
        if matches!(kind, "except_clause" | "catch_clause") && does_nothing(node) {
            body.swallowed.push(line(node));
        }
        branch(node, source, &mut body);
        unreachable(node, source, &mut body);
        true
    });
    overwritten(block, source, parameters, &mut body);
    body
}

/// The name of a function or type where it is defined is no use of it.
fn names_a_definition(node: Node<'_>) -> bool {
    let Some(parent) = node.parent() else {
        return false;
    };
    let is_name = parent.child_by_field_name("name") == Some(node);
    let bound = parent
        .child_by_field_name("value")
        .is_some_and(|it| is_function(it.kind()));
    is_name && (is_function(parent.kind()) || is_type(parent.kind()) || bound)
}

/// `name` of `query.name` and of `{ name } = query`.
fn is_property(node: Node<'_>) -> bool {
    match node.kind() {
        "property_identifier" => node
            .parent()
            .is_some_and(|it| it.kind() == "member_expression" || it.kind() == "pair_pattern"),
        "shorthand_property_identifier_pattern" => true,
        _ => false,
    }
}

fn parameters(function: Node<'_>, source: &str) -> Vec<String> {
    let list = function
        .child_by_field_name("parameters")
        .or_else(|| function.child_by_field_name("parameter"));
    let mut names = Vec::new();
    for parameter in list.map(children).unwrap_or_default() {
        // Types are names, too: of a typed parameter only its name counts.
        let named = parameter
            .child_by_field_name("name")
            .or_else(|| parameter.child_by_field_name("pattern"))
            .unwrap_or(parameter);
        let mut first = None;
        walk(named, |node| {
            if node.kind() == "identifier" && first.is_none() {
                first = Some(text(node, source).to_owned());
            }
            first.is_none()
        });
        names.extend(first);
    }
    names.extend(
        list.filter(|it| it.kind() == "identifier")
            .map(|it| text(it, source).to_owned()),
    );
    names.retain(|name| name != "self" && name != "cls");
    names
}

/// A handler without a statement that does anything; `continue` goes on as if nothing had happened.
fn does_nothing(handler: Node<'_>) -> bool {
    let mut acts = false;
    let block = handler.child_by_field_name("body").or_else(|| {
        children(handler)
            .into_iter()
            .rfind(|it| it.kind() == "block")
    });
    walk(block.unwrap_or(handler), |node| {
        acts |= is_statement(node) && node.kind() != "continue_statement";
        !acts
    });
    !acts
}

/// `.catch(() => {})`.
fn swallows_promise(call: Node<'_>, name: &str, source: &str) -> bool {
    if !name.ends_with(".catch") {
        return false;
    }
    let handler = call
        .child_by_field_name("arguments")
        .and_then(|arguments| arguments.named_child(0))
        .filter(|it| is_function(it.kind()));
    let block = handler.and_then(|it| it.child_by_field_name("body"));
    block.is_some_and(|block| tight(text(block, source)) == "{}")
}

/// A call of something whose name the text does not show.
fn is_computed(call: Node<'_>, name: &str, source: &str) -> bool {
    let arguments = call.child_by_field_name("arguments");
    let argument = |at: usize| arguments.and_then(|it| it.named_child(u32::try_from(at).ok()?));
    let written = |at: usize| argument(at).is_none_or(is_literal);
    match name {
        "getattr" => !written(1),
        "eval"
        | "exec"
        | "compile"
        | "__import__"
        | "globals"
        | "locals"
        | "vars"
        | "new Function"
        | "importlib.import_module"
        | "Class.forName"
        | "vm.runInThisContext"
        | "vm.runInNewContext" => true,
        "require" | "import" => !written(0),
        _ => {
            name.ends_with(".MethodByName")
                || name.ends_with(".getMethod")
                || name.ends_with(".getDeclaredMethod")
                || name.ends_with(".__getattribute__")
                || subscript_callee(call, source)
        }
    }
}

/// `object["na" + "me"](...)`.
fn subscript_callee(call: Node<'_>, source: &str) -> bool {
    let function = call.child_by_field_name("function");
    let index = function.filter(|it| matches!(it.kind(), "subscript_expression" | "subscript"));
    let index = index.and_then(|it| {
        it.child_by_field_name("index")
            .or_else(|| it.child_by_field_name("subscript"))
    });
    index.is_some_and(|it| !is_literal(it) && text(it, source).contains(['"', '\'', '`']))
}

/// Notes branches that are decided before the program runs, or by a setting.
fn branch(node: Node<'_>, source: &str, body: &mut Body) {
    let is_if = matches!(
        node.kind(),
        "if_statement" | "elif_clause" | "ternary_expression" | "conditional_expression"
    );
    let condition = match node.kind() {
        "conditional_expression" => node.named_child(1),
        _ => node.child_by_field_name("condition"),
    };
    let Some(condition) = condition else {
        return;
    };
    let never = node.kind() == "while_statement" && is_false(text(condition, source));
    if never || is_if && is_decided(condition, source) {
        body.decided.push(line(node));
    }
    let settings = [
        "os.environ",
        "os.getenv",
        "getenv(",
        "process.env",
        "System.getenv",
        "System.getProperty",
        "os.Getenv",
        "app.config",
        "settings.",
    ];
    let condition = text(condition, source);
    if is_if && settings.iter().any(|setting| condition.contains(setting)) {
        body.gated.push(line(node));
    }
}

fn is_false(condition: &str) -> bool {
    matches!(
        condition.trim_matches(['(', ')', ' ']),
        "False" | "false" | "0"
    )
}

/// A condition without a name in it, or one side of whose `and`, `or` is such.
fn is_decided(condition: Node<'_>, source: &str) -> bool {
    let mut named = false;
    walk(condition, |node| {
        named |= is_name(node.kind()) && !matches!(text(node, source), "true" | "false" | "nil");
        !named
    });
    if !named {
        return true;
    }
    let joins = match condition.kind() {
        "boolean_operator" => true,
        "binary_expression" => condition
            .child_by_field_name("operator")
            .is_some_and(|it| matches!(text(it, source), "&&" | "||")),
        "parenthesized_expression" => true,
        _ => false,
    };
    joins
        && children(condition)
            .into_iter()
            .any(|side| is_decided(side, source))
}

fn unreachable(node: Node<'_>, source: &str, body: &mut Body) {
    if !matches!(
        node.kind(),
        "block" | "statement_block" | "module" | "program" | "statement_list" | "constructor_body"
    ) {
        return;
    }
    let mut ended = false;
    for child in children(node) {
        let counts = is_statement(child)
            || is_function(child.kind()) && child.kind() != "function_declaration";
        if ended && counts {
            body.unreachable.push(line(child));
            return;
        }
        ended |= ends_block(child, source);
    }
}

/// Finds names with a value from elsewhere that get a literal without a condition.
fn overwritten(block: Node<'_>, source: &str, parameters: &[String], body: &mut Body) {
    let mut valued: BTreeSet<String> = parameters.iter().cloned().collect();
    let mut statements = children(block);
    if let [list] = statements.as_slice()
        && list.kind() == "statement_list"
    {
        statements = children(*list);
    }
    for statement in statements {
        let Some((name, value)) = assignment(statement, source) else {
            continue;
        };
        let literal = is_literal(value)
            || value.kind() == "expression_list" && children(value).into_iter().all(is_literal);
        if !literal {
            valued.insert(name);
        } else if valued.contains(&name) {
            body.overwritten.push((line(statement), name));
        }
    }
}

fn assignment<'t>(statement: Node<'t>, source: &str) -> Option<(String, Node<'t>)> {
    let node = match statement.kind() {
        "expression_statement" => statement.named_child(0)?,
        "lexical_declaration" | "variable_declaration" | "local_variable_declaration" => {
            let declarator = children(statement);
            declarator
                .into_iter()
                .find(|it| it.kind() == "variable_declarator")?
        }
        _ => statement,
    };
    let left = node
        .child_by_field_name("left")
        .or_else(|| node.child_by_field_name("name"))?;
    let value = node
        .child_by_field_name("right")
        .or_else(|| node.child_by_field_name("value"))?;
    Some((tight(text(left, source)), value))
}

/// Whether a function does nothing but give a constant, fail, or answer with constants.
fn is_stub(block: Node<'_>, source: &str) -> bool {
    if !matches!(
        block.kind(),
        "block" | "statement_block" | "constructor_body"
    ) {
        return is_literal(block);
    }
    let mut statements = children(block);
    if let [list] = statements.as_slice()
        && list.kind() == "statement_list"
    {
        statements = children(*list);
    }
    statements.retain(|it| !it.kind().contains("comment"));
    let documented = |it: &Node<'_>| {
        it.kind() == "expression_statement"
            && it.named_child(0).is_some_and(|it| it.kind() == "string")
    };
    statements.retain(|it| it.kind() != "pass_statement" && !documented(it));
    statements.len() <= 2 && statements.into_iter().all(|it| is_constant(it, source))
}

fn is_constant(statement: Node<'_>, source: &str) -> bool {
    if matches!(statement.kind(), "raise_statement" | "throw_statement") {
        return true;
    }
    if !matches!(
        statement.kind(),
        "return_statement" | "expression_statement"
    ) {
        return false;
    }
    let mut fails = false;
    let mut uses = false;
    walk(statement, |node| {
        if is_call(node.kind()) {
            fails |= callee(node, source) == "panic";
        }
        let called = node.parent().is_some_and(|parent| {
            is_call(parent.kind()) && parent.child_by_field_name("arguments") != Some(node)
                || matches!(
                    parent.kind(),
                    "attribute" | "member_expression" | "selector_expression"
                )
        });
        uses |= is_name(node.kind()) && !called;
        true
    });
    fails || !uses
}

/// A string without its quotes and prefixes.
fn unquoted(text: &str) -> String {
    let inner = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    inner.trim_matches(['"', '\'', '`']).to_owned()
}
