# `kunren --help` と各コマンドの説明。idは help-<コマンド>-about、help-<コマンド>-<オプション>。

help-about = Kunren（訓練）は、インシデント対応の机上演習を行うプログラムです。
help-after = SCENARIO には、付属シナリオのidか、ファイルのパスを指定します。
    はじめての方は：kunren play first-drill --seat csirt --step
help-heading-usage = 使い方:
help-heading-verbs = コマンド
help-heading-arguments = 引数
help-heading-options = オプション
help-help = この説明を表示する
help-version = バージョンを表示する
help-lang = 表示に使う言語。ja または en（省略時はシステムの設定）
help-data = 演習の保存先フォルダ（省略時は KUNREN_DATA、またはユーザーのデータフォルダ）
help-scenarios = 自作のシナリオ・組織・手順書を置いたフォルダ

help-check-about = シナリオ・組織・手順書・リハーサル計画を検査し、問題をまとめて報告する
help-check-paths = ファイル、またはファイルの入ったフォルダ
help-check-json = エディタ向けにJSONで報告する

help-rehearse-about = 台本どおりに演習を進め、最初に食い違った箇所を示す
help-rehearse-plans = 計画ファイル、計画（*.plan.ron）の入ったフォルダ、または付属の計画の名前

help-new-about = 書き換えて使える、注釈付きの小さなシナリオを作る
help-new-folder = 書き出し先のフォルダ。既存のファイルは上書きしない

help-play-about = ひとつの席を文字だけで操作する。ほかの席は代役が務める
help-play-scenario = 付属シナリオのid、またはファイルのパス
help-play-seat = 自分の役割
help-play-org = 舞台となる組織（省略時はシナリオの最初の組織）
help-play-seed = 偶然を決める数。同じ数なら同じ偶然になる（0以上の整数、省略時は自動）
help-play-speed = 実時間1秒あたりに進む演習の秒数、1〜86400（省略時は局面ごとの目安）
help-play-others = ほかの席の代役。textbook、story、random、stance のいずれか。席ごとには 席=方針（省略時は stance）
help-play-team = チームの名前。あとで演習どうしを比べるときに使う
help-play-step = 「待つ 10m」「次」と入力したときだけ時間を進める
help-play-plain = 入力欄の編集・履歴・Tabキーの補完を使わない（スクリーンリーダーと相性が悪いときに）

help-resume-about = 演習の続きを行う
help-resume-id = 演習の番号（省略時は最後に行った演習）
help-resume-speed = 実時間1秒あたりに進む演習の秒数、1〜86400（省略時は局面ごとの目安）
help-resume-step = 「待つ 10m」「次」と入力したときだけ時間を進める
help-resume-plain = 入力欄の編集・履歴・Tabキーの補完を使わない（スクリーンリーダーと相性が悪いときに）

help-list-about = 保存されている演習を、最近のものから順に一覧する

help-show-about = 演習の参加者と進み具合を表示する
help-show-id = 演習の番号（`kunren list` で確認）

help-reflect-about = 終了後に、原因の見立てと次に変えることを席ごとに書き留める
help-reflect-id = 演習の番号
help-reflect-seat = 書く席
help-reflect-cause = 原因の見立て（省くと尋ねる）
help-reflect-change = 次に変えること（省くと尋ねる）
help-reflect-decline = 何も書かない（振り返りにもそう記される）

help-replay-about = 演習で起きたことを、すべての立場から時系列で表示する
help-replay-subject = 演習の番号、または記録ファイル
help-replay-spoilers = 演習の途中でも、見立てを書いていない席があっても、すべてを表示する
help-replay-verify = 表示の代わりに、すべての操作をもう一度判定して記録と照合する

help-debrief-about = 演習を振り返る。評定とその根拠、期限、誰が何をいつ知ったか、費用、備え
help-debrief-subject = 演習の番号、記録ファイル、または計画（*.plan.ron、先に通す）
help-debrief-stories = 自作の失敗談（*.stories.ron）もあわせて照らす
help-debrief-format = text（省略時）、md（Markdown）、json（他のプログラム向け）。プロセスマイニング向けに、イベントログのxesとocel、プレイブックのpnml
help-debrief-full = textで、要約だけでなく全体を示す
help-debrief-section = この章だけを示す（text、md、html）。繰り返し指定できる
help-debrief-output = 書き出すファイル。既存のファイルは上書きしない
help-debrief-what-if = 判断を別の選択に置き換えて何度も通し、結果を左右した判断も示す（数秒かかる）
help-debrief-no-names = 個人名の代わりに席の名前で示す（自由に書かれた文章はそのまま）
help-debrief-spoilers = 演習の途中でも、見立てを書いていない席があっても、すべてを表示する
help-debrief-seat = 一つの席にかかわることだけを示す

