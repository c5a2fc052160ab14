//! A mock of OpenAI's chat completions for load tests: fixed latency, faults by plan, an audit of what was asked.
//!
//! It is written on bare sockets so that it is not what a load test measures. A request is told by its body:
//! the same body again is the same sample again. `GET /stats` answers with the audit, `POST /reset` clears it.

#![expect(clippy::print_stdout, reason = "a tool for the command line")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const USAGE: &str = "usage: mock_server [--port 0] [--latency-ms 200] [--seed 1] [--retry-after 1]
                   [--rate-limits 0.05] [--errors 0.02] [--hangs 0.01] [--cuts 0.01]
The last four are shares of requests: answered 429, answered 500, never answered, cut off in the middle.";

/// What the flags say.
#[derive(Clone)]
struct Plan {
    port: u16,
    latency: Duration,
    seed: u64,
    retry_after: f64,
    /// Shares, in the order of [`FAULTS`].
    shares: [f64; 4],
}

/// What happens to a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fate {
    Answer,
    RateLimit,
    Error,
    Hang,
    Cut,
}

const FAULTS: [(&str, Fate); 4] = [
    ("rate-limits", Fate::RateLimit),
    ("errors", Fate::Error),
    ("hangs", Fate::Hang),
    ("cuts", Fate::Cut),
];

/// What was asked so far.
#[derive(Default)]
struct Audit {
    /// By the hash of a request's body: how often it was asked, and whether it was answered in full.
    asked: HashMap<u64, (u32, bool)>,
    requests: u64,
    answered: u64,
    /// Asked again although an answer had gone out in full.
    asked_after_answer: u64,
    /// In the order of [`FAULTS`].
    faults: [u64; 4],
    in_flight: u64,
    most_in_flight: u64,
    connections: u64,
}

type Shared = Rc<(Plan, RefCell<Audit>)>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let plan = read_flags()?;
    // One thread: the audit needs no locks, and the other core is left to the client.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, serve(plan))?;
    Ok(())
}

fn read_flags() -> Result<Plan, String> {
    let mut plan = Plan {
        port: 0,
        latency: Duration::from_millis(200),
        seed: 1,
        retry_after: 1.0,
        shares: [0.0; 4],
    };
    let mut flags = std::env::args().skip(1);
    while let Some(flag) = flags.next() {
        let value = flags.next().ok_or(USAGE)?;
        let number: f64 = value.parse().map_err(|_| USAGE)?;
        let name = flag.strip_prefix("--").ok_or(USAGE)?;
        match name {
            "port" => plan.port = value.parse().map_err(|_| USAGE)?,
            "latency-ms" => plan.latency = Duration::from_secs_f64(number / 1000.0),
            "seed" => plan.seed = value.parse().map_err(|_| USAGE)?,
            "retry-after" => plan.retry_after = number,
            _ => {
                let fault = FAULTS.iter().position(|(fault, _)| *fault == name);
                plan.shares[fault.ok_or(USAGE)?] = number;
            }
        }
    }
    Ok(plan)
}

async fn serve(plan: Plan) -> std::io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", plan.port)).await?;
    println!("http://{}/v1", listener.local_addr()?);
    let shared: Shared = Rc::new((plan, RefCell::default()));
    loop {
        let (socket, _) = listener.accept().await?;
        socket.set_nodelay(true)?;
        shared.1.borrow_mut().connections += 1;
        let shared = shared.clone();
        tokio::task::spawn_local(async move {
            // A client that goes away is no trouble of ours.
            let _ = converse(socket, &shared).await;
        });
    }
}

/// Answers the requests of one connection until it closes.
async fn converse(mut socket: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mut buffer = Vec::with_capacity(8192);
    while let Some((head, length)) = read_request(&mut socket, &mut buffer).await? {
        let path = path_of(&buffer[..head]).to_owned();
        let body = &buffer[head..head + length];
        let open = match path.as_str() {
            "/stats" => {
                let audit = stats(&shared.1.borrow());
                respond(&mut socket, "200 OK", "", &audit).await?
            }
            "/reset" => {
                shared.1.replace(Audit::default());
                respond(&mut socket, "200 OK", "", "{}").await?
            }
            _ => {
                let key = hash(body);
                complete(&mut socket, shared, key).await?
            }
        };
        if !open {
            return Ok(());
        }
        buffer.drain(..head + length);
    }
    Ok(())
}

/// Reads until a whole request stands in the buffer. Returns the lengths of its head and of its body.
async fn read_request(
    socket: &mut TcpStream,
    buffer: &mut Vec<u8>,
) -> std::io::Result<Option<(usize, usize)>> {
    loop {
        if let Some(end) = find(buffer, b"\r\n\r\n") {
            let length = content_length(&buffer[..end]);
            if buffer.len() >= end + 4 + length {
                return Ok(Some((end + 4, length)));
            }
        }
        if socket.read_buf(buffer).await? == 0 {
            return Ok(None);
        }
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|w| w == needle)
}

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let line = head.lines().find_map(|l| l.strip_prefix("content-length:"));
    line.and_then(|l| l.trim().parse().ok()).unwrap_or(0)
}

