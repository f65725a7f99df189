# 演習のあとに読む振り返りの報告。起きたことを先に、評価はそのあとに。

debrief-title = 振り返り：{ $scenario }
debrief-title-seat = 振り返り：{ $scenario }（{ $role }）
debrief-labelled = { $label }：{ $text }
debrief-line = { $time }　{ $told }（記録{ $seq }）
debrief-line-bare = { $time }　条件がそろった（記録{ $seq }）
debrief-none = －
debrief-percent = { $percent }％
debrief-month = { $year }年{ $month }月
debrief-free = 費用なし

# 表の見出し
debrief-record = 記録
debrief-time = 時刻
debrief-role = 役割
debrief-by = きっかけ
debrief-from-to = 誰から誰へ
debrief-ends = { $from }→{ $to }
debrief-channel = 手段

# 結末
debrief-ending = 結末
debrief-ending-open = 演習はまだ終わっていない。{ $time }までの記録による。
debrief-about = 演習の概要
debrief-length = 日時
debrief-when = { $from }から{ $to }まで（{ $length }）
debrief-when-days = { $from }から{ $to }まで（{ $length }）
debrief-company = 組織
debrief-seats = 席
debrief-seat-player = { $role }＝{ $player }
debrief-seed = シード

debrief-more = ここまでは要約。全体は--full、一部だけなら--sectionに名前を添える（{ $names }）。保存は-o report.htmlやreport.xlsxで。
debrief-with-entry = { $text }（記録{ $seq }）
debrief-other-entries = ほかの記録：{ $seqs }
debrief-between = 。
debrief-missed = 期限
debrief-deadlines-sum = 守れたもの{ $met }件、守れなかったもの{ $missed }件、終了時点でまだ動いているもの{ $running }件。
debrief-missed-notices = 宣言に伴う通知のうち{ $n }件が遅れたか、出されなかった
debrief-summary-gates = 備えがあれば変わったこと
debrief-summary-gate = { $entry }（{ $price }、{ $month }なら間に合った）：{ $opens }

debrief-findings = 結果に最も響いた、この卓の動き
debrief-findings-seat = 結果に最も響いた、この席にかかわること
debrief-findings-none = 記録からは、特に挙げるものがない。
debrief-found-evidence-lost = { $cause }により、証拠「{ $evidence }」が失われた。
debrief-found-evidence-gone = 証拠「{ $evidence }」を残さないうちに、{ $cause }で消えた。
debrief-found-evidence-saved = { $cause }により、証拠「{ $evidence }」を残した。
debrief-found-out-of-order = 「{ $saved }」を先に保全したため、より消えやすい「{ $before }」が間に合わなかった。
debrief-found-damage = { $cause }で、{ $yen }の損害が生じた。
debrief-found-overstep = { $by }が、承認を得ないまま「{ $action }」を実行した（必要な承認：{ $authority }）。
debrief-found-overstep-plain = { $by }が、承認を得ないまま動いた（必要な承認：{ $authority }）。
debrief-found-asked-late = { $by }が承認を求めたのは、根拠がそろってから{ $late }後だった（{ $authority }）。
debrief-found-left-open = 「{ $inject }」に、期限までに誰も答えなかった。
debrief-found-unanswered = { $by }は、{ $asker }からの「{ $label }」に最後まで答えなかった。
debrief-found-unanswered-by-any = { $asker }からの「{ $label }」に、最後まで誰も答えなかった。
debrief-found-unheard = 「{ $inject }」は、誰も受けないまま過ぎた。
debrief-found-clock-late = 期限「{ $clock }」（{ $kind }）に{ $late }遅れた。
debrief-found-clock-missed = 期限「{ $clock }」（{ $kind }）を過ぎ、{ $late }たった終了時点でも未対応だった。
debrief-found-clock-missed-at-end = 期限「{ $clock }」（{ $kind }）に間に合わないまま終わった。
debrief-found-clock-never-started = 期限「{ $clock }」（{ $kind }）は{ $time }に起算すべきだったが、誰も起算しなかった。
debrief-found-clock-started-late = 期限「{ $clock }」の起算が{ $late }遅れた。
debrief-found-clock-met = 期限「{ $clock }」に、{ $margin }を残して間に合った。
debrief-found-notices = { $by }から{ $to }への通知が{ $num }件、期限に遅れた（最大{ $late }）。
debrief-found-never-told = { $by }が{ $time }に知ったことが、必要としていた{ $to }に最後まで伝わらなかった：「{ $fact }」
debrief-found-never-found = { $to }が必要としていたことを、どの席もつかめなかった：「{ $fact }」。「{ $action }」で分かったが、誰もしなかった。
debrief-found-never-asked = { $to }が必要としていたことを、どの席もつかめなかった：「{ $fact }」。{ $outside }は知っていた。
debrief-found-told-late = { $by }が知ってから{ $to }に伝わるまで{ $late }かかった：「{ $fact }」
debrief-found-rumour = { $by }が、事実でないことを{ $to }に伝えた：「{ $fact }」
debrief-found-contradiction = 「{ $figure }」の数字が報告どうしで食い違った：{ $first-by }は{ $first-to }に{ $first }、{ $by }は{ $to }に{ $number }。{ $settled ->
    [no] 最後まで正されなかった。
   *[other] 正されるまで{ $settled }かかった。
}
debrief-found-promise-update = { $by }は{ $to }に{ $until }までの続報を約束し、守らなかった。
debrief-found-promise-restored = { $by }は{ $to }に{ $until }までの復旧を約束し、守れなかった（{ $service }）。
debrief-found-open = まだできていない（{ $by }、U）：{ $what }。
debrief-found-unable = 終了までにできなかった（{ $by }、U）：{ $what }。
debrief-found-major-remark = 大きな課題が残った（{ $by }、M）：{ $what }。{ $remark }。
debrief-found-major-late = { $late }遅れの達成となった（{ $by }、M）：{ $what }。
debrief-found-major = 大きな課題が残った（{ $by }、M）：{ $what }。
debrief-found-done = { $took }で達成した（{ $by }、P）：{ $what }。
debrief-found-done-at-once = その場で達成した（{ $by }、P）：{ $what }。

