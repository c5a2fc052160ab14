//! Samples as JSON lines in the forms that trainers read.

use serde_json::{Value, json};
use temper_model::{Prompt, Role};

use super::entry::{Entry, Pair};
use super::split::Split;

/// The answer as a model is to write it: the program in one fenced block.
pub(super) fn fenced(code: &str, language: temper_scan::Language) -> String {
    let longest = code.lines().map(|line| {
        let ticks = line.trim_start();
        ticks.len() - ticks.trim_start_matches('`').len()
    });
    let fence = "`".repeat(longest.max().unwrap_or(0).max(2) + 1);
    format!("{fence}{}\n{}\n{fence}", language.id(), code.trim_end())
}

/// What is asked: the system message, if there is to be one, and the words of the prompt.
pub(super) struct Asked<'a> {
    pub(super) system: Option<&'a str>,
    pub(super) prompt: &'a Prompt,
}

impl Asked<'_> {
    /// Role and text of each message.
    pub(super) fn messages(&self) -> Vec<(&'static str, &str)> {
        let own = self.prompt.messages.iter().map(|message| {
            let role = match message.role {
                Role::System => "system",
                Role::User => "user",
                Role::Assistant => "assistant",
            };
            (role, message.text.as_str())
        });
        self.system
            .map(|text| ("system", text))
            .into_iter()
            .chain(own)
            .collect()
    }

    /// The texts of one role, as one.
    fn said_by(&self, role: &str) -> Option<String> {
        let messages = self.messages();
        let texts: Vec<&str> = messages
            .iter()
            .filter(|it| it.0 == role)
            .map(|it| it.1)
            .collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }
}

/// OpenAI's chat form: `{"messages": [{"role", "content"}]}`.
pub(super) fn openai(asked: &Asked<'_>, answer: &str) -> Value {
    let mut messages = messages(asked);
    messages.push(json!({ "role": "assistant", "content": answer }));
    json!({ "messages": messages })
}

fn messages(asked: &Asked<'_>) -> Vec<Value> {
    let messages = asked.messages().into_iter();
    messages
        .map(|(role, content)| json!({ "role": role, "content": content }))
        .collect()
}

/// Vertex AI's form for Gemini: `{"systemInstruction", "contents": [{"role", "parts"}]}`.
pub(super) fn gemini(asked: &Asked<'_>, answer: &str) -> Value {
    let part = |text: &str| json!([{ "text": text }]);
    let said = asked
        .messages()
        .into_iter()
        .filter(|(role, _)| *role != "system");
    let mut contents: Vec<Value> = said
        .map(|(role, text)| {
            let role = if role == "assistant" { "model" } else { role };
            json!({ "role": role, "parts": part(text) })
        })
        .collect();
    contents.push(json!({ "role": "model", "parts": part(answer) }));
    let mut line = json!({ "contents": contents });
    if let Some(system) = asked.said_by("system") {
        line["systemInstruction"] = json!({ "role": "system", "parts": part(&system) });
    }
    line
}

/// ShareGPT's form: `{"conversations": [{"from", "value"}], "system"}`.
pub(super) fn sharegpt(asked: &Asked<'_>, answer: &str) -> Value {
    let said = asked
        .messages()
        .into_iter()
        .filter(|(role, _)| *role != "system");
    let mut conversations: Vec<Value> = said
        .map(|(role, text)| {
            let from = if role == "assistant" { "gpt" } else { "human" };
            json!({ "from": from, "value": text })
        })
        .collect();
    conversations.push(json!({ "from": "gpt", "value": answer }));
    with_system(json!({ "conversations": conversations }), asked)
}

/// Alpaca's form: `{"instruction", "input", "output", "system"}`.
pub(super) fn alpaca(asked: &Asked<'_>, answer: &str) -> Value {
    let instruction = asked.said_by("user").unwrap_or_default();
    let line = json!({ "instruction": instruction, "input": "", "output": answer });
    with_system(line, asked)
}

fn with_system(mut line: Value, asked: &Asked<'_>) -> Value {
    if let Some(system) = asked.said_by("system") {
        line["system"] = Value::String(system);
    }
    line
}

/// A preference as TRL reads it: `{"prompt": [..], "chosen": [..], "rejected": [..]}`.
pub(super) fn preference(asked: &Asked<'_>, entry: &Entry, pair: &Pair) -> Value {
    let answer = |code: &str| {
        let content = fenced(code, entry.language);
        json!([{ "role": "assistant", "content": content }])
    };
    json!({
        "prompt": messages(asked),
        "chosen": answer(&entry.code),
        "rejected": answer(&pair.insecure),
        "origin": pair.origin,
        "scenario": entry.scenario,
    })
}

/// Where the sample on a line of a part comes from.
pub(super) fn provenance(entry: &Entry, split: Split, line: usize) -> Value {
    json!({
        "split": split,
        "line": line,
        "place": entry.place,
        "scenario": entry.scenario,
        "weakness": entry.weakness,
        "language": entry.language,
        "model": entry.model,
        "strategy": entry.strategy,
        "prompt": entry.prompt_source,
        "sha256": entry.sha256,
        "pairs": entry.pairs.len(),
    })
}
