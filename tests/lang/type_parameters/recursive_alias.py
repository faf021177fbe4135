# An alias may mention itself
type Nested = int | list[Nested]
print(Nested.__value__, Nested.__value__.__args__[1].__args__[0] is Nested)
# expect: int | list[Nested] True
