//! The sections of a report, one file each. Each writes nothing where there is nothing to say.

pub(super) mod accounts;
pub(super) mod automation;
pub(super) mod communication;
pub(super) mod deadlines;
pub(super) mod dealings;
pub(super) mod ending;
pub(super) mod evidence;
pub(super) mod finding;
pub(super) mod gates;
pub(super) mod knowledge;
pub(super) mod lenses;
pub(super) mod maturity;
pub(super) mod mined;
pub(super) mod moments;
pub(super) mod money;
pub(super) mod objectives;
pub(super) mod opinions;
pub(super) mod personal;
pub(super) mod process;
pub(super) mod ratings;
pub(super) mod skills;
pub(super) mod stories;
pub(super) mod summary;
