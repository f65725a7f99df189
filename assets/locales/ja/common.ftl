# 時刻、金額、並べ方、名前など、どの画面でも使うもの。

list-separator = 、
list-last = 、
list-empty = なし

weekday-1 = 月
weekday-2 = 火
weekday-3 = 水
weekday-4 = 木
weekday-5 = 金
weekday-6 = 土
weekday-7 = 日

# 06:48 (火)
time-of-day = { $clock } ({ $weekday })
# 6月9日(火)
date-of-year = { $month }月{ $day }日({ $weekday })
# 6月9日(火) 06:48
time-with-date = { $date } { $clock }
time-of-room = { $date } { $clock }（{ $zone }）

span-days = { $n }日
span-hours = { $n }時間
span-minutes = { $n }分
span-seconds = { $n }秒
span-joint = {""}

money-exact = { $yen }円
money-about = 約{ $yen }円
