# status: 1
raise OSError(2, "not there", "a", None, "b")
