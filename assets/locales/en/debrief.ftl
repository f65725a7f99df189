# The report one reads after the exercise: what happened first, judgement after it.

debrief-title = Debrief: { $scenario }
debrief-title-seat = Debrief: { $scenario } ({ $role })
debrief-labelled = { $label }: { $text }
debrief-line = { $time } { $told } (entry { $seq })
debrief-line-bare = { $time } The conditions for it were met. (entry { $seq })
debrief-none = –
debrief-percent = { $percent } %
debrief-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
debrief-free = no cost

# Heads of tables
debrief-record = Entry
debrief-time = Time
debrief-role = Role
debrief-by = Brought about by
debrief-from-to = From and to
debrief-ends = { $from } to { $to }
debrief-channel = Channel

# The ending
debrief-ending = How it ended
debrief-ending-open = The exercise is not over. This is the record up to { $time }.
debrief-about = About this run
debrief-length = Played
debrief-when = { $from } to { $to } ({ $length })
debrief-when-days = from { $from } until { $to } ({ $length })
debrief-company = Organization
debrief-seats = Seats
debrief-seat-player = { $role } ({ $player })
debrief-seed = Seed

debrief-more = This is the summary. Everything: --full. Parts of it: --section with a name ({ $names }). To keep: -o report.html or report.xlsx.
debrief-with-entry = { $text } (entry { $seq })
debrief-other-entries = Also entries { $seqs }
debrief-between = {"; "}
debrief-missed = Deadlines
debrief-deadlines-sum = { $met } met in time, { $missed } missed, { $running } still running at the end.
debrief-missed-notices = { $n ->
    [one] One notice that a declaration demands came late or not at all
   *[other] { $n } notices that a declaration demands came late or not at all
}
debrief-summary-gates = What preparation would have changed
debrief-summary-gate = { $entry } ({ $price }, to be had in { $month }): { $opens }

debrief-findings = What this table did that mattered most
debrief-findings-seat = What mattered most about this seat
debrief-findings-none = Nothing in the record stands out.
debrief-found-evidence-lost = Evidence lost: “{ $evidence }”. Cause: { $cause }.
debrief-found-evidence-gone = Evidence gone before anybody had saved it: “{ $evidence }”. Cause: { $cause }.
debrief-found-evidence-saved = Evidence kept: “{ $evidence }”, by { $cause }.
debrief-found-out-of-order = “{ $saved }” was saved first, and “{ $before }”, which does not last as long, was gone.
debrief-found-damage = Damage of { $yen }. Cause: { $cause }.
debrief-found-overstep = { $by } went ahead with “{ $action }” without the approval it needs: { $authority }.
debrief-found-overstep-plain = { $by } acted without the approval it needs: { $authority }.
debrief-found-asked-late = { $by } asked for approval { $late } after all the reasons were known: { $authority }.
debrief-found-left-open = Nobody answered “{ $inject }” in time.
debrief-found-unanswered = { $by } never answered what { $asker } had asked: { $label }.
debrief-found-unanswered-by-any = Nobody ever answered what { $asker } had asked: { $label }.
debrief-found-unheard = Nobody took “{ $inject }”, and the moment passed.
debrief-found-clock-late = “{ $clock }” ({ $kind }) was met { $late } too late.
debrief-found-clock-missed = “{ $clock }” ({ $kind }) ran out, and { $late } later, at the end, it was still open.
debrief-found-clock-missed-at-end = “{ $clock }” ({ $kind }) ran out without being met.
debrief-found-clock-never-started = “{ $clock }” ({ $kind }) should have been started at { $time }; nobody did.
debrief-found-clock-started-late = “{ $clock }” was started { $late } too late.
debrief-found-clock-met = “{ $clock }” was met with { $margin } to spare.
debrief-found-notices = { $num ->
    [one] One notice
   *[other] { $num } notices
} from { $by } to { $to } came late or not at all; the latest by { $late }.
debrief-found-never-told = What { $by } knew at { $time } never reached { $to }, who needed it: “{ $fact }”
debrief-found-never-found = What { $to } needed, no seat ever found: “{ $fact }”. “{ $action }” would have shown it; nobody did that.
debrief-found-never-asked = What { $to } needed, no seat ever found: “{ $fact }”. { $outside } knew.
debrief-found-told-late = It took { $late } from { $by } knowing it until { $to } did: “{ $fact }”
debrief-found-rumour = { $by } told { $to } something that was not true: “{ $fact }”
debrief-found-contradiction = { $by } told { $to } { $number }, while { $first-by } had told { $first-to } { $first }: “{ $figure }”. { $settled ->
    [no] Nobody put it right.
   *[other] It took { $settled } to put it right.
}
debrief-found-promise-update = { $by } promised { $to } news by { $until }, and sent none.
debrief-found-promise-restored = { $by } promised { $to } that { $service } would be back by { $until }; it was not.
debrief-found-open = Not done yet ({ $by }, U): { $what }.
debrief-found-unable = Not done by the end ({ $by }, U): { $what }.
debrief-found-major-remark = Done with major challenges ({ $by }, M): { $what }. { $remark }.
debrief-found-major-late = Done { $late } too late ({ $by }, M): { $what }.
debrief-found-major = Done with major challenges ({ $by }, M): { $what }.
debrief-found-done = Done in { $took } ({ $by }, P): { $what }.
debrief-found-done-at-once = Done on the spot ({ $by }, P): { $what }.

