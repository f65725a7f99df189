# 起きたこと。演習後に、全体を見てよい人へ伝える文。

event-started = 演習開始（STARTEX）
event-ended = 演習終了（ENDEX） { $ending }
event-phase-began = 局面：{ $phase }
event-inject-sent = 状況付与：{ $inject }
event-inject-skipped = 状況付与を取りやめ：{ $inject }
event-inject-held = 状況付与を保留：{ $inject }
event-inject-edited = 状況付与を変更：{ $inject }（→ { $to }、{ $channel }）
event-inject-freed = 状況付与の保留を解除：{ $inject }

event-sent = { $from } → { $to }（{ $channel }）：{ $label }
event-sent-with-facts = { $from } → { $to }（{ $channel }）：{ $label }　{ $facts }
event-rang = { $role }で呼び出し中（{ $until }まで）：{ $label }
event-rang-out = { $role }は電話に出ず：{ $label }
event-redials = { $at }にかけ直し：{ $label }
event-lost = 届かず：{ $label }
event-picked-up = { $role }が応答：{ $label }
event-arrived = { $role }に届く：{ $label }
event-read = { $role }が読む：{ $label }
event-overheard = { $from }の連絡が攻撃者に読まれた：{ $label }
event-answer-owed = 回答期限 { $until }：{ $label }
event-chose = { $by }が「{ $choice }」と回答：{ $label }
event-accepted = { $by }が承諾：{ $label }
event-refused = { $by }が拒否：{ $label }
event-told = { $by }が回答：{ $label }
event-returned = { $by }が差し戻し：{ $label }
event-unanswered = 期限までに回答なし：{ $label }
event-learned = { $role }が知る：{ $fact }
event-in-words = { $told }（「{ $words }」）

event-asked-around = 「{ $authority }」を誰が承認できるのか分からず、{ $until }まで確認に回る。
event-deliberating = { $until }まで検討：{ $label }
event-granted = 承認：{ $authority }（{ $by } → { $to }）
event-granted-to-all = 承認：{ $authority }
event-authority-refused = 承認せず：{ $authority }（{ $by } → { $to }）
event-overstepped = { $by }が承認を得ずに実行：{ $authority }
event-rang-unheard = { $role }につながらない電話を呼び出し中（{ $until }まで）：{ $label }
event-waits = { $role }が連絡のつくようになるまで届かない：{ $label }
event-went-away = { $role }と連絡がつかなくなる：{ $absence }
event-went-away-until = { $role }と連絡がつかなくなる（{ $until }まで）：{ $absence }
event-came-back = { $role }と再び連絡がつく：{ $absence }
event-appointed = { $role }の権限が変わる：{ $mandate }
event-appointed-until = { $role }の権限が変わる（{ $until }まで）：{ $mandate }
event-revoked = { $role }の権限が元に戻る（終了：{ $mandate }）

event-began = { $role }が着手：{ $action }（{ $ends }まで）
event-began-with = { $role }が着手：{ $action }（{ $ends }まで、{ $people }）
event-finished = { $role }が完了：{ $action }
event-finished-with = { $role }が完了：{ $action }　{ $report }
event-failed = { $role }が失敗：{ $action }
event-failed-with = { $role }が失敗：{ $action }　{ $report }
event-is-here = { $person }が在席。
event-came-in = { $person }が到着。
event-called-in = { $person }を呼び出し。{ $at }に到着の見込み。
event-comes-later = { $person }は{ $at }に来る予定。
event-tired = { $person }に疲れが出ている。
event-went-home = { $person }が帰宅。{ $back }に戻る。

event-function-set = { $service }：稼働 { $percent }%
event-security-set = { $service }：防御機能 { $percent }%
event-mitigated = { $service }：代替手段で損失の { $percent }% を回避
event-evidence-absent = 証拠はもともと無い：{ $evidence }
event-evidence-intact = 証拠は残っている：{ $evidence }
event-evidence-preserved = 証拠を保全：{ $evidence }
event-evidence-destroyed = 証拠が失われた：{ $evidence }
event-evidence-expired = 証拠が消えた：{ $evidence }
event-stage-reached = 攻撃者：{ $stage }
event-stage-prevented = 攻撃者を阻止：{ $stage }
event-attacker-hastened = 攻撃者が{ $by }早まる。
event-attacker-halted = 攻撃者を止めた。

