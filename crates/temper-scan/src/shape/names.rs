//! Names that a program uses and that nothing gives a meaning, and those that Go refuses because nothing uses them.
//!
//! In doubt a name has a meaning: functions count as one scope each, whatever a file may import whole counts as
//! imported, and what inherits from a class that is not known may have inherited any name.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::imports::{self, Imported};
use super::kinds::{children, is_function, is_name, line, text, walk};
use super::known::Known;
use super::misplaced;
use super::role::{Role, Step, is_apart, role};
use crate::language::Language;
use crate::syntax;

/// A name with the first line that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loose {
    /// The name.
    pub name: String,
    /// The line.
    pub line: u32,
}

/// The names of a program that hang loose, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Used, and defined, imported or built in nowhere.
    pub unbound: Vec<Loose>,
    /// Imported or declared, and not used, where the language refuses that.
    pub unused: Vec<Loose>,
    /// `await`, `yield` and `return` where the language refuses them.
    pub misplaced: Vec<Loose>,
}

impl Names {
    /// Reads the names of a text.
    pub fn of(source: &str, language: Language) -> Self {
        let Some(tree) = syntax::parse(source, language) else {
            return Self::default();
        };
        let mut reader = Reader {
            source,
            language,
            known: Known::of(language),
            scopes: vec![Scope::default()],
            by_node: FxHashMap::default(),
            uses: Vec::new(),
            keys: BTreeSet::new(),
        };
        let root = tree.root_node();
        reader.read(root);
        let imported = imports::of(root, source, language);
        let bases = reader.bases(root);
        reader.scopes[0]
            .bound
            .extend(imported.names.iter().cloned());
        Self {
            unbound: reader.unbound(&bases, &imported),
            unused: reader.unused(&imported),
            misplaced: misplaced::of(root, language),
        }
    }
}

/// A function, or the file.
#[derive(Default)]
struct Scope {
    around: Option<usize>,
    /// What it gives a meaning.
    bound: BTreeSet<String>,
    /// Of those, what is no variable that must be used.
    given: BTreeSet<String>,
    /// What must be used in it, with the first line.
    declared: BTreeMap<String, u32>,
    /// A class's body in Python: its functions do not see its names.
    shut: bool,
}

struct Reader<'s> {
    source: &'s str,
    language: Language,
    known: &'static Known,
    scopes: Vec<Scope>,
    by_node: FxHashMap<usize, usize>,
    uses: Vec<(&'s str, usize, u32)>,
    /// Names that are used, or mean nothing by themselves.
    keys: BTreeSet<&'s str>,
}

