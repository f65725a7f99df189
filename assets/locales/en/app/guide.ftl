# Pointers for whoever has never played.

guide-next = Next
guide-done = Got it
guide-skip = Close the pointers
guide-again = Shift+F1 or the settings bring them back at any time.
guide-count = { $at } of { $all }
guide-library = New here? Set up “First drill”. It takes fifteen minutes.
guide-setup = All of this can stay as it is: where nobody sits, a stand-in plays. Begin the exercise.
guide-briefing = This is who you are. Read it, then take your seat.
guide-pace = The exercise clock. Hold it, speed it up, or go on to the next event.
guide-messages = What others write and say arrives here. Pick the phone up while it rings; nothing is known before it is opened.
guide-place = The place, and what has happened so far; only as much as your seat can know.
guide-deeds = Your people and what they can do now: how long it takes, whose yes it needs, why not when not.
guide-tell = Nobody knows what you know until you tell them. Telling, asking and ordering begin here, too.
guide-deadlines = Once a deadline runs, it counts down up here. That is all; good luck.