# 何によるか。文の中に入る。
debrief-cause-act = { $role }の作業「{ $what }」
debrief-cause-choice = { $role }の回答「{ $what }」
debrief-cause-silence = 「{ $what }」に誰も答えなかったこと
debrief-cause-stage = 攻撃者の動き「{ $what }」
debrief-cause-clock = 「{ $what }」の期限切れ
debrief-cause-inject = 状況付与「{ $what }」
debrief-cause-overheard = 攻撃者に読まれた{ $role }の連絡
debrief-cause-course = 時間の経過

# 評定
debrief-ratings = 評定
debrief-ratings-letters = P＝課題なく実施。S＝いくらか課題を残して実施。M＝大きな課題を残して実施。U＝実施できず（HSEEPの区分）。
debrief-ratings-rule = 評定の規則：終了までに達成しなければU。目安の時間を四分の一を超えて過ぎるか、重大な指摘があればM。少しでも過ぎるか、ほかの指摘があればS。いずれもなければP。必要になる場面がなかった項目は評定しない。
debrief-objective = 目的
debrief-objectives = 目的ごとの評定
debrief-objectives-rule = 規則による目的の評定は、その項目の評定から決まる。半数以上が達成できなければU。一つでも達成できないか、半数以上がMならM。SかMが一つでもあればS。すべてPならP。評価者の評定は、目的そのものに付けたものがあればそれ、なければ評価者が付けた項目の評定から同じ規則で決めたもの。両方あるときは並べて示す。
debrief-objectives-seat = ここでは、この席の項目だけから決めている。
debrief-by-rule = 規則
debrief-by-evaluator = 評価者
debrief-evaluator-both = { $letter }（項目からは{ $summed }）
debrief-objective-by-rule = 規則による評定は{ $letter }（内訳は{ $counts }）。{ $num ->
    [0] {""}
   *[other] 響いたのは{ $held-by }。
}
debrief-objective-by-evaluator = 評価者による評定は{ $letter }（内訳は{ $counts }）。{ $num ->
    [0] {""}
   *[other] 響いたのは{ $held-by }。
}
debrief-objective-summed = 評価者が付けた項目の評定から決まるのは{ $letter }（内訳は{ $counts }）。{ $num ->
    [0] {""}
   *[other] 響いたのは{ $held-by }。
}
debrief-objective-given = 評価者が目的そのものに付けた評定は{ $letter }（{ $time }、記録{ $seq }）：「{ $words }」
debrief-objective-not-by-rule = 規則による評定はない。必要になる場面がなかった。
debrief-objective-not-by-evaluator = 評価者が評定を付けていない項目：{ $expectations }
debrief-objective-count = { $letter }が{ $num }
debrief-objective-and = 、
debrief-quoted = 「{ $what }」
debrief-lenses = 切り口を変えて見た評定
debrief-lenses-rule = 同じ評定を、役割、NIST CSF 2.0と1.1の機能、X.1060・ISOG-Jの区分、十六の手順ごとにまとめた。まとめた評定は目的と同じ規則で決め、内訳の数を添える。評価者の評定で変わるものは、矢印の先に示す。表の下には、評定に響いた項目を最後の記録とともに挙げる。項目の詳しい評定は目的のところにある。
debrief-csf = CSF 2.0の機能
debrief-csf-1-1 = CSF 1.1の機能
debrief-x1060 = X.1060・ISOG-Jの区分
debrief-step-head = 十六の手順
debrief-tally-changed = { $rule }→{ $evaluator }
debrief-letter = ［{ $letter }］{ $role }：{ $text }
debrief-letter-frame = CSF：{ $csf }　手順：{ $step }　区分：{ $x1060 }
debrief-letter-evaluator = 規則では{ $rule }、評価者の評定は{ $letter }（{ $time }）：「{ $words }」
debrief-letter-record = もとになった記録
debrief-course-open = { $opened }に必要になり、まだ達成していない。
debrief-course-unmet = { $opened }に必要になり、終了までに達成せず。
debrief-course-unmet-within = { $opened }に必要になり、終了までに達成せず（目安{ $within }）。
debrief-course-met = { $opened }に必要になり、{ $met }に達成（所要{ $took }）。
debrief-course-in-time = { $opened }に必要になり、{ $met }に達成（所要{ $took }、目安{ $within }）。
debrief-course-late = { $opened }に必要になり、{ $met }に達成（所要{ $took }、目安{ $within }、{ $late }超過）。
debrief-remark = 指摘：{ $text }
debrief-remark-major = 重大な指摘：{ $text }
debrief-observed = 評価者の記録（{ $time }）：「{ $words }」
debrief-observations = 評価者の記録
debrief-unrated = 必要になる場面がなかった項目

