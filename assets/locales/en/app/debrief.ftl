# The debrief’s screen.

lesson-back = Back
lesson-everybody = All seats
lesson-seat = Seat
lesson-entry = Entry { $seq } · { $at }
lesson-entry-close = Close the entry
lesson-fork = Play on from just before
lesson-fork-why = A new exercise goes on from there; this one stays as it is.
lesson-not-ended = Exercise { $id } has not ended yet; it can be debriefed once it has.
lesson-moment = See any moment
lesson-see-moment = See this moment
lesson-scrub = Place in the record
lesson-earlier = One entry back
lesson-later = One entry on
lesson-entry-of = Entry { $seq } of { $last }
lesson-glance = Knows { $facts } facts, { $waiting } unread or ringing, { $free } of { $people } people free
lesson-see-as = As { $role } saw it
lesson-knew = What it knew
lesson-people = Its people
lesson-fact = { $at } · { $fact }
lesson-fact-refuted = { $at } · { $fact } (known to be false by then)
lesson-nothing = Nothing.
