//! What makes an entry durable before anybody sees what it caused.

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
