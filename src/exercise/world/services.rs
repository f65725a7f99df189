//! Services: two gauges each, and what downtime costs.

use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::ServiceId;
use crate::scenario::rules::Yen;
use crate::scenario::time::Secs;

/// Function under which other things cannot use a service, in percent.
const WORKING_PERCENT: u8 = 50;
/// Loss is summed in yen × percent × percent × seconds / hour, so that nothing is rounded on the way.
const LOSS_UNIT: i64 = 100 * 100 * 3_600;

/// One service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service {
    /// Function, percent.
    pub function: u8,
    /// Security function, percent.
    pub security: u8,
    /// Share of the downtime cost that a workaround avoids, percent.
    pub mitigated: u8,
    /// Since when the function is what it is.
    pub since: Mark,
    /// Loss until `since`, in parts of a yen (`LOSS_UNIT`).
    loss_parts: i64,
    /// Seconds under 50 % until `since`.
    down_secs: Secs,
    yen_per_hour: Yen,
}

impl Service {
    fn loss_parts_until(&self, now: Secs) -> i64 {
        let secs = i64::from(now - self.since.at);
        let share = i64::from(100 - self.function) * i64::from(100 - self.mitigated);
        self.loss_parts + self.yen_per_hour.saturating_mul(share).saturating_mul(secs)
    }
    /// Loss by downtime until now.
    pub fn loss(&self, now: Secs) -> Yen {
        self.loss_parts_until(now) / LOSS_UNIT
    }
    /// Time under 50 % until now.
    pub fn down_secs(&self, now: Secs) -> Secs {
        self.down_secs + if self.function < WORKING_PERCENT { now - self.since.at } else { 0 }
    }
}

/// All services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Services {
    /// By id.
    pub list: Vec<Service>,
}

impl Services {
    pub(crate) fn new(setting: &Setting) -> Self {
        let begin = |service: &crate::scenario::organization::Service| Service {
            function: service.function,
            security: service.security,
            mitigated: 0,
            since: Mark { at: 0, seq: 0 },
            loss_parts: 0,
            down_secs: 0,
            yen_per_hour: service.yen_per_hour,
        };
        Self { list: setting.organization.services.iter().map(begin).collect() }
    }
    /// Whether other things can use it.
    pub fn works(&self, service: ServiceId) -> bool {
        self.list[service.ix()].function >= WORKING_PERCENT
    }
    /// Loss by downtime of all services until now.
    pub fn loss(&self, now: Secs) -> Yen {
        self.list.iter().map(|service| service.loss(now)).sum()
    }
}

/// Which gauge changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gauge {
    Function,
    Security,
    Mitigation,
}

pub(crate) fn apply_gauge(state: &mut State, id: ServiceId, gauge: Gauge, percent: u8) {
    let mark = state.mark();
    let service = &mut state.services.list[id.ix()];
    service.loss_parts = service.loss_parts_until(mark.at);
    service.down_secs = service.down_secs(mark.at);
    service.since = mark;
    match gauge {
        Gauge::Function => service.function = percent.min(100),
        Gauge::Security => service.security = percent.min(100),
        Gauge::Mitigation => service.mitigated = percent.min(100),
    }
}
