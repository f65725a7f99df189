# `kunren --help` and the help of each verb. Ids: help-<verb>-about, help-<verb>-<option>.

help-about = Kunren runs incident-response tabletop exercises.
help-after = SCENARIO is the id of a shipped scenario, or the path of a file.
    Start here: kunren play first-drill --seat csirt --step
help-heading-usage = Usage:
help-heading-verbs = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-help = Shows this help
help-version = Shows the version
help-lang = Language of everything that is shown: ja or en (otherwise that of your system)
help-data = Folder in which exercises are kept (otherwise KUNREN_DATA, or your data folder)
help-scenarios = Folder with scenarios, organizations and playbooks of your own

help-check-about = Checks scenarios, organizations, playbooks and plans, and reports all problems at once
help-check-paths = Files, or folders with files in them
help-check-json = Reports as JSON, for editors

help-rehearse-about = Plays scripted plans and shows the first difference of each
help-rehearse-plans = Plan files, folders with plans (*.plan.ron), or names of shipped plans

help-new-about = Writes a small scenario with comments, ready to be changed
help-new-folder = Folder to write into; nothing in it is overwritten

help-play-about = Plays one seat in plain text; stand-ins play the others
help-play-scenario = Id of a shipped scenario, or the path of a file
help-play-seat = The role you play
help-play-org = Organization it happens to (otherwise the scenario’s first one)
help-play-seed = All luck comes from it: the same whole number brings the same luck (otherwise drawn)
help-play-speed = Exercise seconds for each second of yours, 1 to 86400 (otherwise as the phase suggests)
help-play-others = Who plays the other seats: textbook, story, random or stance, for all or as SEAT=POLICY (otherwise stance)
help-play-team = What you call yourselves, so that your exercises can be compared later
help-play-step = Time moves only when you say so: wait 10m, next
help-play-plain = Lines are read as they are typed, without editing, history or Tab; for screen readers that stumble over it

help-resume-about = Goes on with an exercise
help-resume-id = Number of the exercise (otherwise the one played last)
help-resume-speed = Exercise seconds for each second of yours, 1 to 86400 (otherwise as the phase suggests)
help-resume-step = Time moves only when you say so: wait 10m, next
help-resume-plain = Lines are read as they are typed, without editing, history or Tab; for screen readers that stumble over it

help-list-about = Lists the exercises that are kept, the last played first

help-show-about = Shows who plays in an exercise, and how far it has come
help-show-id = Number of the exercise, as in `kunren list`

help-reflect-about = After the end, writes down what a seat thinks the cause was and what it would do differently
help-reflect-id = Number of the exercise
help-reflect-seat = The seat that writes
help-reflect-cause = What it thinks the cause was (asked for otherwise)
help-reflect-change = What it would do differently (asked for otherwise)
help-reflect-decline = It would rather write nothing, and the debrief says so

help-replay-about = Tells everything that happened in an exercise, from all sides
help-replay-subject = Number of an exercise, or a journal file
help-replay-spoilers = Shows everything, even while the exercise is still running or seats have not written their own words
help-replay-verify = Decides every command again and compares, instead of telling

help-debrief-about = Shows what there is to learn from an exercise: letters with their evidence, clocks, who knew what when
help-debrief-subject = Number of an exercise, or a file: a journal, or a plan that is played first
help-debrief-stories = A file of your own failure stories to look for as well
help-debrief-format = text (otherwise), md for Markdown, json for other programs; event logs xes and ocel, and the playbook as pnml, for process mining
help-debrief-full = As text: everything, and not the summary alone
help-debrief-section = Only this section, as text, md or html; can be given several times
help-debrief-output = File to write; an existing file is not overwritten
help-debrief-what-if = Takes decisions otherwise, too, many times, and shows which would have made a difference; takes some seconds
help-debrief-no-names = Calls people by their seats; what somebody has written stays as it is
help-debrief-spoilers = Shows everything, even while the exercise is still running or seats have not written their own words
help-debrief-seat = Only what concerns this seat

help-whatif-about = Takes the decisions of an exercise otherwise, many times, and shows which would have made a difference
help-whatif-subject = Number of an exercise, or a journal file
help-whatif-format = text (otherwise), md for Markdown, json for other programs
help-whatif-seat = Only decisions of this seat
help-whatif-decisions = How many decisions to show, those that matter most, 1 to 200
help-whatif-rollouts = How often to play each way, 2 to 10000
help-whatif-all = Plays every way so often, even what comes out the same again and again
help-whatif-stand-ins = After the decision, stand-ins by the textbook take people's seats (otherwise people do what they did)
help-whatif-spoilers = Shows an exercise that is still running, and with it everything the players do not know

help-compare-about = Puts runs of one scenario side by side, or one run among those of stand-ins, or a team's exercises in order
help-compare-subjects = Numbers of exercises, journal files or plans; the first is before, the last is after
help-compare-team = Instead, all exercises of this team that are over, the oldest first
help-compare-against = How stand-ins play the runs among which the last one is placed: textbook, story, random or stance
help-compare-runs = How many such runs
help-compare-format = text (otherwise), md for Markdown; html, docx, xlsx and csv as files to keep; json for other programs
help-compare-output = File to write; its ending chooses the format, and an existing file is not overwritten
help-compare-spoilers = Shows everything, even while an exercise is still running or seats have not written their own words

help-improve-about = Shows the improvement plan of an exercise that is over, or adds to it: who does what by when, and what measures it
help-improve-id = Number of the exercise
help-improve-add = What is to be done
help-improve-measure = What measures it: the name of an expectation, a deadline or a failure story, as the plan lists them
help-improve-owner = Who does it
help-improve-due = By when
help-improve-priority = 1 comes first
help-improve-done = Number of an action that is done
help-improve-export = Writes the plan to a file of its own; an existing file is not overwritten
help-improve-import = Adds the actions of a file that --export wrote
help-improve-format = text (otherwise), md for Markdown
help-improve-spoilers = Shows everything, even while seats have not written their own words

help-export-about = Writes an exercise to a file that anybody can import
help-export-id = Number of the exercise
help-export-output = File to write, or - for standard output; an existing file is not overwritten

help-import-about = Takes in an exercise that was exported
help-import-file = Journal file

help-fork-about = Begins another future from a past moment of an exercise; the original stays as it is
help-fork-id = Number of the exercise
help-fork-at = Last entry of the common past: a number as in “OK (entry 12)” or `kunren replay`

help-simulate-about = Plays whole exercises with stand-ins, many times, and shows how they turn out
help-simulate-scenario = Id of a shipped scenario, or a file
help-simulate-org = Organization it happens to (otherwise the scenario's first)
help-simulate-policy = textbook, story, random or stance, for all seats or as SEAT=POLICY; several are read in order
help-simulate-runs = How many runs, 1 to 1000000
help-simulate-seed = Seed of the first run; the others count up from it
help-simulate-xes = Also writes the steps of all runs as an event log; an existing file is not overwritten
help-simulate-stories = Instead, in how many runs each failure story was told again
help-simulate-json = All figures as JSON, without any wall-clock time

help-desktop-about = Opens the window: scenarios, exercises, settings (also without any command)

help-tour-about = Plays a plan in the window and saves pictures of every screen
help-tour-out = Folder for the pictures
help-tour-size = Size of the window in pixels
help-tour-scale = Pixels for each point
help-tour-plan = Plan that is played: a shipped one, or a file
help-tour-scheme = Colours: paper, night, high-contrast or colour-safe
help-tour-text-size = Size of text and everything, in percent, from 80 to 200
help-tour-figures = Measures what the desktop costs instead: start, frames, standing still, memory
