# status: 1
async def f():
    async for x in [1]:
        pass

f().send(None)
