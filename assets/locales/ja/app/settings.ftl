# 設定の画面。

settings-title = 設定
settings-back = 戻る
settings-language = 言語
settings-sight = 見え方
settings-scale = 文字と画面の大きさ
settings-percent = { $n }％
settings-paper = 紙（明るい）
settings-night = 夜（暗い）
settings-contrast = 強いコントラスト（黒・白・黄）
settings-colour-safe = 色の見分けやすい配色（色覚の多様性に配慮）
settings-sample-good = 済んだこと
settings-sample-warn = 急ぎのこと
settings-sample-alarm = 困ったこと
settings-calm = 動きを減らす
settings-guide = はじめての人向けの案内を表示する
settings-folder = 保存先
settings-folder-how = 演習の記録、設定、自作のシナリオがここに入ります。別の場所を使うには --data で指定して起動してください。
settings-folder-copy = 場所をコピー
