# status: 1
import sys
class A:
    def __await__(self): return 5
async def f():
    await A()
f().send(None)
