# status: 1
async def f():
    await 5

f().send(None)
