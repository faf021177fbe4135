# status: 6
class Leave(SystemExit): pass
raise Leave(6)
