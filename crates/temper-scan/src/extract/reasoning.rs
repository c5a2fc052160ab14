//! What models write that is not their answer: reasoning blocks and the special tokens of chat templates.

const OPENERS: [&str; 3] = ["<think>", "<thinking>", "<reasoning>"];
const CLOSERS: [&str; 3] = ["</think>", "</thinking>", "</reasoning>"];

/// Tokens of chat templates that leak into replies at their end.
const END_TOKENS: [&str; 8] = [
    "<|im_end|>",
    "<|endoftext|>",
    "<|eot_id|>",
    "<|end|>",
    "<|return|>",
    "<|end_of_text|>",
    "</s>",
    "<end_of_turn>",
];

/// The answer of a reply: line ends made `\n`, reasoning and special tokens cut off.
pub(super) fn strip(reply: &str, notes: &mut Vec<String>) -> String {
    let text = reply
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let text = final_channel(&text);
    let (text, cut) = without_reasoning(text);
    if cut {
        notes.push("reasoning before the answer was left out".to_owned());
    }
    without_end_tokens(&text).to_owned()
}

/// Of a reply in channels (`<|channel|>final<|message|>...`), the final one.
fn final_channel(text: &str) -> &str {
    const MARK: &str = "<|channel|>final<|message|>";
    text.rfind(MARK).map_or(text, |at| &text[at + MARK.len()..])
}

fn without_reasoning(text: &str) -> (String, bool) {
    let start = text.trim_start();
    if let Some(opener) = OPENERS.iter().position(|tag| start.starts_with(tag)) {
        let closer = CLOSERS[opener];
        return match start.find(closer) {
            Some(at) => (start[at + closer.len()..].to_owned(), true),
            None => (String::new(), true),
        };
    }
    // Some chat templates write the opening tag themselves, so that a reply shows the closing one only.
    for (closer, opener) in CLOSERS.iter().zip(OPENERS) {
        if let Some(at) = line_with(text, closer)
            && !text[..at].contains(opener)
        {
            return (text[at + closer.len()..].to_owned(), true);
        }
    }
    (text.to_owned(), false)
}

/// The first place where `tag` ends a line of `text`.
fn line_with(text: &str, tag: &str) -> Option<usize> {
    text.match_indices(tag).map(|(at, _)| at).find(|&at| {
        text[at + tag.len()..]
            .lines()
            .next()
            .unwrap_or("")
            .trim()
            .is_empty()
    })
}

fn without_end_tokens(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some(rest) = END_TOKENS.iter().find_map(|token| text.strip_suffix(token)) {
        text = rest.trim_end();
    }
    text
}
