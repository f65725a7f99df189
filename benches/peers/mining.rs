//! Our process mining beside the crate `process_mining` on the same nets, logs and costs, in one run: `cargo bench` in this
//! folder. Before anything is timed, both must have come to the same figures.

mod given;

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use kunren::mining::{Alignment, Case, LOG_OR_MODEL_MOVE, Replay, SILENT_MOVE, edges, variants};
use process_mining::PetriNet;
use process_mining::conformance::alignments::cost::CostFunction;
use process_mining::conformance::alignments::{
    AlignmentMove, AlignmentOptions, AlignmentResult, align_trace, align_variants,
};
use process_mining::conformance::token_based_replay::apply_token_based_replay;
use process_mining::discovery::case_centric::dfg::discover_dfg;
use rayon::prelude::*;

use given::Log;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SHORT: &str = "10,000 walks of 8 events";
const LONG: &str = "10 walks of 200 events";
const DRILLS: &str = "600 exercises on the playbook";

static LOGS: LazyLock<[Log; 3]> =
    LazyLock::new(|| [Log::walks(SHORT, 10_000, 8), Log::walks(LONG, 10, 200), Log::drills(DRILLS, 200)]);

fn log(name: &str) -> &'static Log {
    LOGS.iter().find(|log| log.name == name).expect("there is such a log")
}

fn main() {
    LOGS.iter().for_each(costs_are_equal);
    tokens_are_equal();
    LOGS.iter().for_each(what_followed_what_is_equal);
    println!("Both have come to the same figures.\n");
    divan::main();
}

/// Our costs, as pm4py has them.
fn ours() -> AlignmentOptions {
    let cost_fn = CostFunction {
        model_move_cost: LOG_OR_MODEL_MOVE,
        log_move_cost: LOG_OR_MODEL_MOVE,
        sync_move_cost: 0,
        silent_move_cost: SILENT_MOVE,
    };
    AlignmentOptions { cost_fn, max_states: None }
}

/// The crate's own costs: it counts only what deviates.
fn its_own() -> AlignmentOptions {
    AlignmentOptions { cost_fn: CostFunction::standard(), max_states: None }
}

fn aligned(net: &PetriNet, trace: &[&str], options: &AlignmentOptions) -> AlignmentResult {
    align_trace(net, trace, options).expect("there is a way through the net")
}

/// Costs of every trace, and how often the crate explains one otherwise when the same net is built again.
fn costs_are_equal(log: &Log) {
    let (net, again) = (log.peer(), log.peer());
    let mut num_otherwise = 0;
    for (trace, named) in log.traces.iter().zip(log.named()) {
        let this = Alignment::of(&log.space, trace).expect("it is short");
        let peer = aligned(&net, &named, &ours());
        assert_eq!(this.cost, peer.cost, "{named:?}");
        assert_eq!(this.num_deviations(), aligned(&net, &named, &its_own()).cost, "{named:?}");
        let repeated = aligned(&again, &named, &ours());
        num_otherwise += usize::from(steps(&net, &peer) != steps(&again, &repeated));
    }
    println!(
        "{}: when the net is built a second time, the crate explains {num_otherwise} of {} otherwise",
        log.name,
        log.traces.len()
    );
    // What it read from our file is what we wrote there.
    let from_file: u64 = align_variants(&net, &log.projected(), &ours())
        .iter()
        .map(|variant| variant.frequency * u64::from(variant.result.as_ref().expect("there is a way").cost))
        .sum();
    let all = log.traces.iter().filter_map(|trace| Alignment::of(&log.space, trace));
    assert_eq!(from_file, all.map(|it| u64::from(it.cost)).sum::<u64>(), "{}", log.name);
}

/// An explanation as somebody reads it: which event, which step.
fn steps<'n>(net: &'n PetriNet, found: &AlignmentResult) -> Vec<(Option<usize>, Option<Option<&'n str>>)> {
    let name = |id: &process_mining::core::process_models::petri_net::TransitionID| {
        net.transitions[&id.get_uuid()].label.as_deref()
    };
    let one = |step: &AlignmentMove| match step {
        AlignmentMove::SyncMove { transition, trace_event_index } => (Some(*trace_event_index), Some(name(transition))),
        AlignmentMove::ModelMove { transition } => (None, Some(name(transition))),
        AlignmentMove::LogMove { trace_event_index } => (Some(*trace_event_index), None),
    };
    found.moves.iter().map(one).collect()
}

