# status: 1
async def numbers():
    yield 1
    raise LookupError("no more")

async def main():
    async for n in numbers():
        print(n)

main().send(None)
