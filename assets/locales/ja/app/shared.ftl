# デスクトップ：複数の画面で使う言葉。

app-people = 自席のメンバー
app-people-none = 自分ひとりです。
app-person-busy = 対応中（{ $until }まで）
app-person-free = 手が空いている
app-person-expected = { $until }に到着予定
app-person-away = 不在
app-person-on-call = 呼び出し待ち
app-person-helps = 決まったことの対応を手伝っている
app-person-talks = { $roles }と話し中
app-person-tired = 疲れている
app-person-rest = { $person }を帰して休ませる

app-pause = 時計を止める
app-go = 時計を進める
app-to-next = 次の出来事まで進める
app-speed = 速さ：{ $speed }
app-speed-as-phase = 局面に合わせる
app-times = { $times }倍
app-times-as-phase = { $times }（局面どおり）