fn path_of(head: &[u8]) -> &str {
    let line = head.split(|&b| b == b'\r').next().unwrap_or_default();
    let line = std::str::from_utf8(line).unwrap_or_default();
    line.split(' ').nth(1).unwrap_or_default()
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Answers one completion as its fate has it. Returns whether the connection stays open.
async fn complete(socket: &mut TcpStream, shared: &Shared, key: u64) -> std::io::Result<bool> {
    let (plan, audit) = &**shared;
    let fate = audit.borrow_mut().ask(plan, key);
    let _leaving = Leaving(audit);
    if fate == Fate::Hang {
        // Until the client has enough of it.
        let _ = socket.read_u8().await;
        return Ok(false);
    }
    tokio::time::sleep(plan.latency).await;
    match fate {
        Fate::RateLimit => {
            let wait = format!("retry-after: {}\r\n", plan.retry_after);
            let body = r#"{"error":{"message":"Rate limit reached","type":"requests","code":"rate_limit_exceeded"}}"#;
            respond(socket, "429 Too Many Requests", &wait, body).await
        }
        Fate::Error => {
            let body = r#"{"error":{"message":"The server had an error","type":"server_error"}}"#;
            respond(socket, "500 Internal Server Error", "", body).await
        }
        Fate::Cut => {
            let body = reply(key);
            let head = head_of("200 OK", "", body.len());
            socket.write_all(head.as_bytes()).await?;
            socket.write_all(&body.as_bytes()[..body.len() / 2]).await?;
            Ok(false)
        }
        _ => {
            let open = respond(socket, "200 OK", "", &reply(key)).await?;
            audit.borrow_mut().answer(key);
            Ok(open)
        }
    }
}

struct Leaving<'a>(&'a RefCell<Audit>);

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().in_flight -= 1;
    }
}

impl Audit {
    /// Notes a request and draws its fate: the same plan gives the same fates to the same requests.
    fn ask(&mut self, plan: &Plan, key: u64) -> Fate {
        self.requests += 1;
        self.in_flight += 1;
        self.most_in_flight = self.most_in_flight.max(self.in_flight);
        let (times, answered) = self.asked.entry(key).or_default();
        *times += 1;
        self.asked_after_answer += u64::from(*answered);
        let drawn = hash((plan.seed, key, *times)) as f64 / u64::MAX as f64;
        let mut below = 0.0;
        for (index, (_, fate)) in FAULTS.iter().enumerate() {
            below += plan.shares[index];
            if drawn < below {
                self.faults[index] += 1;
                return *fate;
            }
        }
        Fate::Answer
    }

    fn answer(&mut self, key: u64) {
        self.answered += 1;
        if let Some((_, answered)) = self.asked.get_mut(&key) {
            *answered = true;
        }
    }
}

fn stats(audit: &Audit) -> String {
    let unanswered = audit
        .asked
        .values()
        .filter(|(_, answered)| !answered)
        .count();
    let faults: Vec<String> = FAULTS
        .iter()
        .zip(audit.faults)
        .map(|((name, _), count)| format!("\"{name}\":{count}"))
        .collect();
    format!(
        "{{\"requests\":{},\"distinct\":{},\"answered\":{},\"asked_after_answer\":{},\"distinct_unanswered\":{unanswered},\"most_in_flight\":{},\"connections\":{},\"faults\":{{{}}}}}",
        audit.requests,
        audit.asked.len(),
        audit.answered,
        audit.asked_after_answer,
        audit.most_in_flight,
        audit.connections,
        faults.join(",")
    )
}

fn head_of(status: &str, more: &str, length: usize) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\n{more}content-length: {length}\r\n\r\n"
    )
}

async fn respond(
    socket: &mut TcpStream,
    status: &str,
    more: &str,
    body: &str,
) -> std::io::Result<bool> {
    let mut answer = head_of(status, more, body.len());
    answer.push_str(body);
    socket.write_all(answer.as_bytes()).await?;
    Ok(true)
}

/// A completion of about 250 tokens with code in it; the key makes each one its own.
fn reply(key: u64) -> String {
    let code = CODE.replace("KEY", &format!("{key:016x}"));
    let code = code
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    format!(
        "{{\"id\":\"chatcmpl-{key:016x}\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"mock-1\",\"choices\":[{{\"index\":0,\"message\":{{\"role\":\"assistant\",\"content\":\"{code}\",\"refusal\":null}},\"logprobs\":null,\"finish_reason\":\"stop\"}}],\"usage\":{{\"prompt_tokens\":180,\"completion_tokens\":250,\"total_tokens\":430}}}}"
    )
}

const CODE: &str = r#"Here is the completed function for request KEY.

```python
import os
import sqlite3

from flask import Flask, abort, request, send_file

app = Flask(__name__)
IMAGES = os.path.join(app.root_path, "images")


@app.route("/image")
def img():
    """Send the image that the user asks for."""
    name = request.args.get("name", "")
    path = os.path.normpath(os.path.join(IMAGES, name))
    if not path.startswith(IMAGES + os.sep):
        abort(404)
    if not os.path.isfile(path):
        abort(404)
    return send_file(path)


@app.route("/user")
def user():
    """Show the user with this name."""
    name = request.args.get("name", "")
    connection = sqlite3.connect("users.db")
    row = connection.execute("SELECT id FROM users WHERE name = ?", (name,)).fetchone()
    if row is None:
        abort(404)
    return {"id": row[0], "name": name}


if __name__ == "__main__":
    app.run()
```

The path is normalised and checked before the file is opened."#;
