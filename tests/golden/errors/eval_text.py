# status: 1
eval("1 + 'a'")
