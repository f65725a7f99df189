//! A seat by its name on the command line.

use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::trouble::Trouble;

/// The seat with this id.
pub(super) fn seat(setting: &Setting, name: &str) -> Result<RoleId, Trouble> {
    let found = setting.names.find(name).filter(|role: &RoleId| setting.scenario.roles[role.ix()].seat);
    found.ok_or_else(|| {
        let known: Vec<&str> = setting.seats().map(|seat| setting.names.name(seat)).collect();
        Trouble::of("trouble-seat").with("name", name).with("known", known.join(", ")).usage()
    })
}
