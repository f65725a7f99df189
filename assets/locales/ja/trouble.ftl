# うまくいかなかったこと：何が、どこで、どうすればよいか。標準エラー出力に出す。

trouble-output = 結果を出力できませんでした：{ $reason }
trouble-background = 裏で進めていた計算が途中で終わりました。記録は失われていません。もう一度試してください。
trouble-no-home = このシステムには、データを保存するフォルダの設定がありません。
trouble-folder = データフォルダを使えません（{ $reason }）：{ $path }
trouble-read-only = データフォルダに書き込めないため、保存できません：{ $path }
trouble-full = ディスクがいっぱいです。確認済みの内容は失われていません：{ $path }
trouble-damaged = Kunrenのデータベースではないか、壊れています：{ $path }
trouble-newer-database = 新しい版のKunrenが作ったデータベースです：{ $path }
trouble-busy = ほかのプログラムがデータベースを使用中です：{ $path }
trouble-database = データベースの操作に失敗しました（{ $reason }）：{ $path }
trouble-in-use = 演習{ $id }は別の画面で実施中です。
trouble-no-exercise = 演習{ $id }はありません。
trouble-no-entry = 演習{ $id }に記録{ $seq }はありません。最後は{ $last }です。
trouble-closed = データベースはすでに閉じられています。
trouble-not-kept = 演習を保存できませんでした（{ $reason }）。

trouble-no-file = ファイルがありません：{ $path }
trouble-is-folder = ファイルではなくフォルダです：{ $path }
trouble-read = ファイルを読めません（{ $reason }）：{ $path }
trouble-write = ファイルに書き込めません（{ $reason }）：{ $path }
trouble-write-full = ファイルを最後まで書けません（{ $reason }）：{ $path }
trouble-ending = ファイル名の末尾から形式を決められません：{ $path }
trouble-no-sections = 「{ $format }」形式では章を選べません。
trouble-binary = 「{ $format }」形式は画面に表示できません。
trouble-exists = すでに存在します：{ $path }
trouble-large-file = ファイルが{ $max } MiBを超えています：{ $path }
trouble-not-text = UTF-8のテキストではありません：{ $path }
trouble-unknown-kind = シナリオ・組織・手順書・計画のいずれでもないファイルです：{ $path }
trouble-other-kind = { $kind }のファイルではありません：{ $path }
trouble-empty-folder = フォルダに .ron ファイルがありません：{ $path }
trouble-unused = 「{ $id }」を使うシナリオがないため検査できません：{ $path }
trouble-no-scenario = 「{ $name }」というシナリオはありません。
trouble-no-organization = 「{ $name }」という組織はありません。
trouble-no-playbook = 「{ $name }」という手順書はありません。
trouble-no-plan = 「{ $name }」という計画はありません。
trouble-no-stories = 「{ $name }」という失敗談はありません。
trouble-rehearsed = 計画のとおりになりません：
trouble-no-plans = フォルダに計画（*.plan.ron）がありません：{ $path }
trouble-faulty = このファイルでは演習を始められません：

trouble-no-seat = 「{ $name }」という席はありません。次から選んでください：
trouble-which-seat = どの席で行うか指定してください：
trouble-nothing-to-resume = 続きを行う演習がありません。
trouble-no-human = 演習{ $id }には代役しか参加していません。

journal-empty = 記録が空です：{ $path }
journal-no-header = 1行目がKunrenの記録の見出しではありません（{ $reason }）：{ $path }
journal-newer = 新しい版のKunrenが書いた形式{ $found }の記録です：{ $path }
journal-long = { $line }行目が{ $max }バイトを超えています。記録ではありません：{ $path }
journal-too-many = 記録の件数が上限を超えています：{ $path }
journal-not-text = { $line }行目がUTF-8のテキストではありません：{ $path }
journal-no-entry = { $line }行目を記録として読めません（{ $reason }）：{ $path }
journal-order = { $line }行目は記録{ $expected }のはずですが、{ $found }になっています：{ $path }
journal-not-there = { $line }行目が、それまでの記録にないもの（{ $what } { $number }）を指しています：{ $path }
journal-setting = 記録に含まれるシナリオを読み込めません：{ $path }
journal-no-seat = 記録にある役割「{ $role }」が、そのシナリオにありません：{ $path }
journal-differs = 記録{ $seq }は、演習の流れから導けません。書き換えられたか、別の版で作られた記録です：{ $path }
journal-io = 読み込みが中断しました（{ $reason }）：{ $path }
journal-torn = { $line }行目が途中で切れています（電源断など）。その手前まで読み込みました：{ $path }

