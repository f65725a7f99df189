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
