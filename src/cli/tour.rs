//! `kunren tour`: pictures of every screen, taken of the real program while it plays a plan; or what it costs.

use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use crate::trouble::Done;

/// Pixels of a picture.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(feature = "desktop"), expect(dead_code, reason = "without a window there is nothing to picture"))]
struct Size(u32, u32);

/// A tour of the program.
#[derive(Debug, Args)]
pub(super) struct Tour {
    #[arg(long, value_name = "DIR", required_unless_present = "figures")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = parse_size)]
    size: Size,
    #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = parse_scale)]
    scale: f32,
    #[arg(long, value_name = "PLAN", default_value = "no-evidence.ideal")]
    plan: String,
    #[arg(long, value_name = "NAME", default_value = "paper", value_parser = ["paper", "night", "high-contrast", "colour-safe"])]
    scheme: String,
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u16).range(80..=200))]
    text_size: u16,
    #[arg(long, conflicts_with = "out")]
    figures: bool,
}

fn parse_size(text: &str) -> Result<Size, String> {
    let sides = text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    let is_fine = |side: u32| (320..=7_680).contains(&side);
    let size = sides.filter(|(width, height)| is_fine(*width) && is_fine(*height));
    size.map(|(width, height)| Size(width, height)).ok_or_else(|| "320x320 … 7680x7680".to_owned())
}

fn parse_scale(text: &str) -> Result<f32, String> {
    let scale = text.parse::<f32>().ok().filter(|scale| (0.5..=4.0).contains(scale));
    scale.ok_or_else(|| "0.5 … 4".to_owned())
}

#[cfg(not(feature = "desktop"))]
impl Tour {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        Err(super::desktop::not_built(desk))
    }
}

#[cfg(feature = "desktop")]
impl Tour {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        // Nobody's own exercises are on the pictures, and nobody's settings.
        let folder = std::env::temp_dir().join(format!("kunren-tour-{}", std::process::id()));
        let opening = desk.opening_in(folder.clone());
        self.settings().write(&folder).map_err(|error| crate::trouble::cannot_write(&folder, &error))?;
        let done = if self.figures { measure(desk, &opening) } else { self.picture(desk, &opening) };
        // What cannot be removed lies in the folder for temporary files.
        std::fs::remove_dir_all(&folder).ok();
        done
    }

    fn settings(&self) -> crate::app::Settings {
        use crate::app::look::Scheme;
        let scheme = match self.scheme.as_str() {
            "night" => Scheme::Night,
            "high-contrast" => Scheme::HighContrast,
            "colour-safe" => Scheme::ColourSafe,
            _ => Scheme::Paper,
        };
        // The pointers for first-time players would be on every picture.
        crate::app::Settings {
            scheme,
            scale_percent: self.text_size,
            is_guided: true,
            ..crate::app::Settings::default()
        }
    }

    fn picture(self, desk: &mut Desk, opening: &crate::app::desk::Opening) -> Done {
        let mut shelf = desk.shelf()?;
        let source = shelf.plan(&self.plan)?;
        let plan = std::sync::Arc::new(super::rehearse::load(&mut shelf, &source)?);
        let size = (self.size.0, self.size.1);
        let tour = crate::app::shell::Tour { out: self.out.unwrap_or_default(), size, scale: self.scale, plan };
        for picture in crate::app::shell::tour(opening, super::desk::has_display(), &tour)? {
            let (width, height) = picture.size;
            desk.out.line(format!("{}  {width}x{height}  {}", picture.path.display(), picture.num_colours))?;
        }
        Ok(())
    }
}

/// What the first drill costs, with one person at the screen.
#[cfg(feature = "desktop")]
fn measure(desk: &mut Desk, opening: &crate::app::desk::Opening) -> Done {
    use crate::app::{SeatWish, SetUp};
    use crate::text::arg;
    let seats = vec![SeatWish { role: "csirt".into(), player: crate::journal::Player::Human, lang: None }];
    let set_up = SetUp { scenario: "first-drill".into(), organization: None, seats, seed: Some(7), ..SetUp::default() };
    let figures = crate::app::shell::measure(opening, super::desk::has_display(), set_up)?;
    let millis = |time: std::time::Duration| format!("{:.1}", time.as_secs_f64() * 1_000.0);
    let unknown = || "?".to_owned();
    let percent =
        |permille: Option<u64>| permille.map_or_else(unknown, |share| format!("{}.{}", share / 10, share % 10));
    let (middle, most) = figures.frame.map_or_else(|| (unknown(), unknown()), |(a, b)| (millis(a), millis(b)));
    let memory = figures.memory_kib.map_or_else(unknown, |kib| (kib / 1_024).to_string());
    desk.say(
        "shell-figures",
        &[
            arg("profile", if cfg!(debug_assertions) { "debug" } else { "optimised" }),
            arg("start", figures.start.map_or_else(unknown, millis)),
            arg("middle", middle),
            arg("most", most),
            arg("rest", percent(figures.rest_permille)),
            arg("clock", percent(figures.clock_permille)),
            arg("memory", memory),
        ],
    )
}