debrief-csf-govern = 統治
debrief-csf-identify = 識別
debrief-csf-protect = 防御
debrief-csf-detect = 検知
debrief-csf-respond = 対応
debrief-csf-recover = 復旧
debrief-step = { $n } { $name }
debrief-step-1 = 経営層の理解
debrief-step-2 = 現状の把握
debrief-step-3 = 体制づくり
debrief-step-4 = 設計と計画
debrief-step-5 = 環境の整備
debrief-step-6 = ルール作り
debrief-step-7 = 告知と活動開始
debrief-step-8 = 施策の依頼と教育
debrief-step-9 = 実施状況の確認
debrief-step-10 = スキルアップ
debrief-step-11 = メンバーの評価
debrief-step-12 = インシデントハンドリング
debrief-step-13 = 実害の食い止め
debrief-step-14 = フォレンジック
debrief-step-15 = 報告
debrief-step-16 = フィードバック

# 成熟度
debrief-maturity = 今回の記録から言える成熟度
debrief-maturity-how = CMMIの段階を、CSFの機能ごとに、今回の評定だけから示す。1＝実施できなかったものがある。2＝ひととおり実施したが、大きな課題があるか、見えたものが少なすぎる。3＝複数の役割が、すべてを無理なく実施した。4と5は何度もの演習の数値がなければ言えないので、一回の記録からは示さない。必要になる場面がなかった機能には付けない。
debrief-maturity-level = { $csf }：段階{ $level }。{ $why }
debrief-maturity-not-performed = 実施できなかったものがあり、その場の運に左右される。
debrief-maturity-major-challenges = ひととおり実施したが、大きな課題が残った。
debrief-maturity-too-little-seen = うまくいったが、見えたのは一つの役割だけ。
debrief-maturity-one-run-only = 複数の役割がすべて実施した。これより上は、何回かの演習の数値で示す。

# 自動化の前の三つの問い
debrief-automation = 自動化の前に問う三つのこと
debrief-automation-how = どの範囲の業務か。いまの成熟度はどの段階か。自動化が目的になっていないか。手順を自動で行う備えについて一つずつ問い、今回の記録から言えることだけを答える。
debrief-automation-before = 初めから備えていた。
debrief-automation-since = 演習中に買い、{ $time }から使えた。
debrief-automation-ordered = 注文したが、終了までに届かなかった。
debrief-automation-missed = なかった。足りなかった備えとしても挙げている。
debrief-automation-lacking = なかった。
debrief-automation-range = どの範囲か。十六の手順のうち次のもの。その手順の項目から決まる規則の評定を添える。
debrief-automation-unseen = 今回は必要になる場面がなかった
debrief-automation-maturity = いまの成熟度は。この範囲は段階{ $level }。{ $why }自動化は段階4から5で、結果として使われるもの。一回の演習が示せるのは3までなので、自動化してよい段階とは言い切れない。
debrief-automation-maturity-unseen = いまの成熟度は。この範囲は必要になる場面がなく、今回の記録からは言えない。
debrief-automation-goal-held = 自動化が目的になっていないか。この範囲では次の点が評定に響いた。手作業の誤りでなければ、自動にしても同じことが速く起きるだけになる。
debrief-automation-goal-well = 自動化が目的になっていないか。この範囲はすべて課題なく実施できた。自動化で何を良くしたいのかを、先に言葉にする。
debrief-automation-goal-held-with = 自動化が目的になっていないか。備えがあっても、この範囲では次の点が評定に響いた。守られていない手順を、自動化が直してくれるわけではない。
debrief-automation-goal-well-with = 自動化が目的になっていないか。この備えがあり、この範囲はすべて課題なく実施できた。それが備えのおかげかどうかは、評定からは分からない。
debrief-automation-goal-unseen = 自動化が目的になっていないか。この範囲は必要になる場面がなく、業務がどう進むのかを今回の記録からは言えない。
debrief-automation-used = 備えが効いたところ
debrief-automation-felt = なかったことが響いたところ
debrief-automation-cannot-with = 記録から分からないこと：この備えがなければどうだったか。何のために備えたのか（手間、時間、誤りのどれを減らすためか）。ここはチームで答える。
debrief-automation-cannot-without = 記録から分からないこと：この備えがあればどうだったか。何のために欲しいのか（手間、時間、誤りのどれを減らすためか）。ここはチームで答える。

