//! One thread that writes to the ledger: whatever waits is committed together.

use std::sync::Arc;
use std::sync::mpsc;
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use super::{Ledger, LedgerError, Record};

/// The most records of one commit: bounds the memory and the delay of the first one.
const BATCH: usize = 512;

/// Hands records to the thread that writes; clones share the thread.
#[derive(Debug, Clone)]
pub struct Writer {
    queue: mpsc::Sender<Job>,
}

#[derive(Debug)]
struct Job {
    records: Vec<Record>,
    done: oneshot::Sender<Result<(), WriterError>>,
}

/// The records could not be kept.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WriterError {
    /// The ledger said no.
    #[error(transparent)]
    Ledger(#[from] Arc<LedgerError>),
    /// The writing thread is gone.
    #[error("the ledger's writer has stopped")]
    Stopped,
}

impl Writer {
    /// Starts the thread. It ends when the last clone of the writer is dropped; join the handle then.
    pub fn start(ledger: Arc<dyn Ledger>) -> (Self, JoinHandle<()>) {
        let (queue, jobs) = mpsc::channel();
        let thread = std::thread::spawn(move || write(&*ledger, &jobs));
        (Self { queue }, thread)
    }

    /// Keeps records, all or none; returns when they are committed.
    ///
    /// # Errors
    /// When they could not be kept.
    pub async fn keep(&self, records: Vec<Record>) -> Result<(), WriterError> {
        let (done, kept) = oneshot::channel();
        self.queue
            .send(Job { records, done })
            .map_err(|_| WriterError::Stopped)?;
        kept.await.map_err(|_| WriterError::Stopped)?
    }
}

fn write(ledger: &dyn Ledger, jobs: &mpsc::Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut waiting = Vec::new();
        let mut records = first.records;
        waiting.push(first.done);
        while records.len() < BATCH {
            let Ok(job) = jobs.try_recv() else { break };
            records.extend(job.records);
            waiting.push(job.done);
        }
        let kept = ledger.append(&records).map_err(Arc::new);
        for done in waiting {
            // Nobody waits any more where a run was stopped; the records are kept all the same.
            let _ = done.send(kept.clone().map_err(WriterError::Ledger));
        }
    }
}
