//! Python into the IR.

use tree_sitter::Node;

use super::Builder;

/// Lowers a Python file.
pub(super) fn lower(builder: &mut Builder<'_>, root: Node<'_>) {
    let _ = (builder, root);
}
