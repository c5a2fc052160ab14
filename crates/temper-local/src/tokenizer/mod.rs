//! Text to tokens and back, from what the GGUF file says about its tokenizer; and the chat template.
//!
//! Built to give the ids of the model's own `tokenizer.json`: the fixtures in `tests/it/tokenizer`
//! compare.

mod folder;

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, ErrorKind, context};
use temper_model::{Prompt, Role};
use tokenizers::decoders::byte_level::ByteLevel as ByteLevelDecoder;
use tokenizers::models::bpe::BPE;
use tokenizers::normalizers::unicode::NFC;
use tokenizers::pre_tokenizers::PreTokenizerWrapper;
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tokenizers::pre_tokenizers::digits::Digits;
use tokenizers::pre_tokenizers::sequence::Sequence;
use tokenizers::pre_tokenizers::split::{Split, SplitPattern};
use tokenizers::tokenizer::SplitDelimiterBehavior;
use tokenizers::{AddedToken, NormalizerWrapper};

use crate::error::LoadError;
use crate::gguf::Gguf;

/// Token types of the GGUF specification that matter here.
const CONTROL: i64 = 3;
const USER_DEFINED: i64 = 4;

/// Tokens that end a turn, by the names that model families give them.
const END_OF_TURN: [&str; 6] = [
    "<|im_end|>",
    "<|endoftext|>",
    "<|eot_id|>",
    "<|end_of_text|>",
    "<|end|>",
    "</s>",
];

/// A model's tokenizer and chat template.
#[derive(Debug)]
pub struct Tokenizer {
    inner: tokenizers::Tokenizer,
    template: Environment<'static>,
    source: String,
    bos: Option<(u32, String)>,
    eos: String,
    add_bos: bool,
    ends: Vec<u32>,
}

/// A prompt could not be put into the model's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// The chat template refused the messages.
    #[error("the model's chat template does not take this prompt: {0}")]
    Template(String),
    /// The tokenizer failed.
    #[error("the tokenizer does not take this text: {0}")]
    Tokens(String),
}

