//! The floor: a picture of the place with a name and a click for everything on it.
//!
//! The picture may be drawn elsewhere (the shell lends a texture and is told what to draw on it); without one, the panel
//! paints it itself. Names and clicks are always the panel's, so that a keyboard and a screen reader find them.

use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::PathShape;
use egui::text::LayoutJob;
use egui::{Align, Color32, FontId, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, TextureId, Ui, Vec2};
use egui::{WidgetInfo, WidgetType, pos2};

use crate::app::floor::{FloorPlan, Lot, MACHINE_NAME, Shape, Spot, Thing, scene, spots};
use crate::app::look::{Palette, size};
use crate::app::widgets::by_the_rules;
use crate::text::{Speaker, arg};

/// Wider than this, in the floor's units, is an office and not a visitor.
const OFFICE_WIDTH_MIN: f32 = 150.0;
/// However little room there is, something is drawn.
const UNIT_MIN: f32 = 0.2;
/// On a narrower machine its name cannot be read; it is said when pointed at.
const NAMED_MACHINE_MIN: f32 = 58.0;
/// Between a name and the edge below it at least, in points.
const EDGE: f32 = 2.0;
/// Names are not written smaller than this.
const LETTERS_MIN: f32 = 10.0;

/// A picture that somebody else draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// What to draw, in the floor's units.
    pub shapes: Arc<Vec<Shape>>,
    /// Width and height of the floor in its units.
    pub size: Vec2,
    /// Width and height of the picture in pixels.
    pub pixels: [u32; 2],
}

/// What is kept of the floor between two frames.
#[derive(Debug, Clone, Default)]
pub struct FloorState {
    /// The texture on which somebody draws what is wanted.
    pub texture: Option<TextureId>,
    /// What is wanted on it; nothing while the floor is not on the screen.
    pub wanted: Option<Wanted>,
    drawn: Option<(FloorPlan, &'static Lot, Palette, Arc<Vec<Shape>>)>,
}

/// Shows the floor as large as there is room. Says what was clicked.
pub fn floor(ui: &mut Ui, speaker: Speaker<'_>, plan: &FloorPlan, state: &mut FloorState) -> Option<Thing> {
    let palette = Palette::here(ui);
    let (lot, unit) = Lot::for_room(ui.available_size());
    let unit = unit.max(UNIT_MIN);
    let shapes = state.shapes(plan, lot, palette);
    let (rect, _) = ui.allocate_exact_size(lot.size * unit, Sense::hover());
    // One pixel of the picture is one of the screen: nothing is blurred.
    let rect = rect.round_to_pixels(ui.pixels_per_point());
    let pixels = rect.size() * ui.pixels_per_point();
    let pixels = [pixels.x.round() as u32, pixels.y.round() as u32];
    state.wanted = state.texture.map(|_| Wanted { shapes: shapes.clone(), size: lot.size, pixels });
    match state.texture {
        Some(texture) => {
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture, rect, all, Color32::WHITE);
        }
        None => paint(&ui.painter_at(rect), rect.min, unit, &shapes),
    }
    let place = |on_floor: Rect| Rect::from_min_size(rect.min + on_floor.min.to_vec2() * unit, on_floor.size() * unit);
    let mut clicked = None;
    for spot in spots(plan, lot) {
        let at = place(spot.rect);
        write_name(ui, speaker, spot, at, (lot, unit));
        if spot_at(ui, spot, at, &name(speaker, plan, spot)).clicked() {
            clicked = Some(spot.thing);
        }
    }
    clicked
}

impl FloorState {
    /// The shapes are made anew only when something has moved.
    fn shapes(&mut self, plan: &FloorPlan, lot: &'static Lot, palette: Palette) -> Arc<Vec<Shape>> {
        if let Some((drawn, on, worn, shapes)) = &self.drawn
            && drawn == plan
            && *on == lot
            && *worn == palette
        {
            return shapes.clone();
        }
        let shapes = Arc::new(scene(plan, lot, &palette));
        self.drawn = Some((plan.clone(), lot, palette, shapes.clone()));
        shapes
    }
}

/// Paints shapes with egui's own painter.
pub(super) fn paint(painter: &Painter, origin: Pos2, unit: f32, shapes: &[Shape]) {
    let at = |point: &Pos2| origin + point.to_vec2() * unit;
    for shape in shapes {
        match shape {
            Shape::Area(points, colour) => {
                let points = points.iter().map(at).collect();
                painter.add(PathShape::convex_polygon(points, *colour, Stroke::NONE));
            }
            Shape::Line(points, width, colour) => {
                painter.add(egui::Shape::line(points.iter().map(at).collect(), Stroke::new(width * unit, *colour)));
            }
            Shape::Disc(centre, radius, colour) => {
                painter.circle_filled(at(centre), radius * unit, *colour);
            }
        }
    }
}

