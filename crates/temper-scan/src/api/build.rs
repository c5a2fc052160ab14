//! Model files into the tree of names.

use super::naming::Naming;
use super::{
    Api, At, Ats, Becomes, Clean, Contains, Derived, Entry, Facts, Folds, FxHashMap, Kinds,
    Matching, ModelFile, NamedSink, Node, Pass, Resolved, Role, Runs, Sink, Source, Sym, Verdict,
    When, parse_path,
};
use crate::model::{ConditionalEntry, Label, Named};
use crate::strict::CatalogError;

/// Where the class is looked for first that a name without an import means.
const COMMON_ROOTS: &[&str] = &["java.", "javax.", "org.springframework."];

/// Builds the tree; see [`Api::build`].
pub(super) fn api<'m>(
    models: impl IntoIterator<Item = (&'m str, &'m ModelFile)>,
) -> Result<Api, CatalogError> {
    let mut builder = Builder::new();
    let models: Vec<_> = models.into_iter().collect();
    for (file, model) in &models {
        builder.types(file, model)?;
    }
    for (file, model) in &models {
        builder.file = (*file).to_owned();
        builder.model(model)?;
    }
    builder.simple_names();
    builder.api.builtins = ["builtins", "java.lang"]
        .iter()
        .filter_map(|path| builder.api.find(path))
        .collect();
    builder.api.naming = Naming::new(&builder.names)
        .map_err(|error| CatalogError::new("models", error.to_string()))?;
    builder.api.resolved = Resolved::of(&builder.api);
    Ok(builder.api)
}

pub(super) struct Builder {
    pub(super) api: Api,
    pub(super) file: String,
    /// Which names have which labels, of all models.
    names: Vec<(Label, Named)>,
}

/// An entry taken apart: the node, its slots and its conditions.
pub(super) struct Read {
    pub(super) node: Node,
    pub(super) from: Ats,
    pub(super) to: Ats,
    pub(super) when: When,
    pub(super) needs: Kinds,
    pub(super) label: Option<crate::model::Label>,
    pub(super) clean: Kinds,
}

impl Builder {
    fn new() -> Self {
        let mut api = Api::default();
        api.kin.push(None);
        api.parents.push(None);
        api.facts.push(0);
        api.texts.push(Box::from(""));
        api.fact_table.push(Facts::default());
        api.call = api.vocabulary.intern("()");
        api.element = api.vocabulary.intern("[]");
        let mut builder = Self {
            api,
            file: String::new(),
            names: Vec::new(),
        };
        builder.child(Node::ROOT, "a library without a model");
        let unknown = builder.child(Node::ROOT, "?");
        builder.api.unknown = Some(unknown);
        builder
    }

    /// The direct child, made where it is missing; kinds are not followed.
    fn child(&mut self, node: Node, segment: &str) -> Node {
        let symbol = self.api.vocabulary.intern(segment);
        if let Some(&child) = self.api.children.get(&(node, symbol)) {
            return child;
        }
        let child = Node(u32::try_from(self.api.kin.len()).unwrap_or(u32::MAX));
        let parent = self.api.text(node);
        let text = match segment {
            _ if parent.is_empty() => segment.to_owned(),
            "()" | "[]" => format!("{parent}{segment}"),
            _ => format!("{parent}.{segment}"),
        };
        self.api.children.insert((node, symbol), child);
        self.api.kin.push(None);
        self.api.parents.push(Some(node));
        self.api.facts.push(0);
        self.api.texts.push(text.into_boxed_str());
        child
    }

    /// The node of a path. Where a prefix is of a known kind, the rest belongs to that kind.
    pub(super) fn node(&mut self, path: &[String]) -> Node {
        let mut at = Node::ROOT;
        for (index, segment) in path.iter().enumerate() {
            let symbol = self.api.vocabulary.intern(segment);
            let own = self.api.children.get(&(at, symbol)).copied();
            // The last step is the name itself: facts for a subclass's method stay its own.
            let rest = &path[index + 1..];
            let inherited = (!rest.is_empty())
                .then(|| self.api.member(at, symbol))
                .flatten();
            // So does what a subclass's method gives; of the rest, the method is as it was.
            let overrides = rest == ["()"] && self.api.kin(at).is_some();
            at = match own.or(inherited.filter(|_| !overrides)) {
                Some(known) => known,
                None => {
                    let child = self.child(at, segment);
                    self.api.kin[child.0 as usize] = inherited;
                    child
                }
            };
        }
        at
    }