help-whatif-about = 演習中の判断を別の選択に置き換えて何度も通し、結果を左右した判断を示す
help-whatif-subject = 演習の番号、または記録ファイル
help-whatif-format = text（省略時）、md（Markdown）、json（他のプログラム向け）
help-whatif-seat = この席の判断だけを調べる
help-whatif-decisions = 影響の大きい順に示す判断の数、1〜200
help-whatif-rollouts = 選択ごとの試行回数、2〜10000
help-whatif-all = 毎回同じ結果になる選択も、途中で打ち切らずに最後まで通す
help-whatif-stand-ins = 判断のあとは、参加者の席も定石どおりの代役に任せる（省略時は実際の行動を繰り返す）
help-whatif-spoilers = まだ終わっていない演習も、参加者が知らないことまで含めて表示する

help-compare-about = 同じシナリオの演習を並べて比べる。代役との比較や、チームごとの推移も示す
help-compare-subjects = 演習の番号、記録のファイル、または台本。先頭が「前」、末尾が「後」
help-compare-team = このチームの終わった演習を古い順に並べる
help-compare-against = 末尾の演習と比べる代役の流儀（textbook、story、random、stance）
help-compare-runs = 代役で通す回数
help-compare-format = text（既定）、md（Markdown）、html・docx・xlsx・csv（ファイル向け）、json（ほかのプログラム向け）
help-compare-output = 書き出すファイル。末尾から形式を決める。既存のファイルは上書きしない
help-compare-spoilers = 演習の途中でも、見立てを書いていない席があっても、すべてを表示する

help-improve-about = 終わった演習の改善計画を示す、または加える（誰がいつまでに何をするか、何で測るか）
help-improve-id = 演習の番号
help-improve-add = すること
help-improve-measure = 何で測るか（期待行動、期限、失敗あるあるの名前。計画に候補が並ぶ）
help-improve-owner = 担当
help-improve-due = 期日
help-improve-priority = 優先度。1が最優先
help-improve-done = 終わったことの番号
help-improve-export = 改善計画だけをファイルに書き出す。既存のファイルは上書きしない
help-improve-import = --exportで書き出した改善計画を加える
help-improve-format = text（既定）、md（Markdown）
help-improve-spoilers = 見立てを書いていない席があっても、すべてを表示する

help-export-about = 演習の記録をファイルに書き出す
help-export-id = 演習の番号
help-export-output = 書き出すファイル。- なら標準出力。既存のファイルは上書きしない

help-import-about = 書き出された演習の記録を取り込む
help-import-file = 記録ファイル

help-fork-about = 過去の時点から別の展開を始める。元の演習はそのまま残る
help-fork-id = 演習の番号
help-fork-at = 引き継ぐ最後の記録番号（「受け付けました（記録12）」や `kunren replay` の番号）

help-simulate-about = 全席を代役に任せて演習を何度も通し、結果のばらつきを示す
help-simulate-scenario = 同梱シナリオのID、またはファイル
help-simulate-org = 舞台となる組織（省略時はシナリオの先頭のもの）
help-simulate-policy = textbook、story、random、stance のいずれか。席ごとには 席=方針。複数書くと順に適用
help-simulate-runs = 試行回数、1〜1000000
help-simulate-seed = 最初の試行のシード。以降は1ずつ増える
help-simulate-xes = すべての試行の手順をイベントログ（XES）にも書き出す。既存のファイルは上書きしない
help-simulate-stories = 代わりに、失敗あるあるがそれぞれ何回現れたかを数える
help-simulate-json = すべての数値をJSONで出力（実時間は含まない）

help-desktop-about = ウィンドウを開きます。シナリオ、演習、設定はここから（コマンドを書かないときも同じです）

help-tour-about = ウィンドウで計画どおりに演習を進め、すべての画面を画像に残します
help-tour-out = 画像を入れるフォルダー
help-tour-size = ウィンドウの大きさ（ピクセル）
help-tour-scale = 1 ポイントあたりのピクセル数
help-tour-plan = 進める計画。同梱の計画の名前か、ファイル
help-tour-scheme = 配色。paper（紙）、night（夜）、high-contrast（高コントラスト）、colour-safe（色覚対応）
help-tour-text-size = 文字などの大きさ。80〜200（%）
help-tour-figures = 画像の代わりに、起動、描画、待機、メモリーの負担を測ります
