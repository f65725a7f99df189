//! A finding as one sentence.

use crate::debrief::{Finding, Found};
use crate::exercise::command::Rating;
use crate::report::reporter::{Reporter, bare, inner};
use crate::scenario::story::Promise;
use crate::text::{arg, with_commas};

pub(in crate::report) fn sentence(r: &Reporter<'_>, finding: &Finding) -> String {
    let by = finding.role.map_or("", |role| r.role(role));
    match &finding.found {
        Found::EvidenceLost { .. }
        | Found::OutOfOrder { .. }
        | Found::EvidenceSaved { .. }
        | Found::EvidenceGone { .. }
        | Found::Damage { .. }
        | Found::Overstep { .. }
        | Found::AskedLate { .. }
        | Found::Unanswered { .. }
        | Found::LeftOpen { .. } => deed(r, by, &finding.found),
        Found::ClockMissed { .. }
        | Found::ClockNeverStarted { .. }
        | Found::ClockStartedLate { .. }
        | Found::ClockMet { .. }
        | Found::NoticesMissed { .. } => deadline(r, by, &finding.found),
        Found::NeverTold { .. }
        | Found::NeverFound { .. }
        | Found::ToldLate { .. }
        | Found::RumourPassedOn { .. }
        | Found::NumbersContradict { .. }
        | Found::PromiseBroken { .. } => talk(r, by, &finding.found),
        Found::Expected { .. } | Found::Done { .. } => letter(r, by, &finding.found),
    }
}

fn deed(r: &Reporter<'_>, by: &str, found: &Found) -> String {
    match found {
        Found::EvidenceLost { evidence, cause } => {
            let args = [arg("cause", r.cause(cause)), arg("evidence", r.speaker.evidence(*evidence))];
            r.say_with("debrief-found-evidence-lost", &args)
        }
        Found::EvidenceGone { evidence, cause } => {
            let args = [arg("cause", r.cause(cause)), arg("evidence", r.speaker.evidence(*evidence))];
            r.say_with("debrief-found-evidence-gone", &args)
        }
        Found::EvidenceSaved { evidence, cause } => {
            let args = [arg("cause", r.cause(cause)), arg("evidence", r.speaker.evidence(*evidence))];
            r.say_with("debrief-found-evidence-saved", &args)
        }
        Found::OutOfOrder { saved, before } => {
            let args = [arg("saved", r.speaker.evidence(*saved)), arg("before", r.speaker.evidence(*before))];
            r.say_with("debrief-found-out-of-order", &args)
        }
        Found::Damage { yen, cause } => {
            let args = [arg("cause", r.cause(cause)), arg("yen", r.speaker.words.money(*yen))];
            r.say_with("debrief-found-damage", &args)
        }
        Found::Overstep { authority, action } => {
            let authority = arg("authority", r.speaker.authority(*authority));
            match action {
                Some(action) => {
                    let args = [arg("by", by), arg("action", inner(r.speaker.action(*action))), authority];
                    r.say_with("debrief-found-overstep", &args)
                }
                None => r.say_with("debrief-found-overstep-plain", &[arg("by", by), authority]),
            }
        }
        Found::AskedLate { authority, late_secs } => {
            let authority = arg("authority", r.speaker.authority(*authority));
            r.say_with("debrief-found-asked-late", &[arg("by", by), authority, arg("late", r.span(*late_secs))])
        }
        Found::Unanswered { message, by: asker } => {
            let args = [arg("by", by), arg("asker", r.role(*asker)), arg("label", inner(&r.label(*message)))];
            r.say_with(
                if by.is_empty() { "debrief-found-unanswered-by-any" } else { "debrief-found-unanswered" },
                &args,
            )
        }
        Found::LeftOpen { inject, heard } => {
            let id = if *heard { "debrief-found-left-open" } else { "debrief-found-unheard" };
            r.say_with(id, &[arg("inject", inner(r.speaker.inject(*inject)))])
        }
        _ => String::new(),
    }
}

