//! What a player can type: words in both languages, and the numbers of the menu.

/// So many letters may be wrong, and never half of the word.
const SLIPS_MAX: usize = 2;

/// Something a player wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verb {
    Look,
    Next,
    Wait,
    Inbox,
    Read,
    PickUp,
    Choose,
    Answer,
    Facts,
    Board,
    Act,
    Tell,
    Ask,
    Order,
    Request,
    Promise,
    Notice,
    Declare,
    Judge,
    Discuss,
    Who,
    Clocks,
    People,
    Services,
    Money,
    Tickets,
    Notes,
    Note,
    Rest,
    Ticket,
    Assess,
    Grade,
    Brief,
    Pause,
    Go,
    Speed,
    Help,
    Quit,
}

/// A verb with everything one can type for it; the first word is the one that help shows.
pub(super) struct Entry {
    pub(super) verb: Verb,
    pub(super) words: &'static [&'static str],
    pub(super) words_ja: &'static [&'static str],
    /// Id of its line in the help.
    pub(super) help: &'static str,
}

const fn entry(
    verb: Verb,
    words: &'static [&'static str],
    words_ja: &'static [&'static str],
    help: &'static str,
) -> Entry {
    Entry { verb, words, words_ja, help }
}

/// All verbs; their places are their numbers in the menu, from 1.
pub(super) const VERBS: &[Entry] = &[
    entry(Verb::Look, &["look", "l", "status"], &["状況", "様子"], "play-help-look"),
    entry(Verb::Next, &["next", "n"], &["次", "次へ"], "play-help-next"),
    entry(Verb::Wait, &["wait", "w"], &["待つ"], "play-help-wait"),
    entry(Verb::Inbox, &["inbox", "i"], &["受信", "受信箱"], "play-help-inbox"),
    entry(Verb::Read, &["read", "r"], &["読む"], "play-help-read"),
    entry(Verb::PickUp, &["pick", "pickup", "p", "join"], &["出る", "電話に出る"], "play-help-pick-up"),
    entry(Verb::Choose, &["choose"], &["選ぶ"], "play-help-choose"),
    entry(Verb::Answer, &["answer", "reply"], &["答える", "返事", "返答"], "play-help-answer"),
    entry(Verb::Facts, &["facts", "f"], &["事実", "分かったこと"], "play-help-facts"),
    entry(Verb::Board, &["board", "b"], &["ボード", "盤面"], "play-help-board"),
    entry(Verb::Act, &["act", "a", "do"], &["行動", "実行", "する"], "play-help-act"),
    entry(Verb::Tell, &["tell", "send", "t"], &["伝える", "送る", "連絡"], "play-help-tell"),
    entry(Verb::Ask, &["ask"], &["聞く", "尋ねる", "質問"], "play-help-ask"),
    entry(Verb::Order, &["order"], &["指示"], "play-help-order"),
    entry(Verb::Request, &["request"], &["依頼", "承認依頼"], "play-help-request"),
    entry(Verb::Promise, &["promise"], &["約束"], "play-help-promise"),
    entry(Verb::Notice, &["notice", "notify"], &["通知"], "play-help-notice"),
    entry(Verb::Declare, &["declare"], &["宣言"], "play-help-declare"),
    entry(Verb::Judge, &["judge"], &["判断", "起算"], "play-help-judge"),
    entry(Verb::Discuss, &["discuss"], &["討議", "話す"], "play-help-discuss"),
    entry(Verb::Who, &["who"], &["相手", "連絡先"], "play-help-who"),
    entry(Verb::Clocks, &["clocks", "c"], &["期限", "時計"], "play-help-clocks"),
    entry(Verb::People, &["people"], &["人", "要員"], "play-help-people"),
    entry(Verb::Services, &["services"], &["サービス", "稼働"], "play-help-services"),
    entry(Verb::Money, &["money"], &["お金", "費用", "予算"], "play-help-money"),
    entry(Verb::Tickets, &["tickets"], &["チケット一覧"], "play-help-tickets"),
    entry(Verb::Notes, &["notes"], &["メモ一覧"], "play-help-notes"),
    entry(Verb::Note, &["note"], &["メモ"], "play-help-note"),
    entry(Verb::Rest, &["rest"], &["休ませる", "休憩"], "play-help-rest"),
    entry(Verb::Ticket, &["ticket"], &["チケット"], "play-help-ticket"),
    entry(Verb::Assess, &["assess"], &["評価", "リスク"], "play-help-assess"),
    entry(Verb::Grade, &["grade"], &["判定"], "play-help-grade"),
    entry(Verb::Brief, &["brief", "me"], &["自分", "役割"], "play-help-brief"),
    entry(Verb::Pause, &["pause"], &["止める", "一時停止"], "play-help-pause"),
    entry(Verb::Go, &["go", "continue"], &["再開"], "play-help-go"),
    entry(Verb::Speed, &["speed"], &["速さ", "速度"], "play-help-speed"),
    entry(Verb::Help, &["help", "h", "?", "menu"], &["助け", "ヘルプ", "メニュー"], "play-help-help"),
    entry(Verb::Quit, &["quit", "q", "exit"], &["終わる", "終了"], "play-help-quit"),
];

