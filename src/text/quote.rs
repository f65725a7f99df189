//! Text that stands between quotes of ours.

/// Its own quotes become inner ones.
pub fn nested(text: &str) -> String {
    let mut is_open = false;
    let inner = |c: char| match c {
        '「' => '『',
        '」' => '』',
        '“' => '‘',
        '”' => '’',
        '"' => {
            is_open = !is_open;
            if is_open { '‘' } else { '’' }
        }
        other => other,
    };
    text.chars().map(inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_within_quotes_are_inner_ones() {
        assert_eq!(nested("「確認中です」（何も約束しない）"), "『確認中です』（何も約束しない）");
        assert_eq!(nested("\"Not yet.\" (\"Soon.\")"), "‘Not yet.’ (‘Soon.’)");
    }
}
