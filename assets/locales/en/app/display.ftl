# The room display: what everybody in the room may see.
display-window = { $scenario } – room display
display-news = In the news
display-no-news = Nothing so far.
display-paused = Time stands still
display-discussion = Discussion: time waits
display-ended = ENDEX
