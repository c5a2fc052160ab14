//! Text to syntax tree (tree-sitter); what the parser did not understand becomes gaps.

use std::cell::RefCell;

use tree_sitter::{Node, Parser, Tree, TreeCursor};

use crate::finding::GapKind;
use crate::ir::Bytes;
use crate::language::Language;

/// The grammar of a language. TypeScript is read as TSX unless that fails: the two differ in casts only.
pub(crate) fn grammar(language: Language) -> tree_sitter::Language {
    match language {
        Language::Python => tree_sitter_python::LANGUAGE.into(),
        Language::JavaScript => tree_sitter_javascript::LANGUAGE.into(),
        Language::TypeScript => tree_sitter_typescript::LANGUAGE_TSX.into(),
        Language::Java => tree_sitter_java::LANGUAGE.into(),
        Language::Go => tree_sitter_go::LANGUAGE.into(),
    }
}

thread_local! {
    static PARSERS: RefCell<[Option<Parser>; Language::ALL.len()]> = RefCell::default();
}

/// Parses a text. There is no tree only where the grammar cannot be loaded or the text is 4 GiB or more.
pub(crate) fn parse(source: &str, language: Language) -> Option<Tree> {
    PARSERS.with_borrow_mut(|parsers| {
        let parser = match &mut parsers[language as usize] {
            Some(parser) => parser,
            empty => {
                let mut parser = Parser::new();
                parser.set_language(&grammar(language)).ok()?;
                empty.insert(parser)
            }
        };
        parser.reset();
        parser.parse(source, None)
    })
}

/// How many syntax errors of a text are listed one by one.
const MAX_ERRORS: usize = 20;

/// The places that the parser did not understand. Does not recurse: erroneous trees may be deep.
pub(crate) fn errors(root: Node<'_>) -> Vec<(GapKind, Bytes, &'static str)> {
    let mut gaps = Vec::new();
    if !root.has_error() {
        return gaps;
    }
    let mut cursor = root.walk();
    loop {
        let node = cursor.node();
        if node.is_error() || node.is_missing() {
            let message = if node.is_missing() {
                "something is missing here"
            } else {
                "this text is not of the language"
            };
            gaps.push((GapKind::Syntax, Bytes::of(node), message));
        }
        let inner = node.has_error() && !node.is_error();
        if gaps.len() >= MAX_ERRORS || !(inner && cursor.goto_first_child() || next(&mut cursor)) {
            return gaps;
        }
    }
}

/// Goes to the next node that is not inside the current one.
fn next(cursor: &mut TreeCursor<'_>) -> bool {
    loop {
        if cursor.goto_next_sibling() {
            return true;
        }
        if !cursor.goto_parent() {
            return false;
        }
    }
}

/// Declares the node kinds that a lowering tells apart, as an enum that is looked up by number.
macro_rules! kinds {
    ($language:expr, $($variant:ident = $name:literal),* $(,)?) => {
        /// A kind of syntax node.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Kind {
            $($variant,)*
            /// Text that the parser did not understand.
            Error,
            Other,
        }

        impl Kind {
            /// The kind of a named node.
            pub(super) fn of(node: tree_sitter::Node<'_>) -> Self {
                static TABLE: std::sync::OnceLock<Vec<Kind>> = std::sync::OnceLock::new();
                if node.is_error() {
                    return Self::Error;
                }
                let table = TABLE.get_or_init(|| {
                    let language = crate::syntax::grammar($language);
                    let count = u16::try_from(language.node_kind_count()).unwrap_or(u16::MAX);
                    (0..count)
                        .map(|id| match language.node_kind_for_id(id) {
                            $(Some($name) if language.node_kind_is_named(id) => Kind::$variant,)*
                            _ => Kind::Other,
                        })
                        .collect()
                });
                table.get(node.kind_id() as usize).copied().unwrap_or(Kind::Other)
            }
        }
    };
}

/// Declares the field names that a lowering asks for, as an enum that is looked up by number.
macro_rules! field_names {
    ($($field:ident = $name:literal),* $(,)?) => {
        /// A named part of a syntax node.
        #[derive(Debug, Clone, Copy)]
        #[allow(clippy::upper_case_acronyms)]
        pub(super) enum Field {
            $($field,)*
        }

        impl Field {
            /// The number of each name in the grammar of `language`; 0, which no name has, where it lacks the name.
            fn numbers(language: crate::language::Language) -> Vec<u16> {
                let grammar = crate::syntax::grammar(language);
                let id = |name: &str| grammar.field_id_for_name(name).map_or(0, |id| id.get());
                vec![$(id($name)),*]
            }
        }
    };
}

/// [`field_names`] of a lowering that reads one grammar.
macro_rules! fields {
    ($language:expr, $($field:ident = $name:literal),* $(,)?) => {
        crate::syntax::field_names!($($field = $name),*);

        impl Field {
            /// The node's first part of this name.
            pub(super) fn of(self, node: tree_sitter::Node<'_>) -> Option<tree_sitter::Node<'_>> {
                static TABLE: std::sync::OnceLock<Vec<u16>> = std::sync::OnceLock::new();
                let table = TABLE.get_or_init(|| Self::numbers($language));
                node.child_by_field_id(table[self as usize])
            }
        }
    };
}

pub(crate) use {field_names, fields, kinds};
