//! Java into the IR: the file, its imports, and what the parts of the lowering share.
//!
//! Java needs more than its tree to say what a bare name means: a local variable, a field of a class around it, or a
//! type. `scopes` keeps what is declared where, so that `count` in a method becomes `this.count` where it is a field.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Builder, Nodes, named};
use crate::ir::{Block, ExprId, Import, Stmt, StmtId};
use crate::language::Language;
use crate::symbol::Sym;
use crate::syntax::{fields, kinds};

mod branches;
mod calls;
mod definitions;
mod expressions;
mod literals;
mod members;
mod scopes;
mod statements;
mod types;

kinds!(
    Language::Java,
    AnnotatedType = "annotated_type",
    Annotation = "annotation",
    AnnotationTypeDeclaration = "annotation_type_declaration",
    ArrayAccess = "array_access",
    ArrayCreation = "array_creation_expression",
    ArrayInitializer = "array_initializer",
    ArrayType = "array_type",
    AssertStatement = "assert_statement",
    Assignment = "assignment_expression",
    Asterisk = "asterisk",
    Binary = "binary_expression",
    BooleanType = "boolean_type",
    BinaryInteger = "binary_integer_literal",
    Block = "block",
    BreakStatement = "break_statement",
    Cast = "cast_expression",
    CatchClause = "catch_clause",
    CatchFormalParameter = "catch_formal_parameter",
    CatchType = "catch_type",
    Character = "character_literal",
    ClassBody = "class_body",
    ClassDeclaration = "class_declaration",
    ClassLiteral = "class_literal",
    CompactConstructor = "compact_constructor_declaration",
    ConstantDeclaration = "constant_declaration",
    ConstructorBody = "constructor_body",
    ConstructorDeclaration = "constructor_declaration",
    ContinueStatement = "continue_statement",
    DecimalFloat = "decimal_floating_point_literal",
    DecimalInteger = "decimal_integer_literal",
    DimensionsExpr = "dimensions_expr",
    DoStatement = "do_statement",
    ElementArray = "element_value_array_initializer",
    ElementPair = "element_value_pair",
    EnhancedFor = "enhanced_for_statement",
    EnumBodyDeclarations = "enum_body_declarations",
    EnumConstant = "enum_constant",
    EnumDeclaration = "enum_declaration",
    EscapeSequence = "escape_sequence",
    ExplicitConstructor = "explicit_constructor_invocation",
    ExpressionStatement = "expression_statement",
    False = "false",
    FieldAccess = "field_access",
    FieldDeclaration = "field_declaration",
    FinallyClause = "finally_clause",
    ForStatement = "for_statement",
    FloatingType = "floating_point_type",
    FormalParameter = "formal_parameter",
    FormalParameters = "formal_parameters",
    GenericType = "generic_type",
    Guard = "guard",
    HexFloat = "hex_floating_point_literal",
    HexInteger = "hex_integer_literal",
    Identifier = "identifier",
    IfStatement = "if_statement",
    ImportDeclaration = "import_declaration",
    InferredParameters = "inferred_parameters",
    Instanceof = "instanceof_expression",
    IntegralType = "integral_type",
    InterfaceDeclaration = "interface_declaration",
    LabeledStatement = "labeled_statement",
    Lambda = "lambda_expression",
    LocalVariable = "local_variable_declaration",
    MarkerAnnotation = "marker_annotation",
    MethodDeclaration = "method_declaration",
    MethodInvocation = "method_invocation",
    MethodReference = "method_reference",
    Modifiers = "modifiers",
    MultilineFragment = "multiline_string_fragment",
    Null = "null_literal",
    ObjectCreation = "object_creation_expression",
    OctalInteger = "octal_integer_literal",
    PackageDeclaration = "package_declaration",
    Parenthesized = "parenthesized_expression",
    Pattern = "pattern",
    RecordDeclaration = "record_declaration",
    RecordPattern = "record_pattern",
    RecordPatternBody = "record_pattern_body",
    RecordPatternComponent = "record_pattern_component",
    Resource = "resource",
    ReturnStatement = "return_statement",
    ScopedIdentifier = "scoped_identifier",
    ScopedType = "scoped_type_identifier",
    SpreadParameter = "spread_parameter",
    StaticInitializer = "static_initializer",
    StringFragment = "string_fragment",
    StringInterpolation = "string_interpolation",
    StringLiteral = "string_literal",
    Super = "super",
    SwitchExpression = "switch_expression",
    SwitchGroup = "switch_block_statement_group",
    SwitchLabel = "switch_label",
    SwitchRule = "switch_rule",
    SynchronizedStatement = "synchronized_statement",
    Ternary = "ternary_expression",
    This = "this",
    ThrowStatement = "throw_statement",
    True = "true",
    TryStatement = "try_statement",
    TryWithResources = "try_with_resources_statement",
    TypeArguments = "type_arguments",
    TypeIdentifier = "type_identifier",
    TypeList = "type_list",
    TypePattern = "type_pattern",
    Unary = "unary_expression",
    Update = "update_expression",
    VariableDeclarator = "variable_declarator",
    WhileStatement = "while_statement",
    YieldStatement = "yield_statement",
);

