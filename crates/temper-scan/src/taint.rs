//! The engine: runs the program on what is known of its values, and follows labelled data from source to sink.
//!
//! The file's body is run first, then every handler, then every function that nothing has called. Calls of the file's
//! own functions are run with the values at hand, so that constants, closures and callbacks reach where they are used.
//! Everything is bounded: depth, rounds of loops, runs of a function, and steps in all.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::api::{Api, Kinds, Labels, Node, Role, Sought};
use crate::checks::race::Asked;
use crate::fact::{FactSet, Facts};
use crate::ir::{Bytes, ClassId, ExprId, FuncId, Module};
use crate::language::Language;
use crate::matcher::Matcher;
use crate::model::Anchored;
use crate::report::Report;
use crate::state::{Delta, Mark, Slot, State};
use crate::symbol::{Sym, Symbols};
use crate::traits::Traits;
use crate::value::{Callable, FactId, ObjId, ValueId, Values};

mod address;
mod arguments;
mod building;
mod calls;
mod comparing;
mod containers;
mod data;
mod delivery;
mod expressions;
mod external;
mod filling;
mod folding;
mod functions;
mod globals;
mod guards;
mod handlers;
mod inputs;
mod lists;
mod measures;
mod members;
mod membership;
mod passing;
mod places;
mod refining;
mod replies;
mod results;
mod routes;
mod schemas;
mod sharing;
mod sinks;
mod slots;

pub(crate) use address::fixes_host;
pub(crate) use arguments::names_session;
pub(crate) use external::External;

/// Steps that a scan may take for a file of this many bytes: enough for every honest file, and an end for the others.
fn budget(bytes: usize) -> u32 {
    u32::try_from(bytes.saturating_mul(12).clamp(200_000, 4_000_000)).unwrap_or(u32::MAX)
}

/// How deep expressions, statements and calls may nest while they are run.
const MAX_DEPTH: u32 = 220;

/// How many calls deep the file's own functions are followed.
const MAX_CALLS: usize = 12;

/// How often one function is run.
const MAX_RUNS: u16 = 24;

/// A part of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    /// A field or a text key.
    Name(Sym),
    /// A place in a sequence.
    At(i64),
    /// Any part that is not known by its key.
    Any,
    /// No part, but how many elements a list has, where every way to this point has made as many.
    Length,
}

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A list, tuple or set.
    List,
    /// A map or object literal.
    Map,
    /// An instance of a class of the file.
    Instance(ClassId),
    /// Something that fields were assigned to.
    Other,
}

/// An object.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) shape: Shape,
    pub(crate) parts: SmallVec<[(Key, Slot); 4]>,
}

/// A function while it is run.
pub(crate) struct Frame {
    pub(crate) function: FuncId,
    pub(crate) mark: Mark,
    pub(crate) this: ValueId,
    /// The states at each return, and whether the value returned was true or false, where that matters.
    pub(crate) exits: Vec<Exit>,
    pub(crate) result: ValueId,
    /// The roles of what it returns, where it is a handler.
    pub(crate) roles: SmallVec<[Role; 2]>,
    /// Whether the call's outcome decides a branch.
    pub(crate) split: bool,
    /// Loops and switches that are being run.
    pub(crate) loops: Vec<LoopFrame>,
    /// What was thrown inside the innermost `try`.
    pub(crate) thrown: FactSet,
}

/// A way out of a function.
pub(crate) struct Exit {
    pub(crate) delta: Delta,
    pub(crate) truth: Option<bool>,
}

/// A loop or switch while it is run.
pub(crate) struct LoopFrame {
    pub(crate) label: Option<Sym>,
    pub(crate) mark: Mark,
    pub(crate) is_switch: bool,
    pub(crate) breaks: Vec<Delta>,
    pub(crate) continues: Vec<Delta>,
}

/// What is kept of a function between its runs.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) scope: FxHashMap<Sym, Slot>,
    pub(crate) outer: SmallVec<[Sym; 2]>,
    pub(crate) runs: u16,
    pub(crate) running: bool,
    /// Whether its last run changed nothing but its own variables.
    pub(crate) pure: bool,
    /// What it was run with, what that gave, and how often the function around it had been run.
    pub(crate) results: Vec<(SmallVec<[ValueId; 4]>, ValueId, u16)>,
    /// For what its parameters are clean after a call with these values.
    pub(crate) checked: Vec<(functions::Inputs, functions::Checked)>,
}

/// A name in small letters, without the signs between its words.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A function to run when the file's body has been.
#[derive(Clone)]
pub(crate) struct Pending {
    pub(crate) function: FuncId,
    pub(crate) handler: u16,
    pub(crate) this: ValueId,
    pub(crate) numbers: SmallVec<[Sym; 2]>,
    /// Where it is made a handler.
    pub(crate) at: u32,
}

