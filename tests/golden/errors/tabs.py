# status: 1
def f():
	x = [1,
	     2]
	return x	+	"a"
f()
