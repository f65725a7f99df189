# Words that only saved reports (HTML, DOCX, XLSX, CSV) need. The text itself is in debrief.ftl.

report-skip = Skip to the report
report-contents = Contents
report-made-by = Made by Kunren { $version } from the record of the exercise.
report-going-on = Still going on
report-length = Length
report-harm = Harm
report-deadlines = Deadlines
report-clocks-met = { $met } of { $all } met

# The record
report-record = The record
report-record-how = Everything as it happened. The lines of the report lead here.
report-record-cited = The entries that this report cites.
report-by = By
report-what = What happened
report-by-clock = Time passing
report-by-facilitator = Facilitator
report-conditions = Conditions were met

# Charts
report-lanes = Timeline by seat
report-lanes-how = ▼ = received (red: too late), ◆ = decided, ● = sent, bar = work. Point at a mark to read it, click it for its entry; the lists below say the same.
report-clocks = Clocks
report-clocks-how = Outline = time allowed, filled = time used, vertical line = due, ▲ = when it should have been started.
report-clock = { $clock } ({ $kind })
report-should-run = Should have been started at { $time }
report-talk = Who talked to whom
report-talk-how = Messages sent; rows send, columns receive. Darker is more.
report-sender = sender
report-receiver = receiver
report-map = Process map
report-map-how = Steps in the order in which they first happened, with what followed on what. Arcs on the right lead ahead, dashed ones on the left lead back; figures are the count and the mean time between.
report-map-step = { $activity } (×{ $times })
report-map-edge = ×{ $count }, { $mean }
report-sequence = How knowledge travelled
report-sequence-how = Everything that a seat came to know, in order. Arrow = from whom, ● = found or seen by itself. Red is what was not so.
report-course = From whom to whom
report-came = { $to }: { $source }
