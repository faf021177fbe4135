# status: 7
class N(int): pass
raise SystemExit(N(7))
