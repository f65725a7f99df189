# What went wrong: what, where, and what to do about it. Shown on standard error.

trouble-output = The results could not be written: { $reason }.
trouble-background = What was being worked out in the background broke off: nothing is lost; please try again.
trouble-no-home = Your system names no folder for data.
trouble-folder = The data folder cannot be used ({ $reason }): { $path }
trouble-read-only = The data folder may only be read, so nothing can be saved: { $path }
trouble-full = The disk is full. Everything that was confirmed is safe: { $path }
trouble-damaged = This file is not a Kunren database, or it is damaged: { $path }
trouble-newer-database = The database was written by a newer Kunren: { $path }
trouble-busy = Another program keeps the database locked: { $path }
trouble-database = The database failed ({ $reason }): { $path }
trouble-in-use = Exercise { $id } is being played in another window.
trouble-no-exercise = There is no exercise { $id }.
trouble-no-entry = Exercise { $id } has no entry { $seq }; its last one is { $last }.
trouble-closed = The database has been closed.
trouble-not-kept = The exercise could not be saved ({ $reason }).

trouble-no-file = There is no such file: { $path }
trouble-is-folder = This is a folder, not a file: { $path }
trouble-read = The file cannot be read ({ $reason }): { $path }
trouble-write = The file cannot be written ({ $reason }): { $path }
trouble-write-full = The file cannot be written whole ({ $reason }): { $path }
trouble-ending = The ending of this file name stands for no format: { $path }
trouble-no-sections = The format “{ $format }” has no sections to choose from.
trouble-binary = The format “{ $format }” cannot be shown on a screen.
trouble-exists = This exists already: { $path }
trouble-large-file = The file is larger than { $max } MiB: { $path }
trouble-not-text = The file is not UTF-8 text: { $path }
trouble-unknown-kind = This is no scenario, organization, playbook or plan: { $path }
trouble-other-kind = This is not { $kind }: { $path }
trouble-empty-folder = There are no .ron files in this folder: { $path }
trouble-unused = No scenario uses “{ $id }”, so it cannot be checked: { $path }
trouble-no-scenario = There is no scenario called “{ $name }”.
trouble-no-organization = There is no organization called “{ $name }”.
trouble-no-playbook = There is no playbook called “{ $name }”.
trouble-no-plan = There is no plan called “{ $name }”.
trouble-no-stories = There are no failure stories called “{ $name }”.
trouble-rehearsed = The plan does not come true:
trouble-no-plans = There are no plans (*.plan.ron) in this folder: { $path }
trouble-faulty = These files cannot be played:

trouble-no-seat = There is no seat called “{ $name }”. Choose one of these:
trouble-which-seat = Say which seat you play:
trouble-nothing-to-resume = There is no exercise to go on with.
trouble-no-human = Nobody but stand-ins played in exercise { $id }.

journal-empty = The journal is empty: { $path }
journal-no-header = Line 1 is not the header of a Kunren journal ({ $reason }): { $path }
journal-newer = The journal is in format { $found }, which a newer Kunren wrote: { $path }
journal-long = Line { $line } is longer than { $max } bytes; this is no journal: { $path }
journal-too-many = The journal has more entries than any exercise: { $path }
journal-not-text = Line { $line } is not UTF-8 text: { $path }
journal-no-entry = Line { $line } cannot be read as an entry ({ $reason }): { $path }
journal-order = Line { $line } holds entry { $found } where entry { $expected } should stand: { $path }
journal-not-there = Line { $line } speaks of something that nothing before it made ({ $what } { $number }): { $path }
journal-setting = The scenario inside the journal cannot be loaded: { $path }
journal-no-seat = The journal seats somebody in the role “{ $role }”, which its scenario does not have: { $path }
journal-differs = Entry { $seq } does not follow from what was played. The journal was changed, or made by another version: { $path }
journal-io = Reading stopped ({ $reason }): { $path }
journal-torn = Line { $line } breaks off in the middle, as after a power cut. Everything before it was read: { $path }

hint-data = Choose another folder with --data DIR.
hint-full = Make room on the disk and try again. An exercise goes on with `kunren resume`.
hint-damaged = Move it away to begin with an empty folder, or choose another one with --data DIR.
hint-update = Use a newer version of Kunren.
hint-busy = Wait a moment and try again, or close the other program.
hint-in-use = Leave it there first, or play on from a copy: kunren fork { $id } --at ENTRY
hint-list = `kunren list` shows which exercises there are.
hint-check = `kunren check` shows what is wrong, and where.
hint-exists = Nothing is overwritten. Choose another name.
hint-utf8 = Save it as UTF-8 in your editor.
hint-unused = A scenario names its organizations and its playbook in `about`. Check the folder in which both lie.
hint-meant = Did you mean “{ $meant }”? There are: { $known }
hint-known = There are: { $known }
hint-play = Begin one: kunren play first-drill --seat csirt --step
hint-debrief = `kunren debrief { $id }` shows what happened.
hint-verify = `kunren replay --verify { $path }` shows the difference.

usage-no-verb = There is no command “{ $name }”.
usage-unknown = There is no option or argument “{ $arg }” here.
usage-no-value = A value is missing after { $arg }.
usage-value = “{ $value }” cannot be used as { $arg }.
usage-missing = Something is missing:
usage-conflict = { $arg } cannot be used together with { $other }.
usage-too-many = { $arg } was given more values than it takes.
usage-not-text = An argument is not UTF-8 text.
usage-other = The arguments make no sense: { $reason }

hint-help = `{ $program } --help` shows what can be typed.
hint-help-meant = Did you mean “{ $meant }”? `{ $program } --help` shows what can be typed.

trouble-own-words = Exercise { $id } is over, but not everybody has written what they think it was: { $seats }. The debrief would give it away.
hint-own-words = Write first: kunren reflect { $id } --seat { $first }. To see it all the same, add --spoilers.
trouble-running = Exercise { $id } is still running; this would give away what the players do not know yet.
trouble-running-file = The exercise is still running; this would give away what the players do not know yet: { $path }
hint-spoilers = Go on with `kunren resume { $id }`. If you do not play in it, add --spoilers.
hint-spoilers-file = If you do not play in it, add --spoilers.
trouble-own-seat = You play { $name } yourself; --others is for the other seats.

kind-scenario = a scenario
kind-organization = an organization
kind-playbook = a playbook
kind-plan = a plan
kind-stories = a file of failure stories

reason-permission = you have no permission
reason-no-folder = a file stands where a folder should be
reason-not-found = its folder does not exist
reason-full = the disk is full
reason-read-only = the disk may only be read

hint-path = Look at the path again; one without / in front begins in the folder you are in.
hint-in-folder = Name one of the files in it.
hint-permission = Give yourself the right to read it, or use a copy of your own.
hint-ending = Choose a format with --format ({ $known }), or end the name with one of these.
hint-no-sections = Take --format text, md or html, or leave --section out.
hint-binary = Name a file with -o, for example -o report.{ $format }.
hint-elsewhere = Choose another place.
hint-large = No scenario is so large. Is it the right file?
hint-new = `kunren new DIR` writes an example to begin with.
hint-kinds = Our files begin with Scenario(, Organization(, Playbook(, Plan( or Stories(.
hint-journal = Journals are written by `kunren export`.
