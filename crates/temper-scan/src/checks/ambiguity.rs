//! Whether a pattern can be matched in so many ways that a failing match takes very long.
//!
//! The pattern becomes an automaton of *places*: each reads one sign of a set and leads to further places. A match is slow
//! - exponentially, where two ways lead from a place back to itself over the same text;
//! - polynomially, where two places that stay where they are take the same sign, and one leads to the other over it.
//!
//! Both only count where the match can still fail afterwards.

use regex_syntax::hir::{Hir, HirKind, Look};

use super::pattern::mark;

/// How many places a pattern may have; larger ones are taken to be fast.
const MAX_PLACES: usize = 60;

/// How many states its construction may take.
const MAX_STATES: usize = 1200;

/// A bounded repetition of at least so many rounds is taken for one without a bound.
const MANY: u32 = 30;

/// How often a part is repeated in the automaton where the pattern says a number.
const MAX_COPIES: u32 = 4;

/// Signs that are not ASCII count as one.
type Signs = [bool; 129];

/// A state: it leads on without reading, or reads one sign of a set.
#[derive(Default)]
struct State {
    on: Vec<usize>,
    reads: Option<(usize, usize)>,
}

/// The automaton while it is built.
#[derive(Default)]
struct Builder {
    states: Vec<State>,
    sets: Vec<Signs>,
    /// The states that are reached at the end of the text only.
    at_end: Vec<usize>,
    full: bool,
}

impl Builder {
    fn state(&mut self) -> usize {
        self.full |= self.states.len() >= MAX_STATES;
        self.states.push(State::default());
        self.states.len() - 1
    }

    fn lead(&mut self, from: usize, to: usize) {
        self.states[from].on.push(to);
    }

    /// Adds what matches `hir` behind `from`; gives where that ends.
    fn add(&mut self, hir: &Hir, from: usize) -> usize {
        if self.full {
            return from;
        }
        match hir.kind() {
            HirKind::Empty => from,
            HirKind::Look(Look::End | Look::EndLF | Look::EndCRLF) => {
                let end = self.state();
                self.lead(from, end);
                self.at_end.push(end);
                end
            }
            HirKind::Look(_) => from,
            HirKind::Literal(literal) => {
                let mut at = from;
                for &byte in literal.0.iter() {
                    let mut signs = [false; 129];
                    signs[usize::from(byte).min(128)] = true;
                    at = self.read(signs, at);
                }
                at
            }
            HirKind::Class(class) => {
                let mut ascii = [false; 128];
                mark(class, &mut ascii);
                let mut signs = [false; 129];
                signs[..128].copy_from_slice(&ascii);
                signs[128] = class_is_open(class);
                self.read(signs, from)
            }
            HirKind::Capture(capture) => self.add(&capture.sub, from),
            HirKind::Concat(parts) => parts.iter().fold(from, |at, part| self.add(part, at)),
            HirKind::Alternation(parts) => {
                let end = self.state();
                for part in parts {
                    let start = self.state();
                    self.lead(from, start);
                    let stop = self.add(part, start);
                    self.lead(stop, end);
                }
                end
            }
            HirKind::Repetition(repetition) => {
                self.repeat(&repetition.sub, repetition.min, repetition.max, from)
            }
        }
    }

    fn read(&mut self, signs: Signs, from: usize) -> usize {
        let set = match self.sets.iter().position(|known| *known == signs) {
            Some(set) => set,
            None => {
                self.sets.push(signs);
                self.sets.len() - 1
            }
        };
        let start = self.state();
        let end = self.state();
        self.lead(from, start);
        self.states[start].reads = Some((set, end));
        end
    }

    fn repeat(&mut self, sub: &Hir, min: u32, max: Option<u32>, from: usize) -> usize {
        let mut at = from;
        for _ in 0..min.min(MAX_COPIES) {
            at = self.add(sub, at);
        }
        match max.filter(|&max| max < MANY) {
            Some(max) => {
                let end = self.state();
                self.lead(at, end);
                for _ in 0..(max.saturating_sub(min)).min(MAX_COPIES) {
                    at = self.add(sub, at);
                    self.lead(at, end);
                }
                end
            }
            None => {
                // Once more and on: another entry than the way back, so that two ways to the same place count as two.
                let (start, back, end) = (self.state(), self.state(), self.state());
                self.lead(at, start);
                self.lead(at, end);
                let stop = self.add(sub, start);
                self.lead(stop, back);
                let again = self.state();
                self.lead(back, again);
                self.lead(again, start);
                self.lead(back, end);
                end
            }
        }
    }
}

/// Whether a class takes signs beyond ASCII.
fn class_is_open(class: &regex_syntax::hir::Class) -> bool {
    match class {
        regex_syntax::hir::Class::Unicode(class) => {
            class.iter().any(|part| u32::from(part.end()) > 127)
        }
        regex_syntax::hir::Class::Bytes(class) => class.iter().any(|part| part.end() > 127),
    }
}