    fn path(&mut self, file: &str, text: &str) -> Result<Node, CatalogError> {
        let path = parse_path(text)
            .map_err(|reason| CatalogError::new(file, format!("`{text}` is no path: {reason}")))?;
        Ok(self.node(&path))
    }

    pub(super) fn own_path(&mut self, text: &str) -> Result<Node, CatalogError> {
        let file = self.file.clone();
        self.path(&file, text)
    }

    fn types(&mut self, file: &str, model: &ModelFile) -> Result<(), CatalogError> {
        let mut pairs: Vec<_> = model.types.iter().collect();
        // Shorter paths first: a longer one may lead through them.
        pairs.sort_by_key(|(left, _)| left.matches(['.', '(']).count());
        for (left, right) in pairs {
            let right = self.path(file, right)?;
            let left = self.path(file, left)?;
            if left != right {
                self.api.kin[left.0 as usize] = Some(right);
            }
        }
        Ok(())
    }

    fn model(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for (name, path) in &model.names {
            let node = self.own_path(path)?;
            let name = self.api.vocabulary.intern(name);
            self.api.names.insert(name, node);
        }
        for (name, path) in &model.parameters {
            let node = self.own_path(path)?;
            let name = self.api.vocabulary.intern(name);
            self.api.parameters.insert(name, node);
        }
        self.flows(model)?;
        self.cleaners(model)?;
        self.regexes(model)?;
        for (path, first) in &model.settles {
            let (node, first) = (self.own_path(path)?, self.own_path(first)?);
            self.facts(node).settles = Some(first);
            self.facts(first).settled = true;
        }
        for runs in &model.runs {
            let node = self.own_path(&runs.call)?;
            let (function, arguments) = (self.slot(&runs.function)?, self.slot(&runs.arguments)?);
            self.facts(node).runs = Some(Runs {
                function,
                arguments,
                listed: runs.listed,
            });
        }
        self.containers(model)?;
        self.properties(model)?;
        self.handlers(model)?;
        for becomes in &model.becomes {
            let read = self.entry(&Entry::Conditional(ConditionalEntry {
                at: becomes.at.clone(),
                when: becomes.when.clone(),
                needs: None,
                label: None,
                clean: None,
            }))?;
            let node = self.own_path(&becomes.is)?;
            self.facts(read.node).becomes.push(Becomes {
                to: or_else(read.to, &[At::Return]),
                when: read.when,
                node,
            });
        }
        for (&label, named) in &model.named {
            self.names.push((label, named.clone()));
        }
        for (role, named) in &model.named_sinks {
            let role = self.role(role);
            let named = named.clone();
            self.api.named_sinks.push(NamedSink { role, named });
        }
        self.parts(model)
    }

    /// Constants, and what parts and results say of the whole.
    fn parts(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for (path, literal) in &model.constants {
            let node = self.own_path(path)?;
            self.facts(node).constant = Some(literal.clone());
        }
        for (&kind, paths) in &model.tells {
            for path in paths {
                let node = self.own_path(path)?;
                let facts = self.facts(node);
                facts.tells = facts.tells.with(Kinds::of(kind));
            }
        }
        for text in &model.speaks {
            let read = self.place(text)?;
            self.facts(read.node).speaks = read.from.first().copied();
        }
        self.told(model)
    }