/// Token replay: equal where no step is silent. Where one is, the crate goes on without walking through it, although it
/// announces an error.
fn tokens_are_equal() {
    let of_both = |log: &Log| {
        let peer = apply_token_based_replay(&log.peer(), &log.projected()).expect("it gives figures");
        let this = Replay::sum(log.traces.iter().map(|trace| Replay::of(&log.net, trace)));
        let this = [this.missing, this.consumed, this.remaining, this.produced];
        (this, [peer.missing, peer.consumed, peer.remaining, peer.produced])
    };
    let (this, peer) = of_both(&Log::walks(SHORT, 10_000, 8).without_silent_steps());
    assert_eq!(this, peer);
    let (this, peer) = of_both(log(SHORT));
    println!("missing, consumed, remaining, produced where a step is silent: ours {this:?}, the crate's {peer:?}");
}

fn what_followed_what_is_equal(log: &Log) {
    let peer = discover_dfg(&log.events()).directly_follows_relations;
    let name = |label: u16| log.names[usize::from(label)].clone().into();
    let this = edges(&log.cases());
    assert_eq!(this.len(), peer.len());
    for ((from, to), edge) in this {
        assert_eq!(peer.get(&(name(from), name(to))), Some(&edge.count), "{}", log.name);
    }
}

/// Trace by trace, one core: what a debrief does.
mod alignments {
    use super::*;

    #[divan::bench(args = [SHORT, LONG, DRILLS], sample_count = 10)]
    fn kunren(bencher: Bencher<'_, '_>, name: &str) {
        let log = log(name);
        bencher.bench_local(|| log.traces.iter().filter_map(|trace| Alignment::of(&log.space, trace)).count());
    }

    #[divan::bench(args = [SHORT, LONG, DRILLS], sample_count = 10)]
    fn process_mining(bencher: Bencher<'_, '_>, name: &str) {
        of_the_crate(bencher, log(name), &ours());
    }

    #[divan::bench(args = [SHORT, LONG, DRILLS], sample_count = 10)]
    fn process_mining_its_own_costs(bencher: Bencher<'_, '_>, name: &str) {
        of_the_crate(bencher, log(name), &its_own());
    }

    fn of_the_crate(bencher: Bencher<'_, '_>, log: &Log, options: &AlignmentOptions) {
        let (net, traces) = (log.peer(), log.named());
        bencher.bench_local(|| traces.iter().map(|trace| aligned(&net, trace, options).cost).max());
    }
}

/// The whole log on all cores, equal traces once: what the crate is made for.
mod alignments_of_a_log {
    use super::*;

    #[divan::bench(args = [SHORT, LONG, DRILLS], sample_count = 10)]
    fn kunren(bencher: Bencher<'_, '_>, name: &str) {
        let log = log(name);
        let cases = log.cases();
        bencher.bench_local(|| {
            let once = variants(&cases);
            let aligned =
                once.par_iter().filter_map(|(trace, count)| Some((Alignment::of(&log.space, trace)?, *count)));
            aligned.collect::<Vec<_>>()
        });
    }

    #[divan::bench(args = [SHORT, LONG, DRILLS], sample_count = 10)]
    fn process_mining_its_own_costs(bencher: Bencher<'_, '_>, name: &str) {
        let log = log(name);
        let (net, projected, options) = (log.peer(), log.projected(), its_own());
        bencher.bench_local(|| align_variants(&net, &projected, &options));
    }
}

/// Token replay of the short walks, on the net without silent steps.
mod replay {
    use super::*;

    #[divan::bench(sample_count = 10)]
    fn kunren(bencher: Bencher<'_, '_>) {
        let log = Log::walks(SHORT, 10_000, 8).without_silent_steps();
        bencher.bench_local(|| {
            let once = variants(black_box(&log.cases()));
            once.iter().map(|(trace, count)| u64::from(*count) * Replay::of(&log.net, trace).missing).sum::<u64>()
        });
    }

    #[divan::bench(sample_count = 10)]
    fn process_mining(bencher: Bencher<'_, '_>) {
        let log = Log::walks(SHORT, 10_000, 8).without_silent_steps();
        let (net, events) = (log.peer(), log.events());
        bencher.bench_local(|| apply_token_based_replay(&net, &(&events).into()).map(|it| it.missing));
    }
}

/// What followed directly upon what.
mod map {
    use super::*;

    #[divan::bench(args = [SHORT, DRILLS], sample_count = 10)]
    fn kunren(bencher: Bencher<'_, '_>, name: &str) {
        let cases: Vec<Case> = log(name).cases();
        bencher.bench_local(|| edges(black_box(&cases)).len());
    }

    #[divan::bench(args = [SHORT, DRILLS], sample_count = 10)]
    fn process_mining(bencher: Bencher<'_, '_>, name: &str) {
        let events = log(name).events();
        bencher.bench_local(|| discover_dfg(black_box(&events)).directly_follows_relations.len());
    }
}
