//! Python into the IR: statements. Expressions and definitions are in files of their own.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Builder, Nodes, named};
use crate::ir::{Block, Bytes, Expr, Handler, Stmt, StmtId};
use crate::language::Language;
use crate::syntax::{fields, kinds};

mod branches;
mod definitions;
mod expressions;
mod operators;
mod strings;

kinds!(
    Language::Python,
    AliasedImport = "aliased_import",
    ArgumentList = "argument_list",
    AsPattern = "as_pattern",
    AssertStatement = "assert_statement",
    Assignment = "assignment",
    Attribute = "attribute",
    AugmentedAssignment = "augmented_assignment",
    Await = "await",
    BinaryOperator = "binary_operator",
    Block = "block",
    BooleanOperator = "boolean_operator",
    BreakStatement = "break_statement",
    Call = "call",
    CaseClause = "case_clause",
    CasePattern = "case_pattern",
    ClassDefinition = "class_definition",
    Comparison = "comparison_operator",
    ConcatenatedString = "concatenated_string",
    Conditional = "conditional_expression",
    ContinueStatement = "continue_statement",
    DecoratedDefinition = "decorated_definition",
    Decorator = "decorator",
    DefaultParameter = "default_parameter",
    DeleteStatement = "delete_statement",
    Dictionary = "dictionary",
    DictionaryComprehension = "dictionary_comprehension",
    DictionarySplat = "dictionary_splat",
    DictionarySplatPattern = "dictionary_splat_pattern",
    DottedName = "dotted_name",
    ElifClause = "elif_clause",
    ElseClause = "else_clause",
    ExceptClause = "except_clause",
    ExpressionList = "expression_list",
    ExpressionStatement = "expression_statement",
    False = "false",
    FinallyClause = "finally_clause",
    Float = "float",
    ForInClause = "for_in_clause",
    ForStatement = "for_statement",
    FunctionDefinition = "function_definition",
    FutureImport = "future_import_statement",
    GeneratorExpression = "generator_expression",
    GenericType = "generic_type",
    GlobalStatement = "global_statement",
    Identifier = "identifier",
    IfClause = "if_clause",
    IfStatement = "if_statement",
    ImportFrom = "import_from_statement",
    ImportStatement = "import_statement",
    Integer = "integer",
    Interpolation = "interpolation",
    KeywordArgument = "keyword_argument",
    KeywordSeparator = "keyword_separator",
    Lambda = "lambda",
    List = "list",
    ListComprehension = "list_comprehension",
    ListPattern = "list_pattern",
    ListSplat = "list_splat",
    ListSplatPattern = "list_splat_pattern",
    MatchStatement = "match_statement",
    NamedExpression = "named_expression",
    None = "none",
    NonlocalStatement = "nonlocal_statement",
    NotOperator = "not_operator",
    Pair = "pair",
    Parenthesized = "parenthesized_expression",
    PatternList = "pattern_list",
    RaiseStatement = "raise_statement",
    RelativeImport = "relative_import",
    ReturnStatement = "return_statement",
    Set = "set",
    SetComprehension = "set_comprehension",
    Slice = "slice",
    String = "string",
    StringContent = "string_content",
    Subscript = "subscript",
    True = "true",
    TryStatement = "try_statement",
    Tuple = "tuple",
    TuplePattern = "tuple_pattern",
    Type = "type",
    TypedDefaultParameter = "typed_default_parameter",
    TypedParameter = "typed_parameter",
    TypeParameter = "type_parameter",
    UnaryOperator = "unary_operator",
    UnionPattern = "union_pattern",
    WhileStatement = "while_statement",
    WildcardImport = "wildcard_import",
    WithItem = "with_item",
    WithStatement = "with_statement",
    Yield = "yield",
);

fields!(
    Language::Python,
    Alias = "alias",
    Alternative = "alternative",
    Argument = "argument",
    Arguments = "arguments",
    Attribute = "attribute",
    Body = "body",
    Condition = "condition",
    Consequence = "consequence",
    Definition = "definition",
    Expression = "expression",
    Function = "function",
    Guard = "guard",
    Key = "key",
    Left = "left",
    ModuleName = "module_name",
    Name = "name",
    Object = "object",
    Operator = "operator",
    Parameters = "parameters",
    ReturnType = "return_type",
    Right = "right",
    Subject = "subject",
    Superclasses = "superclasses",
    Type = "type",
    Value = "value",
);

/// Statements while they are gathered.
type Stmts = SmallVec<[StmtId; 8]>;

/// Lowers a Python file.
pub(super) fn lower(builder: &mut Builder<'_>, root: Node<'_>) {
    let body = builder.python_block(root);
    let function = builder.function;
    builder.module.function_mut(function).body = body;
}

