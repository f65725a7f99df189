//! Text to tokens: strings, comments and brackets, nothing more.

use super::{DEPTH_MAX, Flaw, FlawKind, ITEMS_MAX, Token, TokenKind};

/// A bracket that is still open.
struct Opened {
    token: usize,
    closes_with: char,
    num_commas: usize,
}

/// All tokens of a text, brackets matched.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Flaw> {
    let mut tokens = Vec::new();
    match scan(text, &mut tokens) {
        Err(flaw) if flaw.kind.is_limit() => Err(flaw),
        result => match (runaway(text, &tokens), result) {
            (Some(flaw), _) | (None, Err(flaw)) => Err(flaw),
            (None, Ok(())) => Ok(tokens),
        },
    }
}

/// A text that runs over lines and ends where the next one should begin: its closing quote was forgotten.
fn runaway(text: &str, tokens: &[Token]) -> Option<Flaw> {
    let goes_on = |pair: &&[Token]| {
        let is_glued = pair[0].end == pair[1].start && matches!(pair[1].kind, TokenKind::Word | TokenKind::Text);
        pair[0].kind == TokenKind::Text && is_glued && text[pair[0].start..pair[0].end].contains('\n')
    };
    let pair = tokens.windows(2).find(goes_on)?;
    Some(Flaw { range: pair[0].start..pair[0].end, kind: FlawKind::OpenText })
}

fn scan(text: &str, tokens: &mut Vec<Token>) -> Result<(), Flaw> {
    let mut open: Vec<Opened> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() || c == '\u{feff}' {
            at += c.len_utf8();
            continue;
        }
        if let Some(after) = comment(text, at)? {
            at = after;
            continue;
        }
        let (end, kind) = token(text, at, c)?;
        let index = tokens.len();
        let mut partner = index;
        match kind {
            TokenKind::Open(_) => enter(&mut open, index, at, c)?,
            TokenKind::Close => {
                partner = leave(tokens, &mut open, at, c)?;
                tokens[partner].partner = index;
            }
            TokenKind::Comma => count(&mut open, at)?,
            TokenKind::Word | TokenKind::Text | TokenKind::Colon => {}
        }
        tokens.push(Token { start: at, end, kind, partner });
        at = end;
    }
    match open.pop() {
        Some(left) => {
            let token = tokens[left.token];
            let bracket = text[token.start..].chars().next().unwrap_or('(');
            Err(Flaw { range: token.start..token.end, kind: FlawKind::OpenBracket(bracket) })
        }
        None => Ok(()),
    }
}

fn enter(open: &mut Vec<Opened>, token: usize, at: usize, c: char) -> Result<(), Flaw> {
    if open.len() >= DEPTH_MAX {
        return Err(Flaw { range: at..at + 1, kind: FlawKind::TooDeep });
    }
    let closes_with = match c {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };
    open.push(Opened { token, closes_with, num_commas: 0 });
    Ok(())
}

fn leave(tokens: &[Token], open: &mut Vec<Opened>, at: usize, found: char) -> Result<usize, Flaw> {
    let flaw = |kind| Err(Flaw { range: at..at + 1, kind });
    match open.pop() {
        None => flaw(FlawKind::StrayBracket(found)),
        Some(top) if top.closes_with != found => {
            flaw(FlawKind::WrongBracket { found, expected: top.closes_with, opened: tokens[top.token].start })
        }
        Some(top) => Ok(top.token),
    }
}

fn count(open: &mut [Opened], at: usize) -> Result<(), Flaw> {
    if let Some(list) = open.last_mut() {
        list.num_commas += 1;
        if list.num_commas > ITEMS_MAX {
            return Err(Flaw { range: at..at + 1, kind: FlawKind::TooMany });
        }
    }
    Ok(())
}

/// Where the comment that begins here ends.
fn comment(text: &str, at: usize) -> Result<Option<usize>, Flaw> {
    let rest = &text[at..];
    if rest.starts_with("//") {
        return Ok(Some(at + rest.find('\n').unwrap_or(rest.len())));
    }
    if !rest.starts_with("/*") {
        return Ok(None);
    }
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut i = at;
    while i + 1 < bytes.len() {
        match &bytes[i..i + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                i += 1;
                continue;
            }
        }
        i += 2;
        if depth == 0 {
            return Ok(Some(i));
        }
    }
    Err(Flaw { range: at..at + 2, kind: FlawKind::OpenComment })
}

