# status: 1
class E(Exception): pass
E.__module__ = 5
raise E("no module")
