//! What a name does where it stands: whether it is bound there, used there, or neither. The four grammars are read by
//! one climb over tables of their node kinds; where a table says nothing, the name is used.

use tree_sitter::Node;

use super::kinds::text;
use crate::language::Language;

/// A node on the way from the root, and which part of the one above it is.
#[derive(Clone, Copy)]
pub(super) struct Step<'t> {
    /// The node.
    pub(super) node: Node<'t>,
    /// The name of the part.
    pub(super) field: Option<&'t str>,
}

/// What a name does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It gets a meaning in the function around it.
    Bind,
    /// It gets a meaning in what stands around the function that it names.
    Name,
    /// It gets a meaning in all of the file.
    Share,
    /// It is a variable of a function, which must be used in Go.
    Declare,
    /// It is used.
    Use,
    /// It is the name of a field, or a variable that is used.
    Key,
    /// It is a member, a label or a key: it means nothing by itself.
    Nothing,
}

/// A kind of node, the part of it that a name is (`*`: any), and what the name does there.
type Row = (&'static str, &'static str, Role);

/// Patterns: a name in this part of them does what the whole pattern does.
const THROUGH: [(&str, &str); 16] = [
    ("pattern_list", "*"),
    ("tuple_pattern", "*"),
    ("list_pattern", "*"),
    ("list_splat_pattern", "*"),
    ("dictionary_splat_pattern", "*"),
    ("as_pattern_target", "*"),
    ("tuple", "*"),
    ("list", "*"),
    ("dotted_name", "*"),
    ("array_pattern", "*"),
    ("object_pattern", "*"),
    ("rest_pattern", "*"),
    ("pair_pattern", "value"),
    ("assignment_pattern", "left"),
    ("object_assignment_pattern", "left"),
    ("expression_list", "*"),
];

const ROWS: [Row; 92] = [
    // Python
    ("function_definition", "name", Role::Name),
    ("class_definition", "name", Role::Name),
    ("parameters", "*", Role::Bind),
    ("lambda_parameters", "*", Role::Bind),
    ("default_parameter", "name", Role::Bind),
    ("typed_default_parameter", "name", Role::Bind),
    ("typed_parameter", "", Role::Bind),
    ("assignment", "left", Role::Bind),
    ("named_expression", "name", Role::Bind),
    ("for_statement", "left", Role::Bind),
    ("for_in_clause", "left", Role::Bind),
    ("as_pattern", "alias", Role::Bind),
    ("except_clause", "alias", Role::Bind),
    ("type_alias_statement", "*", Role::Share),
    ("global_statement", "*", Role::Share),
    ("nonlocal_statement", "*", Role::Nothing),
    ("aliased_import", "alias", Role::Bind),
    ("aliased_import", "name", Role::Nothing),
    ("import_statement", "name", Role::Bind),
    ("import_from_statement", "name", Role::Bind),
    ("import_from_statement", "module_name", Role::Nothing),
    ("relative_import", "*", Role::Nothing),
    ("future_import_statement", "*", Role::Nothing),
    ("attribute", "attribute", Role::Nothing),
    ("keyword_argument", "name", Role::Nothing),
    // JavaScript and TypeScript
    ("function_declaration", "name", Role::Name),
    ("generator_function_declaration", "name", Role::Name),
    ("function_expression", "name", Role::Name),
    ("generator_function", "name", Role::Name),
    ("function_signature", "name", Role::Name),
    ("class_declaration", "name", Role::Share),
    ("abstract_class_declaration", "name", Role::Share),
    ("class", "name", Role::Share),
    ("internal_module", "name", Role::Share),
    ("module", "name", Role::Share),
    ("formal_parameters", "*", Role::Bind),
    ("required_parameter", "pattern", Role::Bind),
    ("required_parameter", "name", Role::Bind),
    ("optional_parameter", "pattern", Role::Bind),
    ("optional_parameter", "name", Role::Bind),
    ("index_signature", "name", Role::Nothing),
    ("nested_type_identifier", "*", Role::Nothing),
    ("arrow_function", "parameter", Role::Bind),
    ("variable_declarator", "name", Role::Bind),
    ("catch_clause", "parameter", Role::Bind),
    ("for_in_statement", "left", Role::Bind),
    ("import_clause", "*", Role::Bind),
    ("namespace_import", "*", Role::Bind),
    ("import_specifier", "*", Role::Bind),
    ("import_alias", "*", Role::Bind),
    ("import_require_clause", "*", Role::Bind),
    ("export_specifier", "*", Role::Nothing),
    ("namespace_export", "*", Role::Nothing),
    ("jsx_namespace_name", "*", Role::Nothing),
    ("type_query", "*", Role::Nothing),
    ("type_predicate", "*", Role::Nothing),
    ("asserts", "*", Role::Nothing),
    // Java
    ("method_declaration", "name", Role::Share),
    ("constructor_declaration", "name", Role::Share),
    ("interface_declaration", "name", Role::Share),
    ("enum_declaration", "name", Role::Share),
    ("record_declaration", "name", Role::Share),
    ("annotation_type_declaration", "name", Role::Share),
    ("annotation_type_element_declaration", "name", Role::Share),
    ("enum_constant", "name", Role::Share),
    ("formal_parameter", "name", Role::Bind),
    ("catch_formal_parameter", "name", Role::Bind),
    ("enhanced_for_statement", "name", Role::Bind),
    ("resource", "name", Role::Bind),
    ("lambda_expression", "parameters", Role::Bind),
    ("inferred_parameters", "*", Role::Bind),
    ("instanceof_expression", "name", Role::Bind),
    ("field_access", "field", Role::Nothing),
    ("element_value_pair", "key", Role::Nothing),
    ("break_statement", "*", Role::Nothing),
    ("continue_statement", "*", Role::Nothing),
    ("switch_label", "*", Role::Nothing),
    ("package_declaration", "*", Role::Nothing),
    ("scoped_identifier", "*", Role::Nothing),
    // Go
    ("short_var_declaration", "left", Role::Declare),
    ("range_clause", "left", Role::Declare),
    ("var_spec", "name", Role::Declare),
    ("const_spec", "name", Role::Bind),
    ("receive_statement", "left", Role::Bind),
    ("type_switch_statement", "alias", Role::Bind),
    ("parameter_declaration", "name", Role::Bind),
    ("variadic_parameter_declaration", "name", Role::Bind),
    ("type_parameter_declaration", "name", Role::Bind),
    ("type_spec", "name", Role::Bind),
    ("type_alias", "name", Role::Bind),
    ("qualified_type", "name", Role::Nothing),
    ("package_clause", "*", Role::Nothing),
];

