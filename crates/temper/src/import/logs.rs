//! SARIF logs beside the samples: each result goes to the sample whose path ends as the result's does.

use std::collections::HashMap;
use std::path::Path;

use temper_scan::sarif;

use super::Collected;
use super::folder::text;
use super::labels::Reported;

/// Gives the samples below the log's folder what the log says of them.
///
/// `places` are the paths of the samples, in their order in `collected`.
pub(super) fn read(folder: &Path, log: &str, places: &[&str], collected: &mut Collected) {
    let Some(text) = text(folder, log, &mut collected.notes) else {
        return;
    };
    let parsed = match sarif::read(&text) {
        Ok(parsed) => parsed,
        Err(error) => {
            collected
                .notes
                .add("logs that are not SARIF", format!("{log} ({error})"));
            return;
        }
    };
    for note in &parsed.notes {
        collected.notes.add(
            "logs of which a part was left out",
            format!("{log}: {note}"),
        );
    }
    let below = log.rsplit_once('/').map_or("", |(parent, _)| parent);
    let mut by_name = HashMap::<&str, Vec<usize>>::new();
    for (at, place) in places
        .iter()
        .enumerate()
        .filter(|(_, place)| is_below(place, below))
    {
        by_name.entry(name(place)).or_default().push(at);
        // A log that says nothing of a sample says that it found nothing.
        collected.samples[at].log.get_or_insert_default();
    }
    for result in parsed.results {
        let candidates = by_name
            .get(name(&result.path))
            .map_or(&[][..], Vec::as_slice);
        match best(candidates, places, &result.path) {
            Some(at) => collected.samples[at]
                .log
                .get_or_insert_default()
                .push(Reported {
                    graded: true,
                    finding: result.finding,
                }),
            None => collected.notes.add(
                "results of a log about no sample, or about more than one",
                format!("{log}: {}", result.path),
            ),
        }
    }
}

fn is_below(path: &str, folder: &str) -> bool {
    folder.is_empty()
        || path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
}

fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// The one sample whose path shares most of its last parts with `path`.
fn best(candidates: &[usize], places: &[&str], path: &str) -> Option<usize> {
    let shared = |at: &usize| {
        let theirs = places[*at].rsplit('/');
        theirs
            .zip(path.rsplit('/'))
            .take_while(|(a, b)| a == b)
            .count()
    };
    let most = candidates.iter().map(shared).max()?;
    let mut those = candidates.iter().filter(|at| shared(at) == most);
    those.next().copied().filter(|_| those.next().is_none())
}
