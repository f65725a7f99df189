//! Fills `fuzz/corpus` with files of the program and the tests, and with lines of journals of the busy day.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use kunren::exercise::{By, Command};
use kunren::journal::{Entry, Keep, KeepError, Player};
use kunren::scenario::{Setting, Source};
use kunren::session::Session;

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<Entry>>>);

impl Keep for Kept {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().expect("one thread").push(entry.clone());
        Ok(())
    }
}

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the package");
    let corpus = root.join("fuzz/corpus");
    for target in ["scenario", "plan", "journal"] {
        fs::create_dir_all(corpus.join(target))?;
    }
    for folder in ["scenarios", "scenarios/template", "tests/data/small", "tests/data/checks", "tests/data/plans"] {
        for file in fs::read_dir(root.join(folder))? {
            let path = file?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            let target = match name.as_str() {
                name if name.ends_with(".plan.ron") => "plan",
                name if name.ends_with(".ron") => "scenario",
                _ => continue,
            };
            fs::copy(&path, corpus.join(target).join(name))?;
        }
    }
    for (name, player) in [("textbook", Player::Textbook), ("story", Player::Story), ("random", Player::Random)] {
        for (part, lines) in journal(root, player)?.chunks(40).enumerate() {
            // Only the first part is a whole record; the others are good for their lines.
            fs::write(corpus.join("journal").join(format!("{name}-{part}")), lines.concat())?;
        }
    }
    Ok(())
}

fn journal(root: &Path, player: Player) -> std::io::Result<Vec<String>> {
    let file = |name: &str| {
        let text = fs::read_to_string(root.join("tests/data/small").join(name))?;
        Ok::<_, std::io::Error>(Source { path: name.into(), text: text.into() })
    };
    let files = [file("busy.scenario.ron")?, file("busy.organization.ron")?, file("busy.playbook.ron")?];
    let [a, b, c] = files;
    let setting = Arc::new(Setting::load(a, b, c).expect("the busy day is in order").0);
    let players: Vec<_> = setting.seats().map(|seat| (seat, player)).collect();
    let kept = Kept::default();
    let mut session = Session::new(setting.clone(), 7, &players, Some(Box::new(kept.clone())));
    session.submit(By::Clock, &Command::Start).expect("a new exercise starts");
    session.run_to_end().expect("memory takes it");
    let entries = kept.0.lock().expect("one thread");
    Ok(entries.iter().map(|entry| entry.to_line(&setting.names) + "\n").collect())
}
