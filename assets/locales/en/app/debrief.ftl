# The debrief’s screen.

lesson-back = Back
lesson-everybody = All seats
lesson-seat = Seat
lesson-entry = Entry { $seq } · { $at }
lesson-entry-close = Close the entry
lesson-fork = Play on from just before
lesson-fork-why = A new exercise goes on from there; this one stays as it is.
lesson-not-ended = Exercise { $id } has not ended yet; it can be debriefed once it has.
