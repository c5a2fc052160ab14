//! A model file, read strictly: what a library gives, takes, cleans and passes on.
//!
//! `models/<language>/<library>.toml`; those under `models/shared` hold for every language. Names are canonical
//! dotted names as an import would spell them; places use the notation of [`crate::position`]. All parts but the first
//! three keys may be left out.
//!
//! ```toml
//! library = "sqlite3"
//! title = "SQLite for Python"
//! docs = "https://docs.python.org/3/library/sqlite3.html"
//!
//! # Lists stand before the first table, as TOML wants it.
//! passes = ["os.path.join", "?.append(0) -> this"]   # without slots: any argument and the receiver -> result
//! harmless = ["builtins.len"]                        # known, and nothing dangerous comes out
//! never-returns = ["sys.exit", "flask.abort"]        # the code behind runs only where they are not called
//! shared = ["flask.g"]                               # what one function keeps in its fields, the next one reads
//! speaks = ["net/url.Parse(0)"]                      # what is shown of the result is shown of the argument
//! route-parameters = ["github.com/gorilla/mux.Vars()"]  # parameters of `/users/{id:[0-9]+}`
//! client-errors = ["strconv.Atoi"]                   # the error says what was wrong with what was sent, and no more
//!
//! [types]              # left is right: the result of a call (with `()`), an attribute, or a kind of class
//! "sqlite3.connect()" = "dbapi.Connection"
//! "dbapi.Connection.cursor()" = "dbapi.Cursor"
//!
//! [names]              # what a name stands for that nothing in the file binds (lowers confidence)
//! cursor = "dbapi.Cursor"
//!
//! [parameters]         # what a parameter of this name stands for where it has no known type (lowers confidence)
//! request = "django.http.HttpRequest"
//!
//! [sources]            # label -> where such data comes from; `-> 0` where it arrives in an argument
//! untrusted = ["flask.request.args", "flask.request.get_json()"]
//!
//! [sinks]              # role -> where such a value is used; rules name the roles
//! sql-query = ["dbapi.Cursor.execute(0)", { at = "x.run(0)", when = [{ slot = "shell", is = true }] }]
//!
//! [sanitizers]         # kind -> calls whose result is clean in that respect; without slots, of any argument
//! html = ["html.escape"]
//!
//! [guards]             # kind -> calls that, where they answer true, show the value to be clean
//! number = ["?.isdigit(this)"]
//!
//! [[derived]]          # calls whose result, clean for the one, shows an argument to be clean for the other
//! call = "path.relative"
//! of = "1"
//! when = "no-parent"
//! then = "path"
//!
//! [rejects]            # kind -> calls that, where they answer false, show the value to be clean
//! no-parent = [{ at = "?.includes(this)", when = [{ slot = "0", contains = ".." }] }]
//!
//! [tells]              # kind -> parts that, where they are one of a known few, show the whole to be clean
//! url = ["net/url.URL.Host", "URL().hostname"]
//!
//! [constants]          # what is always the same
//! "os.PathSeparator" = "/"
//!
//! [named-sinks.secret-value]   # what such a name is given is used in this role
//! contains = ["token"]
//!
//! [[regexes]]          # calls that match a pattern
//! call = "re.match"
//! pattern = "0"
//! subject = "1"
//! anchored = "start"   # none, start, full
//!
//! [[becomes]]          # calls that make of their result, or of their receiver (`-> this`), something more special
//! at = "x.Loader"
//! when = [{ slot = "0", of = ["x.SafeSettings"] }]
//! is = "x.SafeLoader"
//!
//! [[runs]]             # calls that run a function with arguments that stand beside it
//! call = "threading.Thread"
//! function = "1|target"
//! arguments = "3|args"
//! listed = true        # they are the elements of one list
//!
//! [containers]         # what calls do with elements of lists and maps: keys first, then the value
//! push = ["?.append(0)"]
//! put = ["x.Table.set(0,1)"]
//! get = ["?.get(0) -> 1"]                            # after the arrow: where the default stands
//!
//! [folds]              # what calls make of constants
//! length = ["builtins.len(0)"]
//!
//! [[handlers]]         # functions that the outside world calls
//! decorators = ["flask.Flask.route"]                 # or: registered = ["express.Router.get(1..)"]
//!                                                    # or: bases = ["javax.servlet.http.HttpServlet"], methods = ["doGet"]
//! parameters = "untrusted"                           # label of all, or a list of types by place
//! returns = ["html-body", "response-body"]           # roles of what it returns
//! ```
//!
//! Roles in use (a rule may bring a new one): `path` names a file that is opened, read, written, asked for or removed;
//! `command` a program or argument started without a shell; `shell-command` text that a shell runs;
//! `command-words` a program with its arguments as a list, harmless where the program is fixed and no shell;
//! `relative-command` a program found by search path; `sql-query`; `nosql-query`; `html-body` response text that a browser
//! may read as HTML; `response-body` any response text (HTML too: give both); `header` a response header's value;
//! `redirect-url`; `request-url` where the server connects to; `log-message`; `code` evaluated; `template` a template's
//! source; `xml` parsed with external entities; `serialized` bytes from which objects are made; `ldap`; `xpath`;
//! `regex` a pattern; `fast-hash` data given to a fast hash; `weak-hash` data given to a broken one (MD5, SHA-1);
//! `credential` where a literal would be a hard-coded secret; `session-value` data stored in the session;
//! `upload-path` where an uploaded file is kept; `file-content` what is written to a file; `stored` what is stored in
//! clear; `asked-file`, `measured-file`, `changed-file`, `read-file` name a file that is asked for, looked at, changed, read; `expensive` an operation that wants a rate limit. Uses that are findings by themselves: `debug-mode`,
//! `weak-cipher`, `weak-random`, `tls-unchecked`, `csrf-off`, `cookie-insecure`, `jwt-unverified`, `temp-file`,
//! `frame-options-off`, `bind-all`.