/// The engine.
pub(crate) struct Engine<'a> {
    pub(crate) module: &'a Module,
    pub(crate) symbols: Symbols<'a>,
    pub(crate) matcher: &'a Matcher,
    pub(crate) api: &'a Api,
    pub(crate) traits: Traits,
    pub(crate) values: Values,
    pub(crate) facts: Facts,
    pub(crate) state: State,
    pub(crate) objects: Vec<Object>,
    sites: FxHashMap<Site, ObjId>,
    pub(crate) known: Vec<Known>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) pending: Vec<Pending>,
    /// The questions about files so far.
    pub(crate) asked_files: Vec<Asked>,
    pub(crate) handled: Vec<(FuncId, u16)>,
    /// Handlers, each with the call that makes it one.
    pub(crate) routes: Vec<(FuncId, Bytes)>,
    /// The conditions that hold at the current point, each with the depth of calls.
    pub(crate) under: Vec<(usize, Option<ExprId>)>,
    /// The last value of each expression.
    pub(crate) last: Vec<ValueId>,
    pub(crate) alive: bool,
    pub(crate) reports: FxHashMap<(u16, Bytes), Report>,
    pub(crate) outcomes: FxHashMap<ExprId, functions::Outcome>,
    /// For what a text is clean that a pattern has matched.
    pub(crate) patterns: FxHashMap<(Sym, Anchored), Kinds>,
    /// Whether matching a pattern can take forever.
    pub(crate) slow_patterns: FxHashMap<(Sym, Anchored), bool>,
    /// Modules that were imported whole.
    pub(crate) wildcards: SmallVec<[Node; 2]>,
    /// The outermost modules that were imported from.
    pub(crate) imported: SmallVec<[Sym; 8]>,
    /// What the fields of objects hold that go from one function to the next, by the object's kind.
    pub(crate) shared: FxHashMap<(Node, Key), ValueId>,
    /// The labels of the file's own names, as far as they were asked for.
    named: Vec<Option<Labels>>,
    steps: u32,
    limit: u32,
    depth: u32,
    /// How many values are being refined, each for the one before.
    pub(crate) refining: u8,
    /// What was left with the request, by its key.
    left: Vec<(Key, ValueId)>,
    /// What was asked of the request: by which function, and how much was there.
    awaited: Vec<(Key, FuncId, usize)>,
    /// What the routes of the file make sure of, by the parameters' names, where it was asked for.
    route_patterns: Option<FxHashMap<String, Kinds>>,
    /// Methods of types that are no classes, where their names say which is meant.
    loose: FxHashMap<Sym, Option<FuncId>>,
    /// Where the budget ran out.
    pub(crate) exhausted: Option<Bytes>,
}

/// Where an object comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Site {
    Expr(ExprId),
    Class(ClassId),
    Rest(FuncId, Sym),
}

impl<'a> Engine<'a> {
    /// An engine for a module.
    pub(crate) fn new(
        module: &'a Module,
        symbols: Symbols<'a>,
        matcher: &'a Matcher,
        language: Language,
        bytes: usize,
    ) -> Self {
        let functions = module.functions().count();
        Self {
            module,
            symbols,
            matcher,
            api: &matcher.api,
            traits: language.traits(),
            values: Values::new(module.expr_count()),
            facts: Facts::default(),
            state: State::default(),
            objects: Vec::new(),
            sites: FxHashMap::default(),
            known: (0..functions).map(|_| Known::default()).collect(),
            frames: Vec::new(),
            pending: Vec::new(),
            asked_files: Vec::new(),
            handled: Vec::new(),
            routes: Vec::new(),
            under: Vec::new(),
            last: vec![ValueId::UNKNOWN; module.expr_count()],
            alive: true,
            reports: FxHashMap::default(),
            outcomes: FxHashMap::default(),
            patterns: FxHashMap::default(),
            slow_patterns: FxHashMap::default(),
            wildcards: SmallVec::new(),
            imported: SmallVec::new(),
            shared: FxHashMap::default(),
            named: Vec::new(),
            steps: 0,
            limit: budget(bytes),
            depth: 0,
            refining: 0,
            left: Vec::new(),
            awaited: Vec::new(),
            route_patterns: None,
            loose: calls::loose_methods(module),
            exhausted: None,
        }
    }

    /// Runs the whole file.
    pub(crate) fn run_file(&mut self) {
        let Some(root) = self.module.root else { return };
        self.enter(root, ValueId::UNKNOWN, SmallVec::new(), false);
        let body = self.module.function(root).body;
        self.block(body);
        self.alive = true;
        self.run_pending();
        // Functions may define functions: go on until none is left.
        for _ in 0..4 {
            let rest: Vec<FuncId> = self
                .module
                .functions()
                .map(|(id, _)| id)
                .filter(|id| *id != root && self.known[id.0 as usize].runs == 0)
                .collect();
            for function in rest {
                if self.known[function.0 as usize].runs == 0 {
                    self.run_alone(function);
                }
                self.run_pending();
            }
        }
        self.run_readers(root);
        self.frames.pop();
        self.check_file();
    }

