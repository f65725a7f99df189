# The panels of a seat: what I can do, what I know, what I run.

act-head = What I can do now
act-none = Your people have nothing left that they could do now. You can still ask, tell and order.
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
act-begin = Begin: { $action }
act-really = Really begin? It cannot be taken back: { $action }
act-begin-really = Yes, begin
act-not-yet = Not yet
act-anyway = Without the approval: { $action }
act-anyway-warning = You act without the approval. It will be remembered, and it costs you trust.
act-anyway-really = Begin without the approval