# スキル
debrief-skills = スキル
debrief-skills-how = 手を動かして示せたもの、仕事はあったのにこの席の誰にもできなかったもの、次に身につけるとよいもの。
debrief-skill-shown = 示せた：{ $skill }（水準{ $level }、この席で持つ人{ $people }人）
debrief-skill-lacking = 足りなかった：{ $skill }（必要な水準{ $needed }に対して最高{ $level }）、できなかった仕事は{ $actions }
debrief-skill-learn = 次に学ぶなら：{ $skill }を水準{ $level }まで。今回なら{ $opens }件の仕事ができた
debrief-skill-share = 次に学ぶなら：{ $skill }（水準{ $level }）をもう一人に。いまは一人に頼っている
debrief-skill-map = スキルマップ：この席の人の最高水準（0〜3）と、今回の仕事が求めた水準。
debrief-skill-domain = 領域
debrief-domain-system = システム
debrief-domain-network = ネットワーク
debrief-domain-security = セキュリティ
debrief-skill-idle = { $level }
debrief-skill-short = { $level }、不足（要{ $needed }）
debrief-skill-used = { $level }、発揮（要{ $needed }）
debrief-skill-unused = { $level }、出番なし（要{ $needed }）

# 期限と通知
debrief-deadlines = 期限と通知
debrief-clocks = 期限ごとの経過
debrief-clock = { $clock }（{ $kind }）：{ $fate }
debrief-clock-course = 起算{ $started }、猶予{ $limit }、期限{ $due }、対応{ $stopped }
debrief-due = 期限
debrief-given = 実施
debrief-fate = 結果
debrief-kind-legal = 法令
debrief-kind-contract = 契約
debrief-kind-internal = 社内
debrief-kind-ultimatum = 相手の要求
debrief-kind-patience = 相手の我慢
debrief-fate-met = 間に合った
debrief-fate-late = 遅れた
debrief-fate-missed = 期限切れ
debrief-fate-running = 終了時点で進行中
debrief-fate-never-started = 起算されず
debrief-margin-left = { $secs }を残して完了
debrief-margin-late = { $secs }遅れ
debrief-margin-open = 未対応のまま{ $secs }超過
debrief-judged = 起算の判断：{ $role }。根拠は「{ $fact }」（知ったのは{ $known }）
debrief-own-words = 本人の言葉：「{ $words }」
debrief-should-never = 起算すべきだった時刻：{ $time }
debrief-should-in-time = 起算すべきだった時刻：{ $time }（遅れなし）
debrief-should-late = 起算すべきだった時刻：{ $time }（{ $late }遅れ）
debrief-started-by = 起算のもと
debrief-stopped-by = 対応の中身
debrief-declarations = 宣言
debrief-declared = { $time }　{ $by }が「{ $severity }」を宣言（記録{ $seq }）
debrief-notices = 緊急度の表による通知
debrief-notice-superseded = 次の宣言に置き換わる
debrief-notice-missed = 通知せず
debrief-notice-open = 期限前に終了

# 知っていたこと
debrief-knowledge = 誰が、いつ、何を知ったか
debrief-knowledge-how = 時刻のあとは、誰から・どの手段で。「＋」は、席のどこかが最初に知ってからそこへ届くまでの時間。
debrief-fact = 事柄
debrief-fact-false = 【事実でない】{ $fact }
debrief-known-first = { $time } { $source }
debrief-known-later = { $time } { $source }（＋{ $latency }）
debrief-known-lacking = 届かず（必要としていた）
debrief-source-brief = 最初から
debrief-source-seen = 目にして
debrief-source-told = { $by }から・{ $channel }
debrief-source-found = 自分たちで・{ $action }
debrief-gaps = 必要とする席に届かなかったこと
debrief-never-told = 「{ $fact }」――{ $by }は{ $time }に知っていた。{ $to }には最後まで伝わらなかった。
debrief-never-found = 「{ $fact }」――どの席もつかめなかった。「{ $action }」で分かったが、誰もしなかった。必要としていたのは{ $to }。
debrief-never-asked = 「{ $fact }」――{ $outside }は知っていたが、どの席にも届かなかった。必要としていたのは{ $to }。
debrief-rumours = 事実でないのに信じられたこと
debrief-believed = { $role }：{ $time }から（{ $source }）。{ $until }に誤りと分かるまで{ $long }。
debrief-believed-to-end = { $role }：{ $time }から（{ $source }）。誤りと分からないまま終了まで{ $long }。