mod handlers;
mod kinds;

pub use handlers::{HandlerModel, HandlerParams};
pub use kinds::{Container, Fold, Kind, Label};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A model file as written.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ModelFile {
    /// The library's name.
    pub library: String,
    /// Its name in words.
    pub title: String,
    /// Where its documentation is.
    pub docs: String,
    /// What calls, attributes and classes are instances or kinds of.
    #[serde(default)]
    pub types: BTreeMap<String, String>,
    /// What names stand for that nothing in the file binds.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// What parameters stand for that have no known type.
    #[serde(default)]
    pub parameters: BTreeMap<String, String>,
    /// Where data of a label comes from.
    #[serde(default)]
    pub sources: BTreeMap<Label, Vec<Entry>>,
    /// Where a value is used in a role.
    #[serde(default)]
    pub sinks: BTreeMap<String, Vec<Entry>>,
    /// What cleans.
    #[serde(default)]
    pub sanitizers: BTreeMap<Kind, Vec<Entry>>,
    /// What shows a value to be clean.
    #[serde(default)]
    pub guards: BTreeMap<Kind, Vec<Entry>>,
    /// What shows a value to be clean where it answers false.
    #[serde(default)]
    pub rejects: BTreeMap<Kind, Vec<Entry>>,
    /// Calls whose result is no longer clean: what they decode had been encoded.
    #[serde(default)]
    pub spoils: BTreeMap<Kind, Vec<String>>,
    /// Calls that make something which hands all that is put into it on to an argument: a writer around a writer.
    #[serde(default)]
    pub wraps: Vec<String>,
    /// Calls whose result holds only that of which a function says that it is true: `stream.filter(0)`.
    #[serde(default)]
    pub keeps: Vec<String>,
    /// Decorators that say what a handler's result is not.
    #[serde(default)]
    pub mutes: Vec<Mutes>,
    /// Methods that the outside world calls to ask something, whose answer gives nothing away where they are written so.
    #[serde(default)]
    pub verdicts: Vec<Verdict>,
    /// Calls whose result stands for an argument's constant: compiled patterns.
    #[serde(default)]
    pub compiles: Vec<String>,
    /// What passes data on.
    #[serde(default)]
    pub passes: Vec<Entry>,
    /// Calls that give the very value of an argument: `util.promisify(0)`. A field that gives the whole it is a field of:
    /// `x.Form.cleaned_data(this)`.
    #[serde(default)]
    pub same: Vec<String>,
    /// Calls whose error tells the client of nothing but what it has sent: parsers and validators.
    #[serde(default)]
    pub client_errors: Vec<String>,
    /// What gives parameters of the route, with a pattern or without: `/users/{id:[0-9]+}`.
    #[serde(default)]
    pub route_parameters: Vec<String>,
    /// What is known and passes nothing on. A module's name: all of it is the language's own.
    #[serde(default)]
    pub harmless: Vec<String>,
    /// Bases of classes that turn what they are given into what their fields say: `count: int` is a number.
    #[serde(default)]
    pub fits: Vec<String>,
    /// What goes from one function to the next, as a request does: what one keeps in its fields, the others read.
    #[serde(default)]
    pub shared: Vec<String>,
    /// Calls that do not come back: what follows runs only where they are not made.
    #[serde(default)]
    pub never_returns: Vec<String>,
    /// Calls whose result is no longer clean for anything that depends on the form of the text: decoders.
    #[serde(default)]
    pub undoes: Vec<Entry>,
    /// Calls whose result, where it is checked, speaks for an argument.
    #[serde(default)]
    pub derived: Vec<Derived>,
    /// Keys of map literals: kind -> keys under which a value is clean in that respect.
    #[serde(default)]
    pub keys: BTreeMap<Kind, Vec<String>>,
    /// Parts that, where they are one of a known few, show the whole to be clean.
    #[serde(default)]
    pub tells: BTreeMap<Kind, Vec<String>>,
    /// Calls of which the result speaks of an argument: what is shown of the one is shown of the other.
    #[serde(default)]
    pub speaks: Vec<String>,
    /// What is always the same constant.
    #[serde(default)]
    pub constants: BTreeMap<String, Literal>,
    /// Names for which what they are given is used in a role.
    #[serde(default)]
    pub named_sinks: BTreeMap<String, NamedUse>,
    /// Calls that match a regular expression.
    #[serde(default)]
    pub regexes: Vec<RegexCall>,
    /// Calls that hand to the function that they are passed something to call: what that is given, the result holds.
    /// On the left the call, on the right what it hands: `new Promise((resolve) => …)`.
    #[serde(default)]
    pub settles: BTreeMap<String, String>,
    /// Calls that run a function with arguments that stand beside it.
    #[serde(default)]
    pub runs: Vec<Runs>,
    /// Calls that make of a value something more special.
    #[serde(default)]
    pub becomes: Vec<Becomes>,
    /// Functions that the outside world calls.
    #[serde(default)]
    pub handlers: Vec<HandlerModel>,
    /// Texts that escape, in that respect, what is added to them or formatted into them.
    #[serde(default)]
    pub escaping: BTreeMap<Kind, Vec<String>>,
    /// What calls do with the elements of lists and maps.
    #[serde(default)]
    pub containers: BTreeMap<Container, Vec<Entry>>,
    /// What calls make of constants: the slots in the order of the operation.
    #[serde(default)]
    pub folds: BTreeMap<Fold, Vec<String>>,
    /// Names of variables, fields and parameters whose values carry a label: lower-case words that a name contains.
    #[serde(default)]
    pub named: BTreeMap<Label, Named>,
}

