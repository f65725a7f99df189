//! Moments within the exercise, phases in order, deadlines that leave time.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::rules::Effect;
use crate::scenario::story::{Move, Promise};
use crate::scenario::time::{Moment, Secs, Span};

use super::ground::{Ground, Spot, since_midnight};
use super::{parts, standing};

/// What has a moment has it between STARTEX and ENDEX.
pub(super) fn moments_lie_within_the_exercise(ground: &Ground<'_>, report: &mut Report) {
    let (start, end) = ground.start_and_end();
    let about = ground.spot("about", 0);
    if end <= start {
        let message = "ENDEX is not after STARTEX";
        report.push(about.field("end").wrong(Code::OutsideExercise, message));
        return;
    }
    let mut look = |spot: Spot<'_>, moment: Moment| {
        let at = since_midnight(moment);
        if at < start {
            report.push(spot.wrong(Code::OutsideExercise, format!("{moment} is before STARTEX, {}", clock(start))));
        } else if at > end {
            let message = format!("{moment} is after ENDEX, {}", ground.scenario.about.end);
            report.push(spot.wrong(Code::OutsideExercise, message));
        }
    };
    for (i, inject) in ground.scenario.injects.iter().enumerate() {
        inject.at.iter().for_each(|at| look(ground.spot("injects", i).field("at"), *at));
    }
    for (i, phase) in ground.scenario.phases.iter().enumerate() {
        look(ground.spot("phases", i).field("from"), phase.from);
    }
    standing::stretches(ground, &mut |spot, stretch| {
        stretch.from.iter().for_each(|from| look(spot.field("from"), *from));
        stretch.until.iter().for_each(|until| look(spot.field("until"), *until));
    });
}

/// What is bought on the first day is there before ENDEX.
pub(super) fn what_is_bought_comes_in_time(ground: &Ground<'_>, report: &mut Report) {
    let (start, end) = ground.start_and_end();
    parts::effects(ground, &mut |spot, effect| {
        let Effect::Buy(entry, _) = effect else {
            return;
        };
        let lead = ground.organization.readiness[entry.ix()].lead;
        if lead.0 > end.saturating_sub(start) {
            let name = ground.names.name(*entry);
            let message = format!("\"{name}\" takes {lead} to come, longer than the whole exercise");
            let help = "let the exercise begin earlier, with a build phase, or give the entry a shorter `lead`";
            report.push(spot.word(name).wrong(Code::BoughtTooLate, message).with_help(help));
        }
    });
}

fn clock(secs: Secs) -> Moment {
    Moment { day: 1, secs }
}

/// The first phase begins at STARTEX, each other one after the one before.
pub(super) fn phases_follow_each_other(ground: &Ground<'_>, report: &mut Report) {
    let mut before = None;
    for (i, phase) in ground.scenario.phases.iter().enumerate() {
        let spot = ground.spot("phases", i).field("from");
        let from = since_midnight(phase.from);
        match before {
            None if from > ground.start_of_day => {
                let message = format!("the first phase begins at {}, not at STARTEX", phase.from);
                report.push(spot.wrong(Code::PhaseOrder, message));
            }
            Some(earlier) if from <= earlier => {
                let message = "this phase does not begin after the one before";
                report.push(spot.wrong(Code::PhaseOrder, message));
            }
            _ => {}
        }
        before = Some(from);
    }
}

/// Every deadline leaves some time.
pub(super) fn deadlines_leave_time(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |spot: Spot<'_>, span: Option<Span>| {
        if span == Some(Span(0)) {
            report.push(spot.wrong(Code::NoTime, "this deadline leaves no time at all"));
        }
    };
    let (scenario, organization) = (ground.scenario, ground.organization);
    for (i, inject) in scenario.injects.iter().enumerate() {
        let spot = ground.spot("injects", i);
        look(spot.field("within"), inject.within);
        for (k, choice) in inject.choices.iter().enumerate() {
            let promised = choice.promise.map(|(_, span)| span);
            look(spot.field("choices").part(k).field("promise"), promised);
        }
    }
    for (i, clock) in scenario.clocks.iter().enumerate() {
        look(ground.spot("clocks", i).field("limit"), Some(clock.limit));
    }
    for (i, expectation) in scenario.expectations.iter().enumerate() {
        look(ground.spot("expectations", i).field("within"), expectation.within);
    }
    for (i, manner) in scenario.manners.iter().enumerate() {
        for (k, rule) in manner.rules.iter().enumerate() {
            if let Move::Promise(_, _, Promise::NextUpdate | Promise::Restored(_), span) = rule.does {
                look(ground.spot("manners", i).field("rules").part(k).field("do"), Some(span));
            }
        }
    }
    for (i, activity) in ground.playbook.activities.iter().enumerate() {
        look(ground.spot("activities", i).field("within"), activity.within);
    }
    for (i, row) in organization.tables.severity.iter().enumerate() {
        look(ground.spot("tables", 0).field("severity").part(i).field("limit"), row.limit);
    }
    standing::stretches(ground, &mut |spot, stretch| {
        let is_over = stretch.from.zip(stretch.until).is_some_and(|(from, until)| until <= from);
        look(spot.field("until"), is_over.then_some(Span(0)));
        look(spot.field("lasts"), stretch.lasts);
    });
    parts::effects(ground, &mut |spot, effect| {
        if let Effect::Occupy(_, _, span) = effect {
            look(spot, Some(*span));
        }
    });
}

/// The organization's texts that stand for offsets, dates and months.
pub(super) fn dates_can_be_read(ground: &Ground<'_>, report: &mut Report) {
    let company = &ground.organization.company;
    let spot = ground.spot("company", 0);
    if !looks_like(&company.utc_offset, "+00:00") {
        let wrong = spot.field("utc_offset").wrong(Code::BadValue, "this is not an offset from UTC");
        report.push(wrong.with_help("written like \"+09:00\""));
    }
    for day in &company.holidays {
        if day.parse::<jiff::civil::Date>().is_err() || !looks_like(day, "0000-00-00") {
            let wrong = spot.field("holidays").word(day).wrong(Code::BadValue, "this is not a date");
            report.push(wrong.with_help("written like \"2026-07-20\""));
        }
    }
    for (i, entry) in ground.organization.readiness.iter().enumerate() {
        let is_month = looks_like(&entry.month, "0000-00") && ("01"..="12").contains(&&entry.month[5..]);
        if !is_month {
            let wrong = ground.spot("readiness", i).field("month").wrong(Code::BadValue, "this is not a month");
            report.push(wrong.with_help("written like \"2026-03\""));
        }
    }
}

/// Whether a text has digits where the pattern has `0`, a sign where it has `+`, and else the same characters.
fn looks_like(text: &str, pattern: &str) -> bool {
    let fits = |(c, p): (u8, u8)| match p {
        b'0' => c.is_ascii_digit(),
        b'+' => c == b'+' || c == b'-',
        _ => c == p,
    };
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(fits)
}

#[cfg(test)]
mod tests {
    use super::looks_like;

    #[test]
    fn patterns_stand_for_digits_and_signs() {
        assert!(looks_like("-09:30", "+00:00") && looks_like("2026-07", "0000-00"));
        assert!(
            !looks_like("09:30", "+00:00") && !looks_like("2026/07", "0000-00") && !looks_like("２026-07", "0000-00")
        );
    }
}