# What brought something about. Stands inside a sentence.
debrief-cause-act = { $role }, “{ $what }”
debrief-cause-choice = { $role }, answering “{ $what }”
debrief-cause-silence = silence on “{ $what }”
debrief-cause-stage = the attacker’s move, “{ $what }”
debrief-cause-clock = the lapse of “{ $what }”
debrief-cause-inject = the inject “{ $what }”
debrief-cause-overheard = a message from { $role } that the attacker read
debrief-cause-course = the passing of time

# Ratings
debrief-ratings = Ratings
debrief-ratings-letters = P: performed without challenges. S: performed with some challenges. M: performed with major challenges. U: unable to be performed (HSEEP).
debrief-ratings-rule = The rule: U, not done by the end. M, done more than a quarter of its time too late, or with a major remark. S, done too late at all, or with any other remark. P otherwise. What was never called for is not rated.
debrief-objective = Objective
debrief-objectives = Objective by objective
debrief-objectives-rule = The letter of an objective comes from those of its expectations: U, half of them or more were not done by the end. M, any was not, or half or more are M. S, any is S or M. P, all are P. The evaluator’s is what the evaluator gave to the objective itself, and where there is none, what the evaluator’s letters of its expectations come to by the same rule; where there are both, both are shown.
debrief-objectives-seat = Here from the letters of this seat alone.
debrief-by-rule = By rule
debrief-by-evaluator = Evaluator
debrief-evaluator-both = { $letter } (expectations: { $summed })
debrief-objective-by-rule = By the rule { $letter }, from { $counts }{ $num ->
    [0] .
   *[other] . What keeps it from a better letter: { $held-by }.
}
debrief-objective-by-evaluator = By the evaluator { $letter }, from { $counts }{ $num ->
    [0] .
   *[other] . What keeps it from a better letter: { $held-by }.
}
debrief-objective-summed = The evaluator’s letters of its expectations come to { $letter }, from { $counts }{ $num ->
    [0] .
   *[other] . What keeps it from a better letter: { $held-by }.
}
debrief-objective-given = By the evaluator { $letter }, for the objective itself ({ $time }, entry { $seq }): “{ $words }”
debrief-objective-not-by-rule = By the rule no letter: nothing of it was called for.
debrief-objective-not-by-evaluator = Without a letter of the evaluator’s: { $expectations }.
debrief-objective-count = { $num } { $letter }
debrief-objective-and = ,{" "}
debrief-quoted = “{ $what }”
debrief-lenses = The same letters, grouped in other ways
debrief-lenses-rule = By role, by function of NIST CSF 2.0 and 1.1, by category of X.1060 and ISOG-J, by step of the sixteen. Each group has a letter by the rule of an objective, and how many of each it comes from. Where the evaluator’s letters make it another one, it stands behind an arrow. Below a table stands what keeps a group from a better letter, with its last entry; the whole letter stands under its objective.
debrief-csf = CSF 2.0 function
debrief-csf-1-1 = CSF 1.1 function
debrief-x1060 = X.1060 category
debrief-step-head = Step of the sixteen
debrief-tally-changed = { $rule }→{ $evaluator }
debrief-letter = ({ $letter }) { $role }: { $text }
debrief-letter-frame = CSF: { $csf }. Step: { $step }. X.1060: { $x1060 }.
debrief-letter-evaluator = { $rule } by the rule, { $letter } by the evaluator ({ $time }): “{ $words }”
debrief-letter-record = From the record
debrief-course-open = Called for at { $opened }; not done yet.
debrief-course-unmet = Called for at { $opened }; not done by the end.
debrief-course-unmet-within = Called for at { $opened }; not done by the end (expected within { $within }).
debrief-course-met = Called for at { $opened }; done at { $met }, after { $took }.
debrief-course-in-time = Called for at { $opened }; done at { $met }, after { $took } (expected within { $within }).
debrief-course-late = Called for at { $opened }; done at { $met }, after { $took } (expected within { $within }, so { $late } too late).
debrief-remark = Remark: { $text }
debrief-remark-major = Major remark: { $text }
debrief-observed = The evaluator noted ({ $time }): “{ $words }”
debrief-observations = What the evaluators noted
debrief-unrated = Never called for, so not rated

