//! Literals that look like secrets.

/// Whether a text could be a password or key: long enough, without blanks, varied, and not merely the name of one.
pub(crate) fn plausible(text: &str) -> bool {
    let length = text.len();
    if !(8..=200).contains(&length) || !text.is_ascii() {
        return false;
    }
    let count = |sign: u8| text.bytes().filter(|&byte| byte == sign).count();
    let blanks = count(b' ') + count(b'\n');
    let signs = count(b'/') + count(b'<') + count(b'{') + count(b'%');
    let mut seen = [false; 128];
    text.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    let distinct = seen.iter().filter(|seen| **seen).count();
    blanks * 20 < length
        && signs == 0
        && count(b'_') * 5 < length
        && (distinct > 15 || distinct * 3 > length * 2)
        && !is_word(text)
}

/// The plain names of secrets: what a form field or a column is called.
fn is_word(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "password",
        "passwords",
        "username",
        "passphrase",
        "user_password",
    ];
    WORDS.contains(&text.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::plausible;

    #[test]
    fn secrets_are_told_from_names_and_sentences() {
        for secret in [
            "your_password",
            "hunter2-Bottle",
            "s3cr3tK3y!",
            "AKIAIOSFODNN7EXAMPLE",
        ] {
            assert!(plausible(secret), "{secret}");
        }
        for other in [
            "",
            "root",
            "password",
            "xxxxxxxxxxxx",
            "Wrong user name or password",
            "/etc/passwd",
        ] {
            assert!(!plausible(other), "{other}");
        }
    }
}
