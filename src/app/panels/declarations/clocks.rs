//! Deadlines, notices and promises in full: what is left, what the limit is, and what a miss does.

use egui::{CollapsingHeader, Ui};

use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::panels::{Draft, Purpose, Seat};
use crate::app::widgets::{bold, button, card, chip, empty, para, small};
use crate::app::wish::Target;
use crate::app::{Wish, Wishes};
use crate::scenario::rules::Effect;
use crate::scenario::story::ClockKind;
use crate::scenario::time::{MINUTE, Secs};
use crate::text::arg;
use crate::view::contacts;
use crate::view::seat::{ClockSeen, NoticeSeen, PromiseSeen};

/// So little time is left that one should do something else first.
const SOON: Secs = 15 * MINUTE;

/// What runs, the first to run out first; then what is over.
pub(super) fn clocks(ui: &mut Ui, seat: Seat<'_>, wishes: &mut Wishes) {
    let view = seat.view;
    let is_over = |clock: &ClockSeen| clock.stopped.is_some() || clock.missed.is_some();
    let mut running: Vec<&ClockSeen> =
        view.clocks.iter().filter(|clock| clock.started.is_some() && !is_over(clock)).collect();
    running.sort_by_key(|clock| clock.due);
    let owed: Vec<&NoticeSeen> = view.notices.iter().filter(|notice| !notice.given && !notice.superseded).collect();
    let promised: Vec<&PromiseSeen> = view.promises.iter().filter(|promise| promise.kept.is_none()).collect();
    if running.is_empty() && owed.is_empty() && promised.is_empty() {
        empty(ui, &seat.speaker.words.say("deadline-none"));
    }
    running.into_iter().for_each(|clock| runs(ui, seat, clock));
    owed.into_iter().for_each(|notice| owes(ui, seat, notice, wishes));
    promised.into_iter().for_each(|promise| {
        card(ui, tone(seat, promise.until), |ui| {
            left(ui, seat, Icon::Promise, &seat.speaker.promise_line(view, promise), promise.until);
        });
    });
    over(ui, seat, is_over);
}

fn tone(seat: Seat<'_>, until: Secs) -> Tone {
    match until.saturating_sub(seat.view.now) {
        0 => Tone::Alarm,
        left if left <= SOON => Tone::Warn,
        _ => Tone::Plain,
    }
}

fn left(ui: &mut Ui, seat: Seat<'_>, icon: Icon, text: &str, until: Secs) {
    let (speaker, words, now) = (seat.speaker, seat.speaker.words, seat.view.now);
    let palette = Palette::here(ui);
    ui.horizontal(|ui| {
        icon.show(ui, size::BODY, palette.ink_of(tone(seat, until)));
        para(ui, bold(text));
    });
    let args = [arg("until", speaker.clock(until, now)), arg("left", words.span(until.saturating_sub(now)))];
    let id = if until > now { "deadline-left" } else { "deadline-over" };
    chip(ui, Icon::Clock, &words.say_with(id, &args), tone(seat, until));
}

fn runs(ui: &mut Ui, seat: Seat<'_>, clock: &ClockSeen) {
    card(ui, tone(seat, clock.due), |ui| {
        left(ui, seat, Icon::Clock, seat.speaker.clock_name(clock.clock), clock.due);
        terms(ui, seat, clock);
    });
}

/// By what it is set, how much time it leaves, and what a miss does.
pub(super) fn terms(ui: &mut Ui, seat: Seat<'_>, seen: &ClockSeen) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    let clock = &speaker.setting.scenario.clocks[seen.clock.ix()];
    let kind = words.say(match clock.kind {
        ClockKind::Legal => "deadline-legal",
        ClockKind::Contract => "deadline-contract",
        ClockKind::Internal => "deadline-internal",
        ClockKind::Ultimatum => "deadline-ultimatum",
        ClockKind::Patience => "deadline-patience",
    });
    let limit = [arg("kind", kind), arg("limit", words.span(clock.limit.0))];
    para(ui, small(words.say_with("deadline-limit", &limit), palette.ink_soft));
    // What else a miss sets off is the story's secret.
    for effect in &clock.missed {
        let told = match effect {
            Effect::Lose(yen) | Effect::Spend(yen) => {
                Some(words.say_with("deadline-costs", &[arg("yen", words.money(*yen))]))
            }
            Effect::Trust(who, whom, by) if *whom == seat.view.role && *by < 0 => {
                Some(words.say_with("deadline-trust", &[arg("role", speaker.role(*who))]))
            }
            _ => None,
        };
        if let Some(told) = told {
            para(ui, small(told, palette.ink_of(Tone::Warn)));
        }
    }
}

fn owes(ui: &mut Ui, seat: Seat<'_>, notice: &NoticeSeen, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    card(ui, tone(seat, notice.until), |ui| {
        let args = [arg("role", speaker.role(notice.role)), arg("channel", speaker.channel(notice.over))];
        left(ui, seat, Icon::Send, &words.say_with("deadline-notice", &args), notice.until);
        let name = words.say_with("deadline-notice-write", &args);
        if button(ui, &name).clicked() {
            let draft = Draft { over: Some(notice.over), ..Draft::to(notice.role, Purpose::Notice) };
            wishes.push(Wish::Open(Target::Draft(draft.into())));
        }
        otherwise(ui, seat, notice, wishes);
    });
}

/// Who rang often enough in vain may take another channel.
fn otherwise(ui: &mut Ui, seat: Seat<'_>, notice: &NoticeSeen, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    if !contacts::is_unreached(seat.view, notice) {
        return;
    }
    let to = [notice.role];
    for over in contacts::channels(speaker.setting, seat.view, &to).filter(|over| *over != notice.over) {
        let args = [
            arg("role", speaker.role(notice.role)),
            arg("channel", speaker.channel(over)),
            arg("instead", speaker.channel(notice.over)),
        ];
        if button(ui, &words.say_with("play-notice-instead", &args)).clicked() {
            let draft = Draft { over: Some(over), ..Draft::to(notice.role, Purpose::Notice) };
            wishes.push(Wish::Open(Target::Draft(draft.into())));
        }
    }
}

fn over(ui: &mut Ui, seat: Seat<'_>, is_over: impl Fn(&ClockSeen) -> bool) {
    let (speaker, words, view) = (seat.speaker, seat.speaker.words, seat.view);
    let mut lines: Vec<(bool, String)> = Vec::new();
    let clocks = view.clocks.iter().filter(|clock| is_over(clock));
    lines.extend(clocks.map(|clock| (clock.missed.is_none(), speaker.clock_line(view, clock))));
    let notices = view.notices.iter().filter(|notice| notice.given);
    lines.extend(notices.map(|notice| (!notice.missed, speaker.notice_line(view, notice))));
    let promises = view.promises.iter().filter_map(|promise| Some((promise.kept?, promise)));
    lines.extend(promises.map(|(is_kept, promise)| (is_kept, speaker.promise_line(view, promise))));
    if lines.is_empty() {
        return;
    }
    let head = small(words.say_with("deadline-past", &[arg("n", lines.len() as u64)]), Palette::here(ui).ink_soft);
    CollapsingHeader::new(head).id_salt("deadlines_past").show_unindented(ui, |ui| {
        for (is_good, line) in lines {
            let palette = Palette::here(ui);
            let (icon, ink) = if is_good { (Icon::Check, palette.good) } else { (Icon::Cross, palette.alarm) };
            ui.horizontal(|ui| {
                icon.show(ui, size::SMALL, ink);
                para(ui, small(line, palette.ink));
            });
        }
    });
}
