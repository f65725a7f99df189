# 席の画面の各欄：できること、分かっていること、預かっているもの。

act-head = いまできること
act-none = いま着手できる作業はありません。聞く、伝える、指示することはできます。
act-possible = すぐ着手できる（{ $n }件）
act-needs-yes = 先に承認が要る（{ $n }件）
act-not-now = いまはできない（{ $n }件）
act-done = 終わったもの（{ $n }件）
act-until = { $until }まで（残り{ $left }）
act-between = { $shortest }～{ $longest }
act-people = { $n }名
act-skill = うち1名に必要な技能：{ $skill }
act-service = 動いている必要があるもの：{ $service }
act-cost = 費用は{ $cost }。相談なしに使える残りは{ $left }です。
act-right-held = 自席の判断で実行できます：{ $authority }
act-right-of = 承認が必要です：{ $authority }（承認できるのは{ $roles }）
act-right-unclear = 承認が必要です：{ $authority }（誰が承認するのか決まっていません。依頼すると、まず確認から始まります）
act-begin = 着手する：{ $action }
act-really = 取り消せません。着手しますか：{ $action }
act-begin-really = 着手する
act-not-yet = まだしない
act-anyway = 承認なしで実行する：{ $action }
act-anyway-warning = 承認なしの実行は記録に残り、信頼を損ないます。
act-anyway-really = 承認なしで着手する
