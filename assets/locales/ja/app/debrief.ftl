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
