//! Skills shown, missing, next worth learning, and the map of them.

use kunren::debrief::{Debrief, Field, Next, Skills};
use kunren::journal::{Journal, Player};
use kunren::scenario::names::SkillId;
use kunren::scenario::organization::Domain;
use kunren::scenario::story::Csf;

use super::runs;
use super::stories::record;

#[test]
fn the_skill_map_shows_where_a_seat_falls_short_of_what_was_asked() {
    let map = |journal: &Journal, seat: &str| -> Vec<Field> {
        let name = |role| journal.setting.names.name(role);
        let skills = Debrief::of(journal).skills;
        skills.into_iter().find(|this| name(this.role) == seat).map(|this| this.map).unwrap_or_default()
    };
    let failed = record("scenarios/no-evidence.failure.plan.ron");
    let at = |fields: &[Field], domain, function| {
        fields.iter().find(|field| (field.domain, field.function) == (domain, function)).copied()
    };
    let operations = map(&failed, "operations");
    let imaging = at(&operations, Domain::System, Csf::Respond).expect("imaging was open to them");
    assert_eq!((imaging.level, imaging.needed, imaging.shown), (0, Some(1), false));
    let idle = at(&operations, Domain::Network, Csf::Protect).expect("they know networks");
    assert_eq!((idle.level, idle.needed, idle.shown), (2, None, false), "nothing asked for it");
    assert_eq!(
        at(&operations, Domain::Security, Csf::Recover),
        None,
        "they have nothing, and nothing was asked of them"
    );
    let ideal = record("scenarios/no-evidence.ideal.plan.ron");
    let changed = at(&map(&ideal, "csirt"), Domain::Security, Csf::Respond).expect("credentials were changed");
    assert_eq!((changed.needed, changed.shown), (Some(2), true));
    let is_short = |field: &Field| field.needed.is_some_and(|needed| needed > field.level);
    assert!(!map(&ideal, "operations").iter().any(is_short), "what the CSIRT did was not asked of them");
}

#[test]
fn work_that_asks_for_a_skill_of_the_map_says_for_which_function() {
    for setting in [runs::no_evidence(), runs::first_drill()] {
        let of_map = |skill: SkillId| setting.organization.skills[skill.ix()].map.is_some();
        for action in setting.scenario.actions.iter() {
            let asks = action.skill.is_some_and(|(skill, _)| of_map(skill));
            assert_eq!(action.csf.is_some(), asks, "{}", setting.names.name(action.id));
        }
    }
}

#[test]
fn skills_are_those_shown_and_those_that_work_waited_for() {
    let shown = |setting| -> Vec<_> {
        let journal = runs::played(&setting, Player::Textbook, 1);
        let debrief = Debrief::of(&journal);
        let name = |role| journal.setting.names.name(role).to_owned();
        let says_nothing = |this: &Skills| {
            this.shown.is_empty() && this.lacking.is_empty() && this.map.iter().all(|field| field.needed.is_none())
        };
        assert!(!debrief.skills.iter().any(says_nothing), "a seat about which the run says nothing is left out");
        debrief.skills.iter().map(|this| (name(this.role), this.shown.len(), this.lacking.len(), this.next)).collect()
    };
    let drill = shown(runs::first_drill());
    let (_, num_shown, num_lacking, next) = drill.iter().find(|this| this.0 == "operations").expect("it worked");
    assert!(*num_shown > 0 && *num_lacking == 0, "{drill:?}");
    // Two people can read the log, and the better one is needed for nothing: nobody is alone, or one is.
    assert!(!matches!(next, Some(Next::Learn { .. })), "{drill:?}");
    let days = shown(runs::no_evidence());
    assert!(days.iter().all(|this| this.0 != "management"), "nothing was asked of them: {days:?}");
    assert_eq!(days.first().map(|this| (&*this.0, this.1)), Some(("csirt", 2)), "{days:?}");
}
