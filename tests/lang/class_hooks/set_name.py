# __set_name__ tells attributes their names
class Named:
    def __set_name__(self, owner, name):
        self.told = owner.__name__, name
class Class:
    first = Named()
    second = Named()
print(Class.first.told, Class.second.told)  # expect: ('Class', 'first') ('Class', 'second')
Class.third = Named()
print(hasattr(Class.third, "told"))  # expect: False
class Raises:
    def __set_name__(self, owner, name):
        raise ValueError("told")
try:
    class Other:
        bad = Raises()
except ValueError as error:
    print(error, error.__notes__)
# expect: told ["Error calling __set_name__ on 'Raises' instance 'bad' in 'Other'"]