/// A place, with or without conditions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Entry {
    /// The place alone.
    Place(String),
    /// The place, and when it counts.
    Conditional(ConditionalEntry),
}

/// A place that counts under conditions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConditionalEntry {
    /// The place.
    pub at: String,
    /// All of these must hold.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// For sanitizers and guards: only data that is clean for this kind already.
    #[serde(default)]
    pub needs: Option<Kind>,
    /// For passes: only data of this label.
    #[serde(default)]
    pub label: Option<Label>,
    /// For sources: what the data is clean for from the start (`type`: it is a text).
    #[serde(default)]
    pub clean: Option<Kind>,
}

/// A condition on a call's argument. Exactly one of the tests is given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Condition {
    /// The argument.
    pub slot: String,
    /// It is this constant.
    #[serde(default)]
    pub is: Option<Literal>,
    /// It is a constant other than this one, or no constant, or missing.
    #[serde(default)]
    pub is_not: Option<Literal>,
    /// It is a string constant that begins with this, whatever the case.
    #[serde(default)]
    pub begins: Option<String>,
    /// It is a string constant that contains this, whatever the case.
    #[serde(default)]
    pub contains: Option<String>,
    /// Whether it is missing.
    #[serde(default)]
    pub missing: Option<bool>,
    /// Whether it is a constant.
    #[serde(default)]
    pub constant: Option<bool>,
    /// It is an integer constant below this.
    #[serde(default)]
    pub below: Option<i64>,
    /// It is no string constant that contains this, whatever the case, or missing.
    #[serde(default)]
    pub lacks: Option<String>,
    /// Whether it is a string constant that holds a password: `password=…`, `user:…@host`.
    #[serde(default)]
    pub holds_password: Option<bool>,
    /// Whether it is the name or path of a program that runs text as commands (`sh`, `bash`, `cmd`, `powershell`).
    #[serde(default)]
    pub shell: Option<bool>,
    /// Whether text of this form may be taken for markup: it is no constant, or begins with `<` or with a placeholder.
    #[serde(default)]
    pub markup: Option<bool>,
    /// Whether it is a string constant that names what somebody is recognised by: a session's id, a token.
    #[serde(default)]
    pub names_session: Option<bool>,
    /// Whether it is a string constant that fixes where an address leads: `https://host/`, `/path`.
    #[serde(default)]
    pub fixes_host: Option<bool>,
    /// Whether it is a map, list or instance that the file makes.
    #[serde(default)]
    pub object: Option<bool>,
    /// Whether it can be the beginning of what lies below a folder: no constant, or one that ends in a separator.
    #[serde(default)]
    pub folder: Option<bool>,
    /// It is, or is an instance of, one of these.
    #[serde(default)]
    pub of: Option<Vec<String>>,
    /// It is present, and neither is nor is an instance of any of these.
    #[serde(default)]
    pub not_of: Option<Vec<String>>,
}

