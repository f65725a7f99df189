# 振り返りの画面。

lesson-back = 戻る
lesson-everybody = 全席
lesson-seat = 見る席
lesson-entry = 記録 { $seq }（{ $at }）
lesson-entry-close = 記録を閉じる
lesson-fork = この直前からやり直す
lesson-fork-why = 別の演習として続けます。元の記録はそのまま残ります。
lesson-not-ended = 演習{ $id }はまだ終わっていません。振り返りは、終わってから開けます。
lesson-moment = 時点を選んで見る
lesson-see-moment = この時点を見る
lesson-scrub = 記録の位置
lesson-earlier = 一つ前の記録
lesson-later = 一つ後の記録
lesson-entry-of = 記録 { $seq }／{ $last }
lesson-glance = 知っていること{ $facts }件、未読・着信{ $waiting }件、手空き{ $free }名／{ $people }名
lesson-see-as = { $role }の見え方
lesson-knew = 知っていたこと
lesson-people = この席のメンバー
lesson-fact = { $at }　{ $fact }
lesson-fact-refuted = { $at }　{ $fact }（この時点では誤りと分かっていた）
lesson-nothing = ありません。

# はじめに、それぞれの見立て
own-words-head = 振り返りを開く前に
own-words-why = 記録から分かることを見る前に、席ごとに自分の見立てを書きます。あとで両方を並べて確かめます。
own-words-locked = 提出したあとは書き直せません。ほかの席の人には、振り返りを開くまで見えません。
own-words-seat = { $role }の見立て
own-words-cause = 何が原因だったと思いますか。
own-words-change = 次に同じことが起きたら、何を変えますか。
own-words-hand-in = 提出する
own-words-decline = 書かずに進む
own-words-sure = 提出したあとは書き直せません。提出しますか。
own-words-sure-not = 何も書かなかったことは、振り返りに記されます。書かずに進みますか。
own-words-yes = はい
own-words-no = まだ書く
own-words-way-on = 進行役の方は、先に振り返りを見ることもできます。見立てはあとからでも書けます。
own-words-reveal = このまま振り返りを開く

lesson-save = ファイルに保存
lesson-save-as = { $format }で保存
lesson-save-html = ページ（HTML）
lesson-save-docx = 事後報告（DOCX）
lesson-save-xlsx = 表（XLSX）
lesson-save-csv = 時系列（CSV）
lesson-save-md = 文章（Markdown）
lesson-save-no-names = 人名を役割に置き換える
lesson-saved = 保存しました：{ $path }

# 別の判断を試す
lesson-futures = 別の判断を試す
lesson-futures-why = 判断ごとに別の選択をした場合を何度も通し、結果を左右した判断を示します。数秒から十数秒かかりますが、その間も読み進められます。
lesson-futures-begins = 判断を探しています…
lesson-futures-played = { $planned }回中{ $played }回
lesson-futures-give-up = 試すのをやめる

# 改善計画。所見を、誰がいつまでに何をするかに変える。
plan-how = 所見を選び、誰が、いつまでに、何をするかを話し合って決めます。同じチームで次の演習を始めるときにこの計画が示され、終わったあとの振り返りで、どう変わったかを確かめられます。
plan-no-team = この演習にはチーム名がありません。計画は残りますが、次の演習には引き継がれません。
plan-none = まだ何も決まっていません。
plan-new = 候補を選ばずに加える
plan-make = 改善策を書く
plan-make-of = 改善策を書く：{ $what }
plan-already = 計画済み：{ $action }（{ $owner }）
plan-head = { $number }　{ $action }
plan-line = 担当：{ $owner }　期日：{ $due }　優先度：{ $priority }　状態：{ $state }
plan-measured = 何で測るか：{ $measure }　その後：{ $since }
plan-due = 期日（例：2026-12-31）
plan-priority-1 = 1（急ぐ）
plan-priority-2 = 2（ふつう）
plan-priority-3 = 3（急がない）
plan-lacks-action = することを、1行（200文字まで）で書いてください。
plan-lacks-owner = 担当を、1行（200文字まで）で書いてください。
plan-lacks-due = 期日を、2026-12-31のように書いてください。
plan-lacks-measure = 何で測るかを選んでください。
plan-add = 計画に加える
plan-change = 変更を保存する
plan-cancel = やめる
plan-done = 完了にする
plan-undone = 未完了に戻す
plan-edit = 書き直す
plan-remove = 計画から外す
plan-remove-sure = 計画から外すと、元に戻せません。外しますか。
plan-remove-yes = 外す
plan-remove-no = 残す
