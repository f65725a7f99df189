# 保存した報告（HTML・DOCX・XLSX・CSV）だけに出る言葉。本文はdebrief.ftlにある。

report-skip = 本文へ
report-contents = 目次
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
report-by-clock = 時間の経過
report-by-facilitator = 進行役
report-conditions = 条件がそろった

# 図
report-lanes = 席ごとの時系列
report-lanes-how = ▼＝届いたもの（赤は間に合わなかったもの）、◆＝判断、●＝送ったもの、横棒＝作業。印に触れると内容が出て、押すと記録へ移る。同じ内容は下の一覧にもある。
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