# コミュニケーション
debrief-communication = コミュニケーション
debrief-lines = 誰が誰に、どの手段で
debrief-num-sent = 送信
debrief-num-heard = 受信
debrief-answered = 連絡の中身（5W1H）
debrief-answered-how = 席ごとに、5W1Hのそれぞれに答えた連絡の数。「伝え漏れ」は、同じ話題について送り手が知っていて、相手がまだ知らず必要としていたことを書かなかった連絡。「聞き返し」は、相手が聞き返すか差し戻すかした連絡。質問は数えない。
debrief-answered-all = 聞き返しが要るような連絡はなかった。
debrief-num-messages = 連絡
debrief-num-left-out = 伝え漏れ
debrief-num-asked-back = 聞き返し
debrief-answered-head = 答えた項目
debrief-outgoing = { $time }　{ $by }→{ $to }（{ $channel }）{ $label }：6項目中{ $n }（{ $answers }）（記録{ $seq }）
debrief-outgoing-none = { $time }　{ $by }→{ $to }（{ $channel }）{ $label }：6項目のいずれにも答えていない（記録{ $seq }）
debrief-left-out = 伝え漏れ（{ $question }）：「{ $fact }」
debrief-asked-back = { $time }、{ $by }が「{ $topic }」について聞き返した。{ $answered }の返答で分かったこと：{ $brought }（記録{ $seq }）
debrief-asked-back-nothing = { $time }、{ $by }が「{ $topic }」について聞き返した。{ $answered }の返答に新しいことはなかった（記録{ $seq }）
debrief-asked-back-open = { $time }、{ $by }が「{ $topic }」について聞き返したが、返答がなかった（記録{ $seq }）
debrief-asked-back-whole = { $time }、{ $by }が差し戻した（記録{ $seq }）
debrief-traffic = 判断一件あたりの連絡
debrief-traffic-how = 席ごとに、送受信した連絡の数を判断の数で割ったもの。記録は判断のもの。
debrief-num-decisions = 判断
debrief-per-decision = 一件あたり
debrief-contradictions = 食い違う数字
debrief-contradictions-none = 報告どうしの数字に食い違いはなかった。
debrief-contradiction = 「{ $figure }」：報告の数字が食い違い、最後まで正されなかった
debrief-contradiction-settled = 「{ $figure }」：報告の数字が食い違い、{ $time }に正された
debrief-number-told = { $time }　{ $by }が{ $to }に伝えた数字：{ $number }（記録{ $seq }）
debrief-number-settled = { $time }　古い数字のまま残された相手がいなくなった（記録{ $seq }）
debrief-every-message = すべての連絡

# やりとり
debrief-dealings = 依頼・承認・約束
debrief-asks = 質問・依頼・承認の求めは計{ $all }件。承諾・回答{ $accepted }、拒否{ $refused }、差し戻し{ $returned }、返答なし{ $unanswered }、届かず{ $unheard }。承認の求めと、通らなかったものを挙げる。
debrief-ask-accepted = 承諾
debrief-ask-refused = 拒否
debrief-ask-returned = 差し戻し
debrief-ask-unanswered = 返答なし
debrief-ask-unheard = 届かず
debrief-asked = { $time }　{ $by }→{ $to }（{ $channel }）{ $label }：{ $fate }（記録{ $seq }）
debrief-asked-reasons = 挙げた根拠がそろったのは{ $known }（求めるまで{ $held }）
debrief-asked-answered = { $heard }に届き、{ $answered }に{ $by }が返答（求めてから{ $took }）
debrief-asked-granted = 承認が下りたのは{ $time }（求めてから{ $took }）
debrief-lacked = { $told }（{ $why }）
debrief-lacked-knowledge = 聞かれた側は何も知らなかった
debrief-lacked-right = 頼まれた側に、この承認の権限がない
debrief-lacked-known = 足りなかったのは、知っていながら挙げなかった根拠：{ $facts }
debrief-lacked-unknown = 足りなかったのは、頼んだ側がまだ知らなかった根拠：{ $facts }
debrief-lacked-weight = 挙げた根拠では足りなかった
debrief-oversteps = 承認のない実行
debrief-overstep = { $time }　{ $by }が「{ $action }」（必要な承認：{ $authority }、記録{ $seq }）
debrief-overstep-plain = { $time }　{ $by }（必要な承認：{ $authority }、記録{ $seq }）
debrief-overstep-unasked = 承認は誰も求めていない
debrief-overstep-granted = 承認を求めたのは{ $asked }、下りたのは{ $granted }
debrief-overstep-ungranted = 承認を求めたのは{ $asked }、下りないまま
debrief-promises = 約束
debrief-promises-sum = 復旧時刻の約束{ $restored }件（守った{ $restored-kept }、破った{ $restored-broken }）。続報の約束{ $news }件（守った{ $kept-news }、破った{ $broken-news }）。
debrief-promise-renewed = 期限前の{ $time }に、あらためて別の時刻を伝えている
debrief-promise-not-renewed = 間に合わないことは、事前に伝えられていない
debrief-promise-came = 実際には{ $time }、{ $late }遅れ（記録{ $seq }）
debrief-promise-never-came = 終了までに果たされなかった
debrief-promise-kept = 守った
debrief-promise-broken = 破った
debrief-promise-open = 期限前に終了
debrief-promise-update = { $time }　{ $by }が{ $to }に、{ $until }までの続報を約束：{ $fate }（記録{ $seq }）
debrief-promise-restored = { $time }　{ $by }が{ $to }に、{ $until }までの復旧を約束（{ $service }）：{ $fate }（記録{ $seq }）
debrief-left-open = 答えのなかった問い
debrief-open-heard = { $time }　「{ $inject }」――{ $to }に届いたが、期限までに答えがなかった（記録{ $seq }）
debrief-open-unheard = { $time }　「{ $inject }」――{ $to }あて。誰も受けなかった（記録{ $seq }）