/// A constant of a condition.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Literal {
    /// A truth value.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A text.
    Text(String),
}

/// A call that matches a regular expression.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RegexCall {
    /// The call.
    pub call: String,
    /// Where its pattern is: a slot, or `this`.
    pub pattern: String,
    /// Where the text that is matched is.
    pub subject: String,
    /// What the call anchors by itself.
    #[serde(default)]
    pub anchored: Anchored,
    /// Whether the result holds what the pattern matched, and no more.
    #[serde(default)]
    pub gives: bool,
    /// Whether the call replaces every match, so that its result holds none.
    #[serde(default)]
    pub replaces: bool,
    /// Whether a text is taken as it is (`true`) or as an expression (`false`). Left out: an expression is a value of its
    /// own kind, and a text is taken as it is.
    #[serde(default)]
    pub literal: Option<bool>,
    /// Whether the study's analyzer looks at it.
    #[serde(default = "yes")]
    pub in_study: bool,
}

/// A decorator that says what a handler's result is not: one that declares another type than HTML.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mutes {
    /// The decorator, on the handler or on its class.
    pub decorator: String,
    /// All of these must hold of its arguments.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// The roles that the handler's result does not have.
    pub roles: Vec<String>,
}

/// A method that answers a question of a library, or a function that is passed to do so. One of the first two keys is
/// given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Verdict {
    /// The class or interface whose method it is.
    #[serde(default)]
    pub base: Option<String>,
    /// The call that takes the function, with its place.
    #[serde(default)]
    pub registered: Option<String>,
    /// The method's name.
    #[serde(default)]
    pub method: Option<String>,
    /// How it is written.
    pub body: VerdictBody,
    /// The role of a method that is written so.
    pub role: String,
}

/// How the body of a method is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictBody {
    /// It does nothing, and nothing in it can throw.
    Idle,
    /// It always gives true.
    True,
}

fn yes() -> bool {
    true
}

/// A call whose result speaks for what it was made of: a parsed URL for its text.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Derived {
    /// The call.
    pub call: String,
    /// The argument that the result speaks for.
    pub of: String,
    /// What the result has to be clean for; missing: what it is clean for, the argument is as well.
    #[serde(default)]
    pub when: Option<Kind>,
    /// What the argument is clean for then.
    #[serde(default)]
    pub then: Option<Kind>,
}

/// A call that runs a function with arguments that stand beside it: `Thread(target=f, args=(x,))`, `submit(f, x)`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Runs {
    /// The call.
    pub call: String,
    /// Where the function is.
    pub function: String,
    /// Where its arguments are.
    pub arguments: String,
    /// Whether that is one list of them.
    #[serde(default)]
    pub listed: bool,
}

/// A call after which a value is of a more special kind: a parser that was told to be careful.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Becomes {
    /// The call; `-> this` where its receiver becomes something else, otherwise its result does.
    pub at: String,
    /// All of these must hold.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// What the value is from then on.
    pub is: String,
}

/// What a matching call anchors by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Anchored {
    /// It searches.
    #[default]
    None,
    /// It matches at the start.
    Start,
    /// It matches the whole text.
    Full,
}

/// Names that give a value a label.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Named {
    /// A name (lower case, without `_` and `-`) that contains one of these has the label.
    pub contains: Vec<String>,
    /// Unless it contains one of these too.
    #[serde(default)]
    pub unless: Vec<String>,
}

/// Names that say what they are given is used for. Names are read in small letters, without `_` and `-`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NamedUse {
    /// A name that contains one of these is meant.
    pub contains: Vec<String>,
    /// Unless it contains one of these too.
    #[serde(default)]
    pub unless: Vec<String>,
    /// A name that is one of these is meant.
    #[serde(default)]
    pub is: Vec<String>,
}

impl NamedUse {
    /// Whether a name (lower case, without `_` and `-`) is meant.
    pub(crate) fn holds(&self, name: &str) -> bool {
        let has = |words: &[String]| words.iter().any(|word| name.contains(word.as_str()));
        self.is.iter().any(|word| word == name) || has(&self.contains) && !has(&self.unless)
    }
}
