# The floor: names of what can be pointed at.
floor-office = { $role }
floor-office-unread = { $role }, { $num ->
    [one] one message unread
   *[other] { $num } messages unread
}
floor-office-rings = { $role }, a phone is ringing
floor-outside = { $role }, outside
floor-person-free = { $person }: free
floor-person-busy = { $person }: at work
floor-person-talking = { $person }: in a call or a meeting
floor-person-tired = { $person }: tired
floor-person-away = { $person }: not here
floor-message = On its way from { $from } to { $to }
floor-call = { $from } and { $to } are talking
floor-call-rings = { $from } is calling { $to }
floor-service = { $service }: works at { $function } %, protected at { $security } %
