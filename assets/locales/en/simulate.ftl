# `kunren simulate`.

simulate-bar = Playing
simulate-head = { $title } at { $company }: { $runs } runs, seeds { $first } to { $last }
simulate-endings = Endings
simulate-ending = { $count } ({ $percent } %)  { $ending }
simulate-letters = Ratings by the rule (– means that it never came up)
simulate-stories = Failure stories told again, in { $runs } runs
simulate-story = { $count }  { $title }
simulate-clocks = Clocks
simulate-clock = { $clock }: started in { $started }, stopped in time in { $met }, missed in { $missed }
simulate-notices-given = Notices given
simulate-notices-missed = Notices missed
simulate-idle = Idle time in active phases, minutes
simulate-idle-seat = { $seat }: longest stretch { $longest } (nine in ten under { $p90 }, at most { $max }), typically from { $from }; beyond five-minute pauses { $sum } in all
simulate-totals = Spread: least / middle / nine in ten / most
simulate-spread = { $name }: { $min } / { $median } / { $p90 } / { $max }
simulate-loss = Loss by downtime and damage
simulate-spent = Money spent
simulate-down = { $service } down, minutes
simulate-messages = Messages of the seats
simulate-decisions = Decisions of the seats
simulate-ratio = Messages per 100 decisions
simulate-returned = Requests sent back or refused
simulate-length = Length, minutes
trouble-policy = There is no policy called "{ $name }". Policies are textbook, story, random and stance; SEAT=POLICY sets one seat.
trouble-seat = There is no seat called "{ $name }". Seats are { $known }.
