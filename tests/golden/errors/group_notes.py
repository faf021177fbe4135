# status: 1
group = ExceptionGroup("noted", [ValueError("v")])
group.add_note("of the group")
group.exceptions[0].add_note("of the member\nin two lines")
raise group
