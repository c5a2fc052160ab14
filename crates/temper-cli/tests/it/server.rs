//! A small OpenAI-compatible server in the test: answers at once, and remembers the seed of every question.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

/// A server that lives as long as the test's process.
pub struct Server {
    /// The `base_url` for a study file.
    pub url: String,
    asked: Arc<(Mutex<Vec<u64>>, Condvar)>,
}

impl Server {
    /// Starts a server whose answers are made by `answer` from the body of the request.
    pub fn start(answer: fn(&serde_json::Value) -> (u16, serde_json::Value)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let asked: Arc<(Mutex<Vec<u64>>, Condvar)> = Arc::default();
        let shared = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let asked = Arc::clone(&shared);
                std::thread::spawn(move || serve(stream, &asked, answer));
            }
        });
        Self { url, asked }
    }

    /// The seeds of all questions so far, in the order in which they came.
    pub fn seeds(&self) -> Vec<u64> {
        self.asked.0.lock().unwrap().clone()
    }

    /// Waits until `count` questions have come in all.
    pub fn wait_for(&self, count: usize) {
        let asked = self.asked.0.lock().unwrap();
        drop(
            self.asked
                .1
                .wait_while(asked, |asked| asked.len() < count)
                .unwrap(),
        );
    }
}

/// An answer that completes the program of the question, half of the time insecurely.
pub fn completes(question: &serde_json::Value) -> (u16, serde_json::Value) {
    let seed = question["seed"].as_u64().unwrap_or(0);
    let command = if seed.is_multiple_of(2) {
        "name"
    } else {
        "str(len(name))"
    };
    let code = format!(
        "import os\nfrom flask import request\n\ndef run_it():\n    name = request.args['name']\n    os.system('ls ' + {command})  # {seed}\n"
    );
    let text = format!("Here it is:\n\n```python\n{code}```\n");
    let reply = serde_json::json!({
        "id": "1", "object": "chat.completion", "created": 0, "model": "mock-1",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150},
    });
    (200, reply)
}

fn serve(
    stream: TcpStream,
    asked: &(Mutex<Vec<u64>>, Condvar),
    answer: fn(&serde_json::Value) -> (u16, serde_json::Value),
) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    while let Some(body) = request(&mut reader) {
        let question: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
        asked
            .0
            .lock()
            .unwrap()
            .push(question["seed"].as_u64().unwrap_or(0));
        asked.1.notify_all();
        let (status, reply) = answer(&question);
        let reply = reply.to_string();
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            reply.len()
        );
        if stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(reply.as_bytes()))
            .is_err()
        {
            return;
        }
    }
}

/// The body of the next request on the connection; `None` when it is closed.
fn request(reader: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(body)
}
