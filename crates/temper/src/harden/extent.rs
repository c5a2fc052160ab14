//! How much was changed, and how much of it has nothing to do with the findings.

use temper_scan::shape::Shape;

use super::lines::{Alignment, Change};
use super::original::Original;
use super::refusal::{Reason, Refusal};

/// So many lines may change away from the findings.
const UNRELATED: usize = 6;

/// So many lines may change in all, and so many more for each line on the findings' ways.
const CHANGED: (usize, usize) = (40, 8);

/// Lines this near to the way of a finding belong to it, in code outside of functions.
const NEAR: u32 = 3;

/// Refuses rewrites; returns the number of lines that were changed.
pub(super) fn check(
    original: &Original,
    new: &str,
    shape: &Shape,
    alignment: &Alignment,
    refusals: &mut Vec<Refusal>,
) -> usize {
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
        (original.text.lines().collect(), new.lines().collect());
    let near = Vicinity::of(original);
    let mut changed = 0;
    let mut unrelated = 0;
    for change in alignment.changes() {
        let count = |lines: &[&str], range: &std::ops::Range<u32>| {
            let range = range.start as usize - 1..range.end as usize - 1;
            let lines = lines.get(range).unwrap_or_default();
            lines.iter().filter(|it| !it.trim().is_empty()).count()
        };
        let size = count(&old_lines, &change.old).max(count(&new_lines, &change.new));
        changed += size;
        if !near.holds(&change) && !brings_parts(&change, original, shape, &new_lines) {
            unrelated += size;
        }
    }
    let limit = CHANGED.0 + CHANGED.1 * original.traced().len();
    if unrelated > UNRELATED {
        let message = format!(
            "{unrelated} lines were changed that have nothing to do with the findings; {UNRELATED} are the limit: leave all other code as it is"
        );
        refusals.push(Refusal::new(Reason::UnrelatedRewrite, message));
    } else if changed > limit {
        let message = format!(
            "{changed} lines were changed; {limit} are the limit for these findings: change only what the repair needs"
        );
        refusals.push(Refusal::new(Reason::UnrelatedRewrite, message));
    }
    changed
}

/// The lines that belong to the findings.
struct Vicinity {
    ranges: Vec<(u32, u32)>,
}

impl Vicinity {
    fn of(original: &Original) -> Self {
        let around = |line: u32| match original.shape.function_at(line) {
            Some(function) => function.lines,
            None => (line.saturating_sub(NEAR), line + NEAR),
        };
        Self {
            ranges: original.traced().into_iter().map(around).collect(),
        }
    }

    fn holds(&self, change: &Change) -> bool {
        let last = change.old.end.max(change.old.start + 1) - 1;
        self.ranges
            .iter()
            .any(|&(from, to)| from <= change.old.start && last <= to + 1)
    }
}

/// Whether a change brings or takes only imports, and definitions that were not there before.
fn brings_parts(change: &Change, original: &Original, shape: &Shape, new_lines: &[&str]) -> bool {
    let line_of = |lines: &[&str], at: u32| {
        lines
            .get(at as usize - 1)
            .map_or("", |it| it.trim())
            .to_owned()
    };
    let is_new = |line: u32| {
        let of = shape.definitions.iter();
        let mut of = of.filter(|it| it.lines.0 <= line && line <= it.lines.1);
        of.any(|it| original.shape.definition(&it.name).is_none())
    };
    let old_lines: Vec<&str> = original.text.lines().collect();
    change
        .old
        .clone()
        .all(|at| is_import(&line_of(&old_lines, at)))
        && change.new.clone().all(|at| {
            let line = line_of(new_lines, at);
            line.is_empty() || is_import(&line) || is_comment(&line) || is_new(at)
        })
}

fn is_import(line: &str) -> bool {
    let line = line.trim_start();
    let quoted = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || " _.".contains(c));
    line.is_empty()
        || ["import", "from ", "use ", "package ", ")", "} from"]
            .iter()
            .any(|head| line.starts_with(head))
        || line.contains("require(")
        // A line of Go's import list.
        || quoted.starts_with('"') && quoted.ends_with('"') && quoted.len() > 2
}

fn is_comment(line: &str) -> bool {
    ["#", "//", "/*", "*"].iter().any(|it| line.starts_with(it))
}
