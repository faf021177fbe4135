# status: 1
sorted(["a", "bb", 3], key=len)