impl Tokenizer {
    /// The tokenizer that the file describes.
    ///
    /// # Errors
    /// When it is of a kind that is not supported, or damaged.
    pub fn from_gguf(gguf: &Gguf) -> Result<Self, LoadError> {
        let wrong = |part: &'static str, reason: String| LoadError::Words {
            path: gguf.path().to_owned(),
            part,
            reason,
        };
        let vocabulary = gguf.texts("tokenizer.ggml.tokens")?;
        let special = |key: &str| -> Option<(u32, String)> {
            let id = gguf.number(&format!("tokenizer.ggml.{key}")).ok()?;
            Some((u32::try_from(id).ok()?, (*vocabulary.get(id)?).to_owned()))
        };
        let eos = special("eos_token_id");
        let mut ends: Vec<u32> = eos.iter().map(|(id, _)| *id).collect();
        ends.extend(special("eot_token_id").map(|(id, _)| id));
        ends.extend(
            controls(gguf, &vocabulary)?
                .filter(|(id, kind)| {
                    *kind == CONTROL && END_OF_TURN.contains(&vocabulary[*id as usize])
                })
                .map(|(id, _)| id),
        );
        ends.sort_unstable();
        ends.dedup();
        Ok(Self {
            inner: byte_level_bpe(gguf, &vocabulary)?,
            source: gguf.text("tokenizer.chat_template")?.to_owned(),
            template: template(gguf.text("tokenizer.chat_template")?)
                .map_err(|error| wrong("chat template", error.to_string()))?,
            bos: special("bos_token_id"),
            eos: eos.map(|(_, text)| text).unwrap_or_default(),
            add_bos: gguf.flag("tokenizer.ggml.add_bos_token"),
            ends,
        })
    }

    /// The prompt as the chat template of the model writes it, up to where the answer begins.
    ///
    /// # Errors
    /// When the template refuses the messages.
    pub fn render(&self, prompt: &Prompt) -> Result<String, WordsError> {
        self.write(prompt, true)
    }

    fn write(&self, prompt: &Prompt, open: bool) -> Result<String, WordsError> {
        let messages: Vec<_> = prompt
            .messages
            .iter()
            .map(
                |message| context! { role => role(message.role), content => message.text.as_str() },
            )
            .collect();
        let bos_token = self.bos.as_ref().map_or("", |(_, text)| text.as_str());
        let rendered = self.template.get_template(CHAT).and_then(|template| {
            template.render(context! {
                messages,
                bos_token,
                eos_token => self.eos.as_str(),
                add_generation_prompt => open,
            })
        });
        rendered.map_err(|error| WordsError::Template(error.to_string()))
    }

    /// The tokens of a prompt.
    ///
    /// # Errors
    /// When the template or the tokenizer refuses it.
    pub fn encode_prompt(&self, prompt: &Prompt) -> Result<Vec<u32>, WordsError> {
        let mut tokens = self.encode(&self.render(prompt)?)?;
        if let (true, Some((bos, _))) = (self.add_bos, &self.bos)
            && tokens.first() != Some(bos)
        {
            tokens.insert(0, *bos);
        }
        Ok(tokens)
    }

    /// The tokens with which the chat template closes an answer to the prompt: up to the first that
    /// ends a turn, or the end token alone where the template rewrites the answer.
    ///
    /// # Errors
    /// When the template or the tokenizer refuses it.
    pub fn closing(&self, prompt: Prompt, answer: &str) -> Result<Vec<u32>, WordsError> {
        let open = self.render(&prompt)? + answer;
        let whole = self.write(&prompt.with(Role::Assistant, answer), false)?;
        let mut tokens = match whole.strip_prefix(&open) {
            Some(rest) => self.encode(rest)?,
            None => Vec::new(),
        };
        match tokens.iter().position(|token| self.is_end(*token)) {
            Some(end) => tokens.truncate(end + 1),
            None => tokens = self.encode(&self.eos)?,
        }
        Ok(tokens)
    }

    /// The text of tokens, special ones too, for showing them.
    ///
    /// # Errors
    /// When the tokens are not of this tokenizer.
    pub fn show(&self, tokens: &[u32]) -> Result<String, WordsError> {
        let text = self.inner.decode(tokens, false);
        text.map_err(|error| WordsError::Tokens(error.to_string()))
    }

    /// The tokens of a text, names of special tokens in it included.
    ///
    /// # Errors
    /// When the tokenizer refuses it.
    pub fn encode(&self, text: &str) -> Result<Vec<u32>, WordsError> {
        let encoding = self
            .inner
            .encode_fast(text, false)
            .map_err(|error| WordsError::Tokens(error.to_string()))?;
        Ok(encoding.get_ids().to_vec())
    }

    /// The text of tokens, special ones left out.
    ///
    /// # Errors
    /// When the tokens are not of this tokenizer.
    pub fn decode(&self, tokens: &[u32]) -> Result<String, WordsError> {
        let text = self.inner.decode(tokens, true);
        text.map_err(|error| WordsError::Tokens(error.to_string()))
    }

    /// Whether the token ends a reply.
    pub fn is_end(&self, token: u32) -> bool {
        self.ends.binary_search(&token).is_ok()
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::System => "system",
        Role::User => "user",
        Role::Assistant => "assistant",
    }
}

/// Tokens with a type other than normal, with that type.
fn controls(
    gguf: &Gguf,
    vocabulary: &[&str],
) -> Result<impl Iterator<Item = (u32, i64)> + use<>, LoadError> {
    let kinds = gguf.numbers("tokenizer.ggml.token_type")?;
    let len = vocabulary.len();
    let special = |kind: i64| kind == CONTROL || kind == USER_DEFINED;
    Ok((0_u32..)
        .zip(kinds)
        .take(len)
        .filter(move |(_, kind)| special(*kind)))
}

