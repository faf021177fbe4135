# status: 1
raise ValueError("x") from 5
