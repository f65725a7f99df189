# The page before one sits down, and the curtain between two players.

briefing-you-are = You are { $role }
briefing-begin = Take your seat
briefing-begin-why = The clock begins to run. You can hold it at any time.
briefing-back = Go to your seat
briefing-back-why = The clock is as it was.
briefing-first-question = The first question on your mind
briefing-knows = What you know
briefing-knows-nothing = Nothing yet.
briefing-alone = What you may decide alone
briefing-alone-none = You hold no right of your own: you need somebody’s yes.
briefing-money = Money you may spend without asking: { $money }
briefing-not-alone = Needs somebody’s yes: { $what }
briefing-channels = How you reach the others

curtain-title = Change of seats
curtain-how = What the last player saw is gone. Only the next one should look now.
curtain-stands-still = The clock stands still
curtain-waiting = { $n } waiting
curtain-i-am = I am { $role }, show me
