//! The few shapes that the charts are made of, as SVG text.
//!
//! Colours are classes of the page's style, so that a chart follows the reader's light or dark setting.

use std::fmt::Write;

/// A drawing in progress, `width` units wide; text is twelve units high.
pub(super) struct Drawing {
    width: f64,
    height: f64,
    body: String,
}

/// How text sits at its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Drawing {
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            body: String::new(),
        }
    }

    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.add(format_args!(
            r#"<line class="{class}" x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}"/>"#
        ));
    }

    pub(super) fn rect(&mut self, class: &str, corner: (f64, f64), size: (f64, f64)) {
        let ((x, y), (w, h)) = (corner, size);
        self.add(format_args!(
            r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{w:.1}" height="{h:.1}"/>"#
        ));
    }

    /// A marker whose shape tells the series apart without colour.
    pub(super) fn marker(&mut self, series: usize, (x, y): (f64, f64)) {
        let class = format!("series s{}", series % 6);
        match series % 6 {
            0 => self.add(format_args!(
                r#"<circle class="{class}" cx="{x:.1}" cy="{y:.1}" r="4.5"/>"#
            )),
            1 => self.path(
                &class,
                &[(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)],
            ),
            2 => self.rect(&class, (x - 4.0, y - 4.0), (8.0, 8.0)),
            3 => self.path(
                &class,
                &[(x, y - 5.0), (x + 5.0, y + 4.0), (x - 5.0, y + 4.0)],
            ),
            4 => self.path(
                &class,
                &[(x, y + 5.0), (x + 5.0, y - 4.0), (x - 5.0, y - 4.0)],
            ),
            _ => self.rect(&class, (x - 2.0, y - 6.0), (4.0, 12.0)),
        }
    }

    pub(super) fn path(&mut self, class: &str, points: &[(f64, f64)]) {
        let mut text = String::new();
        for (x, y) in points {
            let _ = write!(text, "{x:.1},{y:.1} ");
        }
        self.add(format_args!(
            r#"<polygon class="{class}" points="{}"/>"#,
            text.trim_end()
        ));
    }

    /// A band of one height from a point to another further right.
    pub(super) fn band(&mut self, class: &str, from: (f64, f64), to: (f64, f64), height: f64) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let middle = (x1 + x2) / 2.0;
        let (foot1, foot2) = (y1 + height, y2 + height);
        self.add(format_args!(
            r#"<path class="{class}" d="M{x1:.1} {y1:.1}C{middle:.1} {y1:.1} {middle:.1} {y2:.1} {x2:.1} {y2:.1}V{foot2:.1}C{middle:.1} {foot2:.1} {middle:.1} {foot1:.1} {x1:.1} {foot1:.1}Z"/>"#
        ));
    }

    pub(super) fn text(&mut self, class: &str, (x, y): (f64, f64), anchor: Anchor, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.add(format_args!(
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{}</text>"#,
            text(words)
        ));
    }

    /// The whole drawing; `label` is what a screen reader says instead of it.
    pub(super) fn finish(self, label: &str) -> String {
        let Self {
            width,
            height,
            body,
        } = self;
        format!(
            r#"<svg class="chart" role="img" viewBox="0 0 {width} {height}" aria-label="{}">{body}</svg>"#,
            text(label)
        )
    }

    fn add(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(shape);
    }
}

/// Text that is nothing but text, in an element or an attribute; what XML forbids is left out.
pub(super) fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// At most `most` characters, the rest as an ellipsis.
pub(super) fn short(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words
        .chars()
        .take(most.saturating_sub(1))
        .chain(['…'])
        .collect()
}
