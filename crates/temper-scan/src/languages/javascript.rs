//! JavaScript and TypeScript into the IR, JSX included: one lowering for the three grammars.
//!
//! What JavaScript needs beyond the common forms:
//! - `const x = require("m")`, also destructured or with members behind it, is an import;
//! - `typeof x === "string"` becomes the call `typeof.string(x)`, so that models can name it as a guard;
//! - `a["b"]` is `a.b`; a tagged template is a call with the list of its literals and then its substitutions;
//! - function declarations come first in their block, as they do when it runs;
//! - an attribute of a JSX element is the call `JSX.attribute(value)`.

use std::sync::LazyLock;

use tree_sitter::{Node, TreeCursor};

use super::Builder;
use crate::ir::{Block, StmtId};
use crate::language::Language;
use crate::syntax::{field_names, grammar};

mod classes;
mod expressions;
mod functions;
mod literals;
mod modules;
mod operators;
mod patterns;
mod statements;
mod types;

field_names!(
    Alias = "alias",
    Alternative = "alternative",
    Argument = "argument",
    Arguments = "arguments",
    Body = "body",
    Condition = "condition",
    Consequence = "consequence",
    Constructor = "constructor",
    Declaration = "declaration",
    Finalizer = "finalizer",
    Flags = "flags",
    Function = "function",
    Handler = "handler",
    Increment = "increment",
    Index = "index",
    Initializer = "initializer",
    Key = "key",
    Kind = "kind",
    Label = "label",
    Left = "left",
    Module = "module",
    Name = "name",
    Object = "object",
    Operator = "operator",
    Parameter = "parameter",
    Parameters = "parameters",
    Pattern = "pattern",
    Property = "property",
    ReturnType = "return_type",
    Right = "right",
    Source = "source",
    Type = "type",
    TypeArguments = "type_arguments",
    Value = "value",
);

/// The numbers of [`Field`] in a grammar.
fn fields(language: Language) -> &'static [u16] {
    static JAVASCRIPT: LazyLock<Vec<u16>> = LazyLock::new(|| Field::numbers(Language::JavaScript));
    static TYPESCRIPT: LazyLock<Vec<u16>> = LazyLock::new(|| Field::numbers(Language::TypeScript));
    match language {
        Language::TypeScript => &TYPESCRIPT,
        _ => &JAVASCRIPT,
    }
}

/// The names of the node kinds of a grammar by their numbers: asking the tree costs a measured length each time.
fn kinds(language: Language) -> &'static [&'static str] {
    fn names(grammar: &'static LazyLock<tree_sitter::Language>) -> Vec<&'static str> {
        let count = u16::try_from(grammar.node_kind_count()).unwrap_or(u16::MAX);
        let name = |id| grammar.node_kind_for_id(id).unwrap_or("");
        (0..count).map(name).collect()
    }
    static JS: LazyLock<tree_sitter::Language> = LazyLock::new(|| grammar(Language::JavaScript));
    static TS: LazyLock<tree_sitter::Language> = LazyLock::new(|| grammar(Language::TypeScript));
    static JAVASCRIPT: LazyLock<Vec<&str>> = LazyLock::new(|| names(&JS));
    static TYPESCRIPT: LazyLock<Vec<&str>> = LazyLock::new(|| names(&TS));
    match language {
        Language::TypeScript => &TYPESCRIPT,
        _ => &JAVASCRIPT,
    }
}

/// Lowers a JavaScript or TypeScript file.
pub(super) fn lower<'t>(builder: &mut Builder<'_>, language: Language, root: Node<'t>) {
    let mut js = Js {
        fields: fields(language),
        kinds: kinds(language),
        b: builder,
        cursors: Vec::new(),
    };
    let body = js.block(root);
    if let Some(function) = js.b.module.root {
        js.b.module.function_mut(function).body = body;
    }
}

/// The builder, and cursors to use again.
struct Js<'b, 'a, 't> {
    fields: &'static [u16],
    kinds: &'static [&'static str],
    b: &'b mut Builder<'a>,
    cursors: Vec<TreeCursor<'t>>,
}

impl<'t> Js<'_, '_, 't> {
    /// The name of a node's kind; `ERROR` for text that the parser did not understand.
    fn kind(&self, node: Node<'t>) -> &'static str {
        let name = self.kinds.get(usize::from(node.kind_id()));
        name.copied().unwrap_or("ERROR")
    }

    /// The node's first part of this name.
    fn part(&self, node: Node<'t>, field: Field) -> Option<Node<'t>> {
        node.child_by_field_id(self.fields[field as usize])
    }

    /// Visits the named children of a node in order, comments left out.
    fn children(&mut self, node: Node<'t>, mut visit: impl FnMut(&mut Self, Node<'t>)) {
        let mut cursor = match self.cursors.pop() {
            Some(mut cursor) => {
                cursor.reset(node);
                cursor
            }
            None => node.walk(),
        };
        let mut more = cursor.goto_first_child();
        while more {
            let child = cursor.node();
            if child.is_named() && !child.is_extra() {
                visit(self, child);
            }
            more = cursor.goto_next_sibling();
        }
        self.cursors.push(cursor);
    }

    /// The first named child that is no comment.
    fn only_child(node: Node<'t>) -> Option<Node<'t>> {
        let first = node.named_child(0)?;
        if !first.is_extra() {
            return Some(first);
        }
        let count = u32::try_from(node.named_child_count()).unwrap_or(u32::MAX);
        (1..count)
            .filter_map(|at| node.named_child(at as _))
            .find(|child| !child.is_extra())
    }

    /// The statements in a row of statements; function declarations first.
    fn block(&mut self, node: Node<'t>) -> Block {
        let mut hoisted: Vec<StmtId> = Vec::new();
        let mut rest: Vec<StmtId> = Vec::new();
        self.children(node, |js, child| {
            let declares = matches!(
                js.kind(child),
                "function_declaration" | "generator_function_declaration"
            );
            js.statement(child, if declares { &mut hoisted } else { &mut rest });
        });
        hoisted.append(&mut rest);
        self.b.module.add_block(&hoisted)
    }

    /// A statement, braces or not, as a block.
    fn body(&mut self, node: Option<Node<'t>>) -> Block {
        let Some(node) = node else {
            return Block::default();
        };
        if self.kind(node) == "statement_block" {
            return self.b_deeper(node, |js| js.block(node)).unwrap_or_default();
        }
        let mut stmts = Vec::new();
        self.statement(node, &mut stmts);
        self.b.module.add_block(&stmts)
    }

    /// [`Builder::deeper`] with the whole lowering in hand.
    fn b_deeper<T>(&mut self, node: Node<'t>, lower: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if !self.b.enter(node) {
            return None;
        }
        let lowered = lower(self);
        self.b.leave();
        Some(lowered)
    }
}
