# 会場用の画面。全員に見せてよいものだけを映す。
display-window = { $scenario }　会場用画面
display-news = 報道・SNS
display-no-news = まだ何も出ていません。
display-paused = 時計を止めています
display-discussion = 議論中（時計は止まっています）
display-ended = 訓練終了（ENDEX）
