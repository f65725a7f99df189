# A seat’s screen: bar, deadlines, columns, messages.

column-left = Messages
column-middle = Situation
column-right = To do
middle-floor = The place
middle-record = Record

due-later = { $name }: { $left } left
due-soon = Soon, { $name }: { $left } left
due-urgent = Urgent, { $name }: { $left } left
due-over = Overdue since { $until }, { $name }
due-more = { $n } more
due-notice = Notice to { $role }
due-promise = Promised to { $to }: { $what }
due-answer = Answer to { $role }

inbox-empty = Nobody has written or called yet.
inbox-pick-one = Pick a message to read it.
inbox-back = Back to the list
inbox-read = Read
inbox-to = To { $who }
inbox-owed = Answer by { $until }
inbox-answered = answered
inbox-way = { $at } · { $from } to { $to } · { $channel }
inbox-fact-new = You now know: { $fact }
inbox-fact-said = You said: { $fact }
inbox-name = { $who }, { $channel }: { $what }
inbox-name-sent = To { $who }, { $channel }: { $what }
inbox-name-unread = Unread, { $who }, { $channel }: { $what }
inbox-name-ringing = Ringing, { $who }, { $channel }
inbox-name-missed = Missed, { $who }, { $channel }

call-pick-up = Pick up
call-join = Join the meeting

left-inbox = Messages
left-requests = Requests
left-discussion = Discussion

inbox-tell = Tell them something
inbox-ask = Ask them
inbox-forward = Pass these facts on

requests-for-me = Waiting for me
requests-by-me = Asked by me
requests-none-for-me = Nobody is waiting for an answer of yours.
requests-none-by-me = You have asked nobody for anything yet.
requests-name = Asked { $who }: { $what }
requests-since = { $who }, since { $since }

answer-words = Own words with the answer (may be left out)
answer-words-return = Own words: why, or what is missing
answer-not-mine = This is not yours to approve. You can send it back.
answer-with-facts = Answer with what I know
answer-accept = Accept
answer-refuse = Refuse
answer-return = Send back
answer-return-needs = Write what is missing first.

call-ringing = The phone rings: { $who }, since { $since }. It rings until { $until }.
call-invited = { $who } asks you to a meeting, since { $since }. It waits until { $until }.
call-let-ring = Let it ring
call-dialling = Calling { $who } …
call-talking = Talking with { $who } until { $until }
call-talking-by = Talking with { $who } until { $until }: { $people }

talk-open = A discussion is open. The clock stands still until everybody has answered.
talk-go = To the questions
talk-frozen = The clock stands still. Talk about it at the table, then write what you decided.
talk-answered = answered
talk-answer-to = Answer to: { $question }
talk-say = That is our answer

compose-open = Write or call
compose-go-on = Go on writing
compose-head = Write, call, speak
compose-close = Close (kept)
compose-drop = Start over
compose-tell = Tell
compose-ask = Ask
compose-order = Order
compose-request = Request approval
compose-promise = Promise
compose-notice = Give notice
compose-to = To whom
compose-to-role = To { $role }
compose-over = Over which channel
compose-over-channel = Channel { $channel }
compose-no-channel = No channel reaches all of them. Pick fewer receivers.
compose-at-once = at once
compose-takes = takes { $span }
compose-takes-between = takes { $from } to { $to }
compose-in-meeting = you are in this meeting
compose-recorded = leaves a record
compose-unrecorded = leaves no record
compose-needs = needs { $service }, which works at { $function } %
compose-closed = closed at this hour
compose-topic = About what
compose-action = What they are to do
compose-no-action = Pick somebody who can do something that you know of.
compose-authority = Which approval
compose-by-when = By when
compose-which-notice = Which notice
compose-facts = Facts it tells ({ $n }). Only these become known.
compose-reasons = Facts as reasons ({ $n })
compose-no-facts = You know nothing yet that you could pass on.
compose-fact-search = Find a fact
compose-fact-told = { $fact } [told them already]
compose-words = Own words
compose-send = Send
compose-call = Call
compose-invite = Call the meeting
compose-speak = Say it in the meeting
compose-lacks-receiver = Pick at least one receiver.
compose-lacks-channel = Pick a channel.
compose-lacks-notice = Pick the notice.
compose-lacks-anything = Pick a fact, or write something.
compose-lacks-topic = Pick what you ask about.
compose-lacks-action = Pick what is to be done.
compose-lacks-authority = Pick the approval.

keys-head = Keys
keys-help = Keys
keys-pick-up = Pick up the phone, join the meeting
keys-read-next = Open the next unread message
keys-compose = Write or call; close it again
keys-go-or-pause = Let the clock run, hold it
keys-to-next = On to the next event
keys-left = To the left column: messages
keys-middle = To the middle column: situation
keys-right = To the right column: to do
keys-send = Send what you are writing
keys-close = Close what lies on top
keys-rest = Tab and Shift + Tab go through everything else, Enter or Space presses it. The question mark shows this table, too.
keys-done = Close
