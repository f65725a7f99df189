# What happened, told afterwards to somebody who may see everything.

event-started = STARTEX.
event-ended = ENDEX. { $ending }
event-phase-began = Phase: { $phase }
event-inject-sent = Inject goes out: { $inject }
event-inject-skipped = Inject is skipped: { $inject }
event-inject-held = Inject is held back: { $inject }
event-inject-edited = Inject is changed: { $inject }, now to { $to } ({ $channel })
event-inject-freed = Inject is released: { $inject }

event-sent = { $from } → { $to } ({ $channel }): { $label }
event-sent-with-facts = { $from } → { $to } ({ $channel }): { $label } — { $facts }
event-rang = { $role }: ringing until { $until }. { $label }
event-rang-out = { $role }: nobody picks up. { $label }
event-redials = Tried again at { $at }: { $label }
event-lost = Never arrives: { $label }
event-picked-up = { $role } picks up: { $label }
event-arrived = { $role } receives: { $label }
event-read = { $role } reads: { $label }
event-overheard = The attacker reads what { $from } wrote: { $label }
event-answer-owed = An answer is expected by { $until }: { $label }
event-chose = { $by } answers “{ $choice }” to: { $label }
event-accepted = { $by } accepts: { $label }
event-refused = { $by } refuses: { $label }
event-told = { $by } answers: { $label }
event-returned = { $by } sends back: { $label }
event-unanswered = Nobody answered in time: { $label }
event-learned = { $role } now knows: { $fact }
event-in-words = { $told } (“{ $words }”)

event-asked-around = Nobody is sure who may approve “{ $authority }”: asking around until { $until }.
event-deliberating = Thought over until { $until }: { $label }
event-granted = Approved: { $authority } ({ $by } → { $to })
event-granted-to-all = Approved: { $authority }
event-authority-refused = Approval refused: { $authority } ({ $by } → { $to })
event-overstepped = { $by } acts without the approval: { $authority }
event-rang-unheard = { $role }: ringing unheard until { $until }. { $label }
event-waits = { $role }: waits until they can be reached. { $label }
event-went-away = { $role } cannot be reached: { $absence }
event-went-away-until = { $role } cannot be reached until { $until }: { $absence }
event-came-back = { $role } can be reached again: { $absence }
event-appointed = What { $role } may decide changes: { $mandate }
event-appointed-until = What { $role } may decide changes until { $until }: { $mandate }
event-revoked = { $role } decides as usual again. Ended: { $mandate }

event-began = { $role } begins: { $action } (until { $ends })
event-began-with = { $role } begins: { $action } (until { $ends }; { $people })
event-finished = { $role } is done: { $action }
event-finished-with = { $role } is done: { $action } — { $report }
event-failed = { $role } fails: { $action }
event-failed-with = { $role } fails: { $action } — { $report }
event-is-here = { $person } is here.
event-came-in = { $person } has arrived.
event-called-in = { $person } has been called in and arrives at { $at }.
event-comes-later = { $person } comes in at { $at }.
event-tired = { $person } is tired.
event-went-home = { $person } has gone home until { $back }.

event-function-set = { $service }: working at { $percent } %
event-security-set = { $service }: security at { $percent } %
event-mitigated = { $service }: a workaround avoids { $percent } % of the loss
event-evidence-absent = Evidence never existed here: { $evidence }
event-evidence-intact = Evidence still intact: { $evidence }
event-evidence-preserved = Evidence preserved: { $evidence }
event-evidence-destroyed = Evidence destroyed: { $evidence }
event-evidence-expired = Evidence gone: { $evidence }
event-stage-reached = Attacker: { $stage }
event-stage-prevented = Attacker prevented from: { $stage }
event-attacker-hastened = The attacker hurries: { $by } sooner.
event-attacker-halted = The attacker has been stopped.

event-clock-started = Clock starts: { $clock } (until { $due })
event-clock-started-by = { $by } starts a clock: { $clock } (until { $due })
event-clock-stopped = Clock met: { $clock }
event-clock-missed = Clock missed: { $clock }
event-clock-should-run = From now on this clock should be running: { $clock }
event-declared = { $by } declares: { $severity }
event-notice-owed = { $by } must tell { $role } ({ $channel }) by { $until }.
event-notice-given = Notice given: { $role } ({ $channel })
event-notice-missed = Notice late: { $role } ({ $channel })

event-money-spent = { $role } spends { $yen }.
event-money-spent-by-nobody = { $yen } is spent.
event-damage = Further damage: { $yen }
event-trust-moved = { $from }’s trust in { $to }: { $by }
event-promised-update = { $by } promises { $to } news by { $until }.
event-promised-restored = { $by } promises { $to }: { $service } works by { $until }.
event-promise-kept = { $by } kept a promise to { $to }.
event-promise-broken = { $by } broke a promise to { $to }.
event-channel-cut = No longer working: { $channel }
event-channel-back = Working again: { $channel }

event-ticket-opened = { $by } opens ticket { $ticket }: { $title }
event-ticket-edited = { $by } changes ticket { $ticket }, { $field }: { $value }
event-ticket-moved = { $by } moves ticket { $ticket } to: { $status }
event-assessed = { $by } rates the risk of { $asset }: { $risk }
event-assessed-wrong = { $by } rates the risk of { $asset }: { $risk } (not what the table says)
event-graded = { $by } grades { $item }: { $grade }
event-graded-wrong = { $by } grades { $item }: { $grade } (not what the table says)
event-discussion-opened = Discussion opens: { $inject }
event-discussed = { $by } on question { $question }: “{ $words }”
event-discussion-closed = Discussion closes: { $inject }
event-reflected = { $by } writes in its own words what the cause was, “{ $cause }”, and what it would do differently: “{ $change }”
event-reflected-not = { $by } would rather not write what it thinks the cause was
event-noted = { $by } notes: “{ $words }”
event-observed = Evaluator: “{ $words }”
event-observed-role = Evaluator on { $role }: “{ $words }”
event-rated = Evaluator rates { $letter }: { $expectation } (“{ $words }”)
event-objective-rated = Evaluator rates the objective { $letter }: { $objective } (“{ $words }”)
event-activity = Playbook step: { $activity }
event-activity-by = Playbook step by { $by }: { $activity }
event-expectation-met = Expectation met: { $expectation }

# What a message is, in a few words.
label-inform = message
label-inform-words = “{ $words }”
label-ask = question: { $topic }
label-order = order: { $action }
label-request = request for approval: { $authority }
label-notice = notice
label-with-fact = { $label }: { $fact }{ $others ->
    [0] {""}
   *[other] {" "}(and { $others } more)
}
label-improvised = “{ $words }”

ticket-field-title = title
ticket-field-severity = severity
ticket-field-result = result of the analysis
ticket-field-assignee = assignee
ticket-field-close-reason = reason for closing
ticket-field-note = note
ticket-status-open = open
ticket-status-working = being worked on
ticket-status-notified = others notified
ticket-status-close-asked = closing asked for
ticket-status-closed = closed

grade-serious-finding = serious finding
grade-finding = finding
grade-minor-finding = minor finding
grade-no-finding = no finding
event-bought = Ordered ({ $by }), to be used from { $due } on: { $what }, level { $level }
event-prepared = Can be used from now on: { $what }, level { $level }
