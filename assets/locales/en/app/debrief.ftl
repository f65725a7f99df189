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

# Own words first
own-words-head = Before anything is revealed
own-words-why = Each seat writes what it thinks happened, before the debrief shows what the record says. Both then stand side by side.
own-words-locked = What is handed in cannot be changed, and the others see it only in the debrief.
own-words-seat = { $role } writes
own-words-cause = What do you think the cause was?
own-words-change = What would you do differently?
own-words-hand-in = Hand in
own-words-decline = Rather not write anything
own-words-sure = Nothing can be changed afterwards. Hand it in?
own-words-sure-not = You write nothing, and the debrief will say so. Leave it at that?
own-words-yes = Yes
own-words-no = Not yet
own-words-way-on = If you only run the exercise, you may look ahead; the seats can still write later.
own-words-reveal = Show the debrief all the same

lesson-save = Save as
lesson-save-as = Save as { $format }
lesson-save-html = Page (HTML)
lesson-save-docx = Report (DOCX)
lesson-save-xlsx = Tables (XLSX)
lesson-save-csv = Timeline (CSV)
lesson-save-md = Text (Markdown)
lesson-save-no-names = Roles instead of names
lesson-saved = Saved: { $path }

# Decisions taken otherwise
lesson-futures = Try other decisions
lesson-futures-why = Plays the exercise on from each decision with what else could have been done, many times, and shows which would have made a difference. Takes some seconds; you can read on meanwhile.
lesson-futures-begins = Looking for decisions…
lesson-futures-played = { $played } of about { $planned } rollouts
lesson-futures-give-up = Stop trying

# The improvement plan: a finding becomes who does what by when.
plan-how = Choose a finding, and agree on who does what by when. When the same team begins its next exercise it is shown this plan, and the debrief after it says what has changed.
plan-no-team = This exercise has no team name. The plan is kept, but the next exercise will not take it up.
plan-none = Nothing has been decided on yet.
plan-new = Add an action about something else
plan-make = Make it an action
plan-make-of = Make it an action: { $what }
plan-already = In the plan: { $action } ({ $owner })
plan-head = { $number }. { $action }
plan-line = { $owner }, by { $due }, priority { $priority }, { $state }
plan-measured = Measured by { $measure }. Since then: { $since }.
plan-due = Due, as 2026-12-31
plan-priority-1 = 1 (urgent)
plan-priority-2 = 2 (normal)
plan-priority-3 = 3 (can wait)
plan-lacks-action = Write what is to be done, in one line of 200 characters at most.
plan-lacks-owner = Write who does it, in one line of 200 characters at most.
plan-lacks-due = Write the day by which it is done, as 2026-12-31.
plan-lacks-measure = Choose what measures it.
plan-add = Add to the plan
plan-change = Save the changes
plan-cancel = Cancel
plan-done = Mark as done
plan-undone = Mark as open
plan-edit = Edit
plan-remove = Remove
plan-remove-sure = What is removed from the plan does not come back. Remove it?
plan-remove-yes = Remove it
plan-remove-no = Keep it
