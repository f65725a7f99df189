//! Every rule that a scenario on an organization with a playbook must obey.

mod ground;
mod lists;
mod net;
mod numbers;
mod parts;
mod people;
mod possible;
mod reach;
mod routes;
mod sight;
mod standing;
mod times;
mod unreachable;
mod words;

pub(super) use ground::Ground;

use super::diagnostic::Report;
use super::load::file::File;

/// A rule, by what it needs to be looked at.
enum Check {
    /// The text of one file, whether or not its values could be read.
    Text(fn(&File<'_>, &mut Report)),
    /// The items that could be read, each by itself.
    Items(fn(&Ground<'_>, &mut Report)),
    /// Everything, with every id resolved.
    Whole(fn(&Ground<'_>, &mut Report)),
}

/// All rules, in the order in which authors should mend what breaks them.
const CHECKS: &[Check] = &[
    Check::Text(words::ids_are_snake_case),
    Check::Text(words::sentences_are_translated),
    Check::Items(lists::lists_hold_something),
    Check::Items(numbers::percentages_end_at_100),
    Check::Items(numbers::ranges_run_forwards),
    Check::Items(numbers::values_lie_on_their_scales),
    Check::Items(numbers::money_is_not_negative),
    Check::Items(numbers::preparation_rises),
    Check::Whole(times::moments_lie_within_the_exercise),
    Check::Whole(times::phases_follow_each_other),
    Check::Items(times::deadlines_leave_time),
    Check::Items(times::dates_can_be_read),
    Check::Whole(people::files_belong_together),
    Check::Whole(lists::nothing_is_said_twice),
    Check::Whole(lists::labels_differ),
    Check::Whole(people::seats_are_filled),
    Check::Whole(people::stand_ins_exist),
    Check::Whole(people::actions_find_people),
    Check::Whole(sight::rules_see_what_they_look_at),
    Check::Whole(people::moves_are_possible),
    Check::Whole(routes::channels_reach_whom_they_should),
    Check::Whole(routes::channels_are_there),
    Check::Whole(routes::secrets_are_kept),
    Check::Whole(routes::choices_can_be_answered),
    Check::Whole(standing::mandates_change_something),
    Check::Whole(times::what_is_bought_comes_in_time),
    Check::Whole(net::playbook_is_sound),
    Check::Whole(unreachable::everything_can_happen),
];

/// Runs the rules about text.
pub(super) fn texts(file: &File<'_>, report: &mut Report) {
    for check in CHECKS {
        if let Check::Text(rule) = check {
            rule(file, report);
        }
    }
}

/// Runs the rules about values; those that follow ids only when all of them were found.
pub(super) fn values(ground: &Ground<'_>, is_whole: bool, report: &mut Report) {
    for check in CHECKS {
        match check {
            Check::Text(_) => {}
            Check::Items(rule) => rule(ground, report),
            Check::Whole(rule) if is_whole => rule(ground, report),
            Check::Whole(_) => {}
        }
    }
}