# 証拠
debrief-evidence = 証拠
debrief-evidence-how = 消えやすさは数が小さいほど高い（RFC 3227の順）。
debrief-piece = 証拠の種類
debrief-volatility = 消えやすさ
debrief-became = どうなったか
debrief-evidence-absent = もともと無し
debrief-evidence-intact = 手つかず
debrief-evidence-preserved = 保全
debrief-evidence-destroyed = 人の手で消失
debrief-evidence-expired = 消失
debrief-out-of-order = 保全の順序
debrief-out-of-order-saved = { $time }　「{ $saved }」を保全したとき（記録{ $seq }）、より消えやすいものが残っていた
debrief-out-of-order-before = 「{ $evidence }」（消えやすさ{ $volatility }）：その後 { $fate }

# お金
debrief-money = お金
debrief-money-total = 停止による損失{ $loss }、追加の損害{ $damage }、被害は合わせて{ $harm }。支出{ $spent }。総計{ $total }。
debrief-service = サービス
debrief-down = 停止時間
debrief-loss = 停止による損失
debrief-function = 終了時の稼働
debrief-spent = 支出
debrief-damages = 追加の損害
debrief-amount = { $time }　{ $yen }　{ $cause }（記録{ $seq }）

# 失敗あるある
debrief-stories = 失敗あるある
debrief-stories-how = この業界で何度も聞いた話のうち、今回の記録にも見えるもの。誰かを責めるためではなく、次に繰り返さないために。
debrief-stories-none = よくある失敗談は、どれも今回の記録には見えない。
debrief-story-step = 十六の手順では：{ $step }
debrief-story-shows = 今回の記録での現れ
debrief-rumour-held = 事実でなかったこと：「{ $fact }」。そう思っていたのは{ $holders }。
debrief-rumour-holder = { $role }（{ $time }から）
debrief-story-spared = これがあれば、この話にはならなかった
debrief-story-prepared = 防ぐ備えはあった。それでも同じ話になった。

# 備え
debrief-gates = 備え
debrief-gates-how = その場の判断だけでは越えられなかったこと。何があれば越えられたか、いくらで、いつなら間に合ったか。
debrief-gate-missing = { $entry }：必要な水準{ $needed }に対して{ $level }。{ $price }、導入まで{ $lead }、入れられたのは{ $month }。
debrief-gate-remark = 当時：{ $remark }
debrief-gate-unused = 備えはあったが、使われなかった。
debrief-gate-shows = 今回の記録での現れ
debrief-gate-throughout = 特定の行ではなく、今回の出来事すべての前提になっている。

# 手順
debrief-process = 手順と書類
debrief-activity = 手順
debrief-activity-again = { $activity }（やり直し）
debrief-not-done = 実施の記録がない手順（不要だったものも含む）：{ $activities }
debrief-tickets = チケット
debrief-ticket = { $ticket }番「{ $title }」　{ $time }に{ $by }が起票、終了時「{ $status }」（{ $open }）
debrief-ticket-change = { $time }　{ $by }　{ $what }
debrief-judgements = リスクの評価と点検
debrief-judged-right = { $time }　{ $by }　{ $what }：{ $value }（表のとおり）
debrief-judged-wrong = { $time }　{ $by }　{ $what }：{ $value }（表と異なる）
debrief-answers = 討議の回答

