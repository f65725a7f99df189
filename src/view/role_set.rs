//! Sets of roles, small enough to be copied.

use crate::scenario::names::RoleId;

/// A set of roles; a scenario has at most 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoleSet(u64);

impl RoleSet {
    /// Adds a role.
    pub fn insert(&mut self, role: RoleId) {
        self.0 |= 1 << (role.ix() % 64);
    }
    /// Every role.
    pub const fn all() -> Self {
        Self(u64::MAX)
    }
    /// Takes a role out.
    pub fn remove(&mut self, role: RoleId) {
        self.0 &= !(1 << (role.ix() % 64));
    }
    /// Roles that are in both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
    /// The first role in it.
    pub fn first(self) -> Option<RoleId> {
        (self.0 != 0).then(|| RoleId::new(self.0.trailing_zeros() as u16))
    }
    /// Whether the role is in it.
    pub fn contains(self, role: RoleId) -> bool {
        self.0 >> (role.ix() % 64) & 1 == 1
    }
}