impl Verb {
    /// What was typed, if it begins with the word of a verb.
    pub(super) fn parse_word(line: &str) -> Option<(Self, Vec<String>)> {
        Self::parse(line).filter(|_| !narrow(line).trim_start().starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The word that was meant, if one is as near as a slip of the finger.
    pub(super) fn nearest(line: &str) -> Option<&'static str> {
        let line = narrow(line);
        let typed = line.split_whitespace().next()?.to_lowercase();
        let words = VERBS.iter().flat_map(|entry| entry.words.iter().chain(entry.words_ja));
        let slips = words.map(|word| (strsim::osa_distance(word, &typed), *word));
        let near = slips.filter(|(slips, word)| *slips <= SLIPS_MAX && *slips * 2 < word.chars().count());
        near.min().map(|(_, word)| word)
    }

    /// What was typed: a word, or the number in the menu. The rest of the line belongs to the verb.
    pub(super) fn parse(line: &str) -> Option<(Self, Vec<String>)> {
        let mut tokens = line.split_whitespace();
        let first = narrow(tokens.next()?).to_lowercase();
        let by_number = first.parse::<usize>().ok().and_then(|number| VERBS.get(number.checked_sub(1)?));
        let is_it = |entry: &&Entry| entry.words.contains(&&*first) || entry.words_ja.contains(&&*first);
        let entry = by_number.or_else(|| VERBS.iter().find(is_it))?;
        // Numbers and keys may be wide; own words stay as they were typed.
        let as_meant = |token: &str| Some(narrow(token)).filter(|it| it.is_ascii()).unwrap_or_else(|| token.to_owned());
        let mut rest: Vec<String> = tokens.map(as_meant).collect();
        if entry.verb == Self::PickUp && rest.first().is_some_and(|word| word == "up") {
            rest.remove(0);
        }
        Some((entry.verb, rest))
    }
}

/// Wide digits, letters and spaces, as a Japanese keyboard gives them, become narrow ones.
pub(super) fn narrow(text: &str) -> String {
    let one = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '、' => ',',
        other => other,
    };
    text.chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn own_words_stay_as_they_were_typed() {
        let (verb, rest) = Verb::parse("ｎｏｔｅ　全部、だめ（１２台）").unwrap();
        assert_eq!((verb, rest), (Verb::Note, vec!["全部、だめ（１２台）".to_owned()]));
    }

    #[test]
    fn a_word_means_one_thing() {
        let all: Vec<&str> = VERBS.iter().flat_map(|entry| entry.words.iter().chain(entry.words_ja)).copied().collect();
        let different: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), different.len());
    }

    #[test]
    fn words_and_numbers_are_understood_in_both_languages() {
        let rest = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(Verb::parse("pick up 3"), Some((Verb::PickUp, rest(&["3"]))));
        assert_eq!(Verb::parse("２"), Some((Verb::Next, rest(&[]))));
        assert_eq!(Verb::parse("待つ　１０m"), Some((Verb::Wait, rest(&["10m"]))));
        assert_eq!(Verb::parse("TELL csirt phone"), Some((Verb::Tell, rest(&["csirt", "phone"]))));
        for (typed, near) in [("raed 3", "read"), ("decalre", "declare"), ("伝へる", "伝える"), ("ＬＯＫ", "look")]
        {
            assert_eq!(Verb::nearest(typed), Some(near), "{typed}");
        }
        assert_eq!((Verb::nearest("xyz"), Verb::nearest("")), (None, None));
        for nothing in ["", "   ", "0", "99", "frobnicate"] {
            assert_eq!(Verb::parse(nothing), None);
        }
    }
}
