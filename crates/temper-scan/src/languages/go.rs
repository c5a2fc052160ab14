//! Go into the IR: files, imports, types and functions. Statements and expressions are in files of their own.
//!
//! What Go needs beyond the common forms:
//! - a struct of the file is a class, and its literal `T{a: x}` makes an instance; other literals are maps and lists;
//! - `&x` and `*x` are `x`, and so is a conversion between strings and bytes;
//! - `v, ok := m[k]` binds `v` to the element and `ok` to "`k` is in `m`";
//! - versions in an import path (`/v4`, `.v3`) are not part of the package's name.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Builder, named};
use crate::ir::{
    Block, Bytes, Call, ClassId, Expr, ExprId, ExprList, FuncId, Import, Stmt, StmtId,
};
use crate::language::Language;
use crate::symbol::Sym;
use crate::syntax::{fields, kinds};

use self::scopes::Scope;

mod assignments;
mod definitions;
mod expressions;
mod formats;
mod literals;
pub(crate) mod scopes;
mod statements;
mod types;

kinds!(
    Language::Go,
    ArgumentList = "argument_list",
    ArrayType = "array_type",
    AssignmentStatement = "assignment_statement",
    BinaryExpression = "binary_expression",
    BlankIdentifier = "blank_identifier",
    Block = "block",
    BreakStatement = "break_statement",
    CallExpression = "call_expression",
    CommunicationCase = "communication_case",
    CompositeLiteral = "composite_literal",
    ConstDeclaration = "const_declaration",
    ConstSpec = "const_spec",
    ContinueStatement = "continue_statement",
    DecStatement = "dec_statement",
    DefaultCase = "default_case",
    DeferStatement = "defer_statement",
    Dot = "dot",
    EmptyStatement = "empty_statement",
    ExpressionCase = "expression_case",
    ExpressionList = "expression_list",
    ExpressionStatement = "expression_statement",
    ExpressionSwitch = "expression_switch_statement",
    FallthroughStatement = "fallthrough_statement",
    False = "false",
    FieldDeclaration = "field_declaration",
    FieldDeclarationList = "field_declaration_list",
    FieldIdentifier = "field_identifier",
    FloatLiteral = "float_literal",
    ForClause = "for_clause",
    ForStatement = "for_statement",
    FuncLiteral = "func_literal",
    FunctionDeclaration = "function_declaration",
    GenericType = "generic_type",
    GoStatement = "go_statement",
    GotoStatement = "goto_statement",
    Identifier = "identifier",
    IfStatement = "if_statement",
    ImplicitLengthArrayType = "implicit_length_array_type",
    ImportDeclaration = "import_declaration",
    ImportSpec = "import_spec",
    ImportSpecList = "import_spec_list",
    IncStatement = "inc_statement",
    IndexExpression = "index_expression",
    IntLiteral = "int_literal",
    InterpretedString = "interpreted_string_literal",
    Iota = "iota",
    ImaginaryLiteral = "imaginary_literal",
    KeyedElement = "keyed_element",
    LabelName = "label_name",
    LabeledStatement = "labeled_statement",
    LiteralElement = "literal_element",
    LiteralValue = "literal_value",
    MapType = "map_type",
    MethodDeclaration = "method_declaration",
    Nil = "nil",
    PackageClause = "package_clause",
    ParameterDeclaration = "parameter_declaration",
    ParenthesizedExpression = "parenthesized_expression",
    ParenthesizedType = "parenthesized_type",
    PointerType = "pointer_type",
    QualifiedType = "qualified_type",
    RangeClause = "range_clause",
    RawString = "raw_string_literal",
    ReceiveStatement = "receive_statement",
    ReturnStatement = "return_statement",
    RuneLiteral = "rune_literal",
    SelectStatement = "select_statement",
    SelectorExpression = "selector_expression",
    SendStatement = "send_statement",
    ShortVarDeclaration = "short_var_declaration",
    SliceExpression = "slice_expression",
    SliceType = "slice_type",
    StatementList = "statement_list",
    StructType = "struct_type",
    True = "true",
    TypeAssertion = "type_assertion_expression",
    TypeCase = "type_case",
    TypeConversion = "type_conversion_expression",
    TypeDeclaration = "type_declaration",
    TypeIdentifier = "type_identifier",
    TypeInstantiation = "type_instantiation_expression",
    TypeSwitch = "type_switch_statement",
    UnaryExpression = "unary_expression",
    VarDeclaration = "var_declaration",
    VarSpec = "var_spec",
    VarSpecList = "var_spec_list",
    VariadicArgument = "variadic_argument",
    VariadicParameter = "variadic_parameter_declaration",
);

