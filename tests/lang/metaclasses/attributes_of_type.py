# type's own __type_params__ and __abstractmethods__ are not the descriptors in its dict.
print(type.__type_params__, type.__dict__["__type_params__"])
try:
    print(type.__abstractmethods__)
except AttributeError as error:
    print(error)
print(type("C", (), {}).__type_params__)

# expect: () <attribute '__type_params__' of 'type' objects>
# expect: __abstractmethods__
# expect: ()
