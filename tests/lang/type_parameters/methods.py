# Methods with type parameters see the class's names
class Class:
    type Inner = int
    def method[T](self, x: T) -> Inner:
        return x
    async def coroutine[T](self):
        return T

print(Class.method.__type_params__, Class.method.__annotations__, Class().method(4))
# expect: (T,) {'x': T, 'return': Inner} 4
try:
    Class().coroutine().send(None)
except StopIteration as error:
    print(error.value)  # expect: T