event-clock-started = 期限が動き出す：{ $clock }（{ $due }まで）
event-clock-started-by = { $by }が起算を判断：{ $clock }（{ $due }まで）
event-clock-stopped = 期限に対応済み：{ $clock }
event-clock-missed = 期限切れ：{ $clock }
event-clock-should-run = 本来はここが起算点：{ $clock }
event-declared = { $by }が宣言：{ $severity }
event-notice-owed = { $by }は{ $until }までに{ $role }へ通知（{ $channel }）が必要。
event-notice-given = 通知済み：{ $role }（{ $channel }）
event-notice-missed = 通知が遅延：{ $role }（{ $channel }）

event-money-spent = { $role }が{ $yen }を支出。
event-money-spent-by-nobody = { $yen }の支出。
event-damage = 追加の損害：{ $yen }
event-trust-moved = { $from }から{ $to }への信頼：{ $by }
event-promised-update = { $by }が{ $to }に、{ $until }までの続報を約束。
event-promised-restored = { $by }が{ $to }に、{ $until }までの{ $service }の復旧を約束。
event-promise-kept = { $by }が{ $to }との約束を守った。
event-promise-broken = { $by }が{ $to }との約束を破った。
event-channel-cut = 使用不能：{ $channel }
event-channel-back = 使用再開：{ $channel }

event-ticket-opened = { $by }がチケット{ $ticket }を起票：{ $title }
event-ticket-edited = { $by }がチケット{ $ticket }の{ $field }を変更：{ $value }
event-ticket-moved = { $by }がチケット{ $ticket }を「{ $status }」へ
event-assessed = { $by }が{ $asset }のリスクを評価：{ $risk }
event-assessed-wrong = { $by }が{ $asset }のリスクを評価：{ $risk }（表と異なる）
event-graded = { $by }が{ $item }を判定：{ $grade }
event-graded-wrong = { $by }が{ $item }を判定：{ $grade }（表と異なる）
event-discussion-opened = 討議開始：{ $inject }
event-discussed = { $by }、問{ $question }：「{ $words }」
event-discussion-closed = 討議終了：{ $inject }
event-reflected = { $by }の見立て：原因「{ $cause }」、次に変えること「{ $change }」
event-reflected-not = { $by }は見立てを書かないことにした
event-noted = { $by }のメモ：「{ $words }」
event-observed = 評価者：「{ $words }」
event-observed-role = 評価者（{ $role }について）：「{ $words }」
event-rated = 評価者の評定 { $letter }：{ $expectation }（「{ $words }」）
event-objective-rated = 評価者による目的の評定 { $letter }：{ $objective }（「{ $words }」）
event-activity = 手順書の手順：{ $activity }
event-activity-by = 手順書の手順（{ $by }）：{ $activity }
event-expectation-met = 期待行動を達成：{ $expectation }

# 連絡の種類。
label-inform = 連絡
label-inform-words = 「{ $words }」
label-ask = { $topic }についての質問
label-order = 指示：{ $action }
label-request = 承認依頼：{ $authority }
label-notice = 通知
label-with-fact = { $label }：{ $fact }{ $others ->
    [0] {""}
   *[other] 　ほか{ $others }件
}
label-improvised = 「{ $words }」

ticket-field-title = 件名
ticket-field-severity = 深刻度
ticket-field-result = 分析結果
ticket-field-assignee = 担当者
ticket-field-close-reason = 完了理由
ticket-field-note = 備考
ticket-status-open = 未着手
ticket-status-working = 対応中
ticket-status-notified = 通知済み
ticket-status-close-asked = 完了承認待ち
ticket-status-closed = 完了

grade-serious-finding = 重大な指摘あり
grade-finding = 指摘あり
grade-minor-finding = 軽微な指摘あり
grade-no-finding = 指摘なし
event-bought = { $what }（レベル{ $level }）を発注：{ $by }、{ $due }から使える
event-prepared = { $what }（レベル{ $level }）が使えるようになる
