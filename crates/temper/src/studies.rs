//! The studies that come with Temper, as data.

use include_dir::{Dir, include_dir};

static STUDIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/studies");

/// The commented study file that `temper study init` writes.
pub fn template() -> &'static str {
    text("template").unwrap_or_default()
}

/// The text of a study that comes with Temper.
pub fn text(name: &str) -> Option<&'static str> {
    STUDIES.get_file(format!("{name}.toml"))?.contents_utf8()
}

/// The names of the studies that can be run as they are.
pub fn names() -> Vec<&'static str> {
    let stems = STUDIES
        .files()
        .filter_map(|file| file.path().file_stem()?.to_str());
    let mut names: Vec<_> = stems.filter(|name| *name != "template").collect();
    names.sort_unstable();
    names
}
