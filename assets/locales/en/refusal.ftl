# Why a command was not carried out. Said to the player, at the moment of trying.

refusal-not-started = The exercise has not started yet.
refusal-already-started = The exercise has already started.
refusal-ended = The exercise is over.
refusal-not-for-you = That is not yours to do in this exercise.
refusal-time-runs-forward = It is already { $now }; time does not run backwards.
refusal-frozen = A discussion is open. Time stands still until every seat has answered.
refusal-no-such-message = There is no such message.
refusal-not-addressed-to-you = That message is not addressed to you.
refusal-not-ringing = It is not ringing any more.
refusal-not-arrived = That message has not arrived yet.
refusal-already-read = You have read that already.
refusal-not-read = Read or pick up the message first.
refusal-already-answered = That has been answered already.
refusal-nothing-to-answer = That message does not ask for an answer.
refusal-no-such-choice = That answer is not among the choices.
refusal-nobody-to-send-to = Say whom it is for.
refusal-one-at-a-time = A phone call reaches one party at a time.
refusal-not-to-yourself = You cannot send a message to yourself.
refusal-channel-dead = { $channel }: not working.
refusal-channel-closed = { $channel }: nobody is there at this hour.
refusal-channel-out-of-reach = { $channel } does not reach { $role }.
refusal-lines-busy = { $channel }: all lines are busy.
refusal-not-a-channel-for-this = You cannot send this over { $channel }.
refusal-knowledge-missing = Something is needed that you do not know yet. Ask, look, or wait to be told
refusal-fact-unknown = You do not know that: “{ $fact }”
refusal-not-your-action = Your role does not do that.
refusal-not-offered = That is not possible now.
refusal-already-running = That is already under way.
refusal-already-done = That has been done.
refusal-too-few-people = Not enough people: it takes { $needed }, { $free } { $free ->
    [one] is
   *[other] are
} free.
refusal-skill-missing = Nobody free has the skill: { $skill }, level { $level }.
refusal-too-expensive = It costs { $cost }. You may still spend { $left }.
refusal-needs-approval = You need an approval first: { $authority }.
refusal-service-down = Not possible while this is down: { $service }.
refusal-not-your-authority = That approval is not yours to give: { $authority }.
refusal-asking-around = Nobody is sure who may approve this. The answer should be clear by { $until }.
refusal-already-granted = The approval has been given already.
refusal-already-declared = That severity, or a higher one, has been declared already.
refusal-not-your-judgement = Another role has to judge that.
refusal-clock-already-started = That clock is already running or has been settled.
refusal-no-notice-owed = No notice is owed for this.
refusal-promise-in-the-past = A promise needs a time that is still to come.
refusal-words-too-long = Too long: at most { $max } characters.
refusal-words-missing = Say it in your own words, too.
refusal-person-not-here = { $person } is not here.
refusal-not-your-person = { $person } does not work for you.
refusal-no-such-ticket = There is no such ticket.
refusal-field-locked = That field is locked in the ticket’s present status.
refusal-no-such-status = A ticket cannot move there from its present status.
refusal-no-discussion = No discussion is open for that.
refusal-inject-gone = That inject has already gone out or been skipped.
refusal-not-held = That inject is not being held.
refusal-not-due = That inject has no time yet, so it cannot come later. Hold it instead.