impl Builder<'_> {
    /// The statements inside a node as a block.
    fn python_block(&mut self, node: Node<'_>) -> Block {
        let mut stmts = Stmts::new();
        for child in named(node) {
            self.python_stmt(child, &mut stmts);
        }
        self.module.add_block(&stmts)
    }

    fn optional_block(&mut self, node: Option<Node<'_>>) -> Block {
        node.map_or_else(Block::default, |node| self.python_block(node))
    }

    fn python_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        self.deeper(node, |b| match Kind::of(node) {
            Kind::ExpressionStatement => b.expression_stmt(node, out),
            Kind::IfStatement => b.if_stmt(node, out),
            Kind::ForStatement => b.for_stmt(node, out),
            Kind::WhileStatement => b.while_stmt(node, out),
            Kind::TryStatement => b.try_stmt(node, out),
            Kind::WithStatement => b.with_stmt(node, out),
            Kind::MatchStatement => b.match_stmt(node, out),
            Kind::FunctionDefinition => b.function_definition(node, &[], out),
            Kind::ClassDefinition => b.class_definition(node, &[], out),
            Kind::DecoratedDefinition => b.decorated_definition(node, out),
            Kind::ImportStatement | Kind::FutureImport => b.import_stmt(node, out),
            Kind::ImportFrom => b.import_from(node, out),
            Kind::Error | Kind::Block | Kind::ElseClause => {
                for child in named(node) {
                    b.python_stmt(child, out);
                }
            }
            _ => b.simple_stmt(node, out),
        });
    }

    fn simple_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let stmt = match Kind::of(node) {
            Kind::ReturnStatement => {
                let value = named(node).first().map(|&value| self.python_expr(value));
                Stmt::Return(value)
            }
            Kind::RaiseStatement => {
                let value = named(node).first().map(|&value| self.python_expr(value));
                Stmt::Throw(value)
            }
            Kind::BreakStatement => Stmt::Break(None),
            Kind::ContinueStatement => Stmt::Continue(None),
            Kind::AssertStatement => {
                let parts = named(node);
                let Some(&first) = parts.first() else { return };
                let holds = self.python_expr(first);
                let cond = self.expr(Expr::Not(holds), first);
                let throw = self.stmt(Stmt::Throw(None), node);
                let then = self.module.add_block(&[throw]);
                let other = Block::default();
                Stmt::If { cond, then, other }
            }
            Kind::DeleteStatement => {
                let parts = named(node);
                let Some(&first) = parts.first() else { return };
                Stmt::Delete(self.python_expr(first))
            }
            Kind::GlobalStatement | Kind::NonlocalStatement => {
                for name in named(node) {
                    let name_sym = self.sym(name);
                    out.push(self.stmt(Stmt::Outer(name_sym), name));
                }
                return;
            }
            // Also what stands alone in an error: an expression still holds calls.
            _ if node.is_named() && !node.is_extra() => Stmt::Expr(self.python_expr(node)),
            _ => return,
        };
        out.push(self.stmt(stmt, node));
    }

    fn expression_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let parts = named(node);
        for &part in &parts {
            match Kind::of(part) {
                Kind::Assignment => self.assignment(part, out),
                Kind::AugmentedAssignment => self.augmented(part, out),
                // A text alone is a comment.
                Kind::String | Kind::ConcatenatedString => {}
                _ => {
                    let expr = self.python_expr(part);
                    out.push(self.stmt(Stmt::Expr(expr), part));
                }
            }
        }
    }

    /// `a = b = value` is one node in another: the innermost value is evaluated once, and assigned from left to right.
    fn assignment(&mut self, node: Node<'_>, out: &mut Stmts) {
        let mut targets: SmallVec<[(Node<'_>, Node<'_>); 2]> = SmallVec::new();
        let mut at = node;
        let value = loop {
            let Some(left) = Field::Left.of(at) else {
                return;
            };
            targets.push((at, left));
            match Field::Right.of(at) {
                Some(right) if Kind::of(right) == Kind::Assignment => at = right,
                other => break other,
            }
        };
        let value = value.map(|value| self.python_expr(value));
        for (index, &(at, left)) in targets.iter().enumerate() {
            let ty = Field::Type.of(at).map(|ty| self.python_expr(ty));
            let target = self.python_expr(left);
            // Further targets read the first one, so that the value's calls happen once.
            let value = match (index, targets.first()) {
                (0, _) | (_, None) => value,
                (_, Some(&(_, first))) => Some(self.python_expr(first)),
            };
            out.push(self.stmt(Stmt::Assign { target, ty, value }, at));
        }
    }

    fn augmented(&mut self, node: Node<'_>, out: &mut Stmts) {
        let (Some(left), Some(right)) = (Field::Left.of(node), Field::Right.of(node)) else {
            return;
        };
        let target = self.python_expr(left);
        let old = target;
        let added = self.python_expr(right);
        let operator = Field::Operator.of(node).map_or("", |op| self.text(op));
        let value = self.binary(operator.trim_end_matches('='), old, added, node);
        let ty = None;
        let value = Some(value);
        out.push(self.stmt(Stmt::Assign { target, ty, value }, node));
    }

    fn if_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let mut clauses: SmallVec<[Node<'_>; 4]> = SmallVec::new();
        let mut last = Block::default();
        for child in named(node) {
            match Kind::of(child) {
                Kind::ElifClause => clauses.push(child),
                Kind::ElseClause => last = self.optional_block(Field::Body.of(child)),
                _ => {}
            }
        }
        // From the last `elif` to the first, so that a long chain needs no recursion here.
        for &clause in clauses.iter().rev() {
            if let Some(stmt) = self.branch(clause, last) {
                last = self.module.add_block(&[stmt]);
            }
        }
        out.extend(self.branch(node, last));
    }

    fn branch(&mut self, node: Node<'_>, other: Block) -> Option<StmtId> {
        let cond = self.python_expr(Field::Condition.of(node)?);
        let then = self.optional_block(Field::Consequence.of(node));
        Some(self.stmt(Stmt::If { cond, then, other }, node))
    }

    fn for_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let (Some(left), Some(right)) = (Field::Left.of(node), Field::Right.of(node)) else {
            return;
        };
        let target = self.python_expr(left);
        let over = self.python_expr(right);
        self.python_loop(node, Some((target, over)), None, out);
    }

    fn while_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let cond = Field::Condition.of(node).map(|cond| self.python_expr(cond));
        self.python_loop(node, None, cond, out);
    }

    fn python_loop(
        &mut self,
        node: Node<'_>,
        each: Option<(crate::ir::ExprId, crate::ir::ExprId)>,
        cond: Option<crate::ir::ExprId>,
        out: &mut Stmts,
    ) {
        let body = self.optional_block(Field::Body.of(node));
        let alternative = Field::Alternative
            .of(node)
            .and_then(|node| Field::Body.of(node));
        let other = self.optional_block(alternative);
        let stmt = Stmt::Loop {
            each,
            cond,
            body,
            step: Block::default(),
            other,
            test_after: false,
            label: None,
        };
        out.push(self.stmt(stmt, node));
    }

    fn try_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let body = self.optional_block(Field::Body.of(node));
        let mut handlers = Vec::new();
        let (mut other, mut finally) = (Block::default(), Block::default());
        for child in named(node) {
            match Kind::of(child) {
                Kind::ExceptClause => handlers.push(self.except(child)),
                Kind::ElseClause => other = self.optional_block(Field::Body.of(child)),
                Kind::FinallyClause => {
                    let block = named(child)
                        .into_iter()
                        .find(|n| Kind::of(*n) == Kind::Block);
                    finally = self.optional_block(block);
                }
                _ => {}
            }
        }
        let stmt = Stmt::Try {
            body,
            handlers,
            other,
            finally,
        };
        out.push(self.stmt(stmt, node));
    }

    /// `except A as e`, `except (A, B)`, `except`. Older grammars put the name into an `as_pattern`.
    fn except(&mut self, node: Node<'_>) -> Handler {
        let mut value = Field::Value.of(node);
        let mut alias = Field::Alias.of(node);
        if let Some(pattern) = value.filter(|v| Kind::of(*v) == Kind::AsPattern) {
            alias = Field::Alias.of(pattern);
            value = named(pattern).first().copied();
        }
        let mut types = Nodes::new();
        if let Some(value) = value {
            match Kind::of(value) {
                Kind::Tuple => types = named(value),
                _ => types.push(value),
            }
        }
        let types: SmallVec<[_; 4]> = types.into_iter().map(|ty| self.python_expr(ty)).collect();
        let block = named(node)
            .into_iter()
            .find(|n| Kind::of(*n) == Kind::Block);
        Handler {
            types: self.module.add_exprs(&types),
            name: alias.map(|alias| self.sym(alias)),
            span: Bytes::of(alias.unwrap_or(node)),
            body: self.optional_block(block),
        }
    }

    fn with_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        for clause in named(node) {
            for item in named(clause) {
                if Kind::of(item) == Kind::WithItem {
                    self.with_item(item, out);
                }
            }
        }
        if let Some(body) = Field::Body.of(node) {
            for child in named(body) {
                self.python_stmt(child, out);
            }
        }
    }

    fn with_item(&mut self, item: Node<'_>, out: &mut Stmts) {
        let Some(value) = Field::Value.of(item) else {
            return;
        };
        if Kind::of(value) != Kind::AsPattern {
            let expr = self.python_expr(value);
            out.push(self.stmt(Stmt::Expr(expr), item));
            return;
        }
        let parts = named(value);
        let (Some(&opened), Some(alias)) = (parts.first(), Field::Alias.of(value)) else {
            return;
        };
        let opened = self.python_expr(opened);
        let target = named(alias).first().copied().unwrap_or(alias);
        let target = self.python_expr(target);
        let value = Some(opened);
        let ty = None;
        out.push(self.stmt(Stmt::Assign { target, ty, value }, item));
    }
}
