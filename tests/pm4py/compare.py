"""Holds our process mining against pm4py: what kunren wrote into its own files beside what pm4py computes from them."""

import json
import sys
import warnings
from collections import Counter
from pathlib import Path

warnings.filterwarnings("ignore")

import jsonschema
import pm4py
import xmlschema
from pm4py.algo.conformance.alignments.petri_net import algorithm as alignments
from pm4py.algo.conformance.tokenreplay import algorithm as token_replay
from pm4py.algo.evaluation.replay_fitness.variants import alignment_based
from pm4py.objects.log.importer.xes import importer as xes_importer
from pm4py.objects.log.obj import Event, EventLog, Trace
from pm4py.objects.petri_net.obj import Marking, PetriNet
from pm4py.objects.petri_net.utils.petri_utils import add_arc_from_to

DATA = Path("tests/data/mining")
QUIET = {"show_progress_bar": False}
SAME = 1e-9
wrong = []
counts = Counter()


def same(what, ours, theirs):
    """Whole numbers to the last unit, fractions to a thousand millionth."""
    counts["figures"] += 1
    is_same = abs(ours - theirs) <= SAME if isinstance(theirs, float) else ours == theirs
    if not is_same:
        wrong.append(f"{what}: ours {ours}, pm4py's {theirs}")


def net_of(file):
    """The net of the hand-made cases."""
    net = PetriNet("cases")
    places = [PetriNet.Place(f"p{number:02}") for number in range(file["num_places"])]
    net.places.update(places)
    for number, step in enumerate(file["transitions"]):
        transition = PetriNet.Transition(f"t{number:02}", step["label"])
        net.transitions.add(transition)
        for place in step["from"]:
            add_arc_from_to(places[place], transition, net)
        for place in step["to"]:
            add_arc_from_to(transition, places[place], net)
    return net, Marking({places[0]: 1}), Marking({places[-1]: 1})


def micro_cases():
    """The cases whose figures our unit tests expect."""
    file = json.loads((DATA / "cases.json").read_text())
    net = net_of(file)
    events = lambda case: [Event({"concept:name": name}) for name in case["trace"]]
    log = EventLog([Trace(events(case), attributes={"concept:name": case["name"]}) for case in file["cases"]])
    replayed = token_replay.apply(log, *net, parameters=dict(QUIET))
    for case, replay, aligned in zip(file["cases"], replayed, align(log, net)):
        name = case["name"]
        for key, theirs in [
            ("missing", "missing_tokens"),
            ("consumed", "consumed_tokens"),
            ("remaining", "remaining_tokens"),
            ("produced", "produced_tokens"),
            ("replay_fits", "trace_is_fit"),
        ]:
            same(f"{name}, {key}", case[key], replay[theirs])
        same(f"{name}, cost", case["cost"], aligned["cost"])
        same(f"{name}, worst cost", case["worst"], aligned["bwc"])
        counts["micro-cases"] += 1


def read(path):
    return xes_importer.apply(str(path), parameters=dict(QUIET))


def align(log, net):
    return alignments.apply_log(log, *net, parameters=dict(QUIET))


def rework_of(name, log, team, own):
    """What was done again in each case, and how long it took from the event before it; pm4py counts the cases."""
    for case, events in zip(log, own):
        seen, count, seconds, before = set(), 0, 0, None
        for event in events:
            if event["concept:name"] in seen:
                count += 1
                seconds += int((event["time:timestamp"] - before).total_seconds())
            seen.add(event["concept:name"])
            before = event["time:timestamp"]
        of_case = f"{name}, {case.attributes['concept:name']}"
        same(f"{of_case}, rework events{team}", case.attributes[f"kunren:rework_events{team}"], count)
        same(f"{of_case}, seconds lost by rework{team}", case.attributes[f"kunren:rework_seconds{team}"], seconds)
    if not any(len(case) for case in own):
        return
    theirs = sum(pm4py.get_rework_cases_per_activity(pm4py.convert_to_dataframe(own)).values())
    ours = sum(case.attributes[f"kunren:rework_activities{team}"] for case in log)
    same(f"{name}, rework cases of all steps{team}", ours, theirs)