fn token(text: &str, at: usize, c: char) -> Result<(usize, TokenKind), Flaw> {
    let single = |kind| Ok((at + 1, kind));
    match c {
        '(' | '[' | '{' => single(TokenKind::Open(c)),
        ')' | ']' | '}' => single(TokenKind::Close),
        ',' => single(TokenKind::Comma),
        ':' => single(TokenKind::Colon),
        '"' => Ok((plain_text(text, at, at + 1)?, TokenKind::Text)),
        '\'' => Ok((character(text, at), TokenKind::Word)),
        _ => match prefixed_text(text, at)? {
            Some(end) => Ok((end, TokenKind::Text)),
            None => Ok((word(text, at, c), TokenKind::Word)),
        },
    }
}

/// End of a text whose opening quote is at `quote - 1`.
fn plain_text(text: &str, at: usize, quote: usize) -> Result<usize, Flaw> {
    let bytes = text.as_bytes();
    let mut i = quote;
    while i < bytes.len() {
        match bytes[i] {
            b'"' => return Ok(i + 1),
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    Err(Flaw { range: at..quote, kind: FlawKind::OpenText })
}

/// End of `r"…"`, `r#"…"#`, `b"…"` or `br"…"`, if one begins here.
fn prefixed_text(text: &str, at: usize) -> Result<Option<usize>, Flaw> {
    let rest = &text[at..];
    let after_b = rest.strip_prefix('b').unwrap_or(rest);
    if let Some(after_r) = after_b.strip_prefix('r') {
        let num_hashes = after_r.bytes().take_while(|b| *b == b'#').count();
        let body = &after_r[num_hashes..];
        if let Some(body) = body.strip_prefix('"') {
            let ending = format!("\"{}", "#".repeat(num_hashes));
            let start = text.len() - body.len();
            return match body.find(&ending) {
                Some(found) => Ok(Some(start + found + ending.len())),
                None => Err(Flaw { range: at..start, kind: FlawKind::OpenText }),
            };
        }
    }
    if rest.starts_with("b\"") {
        return plain_text(text, at, at + 2).map(Some);
    }
    Ok(None)
}

/// End of `'c'` or `'\n'`; a lone quote is a word by itself.
fn character(text: &str, at: usize) -> usize {
    let mut chars = text[at + 1..].char_indices();
    let escaped = match chars.next() {
        Some((_, '\\')) => true,
        Some(_) => false,
        None => return at + 1,
    };
    let limit = if escaped { 11 } else { 1 };
    let skipped = usize::from(escaped);
    let closing = chars.skip(skipped).take(limit).find(|(_, c)| *c == '\'');
    closing.map_or(at + 1, |(offset, _)| at + 1 + offset + 1)
}

fn word(text: &str, at: usize, first: char) -> usize {
    let rest = &text[at..];
    let ends = |(i, c): (usize, char)| {
        let stops = c.is_whitespace()
            || "()[]{},:\"'".contains(c)
            || rest[i..].starts_with("//")
            || rest[i..].starts_with("/*");
        (i > 0 && stops).then_some(i)
    };
    at + rest.char_indices().find_map(ends).unwrap_or(rest.len()).max(first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::outline::{Node, Outline};

    #[test]
    fn any_text_is_split_without_a_panic() {
        let pieces =
            ["(", ")", "[", "]", "\"", "'", "\\", "r#", "/*", "*/", "//", "\n", "あ", ":", ",", "b\"", "x", "'\\'"];
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    let text = format!("({a}{b}{c}{a})");
                    if let Ok(outline) = Outline::of(&text) {
                        let whole = Node { first: 0, last: tokens(&text).unwrap().len() };
                        outline.fields(whole);
                        drop(outline.top(&text, "Scenario"));
                    }
                }
            }
        }
    }
}