hint-data = --data DIR で別のフォルダを指定してください。
hint-full = ディスクの空きを作って、もう一度試してください。演習の続きは `kunren resume` で行えます。
hint-damaged = このファイルを別の場所へ移すか、--data DIR で別のフォルダを指定してください。
hint-update = 新しい版のKunrenを使ってください。
hint-busy = 少し待ってからもう一度試すか、ほかのプログラムを閉じてください。
hint-in-use = 先にそちらを終えるか、写しで続けてください：kunren fork { $id } --at 記録番号
hint-list = `kunren list` で演習の一覧を確認できます。
hint-check = `kunren check` で、問題の内容と場所を確認できます。
hint-exists = 上書きはしません。別の名前を指定してください。
hint-utf8 = エディタで文字コードをUTF-8にして保存してください。
hint-unused = シナリオは `about` で組織と手順書を指定します。両方の入ったフォルダを検査してください。
hint-meant = 「{ $meant }」ではありませんか。使えるもの：{ $known }
hint-known = 使えるもの：{ $known }
hint-play = 始めるには：kunren play first-drill --seat csirt --step
hint-debrief = `kunren debrief { $id }` で内容を確認できます。
hint-verify = `kunren replay --verify { $path }` で違いを確認できます。

usage-no-verb = 「{ $name }」というコマンドはありません。
usage-unknown = ここでは「{ $arg }」という引数やオプションは使えません。
usage-no-value = { $arg } に続く値がありません。
usage-value = 「{ $value }」は { $arg } の値として使えません。
usage-missing = 次の指定が足りません：
usage-conflict = { $arg } と { $other } を同時に指定することはできません。
usage-too-many = { $arg } の値が多すぎます。
usage-not-text = 引数にUTF-8でない文字があります。
usage-other = 引数を解釈できません：{ $reason }

hint-help = 書き方は `{ $program } --help` で確認できます。
hint-help-meant = 「{ $meant }」ではありませんか。書き方は `{ $program } --help` で確認できます。

trouble-own-words = 演習{ $id }は終わりましたが、見立てをまだ書いていない席があります：{ $seats }。振り返りを開くと答えが分かってしまいます。
hint-own-words = 先に `kunren reflect { $id } --seat { $first }` で書いてください。それでも開くには --spoilers を付けてください。
trouble-running = 演習{ $id }はまだ続いています。表示すると、参加者がまだ知らないことまで分かってしまいます。
trouble-running-file = 演習はまだ続いています。表示すると、参加者がまだ知らないことまで分かってしまいます：{ $path }
hint-spoilers = 続けるには `kunren resume { $id }`。演習に参加していない方は --spoilers を付けてください。
hint-spoilers-file = 演習に参加していない方は --spoilers を付けてください。
trouble-own-seat = { $name } はあなた自身の席です。--others には、ほかの席を指定してください。

kind-scenario = シナリオ
kind-organization = 組織
kind-playbook = 手順書
kind-plan = 計画
kind-stories = 失敗談

reason-permission = 権限がありません
reason-no-folder = フォルダがあるはずの場所にファイルがあります
reason-not-found = 置き場所のフォルダがありません
reason-full = ディスクがいっぱいです
reason-read-only = 読み取り専用のディスクです

hint-path = パスを確かめてください。/ で始まらないパスは、いまいるフォルダからたどります。
hint-in-folder = その中のファイルを指定してください。
hint-permission = 読み取りの権限を付けるか、自分で読める写しを使ってください。
hint-ending = --format で形式を選ぶか（{ $known }）、末尾をその名前にしてください。
hint-no-sections = --formatをtext、md、htmlのいずれかにするか、--sectionを外してください。
hint-binary = -o でファイル名を付けてください。例：-o report.{ $format }
hint-elsewhere = 別の場所を指定してください。
hint-large = これほど大きなシナリオはありません。正しいファイルか確かめてください。
hint-new = `kunren new DIR` でひな型を書き出せます。
hint-kinds = ファイルは Scenario(、Organization(、Playbook(、Plan(、Stories( のどれかで始まります。
hint-journal = 記録ファイルは `kunren export` で書き出したものを使います。