/// Subtrees without names that a program needs: types of TypeScript, imports of Java and Go, which are read as text.
pub(super) fn is_apart(kind: &str, language: Language) -> bool {
    match language {
        Language::TypeScript => matches!(
            kind,
            "type_annotation"
                | "type_arguments"
                | "type_alias_declaration"
                | "interface_declaration"
                | "implements_clause"
        ),
        Language::Java | Language::Go => kind == "import_declaration",
        _ => false,
    }
}

/// What the name at the end of the way does.
pub(super) fn role(way: &[Step<'_>], source: &str, language: Language) -> Role {
    let Some((leaf, above)) = way.split_last() else {
        return Role::Nothing;
    };
    let special = match language {
        Language::Python => python(*leaf, above),
        Language::JavaScript | Language::TypeScript => javascript(*leaf, above, source),
        Language::Java => java(*leaf, above, source),
        Language::Go => go(above),
    };
    special.unwrap_or_else(|| climbed(*leaf, above))
}

/// What the tables say.
fn climbed(leaf: Step<'_>, above: &[Step<'_>]) -> Role {
    let mut part = leaf;
    for parent in above.iter().rev() {
        let kind = parent.node.kind();
        let mut rows = ROWS.iter();
        if let Some((_, _, role)) = rows.find(|row| row.0 == kind && fits(row.1, part.field)) {
            return *role;
        }
        if !THROUGH
            .iter()
            .any(|it| it.0 == kind && fits(it.1, part.field))
        {
            return Role::Use;
        }
        part = *parent;
    }
    Role::Use
}

/// An empty name stands for a part that has none.
fn fits(wanted: &str, field: Option<&str>) -> bool {
    wanted == "*" || wanted == field.unwrap_or("")
}

