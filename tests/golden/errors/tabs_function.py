# status: 1
def f():
		return	[1,	2][	5	]
f()
