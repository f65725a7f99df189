# Words that only saved reports (HTML, DOCX, XLSX, CSV) need. The text itself is in debrief.ftl.

report-skip = Skip to the report
report-contents = Contents
report-folded = ▸ opens a part. Printed is what is open.
report-paper = Parts marked ▸ were closed when this was printed; open them in the browser to print them too. Of the record, only the entries that the summary cites are printed.
report-made-by = Made by Kunren { $version } from the record of the exercise.
report-going-on = Still going on
report-length = Length
report-harm = Harm
report-deadlines = Deadlines

# The record
report-record = The record
report-record-how = Everything as it happened. The lines of the report lead here.
report-record-cited = The entries that this report cites.
report-by = By
report-what = What happened
report-by-clock = The clock
report-by-facilitator = Facilitator
report-conditions = Conditions were met

# Charts
report-lanes = Timeline by seat
report-lanes-how = ▼ = received (red: too late), ◆ = decided, ● = sent, bar = work; below, how long each clock ran (red: past its time). Point at a mark to read it, click it for its entry; the lists below say the same.
report-clocks = Clocks
report-clocks-how = Outline = time allowed, filled = time used, vertical line = due, ▲ = when it should have been started.
report-clock = { $clock } ({ $kind })
report-should-run = Should have been started at { $time }
report-talk = Who talked to whom
report-talk-how = Messages sent; rows send, columns receive. Darker is more.
report-sender = sender
report-receiver = receiver
report-map = Process map
report-map-how = Steps in the order in which they first happened, with what followed on what. Arcs on the right lead ahead, dashed ones on the left lead back; figures are the count and the mean time between.
report-map-step = { $activity } (×{ $times })
report-map-edge = ×{ $count }, { $mean }
report-sequence = How knowledge travelled
report-sequence-how = Everything that a seat came to know, in order. Arrow = from whom, ● = found or seen by itself. Red is what was not so.
report-course = From whom to whom
report-came = { $to }: { $source }

report-spread = What other ways would have cost
report-spread-how = The middle line is the way taken. For each other way: thin line = all rollouts, bar = eight tenths of them, tick = the middle one. Green costs less, red more; yellow: cannot tell. The words below say the same.
report-spread-way = { $did }; { $way }
report-spread-quantiles = least { $min }, one tenth under { $p10 }, half under { $median }, nine tenths under { $p90 }, most { $max }

# Sheets (CSV, XLSX)
report-decided = Decision
report-other-way = Other way
report-told-of-it = What came of it
report-rollouts = Rollouts
report-mean = Cost, mean (yen)
report-error = ± (yen)
report-min = Least (yen)
report-p10 = 10 % under (yen)
report-median = Median (yen)
report-p90 = 90 % under (yen)
report-max = Most (yen)
report-num-less = Less in
report-num-more = More in
report-moment = Date and time
report-sheet-timeline = Timeline
report-sheet-ledger = Who knew what when
report-sheet-findings = Findings and improvement
report-sheet-objectives = Objectives
report-sheet-lenses = Other groupings
report-sheet-process = Process
report-fitness = Fitness (%)
report-num-steps = Steps done
report-lead = Lead time (minutes)
report-sent-back-lost = Lost by what was sent back (minutes)
report-rework-lost = Lost by rework (minutes)
report-sheet-steps = How long steps took
report-took = Took (minutes)
report-within = Wanted within (minutes)
report-sheet-messages = Messages
report-sheet-numbers = Numbers
report-figure = What is counted
report-number = Number
report-settled = Put right
report-promised = Promised
report-promised-news = news
report-renewed = Moved beforehand
report-came-after-all = Came after all
report-true = Truth
report-is-true = true
report-is-false = not so
report-known = State
report-is-known = known
report-never-told = never told
report-never-reached = never found
report-since = Known since
report-source = From
report-latency = Delay (minutes)
report-refuted = Known to be false since
report-believed = Believed (minutes)
report-expectation = What was looked for
report-letter = Rating
report-by-rule = By the rule
report-by-evaluator = By the evaluator
report-reason = Remarks
report-num-p = P
report-num-s = S
report-num-m = M
report-num-u = U
report-why = Why
report-evaluator-given = To the objective itself
report-evaluator-summed = From its expectations
report-held-by = What keeps it from a better letter
report-lens = Grouped by
report-group = Group
report-opened = Due from
report-met = Done
report-late = Late (minutes)
report-entries = Entries
report-rank = No.
report-finding = Finding
report-points = Weight
report-action = Corrective action
report-owner = Owner
report-due = Due date
report-priority = Priority
report-status = Status

# Document (DOCX), under the headings of an AAR/IP by HSEEP
report-aar-title = After-action report and improvement plan: { $scenario }
report-aar-summary = Executive summary
report-aar-overview = Exercise overview
report-aar-item = Item
report-aar-content = Content
report-aar-name = Exercise name
report-aar-scenario = Scenario
report-aar-objectives = Objectives
report-aar-analysis = Analysis of objectives and core capabilities
report-aar-capability = Core capability (function of CSF 2.0)
report-aar-strengths = Strengths
report-aar-areas = Areas for improvement
report-aar-plan = Appendix A: improvement plan
report-aar-plan-how = For each area, agree on what will be done, by whom and by when, and write it in.
report-aar-participants = Appendix B: participants
report-played-by = Played by
report-people = People of the role
