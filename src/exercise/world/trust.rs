//! How much roles trust each other, 0 to 100.

use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::RoleId;

/// Where nothing is said.
const NEUTRAL: u8 = 50;

/// Trust between all roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    num_roles: usize,
    cells: Vec<u8>,
    /// Every change: when, who, in whom, by how much.
    pub moves: Vec<(Mark, RoleId, RoleId, i8)>,
}

impl Trust {
    /// As it is at STARTEX.
    pub fn at_start(setting: &Setting) -> Self {
        let num_roles = setting.scenario.roles.len();
        let mut cells = vec![NEUTRAL; num_roles * num_roles];
        for trust in &setting.organization.trust {
            let level = *trust.level.value(|entry| setting.ready(entry));
            cells[trust.from.ix() * num_roles + trust.to.ix()] = level.min(100);
        }
        Self { num_roles, cells, moves: Vec::new() }
    }
    /// How much one trusts the other.
    pub fn of(&self, from: RoleId, to: RoleId) -> u8 {
        self.cells[from.ix() * self.num_roles + to.ix()]
    }
}

pub(crate) fn apply_moved(state: &mut State, from: RoleId, to: RoleId, by: i8) {
    let mark = state.mark();
    let cell = &mut state.trust.cells[from.ix() * state.trust.num_roles + to.ix()];
    *cell = cell.saturating_add_signed(by).min(100);
    state.trust.moves.push((mark, from, to, by));
}
