# `kunren simulate`.

simulate-bar = 試行中
simulate-head = { $title }（{ $company }）　{ $runs }回、シード{ $first }〜{ $last }
simulate-endings = 結末
simulate-ending = { $count }回（{ $percent }％）  { $ending }
simulate-letters = 規則による評価（–は出番がなかったもの）
simulate-stories = 失敗あるある（{ $runs }回のうち）
simulate-story = { $count }回  { $title }
simulate-clocks = 期限
simulate-clock = { $clock }：開始{ $started }回、期限内{ $met }回、超過{ $missed }回
simulate-notices-given = 通知した件数
simulate-notices-missed = 間に合わなかった通知の件数
simulate-idle = 手空きの時間（稼働帯のみ、分）
simulate-idle-seat = { $seat }：最長{ $longest }分（9割が{ $p90 }分以下、最大{ $max }分）、よくある開始時刻{ $from }、5分を超えた分の合計{ $sum }分
simulate-totals = ばらつき：最小 / 中央 / 9割 / 最大
simulate-spread = { $name }：{ $min } / { $median } / { $p90 } / { $max }
simulate-loss = 停止と損害による損失
simulate-spent = 支出
simulate-down = { $service }の停止（分）
simulate-messages = 各席の発信件数
simulate-decisions = 各席の判断件数
simulate-ratio = 判断100件あたりの発信件数
simulate-returned = 差し戻し・却下された依頼
simulate-length = 長さ（分）
trouble-policy = 「{ $name }」という方針はありません。使えるのは textbook、story、random、stance です。席ごとに変えるときは 席=方針 と書きます。
trouble-seat = 「{ $name }」という席はありません。席は { $known } です。
