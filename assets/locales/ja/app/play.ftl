# 席の画面：上の帯、期限、三つの欄、連絡。

column-left = 連絡
column-middle = 状況
column-right = 動き
middle-floor = 現場
middle-record = 記録

due-later = { $name } あと{ $left }
due-soon = まもなく：{ $name } あと{ $left }
due-urgent = 急ぎ：{ $name } あと{ $left }
due-over = 期限切れ（{ $until }まで）：{ $name }
due-more = ほか{ $n }件
due-notice = { $role }への通知
due-promise = { $to }への約束「{ $what }」
due-answer = { $role }への回答

inbox-empty = まだどこからも連絡はありません。
inbox-pick-one = 連絡を選ぶと、ここで読めます。
inbox-back = 一覧に戻る
inbox-read = 開いて読む
inbox-to = { $who }へ
inbox-owed = { $until }までに回答
inbox-answered = 回答済み
inbox-way = { $at }　{ $from }から{ $to }へ　{ $channel }
inbox-fact-new = 新しく分かったこと：{ $fact }
inbox-fact-said = 伝えたこと：{ $fact }
inbox-name = { $who }、{ $channel }：{ $what }
inbox-name-sent = { $who }へ、{ $channel }：{ $what }
inbox-name-unread = 未読、{ $who }、{ $channel }：{ $what }
inbox-name-ringing = 呼び出し中、{ $who }、{ $channel }
inbox-name-missed = 出られなかった着信、{ $who }、{ $channel }

call-pick-up = 電話に出る
call-join = 会議に加わる

left-inbox = 連絡
left-requests = 依頼と回答
left-discussion = 討議

inbox-tell = 相手に伝える
inbox-ask = 相手に尋ねる
inbox-forward = この内容をほかへ伝える

requests-for-me = こちらの回答待ち
requests-by-me = こちらから頼んだこと
requests-none-for-me = 回答を待っている相手はいません。
requests-none-by-me = まだ何も頼んでいません。
requests-name = { $who }に頼んだこと：{ $what }
requests-since = { $who }へ、{ $since }から

answer-words = 回答に添える言葉（なくてもよい）
answer-words-return = 添える言葉：理由、または足りないもの
answer-not-mine = 承認できる立場ではありません。差し戻すことはできます。
answer-with-facts = 知っていることを答える
answer-accept = 承諾する
answer-refuse = 断る
answer-return = 差し戻す
answer-return-needs = 何が足りないかを先に書いてください。

call-ringing = 電話が鳴っています：{ $who }、{ $since }から（{ $until }まで）
call-invited = { $who }が会議に呼んでいます。{ $since }から（{ $until }まで）
call-let-ring = 出ない
call-dialling = { $who }を呼び出し中…
call-talking = { $who }と通話・会議中（{ $until }まで）
call-talking-by = { $who }と通話・会議中（{ $until }まで）：{ $people }

talk-open = 討議が開かれています。全員が答えるまで時計は止まります。
talk-go = 問いを開く
talk-frozen = 時計は止まっています。その場で話し合い、決めたことを書いてください。
talk-answered = 回答済み
talk-answer-to = 回答：{ $question }
talk-say = この内容で答える

compose-open = 連絡する
compose-go-on = 書きかけに戻る
compose-head = 書く・電話する・話す
compose-close = 閉じる（下書きは残る）
compose-drop = 書き直す
compose-tell = 伝える
compose-ask = 尋ねる
compose-order = 指示する
compose-request = 承認を求める
compose-promise = 約束する
compose-notice = 通知を出す
compose-to = 誰に
compose-to-role = { $role }へ
compose-over = どの手段で
compose-over-channel = 手段：{ $channel }
compose-no-channel = 全員に届く手段がありません。相手を減らしてください。
compose-at-once = すぐ届く
compose-takes = 届くまで{ $span }
compose-takes-between = 届くまで{ $from }から{ $to }
compose-in-meeting = この会議に出席中
compose-recorded = 記録が残る
compose-unrecorded = 記録が残らない
compose-needs = { $service }が必要（いま{ $function } %）
compose-closed = 時間外
compose-topic = 何について
compose-action = 何をしてもらうか
compose-no-action = 頼めることのある相手を選んでください。
compose-authority = 何の承認か
compose-by-when = いつまでに
compose-which-notice = どの通知か
compose-facts = 伝える内容（{ $n }件）。相手に伝わるのは、ここで選んだものだけです。
compose-reasons = 理由として添える内容（{ $n }件）
compose-no-facts = 伝えられることはまだありません。
compose-fact-search = 内容を探す
compose-fact-told = { $fact }［伝達済み］
compose-words = 自分の言葉
compose-send = 送る
compose-call = 電話をかける
compose-invite = 会議に呼ぶ
compose-speak = 会議で話す
compose-lacks-receiver = 相手を選んでください。
compose-lacks-channel = 手段を選んでください。
compose-lacks-notice = 通知を選んでください。
compose-lacks-anything = 伝える内容を選ぶか、言葉を書いてください。
compose-lacks-topic = 何について尋ねるかを選んでください。
compose-lacks-action = 何をしてもらうかを選んでください。
compose-lacks-authority = 何の承認かを選んでください。

keys-head = キー操作
keys-help = キー操作
keys-pick-up = 電話に出る、会議に加わる
keys-read-next = 次の未読を開く
keys-compose = 連絡を書く、閉じる
keys-go-or-pause = 時計を進める、止める
keys-to-next = 次の出来事まで進める
keys-left = 左の欄へ（連絡）
keys-middle = 中央の欄へ（状況）
keys-right = 右の欄へ（動き）
keys-send = 書いたものを送る
keys-close = 開いているものを閉じる
keys-rest = ほかはすべて Tab と Shift + Tab で移動し、Enter か Space で押せます。「?」でもこの表を開きます。
keys-done = 閉じる
