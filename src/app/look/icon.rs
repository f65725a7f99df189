//! One set of icons, drawn as lines on a grid of 24, sharp at every size.

use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2};

use super::icon_lines::lines;

/// Width of the lines on the grid of 24.
const LINE_WIDTH: f32 = 1.9;

/// What a picture stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Icon {
    Phone,
    PhoneMissed,
    Mail,
    Chat,
    Meeting,
    Ticket,
    Console,
    Paper,
    Press,
    Clock,
    Person,
    People,
    Service,
    Money,
    Fact,
    Rumour,
    Pin,
    Search,
    Warning,
    Check,
    Cross,
    Send,
    Lock,
    Note,
    Play,
    Pause,
    Next,
    Settings,
    Book,
    Flag,
    Evidence,
    Back,
    Home,
    Eye,
    EyeOff,
    Promise,
    Shield,
    Question,
    Moon,
    Sun,
    Display,
    More,
}

/// A line of a picture, on the grid of 24.
#[derive(Debug, Clone, Copy)]
pub(super) enum Line {
    /// From point to point.
    Path(&'static [(i8, i8)]),
    /// The same, closed.
    Loop(&'static [(i8, i8)]),
    /// Centre and radius.
    Circle(i8, i8, i8),
    /// A filled circle.
    Dot(i8, i8, i8),
}

impl Icon {
    /// Paints it into a square.
    pub fn paint(self, painter: &Painter, square: Rect, colour: Color32) {
        let unit = square.width() / 24.0;
        let at = |(x, y): (i8, i8)| square.min + Vec2::new(f32::from(x), f32::from(y)) * unit;
        let stroke = Stroke::new((LINE_WIDTH * unit).max(1.0), colour);
        let points = |list: &[(i8, i8)]| list.iter().copied().map(at).collect::<Vec<Pos2>>();
        for line in lines(self) {
            painter.add(match *line {
                Line::Path(list) => Shape::line(points(list), stroke),
                Line::Loop(list) => Shape::closed_line(points(list), stroke),
                Line::Circle(x, y, radius) => Shape::circle_stroke(at((x, y)), f32::from(radius) * unit, stroke),
                Line::Dot(x, y, radius) => Shape::circle_filled(at((x, y)), f32::from(radius) * unit, colour),
            });
        }
    }

    /// Puts it into a row. It is decoration: whatever it means is also said in words.
    pub fn show(self, ui: &mut Ui, size: f32, colour: Color32) -> Response {
        let (square, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
        self.paint(ui.painter(), square, colour);
        response
    }
}
