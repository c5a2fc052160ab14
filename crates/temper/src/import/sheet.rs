//! A spreadsheet of weaknesses, as people keep it: parts by strategy, one row a sample, groups of CWEs with slips.

use std::collections::HashMap;

use temper_scan::Cwe;

use super::mapping::Mapping;

/// The most times that one group is taken to be in a sample; beyond it is a slip of the keyboard.
const MOST_TIMES: u32 = 1_000;

/// What a row says of a sample.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// The weaknesses: each group as often as it was recorded; none where the row says nothing.
    pub groups: Option<Vec<Vec<Cwe>>>,
    /// The seconds that the sample took.
    pub seconds: Option<f64>,
    /// The text that was read otherwise than it is written, where there is such.
    pub odd: Option<String>,
}

/// A spreadsheet by strategy and number of the sample.
pub type Sheet = HashMap<(String, u32), Row>;

/// Reads a spreadsheet in the study's form.
pub fn read(text: &str, mapping: &Mapping) -> Sheet {
    let heads = &mapping.file.sheet;
    let mut sheet = Sheet::new();
    let mut strategy = None;
    let mut columns: [Option<usize>; 3] = [None; 3];
    for row in rows(text) {
        let cells: Vec<&str> = row.iter().map(|cell| cell.trim()).collect();
        let filled: Vec<&&str> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        if let [name] = filled.as_slice()
            && let Some(named) = mapping.listed(name)
        {
            strategy = Some(named);
            continue;
        }
        let at = |head: &str| {
            cells
                .iter()
                .position(|cell| cell.eq_ignore_ascii_case(head.trim()))
        };
        if let Some(sample) = at(&heads.sample) {
            columns = [Some(sample), at(&heads.cwes), at(&heads.seconds)];
            continue;
        }
        let cell = |column: usize| columns[column].and_then(|at| cells.get(at)).copied();
        let number = cell(0).and_then(|text| text.parse().ok());
        if let (Some(strategy), Some(number)) = (&strategy, number) {
            let seconds = cell(2).and_then(|text| text.parse().ok());
            sheet.insert((strategy.clone(), number), of_text(cell(1), seconds));
        }
    }
    sheet
}

/// The row that this text of groups makes.
pub fn of_text(text: Option<&str>, seconds: Option<f64>) -> Row {
    let (groups, odd) = text.map_or((None, false), |text| {
        let (groups, odd) = groups(text);
        (Some(groups), odd)
    });
    Row {
        groups,
        seconds,
        odd: text.filter(|_| odd).map(str::to_owned),
    }
}

/// `[22, 23] x 2, [209, 497]` -> each group as often as it is said, and whether something was not as it should be.
///
/// Slips are read as meant: `[20 x 2]`, `[20] x  2`, `916` without brackets.
fn groups(text: &str) -> (Vec<Vec<Cwe>>, bool) {
    let mut read = Reader::default();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '0'..='9' => rest.find(|c: char| !c.is_ascii_digit()),
            c if c.is_alphabetic() => rest.find(|c: char| !c.is_alphabetic() && c != '/'),
            c => Some(c.len_utf8()),
        };
        let (token, after) = rest.split_at(length.unwrap_or(rest.len()));
        read.token(token);
        rest = after;
    }
    read.odd |= read.open.is_some();
    read.close();
    let times = |(cwes, times): (Vec<Cwe>, u32)| std::iter::repeat_n(cwes, times as usize);
    (read.groups.into_iter().flat_map(times).collect(), read.odd)
}

#[derive(Default)]
struct Reader {
    groups: Vec<(Vec<Cwe>, u32)>,
    open: Option<(Vec<Cwe>, u32)>,
    /// An `x` was read, so that the next number says how often.
    times: bool,
    odd: bool,
}

impl Reader {
    fn token(&mut self, token: &str) {
        match token {
            "[" => {
                self.odd |= self.open.is_some();
                self.close();
                self.open = Some((Vec::new(), 1));
            }
            "]" => self.close(),
            "x" | "X" | "×" => {
                self.odd |= self.open.is_some();
                self.times = true;
            }
            "," | " " | "\t" => {}
            token if token.starts_with(|c: char| c.is_ascii_digit()) => self.number(token),
            token if token.eq_ignore_ascii_case("none") || token.eq_ignore_ascii_case("n/a") => {}
            token if token.eq_ignore_ascii_case("cwe") => {}
            "-" => {}
            _ => self.odd = true,
        }
    }

    fn number(&mut self, token: &str) {
        let number: u32 = token.parse().unwrap_or_default();
        let last = self.open.as_mut().or(self.groups.last_mut());
        match last {
            Some((_, times)) if self.times => *times = number.clamp(1, MOST_TIMES),
            _ => match &mut self.open {
                Some((cwes, _)) => cwes.push(Cwe(number)),
                None => {
                    self.odd = true;
                    self.groups.push((vec![Cwe(number)], 1));
                }
            },
        }
        self.odd |= number == 0 || (self.times && number > MOST_TIMES);
        self.times = false;
    }

    fn close(&mut self) {
        if let Some(group) = self.open.take().filter(|(cwes, _)| !cwes.is_empty()) {
            self.groups.push(group);
        }
    }
}

/// The rows of comma-separated text (RFC 4180): quotes may hold commas, line breaks and doubled quotes.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = characters.next() {
        let last = rows.len() - 1;
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                push(&mut rows[last], '"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => rows[last].push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' => {}
            c => push(&mut rows[last], c),
        }
    }
    rows
}

fn push(row: &mut [String], c: char) {
    if let Some(cell) = row.last_mut() {
        cell.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::groups;

    fn read(text: &str) -> (String, bool) {
        let (groups, odd) = groups(text);
        let shown: Vec<String> = groups
            .iter()
            .map(|cwes| {
                cwes.iter()
                    .map(|cwe| cwe.0.to_string())
                    .collect::<Vec<_>>()
                    .join("+")
            })
            .collect();
        (shown.join(" "), odd)
    }

    #[test]
    fn groups_are_read_with_their_multiplicity() {
        let plain = |text: &str| (text.to_owned(), false);
        assert_eq!(
            read("[22, 23] x 2, [209, 497]"),
            plain("22+23 22+23 209+497")
        );
        assert_eq!(read("[20] x  2,[ 327, 328]"), plain("20 20 327+328"));
        assert_eq!(read("None"), plain(""));
        assert_eq!(read(""), plain(""));
        assert_eq!(read("N/A"), plain(""));
    }

    #[test]
    fn slips_are_read_as_meant_and_told() {
        let odd = |text: &str| (text.to_owned(), true);
        assert_eq!(read("[20 x 2]"), odd("20 20"));
        assert_eq!(read("[20] x 2, 916"), odd("20 20 916"));
        assert_eq!(read("[20, [79]"), odd("20 79"));
        assert_eq!(read("[79"), odd("79"));
        assert_eq!(read("perhaps [79]"), odd("79"));
        assert_eq!(read("[79] x 99999").0.split(' ').count(), 1_000);
    }
}
