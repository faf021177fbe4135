# __divmod__ of int, bool and float is a wrapper of a slot, as the other operators are.
print(int.__divmod__, int.__rdivmod__, float.__divmod__, float.__rdivmod__)
print((7).__divmod__(2), (7).__rdivmod__(2), True.__divmod__(2), (7).__divmod__(2.0), (7.5).__rdivmod__(2))
for call in (lambda: (5).__divmod__(), lambda: (5).__divmod__(0), lambda: int.__divmod__("a", 1), lambda: (5.0).__rdivmod__(1, 2), lambda: (0.0).__rdivmod__(1), lambda: (5).__divmod__(x=1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


class Own(int):
    def __divmod__(self, other):
        return "own", other

    def __rdivmod__(self, other):
        return "reflected", other


print(divmod(Own(7), 2), divmod(7, Own(2)), divmod(True, 2), divmod(7.5, Own(2)))

# expect: <slot wrapper '__divmod__' of 'int' objects> <slot wrapper '__rdivmod__' of 'int' objects> <slot wrapper '__divmod__' of 'float' objects> <slot wrapper '__rdivmod__' of 'float' objects>
# expect: (3, 1) (0, 2) (0, 1) NotImplemented (0.0, 2.0)
# expect: TypeError expected 1 argument, got 0
# expect: ZeroDivisionError integer division or modulo by zero
# expect: TypeError descriptor '__divmod__' requires a 'int' object but received a 'str'
# expect: TypeError expected 1 argument, got 2
# expect: ZeroDivisionError float divmod()
# expect: TypeError wrapper __divmod__() takes no keyword arguments
# expect: ('own', 2) ('reflected', 7) (0, 1) (3.0, 1.5)