def stand_in_runs(path, net):
    """Conformance, alignment costs, fitness, rework and lead times of many exercises."""
    log = read(path)
    aligned = align(log, net)
    for case, trace in zip(log, aligned):
        own = case.attributes
        name = f"{path.name}, {own['concept:name']}"
        same(f"{name}, cost", own["kunren:cost"], trace["cost"])
        same(f"{name}, worst cost", own["kunren:worst_cost"], trace["bwc"])
        same(f"{name}, fitness", own["kunren:fitness_parts"] / own["kunren:fitness_of"], trace["fitness"])
        same(f"{name}, conforms", own["kunren:conforms"] == 1, trace["fitness"] == 1.0)
        counts["runs"] += 1
    ours = lambda key: [case.attributes[key] for case in log]
    rework_of(path.name, log, "", log)
    prefix = "kunren:rework_events."
    teams = sorted({key.removeprefix(prefix) for case in log for key in case.attributes if key.startswith(prefix)})
    for team in teams:
        own = EventLog([Trace([it for it in case if it["kunren:team"] == team], attributes=case.attributes) for case in log])
        rework_of(path.name, log, f".{team}", own)
    fits = alignment_based.evaluate(aligned)["percentage_of_fitting_traces"]
    same(f"{path.name}, conformance rate", 100 * sum(ours("kunren:conforms")) / len(log), fits)
    frame = pm4py.convert_to_dataframe(log)
    # pm4py sorts durations; an exercise without a step has none.
    leads = sorted(int(seconds) for seconds in pm4py.get_all_case_durations(frame))
    same(f"{path.name}, lead times", sorted(case.attributes["kunren:lead_seconds"] for case in log if len(case)), leads)


def files_of_one_exercise(work, number):
    """The three files that a debrief exports: they pass their schemas, load, and tell the same story."""
    xmlschema.XMLSchema(str(DATA / "schemas/xes-ieee-1849-2016.xsd")).validate(str(work / f"{number}.xes"))
    text = json.loads((work / f"{number}.ocel").read_text())
    jsonschema.validate(text, json.loads((DATA / "schemas/ocel20-schema-json.json").read_text()))
    log = pm4py.convert_to_dataframe(read(work / f"{number}.xes"))
    objects = pm4py.read_ocel2_json(str(work / f"{number}.ocel"))
    flat = pm4py.ocel_flattening(objects, "incident")
    trace = lambda frame: list(frame.sort_values("time:timestamp", kind="stable")["concept:name"])
    same(f"exercise {number}, steps of the incident", trace(log), trace(flat))
    same(f"exercise {number}, events", len(text["events"]), len(objects.events))
    # pm4py keeps what some event touches.
    touched = {to["objectId"] for event in text["events"] for to in event["relationships"]}
    same(f"exercise {number}, objects", len(touched), len(objects.objects))
    net = pm4py.read_pnml(str(work / f"{number}.pnml"))
    silent = [step for step in net[0].transitions if step.label is None]
    same(f"exercise {number}, silent steps", (work / f"{number}.pnml").read_text().count("$invisible$"), len(silent))
    same(f"exercise {number}, one token at each end", (1, 1), (sum(net[1].values()), sum(net[2].values())))
    counts["exports"] += 3
    return net


def main():
    work = Path(sys.argv[1])
    micro_cases()
    nets = {}
    for number, scenario in enumerate(["first-drill", "no-evidence"], start=1):
        nets[scenario] = files_of_one_exercise(work, number)
    for path in sorted(work.glob("*.*.xes")):
        xmlschema.XMLSchema(str(DATA / "schemas/xes-ieee-1849-2016.xsd")).validate(str(path))
        stand_in_runs(path, nets[path.name.split(".")[0]])
    print(f"pm4py {pm4py.__version__}: " + ", ".join(f"{number} {what}" for what, number in counts.items()))
    for line in wrong[:20]:
        print(line)
    if wrong:
        sys.exit(f"pm4py: {len(wrong)} figures differ")


main()
