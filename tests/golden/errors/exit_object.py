# status: 1
class A:
    def __str__(self): return "as text"
raise SystemExit(A())