debrief-csf-govern = Govern
debrief-csf-identify = Identify
debrief-csf-protect = Protect
debrief-csf-detect = Detect
debrief-csf-respond = Respond
debrief-csf-recover = Recover
debrief-step = { $n } { $name }
debrief-step-1 = Win management over
debrief-step-2 = Know the organization
debrief-step-3 = Form the team
debrief-step-4 = Design and plan
debrief-step-5 = Build up people, things and money
debrief-step-6 = Make the rules
debrief-step-7 = Announce and start
debrief-step-8 = Ask for measures and teach
debrief-step-9 = Check that it is done
debrief-step-10 = Build skills
debrief-step-11 = Review the members
debrief-step-12 = Handle the incident
debrief-step-13 = Stop the harm
debrief-step-14 = Forensics
debrief-step-15 = Report
debrief-step-16 = Feed back

# Maturity
debrief-maturity = Maturity, as far as this run shows it
debrief-maturity-how = Levels of CMMI, per CSF function, from the letters of this run and nothing else. 1: something was not performed at all. 2: all of it was performed, with major challenges, or too little was seen. 3: several roles performed all of it well. Levels 4 and 5 are about figures over many runs; one run cannot show them. What was never called for has no level.
debrief-maturity-level = { $csf }: level { $level }. { $why }
debrief-maturity-not-performed = Something was not performed, so it depends on luck.
debrief-maturity-major-challenges = All of it was performed, some of it with major challenges.
debrief-maturity-too-little-seen = It went well, and only one role showed it.
debrief-maturity-one-run-only = Several roles performed all of it; figures over several runs would have to show more.

# Three questions before automation
debrief-automation = Three questions before automating
debrief-automation-how = Which range of the work? How mature is it? Is automation the goal? Asked of each preparation that does steps by itself, and answered as far as this run shows it.
debrief-automation-before = It was there from the beginning.
debrief-automation-since = It was bought, and there from { $time }.
debrief-automation-ordered = It was ordered, and had not come by the end.
debrief-automation-missed = It was not there, and the debrief names it as preparation that was missing.
debrief-automation-lacking = It was not there.
debrief-automation-range = Which range? These steps of the sixteen, with the letter by the rule of what was looked for there.
debrief-automation-unseen = never called for in this run
debrief-automation-maturity = How mature? Level { $level } in this range. { $why } Automation belongs to levels 4 and 5, as their result; one run shows 3 at most, so it cannot say that the range is ready for it.
debrief-automation-maturity-unseen = How mature? Nothing of this range was called for, so the run does not say.
debrief-automation-goal-held = Is automation the goal? In this range the work fell short here; what goes wrong by hand goes wrong faster by itself, unless it is the hand that fails.
debrief-automation-goal-well = Is automation the goal? In this range everything was performed without challenges; what is to become better by automating it is still to be named.
debrief-automation-goal-held-with = Is automation the goal? With it, the work in this range still fell short here; it does not mend a process that is not followed.
debrief-automation-goal-well-with = Is automation the goal? With it, everything in this range was performed without challenges; whether that is its merit, the letters do not say.
debrief-automation-goal-unseen = Is automation the goal? Nothing of this range was called for, so the run does not say how the work goes.
debrief-automation-used = Where it made a difference
debrief-automation-felt = Where its want was felt
debrief-automation-cannot-with = What the run cannot tell: how the same work goes without it, and what it was bought for (less effort, less time, fewer mistakes). The team answers that.
debrief-automation-cannot-without = What the run cannot tell: how the same work goes with it, and what it is wanted for (less effort, less time, fewer mistakes). The team answers that.

