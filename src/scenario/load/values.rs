//! The three files as values: which section holds which type.

use crate::scenario::organization::Organization;
use crate::scenario::playbook::Playbook;
use crate::scenario::story::Scenario;

use super::reader::Reader;

/// Reads a scenario file; none when a part that stands only once is missing.
pub(super) fn scenario(r: &mut Reader<'_, '_>) -> Option<Scenario> {
    let about = r.one("about");
    let overhears = r.one("overhears").unwrap_or_default();
    let roles = r.list("roles");
    let phases = r.list("phases");
    let topics = r.list("topics");
    let figures = r.list("figures");
    let facts = r.list("facts");
    let flags = r.list("flags");
    let injects = r.list("injects");
    let actions = r.list("actions");
    let evidence = r.list("evidence");
    let attacker = r.list("attacker");
    let clocks = r.list("clocks");
    let absences = r.list("absences");
    let mandates = r.list("mandates");
    let objectives = r.list("objectives");
    let expectations = r.list("expectations");
    let gates = r.list("gates");
    let mappings = r.list("mappings");
    let endings = r.list("endings");
    let manners = r.list("manners");
    Some(Scenario {
        about: about?,
        roles,
        phases,
        topics,
        figures,
        facts,
        flags,
        injects,
        actions,
        evidence,
        attacker,
        overhears,
        clocks,
        absences,
        mandates,
        objectives,
        expectations,
        gates,
        mappings,
        endings,
        manners,
    })
}

/// Reads an organization file; none when a part that stands only once is missing.
pub(super) fn organization(r: &mut Reader<'_, '_>) -> Option<Organization> {
    let company = r.one("company");
    let money = r.one("money").unwrap_or_default();
    let tables = r.one("tables");
    let skills = r.list("skills");
    let people = r.list("people");
    let channels = r.list("channels");
    let services = r.list("services");
    let authorities = r.list("authorities");
    let readiness = r.list("readiness");
    let trust = r.list("trust");
    let cooperation = r.list("cooperation");
    let assets = r.list("assets");
    let check_items = r.list("check_items");
    let ticket_locks = r.list("ticket_locks");
    Some(Organization {
        company: company?,
        skills,
        people,
        channels,
        services,
        authorities,
        money,
        readiness,
        trust,
        cooperation,
        assets,
        check_items,
        ticket_locks,
        tables: tables?,
    })
}

/// Reads a playbook file; none when a part that stands only once is missing.
pub(super) fn playbook(r: &mut Reader<'_, '_>) -> Option<Playbook> {
    let id = r.one("id");
    let title = r.one("title");
    let places = r.list("places");
    let activities = r.list("activities");
    let silent = r.list("silent");
    Some(Playbook { id: id?, title: title?, places, activities, silent })
}
