//! A server on the loopback that gives prepared answers and keeps what it was sent.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One prepared answer.
#[derive(Clone)]
pub(crate) enum Answer {
    /// Status, more header lines (each with its line end), body.
    Whole(u16, String, String),
    /// The start of a body that is announced longer, then the end of the connection.
    Cut(String),
    /// A length is announced and nothing more is sent.
    Announce(u64),
    /// Nothing, for ever.
    Silence,
}

impl Answer {
    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::Whole(status, String::new(), body.to_owned())
    }

    pub(crate) fn completion(text: &str, finish: &str) -> Self {
        let body = serde_json::json!({
            "model": "served-1",
            "choices": [{"message": {"content": text}, "finish_reason": finish}],
            "usage": {"prompt_tokens": 11, "completion_tokens": 7},
        });
        Self::json(200, &body.to_string())
    }
}

/// A request as it came: its head and its body.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) head: String,
    pub(crate) body: serde_json::Value,
}

pub(crate) struct Server {
    pub(crate) url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// Answers in this order, and with the last one from then on.
    pub(crate) async fn with(answers: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let seen: Arc<Mutex<Vec<Seen>>> = Arc::default();
        let kept = seen.clone();
        let answers = Arc::new(answers);
        tokio::spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(socket, answers.clone(), kept.clone()));
            }
        });
        Self { url, seen }
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

async fn serve(mut socket: TcpStream, answers: Arc<Vec<Answer>>, seen: Arc<Mutex<Vec<Seen>>>) {
    let mut buffer = Vec::new();
    loop {
        let Some(request) = read(&mut socket, &mut buffer).await else {
            return;
        };
        let at = {
            let mut seen = seen.lock().unwrap();
            seen.push(request);
            seen.len() - 1
        };
        let answer = &answers[at.min(answers.len() - 1)];
        if !give(&mut socket, answer).await {
            return;
        }
    }
}

async fn give(socket: &mut TcpStream, answer: &Answer) -> bool {
    let head = |status: u16, more: &str, length: u64| {
        format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n{more}content-length: {length}\r\n\r\n"
        )
    };
    let (text, open) = match answer {
        Answer::Whole(status, more, body) => (head(*status, more, body.len() as u64) + body, true),
        Answer::Cut(body) => (head(200, "", body.len() as u64 + 100) + body, false),
        Answer::Announce(length) => (head(200, "", *length), true),
        Answer::Silence => {
            std::future::pending::<()>().await;
            return false;
        }
    };
    socket.write_all(text.as_bytes()).await.is_ok() && open
}

async fn read(socket: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Seen> {
    loop {
        if let Some(end) = buffer.windows(4).position(|w| w == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
            let length = head
                .to_ascii_lowercase()
                .lines()
                .find_map(|l| l.strip_prefix("content-length:")?.trim().parse().ok())
                .unwrap_or(0);
            if buffer.len() >= end + 4 + length {
                let body = serde_json::from_slice(&buffer[end + 4..end + 4 + length]);
                buffer.drain(..end + 4 + length);
                return Some(Seen {
                    head,
                    body: body.unwrap_or_default(),
                });
            }
        }
        if socket.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
}