# Skills
debrief-skills = Skills
debrief-skills-how = What people showed by doing it, what nobody in the seat could do though it was open to them, and what is worth learning next.
debrief-skill-shown = Shown: { $skill }, level { $level } (people in the seat who have it: { $people })
debrief-skill-lacking = Missing: { $skill }, level { $needed } (the best here: { $level }), for { $actions }
debrief-skill-learn = Next: { $skill } up to level { $level }; work that it would have opened: { $opens }
debrief-skill-share = Next: a second person with { $skill } at level { $level }, so that it does not hang on one
debrief-skill-map = Skill map: the best level in this seat (0 to 3), and the level that the work of this run asked for.
debrief-skill-domain = Domain
debrief-domain-system = Systems
debrief-domain-network = Networks
debrief-domain-security = Security
debrief-skill-idle = { $level }
debrief-skill-short = { $level }, short of { $needed }
debrief-skill-used = { $level }, used ({ $needed } asked)
debrief-skill-unused = { $level }, not used ({ $needed } asked)

# Clocks and notices
debrief-deadlines = Clocks and notices
debrief-clocks = Clock by clock
debrief-clock = { $clock } ({ $kind }): { $fate }
debrief-clock-course = Started { $started }, { $limit } allowed, due { $due }, met { $stopped }
debrief-due = Due
debrief-given = Given
debrief-fate = Outcome
debrief-kind-legal = legal
debrief-kind-contract = contract
debrief-kind-internal = own rule
debrief-kind-ultimatum = ultimatum
debrief-kind-patience = patience
debrief-fate-met = in time
debrief-fate-late = late
debrief-fate-missed = missed
debrief-fate-running = still running at the end
debrief-fate-never-started = never started
debrief-margin-left = { $secs } to spare
debrief-margin-late = { $secs } late
debrief-margin-open = open { $secs } past its time
debrief-judged = Judged to have started by { $role }, on “{ $fact }” (known since { $known })
debrief-own-words = In their own words: “{ $words }”
debrief-should-never = It should have been started at { $time }.
debrief-should-in-time = It should have been started at { $time }, and was.
debrief-should-late = It should have been started at { $time }, { $late } earlier.
debrief-started-by = What started it
debrief-stopped-by = What met it
debrief-declarations = Declarations
debrief-declared = { $time }: { $by } declared “{ $severity }” (entry { $seq })
debrief-notices = Notices that the severity table demands
debrief-notice-superseded = replaced by the next declaration
debrief-notice-missed = never given
debrief-notice-open = over before it was due

# Knowledge
debrief-knowledge = Who knew what, and when
debrief-knowledge-how = After the time: from whom and over which channel. “+” is how long it took to get there from the first seat that knew.
debrief-fact = Fact
debrief-fact-false = (Not true) { $fact }
debrief-known-first = { $time } { $source }
debrief-known-later = { $time } { $source } (+{ $latency })
debrief-known-lacking = never, though needed
debrief-source-brief = from the start
debrief-source-seen = seen
debrief-source-told = from { $by }, { $channel }
debrief-source-found = own work: { $action }
debrief-gaps = What never reached the seats that needed it
debrief-never-told = “{ $fact }”: { $by } had it at { $time }. It never reached { $to }.
debrief-never-found = “{ $fact }”: no seat ever found it. “{ $action }” would have shown it; nobody did that. { $to } needed it.
debrief-never-asked = “{ $fact }”: { $outside } knew, and no seat ever heard it. { $to } needed it.
debrief-rumours = Believed, and not true
debrief-believed = { $role }: from { $time } ({ $source }) until { $until }, for { $long }.
debrief-believed-to-end = { $role }: from { $time } ({ $source }) to the very end, for { $long }.