impl Reader<'_> {
    fn read(&mut self, root: Node<'_>) {
        let mut cursor = root.walk();
        let mut way: Vec<Step<'_>> = Vec::new();
        loop {
            way.push(Step {
                node: cursor.node(),
                field: cursor.field_name(),
            });
            if self.visit(&way) && cursor.goto_first_child() {
                continue;
            }
            way.pop();
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    return;
                }
                way.pop();
            }
        }
    }

    /// Notes what stands at the end of the way; whether to go below it.
    fn visit(&mut self, way: &[Step<'_>]) -> bool {
        let Some(Step { node, .. }) = way.last() else {
            return false;
        };
        let kind = node.kind();
        if !node.is_named() || is_apart(kind, self.language) {
            return false;
        }
        if self.is_scope(kind) {
            let around = self.scope(&way[..way.len() - 1]);
            self.by_node.insert(node.id(), self.scopes.len());
            self.scopes.push(Scope {
                around: Some(around),
                shut: kind == "class_definition",
                ..Scope::default()
            });
        } else if node.named_child_count() == 0 && is_leaf(kind) {
            self.name(way);
        }
        true
    }

    fn is_scope(&self, kind: &str) -> bool {
        is_function(kind) || self.language == Language::Python && kind == "class_definition"
    }

    /// The innermost scope on a way.
    fn scope(&self, way: &[Step<'_>]) -> usize {
        let mut scopes = way.iter().rev();
        scopes
            .find_map(|step| self.by_node.get(&step.node.id()).copied())
            .unwrap_or(0)
    }

    fn name(&mut self, way: &[Step<'_>]) {
        let source = self.source;
        let node = way[way.len() - 1].node;
        let name = text(node, source);
        let here = self.scope(way);
        let mut bind = |scope: usize| {
            self.scopes[scope].bound.insert(name.to_owned());
        };
        match role(way, source, self.language) {
            Role::Nothing => {}
            Role::Key => self.keys.extend([name]),
            Role::Use => {
                let scope = self.seen_from(way, here);
                self.uses.push((name, scope, line(node)));
            }
            Role::Bind => {
                bind(here);
                // A named result: what is declared again is it.
                self.scopes[here].given.insert(name.to_owned());
            }
            Role::Share => bind(0),
            Role::Name => {
                let around = self.scopes[here].around.unwrap_or(0);
                // The name of a class that is no scope of its own.
                let own = way.iter().rev().nth(1);
                let is_own = own.is_some_and(|it| self.by_node.contains_key(&it.node.id()));
                let scope = if is_own { around } else { here };
                self.scopes[scope].bound.insert(name.to_owned());
            }
            Role::Declare => {
                bind(here);
                if here != 0 && name != "_" && !self.scopes[here].given.contains(name) {
                    let declared = &mut self.scopes[here].declared;
                    declared.entry(name.to_owned()).or_insert(line(node));
                }
            }
        }
    }

    /// Where a name that is used is looked for. What stands in Python's list of parameters is read where the function
    /// is defined, so that it sees the names of the class around.
    fn seen_from(&self, way: &[Step<'_>], here: usize) -> usize {
        let outside = |field: Option<&str>| matches!(field, Some("parameters" | "return_type"));
        let given = way.windows(2).any(|pair| {
            outside(pair[1].field) && self.by_node.get(&pair[0].node.id()) == Some(&here)
        });
        match self.scopes[here].around {
            Some(around) if given && self.language == Language::Python => around,
            _ => here,
        }
    }

    /// The scopes that a name is looked for in, from the inside.
    fn chain(&self, from: usize) -> impl Iterator<Item = &Scope> {
        let mut at = Some(from);
        let scopes = std::iter::from_fn(move || {
            let scope = at?;
            at = self.scopes[scope].around;
            Some(scope)
        });
        scopes
            .filter(move |&scope| scope == from || !self.scopes[scope].shut)
            .map(|scope| &self.scopes[scope])
    }

    fn unbound(&self, bases: &Bases, imported: &Imported) -> Vec<Loose> {
        let used = |name: &str| self.uses.iter().any(|it| it.0 == name);
        let made = self.language == Language::Python && (used("globals") || used("exec"));
        // A package whose name its path does not show is used under some name.
        let hidden = imported
            .packages
            .iter()
            .any(|package| !package.certain && !package.names.iter().any(|it| used(it)));
        if imported.everything || made || hidden {
            return Vec::new();
        }
        let mut first: BTreeMap<&str, u32> = BTreeMap::new();
        for &(name, scope, line) in &self.uses {
            let is_type = name.starts_with(char::is_uppercase);
            let perhaps = bases.unknown || is_type && imported.types;
            if !perhaps
                && !self.known.has(name)
                && !self.chain(scope).any(|it| it.bound.contains(name))
                && !bases.members.contains(name)
            {
                first.entry(name).or_insert(line);
            }
        }
        loose(first)
    }

    fn unused(&self, imported: &Imported) -> Vec<Loose> {
        if self.language != Language::Go {
            return Vec::new();
        }
        let mut first: BTreeMap<&str, u32> = BTreeMap::new();
        for (at, scope) in self.scopes.iter().enumerate() {
            for (name, line) in &scope.declared {
                let inside = |from: usize| self.chain(from).any(|it| std::ptr::eq(it, scope));
                let mut uses = self.uses.iter();
                let used = uses.any(|it| it.0 == name && (it.1 == at || inside(it.1)));
                if !used && !self.keys.contains(name.as_str()) {
                    first.entry(name).or_insert(*line);
                }
            }
        }
        for package in imported.packages.iter().filter(|it| it.certain) {
            let used = |name: &String| self.uses.iter().any(|it| it.0 == name);
            if !package.names.iter().any(used) {
                first.entry(&package.path).or_insert(package.line);
            }
        }
        loose(first)
    }

    /// What the classes of the file inherit. Asked before the imports count: an imported class is not the file's.
    fn bases(&self, root: Node<'_>) -> Bases {
        let mut bases = Bases::default();
        if self.language != Language::Java {
            return bases;
        }
        walk(root, |node| {
            let base = match node.kind() {
                "superclass" => node.named_child(0),
                "extends_interfaces" => Some(node),
                "object_creation_expression" => {
                    let body = children(node)
                        .into_iter()
                        .any(|it| it.kind() == "class_body");
                    node.child_by_field_name("type").filter(|_| body)
                }
                _ => None,
            };
            let Some(base) = base else { return true };
            let name = text(base, self.source).split('<').next().unwrap_or("");
            let name = name.trim().rsplit('.').next().unwrap_or("");
            match self.known.members.get(name) {
                Some(members) => bases.members.extend(members.iter().cloned()),
                None => bases.unknown |= !self.scopes[0].bound.contains(name),
            }
            true
        });
        bases
    }
}

/// What a file's classes have from others.
#[derive(Default)]
struct Bases {
    /// The names that are known.
    members: BTreeSet<String>,
    /// Whether one extends a class that is not known.
    unknown: bool,
}

/// The leaves that are names. A label or a member is none.
fn is_leaf(kind: &str) -> bool {
    is_name(kind)
        && !matches!(
            kind,
            "property_identifier"
                | "private_property_identifier"
                | "statement_identifier"
                | "field_identifier"
        )
        || kind == "shorthand_property_identifier_pattern"
}

fn loose(names: BTreeMap<&str, u32>) -> Vec<Loose> {
    let of = |(name, line): (&str, u32)| Loose {
        name: name.to_owned(),
        line,
    };
    let mut loose: Vec<Loose> = names.into_iter().map(of).collect();
    loose.sort_by_key(|it| it.line);
    loose
}
