//! The little HTML that the report needs. What people wrote is text, never markup.

use crate::report::xml::escaped;

/// Text as it stands between tags or in quotes of either kind.
pub(super) fn esc(text: &str) -> String {
    escaped(text).replace('\'', "&#39;")
}

/// The same where lines stay lines.
pub(super) fn lines(text: &str) -> String {
    esc(text).replace("&#10;", "<br>")
}

/// A link to an entry of the record.
pub(super) fn to_entry(seq: u32, html: &str) -> String {
    format!("<a href='#e{seq}'>{html}</a>")
}

/// What may be wider than a narrow screen: it scrolls by itself, by keyboard too, and the page does not.
pub(super) fn scrolling(label: &str, html: &str) -> String {
    format!("<div class='wide' role='region' tabindex='0' aria-label='{}'>{html}</div>\n", esc(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_people_do_not_become_markup() {
        assert_eq!(esc("<script>\"a\" & 'b'\u{0}"), "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;");
        assert_eq!(lines("a\n<b>"), "a<br>&lt;b&gt;");
    }
}
