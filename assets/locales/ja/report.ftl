# 保存した報告（HTML・DOCX・XLSX・CSV）だけに出る言葉。本文はdebrief.ftlにある。

report-skip = 本文へ
report-contents = 目次
report-folded = ▸は開いて読む部分。印刷されるのは開いている部分です。
report-paper = ▸の部分は閉じたまま印刷されています。ブラウザーで開いてから印刷すると、紙にも載ります。記録は、結末と所見が参照する行だけを載せています。
report-made-by = Kunren { $version } が演習の記録から作成。
report-going-on = 継続中
report-length = 演習の長さ
report-harm = 被害額
report-deadlines = 期限
report-clocks-met = { $all }件中{ $met }件が期限内

# 記録
report-record = 演習の記録
report-record-how = 実際に起きたことのすべて。本文の各行から、もとになった記録へ飛べる。
report-record-cited = この報告が引いている記録。
report-by = 誰によって
report-what = 起きたこと
report-by-clock = 時計
report-by-facilitator = 進行役
report-conditions = 条件がそろった

# 図
report-lanes = 席ごとの時系列
report-lanes-how = ▼＝届いたもの（赤は間に合わなかったもの）、◆＝判断、●＝送ったもの、横棒＝作業。一番下は期限が動いていた間（赤は過ぎたあと）。印に触れると内容が出て、押すと記録へ移る。同じ内容は下の一覧にもある。
report-clocks = 期限の経過
report-clocks-how = 枠＝与えられた時間、塗り＝実際に使った時間、縦線＝期限、▲＝起算すべきだった時刻。
report-clock = { $clock }（{ $kind }）
report-should-run = 起算すべきだった時刻：{ $time }
report-talk = 誰が誰と話したか
report-talk-how = 送った回数。行が送り手、列が受け手。色が濃いほど多い。
report-sender = 送り手
report-receiver = 受け手
report-map = プロセスマップ
report-map-how = 手順を最初に行った順に並べ、実際の移り変わりを矢印で示す。右回りは先の手順へ、左回りの破線は前の手順への戻り。数字は回数と平均の間隔。
report-map-step = { $activity }（{ $times }回）
report-map-edge = { $count }回　{ $mean }
report-sequence = 情報の流れ
report-sequence-how = 各席が何かを知った順。矢印＝聞いた相手から、●＝自分で見つけたか目にした。赤は事実でないもの。
report-course = 誰から誰へ
report-came = { $to }が知った（{ $source }）

# 表（CSV・XLSX）
report-moment = 日時
report-sheet-timeline = 時系列
report-sheet-ledger = 知識の台帳
report-sheet-findings = 所見と改善
report-sheet-messages = 連絡
report-sheet-numbers = 食い違う数字
report-figure = 数えたもの
report-number = 数字
report-settled = 正された時刻
report-promised = 約束したこと
report-promised-news = 続報
report-renewed = 期限前の変更
report-came-after-all = 実際の時刻
report-true = 真偽
report-is-true = 事実
report-is-false = 事実でない
report-known = 状態
report-is-known = 知っていた
report-never-told = 伝わらず
report-never-reached = 誰もつかめず
report-since = 知った日時
report-source = 情報源
report-latency = 遅れ（分）
report-refuted = 誤りと分かった日時
report-believed = 信じた時間（分）
report-expectation = 評定の項目
report-letter = 評定
report-by-rule = 規則による評定
report-by-evaluator = 評価者の評定
report-reason = 指摘
report-opened = 必要になった日時
report-met = 達成日時
report-late = 超過（分）
report-entries = 記録番号
report-rank = 番号
report-finding = 所見
report-points = 重み
report-action = 改善策
report-owner = 担当
report-due = 期日
report-priority = 優先度
report-status = 状況

# 文書（DOCX）。見出しはHSEEPのAAR/IPによる。
report-aar-title = 事後報告・改善計画：{ $scenario }
report-aar-summary = 要旨
report-aar-overview = 演習の概要
report-aar-item = 項目
report-aar-content = 内容
report-aar-name = 演習名
report-aar-scenario = シナリオ
report-aar-objectives = 演習の目的
report-aar-analysis = 目的・中核能力の分析
report-aar-capability = 中核能力（CSF 2.0の機能）
report-aar-strengths = 良かった点
report-aar-areas = 改善を要する点
report-aar-plan = 付録A　改善計画
report-aar-plan-how = 改善を要する点ごとに、何を、誰が、いつまでに行うかを話し合って記入する。
report-aar-participants = 付録B　参加者
report-played-by = 担当した人・代役
report-people = 設定上の人員
