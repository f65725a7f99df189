# `kunren whatif`.

whatif-bar = Playing other futures
whatif-heading = What if
whatif-title = What if: { $scenario }
whatif-how-people = Each decision was taken otherwise up to { $rollouts } times, and left as it was as often. From that moment on the luck is another one each time, and the same for both ways. Stand-ins go on by their rules; people do what they did, when they did it, as far as it is still possible.
whatif-how-stand-ins = Each decision was taken otherwise up to { $rollouts } times, and left as it was as often. From that moment on the luck is another one each time, and the same for both ways. After the decision, stand-ins by the textbook play every seat.
whatif-legend = Every figure is the other way compared with the one taken. “±” is three standard errors of the mean: what lies within it may be chance, and then it says “cannot tell”. Cost is loss by downtime, damage and money spent together.
whatif-legend-few = Without “±” it came out the same { $few } times, and was left at that.
whatif-forgot = This record was made by another version of the program, so stand-ins begin to think anew at each decision: the figures are rougher.
whatif-count = { $num ->
    [one] One decision could have been taken otherwise.
   *[other] { $num } decisions could have been taken otherwise. These { $shown } matter most; in each part, the largest effect comes first.
}
whatif-one-ending = With everything else as it was, none of them alone would have changed the ending.
whatif-none = { $num ->
    [0] No decision of this run had another way open.
    [one] One decision could have been taken otherwise. It made no difference.
   *[other] { $num } decisions could have been taken otherwise. None of them made any difference.
}
whatif-group-ending = The ending hung on these
whatif-group-better = Another way would have been better
whatif-group-mixed = Another way has its price
whatif-group-right = Right as it was
whatif-group-unclear = Cannot tell
whatif-decision = { $time } { $role }: { $did } (entry { $seq })
whatif-did-choose = answered “{ $choice }”
whatif-did-begin = “{ $action }” was begun
whatif-did-leave = “{ $action }” was possible and was never begun
whatif-did-declare = declared “{ $severity }”
whatif-did-judge = judged that the clock “{ $clock }” had started
whatif-did-answer = answered a request: { $verdict }
whatif-did-request = asked for “{ $authority }”
whatif-did-order = asked for “{ $action }” to be done
whatif-way-choose = if the answer had been “{ $choice }”
whatif-way-ignore = if there had been no answer
whatif-way-begin = if “{ $action }” had been begun then
whatif-way-leave = if “{ $action }” had never been begun
whatif-way-declare = if “{ $severity }” had been declared
whatif-way-undeclared = if “{ $severity }” had not been declared
whatif-way-judge = if the clock “{ $clock }” had been judged to have started
whatif-way-unjudged = if nobody had judged that the clock “{ $clock }” had started
whatif-way-answer = if the answer had been: { $verdict }
whatif-way-sooner = if that had been done as soon as it was possible, at { $time }
whatif-ends-otherwise = Ends otherwise { $way }
whatif-better = Better { $way }
whatif-mixed = Better in one thing, worse in another { $way }
whatif-worse = Worse { $way }
whatif-unclear = Cannot tell what would have come of it { $way }
whatif-same = No difference { $ways }
whatif-joint = ,{" "}
whatif-amount = { $value } (± { $error })
whatif-cost-less = Cost: { $amount } less
whatif-cost-more = Cost: { $amount } more
whatif-cost-same = Cost: the same
whatif-cost-open = Cost: cannot tell; { $mean } on average, ± { $error }
whatif-spread = { $said }; eight tenths of the rollouts lie between { $low } and { $high }, and it is lower in { $less }, higher in { $more } of { $num }
whatif-down-less = Downtime, all services: { $amount } less
whatif-down-more = Downtime, all services: { $amount } more
whatif-down-open = Downtime, all services: cannot tell (± { $error })
whatif-clock = Deadline “{ $what }”: { $other }. As it was: { $taken }
whatif-clock-kept = met
whatif-clock-lost = missed
whatif-clock-open = still running at ENDEX
whatif-clock-never = never began
whatif-notices = Notices that a declaration demands, on average: given { $given }, missed { $missed }
whatif-evidence = Evidence “{ $what }”: { $other }. As it was: { $taken }
whatif-evidence-kept = saved
whatif-evidence-lost = lost
whatif-evidence-open = neither saved nor lost
whatif-evidence-never = did not exist
whatif-endings = Ending: { $other }. As it was: { $taken }
whatif-ending = “{ $ending }”
whatif-often = { $what } ({ $count } times)