fn spot_at(ui: &mut Ui, spot: Spot, at: Rect, name: &str) -> Response {
    let response = ui.interact(at, ui.id().with(("floor_spot", spot.thing)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    let palette = Palette::here(ui);
    if response.has_focus() || response.hovered() {
        ui.painter().rect_stroke(at, 4.0, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
    }
    response.on_hover_text(name).on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// What is written on the picture: roles and services. People and messages say their names when they are pointed at.
fn write_name(ui: &Ui, speaker: Speaker<'_>, spot: Spot, at: Rect, (lot, unit): (&Lot, f32)) {
    let ink = Palette::here(ui).ink;
    let is_office = spot.rect.width() > OFFICE_WIDTH_MIN;
    // How large it is written, in how many rows, and how far the middle of these is from the lower edge.
    let (text, letters, num_rows, up) = match spot.thing {
        Thing::Role(role) if is_office => (speaker.role(role), 17.0, 1, 0.0),
        Thing::Role(role) => (speaker.role(role), 15.0, if lot.is_tall { 2 } else { 1 }, lot.name_height / 2.0),
        Thing::Service(service) if at.width() >= NAMED_MACHINE_MIN => {
            (speaker.service(service), 14.0, 2, MACHINE_NAME / 2.0)
        }
        Thing::Service(_) | Thing::Person(_) | Thing::Message(_) => return,
    };
    let font = FontId::proportional((letters * unit).clamp(LETTERS_MIN, size::HEAD));
    let laid_out = |text: &str| {
        let mut job = LayoutJob::simple(text.to_owned(), font.clone(), ink, at.width() - 6.0 * unit);
        job.wrap.max_rows = num_rows;
        job.halign = if is_office { Align::LEFT } else { Align::Center };
        by_the_rules(ui.painter(), job)
    };
    let whole = laid_out(text);
    let galley = if whole.elided { laid_out(before_brackets(text)) } else { whole };
    let place = if is_office {
        at.min + Vec2::splat(8.0 * unit)
    } else {
        let middle = at.bottom() - up * unit - galley.size().y / 2.0;
        // Letters have a least size; two rows of them do not stand on the edge.
        pos2(at.center().x, middle.min(at.bottom() - galley.size().y - EDGE))
    };
    ui.painter().galley(place, galley, ink);
}

/// A name without what it adds in brackets, in either language's.
fn before_brackets(name: &str) -> &str {
    let short = name.split(['(', '（']).next().unwrap_or(name).trim_end();
    if short.is_empty() { name } else { short }
}

/// What something is called, and how it is.
fn name(speaker: Speaker<'_>, plan: &FloorPlan, spot: Spot) -> String {
    let words = speaker.words;
    match spot.thing {
        Thing::Role(role) => {
            let office = plan.offices.iter().find(|office| office.role == role);
            let who = arg("role", speaker.role(role));
            match office {
                Some(office) if office.rings => words.say_with("floor-office-rings", &[who]),
                Some(office) if office.num_unread > 0 => {
                    words.say_with("floor-office-unread", &[who, arg("num", office.num_unread)])
                }
                Some(_) => words.say_with("floor-office", &[who]),
                None => words.say_with("floor-outside", &[who]),
            }
        }
        Thing::Person(person) => {
            let figures = plan.offices.iter().flat_map(|office| &office.figures);
            let pose = figures.filter(|figure| figure.person == Some(person)).map(|figure| figure.pose).next();
            let who = arg("person", speaker.person(person));
            words.say_with(pose.map_or("floor-person-away", pose_name), &[who])
        }
        Thing::Message(message) => {
            let flight = plan.flights.iter().find(|flight| flight.message == message);
            let Some(flight) = flight else { return String::new() };
            let ends = [arg("from", speaker.role(flight.from)), arg("to", speaker.role(flight.to))];
            let sentence = match flight.progress {
                Some(_) => "floor-message",
                None if flight.rings => "floor-call-rings",
                None => "floor-call",
            };
            words.say_with(sentence, &ends)
        }
        Thing::Service(service) => {
            let machine = plan.machines.iter().find(|machine| machine.service == service);
            let (function, security) = machine.map_or((0, 0), |machine| (machine.function, machine.security));
            let gauges = [arg("function", function), arg("security", security)];
            let [function, security] = gauges;
            words.say_with("floor-service", &[arg("service", speaker.service(service)), function, security])
        }
    }
}

fn pose_name(pose: crate::app::floor::Pose) -> &'static str {
    use crate::app::floor::Pose;
    match pose {
        Pose::Free => "floor-person-free",
        Pose::Busy => "floor-person-busy",
        Pose::Talking => "floor-person-talking",
        Pose::Tired => "floor-person-tired",
        Pose::Away | Pose::Unknown => "floor-person-away",
    }
}
