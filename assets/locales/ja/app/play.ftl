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

call-pick-up = 出る
call-join = 会議に加わる