fields!(
    Language::Go,
    Alias = "alias",
    Alternative = "alternative",
    Arguments = "arguments",
    Body = "body",
    Communication = "communication",
    Condition = "condition",
    Consequence = "consequence",
    Element = "element",
    End = "end",
    Function = "function",
    Index = "index",
    Initializer = "initializer",
    Key = "key",
    Label = "label",
    Left = "left",
    Member = "field",
    Name = "name",
    Operand = "operand",
    Operator = "operator",
    Package = "package",
    Parameters = "parameters",
    Path = "path",
    Receiver = "receiver",
    Result = "result",
    Right = "right",
    Start = "start",
    Type = "type",
    Update = "update",
    Value = "value",
);

/// Statements while they are gathered.
type Stmts = SmallVec<[StmtId; 8]>;

/// Expressions while they are gathered.
type Exprs = SmallVec<[ExprId; 8]>;

/// A struct of the file.
struct Struct {
    class: ClassId,
    /// Its fields in order, for literals that name none.
    fields: Vec<Sym>,
}

/// The builder, and what the lowering knows of the file.
struct Go<'b, 'a, 't> {
    b: &'b mut Builder<'a>,
    structs: FxHashMap<Sym, Struct>,
    /// Other types of the file: what they are made of.
    types: FxHashMap<Sym, Node<'t>>,
    /// Structs with fields of the file's own types.
    nested: Vec<(ClassId, Node<'t>)>,
    /// The methods found so far, by the name of their receiver's type.
    methods: Vec<(Sym, FuncId)>,
    /// The names that the functions around the current place have declared, the innermost last.
    scopes: Vec<FxHashSet<Sym>>,
    /// The blocks around the current place, the innermost last.
    blocks: Vec<Scope>,
    /// Whether some variable hides another.
    hides: bool,
    /// Variables that hold a struct or array itself: assigning them makes a copy.
    by_value: FxHashSet<Sym>,
    /// The named results of the current function.
    results: SmallVec<[Sym; 4]>,
    /// The place of the current constant in its group.
    iota: i64,
}

/// Lowers a Go file.
pub(super) fn lower<'t>(builder: &mut Builder<'_>, root: Node<'t>) {
    let mut go = Go {
        b: builder,
        structs: FxHashMap::default(),
        types: FxHashMap::default(),
        nested: Vec::new(),
        methods: Vec::new(),
        scopes: vec![FxHashSet::default()],
        blocks: vec![Scope::default()],
        hides: false,
        by_value: FxHashSet::default(),
        results: SmallVec::new(),
        iota: 0,
    };
    let body = go.file(root);
    if let Some(function) = go.b.module.root {
        go.b.module.function_mut(function).body = body;
    }
}

impl<'t> Go<'_, '_, 't> {
    /// The file's declarations: what is imported, the types, the functions, and then the variables.
    fn file(&mut self, root: Node<'t>) -> Block {
        let children = named(root);
        for &child in &children {
            if Kind::of(child) == Kind::TypeDeclaration {
                self.announce_types(child);
            }
        }
        let mut stmts = Stmts::new();
        let mut rest = Stmts::new();
        for &child in &children {
            match Kind::of(child) {
                Kind::ImportDeclaration => self.imports(child, &mut stmts),
                Kind::TypeDeclaration | Kind::PackageClause => {}
                Kind::FunctionDeclaration | Kind::MethodDeclaration => {
                    self.statement(child, &mut stmts);
                }
                _ => self.statement(child, &mut rest),
            }
        }
        // A struct may have fields of one that is declared later: those are declared once more.
        for &child in &children {
            if Kind::of(child) == Kind::TypeDeclaration {
                self.type_declaration(child, &mut stmts);
            }
        }
        let nested = std::mem::take(&mut self.nested);
        for (class, at) in nested {
            stmts.push(self.b.stmt(Stmt::Class(class), at));
        }
        for &child in &children {
            if Kind::of(child) == Kind::PackageClause {
                let name = child.named_child(0).map(|name| self.b.sym(name));
                self.b.module.package = name;
            }
        }
        self.give_methods();
        stmts.extend(rest);
        self.b.module.add_block(&stmts)
    }

