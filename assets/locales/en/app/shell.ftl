# The window around everything, and what is said when there is none.

shell-window = Kunren
shell-window-of = { $scenario } – Kunren
shell-understood = Understood
shell-leave = Leave
shell-debrief = Debrief
shell-curtain = Draw the curtain
shell-briefing = Who am I?
shell-facilitator = Facilitator

shell-no-display = No screen was found: neither DISPLAY nor WAYLAND_DISPLAY leads to one.
shell-no-graphics = The window cannot be drawn: there is no graphics driver. On Debian and Ubuntu, the package mesa-vulkan-drivers has one that needs no graphics card.
shell-no-window = The window cannot be opened ({ $reason }).
shell-hint-terminal = Play in this terminal instead: kunren play first-drill --seat csirt
shell-not-built = This program was built without the desktop. It runs in the terminal:

shell-tour-picture = A picture cannot be saved ({ $reason }): { $path }
shell-tour-size = The window is { $size } pixels large instead of { $expected }.
shell-tour-blank = Nothing was drawn, so there is nothing to picture: { $path }
shell-tour-stopped = The exercise of the tour stopped.
shell-tour-refused = The plan comes out differently at the screen. { $place }: { $why }
shell-hint-virtual-screen = Use a screen that is large enough, such as: xvfb-run -s "-screen 0 2560x1440x24" kunren tour …

shell-figures = Build: { $profile }
    Start to the first screen: { $start } ms
    A frame of play on the CPU: { $middle } ms, 99 of 100 at most { $most } ms
    Standing still in the library: { $rest } % of a core
    A running exercise in real time: { $clock } % of a core
    Memory: { $memory } MiB
