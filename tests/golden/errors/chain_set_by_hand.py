# status: 1
error = ValueError("shown")
error.__cause__ = KeyError("by hand")
raise error
