//! Four people at one machine, from STARTEX to the debrief. They read, pick up, press whatever can be pressed, and pass the
//! keyboard on; none of them ever finds on the curtain what the last one knew.

use std::collections::BTreeMap;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use kunren::app::{Screen, Wish};
use kunren::scenario::names::RoleId;
use kunren::text::Lang;

use crate::desk::first_drill;

use super::{Front, click, finds, front, screen, wants};

/// So many times the keyboard may be passed on before a quarter of an hour has to be over.
const TURNS_MAX: usize = 500;
/// In a turn somebody presses so many things, and lets time go on to so many events.
const NUM_PRESSES: usize = 4;
const NUM_EVENTS: usize = 2;
/// Below the bar, which leads to other screens.
const BELOW_THE_BAR: f32 = 50.0;

#[test]
fn four_people_play_the_first_drill_to_its_end() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&["csirt", "business", "operations", "management"]));
    let mut table = Table { harness, lot: 7, done: BTreeMap::new() };
    for _ in 0..TURNS_MAX {
        if table.turn() {
            break;
        }
    }
    assert!(table.harness.state().desk.table().expect("it runs").has_ended(), "it never ends");
    table.debrief();
}

/// The four of them.
struct Table {
    harness: Harness<'static, Front>,
    lot: u64,
    /// How many entries each has put into the record by pressing something.
    done: BTreeMap<RoleId, u32>,
}

impl Table {
    /// One after the other sits down, and whoever is called comes first. True when the exercise is over.
    fn turn(&mut self) -> bool {
        assert_eq!(screen(&self.harness), Screen::Curtain);
        let table = self.harness.state().desk.table().expect("it runs");
        let people = table.people();
        let called = table.called_elsewhere();
        let role = *called.first().unwrap_or(&people[self.draw(people.len())]);
        self.sit_down(role);
        for key in [Key::F2, Key::F3, Key::F3] {
            self.press(role, |harness| harness.key_press(key));
        }
        for _ in 0..NUM_PRESSES {
            self.press_anything(role);
            // Where the phone rings at another seat, a button passes the keyboard on.
            if screen(&self.harness) == Screen::Curtain {
                self.nothing_is_left_of(role);
                return false;
            }
        }
        for _ in 0..NUM_EVENTS {
            self.harness.key_press(Key::F6);
            self.harness.run();
            if self.harness.state().desk.table().expect("it runs").has_ended() {
                return true;
            }
            // Time has stopped for somebody whose phone rings.
            if screen(&self.harness) == Screen::Curtain {
                self.nothing_is_left_of(role);
                return false;
            }
        }
        wants(&mut self.harness, Wish::DrawCurtain);
        self.nothing_is_left_of(role);
        false
    }

    fn sit_down(&mut self, role: RoleId) {
        let desk = &self.harness.state().desk;
        let setting = desk.table().expect("it runs").setting().clone();
        let name = desk.words().pick(&setting.scenario.roles[role.ix()].name).to_owned();
        click(&mut self.harness, &format!("I am {name}, show me"));
        if screen(&self.harness) == Screen::Briefing {
            let has_begun = self.harness.state().desk.table().expect("it runs").session().exercise().now() > 0;
            click(&mut self.harness, if has_begun { "Go to your seat" } else { "Take your seat" });
        }
        assert_eq!(screen(&self.harness), Screen::Play);
    }

    /// The curtain has fallen, and nothing that this seat knows stands on it.
    fn nothing_is_left_of(&self, role: RoleId) {
        assert_eq!(screen(&self.harness), Screen::Curtain);
        let shown = format!("{:?}", self.harness.kittest_state().root());
        let desk = &self.harness.state().desk;
        let session = desk.table().expect("it runs").session();
        let facts = &session.setting().scenario.facts;
        for seen in &session.views().seat(role).facts {
            let fact = desk.words().pick(&facts[seen.fact.ix()].text);
            assert!(!shown.contains(fact), "the curtain shows “{fact}”");
        }
    }

    /// Any button of the page, by lot.
    fn press_anything(&mut self, role: RoleId) {
        let is_for_me = |node: &egui_kittest::Node<'_>| {
            let this = node.accesskit_node();
            this.role() == Role::Button && !this.is_disabled() && node.rect().top() > BELOW_THE_BAR
        };
        let num = self.harness.root().children_recursive().filter(is_for_me).count();
        let Some(picked) = (num > 0).then(|| self.draw(num)) else { return };
        self.press(role, |harness| {
            let node = harness.root().children_recursive().filter(is_for_me).nth(picked);
            node.expect("it was there a moment ago").click_accesskit();
        });
        assert!(
            matches!(screen(&self.harness), Screen::Play | Screen::Curtain),
            "nothing below the bar leads away: {:?}",
            screen(&self.harness)
        );
    }

    fn press(&mut self, role: RoleId, pressed: impl FnOnce(&mut Harness<'static, Front>)) {
        let before = self.seq();
        pressed(&mut self.harness);
        self.harness.run();
        *self.done.entry(role).or_default() += self.seq() - before;
    }

    fn seq(&self) -> u32 {
        self.harness.state().desk.table().expect("it runs").session().exercise().seq()
    }

    /// Everybody did something; everybody is asked for their own words; then there is the debrief.
    fn debrief(&mut self) {
        assert!(
            self.done.len() == 4 && self.done.values().all(|num| *num > 0) && self.done.values().sum::<u32>() > 20,
            "{:?}",
            self.done
        );
        wants(&mut self.harness, Wish::Debrief("1".parse().expect("a number")));
        for _ in 0..4 {
            click(&mut self.harness, "Rather not write anything");
            click(&mut self.harness, "Yes");
        }
        let head = self.harness.state().desk.words().say("debrief-ratings");
        assert!(finds(&self.harness, &head), "the debrief is there");
    }

    /// Below `below`, the same in every run.
    fn draw(&mut self, below: usize) -> usize {
        self.lot = self.lot.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.lot >> 33) as usize % below
    }
}
