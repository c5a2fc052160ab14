//! Paths as the URIs of a log, and back.

/// The URI of a relative path: `/` between the parts, other characters percent-encoded.
pub(super) fn from_path(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// The path of a URI, in whatever shape an analyzer wrote it.
pub(super) fn to_path(uri: &str) -> String {
    let path = uri.strip_prefix("file://").unwrap_or(uri);
    let path = decoded(path).replace('\\', "/");
    let path = path.strip_prefix("localhost/").unwrap_or(&path);
    // `file:///C:/src` has a slash before the drive.
    let drive = path.strip_prefix('/').filter(|rest| is_drive(rest));
    let mut path = drive.unwrap_or(path);
    while let Some(rest) = path.strip_prefix("./") {
        path = rest;
    }
    path.to_owned()
}

fn is_drive(path: &str) -> bool {
    let bytes = path.as_bytes();
    bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':'
}

/// Percent-encoding undone; what is none stays.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = bytes
            .get(at + 1..at + 3)
            .filter(|_| bytes[at] == b'%')
            .and_then(hex_pair);
        plain.push(code.unwrap_or(bytes[at]));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

fn hex_pair(pair: &[u8]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let value = digit(pair[0])? * 16 + digit(pair[1])?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn uris_of_every_shape_are_read() {
        for (uri, path) in [
            ("src/app.py", "src/app.py"),
            ("./src/app.py", "src/app.py"),
            ("file:///home/u/app.py", "/home/u/app.py"),
            ("file://localhost/home/app.py", "home/app.py"),
            ("file:///C:/src/app.py", "C:/src/app.py"),
            ("C:\\src\\app.py", "C:/src/app.py"),
            ("src\\app.py", "src/app.py"),
            ("a%20b/%C3%A9.py", "a b/é.py"),
            ("100%.py", "100%.py"),
            ("%FF.py", "%FF.py"),
            ("", ""),
        ] {
            assert_eq!(to_path(uri), path, "{uri}");
        }
    }

    proptest! {
        #[test]
        fn a_path_is_read_back(path in "[a-zA-Z0-9 _é%#?äß+:]{1,12}(/[a-z%# .é]{1,8}x){0,3}") {
            prop_assume!(!path.starts_with("./"));
            prop_assert_eq!(to_path(&from_path(&path)), path);
        }
    }
}
