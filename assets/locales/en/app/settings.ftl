# The settings.

settings-title = Settings
settings-back = Back
settings-language = Language
settings-sight = How it looks
settings-scale = Size of text and everything
settings-percent = { $n } %
settings-paper = Paper (light)
settings-night = Night (dark)
settings-contrast = High contrast (black, white, yellow)
settings-colour-safe = Colours that everybody can tell apart (colour-blind safe)
settings-sample-good = Done
settings-sample-warn = Due soon
settings-sample-alarm = Missed
settings-calm = Reduce motion
settings-guide = Show the pointers for first-time players
settings-folder = Data folder
settings-folder-how = Exercises, settings and scenarios of your own lie here. To use another place, start with --data.
settings-folder-copy = Copy the path
