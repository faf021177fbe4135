# Tb_next can be set, but not to a loop
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def inner():
    raise ValueError
try:
    inner()
except ValueError as error:
    first = error.__traceback__
second = first.tb_next
first.tb_next = None
print(first.tb_next)  # expect: None
first.tb_next = second
print(first.tb_next is second)  # expect: True
attempt(lambda: setattr(second, "tb_next", first))  # expect: ValueError traceback loop detected
attempt(lambda: setattr(first, "tb_next", first))  # expect: ValueError traceback loop detected
attempt(lambda: setattr(first, "tb_next", 5))
# expect: TypeError expected traceback object, got 'int'
attempt(lambda: delattr(first, "tb_next"))  # expect: TypeError can't delete tb_next attribute
attempt(lambda: setattr(first, "tb_lineno", 5))
# expect: AttributeError attribute 'tb_lineno' of 'traceback' objects is not writable
