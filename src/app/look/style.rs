//! Dresses egui: type scale, distances, corners and colours.

use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Vec2, Visuals};

use super::fonts::BOLD_FAMILY;
use super::palette::Palette;

/// The type scale, in points.
pub mod size {
    /// Remarks, times, counts.
    pub const SMALL: f32 = 12.5;
    /// Text.
    pub const BODY: f32 = 14.5;
    /// Head of a panel.
    pub const HEAD: f32 = 17.0;
    /// Title of a screen.
    pub const TITLE: f32 = 24.0;
    /// The exercise clock.
    pub const CLOCK: f32 = 30.0;
}

/// Distances, in points.
pub mod space {
    /// Between things that belong together.
    pub const TIGHT: f32 = 4.0;
    /// Between things.
    pub const GAP: f32 = 8.0;
    /// Between groups, and inside cards.
    pub const WIDE: f32 = 14.0;
    /// Around a screen.
    pub const PAGE: f32 = 22.0;
    /// Height of what can be clicked.
    pub const TOUCH: f32 = 30.0;
    /// Narrower than this, what stands side by side stands one under the other.
    pub const TWO_COLUMNS_FROM: f32 = 820.0;
    /// Corners.
    pub const CORNER: u8 = 6;
}

/// Dresses a context; called when settings change, not each frame.
pub fn dress(context: &Context, palette: Palette, is_calm: bool) {
    palette.remember(context);
    let theme = if palette.is_dark { Theme::Dark } else { Theme::Light };
    context.set_theme(theme);
    let mut style = Style { visuals: visuals(&palette), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, FontId::proportional(size::SMALL)),
        (TextStyle::Body, FontId::proportional(size::BODY)),
        (TextStyle::Button, FontId::proportional(size::BODY)),
        (TextStyle::Heading, FontId::new(size::HEAD, FontFamily::Name(BOLD_FAMILY.into()))),
        (TextStyle::Monospace, FontId::monospace(size::BODY)),
        (TextStyle::Name("bold".into()), FontId::new(size::BODY, FontFamily::Name(BOLD_FAMILY.into()))),
        (TextStyle::Name("title".into()), FontId::new(size::TITLE, FontFamily::Name(BOLD_FAMILY.into()))),
        (TextStyle::Name("clock".into()), FontId::new(size::CLOCK, FontFamily::Name(BOLD_FAMILY.into()))),
    ]
    .into();
    style.spacing.item_spacing = Vec2::splat(space::GAP);
    style.spacing.button_padding = Vec2::new(12.0, 5.0);
    style.spacing.interact_size.y = space::TOUCH;
    // Ten lines to choose from, before one has to scroll.
    style.spacing.combo_height = 10.0 * space::TOUCH;
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.window_margin = Margin::same(16);
    if is_calm {
        style.animation_time = 0.0;
    }
    context.set_style_of(theme, style);
}

fn visuals(palette: &Palette) -> Visuals {
    let base = if palette.is_dark { Visuals::dark() } else { Visuals::light() };
    let corner = CornerRadius::same(space::CORNER);
    let widget = |fill, edge, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: corner,
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    Visuals {
        override_text_color: None,
        widgets: Widgets {
            noninteractive: widget(palette.surface, palette.line, palette.ink),
            inactive: widget(palette.surface, palette.line, palette.ink),
            hovered: widget(palette.accent_soft, palette.accent, palette.ink),
            active: widget(palette.accent_soft, palette.accent, palette.ink),
            open: widget(palette.accent_soft, palette.accent, palette.ink),
        },
        selection: Selection { bg_fill: palette.accent_soft, stroke: Stroke::new(1.5, palette.accent) },
        weak_text_color: Some(palette.ink_soft),
        hyperlink_color: palette.accent,
        faint_bg_color: palette.sunken,
        extreme_bg_color: palette.surface,
        code_bg_color: palette.sunken,
        warn_fg_color: palette.warn,
        error_fg_color: palette.alarm,
        window_fill: palette.surface,
        window_stroke: Stroke::new(1.0, palette.line),
        window_corner_radius: CornerRadius::same(space::CORNER + 4),
        menu_corner_radius: corner,
        panel_fill: palette.ground,
        window_shadow: Shadow { offset: [0, 6], blur: 24, spread: 0, color: palette.bar.gamma_multiply(0.25) },
        popup_shadow: Shadow { offset: [0, 3], blur: 12, spread: 0, color: palette.bar.gamma_multiply(0.2) },
        ..base
    }
}