    fn enter(&mut self, function: FuncId, this: ValueId, roles: SmallVec<[Role; 2]>, split: bool) {
        self.frames.push(Frame {
            function,
            mark: self.state.mark(),
            this,
            exits: Vec::new(),
            result: ValueId::UNSET,
            roles,
            split,
            loops: Vec::new(),
            thrown: FactSet::new(),
        });
    }

    /// The function that is being run.
    pub(crate) fn here(&self) -> FuncId {
        self.frames.last().map_or(FuncId(0), |frame| frame.function)
    }

    /// Counts a step; false where the budget is used up.
    pub(crate) fn spend(&mut self, steps: usize, span: Bytes) -> bool {
        let steps = u32::try_from(steps).unwrap_or(u32::MAX);
        self.steps = self.steps.saturating_add(steps);
        if self.steps > self.limit {
            self.exhausted.get_or_insert(span);
            return false;
        }
        true
    }

    /// Goes one level deeper, where there is room.
    pub(crate) fn deeper<T>(
        &mut self,
        span: Bytes,
        otherwise: T,
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if self.depth >= MAX_DEPTH {
            self.exhausted.get_or_insert(span);
            return otherwise;
        }
        if !self.spend(1, span) {
            return otherwise;
        }
        self.depth += 1;
        let out = run(self);
        self.depth -= 1;
        out
    }

    /// A fresh object at a site: the one of an earlier run is emptied.
    pub(crate) fn object(&mut self, site: Site, shape: Shape) -> ObjId {
        if let Some(&id) = self.sites.get(&site) {
            let slots: SmallVec<[Slot; 8]> = self.objects[id.0 as usize]
                .parts
                .iter()
                .map(|part| part.1)
                .collect();
            for slot in slots {
                self.state.set(slot, ValueId::UNSET);
            }
            return id;
        }
        self.object_kept(site, shape)
    }

    /// The object of a site, as it was left.
    pub(crate) fn object_kept(&mut self, site: Site, shape: Shape) -> ObjId {
        if let Some(&id) = self.sites.get(&site) {
            return id;
        }
        let id = ObjId(u32::try_from(self.objects.len()).unwrap_or(u32::MAX));
        self.objects.push(Object {
            shape,
            parts: SmallVec::new(),
        });
        self.sites.insert(site, id);
        id
    }

    /// The labels that a name gives to what it names.
    pub(crate) fn labels_of_name(&mut self, name: Sym) -> Labels {
        let Some(own) = self.symbols.own(name) else {
            return self.api.labels_of(name);
        };
        if self.named.len() <= own {
            self.named
                .resize(self.symbols.count_own().max(own + 1), None);
        }
        *self.named[own].get_or_insert_with(|| self.api.naming.labels_of(self.symbols.text(name)))
    }

    /// A name is given a value: some names say that it is used in a role.
    pub(crate) fn named_use(&mut self, name: Sym, value: ValueId, span: Bytes) {
        self.named_secret(name, value, span);
        let labels = self.matcher.named_labels;
        let known = self.values.get(value);
        if labels == 0 || known.taint.is_empty() && known.objects.is_empty() {
            return;
        }
        let of_label = |fact: &FactId| labels & 1 << self.facts.get(*fact).label as u16 != 0;
        if !self.taint_of(value).iter().any(of_label) {
            return;
        }
        let text = plain(self.symbols.text(name));
        let api = self.api;
        // A claim of the client is told by what is asked for, not by the variable that keeps it.
        let claims = api.sought(Sought::ComparedAuthority);
        for sink in &api.named_sinks {
            if Some(sink.role) != claims && sink.named.holds(&text) {
                self.sink(sink.role, value, span, false);
            }
        }
    }

    /// A literal that looks like a secret is given to a name that says so.
    fn named_secret(&mut self, name: Sym, value: ValueId, span: Bytes) {
        let Some(role) = self.api.sought(Sought::NamedSecret) else {
            return;
        };
        if self.matcher.rules_of(role).is_empty() || !self.is_likely_secret(value) {
            return;
        }
        let text = plain(self.symbols.text(name));
        let mut sinks = self.api.named_sinks.iter();
        if sinks.any(|sink| sink.role == role && sink.named.holds(&text)) {
            self.sink(role, value, span, false);
        }
    }

    /// Whether a value is code of the file.
    pub(crate) fn is_own(&self, value: ValueId) -> bool {
        !self.values.get(value).callables.is_empty()
    }

    /// The callables of a value.
    pub(crate) fn callables(&self, value: ValueId) -> SmallVec<[Callable; 1]> {
        self.values.get(value).callables.clone()
    }
}
