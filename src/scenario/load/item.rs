//! Reading one item so that one mistake in it does not hide the next one.

use std::ops::Range;
use std::sync::Arc;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::scenario::diagnostic::Report;
use crate::scenario::names::{Dangling, Names};
use crate::scenario::outline::{Node, TokenKind};

use super::file::File;
use super::problem::Problem;

/// Reading an item is given up after so many mistakes in it.
const PROBLEMS_MAX: usize = 64;

/// What an item holds.
pub(super) struct Read<T> {
    /// Its value, when nothing in it had to be left out.
    pub(super) value: Option<T>,
    /// Ids in it that nothing declares.
    pub(super) dangling: Vec<Dangling>,
}

/// Reads an item. Each part that cannot be read goes to the report, is blanked out, and the rest is tried again.
pub(super) fn read<T: DeserializeOwned>(
    file: &File<'_>,
    item: Node,
    names: &Arc<Names>,
    report: &mut Report,
) -> Read<T> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let range = file.range(item);
    let mut text = file.text[range.clone()].to_owned();
    let mut blanked: Vec<Range<usize>> = Vec::new();
    let mut all_dangling = Vec::new();
    for _ in 0..PROBLEMS_MAX {
        let (result, dangling) = names.lend_leniently(|| options.from_str::<T>(&text));
        if dangling.len() > all_dangling.len() || blanked.is_empty() {
            all_dangling = dangling;
        }
        let error = match result {
            Ok(value) => return Read { value: blanked.is_empty().then_some(value), dangling: all_dangling },
            Err(error) => error,
        };
        let problem = Problem::of(file, item, &text, range.start, error);
        let culprit = culprit(file, item, problem.token);
        let is_consequence = problem.may_be_consequence && blanked.iter().any(|b| within(b, &problem.around));
        if !is_consequence {
            report.push(problem.diagnostic);
        }
        let Some(culprit) = culprit else { break };
        let bytes = with_comma(file, culprit);
        if blanked.contains(&bytes) {
            break;
        }
        blank(&mut text, bytes.start - range.start..bytes.end - range.start);
        blanked.push(bytes);
    }
    Read { value: None, dangling: all_dangling }
}

fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The smallest field or list item around a token that can be left out; none when that is the whole item.
fn culprit(file: &File<'_>, item: Node, token: usize) -> Option<Node> {
    let outline = &file.outline;
    let holds = |node: &Node| node.first <= token && token < node.last;
    let mut found = None;
    let mut node = item;
    loop {
        let is_list = outline.items(node).is_some();
        let Some(part) = outline.parts(node).into_iter().find(holds) else { return found };
        node = match outline.field(part) {
            Some(field) => {
                found = Some(field.whole());
                if !holds(&field.value) {
                    return found;
                }
                field.value
            }
            None => {
                if is_list {
                    found = Some(part);
                }
                part
            }
        };
    }
}

/// The bytes of a part with the comma behind it.
fn with_comma(file: &File<'_>, part: Node) -> Range<usize> {
    let mut range = file.range(part);
    if file.outline.kind(part.last) == Some(TokenKind::Comma) {
        range.end = file.outline.place(part.last).end;
    }
    range
}

/// Replaces bytes with as many spaces, so that all other places stay where they are.
fn blank(text: &mut String, range: Range<usize>) {
    let spaces: String = text[range.clone()].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
    text.replace_range(range, &spaces);
}
