# status: 1
compile("a b", "name.py", "exec")
