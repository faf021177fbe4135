# status: 1
class E(Exception): pass
e = E()
e.__notes__ = ("a", 5, None)
try: e.add_note("x")
except TypeError as x: print(x)
try: raise e from ValueError("c")
finally: e.__notes__ = 5
