//! A page opened in headless Chromium, where there is one, with a script that uses it as a reader would.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

/// The window that a page is opened in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    /// Its width in pixels.
    pub(crate) width: u32,
    /// Whether the reader prefers dark colours.
    pub(crate) dark: bool,
}

/// What the script saw.
#[derive(Debug, Deserialize)]
pub(crate) struct Seen {
    /// Errors that scripts threw.
    pub(crate) errors: Vec<String>,
    /// The number of samples that the page said it had, under each filter tried.
    pub(crate) counts: Vec<String>,
    /// What the opened sample showed.
    pub(crate) title: String,
    /// The text of its code.
    pub(crate) code: String,
    /// Marked lines in it.
    pub(crate) marked: usize,
    /// Rows of it beside its baseline.
    pub(crate) diff_rows: usize,
    /// Whether its dialog closed again.
    pub(crate) closed: bool,
    /// Whether something that a model wrote ran.
    pub(crate) canary: bool,
    /// Elements that only a model's text could have made.
    pub(crate) foreign: usize,
    /// By how many pixels the page is wider than its window.
    pub(crate) overflow: i64,
    /// Drawings, buttons and fields without a name for a screen reader.
    pub(crate) unlabelled: usize,
    /// The width of the window.
    pub(crate) width: u32,
    /// Whether dark colours were asked for.
    pub(crate) dark: bool,
    /// Words with too little contrast to what is behind them (WCAG 2.2, AA), and their ratio.
    pub(crate) faint: Vec<String>,
    /// Maps of the weaknesses that share samples.
    pub(crate) maps: usize,
    /// Flows of side effects.
    pub(crate) flows: usize,
    /// What Chromium wrote to its console.
    #[serde(default)]
    pub(crate) console: Vec<String>,
}

/// What a test says where [`visit`] finds no Chromium.
pub(crate) const SKIPPED: &str = "skipped: no Chromium on the path; point `TEMPER_CHROMIUM` at one";

/// A frame as wide as the window shall be: Chromium opens no window of a telephone's width.
const FRAME: &str = r#"<!doctype html>
<meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>frame</title>
<iframe src="report.html" style="border: 0; width: WIDTHpx; height: 900px"></iframe>
<script>addEventListener("message", (event) => document.documentElement.setAttribute("data-seen", event.data));</script>
"#;

/// Opens a page on a desk's screen and uses it; `None` where no Chromium is installed.
pub(crate) fn visit(page: &str) -> Option<Seen> {
    let desk = Window {
        width: 1440,
        dark: false,
    };
    visit_in(page, desk)
}

/// The same in a window of another width or colour scheme.
pub(crate) fn visit_in(page: &str, window: Window) -> Option<Seen> {
    let chromium = chromium()?;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    // Before the policy's own element, so that the policy binds the page and not the visitor.
    let visitor = format!("<script>{}</script>", include_str!("visitor.js"));
    let page = page.replacen(
        "<meta charset=\"utf-8\">",
        &format!("<meta charset=\"utf-8\">{visitor}"),
        1,
    );
    fs::write(&file, page).unwrap();
    let frame = folder.path().join("frame.html");
    fs::write(&frame, FRAME.replace("WIDTH", &window.width.to_string())).unwrap();
    let output = Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--virtual-time-budget=30000",
            "--dump-dom",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ))
        .arg("--window-size=1600,1000")
        .arg(format!(
            "--blink-settings=preferredColorScheme={}",
            if window.dark { 0 } else { 1 }
        ))
        .arg(format!("file://{}", frame.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout);
    let log = String::from_utf8_lossy(&output.stderr);
    let seen = dom
        .split_once("data-seen=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    let Some((seen, _)) = seen else {
        panic!("the visitor said nothing; Chromium said:\n{log}");
    };
    let seen = seen
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    let mut seen: Seen = serde_json::from_str(&seen).unwrap();
    seen.console = log
        .lines()
        .filter(|line| line.contains("CONSOLE"))
        .map(str::to_owned)
        .collect();
    Some(seen)
}

fn chromium() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("TEMPER_CHROMIUM") {
        return Some(path.into());
    }
    let folders = std::env::var_os("PATH")?;
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    std::env::split_paths(&folders)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|path| path.is_file())
}
