# __abstractmethods__ may be set to anything: its items were taken for strings.
class Shape:
    pass


for names in ([5], ["area", 5], "ab", ["area"]):
    Shape.__abstractmethods__ = names
    try:
        Shape()
    except TypeError as error:
        print(error)

# expect: sequence item 0: expected str instance, int found
# expect: '<' not supported between instances of 'int' and 'str'
# expect: Can't instantiate abstract class Shape without an implementation for abstract methods 'a', 'b'
# expect: Can't instantiate abstract class Shape without an implementation for abstract method 'area'
