//! The program's own letters, Japanese and Latin, in regular and bold.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// BIZ UDPGothic, made to be read from afar and by people with weak eyes; SIL Open Font License, see `assets/fonts`.
const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Bold.ttf");

/// Quotation marks of the same letters, as narrow as in Latin text.
const QUOTES: [&[u8]; 2] = [
    include_bytes!("../../../assets/fonts/KunrenQuotes-Regular.ttf"),
    include_bytes!("../../../assets/fonts/KunrenQuotes-Bold.ttf"),
];

/// Name of the family of bold letters.
pub(super) const BOLD_FAMILY: &str = "bold";

/// Our letters first; egui's own behind them, for signs that they lack.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let [quotes, bold_quotes] = QUOTES;
    for (name, bytes) in [("regular", REGULAR), (BOLD_FAMILY, BOLD), ("quotes", quotes), ("bold quotes", bold_quotes)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallbacks = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: [&str; 2]| first.map(str::to_owned).into_iter().chain(fallbacks.iter().cloned()).collect();
    fonts.families.insert(FontFamily::Proportional, family(["quotes", "regular"]));
    fonts.families.insert(FontFamily::Name(BOLD_FAMILY.into()), family(["bold quotes", BOLD_FAMILY]));
    if let Some(monospace) = fonts.families.get_mut(&FontFamily::Monospace) {
        monospace.push("regular".to_owned());
    }
    fonts
}
