# status: 1
class E(Exception):
    def __str__(self): return 5
raise E(1)