fields!(
    Language::Java,
    Alternative = "alternative",
    Arguments = "arguments",
    Array = "array",
    Body = "body",
    Condition = "condition",
    Consequence = "consequence",
    Element = "element",
    Index = "index",
    Interfaces = "interfaces",
    Key = "key",
    Left = "left",
    Member = "field",
    Name = "name",
    Object = "object",
    Operand = "operand",
    Operator = "operator",
    Parameters = "parameters",
    Pattern = "pattern",
    Resources = "resources",
    Right = "right",
    Superclass = "superclass",
    Type = "type",
    Value = "value",
);

/// Statements while they are gathered.
type Stmts = SmallVec<[StmtId; 8]>;

/// Expressions while they are gathered.
type Exprs = SmallVec<[ExprId; 8]>;

/// The lowering of one file.
struct Lowering<'b, 'a> {
    builder: &'b mut Builder<'a>,
    /// The classes around, outermost first.
    classes: Vec<scopes::ClassScope>,
    /// The local variables that are in force, and how many classes deep each was declared.
    locals: FxHashMap<Sym, scopes::Local>,
    /// What the open scopes hid: the earlier meaning of each name that they declared.
    hidden: Vec<(Sym, Option<scopes::Local>)>,
    /// Names bound by static imports.
    static_imports: FxHashSet<Sym>,
    /// Whether the code being lowered has no receiver.
    is_static: bool,
}

/// Lowers a Java file.
pub(super) fn lower(builder: &mut Builder<'_>, root: Node<'_>) {
    let mut lowering = Lowering {
        builder,
        classes: Vec::new(),
        locals: FxHashMap::default(),
        hidden: Vec::new(),
        static_imports: FxHashSet::default(),
        is_static: true,
    };
    let body = lowering.file(root);
    let function = builder.function;
    builder.module.function_mut(function).body = body;
}

impl Lowering<'_, '_> {
    fn file(&mut self, root: Node<'_>) -> Block {
        let mut stmts = Stmts::new();
        for child in named(root) {
            self.top_level(child, &mut stmts);
        }
        self.builder.module.add_block(&stmts)
    }

    fn top_level(&mut self, node: Node<'_>, out: &mut Stmts) {
        match Kind::of(node) {
            Kind::ImportDeclaration => self.import(node, out),
            Kind::PackageDeclaration => {
                if let Some(&name) = named(node).last() {
                    self.builder.module.package = Some(self.builder.sym(name));
                }
            }
            _ => self.stmt(node, out),
        }
    }

    /// `import a.b.C;`, `import a.b.*;`, `import static a.b.C.d;`.
    fn import(&mut self, node: Node<'_>, out: &mut Stmts) {
        let parts = named(node);
        let Some(&path_node) = parts.first() else {
            return;
        };
        let is_wildcard = parts.iter().any(|part| Kind::of(*part) == Kind::Asterisk);
        let path = self.builder.sym(path_node);
        let name = match Field::Name.of(path_node) {
            _ if is_wildcard => Sym::EMPTY,
            Some(name) => self.builder.sym(name),
            None => path,
        };
        let is_static = node.child(1).is_some_and(|child| child.kind() == "static");
        if is_static && !is_wildcard {
            self.static_imports.insert(name);
        }
        let import = Import { path, name };
        out.push(self.builder.stmt(Stmt::Import(import), node));
    }
}

/// The named children of a node under a field name.
fn children_of<'t>(node: Node<'t>, field: &str) -> Nodes<'t> {
    let mut cursor = node.walk();
    node.children_by_field_name(field, &mut cursor)
        .filter(|child| child.is_named() && !child.is_extra())
        .collect()
}
