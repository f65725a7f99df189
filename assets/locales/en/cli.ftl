# What the verbs print.

check-clean = { $files ->
    [one] 1 file: nothing is wrong.
   *[other] { $files } files: nothing is wrong.
}
check-found = { $files ->
    [one] 1 file
   *[other] { $files } files
}: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.

rehearse-passed = { $path }: all { $steps } steps as planned.
rehearse-passed-ending = { $path }: all { $steps } steps as planned. Ending: { $ending }
rehearse-failed = { $place }: step { $number } comes out differently, at { $at }.
    { $step }
    { $what }
rehearse-past = That moment has passed already.
rehearse-stopped = The exercise does not come to that moment: a discussion holds the clock.
rehearse-no-message = There is no such message for this seat, or not in this state.
rehearse-refused = Refused: { $reason } ({ $name })
rehearse-not-refused = It was not refused.
rehearse-other-refusal = Refused for another reason: { $reason } ({ $name })
rehearse-does-not-hold = This does not hold.
rehearse-not-ended = It has not ended: a discussion holds the clock.
rehearse-other-ending = It ended like this: { $ending } ({ $id })
rehearse-not-rated = It never came up, so there is no letter.
rehearse-other-letter = The letter is { $letter }.

new-done = Next: kunren check { $folder }

list-none = No exercises yet. Begin one: kunren play first-drill --seat csirt --step
list-new = { $id }  { $scenario } ({ $organization }), not begun, { $ago } ago
list-running = { $id }  { $scenario } ({ $organization }), { $played } played, entry { $entries }, { $ago } ago
list-ended = { $id }  { $scenario } ({ $organization }), ended after { $played }: { $ending }, entry { $entries }, { $ago } ago
list-forked = { $line }, forked from { $parent } at entry { $seq }

show-scenario = Scenario: { $title }
show-organization = Organization: { $name }
show-seed = Seed: { $seed }
show-program = Begun with Kunren { $version }
show-seat = Seat { $role }: { $player }
show-entries = Stands at { $now }, entry { $entries }
show-ending = Ending: { $ending }
show-next = Go on: kunren resume { $id }
show-next-ended = Debrief: kunren debrief { $id }
player-human = a person
player-textbook = stand-in, by the textbook
player-story = stand-in, as in the story
player-random = stand-in, at random
player-stance = stand-in

replay-verified = { $entries ->
    [one] 1 entry: decided again, and the same.
   *[other] { $entries } entries: all decided again, and the same.
}
replay-other-moment = Entry { $seq } was asked at { $recorded } according to the journal, but it comes at { $decided } now.
replay-refused = Entry { $seq } is refused now: { $decided }
replay-other-event = Entry { $seq } comes out differently.
    Journal: { $recorded }
    Now:     { $decided }
replay-other-state = All events are the same, but after entry { $seq } the state is not. This is a mistake of ours.
replay-nothing = (nothing)

debrief-written = Written: { $path }
export-done = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} written: { $path }
export-without-plan = The improvement plan is not in it. To hand it on, too: kunren improve { $id } --export plan.json
import-done = Exercise { $id }: { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} taken in.
fork-done = Exercise { $id }, forked from { $parent } at entry { $seq }. Go on: kunren resume { $id }
