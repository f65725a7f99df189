//! What benches begin with: the reference scenario, and a whole record of it.

use std::sync::{Arc, Mutex};

use kunren::journal::{Entry, Keep, KeepError, Player};
use kunren::rollout::Casting;
use kunren::scenario::{Setting, Source};
use kunren::session::Session;

fn source(name: &str) -> Source {
    let path = format!("{}/scenarios/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("a shipped file");
    Source { path: name.into(), text: text.into() }
}

/// Its three files.
pub(crate) fn sources() -> [Source; 3] {
    ["no-evidence.scenario.ron", "minato-prepared.organization.ron", "ransomware.playbook.ron"].map(source)
}

/// Those files, loaded.
pub(crate) fn setting() -> Arc<Setting> {
    let [scenario, organization, playbook] = sources();
    Arc::new(Setting::load(scenario, organization, playbook).expect("shipped files have no errors").0)
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<Entry>>>);

impl Keep for Kept {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().expect("one thread").push(entry.clone());
        Ok(())
    }
}

/// Five days by the textbook, and every entry of them.
pub(crate) fn played(setting: &Arc<Setting>) -> (Session, Vec<Entry>) {
    let kept = Kept::default();
    let casting = Casting::all(setting, Player::Textbook);
    let mut session = Session::new(setting.clone(), 1, &casting.players, Some(Box::new(kept.clone())));
    session.run_to_end().expect("memory keeps everything");
    let entries = std::mem::take(&mut *kept.0.lock().expect("one thread"));
    (session, entries)
}