# Communication
debrief-communication = Communication
debrief-lines = Who talked to whom, over which channel
debrief-num-sent = Sent
debrief-num-heard = Read or heard
debrief-answered = What the messages answered (5W1H)
debrief-answered-how = How many messages of each seat answer which question. “Left out” counts messages whose sender knew more about the same topic that a receiver needed and did not know; “asked back” those after which a receiver had to ask, or which it sent back. Questions are not counted.
debrief-answered-all = No message left its receivers with anything to ask.
debrief-num-messages = Messages
debrief-num-left-out = Left out
debrief-num-asked-back = Asked back
debrief-answered-head = Answers
debrief-outgoing = { $time }: { $by } to { $to } ({ $channel }), { $label }. Answers { $n } of 6: { $answers } (entry { $seq })
debrief-outgoing-none = { $time }: { $by } to { $to } ({ $channel }), { $label }. Answers none of the 6 (entry { $seq })
debrief-left-out = Left out, though known and needed ({ $question }): “{ $fact }”
debrief-asked-back = { $by } asked back at { $time } about “{ $topic }”; the answer at { $answered } brought: { $brought } (entry { $seq })
debrief-asked-back-nothing = { $by } asked back at { $time } about “{ $topic }”; the answer at { $answered } brought nothing new (entry { $seq })
debrief-asked-back-open = { $by } asked back at { $time } about “{ $topic }” and got no answer (entry { $seq })
debrief-asked-back-whole = { $by } sent it back at { $time } (entry { $seq })
debrief-traffic = Messages for each decision
debrief-traffic-how = Messages sent and received by a seat, divided by its decisions. The entries are those of the decisions.
debrief-num-decisions = Decisions
debrief-per-decision = For each
debrief-contradictions = Numbers that contradict each other
debrief-contradictions-none = No two reports gave different numbers for the same thing.
debrief-contradiction = “{ $figure }”: two reports, two numbers, and nobody put it right
debrief-contradiction-settled = “{ $figure }”: two reports, two numbers, put right at { $time }
debrief-number-told = { $time }: { $by } told { $to } { $number } (entry { $seq })
debrief-number-settled = { $time }: nobody is left with the other number (entry { $seq })
debrief-every-message = Every message

# Dealings
debrief-dealings = Requests, approvals and promises
debrief-asks = { $all } questions, orders and requests in all: { $accepted } accepted or answered, { $refused } refused, { $returned } sent back, { $unanswered } never answered, { $unheard } never received. Here are the requests for approval, and whatever did not go through.
debrief-ask-accepted = accepted
debrief-ask-refused = refused
debrief-ask-returned = sent back
debrief-ask-unanswered = never answered
debrief-ask-unheard = never received
debrief-asked = { $time }: { $by } to { $to } ({ $channel }), { $label }: { $fate } (entry { $seq })
debrief-asked-reasons = The reasons given were all known at { $known }; asked { $held } later
debrief-asked-answered = Received at { $heard }; { $by } answered at { $answered }, { $took } after it was asked
debrief-asked-granted = Approved at { $time }, { $took } after it was asked
debrief-lacked = { $told } ({ $why })
debrief-lacked-knowledge = whoever was asked knew nothing about it
debrief-lacked-right = whoever was asked does not hold this right
debrief-lacked-known = what lacked was known and not given as a reason: { $facts }
debrief-lacked-unknown = what lacked was not yet known to whoever asked: { $facts }
debrief-lacked-weight = the reasons given did not weigh enough
debrief-oversteps = Done without approval
debrief-overstep = { $time }: { $by }, “{ $action }” (approval needed: { $authority }; entry { $seq })
debrief-overstep-plain = { $time }: { $by } (approval needed: { $authority }; entry { $seq })
debrief-overstep-unasked = Nobody had asked for the approval
debrief-overstep-granted = Asked for at { $asked }, given at { $granted }
debrief-overstep-ungranted = Asked for at { $asked }, never given
debrief-promises = Promises
debrief-promises-sum = Times named for a repair: { $restored } ({ $restored-kept } kept, { $restored-broken } missed). News promised: { $news } ({ $kept-news } kept, { $broken-news } missed).
debrief-promise-renewed = Before it was due, at { $time }, another time was named
debrief-promise-not-renewed = Nobody was told beforehand that it would be missed
debrief-promise-came = It came at { $time }, { $late } late (entry { $seq })
debrief-promise-never-came = It had not come by the end
debrief-promise-kept = kept
debrief-promise-broken = broken
debrief-promise-open = over before it was due
debrief-promise-update = { $time }: { $by } promised { $to } news by { $until }: { $fate } (entry { $seq })
debrief-promise-restored = { $time }: { $by } promised { $to } that { $service } would be back by { $until }: { $fate } (entry { $seq })
debrief-left-open = Left without an answer
debrief-open-heard = { $time }: “{ $inject }” had reached { $to }; nobody answered in time (entry { $seq })
debrief-open-unheard = { $time }: “{ $inject }” was for { $to }; nobody took it (entry { $seq })

