# 振り返りの画面。

lesson-back = 戻る
lesson-everybody = 全席
lesson-seat = 見る席
lesson-entry = 記録 { $seq }（{ $at }）
lesson-entry-close = 記録を閉じる
lesson-fork = この直前からやり直す
lesson-fork-why = 別の演習として続けます。元の記録はそのまま残ります。
lesson-not-ended = 演習{ $id }はまだ終わっていません。振り返りは、終わってから開けます。
