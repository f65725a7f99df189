//! The floor: a picture of the place with a name and a click for everything on it.
//!
//! The picture may be drawn elsewhere (the shell lends a texture and is told what to draw on it); without one, the panel
//! paints it itself. Names and clicks are always the panel's, so that a keyboard and a screen reader find them.

use std::sync::Arc;

use egui::epaint::PathShape;
use egui::text::LayoutJob;
use egui::{
    Align, Align2, Color32, FontId, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, TextureId, Ui, Vec2,
};
use egui::{WidgetInfo, WidgetType, pos2, vec2};

use crate::app::floor::{FloorPlan, HEIGHT, Shape, Spot, Thing, WIDTH, scene, spots};
use crate::app::look::{Palette, size};
use crate::text::{Speaker, arg};

/// Wider than this, in the floor's units, is an office and not a visitor.
const OFFICE_WIDTH_MIN: f32 = 150.0;
/// On a smaller floor, names of services would lie over their gauges; they are said when pointed at.
const SERVICE_NAMES_FROM: f32 = 0.6;
/// The name of a visitor may be so much wider than its place.
const VISITOR_ROOM: f32 = 2.0;
/// Names are not written smaller than this.
const LETTERS_MIN: f32 = 9.0;

/// A picture that somebody else draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// What to draw, in the floor's units.
    pub shapes: Arc<Vec<Shape>>,
    /// Pixels for one unit.
    pub scale: f32,
}

/// What is kept of the floor between two frames.
#[derive(Debug, Clone, Default)]
pub struct FloorState {
    /// The texture on which somebody draws what is wanted.
    pub texture: Option<TextureId>,
    /// What is wanted on it; nothing while the floor is not on the screen.
    pub wanted: Option<Wanted>,
    drawn: Option<(FloorPlan, Palette, Arc<Vec<Shape>>)>,
}

/// Shows the floor as large as there is room. Says what was clicked.
pub fn floor(ui: &mut Ui, speaker: Speaker<'_>, plan: &FloorPlan, state: &mut FloorState) -> Option<Thing> {
    let palette = Palette::here(ui);
    let shapes = state.shapes(plan, palette);
    let unit = (ui.available_width() / WIDTH).min(ui.available_height() / HEIGHT).max(0.2);
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT) * unit, Sense::hover());
    state.wanted = state.texture.map(|_| Wanted { shapes: shapes.clone(), scale: unit * ui.ctx().pixels_per_point() });
    match state.texture {
        Some(texture) => {
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture, rect, all, Color32::WHITE);
        }
        None => paint(&ui.painter_at(rect), rect.min, unit, &shapes),
    }
    let place = |on_floor: Rect| Rect::from_min_size(rect.min + on_floor.min.to_vec2() * unit, on_floor.size() * unit);
    let mut clicked = None;
    for spot in spots(plan) {
        let at = place(spot.rect);
        write_name(ui, speaker, spot, at, unit);
        if spot_at(ui, spot, at, &name(speaker, plan, spot)).clicked() {
            clicked = Some(spot.thing);
        }
    }
    clicked
}

impl FloorState {
    /// The shapes are made anew only when something has moved.
    fn shapes(&mut self, plan: &FloorPlan, palette: Palette) -> Arc<Vec<Shape>> {
        if let Some((drawn, worn, shapes)) = &self.drawn
            && drawn == plan
            && *worn == palette
        {
            return shapes.clone();
        }
        let shapes = Arc::new(scene(plan, &palette));
        self.drawn = Some((plan.clone(), palette, shapes.clone()));
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
fn write_name(ui: &Ui, speaker: Speaker<'_>, spot: Spot, at: Rect, unit: f32) {
    let palette = Palette::here(ui);
    let letters = (15.0 * unit).clamp(LETTERS_MIN, size::HEAD);
    let is_office = spot.rect.width() > OFFICE_WIDTH_MIN;
    let (text, align) = match spot.thing {
        Thing::Role(role) if is_office => (speaker.role(role), Align2::LEFT_TOP),
        Thing::Role(role) => (speaker.role(role), Align2::CENTER_BOTTOM),
        Thing::Service(service) => (speaker.service(service), Align2::CENTER_BOTTOM),
        Thing::Person(_) | Thing::Message(_) => return,
    };
    let is_service = matches!(spot.thing, Thing::Service(_));
    if is_service && unit < SERVICE_NAMES_FROM {
        return;
    }
    let num_rows = if is_service { 2 } else { 1 };
    let letters = if num_rows == 2 { (12.0 * unit).clamp(LETTERS_MIN, size::HEAD) } else { letters };
    // Beside a visitor there is room up to the house and to the edge.
    let room = if is_service || is_office { at.width() - 6.0 * unit } else { at.width() * VISITOR_ROOM };
    let mut job = LayoutJob::simple(text.to_owned(), FontId::proportional(letters), palette.ink, room);
    job.wrap.max_rows = num_rows;
    job.halign = if is_office { Align::LEFT } else { Align::Center };
    let galley = ui.painter().layout_job(job);
    let place = if is_office { at.min + Vec2::splat(8.0 * unit) } else { at.center_bottom() - vec2(0.0, 3.0 * unit) };
    let corner = align.anchor_size(place, galley.size()).min;
    let x = if is_office { corner.x } else { place.x };
    ui.painter().galley(pos2(x, corner.y), galley, palette.ink);
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
