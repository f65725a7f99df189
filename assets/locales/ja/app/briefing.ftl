# 席に着く前の一枚と、席を替わるときの幕。

briefing-you-are = あなたは「{ $role }」
briefing-begin = 席に着いて始める
briefing-begin-why = ここで時計が動き出します。あとでいつでも止められます。
briefing-back = 席に着く
briefing-back-why = 時計はそのままです。
briefing-first-question = 最初に頭に浮かぶこと
briefing-knows = いま知っていること
briefing-knows-nothing = まだ何も知りません。
briefing-alone = 自分だけで決めてよいこと
briefing-alone-none = だれかの了承がいらない権限はありません。
briefing-money = 自分の判断で使える金額：{ $money }
briefing-not-alone = 了承がいること：{ $what }
briefing-channels = 連絡の手段

curtain-title = 席を替わります
curtain-how = 前の人の画面は消えています。次の人だけが見てください。
curtain-stands-still = 時計は止まっています
curtain-waiting = { $n }件待っています
curtain-i-am = 「{ $role }」です。画面を出す