# Evidence
debrief-evidence = Evidence
debrief-evidence-how = The lower the volatility figure, the sooner it is lost (order of RFC 3227).
debrief-piece = Evidence
debrief-volatility = Volatility
debrief-became = Outcome
debrief-evidence-absent = never existed here
debrief-evidence-intact = untouched
debrief-evidence-preserved = preserved
debrief-evidence-destroyed = destroyed by hand
debrief-evidence-expired = gone
debrief-out-of-order = Order of preservation
debrief-out-of-order-saved = { $time }: when “{ $saved }” was preserved (entry { $seq }), something more volatile was still there
debrief-out-of-order-before = “{ $evidence }” (volatility { $volatility }); afterwards: { $fate }

# Money
debrief-money = Money
debrief-money-total = Loss by downtime { $loss }, further damage { $damage }: harm of { $harm }. Spent: { $spent }. In all: { $total }.
debrief-service = Service
debrief-down = Down for
debrief-loss = Loss by downtime
debrief-function = At the end
debrief-spent = Spending
debrief-damages = Further damage
debrief-amount = { $time }: { $yen }, { $cause } (entry { $seq })

# Failure stories
debrief-stories = Failure stories told again
debrief-stories-how = Stories that everybody in this trade has heard, and that show in this record. They are here for the next time, not to blame anybody.
debrief-stories-none = None of the well-known failure stories shows in this record.
debrief-story-step = In the sixteen steps: { $step }
debrief-story-shows = Where it shows in this record
debrief-rumour-held = It was not so: “{ $fact }”. Held by { $holders }.
debrief-rumour-holder = { $role } (since { $time })
debrief-story-spared = What would have spared you the story
debrief-story-prepared = What spares one this story was there, and it was told all the same.

# Preparation
debrief-gates = Preparation
debrief-gates-how = What no decision of the day could overcome: what would have been needed, at what price, and when it could still have been had.
debrief-gate-missing = { $entry }: level { $needed } needed, level { $level } there. { $price }, { $lead } from order to use, to be had in { $month }.
debrief-gate-remark = At the time: { $remark }
debrief-gate-unused = The preparation was there and was not used.
debrief-gate-shows = Where it shows in this record
debrief-gate-throughout = No single line: it underlies all that happened.

# Process
debrief-process = Steps and paperwork
debrief-activity = Step
debrief-activity-again = { $activity } (again)
debrief-not-done = Not on record, whether or not they were needed: { $activities }
debrief-tickets = Tickets
debrief-ticket = No. { $ticket } “{ $title }”, opened by { $by } at { $time }; at the end: { $status } ({ $open })
debrief-ticket-change = { $time } { $by }: { $what }
debrief-judgements = Risks and checks
debrief-judged-right = { $time } { $by }, { $what }: { $value } (as the table has it)
debrief-judged-wrong = { $time } { $by }, { $what }: { $value } (not what the table has)
debrief-answers = Answers in discussions

