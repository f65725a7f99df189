//! The report as files to keep and to hand on: whole, safe to open, and leading to their evidence.

use std::collections::BTreeSet;
use std::sync::Arc;

use kunren::debrief::Debrief;
use kunren::exercise::Event;
use kunren::journal::{Journal, Player};
use kunren::report::{Format, render};
use kunren::scenario::names::RoleId;
use kunren::scenario::story::Text;
use kunren::text::{Lang, Words};

use super::runs::{first_drill, morning, no_evidence, played};
use crate::program::User;

const HOSTILE: &str = "<script>alert('x')</script>\"&";

fn html(journal: &Journal, lang: Lang, seat: Option<RoleId>) -> String {
    render(journal, &Debrief::of(journal), None, &Words::new(lang), Format::Html, seat)
}

/// The morning, with markup wherever people may write something.
fn hostile() -> Journal {
    let mut journal = morning(Player::Human);
    let mut setting = journal.setting.with_roles_for_names();
    let text = || Text { ja: HOSTILE.into(), en: HOSTILE.into() };
    setting.organization.people.iter_mut().for_each(|person| person.name = text());
    setting.scenario.roles.iter_mut().for_each(|role| role.name = text());
    setting.scenario.about.title = text();
    setting.scenario.facts.iter_mut().for_each(|fact| fact.text = text());
    setting.playbook.activities.iter_mut().for_each(|activity| activity.name = text());
    journal.setting = Arc::new(setting);
    for event in journal.entries.iter_mut().flat_map(|entry| &mut entry.events) {
        if let Event::ClockStarted { words, .. } | Event::Declared { words, .. } | Event::Rated { words, .. } = event {
            *words = HOSTILE.into();
        }
    }
    journal
}

/// Values of an attribute.
fn values<'t>(html: &'t str, before: &str) -> Vec<&'t str> {
    html.split(before).skip(1).filter_map(|rest| rest.split('\'').next()).collect()
}

#[test]
fn what_people_wrote_does_not_become_markup() {
    let journal = hostile();
    for lang in Lang::ALL {
        let html = html(&journal, lang, None);
        assert!(!html.contains("<script") && !html.contains("alert('x')"));
        assert!(html.matches("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;").count() > 20);
    }
}

#[test]
fn every_link_leads_somewhere_and_every_place_is_one() {
    let journals =
        [morning(Player::Human), played(&first_drill(), Player::Story, 1), played(&no_evidence(), Player::Textbook, 1)];
    for journal in journals {
        let seats = journal.setting.seats().map(Some).chain([None]);
        for (seat, lang) in seats.flat_map(|seat| Lang::ALL.map(|lang| (seat, lang))) {
            let html = html(&journal, lang, seat);
            let ids = values(&html, " id='");
            let places: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), places.len(), "an id stands twice");
            let links = values(&html, " href='#");
            assert!(links.iter().any(|link| link.starts_with('e')) && links.contains(&"record"));
            assert_eq!(links.iter().find(|link| !places.contains(*link)), None, "{seat:?}");
            assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("report-"));
        }
    }
}

#[test]
fn findings_lead_to_their_entries() {
    let journal = morning(Player::Human);
    let html = html(&journal, Lang::En, None);
    let findings = html.split("<section id='ending'").nth(1).and_then(|rest| rest.split("</section>").next());
    for proof in Debrief::of(&journal).findings[..3].iter().flat_map(|finding| &finding.proofs[..1]) {
        assert!(findings.is_some_and(|part| part.contains(&format!("<a href='#e{}'>", proof.seq))), "{proof:?}");
    }
}

#[test]
fn charts_show_what_the_lists_say() {
    let journal = morning(Player::Human);
    let html = html(&journal, Lang::En, None);
    for chart in ["lanes", "clocks", "map"] {
        assert!(html.contains(&format!("<title id='{chart}.t'>")), "{chart}");
    }
    assert!(html.contains("<table class='talk'>") && html.contains("<table class='sequence'>"));
    // A deadline 300 seconds missed: the bar goes beyond the line.
    assert!(html.contains("5 minutes late</text>"));
}

#[test]
fn the_report_for_one_seat_holds_nothing_of_the_records_of_others() {
    let journal = morning(Player::Human);
    let management = journal.setting.names.find("management").expect("a seat");
    let html = html(&journal, Lang::En, Some(management));
    assert!(!html.contains("(did) Began: Reboot"));
    let rows = html.matches("<tr id='e").count();
    assert!(rows > 0 && rows < journal.entries.len());
}

#[test]
fn the_verb_writes_a_file_and_never_over_another_one() {
    let user = User::new();
    let mut bytes = Vec::new();
    morning(Player::Human).write(&mut bytes).expect("memory takes it");
    let record = user.file("morning.jsonl", bytes);
    let path = user.file("there.html", b"somebody's work");
    let said = user.run(["--lang", "en", "debrief", &record, "--format", "html", "-o", &path]).bad(1);
    assert!(said.contains("there.html"), "{said}");
    let new = path.replace("there", "new");
    user.run(["--lang", "ja", "debrief", &record, "--format", "html", "-o", &new]).good();
    assert!(std::fs::read_to_string(&new).is_ok_and(|html| html.starts_with("<!DOCTYPE html>\n<html lang='ja'>")));
}
