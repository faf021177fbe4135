# Defaults of type parameters (PEP 696)
def function[T = int, *Ts = *tuple[int, str], **P = [int]]():
    pass

for parameter in function.__type_params__:
    print(parameter, parameter.has_default(), parameter.__default__)
# expect: T True <class 'int'>
# expect: Ts True *tuple[int, str]
# expect: P True [<class 'int'>]
def without[T, *Ts, **P]():
    pass
for parameter in without.__type_params__:
    print(parameter.has_default(), parameter.__default__)
# expect: False typing.NoDefault
# expect: False typing.NoDefault
# expect: False typing.NoDefault
