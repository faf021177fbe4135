before = 1
raise ValueError("not today")
