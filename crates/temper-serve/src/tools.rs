//! The tools: scan, explain, fix, rules.

use std::sync::Arc;

use rmcp::handler::server::router::tool::ToolRouter;
use rmcp::handler::server::wrapper::Parameters;
use rmcp::model::{CallToolResult, ServerCapabilities, ServerConfig};
use rmcp::{ServerHandler, tool, tool_handler, tool_router};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use temper::harden::patch::unified;
use temper::harden::{Attempt, Mended, Mender, Original};
use temper_scan::{Cwe, Finding, Language, Rule, RuleSet};
use tokio::sync::OnceCell;

use crate::Connect;
use crate::source::{Read, Source};

/// What agents are told about the server as a whole.
const INSTRUCTIONS: &str = "Scan code for security weaknesses before you hand it over. `scan` finds them, with the way \
of the data; `explain` and `rules` say how a kind of weakness is repaired; `fix` asks a model for a repair and gives it \
only when it is proven: the findings are gone, nothing new came in, the program still does what it did.";

/// The server with its rules, and what repairs.
#[derive(Clone)]
pub(crate) struct Server {
    rules: RuleSet,
    connect: Connect,
    mender: Arc<OnceCell<Arc<Mender>>>,
    tool_router: ToolRouter<Self>,
}

/// Which rule to explain.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Explain {
    /// The rule's id, such as `sql-injection`.
    rule: String,
    /// Only the repair in this language; all where it is left out.
    #[serde(default)]
    language: Option<String>,
}

/// Which rules to list.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct List {
    /// Only rules for this language.
    #[serde(default)]
    language: Option<String>,
}

#[tool_router]
impl Server {
    /// A server for these rules.
    pub(crate) fn new(rules: RuleSet, connect: Connect) -> Self {
        Self {
            rules,
            connect,
            mender: Arc::default(),
            tool_router: Self::tool_router(),
        }
    }

    #[tool(
        description = "Find the security weaknesses of a file: rule, CWE, severity, line, the way of the data, and how to repair it. Give the whole file."
    )]
    async fn scan(&self, Parameters(source): Parameters<Source>) -> CallToolResult {
        answer(source.read().map(|read| self.found(&read)))
    }

    #[tool(
        description = "Say what a rule finds, why that is dangerous, and how it is repaired in each language."
    )]
    async fn explain(&self, Parameters(asked): Parameters<Explain>) -> CallToolResult {
        let language = language(asked.language.as_deref());
        answer(language.and_then(|language| {
            let rule = self.rule(&asked.rule).ok_or_else(|| {
                format!(
                    "no rule is called `{}`; the tool `rules` lists them",
                    asked.rule
                )
            })?;
            Ok(explained(rule, language))
        }))
    }

    #[tool(description = "List the rules: id, title, CWE, severity and languages.")]
    async fn rules(&self, Parameters(asked): Parameters<List>) -> CallToolResult {
        answer(language(asked.language.as_deref()).map(|language| {
            let of = |rule: &&Arc<Rule>| language.is_none_or(|it| claims(rule, it));
            let rules: Vec<Value> = self.rules.rules().iter().filter(of).map(listed).collect();
            json!({ "rules": rules })
        }))
    }

    #[tool(
        description = "Repair the weaknesses of a file with a model, and prove the repair. Gives the new text and a diff, or why no repair was good enough. Writes nothing."
    )]
    async fn fix(&self, Parameters(source): Parameters<Source>) -> CallToolResult {
        let read = match source.read() {
            Ok(read) => read,
            Err(why) => return answer(Err(why)),
        };
        answer(self.fixed(read).await)
    }
}

#[tool_handler(router = self.tool_router)]
impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_instructions(INSTRUCTIONS)
    }
}

impl Server {
    fn rule(&self, id: &str) -> Option<&Arc<Rule>> {
        self.rules.rules().iter().find(|rule| rule.id == id)
    }

    fn found(&self, read: &Read) -> Value {
        let scan = temper_scan::scan(&read.file.plain(), read.language, &self.rules);
        let findings: Vec<Value> = scan
            .findings
            .iter()
            .map(|finding| self.shown(finding, read.language))
            .collect();
        json!({ "path": read.path, "findings": findings, "gaps": scan.gaps })
    }