# The process
debrief-mined = The process
debrief-conformance = The conformance rate is the share of cases that went as the playbook has it, with nothing left out and nothing added. What is not done when the exercise ends counts as left out.
debrief-conformance-incident = The incident: { $percent } % ({ $conform } of { $all })
debrief-conformance-teams = Role by role: { $percent } % ({ $conform } of { $all })
debrief-conformance-tickets = Tickets: { $percent } % ({ $conform } of { $all })
debrief-case = Case
debrief-case-incident = The whole incident
debrief-case-ticket = Ticket no. { $ticket }
debrief-fit = Verdict
debrief-fit-conforms = conforms
debrief-fit-deviates = deviates
debrief-fit-open = still open
debrief-fit-unknown = cannot be said
debrief-fitness = Fitness
debrief-deviations = Deviations
debrief-lead = Lead time
debrief-setbacks = Sent back and done again, case by case
debrief-setbacks-how = Sent back: by somebody else; the time until it had come as far again. It is counted for the role to which it went back. Done again: a step that had been done before in the same case; the time from the step of that case before it, waiting included.
debrief-setbacks-none = Nothing was sent back, and nothing was done again.
debrief-lost = Time lost
debrief-case-line = { $case }: { $fit }, lead time { $lead }; sent back { $sent-back } ({ $sent-back-lost } lost); done again { $rework } ({ $rework-lost } lost)
debrief-patterns = Deviation patterns, the four most frequent
debrief-pattern-skipped = “{ $work }” was skipped (cases: { $cases }, times: { $times })
debrief-pattern-out-of-order = “{ $work }” was out of order (cases: { $cases }, times: { $times })
debrief-pattern-extra = “{ $work }” was once too often (cases: { $cases }, times: { $times })
debrief-pattern-undesired = “{ $work }” is not in the playbook (cases: { $cases }, times: { $times })
debrief-pattern-incomplete = “{ $work }” is not done (cases: { $cases }, times: { $times })
debrief-ticket-becomes = Ticket becomes { $status }
debrief-sent-backs = Sent back
debrief-sent-backs-sum = { $num ->
    [one] Once, and it cost { $lost }:
   *[other] { $num } times, and it cost { $lost } in all:
} the time until it had come as far again.
debrief-sent-back = { $time } { $by } sent “{ $what }” back to { $to }. As far again after { $lost }.
debrief-sent-back-for-good = { $time } { $by } sent “{ $what }” back to { $to }. Not as far again by the end of the record ({ $lost }).
debrief-rework = Rework
debrief-rework-sum = { $num ->
    [one] Once, and it cost { $lost }:
   *[other] { $num } times, and it cost { $lost } in all:
} the time from the step before until it was done again, waiting included.
debrief-reworked = { $times ->
    [one] “{ $work }” was done once more ({ $lost })
   *[other] “{ $work }” was done { $times } times more ({ $lost })
}
debrief-took = How long each step took
debrief-took-secs = From possible to done
debrief-took-within = Wanted within
debrief-tickets-took = How long each ticket took from one status to the next
debrief-ticket-status = Became
debrief-took-since = Since the status before
debrief-map = Process map
debrief-map-from = After
debrief-map-to = came
debrief-map-count = Times
debrief-map-mean = Time between, on average

# Time lines
debrief-moments = Key moments
debrief-personal = Seat by seat
debrief-personal-rest = For the records of the other seats, name one with --seat, or take --format md.
debrief-part-received = received
debrief-part-decided = decided
debrief-part-did = did
debrief-personal-line = { $time } ({ $part }) { $text }
debrief-known-then = Knew { $n ->
    [one] 1 fact
   *[other] { $n } facts
} by then, and all that it needed of what another seat knew
debrief-known-then-lacking = Knew { $n ->
    [one] 1 fact
   *[other] { $n } facts
} by then, and not what it needed and another seat knew:
debrief-notes = Own notes
debrief-mine-started = Known before it began
debrief-mine-received = From { $from } ({ $channel }): { $label }
debrief-mine-missed-call = Could not be reached by { $from } ({ $channel }): { $label }
debrief-mine-not-reached = Did not get through to { $to } ({ $channel }): { $label }
debrief-mine-too-late = No answer in time: { $label }
debrief-mine-sent = To { $to } ({ $channel }): { $label }
debrief-mine-telling = { $line } ({ $facts })
debrief-mine-answered = Answered “{ $answer }” to: { $label }
debrief-mine-got-answer = { $by } answered “{ $answer }” to: { $label }
debrief-mine-saw = Saw: { $fact }
debrief-mine-refuted = Learned that this is not true: { $fact }
debrief-mine-began = Began: { $action }
debrief-mine-finished = Done: { $action }
debrief-mine-failed = Failed: { $action }
debrief-mine-report = { $line } – { $report }
debrief-mine-granted = Approval given: { $authority }
debrief-mine-right-refused = Approval refused: { $authority }
debrief-mine-pending = Waiting for approval: { $authority }
debrief-mine-away = Out of reach: { $name }
debrief-mine-back = In reach again: { $name }
debrief-mine-appointed = Other authority: { $name }
debrief-mine-revoked = Usual authority again. Ended: { $name }
debrief-mine-declared = Declared: { $severity }
debrief-mine-judged = Judged that a clock has started: { $clock }
debrief-mine-clock-missed = Clock ran out: { $clock }
debrief-mine-notice-missed = Notice not given in time: { $to } ({ $channel })
debrief-mine-promised = Promised { $other } news by { $until }
debrief-mine-was-promised = { $other } promised news by { $until }
debrief-mine-promised-restored = Promised { $other } that it would be back by { $until }
debrief-mine-was-promised-restored = { $other } promised that it would be back by { $until }
debrief-mine-kept = The promise was kept ({ $other }, by { $until })
debrief-mine-broken = The promise was broken ({ $other }, by { $until })
debrief-mine-ticket = Wrote into ticket no. { $ticket }
debrief-mine-wrote = Answered a question of the discussion, or filled in a sheet
debrief-mine-rest = Sent { $person } to rest

