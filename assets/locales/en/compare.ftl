# Runs side by side.

exercise-number = Exercise { $id }
compare-title = Side by side: { $scenario }
compare-runs = Exercises side by side
compare-run = Exercise
compare-prepared = Preparation
compare-prepared-of = { $ready } of { $all }
compare-seed = Seed
compare-team = Team
compare-how = The last column says what has changed from the first of these to the last.
compare-what = What
compare-change = Change
compare-better = better
compare-worse = worse
compare-same = same
compare-new = new
compare-gone = did not come up
compare-open = not over yet
compare-glance = At a glance
compare-letters-psmu = Letters P / S / M / U
compare-good = Letters that are P or S
compare-harm = Harm: loss by downtime and damage
compare-fit = Fit of the incident with the playbook
compare-sent-back = Sent back
compare-sent-back-lost = Lost until it had come as far again
compare-rework = Rework: how often a step was done again
compare-rework-lost = Lost by rework
compare-messages = Messages of the seats
compare-decisions = Decisions of the seats
compare-per-decision = Messages for one decision
compare-stories = Failure stories told again
compare-objectives = Objective by objective
compare-letter-beside = { $letter } (by the rule { $rule })
compare-letters = Letter by letter
compare-expected = What was expected
compare-expectation = { $role }: { $text }
compare-clocks = Deadlines
compare-clock = Deadline
compare-margin = { $fate }, { $margin }
compare-services = Services down
compare-idle = Seats without anything to do
compare-clocks-missed = Deadlines missed
compare-notices-missed = Notices missed
compare-stories-told = Told again: { $n }
compare-stories-gone = Told before, and not any more: { $n }
compare-stories-new = Told only now: { $n }
compare-stories-kept = Told before and now: { $n }
compare-among = Among stand-ins
compare-among-how = { $name } against { $runs } runs of stand-ins ({ $policy }) on the same files. { $same ->
    [0] None of them ended the same way.
    [one] 1 of them ended the same way.
   *[other] { $same } of them ended the same way.
}
compare-under = Under it
compare-same-share = The same
compare-least = Least
compare-median = Median
compare-p25 = 25 %
compare-p75 = 75 %
compare-most = Most
compare-trend = From exercise to exercise: { $team }
compare-exercises = From exercise to exercise
compare-course = Letters and playbook, exercise by exercise
compare-course-how = In percent, the oldest on the left. The filled column: letters that are P or S. The light column: how well the incident fits the playbook.
compare-spread = Where this run stands
compare-spread-how = The bar reaches from the least to the most of the stand-ins’ runs; the middle half of them lies in its tinted part, and half of them left of the line. The diamond is this run. Each measure has its own scale.
compare-spread-row = { $what }: { $value }. Stand-ins: least { $least }, 25 % { $p25 }, median { $median }, 75 % { $p75 }, most { $most }
compare-signs = The bars, each with a scale of its own: “|” the least and the most of the stand-ins’ runs, “[” and “]” the middle half of them, “+” their median, “*” this run. The table below says it in words.
compare-part = Part
compare-column = Column
compare-cell = Value
compare-trend-how = The oldest first. Percentages of different scenarios are not of the same things.
compare-exercise = Exercise
compare-exercise-of = { $name }: { $scenario }
compare-begun = Begun
compare-one-only = There is nothing to compare one run with: name another one, or --against POLICY for runs of stand-ins.
compare-too-many = At most { $max } runs fit side by side.
compare-other-scenario = “{ $first }” and “{ $other }” are runs of different scenarios; only runs of the same one can be compared.
compare-no-team = No exercise of the team “{ $team }” has come to its end.
hint-team = Say the team's name when an exercise begins: kunren play … --team NAME

# Improvement plans
improve-title = Improvement plan after exercise { $id }: { $scenario }
improve-head = Improvement plan
improve-how = Four steps: agree on the measure, take its value from the record, decide together who does what by when, and look at the measure again in the next exercise.
improve-none = No action has been decided on yet.
improve-number = No.
improve-measure = Measured by
improve-before = Then
improve-now = Now
improve-action = Action
improve-owner = Owner
improve-due = Due
improve-priority = Priority
improve-state = State
improve-is-open = open
improve-is-done = done
improve-since = Since
improve-not-yet = not retested yet
improve-since-exercise = { $now } ({ $way }, exercise { $exercise })
improve-weak-head = What could be worked on
improve-weak = { $name }: { $what } ({ $now })
improve-retested = What the team wanted to be better
improve-retested-how = Decided on after earlier exercises: { $all }. Retested this time: { $retested }, better than before: { $better }.
improve-not-retested = not retested
improve-told = told again
improve-not-told = not told
improve-added = Action { $number }, measured by { $about } (now: { $now }).
improve-done = Action { $number } is done.
improve-exported = { $n ->
    [one] 1 action
   *[other] { $n } actions
} written: { $path }
improve-imported = { $n ->
    [one] 1 action
   *[other] { $n } actions
} added to the plan of exercise { $id }; { $there } were there already.
improve-no-file = { $path } cannot be taken in: { $reason }
improve-no-action = The plan of exercise { $id } has no action { $number }.
improve-no-measure = “{ $about }” is no expectation, deadline or failure story that came up in this exercise. What stands badly:
improve-remind = { $n ->
    [one] Your team decided on 1 action after earlier exercises:
   *[other] Your team decided on { $n } actions after earlier exercises:
}
improve-remind-open = - { $action } ({ $owner }, by { $due })
improve-remind-done = - { $action } ({ $owner }, done)
compare-length = From STARTEX to ENDEX