    fn shown(&self, finding: &Finding, language: Language) -> Value {
        let rule = self.rule(&finding.rule);
        json!({
            "rule": &*finding.rule,
            "message": finding.message,
            "cwes": cwes(&finding.cwes),
            "severity": finding.severity,
            "band": finding.severity.band(),
            "span": finding.span,
            "trace": finding.trace,
            "repair": rule.and_then(|rule| repair(rule, language)),
        })
    }

    async fn fixed(&self, read: Read) -> Result<Value, String> {
        let original = Original::new(read.path, read.file, read.language, &self.rules, |_| true);
        if original.targets.is_empty() {
            return Ok(
                json!({ "path": original.path, "fixed": [], "left": [], "note": "no finding: nothing to repair" }),
            );
        }
        let mender = self.mender().await?;
        let mended = mender.mend(&original).await;
        if let Some(why) = mended.failed {
            return Err(format!("the model could not be asked: {why}"));
        }
        Ok(outcome(&original, mended))
    }

    /// What repairs, made at the first repair and then kept.
    async fn mender(&self) -> Result<Arc<Mender>, String> {
        let connect = Arc::clone(&self.connect);
        let made = self.mender.get_or_try_init(|| async {
            let connected = tokio::task::spawn_blocking(move || connect()).await;
            let mender = connected.unwrap_or_else(|error| Err(error.to_string()))?;
            Ok::<_, String>(Arc::new(mender))
        });
        made.await.cloned()
    }
}

/// What is wrong with a call goes to the agent in words: it can do something about it.
fn answer(result: Result<Value, String>) -> CallToolResult {
    match result {
        Ok(value) => CallToolResult::structured(value),
        Err(why) => CallToolResult::structured_error(json!({ "error": why })),
    }
}

fn language(name: Option<&str>) -> Result<Option<Language>, String> {
    name.map(str::parse)
        .transpose()
        .map_err(|error: temper_scan::language::UnknownLanguage| error.to_string())
}

fn cwes(list: &[Cwe]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn claims(rule: &Rule, language: Language) -> bool {
    rule.languages()
        .any(|it| it == language || it == language.data())
}

fn repair(rule: &Rule, language: Language) -> Option<&str> {
    let code = rule.repair.get(&language);
    let code = code.or_else(|| rule.repair.get(&language.data()));
    code.map(|code| code.trim())
}

fn listed(rule: &Arc<Rule>) -> Value {
    let languages: Vec<&str> = rule.languages().map(Language::id).collect();
    json!({
        "id": rule.id,
        "title": rule.title,
        "cwes": cwes(&rule.cwes),
        "severity": rule.severity,
        "languages": languages,
    })
}

fn explained(rule: &Rule, language: Option<Language>) -> Value {
    let wanted = |it: &Language| language.is_none_or(|asked| *it == asked || *it == asked.data());
    let repairs: serde_json::Map<String, Value> = rule
        .repair
        .iter()
        .filter(|(it, _)| wanted(it))
        .map(|(it, code)| (it.id().to_owned(), json!(code.trim())))
        .collect();
    json!({
        "id": rule.id,
        "title": rule.title,
        "what": rule.what.trim(),
        "why": rule.why.trim(),
        "note": rule.note.trim(),
        "cwes": cwes(&rule.cwes),
        "severity": rule.severity,
        "repair": repairs,
        "references": rule.references,
    })
}

fn outcome(original: &Original, mended: Mended) -> Value {
    let told = |attempt: &Attempt| json!({ "refused": attempt.verdict.refusals, "left": attempt.verdict.kept });
    match mended.accepted {
        Some(attempt) => json!({
            "path": original.path,
            "fixed": attempt.verdict.fixed,
            "left": attempt.verdict.kept,
            "code": original.file.restored(&attempt.code),
            "diff": unified(&original.path, &original.text, &attempt.code),
        }),
        None => json!({
            "path": original.path,
            "fixed": [],
            "left": original.targets,
            "best_attempt": mended.refused.as_ref().map(told),
        }),
    }
}