    /// What checks of parts and results say of what they belong to.
    fn told(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for entry in &model.undoes {
            let read = self.entry(entry)?;
            self.facts(read.node).undoes.push(read.when);
        }
        for derived in &model.derived {
            let node = self.own_path(&derived.call)?;
            let of = self.slot(&derived.of)?;
            self.facts(node).derived = Some(Derived {
                of,
                when: derived.when.map(Kinds::of).unwrap_or_default(),
                then: derived.then.map(Kinds::of).unwrap_or_default(),
            });
        }
        for (&kind, keys) in &model.keys {
            for key in keys {
                let key = self.api.vocabulary.intern(key);
                let known = self.api.keys.entry(key).or_default();
                *known = known.with(Kinds::of(kind));
            }
        }
        Ok(())
    }

    fn flows(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for (&label, entries) in &model.sources {
            for entry in entries {
                let read = self.entry(entry)?;
                self.facts(read.node).sources.push(Source {
                    label,
                    to: read.to,
                    when: read.when,
                    clean: read.clean,
                });
            }
        }
        for (role, entries) in &model.sinks {
            let role = self.role(role);
            for entry in entries {
                let read = self.entry(entry)?;
                self.facts(read.node).sinks.push(Sink {
                    role,
                    slots: read.from,
                    when: read.when,
                });
            }
        }
        for entry in &model.passes {
            let read = self.entry(entry)?;
            self.facts(read.node).passes.push(Pass {
                from: or_else(read.from, &[At::Any, At::This]),
                to: or_else(read.to, &[At::Return]),
                when: read.when,
                label: read.label,
            });
        }
        for text in &model.same {
            let read = self.place(text)?;
            self.facts(read.node).same = read.from.first().copied();
        }
        for path in &model.harmless {
            let node = self.own_path(path)?;
            self.facts(node).harmless = true;
        }
        for path in &model.fits {
            let node = self.own_path(path)?;
            self.facts(node).fits = true;
        }
        for path in &model.shared {
            let node = self.own_path(path)?;
            self.facts(node).shared = true;
        }
        for path in &model.route_parameters {
            let node = self.own_path(path)?;
            self.facts(node).route_parameters = true;
        }
        for path in &model.client_errors {
            let node = self.own_path(path)?;
            self.facts(node).client_errors = true;
        }
        for path in &model.never_returns {
            let node = self.own_path(path)?;
            self.facts(node).never_returns = true;
        }
        Ok(())
    }

    fn cleaners(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for (&kind, entries) in &model.sanitizers {
            for entry in entries {
                let read = self.entry(entry)?;
                self.facts(read.node).cleans.push(Clean {
                    kinds: Kinds::of(kind),
                    needs: read.needs,
                    slots: or_else(read.from, &[At::Any, At::This]),
                    to: or_else(read.to, &[At::Return]),
                    when: read.when,
                });
            }
        }
        for (&kind, entries) in &model.guards {
            for entry in entries {
                let guard = self.guard(kind, entry)?;
                self.facts(guard.0).guards.push(guard.1);
            }
        }
        for (&kind, entries) in &model.rejects {
            for entry in entries {
                let guard = self.guard(kind, entry)?;
                self.facts(guard.0).rejects.push(guard.1);
            }
        }
        for text in &model.compiles {
            let read = self.place(text)?;
            self.facts(read.node).compiles = read.from.first().copied();
        }
        Ok(())
    }

    fn guard(
        &mut self,
        kind: crate::model::Kind,
        entry: &crate::model::Entry,
    ) -> Result<(Node, Clean), CatalogError> {
        let read = self.entry(entry)?;
        let clean = Clean {
            kinds: Kinds::of(kind),
            needs: read.needs,
            slots: or_else(read.from, &[At::Any]),
            to: read.to,
            when: read.when,
        };
        Ok((read.node, clean))
    }

    fn regexes(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for regex in &model.regexes {
            let node = self.own_path(&regex.call)?;
            let pattern = self.slot(&regex.pattern)?;
            let subject = self.slot(&regex.subject)?;
            let anchored = regex.anchored;
            let replaces = regex.replaces;
            let gives = regex.gives;
            self.facts(node).matching = Some(Matching {
                pattern,
                subject,
                replaces,
                gives,
                anchored,
                literal: regex.literal,
                in_study: regex.in_study,
            });
        }
        Ok(())
    }