fn byte_level_bpe(gguf: &Gguf, vocabulary: &[&str]) -> Result<tokenizers::Tokenizer, LoadError> {
    let wrong = |reason: String| LoadError::Words {
        path: gguf.path().to_owned(),
        part: "tokenizer",
        reason,
    };
    let unsupported = |what, found: &str, supported| LoadError::Unsupported {
        path: gguf.path().to_owned(),
        what,
        found: found.to_owned(),
        supported,
    };
    let kind = gguf.text("tokenizer.ggml.model")?;
    if kind != "gpt2" {
        return Err(unsupported(
            "the tokenizer",
            kind,
            "`gpt2` (byte-level BPE)",
        ));
    }
    let merges = gguf
        .texts("tokenizer.ggml.merges")?
        .into_iter()
        .map(|merge| {
            let pair = merge.split_once(' ');
            pair.map(|(left, right)| (left.to_owned(), right.to_owned()))
                .ok_or_else(|| wrong(format!("merge `{merge}` has no space")))
        });
    let words = vocabulary.iter().map(|token| (*token).to_owned());
    let bpe = BPE::builder()
        .vocab_and_merges(
            words
                .zip(0_u32..)
                .collect::<tokenizers::models::bpe::Vocab>(),
            merges.collect::<Result<Vec<_>, _>>()?,
        )
        .build()
        .map_err(|error| wrong(error.to_string()))?;
    let mut tokenizer = tokenizers::Tokenizer::new(bpe);
    let pre = gguf.text("tokenizer.ggml.pre")?;
    let (normalizer, pre_tokenizer) = splitting(pre)
        .map_err(|error| wrong(error.to_string()))?
        .ok_or_else(|| unsupported("the pre-tokenizer", pre, "`qwen2`, `smollm`, `llama-bpe`"))?;
    tokenizer
        .with_normalizer(normalizer)
        .map_err(|error| wrong(error.to_string()))?
        .with_pre_tokenizer(Some(pre_tokenizer))
        .with_decoder(Some(ByteLevelDecoder::new(false, false, false)));
    for (id, kind) in controls(gguf, vocabulary)? {
        let token = AddedToken::from(vocabulary[id as usize].to_owned(), kind == CONTROL);
        tokenizer
            .add_tokens([token.normalized(false)])
            .map_err(|error| wrong(error.to_string()))?;
    }
    Ok(tokenizer)
}

type Splitting = (Option<NormalizerWrapper>, PreTokenizerWrapper);

/// How the text is cut before BPE, by the name that GGUF gives it; from the models' own
/// `tokenizer.json` files.
fn splitting(pre: &str) -> tokenizers::Result<Option<Splitting>> {
    Ok(Some(match pre {
        "qwen2" => (Some(NFC.into()), split_by_words("\\p{N}")?),
        "llama-bpe" | "llama3" => (None, split_by_words("\\p{N}{1,3}")?),
        "smollm" => {
            let digits = Digits::new(true).into();
            let words = ByteLevel::new(false, true, true).into();
            (None, Sequence::new(vec![digits, words]).into())
        }
        _ => return Ok(None),
    }))
}

/// Contractions, words with the sign before them, numbers, other signs, line ends, white space.
fn split_by_words(number: &str) -> tokenizers::Result<PreTokenizerWrapper> {
    let pattern = format!(
        "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{{L}}\\p{{N}}]?\\p{{L}}+|{number}| ?[^\\s\\p{{L}}\\p{{N}}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"
    );
    let split = Split::new(
        SplitPattern::Regex(pattern),
        SplitDelimiterBehavior::Isolated,
        false,
    )?;
    let bytes = ByteLevel::new(false, false, false);
    Ok(Sequence::new(vec![split.into(), bytes.into()]).into())
}

const CHAT: &str = "chat";

/// The template as Hugging Face's `apply_chat_template` runs it: block lines leave no white space.
fn template(source: &str) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    environment.set_syntax(syntax.build()?);
    environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
    environment.add_function(
        "raise_exception",
        |message: String| -> Result<String, Error> {
            Err(Error::new(ErrorKind::InvalidOperation, message))
        },
    );
    environment.add_template_owned(CHAT, source.to_owned())?;
    Ok(environment)
}