fn deadline(r: &Reporter<'_>, by: &str, found: &Found) -> String {
    let named = |clock| arg("clock", r.speaker.clock_name(clock));
    match found {
        Found::ClockMissed { clock, kind, late_secs, stopped } => {
            let id = match (stopped, late_secs) {
                (true, _) => "debrief-found-clock-late",
                (false, 0) => "debrief-found-clock-missed-at-end",
                (false, _) => "debrief-found-clock-missed",
            };
            r.say_with(id, &[named(*clock), arg("kind", r.clock_kind(*kind)), arg("late", r.span(*late_secs))])
        }
        Found::ClockNeverStarted { clock, kind, should_run } => {
            let args = [named(*clock), arg("kind", r.clock_kind(*kind)), arg("time", r.time(should_run.at))];
            r.say_with("debrief-found-clock-never-started", &args)
        }
        Found::ClockStartedLate { clock, late_secs } => {
            r.say_with("debrief-found-clock-started-late", &[named(*clock), arg("late", r.span(*late_secs))])
        }
        Found::ClockMet { clock, margin_secs } => {
            r.say_with("debrief-found-clock-met", &[named(*clock), arg("margin", r.span(*margin_secs))])
        }
        Found::NoticesMissed { to, num, late_secs } => {
            let to = arg("to", r.speaker.roles(to));
            let args = [arg("by", by), to, arg("num", *num), arg("late", r.span(*late_secs))];
            r.say_with("debrief-found-notices", &args)
        }
        _ => String::new(),
    }
}

fn talk(r: &Reporter<'_>, by: &str, found: &Found) -> String {
    match found {
        Found::NeverTold { fact, knew, to } => {
            let fact = arg("fact", inner(r.speaker.fact(*fact)));
            let to = arg("to", r.speaker.roles(to));
            r.say_with("debrief-found-never-told", &[arg("by", by), arg("time", r.time(knew.at)), to, fact])
        }
        Found::NeverFound { fact, to, asking, doing } => {
            let mut args = vec![arg("fact", inner(r.speaker.fact(*fact))), arg("to", r.speaker.roles(to))];
            match doing {
                Some(action) => {
                    args.push(arg("action", inner(r.speaker.action(*action))));
                    r.say_with("debrief-found-never-found", &args)
                }
                None => {
                    args.push(arg("outside", r.speaker.roles(asking)));
                    r.say_with("debrief-found-never-asked", &args)
                }
            }
        }
        Found::ToldLate { fact, to, late_secs } => {
            let fact = arg("fact", inner(r.speaker.fact(*fact)));
            let late = arg("late", r.span(*late_secs));
            r.say_with("debrief-found-told-late", &[arg("by", by), arg("to", r.role(*to)), late, fact])
        }
        Found::RumourPassedOn { fact, to } => {
            let fact = arg("fact", inner(r.speaker.fact(*fact)));
            r.say_with("debrief-found-rumour", &[arg("by", by), arg("to", r.speaker.roles(to)), fact])
        }
        Found::NumbersContradict { figure, first, other, settled_secs } => {
            let args = [
                arg("figure", r.speaker.figure(*figure)),
                arg("first-by", r.role(first.by)),
                arg("first-to", r.speaker.roles(&first.to)),
                arg("first", with_commas(first.number)),
                arg("by", by),
                arg("to", r.speaker.roles(&other.to)),
                arg("number", with_commas(other.number)),
                arg("settled", settled_secs.map_or_else(|| "no".to_owned(), |secs| r.span(secs))),
            ];
            r.say_with("debrief-found-contradiction", &args)
        }
        Found::PromiseBroken { to, what, until } => {
            let mut args = vec![arg("by", by), arg("to", r.role(*to)), arg("until", r.time(*until))];
            match what {
                Promise::NextUpdate => r.say_with("debrief-found-promise-update", &args),
                Promise::Restored(service) => {
                    args.push(arg("service", r.speaker.service(*service)));
                    r.say_with("debrief-found-promise-restored", &args)
                }
            }
        }
        _ => String::new(),
    }
}

fn letter(r: &Reporter<'_>, by: &str, found: &Found) -> String {
    let by = arg("by", by);
    match found {
        Found::Expected { expectation, letter, late_secs, remark } => {
            let expected = &r.speaker.setting.scenario.expectations[expectation.ix()];
            let what = arg("what", bare(r.pick(&expected.text)));
            let remark = remark.map(|index| bare(r.pick(&expected.remarks[usize::from(index)].text)));
            match (letter, remark, late_secs) {
                (Rating::U, ..) if r.debrief.ending.is_none() => r.say_with("debrief-found-open", &[by, what]),
                (Rating::U, ..) => r.say_with("debrief-found-unable", &[by, what]),
                (_, Some(remark), _) => r.say_with("debrief-found-major-remark", &[by, what, arg("remark", remark)]),
                (_, None, 1..) => r.say_with("debrief-found-major-late", &[by, what, arg("late", r.span(*late_secs))]),
                (_, None, 0) => r.say_with("debrief-found-major", &[by, what]),
            }
        }
        Found::Done { expectation, took_secs } => {
            let what = arg("what", bare(r.speaker.expectation(*expectation)));
            match took_secs {
                0 => r.say_with("debrief-found-done-at-once", &[by, what]),
                _ => r.say_with("debrief-found-done", &[by, what, arg("took", r.span(*took_secs))]),
            }
        }
        _ => String::new(),
    }
}
