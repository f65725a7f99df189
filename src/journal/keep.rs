//! What makes an entry durable before anybody sees what it caused.

use std::sync::{Arc, Mutex, PoisonError};

use super::Entry;

/// A place where entries last. When it returns, the entry survives a power cut; when it fails, the command that
/// made the entry must not be shown as done.
pub trait Keep: Send {
    /// Keeps one entry.
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError>;

    /// Keeps several at once: all of them, or none.
    fn keep_all(&mut self, entries: &[Entry]) -> Result<(), KeepError> {
        entries.iter().try_for_each(|entry| self.keep(entry))
    }
}

/// The entry could not be made durable.
#[derive(Debug, thiserror::Error)]
#[error("the exercise could not be saved")]
pub struct KeepError {
    /// What the place says.
    #[from]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

/// Keeps nothing: for rehearsals and simulations, which anybody can run again.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nowhere;

impl Keep for Nowhere {
    fn keep(&mut self, _entry: &Entry) -> Result<(), KeepError> {
        Ok(())
    }
}

/// Keeps in memory: for tests and for readers that want the whole record.
impl Keep for Vec<Entry> {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.push(entry.clone());
        Ok(())
    }
}

/// Keeps in memory for whoever holds another copy of it.
#[derive(Debug, Clone, Default)]
pub struct InMemory(Arc<Mutex<Vec<Entry>>>);

impl InMemory {
    /// Everything that was kept since the last time.
    pub fn take(&self) -> Vec<Entry> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Keep for InMemory {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry.clone());
        Ok(())
    }
}

/// Makes the entries of one step durable together: whoever shows anything to anybody calls `flush` before.
#[derive(Clone)]
pub struct Together {
    inner: Arc<Mutex<Waiting>>,
}

struct Waiting {
    keep: Box<dyn Keep>,
    entries: Vec<Entry>,
}

impl Together {
    /// Collects for `keep`.
    pub fn new(keep: Box<dyn Keep>) -> Self {
        Self { inner: Arc::new(Mutex::new(Waiting { keep, entries: Vec::new() })) }
    }

    /// Keeps everything that has been collected: all of it, or none.
    pub fn flush(&self) -> Result<(), KeepError> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = std::mem::take(&mut inner.entries);
        if entries.is_empty() { Ok(()) } else { inner.keep.keep_all(&entries) }
    }
}

impl Keep for Together {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).entries.push(entry.clone());
        Ok(())
    }
}