    fn properties(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for (&kind, paths) in &model.spoils {
            for path in paths {
                let node = self.own_path(path)?;
                let facts = self.facts(node);
                facts.spoils = facts.spoils.with(Kinds::of(kind));
            }
        }
        for text in &model.wraps {
            let read = self.place(text)?;
            self.facts(read.node).wraps = read.from.first().copied();
        }
        for text in &model.keeps {
            let read = self.place(text)?;
            self.facts(read.node).keeps = read.from.first().copied();
        }
        for mutes in &model.mutes {
            let node = self.own_path(&mutes.decorator)?;
            let when = self.conditions(&mutes.when)?;
            let roles = mutes.roles.iter().map(|role| self.role(role)).collect();
            self.facts(node).mutes.push((when, roles));
        }
        for verdict in &model.verdicts {
            let place = verdict.base.as_ref().or(verdict.registered.as_ref());
            let read = self.place(place.map_or("", |place| place))?;
            let method = verdict.method.as_deref().unwrap_or("");
            let verdict = Verdict {
                method: self.api.vocabulary.intern(method),
                slot: read.from.first().copied().unwrap_or(At::Any),
                body: verdict.body,
                role: self.role(&verdict.role),
            };
            self.facts(read.node).verdicts.push(verdict);
        }
        Ok(())
    }

    fn containers(&mut self, model: &ModelFile) -> Result<(), CatalogError> {
        for (&does, entries) in &model.containers {
            for entry in entries {
                let read = self.entry(entry)?;
                self.facts(read.node).contains.push(Contains {
                    does,
                    slots: read.from,
                    to: read.to,
                    when: read.when,
                });
            }
        }
        for (&kind, paths) in &model.escaping {
            for path in paths {
                let node = self.own_path(path)?;
                let facts = self.facts(node);
                facts.escapes = facts.escapes.with(Kinds::of(kind));
            }
        }
        for (&does, places) in &model.folds {
            for text in places {
                let read = self.place(text)?;
                let slots = read.from;
                self.facts(read.node).folds = Some(Folds { does, slots });
            }
        }
        Ok(())
    }

    pub(super) fn facts(&mut self, node: Node) -> &mut Facts {
        let number = &mut self.api.facts[node.0 as usize];
        if *number == 0 {
            *number = u32::try_from(self.api.fact_table.len()).unwrap_or(u32::MAX);
            self.api.fact_table.push(Facts::default());
        }
        let number = *number as usize;
        &mut self.api.fact_table[number]
    }

    pub(super) fn role(&mut self, name: &str) -> Role {
        let next = Role(u16::try_from(self.api.roles.len()).unwrap_or(u16::MAX));
        *self.api.roles.entry(name.to_owned()).or_insert(next)
    }

    /// Types by their simple names, where the name is an upper-case one and leads to one type only.
    fn simple_names(&mut self) {
        let mut found: FxHashMap<Sym, Vec<Node>> = FxHashMap::default();
        for (&(_, name), &node) in &self.api.children {
            if self
                .api
                .vocabulary
                .text(name)
                .starts_with(|c: char| c.is_uppercase())
            {
                found.entry(name).or_default().push(node);
            }
        }
        for (name, mut nodes) in found {
            // `Files` is the language's own, whatever other libraries call so.
            let rank = |node: &Node| {
                let text = self.api.text(*node);
                COMMON_ROOTS
                    .iter()
                    .position(|root| text.starts_with(root))
                    .unwrap_or(COMMON_ROOTS.len())
            };
            nodes.sort_unstable_by_key(|node| (rank(node), node.0));
            let first = nodes[0];
            let same = |node: &Node| self.api.is_a(first, *node) || self.api.is_a(*node, first);
            let mut rivals = nodes.iter().filter(|node| rank(node) == rank(&first));
            if rivals.all(same) {
                self.api.simple.insert(name, first);
            }
        }
    }
}

pub(super) fn or_else(given: Ats, otherwise: &[At]) -> Ats {
    if given.is_empty() {
        Ats::from_slice(otherwise)
    } else {
        given
    }
}
