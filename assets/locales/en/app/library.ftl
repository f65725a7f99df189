# The library.

library-title = Kunren
library-what = Pick an exercise, decide who sits where, begin.
library-settings = Settings
library-any = Any
library-search = Search titles and contents
library-phase = Phase
library-length = Length
library-difficulty = Difficulty
library-build = Build
library-operate = Operate
library-incident = Incident
library-up-to = Up to { $n }
library-none-found = No exercise fits.
library-num-seats = { $n } seats
library-level = Difficulty { $n } of 5
library-is-own = Your own
library-seats = Seats: { $what }
library-organizations = Organizations: { $what }
library-languages = Languages: { $what }
library-lang-ja = 日本語 (Japanese)
library-lang-en = English
library-story-head = The failure story behind it (gives a little away)
library-story = The failure story behind { $title }
library-rows = Rows of the source: { $what }
library-prepare = Set up “{ $title }”
library-begun = Exercises in progress
library-begun-none = None. Whatever you begin is saved by itself and goes on from here.
library-ended = Past exercises
library-ended-none = None yet. An exercise that has ended can be debriefed from here.
library-kept = { $id }. { $title }
library-kept-at = At { $at } · saved { $ago } ago
library-kept-fork = Forked from exercise { $id } at entry { $seq }
library-resume = Go on with exercise { $id }
library-debrief = Debrief exercise { $id }
library-choose = Compare exercise { $id }
library-compare = { $n ->
    [0] Compare
    [one] Compare 1 exercise
   *[other] Compare { $n } exercises
}
library-compare-how = Tick two or more past exercises of one scenario to compare them.
library-compare-others = These are exercises of different scenarios; only exercises of the same one can be compared.
library-follow = Follow the team “{ $team }” from exercise to exercise
library-compare-title = Compare
library-compare-reads = Reading exercises: { $read } of { $all }
library-compare-stop = Stop reading
library-compare-who = Stand-ins to compare with
library-by-textbook = by the textbook
library-by-story = as in the failure story
library-by-stance = as people usually are
library-by-chance = at random
library-compare-against = Compare with stand-ins
library-compare-against-why = Stand-ins play 200 exercises on the files of the last of these, and you see where it stands among them. Takes some seconds; you can read on meanwhile.
library-compare-docx = Comparison (DOCX)
library-compare-give-up = Stop the stand-ins
compare-own-words = In exercise { $id } not everybody has written down what they think. Open its debrief first.
library-faults = Problems in your files
library-faults-how = Checked again as soon as you save the file.
library-fault-counts = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
library-drop-here = Let go to copy into { $folder }
library-taken-in = { $n ->
    [one] One file was copied
   *[other] { $n } files were copied
} into { $folder }
library-not-ron = That is no scenario file (.ron).
library-own = Scenarios of your own
library-own-how = Drop files on this window, or put them into { $folder }. The command “kunren new” writes a small set to begin with.
library-copy-path = Copy the folder’s path
