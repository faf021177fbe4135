# status: 1
class A:
    def __bool__(self): return 5
if A(): pass