# 業務プロセス
debrief-mined = 業務プロセス
debrief-conformance = 業務プロセス適合率は、プレイブックのとおり、抜けも余分もなく進んだ案件の割合。演習が終わった時点で済んでいない手順は、抜けとして数える。
debrief-conformance-incident = インシデント：{ $percent }％（{ $all }件中{ $conform }件）
debrief-conformance-teams = 役割ごと：{ $percent }％（{ $all }件中{ $conform }件）
debrief-conformance-tickets = チケット：{ $percent }％（{ $all }件中{ $conform }件）
debrief-case = 案件
debrief-case-incident = インシデント全体
debrief-case-ticket = チケット{ $ticket }番
debrief-fit = 判定
debrief-fit-conforms = 適合
debrief-fit-deviates = 逸脱
debrief-fit-open = 継続中
debrief-fit-unknown = 判定不能
debrief-fitness = 適合度
debrief-deviations = 逸脱
debrief-lead = リードタイム
debrief-setbacks = 案件ごとの差し戻しと手戻り
debrief-setbacks-how = 差し戻しは、ほかの人に戻されたもの。同じところまで進むまでの時間を、戻された側の役割で数える。手戻りは、同じ案件で一度済んだ手順のやり直し。その案件の直前の手順から、やり直しが済むまでの時間を数える（待ち時間を含む）。
debrief-setbacks-none = 差し戻しも手戻りもなかった。
debrief-lost = 失った時間
debrief-case-line = { $case }：{ $fit }、リードタイム{ $lead }。差し戻し{ $sent-back }件（{ $sent-back-lost }）、手戻り{ $rework }回（{ $rework-lost }）
debrief-patterns = 逸脱パターン（多い順に四つまで）
debrief-pattern-skipped = 「{ $work }」を飛ばした（{ $cases }件、{ $times }回）
debrief-pattern-out-of-order = 「{ $work }」の順番が違った（{ $cases }件、{ $times }回）
debrief-pattern-extra = 「{ $work }」が余分だった（{ $cases }件、{ $times }回）
debrief-pattern-undesired = プレイブックにない「{ $work }」をした（{ $cases }件、{ $times }回）
debrief-pattern-incomplete = 「{ $work }」が済んでいない（{ $cases }件、{ $times }回）
debrief-ticket-becomes = チケットが{ $status }になる
debrief-sent-backs = 差し戻し
debrief-sent-backs-sum = { $num }件、失った時間は合わせて{ $lost }。差し戻されてから、同じところまで進むまでを数える。
debrief-sent-back = { $time }　{ $by }が{ $to }に「{ $what }」を差し戻した。同じところまで進むのに{ $lost }。
debrief-sent-back-for-good = { $time }　{ $by }が{ $to }に「{ $what }」を差し戻した。記録の終わりまで戻らず（{ $lost }）。
debrief-rework = 手戻り
debrief-rework-sum = { $num }回、失った時間は合わせて{ $lost }。直前の手順から、やり直しが済むまでを数える（待ち時間を含む）。
debrief-reworked = 「{ $work }」を{ $times }回やり直した（{ $lost }）
debrief-took = 手順ごとの所要時間
debrief-took-secs = 着手できてから完了まで
debrief-took-within = 目安
debrief-tickets-took = チケットの状態ごとの所要時間
debrief-ticket-status = 状態
debrief-took-since = 前の状態から
debrief-map = プロセスマップ
debrief-map-from = 前の手順
debrief-map-to = 次の手順
debrief-map-count = 回数
debrief-map-mean = 間隔（平均）

