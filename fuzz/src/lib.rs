//! What every scan must keep to, whatever the text.

use std::sync::LazyLock;

use temper_scan::{Catalog, Language, RuleSet, Span, scan};

static RULES: LazyLock<RuleSet> = LazyLock::new(|| Catalog::builtin().all());

/// Scans bytes as `language`, and checks that every place lies in the text.
///
/// # Panics
/// When a place does not.
pub fn scanned(data: &[u8], language: Language) {
    let text = String::from_utf8_lossy(data);
    let lines = u32::try_from(text.split('\n').count()).unwrap_or(u32::MAX);
    let scan = scan(&text, language, &RULES);
    for finding in &scan.findings {
        inside(finding.span, lines);
        assert!(!finding.cwes.is_empty(), "a finding without a weakness");
        for step in &finding.trace {
            inside(step.span, lines);
        }
    }
    for gap in &scan.gaps {
        inside(gap.span, lines);
    }
}

fn inside(span: Span, lines: u32) {
    assert!(span.start_line >= 1 && span.end_line <= lines, "{span:?} of {lines} lines");
    let start = (span.start_line, span.start_column);
    assert!(start <= (span.end_line, span.end_column), "{span:?} ends before it starts");
}
