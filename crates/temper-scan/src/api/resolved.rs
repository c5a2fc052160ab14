//! What would be looked up again and again along the tree of names, worked out once when it is built.

use super::{Api, Labels, MAX_KIN, Node, Role};

/// A role that the engine asks for by name.
macro_rules! sought {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// A role that the engine itself asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Sought {
            $(#[doc = $name] $variant,)*
        }

        /// Their names in models and rules.
        const SOUGHT: &[&str] = &[$($name),*];
    };
}

sought! {
    AskedFile = "asked-file",
    BlankVector = "blank-vector",
    ChangedFile = "changed-file",
    ComparedAuthority = "compared-authority",
    ComparedClaim = "compared-claim",
    ComparedCredential = "compared-credential",
    ComparedLiteral = "compared-literal",
    Credential = "credential",
    Expensive = "expensive",
    MeasuredFile = "measured-file",
    NamedCredential = "named-credential",
    NamedSecret = "named-secret",
    ReadFile = "read-file",
    RedirectView = "redirect-view",
    RelativeCommand = "relative-command",
    SetCookie = "set-cookie",
    UserName = "user-name",
}

/// What is worked out.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    marks: Vec<Marks>,
    /// The labels that each name of the vocabulary gives.
    pub(super) labels: Vec<Labels>,
    /// By [`Sought`].
    pub(super) roles: [Option<Role>; SOUGHT.len()],
    /// What stands for the names that a module or the body of a class gives a value.
    pub(super) settings: Option<Node>,
}

/// What holds of one name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    /// The number of its facts, or of those of what it is a kind of; 0 where there are none.
    pub(super) facts: u32,
    /// It, or one above it, is harmless.
    pub(super) harmless: bool,
    /// The language knows it without an import.
    pub(super) language: bool,
    /// It belongs to a module that is harmless as a whole.
    pub(super) core: bool,
    /// No name is below it.
    pub(super) leaf: bool,
}

impl Resolved {
    /// Works everything out for a tree that will not change any more.
    pub(super) fn of(api: &Api) -> Self {
        let mut marks: Vec<Marks> = Vec::with_capacity(api.kin.len());
        for at in 0..api.kin.len() {
            let node = Node(u32::try_from(at).unwrap_or(u32::MAX));
            // Parents are made before their children.
            let above = api.parents[at].and_then(|parent| marks.get(parent.0 as usize).copied());
            let above = above.unwrap_or_default();
            let own = api.fact_table.get(api.facts[at] as usize);
            marks.push(Marks {
                facts: facts_of(api, node),
                harmless: above.harmless || own.is_some_and(|facts| facts.harmless),
                language: above.language || api.builtins.contains(&node),
                core: false,
                leaf: true,
            });
        }
        for at in 0..marks.len() {
            let root = api.texts[at].split(['.', '(']).next().unwrap_or("");
            let root = api.find(root).and_then(|root| marks.get(root.0 as usize));
            let facts = root.and_then(|root| api.fact_table.get(root.facts as usize));
            marks[at].core = facts.is_some_and(|facts| facts.harmless);
        }
        for (node, _) in api.children.keys() {
            marks[node.0 as usize].leaf = false;
        }
        let names = api.vocabulary.iter();
        Self {
            marks,
            labels: names.map(|name| api.naming.labels_of(name)).collect(),
            roles: std::array::from_fn(|at| api.role(SOUGHT[at])),
            settings: api.find("settings"),
        }
    }

    /// Whether names may be below a name; while the tree is built, always.
    pub(super) fn may_have_children(&self, node: Node) -> bool {
        !self.marks(node).leaf
    }

    pub(super) fn marks(&self, node: Node) -> Marks {
        self.marks.get(node.0 as usize).copied().unwrap_or_default()
    }
}

/// The number of the facts of a name, or of the nearest one that it is a kind of.
fn facts_of(api: &Api, node: Node) -> u32 {
    let mut at = node;
    for _ in 0..MAX_KIN {
        let number = api.facts.get(at.0 as usize).copied().unwrap_or(0);
        if number != 0 {
            return number;
        }
        match api.kin(at) {
            Some(kin) => at = kin,
            None => return 0,
        }
    }
    0
}