# 時系列
debrief-moments = 主な出来事
debrief-personal = 席ごとの記録
debrief-personal-rest = ここにない席の記録は、--seat で席を指定するか、--format md で読める。
debrief-part-received = 受
debrief-part-decided = 判
debrief-part-did = 行
debrief-personal-line = { $time }［{ $part }］{ $text }
debrief-known-then = この時点で知っていたこと{ $n }件。ほかの席が知っていて、要るのに知らなかったことはない
debrief-known-then-lacking = この時点で知っていたこと{ $n }件。ほかの席は知っていて、要るのにまだ知らなかったこと：
debrief-notes = 自分のメモ
debrief-mine-started = 始まる前から知っていたこと
debrief-mine-received = { $from }から（{ $channel }）：{ $label }
debrief-mine-missed-call = { $from }からの呼び出しに出られず（{ $channel }）：{ $label }
debrief-mine-not-reached = { $to }に届かず（{ $channel }）：{ $label }
debrief-mine-too-late = 期限までに答えず：{ $label }
debrief-mine-sent = { $to }へ（{ $channel }）：{ $label }
debrief-mine-telling = { $line }　〔{ $facts }〕
debrief-mine-answered = 「{ $label }」に「{ $answer }」と回答
debrief-mine-got-answer = { $by }から回答「{ $answer }」：{ $label }
debrief-mine-saw = 目にしたこと：{ $fact }
debrief-mine-refuted = 誤りと分かったこと：{ $fact }
debrief-mine-began = 着手：{ $action }
debrief-mine-finished = 完了：{ $action }
debrief-mine-failed = 失敗：{ $action }
debrief-mine-report = { $line }　{ $report }
debrief-mine-granted = 承認が下りた：{ $authority }
debrief-mine-right-refused = 承認されず：{ $authority }
debrief-mine-pending = 承認待ち：{ $authority }
debrief-mine-away = 連絡がつかず：{ $name }
debrief-mine-back = 再び連絡がつく：{ $name }
debrief-mine-appointed = 権限が変わる：{ $name }
debrief-mine-revoked = 権限が元に戻る：{ $name }
debrief-mine-declared = 宣言「{ $severity }」
debrief-mine-judged = 期限の起算を判断：{ $clock }
debrief-mine-clock-missed = 期限切れ：{ $clock }
debrief-mine-notice-missed = 通知が間に合わず：{ $to }（{ $channel }）
debrief-mine-promised = { $other }に{ $until }までの続報を約束
debrief-mine-was-promised = { $other }が{ $until }までの続報を約束
debrief-mine-promised-restored = { $other }に{ $until }までの復旧を約束
debrief-mine-was-promised-restored = { $other }が{ $until }までの復旧を約束
debrief-mine-kept = 約束が守られた（{ $other }、{ $until }まで）
debrief-mine-broken = 約束が守られなかった（{ $other }、{ $until }まで）
debrief-mine-ticket = チケット{ $ticket }番に記入
debrief-mine-wrote = 討議の問いや評価の欄に記入
debrief-mine-rest = { $person }を休ませる

# 見立てと、それぞれの席から見た演習
debrief-opinions = それぞれの見立て
debrief-opinions-how = 終了後、何も明かさないうちに書いてもらい、そのまま固定したもの。同じ席について記録から分かることを並べる。
debrief-opinion = { $role }（{ $written }記入）
debrief-opinion-open = { $role }はまだ書いていない
debrief-opinion-declined = { $role }は書かないことにした
debrief-opinion-cause = 原因の見立て
debrief-opinion-change = 次に変えること
debrief-opinion-shown = 記録から分かること

debrief-accounts = それぞれの席から見た演習
debrief-accounts-how = その席から見えていたことだけをたどる。何を知り、何を信じ、何を決め、終わりにどう見えていたか。
debrief-account-knew = 事実を{ $n }件知っていた。
debrief-account-lacked = 必要なのに知らないまま終わったことが{ $n }件ある。
debrief-account-lacked-none = 仕事に必要なことは、すべて知っていた。
debrief-account-cause = 原因と考えていたこと
debrief-account-cause-none = 原因は何も分からないまま終わった。
debrief-account-believed = 事実でないのに、最後まで信じていたこと
debrief-account-believed-none = 事実でないことは信じていなかった。
debrief-account-severity = 知っていた深刻度：{ $severity }
debrief-account-severity-none = 深刻度は耳に入らなかった。
debrief-account-clocks = 見えていた期限
debrief-account-clocks-none = 動いている期限は見えていなかった。
debrief-account-notices = 出すべき通知{ $owed }件のうち、{ $given }件を出した。
debrief-account-decided = 決めたこと
debrief-account-decided-none = 何も決めなかった。
debrief-account-more = ほか{ $n }件
debrief-standing-not-started = 起算すべき理由があったが、誰も起算していなかった
debrief-standing-running = まだ動いていた
debrief-standing-stopped = 間に合った
debrief-standing-missed = 過ぎていた

debrief-partings = 見方の分かれ目
debrief-partings-none = 終わりには、どの席も同じことを見ていた。
debrief-parting-fact = { $knew }は知っていたが、{ $never }は最後まで聞かなかった：「{ $fact }」
debrief-parting-rumour = { $believed }は最後まで信じ、{ $better }は誤りと知り、{ $never }は聞いていなかった：「{ $fact }」（事実ではない）
debrief-parting-rumour-better = { $believed }は最後まで信じ、{ $better }は誤りと知っていた：「{ $fact }」（事実ではない）
debrief-parting-rumour-never = { $believed }は最後まで信じ、{ $never }は聞いていなかった：「{ $fact }」（事実ではない）
debrief-parting-severity = 深刻度の受け止め：{ $sides }
debrief-parting-no-severity = 聞いていない
debrief-parting-clock = 期限「{ $clock }」：{ $saw }には動いているのが見え、{ $unaware }は動いていることを知らなかった
debrief-parting-clock-open = 期限「{ $clock }」は動いているはずだったが、起算できた{ $of }は起算しなかった
debrief-parting-deed = 同じ行動が、{ $good-role }には良く（「{ $good }」）、{ $bad-role }には悪く働いた（「{ $bad }」）
