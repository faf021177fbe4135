# status: 1
class Stop(KeyboardInterrupt): pass
try:
    raise Stop("x")
except KeyboardInterrupt as e:
    print(repr(e))
raise BaseException("base")
