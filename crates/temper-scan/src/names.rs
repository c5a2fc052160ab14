//! Names: imports and aliases, the file's classes and their members, and the library types that expressions mean.

use smallvec::SmallVec;

use crate::api::Node;
use crate::fact::FactSet;
use crate::ir::{Bytes, ClassId, Expr, ExprId, FuncId, FunctionKind, Import};
use crate::symbol::Sym;
use crate::taint::{Engine, Key, Shape, Site};
use crate::value::{Callable, Konst, ObjId, Value, ValueId};

/// How many classes up a method is looked for.
const MAX_BASES: u8 = 4;

/// How many methods of one name are looked at.
const MAX_OVERLOADS: usize = 6;

impl Engine<'_> {
    /// Binds an imported name.
    pub(crate) fn import(&mut self, import: &Import, span: Bytes) {
        let value = self.module_value(import.path, span);
        let root = self
            .symbols
            .text(import.path)
            .split('.')
            .next()
            .unwrap_or("");
        self.imported.extend(self.symbols.find(root));
        if import.name == Sym::EMPTY {
            // A package without a model has no names: which it would bind is not known.
            let known = self.values.get(value).node;
            self.wildcards
                .extend(known.filter(|&node| node != Node::FOREIGN));
        } else {
            self.declare(import.name, value);
        }
    }

    /// What a canonical dotted name stands for.
    pub(crate) fn module_value(&mut self, path: Sym, span: Bytes) -> ValueId {
        let mut at = Some(Node::ROOT);
        for segment in self.symbols.text(path).split('.') {
            let name = self.symbols.find(segment);
            at = at.and_then(|node| self.api.member(node, name?));
        }
        match at {
            Some(node) => self.of_node(node, false, FactSet::new(), span),
            None if self.symbols.text(path).starts_with('.') => ValueId::UNKNOWN,
            None if self.names_packages() && self.is_core_path(path) => ValueId::UNKNOWN,
            None => self.values.add(Value {
                node: Some(Node::FOREIGN),
                ..Value::default()
            }),
        }
    }

    /// Whether a path begins at a module of the language itself.
    fn is_core_path(&self, path: Sym) -> bool {
        let first = self.symbols.text(path).split(['.', '/']).next();
        let module = first.and_then(|first| self.api.find(first));
        module.is_some_and(|module| self.api.is_core(module))
    }

    /// Whether an import that no model knows is certain to be a library.
    pub(crate) fn names_packages(&self) -> bool {
        self.traits.names_packages
    }

    /// What a name of a library leads to where no model says more.
    pub(crate) fn unmodelled_part(&self, holder: &Value) -> Option<Node> {
        let node = holder.node?;
        let known = self.names_packages() && !holder.guessed && holder.taint.is_empty();
        (known && !self.api.is_core(node)).then_some(Node::FOREIGN)
    }

    /// What a name means that the file does not bind: one of the language's own, or of a module that was imported whole;
    /// else what its looks suggest, which is a guess.
    pub(crate) fn free_name(&self, name: Sym) -> Option<(Node, bool)> {
        let foreign = self.wildcards.contains(&Node::FOREIGN);
        if self.symbols.own(name).is_some() && !foreign {
            return None;
        }
        let known = self.api.builtin(name).or_else(|| {
            self.wildcards
                .iter()
                .find_map(|&node| self.api.member(node, name))
        });
        if let Some(node) = known {
            return Some((node, false));
        }
        if self.matcher.built {
            return None;
        }
        let guess = self
            .api
            .by_name(name)
            .or_else(|| self.api.by_simple_name(name))
            // A module that is used without its import, as fragments of code do.
            .or_else(|| self.api.member(Node::ROOT, name))?;
        Some((guess, true))
    }

    /// The library name that a type expression means, and whether that is a guess.
    pub(crate) fn type_node(&mut self, ty: ExprId) -> Option<(Node, bool)> {
        let id = self.eval(ty);
        let value = self.values.get(id);
        let own = value.node.map(|node| (node, value.guessed));
        let says = |found: Option<(Node, bool)>| found.is_some_and(|of| of.0 != Node::FOREIGN);
        match self.module.expr(ty) {
            // `Annotated[T, …]`, `Optional[T]`: the type inside, where the outer one says nothing.
            Expr::Index { base, index } if !says(own) => {
                let of_base = self.type_node(base);
                if says(of_base) {
                    return of_base;
                }
                let inner = match self.module.expr(index) {
                    Expr::List(types) => self.module.list(types).first().copied(),
                    // Elsewhere it is what a list or channel holds.
                    _ => Some(index).filter(|_| self.traits.fills_by_type),
                };
                inner
                    .and_then(|inner| self.type_node(inner))
                    .or(of_base)
                    .or(own)
            }
            Expr::Same(inner) if own.is_none() => self.type_node(inner),
            _ => own,
        }
    }

    /// The class as a value.
    pub(crate) fn class_value(&mut self, class: ClassId) -> ValueId {
        self.values.add(Value {
            callables: SmallVec::from_slice(&[Callable::Class(class)]),
            node: self.base_node(class),
            ..Value::default()
        })
    }

    /// The library class that a class extends.
    pub(crate) fn base_node(&self, class: ClassId) -> Option<Node> {
        let bases = self.module.list(self.module.class(class).bases);
        let node = |base: &ExprId| self.values.get(self.last[base.0 as usize]).node;
        bases.iter().find_map(node)
    }

    /// The instance that a class's methods see where nobody has made one.
    pub(crate) fn instance(&mut self, class: ClassId) -> ValueId {
        let object = self.object_kept(Site::Class(class), Shape::Instance(class));
        self.instance_of(class, object)
    }

    /// An object as an instance of its class.
    pub(crate) fn instance_of(&mut self, class: ClassId, object: ObjId) -> ValueId {
        self.values.add(Value {
            node: self.base_node(class),
            objects: SmallVec::from_slice(&[object]),
            ..Value::default()
        })
    }

    /// The classes that a value is, or is an instance of.
    pub(crate) fn classes_of(&self, holder: ValueId) -> SmallVec<[(ClassId, bool); 2]> {
        let value = self.values.get(holder);
        let mut classes = SmallVec::new();
        for callable in &value.callables {
            if let Callable::Class(class) = callable {
                classes.push((*class, true));
            }
        }
        for &object in &value.objects {
            if let Shape::Instance(class) = self.objects[object.0 as usize].shape {
                classes.push((class, false));
            }
        }
        classes
    }

    /// A method of the file's classes, or a field that is set in a class's body.
    pub(crate) fn class_member(&mut self, holder: ValueId, name: Sym) -> Option<ValueId> {
        for (class, is_class) in self.classes_of(holder) {
            let methods = self.find_methods(class, name);
            if methods.is_empty() {
                continue;
            }
            let callables = methods
                .into_iter()
                .map(|method| self.bound(method, class, is_class, holder))
                .collect();
            return Some(self.values.add(Value {
                callables,
                ..Value::default()
            }));
        }
        None
    }

    fn bound(
        &mut self,
        method: FuncId,
        class: ClassId,
        is_class: bool,
        holder: ValueId,
    ) -> Callable {
        let code = self.module.function(method);
        let explicit = code.kind
            == FunctionKind::Method {
                receiver_param: true,
            };
        match (is_class, code.is_static) {
            (_, true) => Callable::Function(method),
            // What is known by its interface only: its fields are those of the class that implements it.
            (false, false) if code.class.is_some_and(|of| self.extends(of, class)) => {
                let implementing = code.class.unwrap_or(class);
                Callable::Bound(method, self.instance(implementing))
            }
            (false, false) => Callable::Bound(method, holder),
            (true, false) if explicit && code.takes_class => Callable::Bound(method, holder),
            (true, false) if explicit => Callable::Function(method),
            // A method of a class around, called from inside: on the instance around.
            (true, false) => {
                let around = self.instance(class);
                Callable::Bound(method, around)
            }
        }
    }

    /// Whether a class of the file names another as its direct base.
    fn extends(&self, class: ClassId, base: ClassId) -> bool {
        let bases = self.module.list(self.module.class(class).bases);
        bases.iter().any(|expr| {
            let named = self.values.get(self.last[expr.0 as usize]);
            named.callables.contains(&Callable::Class(base))
        })
    }

    /// The methods that a name may mean: several where it is overloaded, or where only the classes that implement it
    /// have a body for it.
    pub(crate) fn find_methods(&self, class: ClassId, name: Sym) -> SmallVec<[FuncId; 2]> {
        let mut found = SmallVec::new();
        let Some(first) = self.find_method(class, name, 0) else {
            return found;
        };
        let module = self.module;
        let code = module.function(first);
        found.push(first);
        let Some(owner) = code.class.filter(|_| self.traits.overloads) else {
            return found;
        };
        let of = |class: ClassId| module.class(class).methods.iter().copied();
        let named = |method: &FuncId| module.function(*method).name == name;
        if code.body.is_empty() {
            let implements = |id: &ClassId| self.extends(*id, owner);
            let classes = module.classes().map(|(id, _)| id).filter(implements);
            let bodies: SmallVec<[FuncId; 2]> = classes
                .filter_map(|id| of(id).find(named))
                .take(MAX_OVERLOADS)
                .collect();
            return if bodies.is_empty() { found } else { bodies };
        }
        let others = of(owner).filter(|&method| method != first && named(&method));
        found.extend(others.take(MAX_OVERLOADS));
        found
    }

    /// A field that was assigned.
    pub(crate) fn own_field(&mut self, holder: ValueId, name: Sym, span: Bytes) -> Option<ValueId> {
        let (found, exact) = self.kept_part(holder, Key::Name(name));
        (exact && found != ValueId::UNSET).then(|| {
            let found = self.as_declared(holder, name, found);
            self.labelled(found, name, span)
        })
    }

    /// A field's value; where nothing is known of it, what the field's declaration says.
    fn as_declared(&mut self, holder: ValueId, name: Sym, found: ValueId) -> ValueId {
        let value = self.values.get(found);
        let known = value.node.is_some()
            || !value.objects.is_empty()
            || !value.callables.is_empty()
            || value.konst != Konst::Unknown;
        let declared = self
            .class_field(holder, name)
            .filter(|_| !known)
            .and_then(|declared| self.values.get(declared).node);
        let Some(node) = declared else { return found };
        let mut typed = self.values.get(found).clone();
        typed.node = Some(node);
        self.values.add(typed)
    }

    /// A field that is set in the body of a value's class.
    pub(crate) fn class_field(&self, holder: ValueId, name: Sym) -> Option<ValueId> {
        let mut classes = self.classes_of(holder).into_iter();
        classes.find_map(|(class, _)| self.field_in_body(class, name, 0))
    }

    /// A field that is set in the body of a class, or of one of its bases in the file.
    fn field_in_body(&self, class: ClassId, name: Sym, depth: u8) -> Option<ValueId> {
        let of = self.module.class(class);
        let own = of.body.and_then(|body| {
            let scope = &self.known[body.0 as usize].scope;
            scope.get(&name).map(|slot| self.state.get(*slot))
        });
        if own.is_some() || depth >= MAX_BASES {
            return own;
        }
        self.module.list(of.bases).iter().find_map(|&base| {
            let base = self.values.get(self.last[base.0 as usize]);
            base.callables.iter().find_map(|callable| match callable {
                Callable::Class(base) => self.field_in_body(*base, name, depth + 1),
                _ => None,
            })
        })
    }

    /// The method that a class's bases have, for a method of the class that calls it on the same instance.
    pub(crate) fn method_above(&mut self, name: Sym, this: ValueId) -> Option<ValueId> {
        let mut at = Some(self.here());
        let class = loop {
            let code = self.module.function(at?);
            match code.class {
                Some(class) => break class,
                None => at = code.parent,
            }
        };
        let module = self.module;
        let bases = module.list(module.class(class).bases);
        let above = bases.iter().find_map(|&base| {
            let base = self.values.get(self.last[base.0 as usize]);
            base.callables.iter().find_map(|callable| match callable {
                Callable::Class(base) => self.find_method(*base, name, 1),
                _ => None,
            })
        })?;
        Some(self.values.add(Value {
            callables: SmallVec::from_slice(&[Callable::Bound(above, this)]),
            ..Value::default()
        }))
    }

    /// The method of a class or of its bases in the file.
    pub(crate) fn find_method(&self, class: ClassId, name: Sym, depth: u8) -> Option<FuncId> {
        let module = self.module;
        let of = module.class(class);
        let own = of
            .methods
            .iter()
            .copied()
            .find(|&method| module.function(method).name == name);
        if own.is_some() || depth >= MAX_BASES {
            return own;
        }
        module.list(of.bases).iter().find_map(|&base| {
            let base = self.values.get(self.last[base.0 as usize]);
            base.callables.iter().find_map(|callable| match callable {
                Callable::Class(base) => self.find_method(*base, name, depth + 1),
                _ => None,
            })
        })
    }
}