    /// Hands every method to the class of its receiver.
    fn give_methods(&mut self) {
        for (name, method) in std::mem::take(&mut self.methods) {
            if let Some(known) = self.structs.get(&name) {
                let class = known.class;
                self.b.module.function_mut(method).class = Some(class);
                self.b.module.class_mut(class).methods.push(method);
            }
        }
    }

    fn imports(&mut self, node: Node<'t>, out: &mut Stmts) {
        for child in named(node) {
            match Kind::of(child) {
                Kind::ImportSpecList => self.imports(child, out),
                Kind::ImportSpec => self.import(child, out),
                _ => {}
            }
        }
    }

    fn import(&mut self, node: Node<'t>, out: &mut Stmts) {
        let Some(path) = Field::Path.of(node) else {
            return;
        };
        let text = self.b.text(path).trim_matches(['"', '`']);
        let package = without_versions(text);
        let name = match Field::Name.of(node) {
            Some(name) => match Kind::of(name) {
                Kind::BlankIdentifier => return self.initialised(&package, node, out),
                Kind::Dot => Sym::EMPTY,
                _ => self.b.sym(name),
            },
            None => self.b.symbols.intern_made(package_name(&package)),
        };
        let path = match package {
            Cow::Borrowed(path) => self.b.symbols.intern(path),
            Cow::Owned(path) => self.b.symbols.intern_made(&path),
        };
        let import = Stmt::Import(Import { path, name });
        out.push(self.b.stmt(import, node));
    }

    /// `import _ "package"`: its `init` runs.
    fn initialised(&mut self, package: &str, node: Node<'t>, out: &mut Stmts) {
        let path = self.b.symbols.intern_made(package);
        let base = self.b.expr(Expr::Module(path), node);
        let name = self.b.symbols.intern("init");
        let callee = self.b.expr(Expr::Field { base, name }, node);
        let call = Call {
            callee,
            args: SmallVec::new(),
            is_new: false,
        };
        let call = self.b.module.add_call(call, Bytes::of(node));
        out.push(self.b.stmt(Stmt::Expr(call), node));
    }

    /// The statements inside a node as a block.
    fn block(&mut self, node: Option<Node<'t>>) -> Block {
        let mut stmts = Stmts::new();
        if let Some(node) = node {
            self.statements(node, &mut stmts);
        }
        self.b.module.add_block(&stmts)
    }

    /// The statements inside a node.
    fn statements(&mut self, node: Node<'t>, out: &mut Stmts) {
        for child in named(node) {
            match Kind::of(child) {
                Kind::StatementList => self.statements(child, out),
                _ => self.statement(child, out),
            }
        }
    }

    /// Something that is not modelled.
    fn unknown(&mut self, node: Node<'t>) -> ExprId {
        self.b.unknown(&[], node)
    }

    /// An expression of several others.
    fn list(&mut self, items: &[ExprId], node: Node<'t>) -> ExprId {
        let items = self.b.module.add_exprs(items);
        self.b.expr(Expr::List(items), node)
    }

    /// The head of a definition that has no name.
    fn head(node: Node<'t>) -> Bytes {
        let span = Bytes::of(node);
        Bytes {
            start: span.start,
            end: span.start,
        }
    }

    /// Nothing in a row.
    fn none() -> ExprList {
        ExprList::default()
    }
}

/// An import path without versions: `github.com/labstack/echo/v4/middleware`, `gopkg.in/yaml.v3`.
fn without_versions(path: &str) -> Cow<'_, str> {
    let is_version = |text: &str| {
        text.strip_prefix('v')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let versioned = |part: &&str| part.rsplit('.').next().is_some_and(is_version);
    if !path.split('/').any(|part| versioned(&part)) {
        return Cow::Borrowed(path);
    }
    let parts = path.split('/').filter(|part| !is_version(part));
    let bare = parts.map(|part| match part.rsplit_once('.') {
        Some((name, end)) if is_version(end) => name,
        _ => part,
    });
    Cow::Owned(bare.collect::<Vec<_>>().join("/"))
}

/// The name that a package most likely has: the last part of its path, without what says that it is Go.
fn package_name(path: &str) -> &str {
    let last = path.rsplit('/').next().unwrap_or(path);
    let bare = ["go-", "go."].iter().find_map(|go| last.strip_prefix(go));
    let last = bare.unwrap_or(last);
    let last = last.strip_suffix("-go").unwrap_or(last);
    last.strip_suffix(".go").unwrap_or(last)
}
