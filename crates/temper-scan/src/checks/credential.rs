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

/// Whether a text looks like a password or key wherever it stands: letters with digits or signs among them, or of both
/// sizes, and nothing that a name, path or sentence is.
pub(crate) fn likely(text: &str) -> bool {
    let length = text.len();
    if !(6..=200).contains(&length) || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return false;
    }
    let has = |test: fn(&u8) -> bool| text.as_bytes().iter().any(test);
    let sign = |byte: &u8| b"!@#$%^&*+=~?".contains(byte);
    let letters = has(u8::is_ascii_alphabetic);
    let mixed = has(u8::is_ascii_digit) || has(sign);
    let place = text.contains("://") || text.starts_with(['/', '.', '<', '$', '{', '#', '[']);
    let placeholder = [
        "xxx",
        "your",
        "placeholder",
        "example",
        "change",
        "redacted",
        "todo",
    ];
    let lower = text.to_ascii_lowercase();
    letters && mixed && !place && !placeholder.iter().any(|word| lower.contains(word))
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
    use super::{likely, plausible};

    #[test]
    fn what_looks_like_a_secret_has_signs_of_several_kinds() {
        for secret in [
            "Gr33nh0use-7",
            "S3cr3t#2024",
            "sk_live_9aF3kQ0vX71LmZpR",
            "hunter2",
        ] {
            assert!(likely(secret), "{secret}");
        }
        for other in [
            "password",
            "X-Api-Key",
            "/v1/token",
            "<password1>",
            "your-secret-1",
            "Enter password 1",
        ] {
            assert!(!likely(other), "{other}");
        }
    }

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