# Own words, and the run as each seat saw it
debrief-opinions = In their own words
debrief-opinions-how = Written after ENDEX, before anything was revealed, and locked since. Beside it stands what the record shows of the same seat.
debrief-opinion = { $role } (written { $written })
debrief-opinion-open = { $role } has not written anything
debrief-opinion-declined = { $role } would rather not write anything
debrief-opinion-cause = The cause, in its own words
debrief-opinion-change = What it would do differently
debrief-opinion-shown = The record shows

debrief-accounts = The same run, seat by seat
debrief-accounts-how = Each story is told from that seat's own view alone: what it knew, believed and decided, and how things stood for it at the end.
debrief-account-knew = { $n ->
    [one] It knew 1 fact that is so.
   *[other] It knew { $n } facts that are so.
}
debrief-account-lacked = { $n ->
    [one] It needed 1 fact that it never learned:
   *[other] It needed { $n } facts that it never learned:
}
debrief-account-lacked-none = It lacked nothing that its work needed.
debrief-account-cause = What it held to be the cause:
debrief-account-cause-none = It ended without any idea of the cause.
debrief-account-believed = What it still believed, and is not so:
debrief-account-believed-none = It believed nothing that is not so.
debrief-account-severity = Severity, as far as it knew: { $severity }.
debrief-account-severity-none = It never heard of any severity.
debrief-account-clocks = Deadlines that it could see:
debrief-account-clocks-none = It saw no deadline run.
debrief-account-notices = { $owed ->
    [one] It owed 1 notice, and gave { $given }.
   *[other] It owed { $owed } notices, and gave { $given }.
}
debrief-account-decided = What it decided:
debrief-account-decided-none = It decided nothing.
debrief-account-more = … and { $n } more
debrief-standing-not-started = nobody had started it, although its reason was there
debrief-standing-running = still running
debrief-standing-stopped = met
debrief-standing-missed = had run out

debrief-partings = Where the stories part
debrief-partings-none = At the end all seats told the same story.
debrief-parting-fact = { $knew } knew; { $never } never heard of it: “{ $fact }”
debrief-parting-rumour = { $believed } believed it to the end, { $better } knew better, { $never } never heard of it: “{ $fact }” (not so)
debrief-parting-rumour-better = { $believed } believed it to the end, { $better } knew better: “{ $fact }” (not so)
debrief-parting-rumour-never = { $believed } believed it to the end, { $never } never heard of it: “{ $fact }” (not so)
debrief-parting-severity = How severe it was: { $sides }
debrief-parting-no-severity = never heard
debrief-parting-clock = Deadline “{ $clock }”: { $saw } saw it run, { $unaware } did not know that it did
debrief-parting-clock-open = Deadline “{ $clock }” should have been running; { $of } could have started it, and did not
debrief-parting-deed = The same deed was good for { $good-role } (“{ $good }”) and bad for { $bad-role } (“{ $bad }”)