fn python(leaf: Step<'_>, above: &[Step<'_>]) -> Option<Role> {
    let declares = |it: &Step<'_>| it.field == Some("type_parameters");
    if above.iter().any(declares) {
        return Some(Role::Share);
    }
    // Whatever stands in a pattern of `match` may be a name that it gives.
    if above.iter().any(|it| it.node.kind() == "case_pattern") {
        return Some(Role::Bind);
    }
    let node = above.last()?.node;
    // `import a.b` gives `a`.
    let inner = node.kind() == "dotted_name" && node.named_child(0) != Some(leaf.node);
    inner.then_some(Role::Nothing)
}

fn javascript(leaf: Step<'_>, above: &[Step<'_>], source: &str) -> Option<Role> {
    let node = above.last()?.node;
    match node.kind() {
        "import_specifier" if leaf.field == Some("name") => node
            .child_by_field_name("alias")
            .is_some()
            .then_some(Role::Nothing),
        // What is asked for before it is used may be missing.
        "unary_expression" if text(node, source).starts_with("typeof") => Some(Role::Share),
        "jsx_opening_element" | "jsx_closing_element" | "jsx_self_closing_element" => {
            text(leaf.node, source)
                .starts_with(char::is_lowercase)
                .then_some(Role::Nothing)
        }
        "type_parameter" => Some(Role::Share),
        _ => {
            let role = climbed(leaf, above);
            if leaf.node.kind() == "type_identifier" && role == Role::Use {
                return Some(Role::Nothing);
            }
            // An assignment without a declaration makes a global.
            (role == Role::Use && is_assigned(leaf, above)).then_some(Role::Share)
        }
    }
}

/// Whether a name, or the pattern that it is in, is what an assignment assigns to.
fn is_assigned(leaf: Step<'_>, above: &[Step<'_>]) -> bool {
    let mut part = leaf;
    for parent in above.iter().rev() {
        let kind = parent.node.kind();
        if kind == "assignment_expression" {
            return part.field == Some("left");
        }
        if !THROUGH
            .iter()
            .any(|it| it.0 == kind && fits(it.1, part.field))
        {
            return false;
        }
        part = *parent;
    }
    false
}

fn java(leaf: Step<'_>, above: &[Step<'_>], source: &str) -> Option<Role> {
    let parent = above.last()?;
    let node = parent.node;
    let is_first = node.named_child(0) == Some(leaf.node);
    let is_lower = text(leaf.node, source).starts_with(char::is_lowercase);
    match node.kind() {
        "method_invocation" if leaf.field == Some("name") => node
            .child_by_field_name("object")
            .is_some()
            .then_some(Role::Nothing),
        "method_reference" | "labeled_statement" => {
            let last = u32::try_from(node.named_child_count()).unwrap_or(1) - 1;
            let is_last = node.named_child(last) == Some(leaf.node);
            let is_label = node.kind() == "labeled_statement" && is_first;
            (is_label || node.kind() == "method_reference" && is_last).then_some(Role::Nothing)
        }
        // `Map.Entry` is of `Map`; `java.util.Map` of a package.
        "scoped_type_identifier" => (!is_first || is_lower).then_some(Role::Nothing),
        "field_access" if is_lower && leaf.field == Some("object") => {
            is_package(above, source).then_some(Role::Nothing)
        }
        "type_pattern" | "record_pattern" | "record_pattern_component" | "receiver_parameter" => {
            (leaf.node.kind() == "identifier").then_some(Role::Bind)
        }
        "type_parameter" => Some(Role::Share),
        // A field of a class is everywhere in it, a variable in its function.
        "variable_declarator" if leaf.field == Some("name") => {
            let holder = above.len().checked_sub(2).map(|at| above[at].node.kind());
            let shared = matches!(holder, Some("field_declaration" | "constant_declaration"));
            shared.then_some(Role::Share)
        }
        _ => None,
    }
}

/// Whether the parts that follow a name are those of a package and its class: `java.util.List`.
fn is_package(above: &[Step<'_>], source: &str) -> bool {
    let parts = above.iter().rev().map_while(|step| {
        let field = step.node.child_by_field_name("field");
        field.map(|it| text(it, source))
    });
    let parts: Vec<&str> = parts.collect();
    let upper = |part: &&str| part.starts_with(char::is_uppercase);
    parts.iter().position(upper).is_some_and(|at| at > 0)
}

/// `{Name: value}`: a field's name, or a key.
fn go(above: &[Step<'_>]) -> Option<Role> {
    let parent = above.last()?;
    let is_key = parent.node.kind() == "literal_element" && parent.field == Some("key");
    is_key.then_some(Role::Key)
}
