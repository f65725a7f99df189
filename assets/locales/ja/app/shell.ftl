# The window around everything, and what is said when there is none.

shell-window = 訓練 Kunren
shell-window-of = { $scenario } – 訓練 Kunren
shell-understood = 了解
shell-leave = 席を立つ
shell-debrief = 振り返り
shell-curtain = 席を替わる
shell-briefing = 役割の説明を読む
shell-facilitator = 進行役の画面

shell-no-display = 画面が見つかりません。環境変数 DISPLAY も WAYLAND_DISPLAY も、使える画面を指していません。
shell-no-graphics = ウィンドウを描けません。グラフィックスのドライバーがありません。Debian や Ubuntu では、グラフィックスカードのいらないドライバーが mesa-vulkan-drivers パッケージにあります。
shell-no-window = ウィンドウを開けません（{ $reason }）。
shell-hint-terminal = この端末のままでも遊べます: kunren play first-drill --seat csirt
shell-not-built = このプログラムにはデスクトップ画面が含まれていません。端末で使えます。

shell-tour-picture = 画像を保存できません（{ $reason }）: { $path }
shell-tour-size = ウィンドウの大きさが { $expected } ではなく { $size } ピクセルになりました。
shell-tour-blank = 何も描かれていないため、画像にできません: { $path }
shell-tour-stopped = 画像のための演習が止まりました。
shell-tour-refused = 画面では計画どおりに進みません。{ $place }: { $why }
shell-hint-virtual-screen = 十分に大きい画面で動かしてください。たとえば: xvfb-run -s "-screen 0 2560x1440x24" kunren tour …

shell-figures = ビルド: { $profile }
    起動から最初の画面まで: { $start } ミリ秒
    演習画面 1 フレームの CPU 時間: { $middle } ミリ秒（100 回中 99 回は { $most } ミリ秒以内）
    一覧を開いたまま何もしないとき: CPU 1 コアの { $rest } %
    演習が実時間で進んでいるとき: CPU 1 コアの { $clock } %
    メモリー: { $memory } MiB
