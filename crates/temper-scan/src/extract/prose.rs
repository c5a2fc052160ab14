//! Code told from prose, by how well it parses.

use tree_sitter::Tree;

use super::{indent, tree};
use crate::language::Language;

/// Whether `text` is code of `language`: it parses nearly everywhere, and says something that prose does not.
pub(super) fn is_code(text: &str, language: Language) -> bool {
    let text = shifted(text);
    if text.trim().is_empty() || mostly_prose(&text) {
        return false;
    }
    let Some(parsed) = tree::parse(&text, language) else {
        return false;
    };
    let errors = tree::errors(&parsed);
    errors.bytes * 4 <= text.len() && bears_code(&parsed)
}

/// The code of a reply without fences: what stands between the prose and is code, in order. None where
/// there is none.
pub(super) fn unfenced(text: &str, language: Language) -> Option<String> {
    let mut code = String::new();
    let mut run = Vec::new();
    for paragraph in paragraphs(text) {
        match paragraph {
            Paragraph::Prose => add_run(&mut code, &std::mem::take(&mut run), language),
            Paragraph::Blank => run.push("\n".to_owned()),
            Paragraph::Other(lines) => run.push(lines.concat()),
        }
    }
    add_run(&mut code, &run, language);
    let code = code.trim_matches('\n');
    (!code.trim().is_empty()).then(|| format!("{code}\n"))
}

/// Adds paragraphs without prose between them: all of them where they are code as a whole, else those that are.
fn add_run(code: &mut String, run: &[String], language: Language) {
    let whole = run.concat();
    if is_code(&whole, language) {
        code.push_str(&whole);
        return;
    }
    let mut in_code = false;
    for text in run {
        if text == "\n" {
            code.push('\n');
            continue;
        }
        let continues = in_code && (continues_code(text) || !mostly_prose(text));
        in_code = is_code(text, language) || continues && reads_on(text, language);
        if in_code {
            code.push_str(text);
        }
    }
}

enum Paragraph<'t> {
    Blank,
    Prose,
    Other(Vec<&'t str>),
}

fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut found: Vec<Paragraph> = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            found.push(Paragraph::Blank);
        } else if indent::of(line).is_empty() && is_prose(line) {
            found.push(Paragraph::Prose);
        } else if let Some(Paragraph::Other(lines)) = found.last_mut() {
            lines.push(line);
        } else {
            found.push(Paragraph::Other(vec![line]));
        }
    }
    found
}

/// Whether a paragraph after code belongs to it by its form: deeper, or closing what was open.
fn continues_code(text: &str) -> bool {
    text.starts_with([' ', '\t', '}', ')', ']'])
}

/// Whether a paragraph that follows code can be more of it: comments, or text with few errors.
fn reads_on(text: &str, language: Language) -> bool {
    continues_code(text)
        || tree::parse(text, language).is_some_and(|parsed| tree::errors(&parsed).count == 0)
}

fn shifted(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let shared = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|l| indent::of(l).len());
    let shared = shared.min().unwrap_or(0);
    indent::shift_left(&lines, shared)
}

fn mostly_prose(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (prose, all) = lines.fold((0, 0), |(prose, all), line| {
        (
            prose + usize::from(indent::of(line).is_empty() && is_prose(line)),
            all + 1,
        )
    });
    prose * 2 > all
}

/// Whether a line reads as a sentence, a heading or a list entry.
fn is_prose(line: &str) -> bool {
    let line = line.trim();
    let body = line.trim_start_matches(|c: char| "-*•#>".contains(c) || c == ' ');
    let listed = line.starts_with(['-', '*', '•', '>']) && body.len() < line.len();
    let numbered = body.split_once(". ").is_some_and(|(number, rest)| {
        number.bytes().all(|byte| byte.is_ascii_digit()) && rest.contains(' ')
    });
    if numbered {
        return true;
    }
    let words = body
        .split_whitespace()
        .filter(|word| word.chars().all(in_word))
        .count();
    let symbols = body
        .chars()
        .filter(|c| "(){}[]=;<>_&|/\\+".contains(*c))
        .count();
    let starts = body
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c == '`');
    let ends =
        body.ends_with(['.', ':', '!', '?']) || body.ends_with(".**") || body.ends_with(":**");
    let sentence = (starts || listed) && ends && words >= 2 && symbols <= words;
    let phrase = (starts || listed) && symbols == 0 && words >= 4;
    !line.starts_with("//") && !is_comment(line) && (sentence || phrase)
}

/// A Python comment, a JSDoc line or a comment's end; Markdown headings have a second `#`.
fn is_comment(line: &str) -> bool {
    line.starts_with("/*")
        || line.starts_with("*/")
        || (line.starts_with('#') && !line.starts_with("##"))
        || line.starts_with("#!")
}

fn in_word(c: char) -> bool {
    c.is_alphabetic() || ",.'’:!?-".contains(c)
}

/// Whether the tree holds something that prose does not parse to by accident.
fn bears_code(parsed: &Tree) -> bool {
    let mut found = false;
    tree::walk(parsed.root_node(), |node| {
        found = found || is_telling(node.kind()) && !node.has_error();
        !found
    });
    found
}

fn is_telling(kind: &str) -> bool {
    match kind {
        "expression_statement" | "labeled_statement" | "empty_statement" => false,
        "call" | "call_expression" | "method_invocation" | "assignment" | "new_expression" => true,
        "assignment_expression" | "object_creation_expression" | "package_clause" => true,
        _ => {
            kind.ends_with("_declaration")
                || kind.ends_with("_definition")
                || kind.ends_with("_statement")
        }
    }
}
