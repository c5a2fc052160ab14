//! Replies kept on disk, so that the same question is not paid twice. Repeats stay independent: the sample
//! index is part of the question.
//!
//! One SQLite file in WAL mode: several runs can share it, and a run that is killed loses at most the last
//! replies of a few milliseconds. A thread of its own writes, many replies in one transaction.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::chat::{Reply, Request, Role};

/// The version of the file and of its keys.
const VERSION: i64 = 1;

/// A cache that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// The folder of the file cannot be made.
    #[error("cannot make the folder of the reply cache `{}`: {source}", path.display())]
    Folder {
        /// The cache's file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file cannot be opened, or is no cache. Deleting it loses nothing but time.
    #[error("cannot use the reply cache `{}`: {source}", path.display())]
    Open {
        /// The cache's file.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
    /// The file is of another version.
    #[error("the reply cache `{}` has version {found}, this Temper reads {VERSION}", path.display())]
    Version {
        /// The cache's file.
        path: PathBuf,
        /// The version it has.
        found: i64,
    },
}

/// A cache of replies, shared by all models of a run.
#[derive(Clone)]
pub struct Cache {
    shared: Arc<Shared>,
}

struct Shared {
    reader: Mutex<Connection>,
    to_writer: Mutex<Option<Sender<Job>>>,
    writer: Mutex<Option<JoinHandle<()>>>,
    trouble: Arc<Mutex<Option<String>>>,
}

enum Job {
    Put([u8; 32], String),
    Flush(SyncSender<()>),
}

impl std::fmt::Debug for Cache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cache")
    }
}

impl Cache {
    /// Opens the cache in this file, or makes it.
    ///
    /// # Errors
    /// When the file cannot be opened or made, or is of another version.
    pub fn open(path: &Path) -> Result<Self, CacheError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|source| CacheError::Folder {
                path: path.to_owned(),
                source,
            })?;
        }
        let open = |source| CacheError::Open {
            path: path.to_owned(),
            source,
        };
        let writer = connection(path).map_err(open)?;
        let found = prepare(&writer).map_err(open)?;
        if found != VERSION {
            return Err(CacheError::Version {
                path: path.to_owned(),
                found,
            });
        }
        let reader = connection(path).map_err(open)?;
        let (to_writer, jobs) = channel();
        let trouble = Arc::new(Mutex::new(None));
        let noted = trouble.clone();
        let writer = std::thread::Builder::new()
            .name("reply-cache".to_owned())
            .spawn(move || write_all(writer, &jobs, &noted))
            .map_err(|source| CacheError::Folder {
                path: path.to_owned(),
                source,
            })?;
        Ok(Self {
            shared: Arc::new(Shared {
                reader: Mutex::new(reader),
                to_writer: Mutex::new(Some(to_writer)),
                writer: Mutex::new(Some(writer)),
                trouble,
            }),
        })
    }

    /// The reply kept under this key. What cannot be read counts as not there.
    pub(crate) fn get(&self, key: &[u8; 32]) -> Option<Reply> {
        let reader = locked(&self.shared.reader);
        let text: Option<String> = reader
            .prepare_cached("SELECT reply FROM reply WHERE key = ?1")
            .and_then(|mut find| {
                find.query_row(params![&key[..]], |row| row.get(0))
                    .optional()
            })
            .ok()
            .flatten();
        serde_json::from_str(&text?).ok()
    }

    /// Keeps a reply. The write happens a little later, on another thread.
    pub(crate) fn put(&self, key: [u8; 32], reply: &Reply) {
        let Ok(text) = serde_json::to_string(reply) else {
            return;
        };
        if let Some(to_writer) = &*locked(&self.shared.to_writer) {
            // The writer lives as long as this sender.
            let _ = to_writer.send(Job::Put(key, text));
        }
    }

    /// Waits until everything put so far is on disk.
    pub fn flush(&self) {
        let (done, wait) = sync_channel(1);
        if let Some(to_writer) = &*locked(&self.shared.to_writer) {
            let _ = to_writer.send(Job::Flush(done));
        }
        let _ = wait.recv();
    }

    /// Why replies could not be kept, if that happened: a full disk, for one. Asking goes on without.
    pub fn trouble(&self) -> Option<String> {
        locked(&self.shared.trouble).clone()
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // Without a sender the writer ends, after its last transaction.
        locked(&self.to_writer).take();
        if let Some(writer) = locked(&self.writer).take() {
            let _ = writer.join();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn connection(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    Ok(connection)
}

/// Makes the table of a new file. Returns the file's version.
fn prepare(connection: &Connection) -> rusqlite::Result<i64> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found != 0 {
        return Ok(found);
    }
    connection.execute_batch(&format!(
        "BEGIN IMMEDIATE;
         CREATE TABLE IF NOT EXISTS reply (key BLOB PRIMARY KEY, reply TEXT NOT NULL) WITHOUT ROWID;
         PRAGMA user_version = {VERSION};
         COMMIT;"
    ))?;
    Ok(VERSION)
}

/// The writer's life: whatever has gathered goes into one transaction.
fn write_all(mut connection: Connection, jobs: &Receiver<Job>, trouble: &Mutex<Option<String>>) {
    while let Ok(first) = jobs.recv() {
        let mut waiting = Vec::new();
        let mut puts = Vec::new();
        for job in std::iter::once(first).chain(jobs.try_iter()) {
            match job {
                Job::Put(key, text) => puts.push((key, text)),
                Job::Flush(done) => waiting.push(done),
            }
        }
        if let Err(error) = write(&mut connection, &puts) {
            *locked(trouble) = Some(error.to_string());
        }
        for done in waiting {
            let _ = done.send(());
        }
    }
}

fn write(connection: &mut Connection, puts: &[([u8; 32], String)]) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    {
        let mut insert = transaction
            .prepare_cached("INSERT OR REPLACE INTO reply (key, reply) VALUES (?1, ?2)")?;
        for (key, text) in puts {
            insert.execute(params![&key[..], text])?;
        }
    }
    transaction.commit()
}

/// The name of a question: who is asked (`scope`), what, how, with which seed, for which sample.
///
/// Every part goes in with its length before it, so that no two questions write the same bytes.
pub(crate) fn request_key(scope: &str, request: &Request) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    part(b"temper reply 1");
    part(scope.as_bytes());
    part(request.model.as_bytes());
    for message in &request.prompt.messages {
        part(match message.role {
            Role::System => b"system",
            Role::User => b"user",
            Role::Assistant => b"assistant",
        });
        part(message.text.as_bytes());
    }
    let params = &request.params;
    let number = |value: Option<f32>| value.map_or([0xff; 4], |v| v.to_bits().to_le_bytes());
    part(&number(params.temperature));
    part(&number(params.top_p));
    part(&params.max_tokens.to_le_bytes());
    part(params.reasoning_effort.as_deref().unwrap_or("").as_bytes());
    part(&request.seed.to_le_bytes());
    part(&request.sample.to_le_bytes());
    hash.finalize().into()
}