/// A place: it reads a sign of a set and leads to others.
struct Place {
    signs: Signs,
    /// Further places, with whether more than one way leads there.
    next: Vec<(usize, bool)>,
    /// Whether the match is done behind it, and whether only at the end of the text.
    done: bool,
    done_at_end: bool,
}

/// The automaton of places; the first stands for a search that begins anew at every sign.
struct Automaton {
    places: Vec<Place>,
    /// Whether the first place stands for the search.
    searches: bool,
}

impl Automaton {
    fn new(hir: &Hir, searches: bool) -> Option<Self> {
        let mut builder = Builder::default();
        let start = builder.state();
        let end = builder.add(hir, start);
        let readers: Vec<usize> = (0..builder.states.len())
            .filter(|&state| builder.states[state].reads.is_some())
            .collect();
        if builder.full || readers.len() > MAX_PLACES {
            return None;
        }
        let offset = usize::from(searches);
        let mut places = Vec::with_capacity(readers.len() + offset);
        if searches {
            let (mut next, done, done_at_end) = onward(&builder, &readers, start, end, offset);
            next.push((0, false));
            places.push(Place {
                signs: [true; 129],
                next,
                done,
                done_at_end,
            });
        }
        for &reader in &readers {
            let (set, to) = builder.states[reader].reads?;
            let (next, done, done_at_end) = onward(&builder, &readers, to, end, offset);
            places.push(Place {
                signs: builder.sets[set],
                next,
                done,
                done_at_end,
            });
        }
        Some(Self { places, searches })
    }

    fn stays(&self, place: usize) -> bool {
        self.places[place].next.iter().any(|next| next.0 == place)
    }

    /// Two places that stay and take the same sign, one behind the other over that sign only.
    fn is_polynomial(&self) -> bool {
        let stay: Vec<usize> = (0..self.places.len()).filter(|&p| self.stays(p)).collect();
        stay.iter().any(|&from| {
            (0..129).any(|sign| self.places[from].signs[sign] && self.meets(from, sign, &stay))
        })
    }

    /// Whether a place leads over a sign to another place that stays and takes the same sign.
    fn meets(&self, from: usize, sign: usize, stay: &[usize]) -> bool {
        let reached = self.over(from, sign);
        let other = |to: usize| to != from && reached[to] && self.places[to].signs[sign];
        // A search stops at the first match; inside a match, what follows may ask for more than the pattern says.
        let searched = self.searches && from == 0;
        stay.iter().any(|&to| other(to)) && (!searched || self.can_fail(&reached))
    }

    /// The places that a place leads to while nothing but this sign is read.
    fn over(&self, from: usize, sign: usize) -> Vec<bool> {
        let mut reached = vec![false; self.places.len()];
        let mut open = vec![from];
        reached[from] = true;
        while let Some(at) = open.pop() {
            if !self.places[at].signs[sign] {
                continue;
            }
            for &(next, _) in &self.places[at].next {
                if !reached[next] {
                    reached[next] = true;
                    open.push(next);
                }
            }
        }
        reached
    }

    /// Whether a text that was read by these places can still fail to match.
    fn can_fail(&self, at: &[bool]) -> bool {
        let here = || {
            let places = self.places.iter().zip(at).enumerate();
            places
                .filter(|(_, (_, at))| **at)
                .map(|(n, (place, _))| (n, place))
        };
        if here().any(|(_, place)| place.done) {
            return false;
        }
        // A search that begins anew behind a sign has failed before it.
        let reads =
            |n: usize, place: &Place, sign: usize| place.signs[sign] && !(self.searches && n == 0);
        let refused = (0..129).any(|sign| !here().any(|(n, place)| reads(n, place, sign)));
        refused || !here().any(|(_, place)| place.done_at_end)
    }

    /// Two ways from a place back to itself over the same text.
    fn is_exponential(&self) -> bool {
        let count = self.places.len();
        let reach: Vec<Vec<bool>> = (0..count).map(|from| self.reach(from)).collect();
        (0..count).any(|from| {
            let double = self.places[from]
                .next
                .iter()
                .any(|&(next, twice)| twice && reach[next][from]);
            let comes_back = reach[from][from];
            comes_back && (double || self.parts_and_meets(from, &reach)) && {
                let cycle: Vec<bool> = (0..count)
                    .map(|p| reach[from][p] && reach[p][from])
                    .collect();
                self.can_fail(&cycle)
            }
        })
    }

