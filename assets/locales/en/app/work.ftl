# The panels of a seat: what I can do, what I know, what I run.

act-head = What I can do now
act-none = There is nothing your people could begin now. You can still ask, tell and order.
act-possible = Possible now ({ $n })
act-needs-yes = Needs somebody’s yes first ({ $n })
act-not-now = Not now ({ $n })
act-done = Done ({ $n })
act-until = Under way until { $until }, { $left } left
act-between = { $shortest } to { $longest }
act-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
act-skill = One of them needs: { $skill }
act-service = Needs to be working: { $service }
act-cost = Costs { $cost }. You may still spend { $left } without asking.
act-right-held = You may decide it yourself: { $authority }
act-right-of = Needs approval { $authority }. { $roles } can give it.
act-right-unclear = Needs approval { $authority }. Nobody has agreed who gives it; the first request finds out.
act-ask = Ask for approval: { $authority }
act-ask-short = Ask for approval
act-begin = Begin: { $action }
act-begin-short = Begin
act-really = Really begin? It cannot be taken back: { $action }
act-begin-really = Yes, begin
act-not-yet = Not yet
act-anyway = Without the approval: { $action }
act-anyway-short = Without the approval
act-anyway-warning = You act without the approval. It will be remembered, and it costs you trust.
act-anyway-really = Begin without the approval

board-head = What I know
board-by-subject = By subject
board-by-time = By time
board-by-question = By question
board-by-source = By source
board-choose = Tick what you want to tell somebody.
board-choose-none = Untick all
board-send = Tell somebody ({ $n })
board-pinned = Pinned
board-pin = Pin: { $fact }
board-unpin = Unpin: { $fact }
board-untold = Nobody has told me: { $questions }
board-question-untold = Nobody has told me anything yet.
board-unknown = Nobody has told me anything about
board-seen = Seen ourselves
board-told-by-several = Told by several
board-told-by-one = Told by one
board-false = Turned out false
board-since = { $at } · { $from }
board-told-to = Told { $roles }
board-from-brief = Known before
board-from-seen = Seen ourselves
board-from-message = { $role } ({ $channel })

deadline-head = Deadlines
deadline-none = No deadline is running.
deadline-left = { $left } left, until { $until }
deadline-over = Overdue since { $until }
deadline-past = Over ({ $n })
deadline-limit = { $kind }. Leaves { $limit }.
deadline-legal = By law
deadline-contract = By contract
deadline-internal = By our own rules
deadline-ultimatum = By the attacker
deadline-patience = Somebody’s patience
deadline-costs = A miss costs { $yen }.
deadline-trust = A miss costs you trust with: { $role }
deadline-notice = Notice owed to { $role } ({ $channel })
deadline-notice-write = Write the notice to { $role } ({ $channel })

judge-yours = Not running yet. You may judge that it has started.
judge-this = Judge it started: { $clock }
judge-fact = Because of which fact?
judge-words = Your reason, in writing
judge-runs = Known since { $since }: it runs until { $due }.
judge-now = Start the deadline

declare-head = Severity
declare-none = As far as you know, nobody has declared anything yet.
declare-this = Declare: { $severity }
declare-owes = Once declared: { $roles } must have notice within { $limit } ({ $channels }).
declare-owes-in-hours = Once declared: { $roles } must have notice within { $limit } of office hours ({ $channels }).
declare-reasons = With which reasons?
declare-words = In your own words
declare-now = Declare { $severity } now
declare-not = Leave it

risk-head = Judge risks and check items
risk-asset = Risk of an asset
risk-which = Asset
risk-threat = Threat
risk-vulnerability = Vulnerability
risk-importance = Importance
risk-value = By our table: risk { $risk } of 3
risk-assess = Record this risk
risk-item = Check item
risk-which-item = Item
risk-design = How well designed
risk-operation = How well carried out
risk-graded = By our table: { $grade }
risk-grade = Record this grade

service-head = Services
service-function = Working at { $percent } %
service-security = Protected at { $percent } %
service-since = Like this since { $at }
service-costs = Costs about { $yen } a minute
money-head = Money
money-left = You may still spend { $left }
money-spent = Spent so far: { $spent }
rights-head = What I may decide
rights-none = You hold no approval of your own, and none has been given to you.
trust-head = Whom I trust

ticket-head = Tickets
ticket-title = Title of a new ticket
ticket-new = Open a ticket
ticket-opened = { $at } · { $by }
ticket-field = Field
ticket-which-field = Pick one
ticket-locked = Locked
ticket-locked-fields = Locked by now: { $fields }
ticket-write = Write it in
ticket-history = History ({ $n })

record-head = Record
record-all = All
record-messages = Messages
record-facts = Facts
record-work = Work
record-deadlines = Deadlines
record-search = Find in the record
record-none = Nothing here.

note-head = Notebook
note-private = Only you read it. It is kept with the exercise.
note-words = A note
note-keep = Note it down

ending-debrief = To the debrief

search-words = Find an action, a person, a fact, a message …
search-none = Nothing fits. Fewer letters find more.
search-keys = Arrow keys choose, Enter goes there, Esc closes.
search-action = Action
search-person = Person
search-role = Contact
search-command = Screen
search-fact = Fact
search-message = Message
search-write-to = Write to { $role }

outcome-line = { $at } { $news }
outcome-read = I have read it
