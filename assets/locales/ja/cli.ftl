# 各コマンドの出力。

check-clean = { $files }ファイルを検査しました。問題はありません。
check-found = { $files }ファイルを検査しました。エラー{ $errors }件、警告{ $warnings }件。

rehearse-passed = { $path }：{ $steps }手順すべて計画どおりです。
rehearse-passed-ending = { $path }：{ $steps }手順すべて計画どおりです。結末：{ $ending }
rehearse-failed = { $place }：手順{ $number }が計画と異なります（{ $at }）。
    { $step }
    { $what }
rehearse-past = その時刻はもう過ぎています。
rehearse-stopped = その時刻まで進みません。討議中で時計が止まっています。
rehearse-no-message = この席にその連絡は届いていないか、その状態ではありません。
rehearse-refused = 受け付けられませんでした：{ $reason }（{ $name }）
rehearse-not-refused = 受け付けられました。
rehearse-other-refusal = 別の理由で受け付けられませんでした：{ $reason }（{ $name }）
rehearse-does-not-hold = 成り立っていません。
rehearse-not-ended = 終了していません。討議中で時計が止まっています。
rehearse-other-ending = 実際の結末：{ $ending }（{ $id }）
rehearse-not-rated = 機会がなかったため、評定はありません。
rehearse-other-letter = 実際の評定は{ $letter }です。

new-done = 次は：kunren check { $folder }

list-none = 保存された演習はまだありません。始めるには：kunren play first-drill --seat csirt --step
list-new = { $id }  { $scenario }（{ $organization }）、開始前、{ $ago }前
list-running = { $id }  { $scenario }（{ $organization }）、{ $played }経過、記録{ $entries }、{ $ago }前
list-ended = { $id }  { $scenario }（{ $organization }）、{ $played }で終了：{ $ending }、記録{ $entries }、{ $ago }前
list-forked = { $line }、演習{ $parent }の記録{ $seq }から分岐

show-scenario = シナリオ：{ $title }
show-organization = 組織：{ $name }
show-seed = シード：{ $seed }
show-program = 開始時の版：Kunren { $version }
show-seat = { $role }：{ $player }
show-entries = 現在 { $now }、記録{ $entries }
show-ending = 結末：{ $ending }
show-next = 続けるには：kunren resume { $id }
show-next-ended = 振り返りは：kunren debrief { $id }
player-human = 参加者
player-textbook = 代役（教科書どおり）
player-story = 代役（物語どおり）
player-random = 代役（無作為）
player-stance = 代役

replay-verified = 記録{ $entries }件を判定し直し、すべて一致しました。
replay-other-moment = 記録{ $seq }の時刻は{ $recorded }となっていますが、判定し直すと{ $decided }です。
replay-refused = 記録{ $seq }は、判定し直すと受け付けられません：{ $decided }
replay-other-event = 記録{ $seq }の結果が異なります。
    記録：{ $recorded }
    今回：{ $decided }
replay-other-state = 出来事はすべて一致しましたが、記録{ $seq }の後の状態が異なります。プログラムの誤りです。
replay-nothing = （なし）

debrief-written = 書き出しました：{ $path }
export-done = 記録{ $entries }件を書き出しました：{ $path }
export-without-plan = 改善計画は含まれていません。計画も渡すには：kunren improve { $id } --export plan.json
import-done = 演習{ $id }として、記録{ $entries }件を取り込みました。
fork-done = 演習{ $parent }の記録{ $seq }から分岐し、演習{ $id }を作りました。続けるには：kunren resume { $id }
