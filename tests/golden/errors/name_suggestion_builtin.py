# status: 1
prnt("x")
