//! Process mining: what was done, held against how it should go. A workflow net, token replay, optimal alignments, the map
//! of what followed what, work done again, and deviations ranked. Definitions and figures are those of pm4py.
//!
//! It knows only labels, which are small numbers; what they stand for is known to whoever asks.

mod align;
mod deviation;
mod log;
mod net;
mod ratio;
mod replay;
mod since;
mod space;

pub use align::{Alignment, LOG_OR_MODEL_MOVE, Move, SILENT_MOVE};
pub use deviation::{Deviation, DeviationKind, Pattern, deviations, ranked};
pub use log::{Case, Edge, Happening, Rework, edges, rework, variants};
pub use net::{Label, Net, Transition};
pub use ratio::Ratio;
pub use replay::Replay;
pub use since::possible_since;
pub use space::Space;
