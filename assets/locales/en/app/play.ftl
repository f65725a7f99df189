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
