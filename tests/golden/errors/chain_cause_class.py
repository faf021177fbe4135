# status: 1
raise ValueError("x") from KeyError
