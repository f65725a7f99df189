# The desktop: what several screens share.

app-people = My people
app-people-none = You have nobody but yourself.
app-person-busy = Busy until { $until }
app-person-free = Free
app-person-expected = Comes at { $until }
app-person-away = Away
app-person-on-call = On call
app-person-helps = Helps with what somebody decided
app-person-talks = Talking with { $roles }
app-person-tired = Tired
app-person-rest = Send { $person } home to rest

app-pause = Hold the clock
app-go = Let the clock run
app-to-next = On to the next event
app-speed = Speed: { $speed }
app-speed-as-phase = As the phase suggests
app-times = × { $times }
app-times-as-phase = { $times } (as the phase)
