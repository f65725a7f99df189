//! The figures of `docs/performance.md`. Each stands beside a named peer that does the least that could be done, so that
//! the ratio says something on any machine: `cargo bench`.

mod given;

use std::io::Write as _;
use std::sync::Arc;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use kunren::journal::{Entry, Header, Journal, Keep as _, Player};
use kunren::rollout::{Casting, play};
use kunren::scenario::Setting;
use kunren::scenario::time::HOUR;
use kunren::session::Session;
use kunren::store::Store;

use given::{played, setting, sources};

/// As in the program: simulations allocate small things by the million.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// Whole exercises by stand-ins, one core.
mod exercise {
    use super::*;

    #[divan::bench]
    fn five_days(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let casting = Casting::all(&setting, Player::Textbook);
        let mut seed = 0;
        bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
            seed += 1;
            play(&setting, &casting, seed)
        });
    }

    #[divan::bench]
    fn first_six_hours(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let casting = Casting::all(&setting, Player::Textbook);
        let mut seed = 0;
        bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
            seed += 1;
            let mut session = Session::new(setting.clone(), seed, &casting.players, None);
            session.submit(kunren::exercise::By::Clock, &kunren::exercise::Command::Start).expect("it begins");
            session.run_to(6 * HOUR).expect("nothing is kept");
            session.exercise().seq()
        });
    }
}

/// Reading and checking a scenario, beside merely parsing the same three texts.
mod check {
    use super::*;

    #[divan::bench]
    fn kunren(bencher: Bencher<'_, '_>) {
        bencher.with_inputs(sources).bench_values(|[scenario, organization, playbook]| {
            Setting::load(scenario, organization, playbook).expect("no errors")
        });
    }

    #[divan::bench]
    fn peer_ron_value(bencher: Bencher<'_, '_>) {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        bencher.with_inputs(sources).bench_values(|sources| {
            sources.iter().map(|source| options.from_str::<ron::Value>(&source.text)).filter(Result::is_ok).count()
        });
    }
}

/// Reading a journal back and folding it, beside merely parsing the same lines.
mod replay {
    use super::*;

    fn lines() -> (Arc<Setting>, Vec<Entry>, Vec<String>) {
        let setting = setting();
        let (_, entries) = played(&setting);
        let lines = entries.iter().map(|entry| entry.to_line(&setting.names)).collect();
        (setting, entries, lines)
    }

    #[divan::bench]
    fn fold_events(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let (session, entries) = played(&setting);
        let header = session.header();
        let num_events: usize = entries.iter().map(|entry| entry.events.len()).sum();
        let journal = Journal { header, setting, entries, torn_line: None };
        bencher.counter(ItemsCount::new(num_events)).bench_local(|| black_box(&journal).replay().seq());
    }

    #[divan::bench]
    fn parse_lines(bencher: Bencher<'_, '_>) {
        let (setting, entries, lines) = lines();
        let num_events: usize = entries.iter().map(|entry| entry.events.len()).sum();
        bencher
            .counter(ItemsCount::new(num_events))
            .bench_local(|| lines.iter().filter(|line| Entry::from_line(&setting.names, line).is_ok()).count());
    }

    #[divan::bench]
    fn peer_json_value(bencher: Bencher<'_, '_>) {
        let (_, entries, lines) = lines();
        let num_events: usize = entries.iter().map(|entry| entry.events.len()).sum();
        bencher.counter(ItemsCount::new(num_events)).bench_local(|| {
            lines.iter().filter(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()).count()
        });
    }
}

/// A seat's view with all offers at the end of a run, beside copying the view as it is kept.
mod view {
    use super::*;

    #[divan::bench]
    fn with_offers(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let (session, _) = played(&setting);
        let seat = setting.seats().next().expect("there are seats");
        bencher.bench_local(|| session.view(black_box(seat)));
    }

    #[divan::bench]
    fn as_json(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let (session, _) = played(&setting);
        let seat = setting.seats().next().expect("there are seats");
        let view = session.view(seat);
        bencher.bench_local(|| setting.names.lend(|| serde_json::to_string(black_box(&view)).map(|text| text.len())));
    }

    #[divan::bench]
    fn peer_clone(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let (session, _) = played(&setting);
        let seat = setting.seats().next().expect("there are seats");
        bencher.bench_local(|| session.views().seat(black_box(seat)).clone());
    }
}

/// Making one entry durable, beside appending the same line to a plain file and syncing it.
mod commit {
    use super::*;

    #[divan::bench(sample_count = 50, sample_size = 4)]
    fn kunren(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let (session, entries) = played(&setting);
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        let header: Header = session.header();
        let (_, mut keeper) = store.create(&setting, &header).expect("a new exercise");
        let mut next = entries.iter();
        bencher.bench_local(|| keeper.keep(next.next().expect("enough entries")).expect("kept"));
    }

    #[divan::bench(sample_count = 50, sample_size = 4)]
    fn peer_file(bencher: Bencher<'_, '_>) {
        let setting = setting();
        let (_, entries) = played(&setting);
        let folder = tempfile::tempdir().expect("a folder");
        let mut file = std::fs::File::create(folder.path().join("journal")).expect("a file");
        let mut next = entries.iter();
        bencher.bench_local(|| {
            let line = next.next().expect("enough entries").to_line(&setting.names);
            file.write_all(line.as_bytes()).and_then(|()| file.sync_data()).expect("synced");
        });
    }
}
