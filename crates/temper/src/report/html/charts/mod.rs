//! The charts: small multiples, one drawing for each model, language or strategy, each 420 units wide.
//!
//! Small drawings side by side keep their text readable on a telephone and fill a desk's screen.

pub(super) mod families;
pub(super) mod flow;
pub(super) mod improvement;
pub(super) mod introduced;
pub(super) mod languages;
pub(super) mod outcomes;
pub(super) mod share;

use serde::{Serialize, Serializer};

use crate::report::Evidence;

use super::svg::{Anchor, Drawing, short};

/// The width of a drawing.
const WIDTH: f64 = 420.0;
/// Where the plot starts: labels stand left of it.
const LEFT: f64 = 122.0;
/// Where the plot ends: values stand right of it.
const RIGHT: f64 = 340.0;
/// The height of a row.
const ROW: f64 = 26.0;
/// The room above the first row.
const TOP: f64 = 8.0;
/// The room below the last row, for the scale.
const BOTTOM: f64 = 24.0;

/// One drawing with its caption.
#[derive(Serialize)]
pub(super) struct Chart {
    pub(super) caption: String,
    /// Series that the drawing tells apart: the class of its mark, and its name.
    pub(super) legend: Vec<(String, String)>,
    #[serde(serialize_with = "safe")]
    pub(super) svg: String,
}

/// One chart for each model.
fn each_model(evidence: &Evidence, chart: fn(&Evidence, &str) -> Chart) -> Vec<Chart> {
    let models = evidence.models();
    models.iter().map(|model| chart(evidence, model)).collect()
}

/// The drawing's text is markup of ours, whose words were escaped when they were drawn.
fn safe<S: Serializer>(svg: &str, serializer: S) -> Result<S::Ok, S::Error> {
    minijinja::Value::from_safe_string(svg.to_owned()).serialize(serializer)
}

/// A plot of rows over a horizontal scale.
struct Plot {
    drawing: Drawing,
    low: f64,
    high: f64,
    rows: usize,
    row: f64,
}

impl Plot {
    fn new(rows: usize, scale: (f64, f64)) -> Self {
        Self::with_row_height(ROW, rows, scale)
    }

    fn with_row_height(row: f64, rows: usize, (low, high): (f64, f64)) -> Self {
        let height = TOP + rows as f64 * row + BOTTOM;
        let drawing = Drawing::new(WIDTH, height);
        Self {
            drawing,
            low,
            high,
            rows,
            row,
        }
    }

    /// Where a value stands; values off the scale stand at its end.
    fn x(&self, value: f64) -> f64 {
        let share = (value.clamp(self.low, self.high) - self.low) / (self.high - self.low);
        LEFT + share * (RIGHT - LEFT)
    }

    /// The middle of a row.
    fn y(&self, row: usize) -> f64 {
        TOP + (row as f64 + 0.5) * self.row
    }

    fn bottom(&self) -> f64 {
        TOP + self.rows as f64 * self.row
    }

    /// Vertical lines with their values below.
    fn scale(&mut self, ticks: &[f64], unit: &str) {
        for tick in ticks {
            let (x, bottom) = (self.x(*tick), self.bottom());
            self.drawing.line("grid", (x, TOP), (x, bottom));
            let at = (x, bottom + 15.0);
            self.drawing
                .text("tick", at, Anchor::Middle, &format!("{tick:.0}{unit}"));
        }
    }

    /// A bar from the scale's start to `value`, one unit long at least.
    fn bar(&mut self, row: usize, class: &str, value: f64) {
        let (from, to) = (self.x(self.low), self.x(value));
        let corner = (from, self.y(row) - self.row / 2.0 + 5.0);
        let size = ((to - from).max(1.0), self.row - 10.0);
        self.drawing.rect(class, corner, size);
    }

    fn label(&mut self, row: usize, label: &str) {
        let at = (LEFT - 8.0, self.y(row) + 4.0);
        self.drawing
            .text("label", at, Anchor::End, &short(label, 17));
    }

    fn value(&mut self, row: usize, class: &str, value: &str) {
        let at = (RIGHT + 10.0, self.y(row) + 4.0);
        self.drawing.text(class, at, Anchor::Start, value);
    }

    /// A whisker from `low` to `high` at height `y`.
    fn whisker(&mut self, y: f64, low: f64, high: f64) {
        let (from, to) = (self.x(low), self.x(high));
        self.drawing.line("whisker", (from, y), (to, y));
        for end in [from, to] {
            self.drawing.line("whisker", (end, y - 3.5), (end, y + 3.5));
        }
    }
}
