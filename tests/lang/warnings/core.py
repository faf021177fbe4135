# Warnings that the core itself gives
import sys
class Index:
    def __index__(self):
        return True
class Trunc:
    def __trunc__(self):
        return 5
flag = True
print(~flag, [1, 2][Index()], int(Trunc()), bool(NotImplemented))  # expect: -2 2 5 True
