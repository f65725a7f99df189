//! Who plays which seat, as typed: `textbook` for everybody, `csirt=story` for one seat; what comes later wins.

use super::seat::seat;
use crate::journal::Player;
use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::trouble::Trouble;

/// The stand-ins of all seats, after these policies have been read in order.
pub(super) fn casting(
    setting: &Setting,
    unless_said: Player,
    policies: &[String],
) -> Result<Vec<(RoleId, Player)>, Trouble> {
    let mut players: Vec<(RoleId, Player)> = setting.seats().map(|role| (role, unless_said)).collect();
    for word in policies {
        match word.split_once('=') {
            None => {
                let player = player(word)?;
                players.iter_mut().for_each(|(_, seat)| *seat = player);
            }
            Some((name, policy)) => {
                let player = player(policy)?;
                let role = seat(setting, name)?;
                players.iter_mut().filter(|(this, _)| *this == role).for_each(|(_, seat)| *seat = player);
            }
        }
    }
    Ok(players)
}

fn player(word: &str) -> Result<Player, Trouble> {
    match word {
        "textbook" => Ok(Player::Textbook),
        "story" => Ok(Player::Story),
        "random" => Ok(Player::Random),
        "stance" => Ok(Player::Stance),
        _ => Err(Trouble::of("trouble-policy").with("name", word).usage()),
    }
}
