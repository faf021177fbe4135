# A byte order mark, and line ends of three kinds.
x = 1y = """a
bc"""
if x:    z