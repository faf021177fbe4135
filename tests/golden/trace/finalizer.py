# args: --trace-refs
# only: minipy
class Phoenix:
    def __del__(self):
        global saved
        saved = self


p = Phoenix()
p = None
del saved