    /// The places that a place leads to, over at least one sign.
    fn reach(&self, from: usize) -> Vec<bool> {
        let mut reached = vec![false; self.places.len()];
        let mut open: Vec<usize> = vec![from];
        while let Some(at) = open.pop() {
            for &(next, _) in &self.places[at].next {
                if !reached[next] {
                    reached[next] = true;
                    open.push(next);
                }
            }
        }
        reached
    }

    /// Whether two readers that start at a place can part and meet there again.
    fn parts_and_meets(&self, home: usize, reach: &[Vec<bool>]) -> bool {
        let count = self.places.len();
        let mut seen = vec![false; count * count];
        let mut open = vec![(home, home)];
        while let Some((a, b)) = open.pop() {
            let (left, right) = (&self.places[a], &self.places[b]);
            if !left.signs.iter().zip(&right.signs).any(|(a, b)| *a && *b) {
                continue;
            }
            for &(x, _) in &left.next {
                for &(y, _) in &right.next {
                    if x == home && y == home && a != b {
                        return true;
                    }
                    // Both must be able to come home; while they are together nothing is decided.
                    let useful = reach[x][home] && reach[y][home];
                    if useful && !(x == home && y == home) && !seen[x * count + y] {
                        seen[x * count + y] = true;
                        open.push((x, y));
                    }
                }
            }
        }
        false
    }
}

/// The places behind a state, with whether more than one way leads to each, and whether the match can end there.
fn onward(
    builder: &Builder,
    readers: &[usize],
    from: usize,
    end: usize,
    offset: usize,
) -> (Vec<(usize, bool)>, bool, bool) {
    let mut found: Vec<(usize, bool)> = Vec::new();
    let (mut done, mut done_at_end) = (false, false);
    // States on the present way, so that a way goes through each once.
    let mut way: Vec<(usize, usize, bool)> = vec![(from, 0, builder.at_end.contains(&from))];
    let mut steps = 0;
    while let Some((state, next, at_end)) = way.pop() {
        steps += 1;
        if next == 0 {
            if state == end {
                done |= !at_end;
                done_at_end |= at_end;
            }
            if builder.states[state].reads.is_some() && !at_end {
                let place = readers.iter().position(|&reader| reader == state);
                let place = place.map_or(usize::MAX, |place| place + offset);
                match found.iter_mut().find(|known| known.0 == place) {
                    Some(known) => known.1 = true,
                    None => found.push((place, false)),
                }
            }
        }
        let Some(&to) = builder.states[state].on.get(next) else {
            continue;
        };
        way.push((state, next + 1, at_end));
        if steps < 20_000 && !way.iter().any(|entry| entry.0 == to) {
            way.push((to, 0, at_end || builder.at_end.contains(&to)));
        }
    }
    found.retain(|place| place.0 != usize::MAX);
    (found, done, done_at_end)
}

/// Whether a search with the pattern can take time that grows with the square of the text or worse. `starts` and `ends` say
/// that the call anchors the pattern by itself.
pub(super) fn slow(hir: &Hir, starts: bool, ends: bool) -> bool {
    let searches = !starts && !begins_anchored(hir);
    let ended;
    let hir = if ends {
        ended = Hir::concat(vec![hir.clone(), Hir::look(Look::End)]);
        &ended
    } else {
        hir
    };
    let Some(automaton) = Automaton::new(hir, searches) else {
        return false;
    };
    automaton.is_exponential() || automaton.is_polynomial()
}

fn begins_anchored(hir: &Hir) -> bool {
    hir.properties().look_set_prefix().contains(Look::Start)
}

#[cfg(test)]
mod tests {
    use super::slow;
    use crate::checks::pattern::parse;

    fn is_slow(pattern: &str) -> bool {
        slow(&parse(pattern).unwrap(), false, false)
    }

    #[test]
    fn repetitions_that_can_split_the_same_text_are_slow() {
        for pattern in [
            r"^(a+)+$",
            r"^(a|aa)+$",
            r"^(([a-z])+.)+[A-Z]([a-z])+$",
            r"^([a-zA-Z0-9_.-])+@(([a-zA-Z0-9-])+\.)+([a-zA-Z0-9]{2,4})+$",
            r"^([a-z0-9]+,? ?)+$",
            r"\s+$",
            r"^\d+\d+$",
            r"<.*>.*x",
        ] {
            assert!(is_slow(pattern), "{pattern}");
        }
    }

    #[test]
    fn one_way_to_match_is_fast() {
        for pattern in [
            r"^[a-z]+(?: [A-Z][a-z]+)*$",
            r"^[a-z0-9]+(?:(?: |, |,)[a-z0-9]+)*$",
            r"^[a-zA-Z0-9_.-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9]{2,4}$",
            r"^\d{3}-\d{4}$",
            r"a+",
            r"\s",
            r"^[^@]+@[a-z]+\.com$",
        ] {
            assert!(!is_slow(pattern), "{pattern}");
        }
    }
}
