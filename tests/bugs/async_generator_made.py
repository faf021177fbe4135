# Bug: calling an async generator function crashed: its type did not exist.
async def numbers():
    yield 1


made = numbers()
print(type(made).__name__)  # expect: async_generator
try:
    iter(made)
except TypeError as error:
    print(error)  # expect: 'async_generator' object is not iterable
