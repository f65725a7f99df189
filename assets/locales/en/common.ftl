# Times, amounts, lists and names that all screens share.

list-separator = {", "}
list-last = {" and "}
list-empty = nobody

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

# 06:48 (Tue)
time-of-day = { $clock } ({ $weekday })
# Tue 9 Jun
date-of-year = { $weekday } { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# Tue 9 Jun, 06:48
time-with-date = { $date }, { $clock }
time-of-room = { $date } { $clock } { $zone }

span-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
span-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
span-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
span-seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
span-joint = {" "}

money-exact = { $yen } yen
money-about = about { $yen } yen
