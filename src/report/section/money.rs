//! What it cost.

use crate::debrief::{Amount, ServiceLoss};
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let money = &r.debrief.money;
    if money.total_yen == 0 && money.spent.is_empty() && money.damages.is_empty() {
        return;
    }
    let mine = |amount: &&Amount| amount.role.map_or(r.wants_all(), |role| r.wants(role));
    let (spent, damages): (Vec<&Amount>, Vec<&Amount>) =
        (money.spent.iter().filter(mine).collect(), money.damages.iter().filter(mine).collect());
    if !r.wants_all() && spent.is_empty() && damages.is_empty() {
        return;
    }
    page.heading(r.say("debrief-money"));
    if r.wants_all() {
        totals(r, page);
        let heads = ["debrief-service", "debrief-down", "debrief-loss", "debrief-function"];
        page.table(r.heads(&heads), money.services.iter().map(|service| row(r, service)).collect());
    }
    part(r, page, "debrief-spent", &spent);
    part(r, page, "debrief-damages", &damages);
}

fn totals(r: &Reporter<'_>, page: &mut Page) {
    let money = &r.debrief.money;
    let yen = |name, yen| arg(name, r.speaker.words.money(yen));
    let args = [
        yen("loss", money.loss_yen),
        yen("damage", money.damage_yen),
        yen("harm", money.harm_yen),
        yen("spent", money.spent_yen),
        yen("total", money.total_yen),
    ];
    page.para(r.say_with("debrief-money-total", &args));
    let by = |(role, yen): &(crate::scenario::names::RoleId, i64)| {
        Item::new(r.labelled(r.role(*role), &r.speaker.words.money(*yen)))
    };
    if money.spent_by.len() > 1 {
        page.list(money.spent_by.iter().map(by).collect());
    }
}

fn row(r: &Reporter<'_>, this: &ServiceLoss) -> Vec<String> {
    vec![
        r.speaker.service(this.service).to_owned(),
        r.span(this.down_secs),
        r.speaker.words.money(this.loss_yen),
        r.say_with("debrief-percent", &[arg("percent", this.function)]),
    ]
}

fn part(r: &Reporter<'_>, page: &mut Page, id: &str, amounts: &[&Amount]) {
    if amounts.is_empty() {
        return;
    }
    page.subheading(r.say(id));
    let line = |amount: &&Amount| {
        let args = [
            arg("time", r.time(amount.proof.at)),
            arg("seq", amount.proof.seq),
            arg("yen", r.speaker.words.money(amount.yen)),
            arg("cause", r.cause(&amount.cause)),
        ];
        Item::new(r.say_with("debrief-amount", &args)).of_entry(amount.proof.seq)
    };
    page.list(amounts.iter().map(line).collect());
}
