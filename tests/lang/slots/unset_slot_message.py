# An unset slot's message names the class in full
def make():
    class C:
        __slots__ = "slot"
    return C

for cls in (make(), type("Top", (), {"__slots__": ("slot",), "__module__": "elsewhere", "__qualname__": "Top"})):
    try:
        cls().slot
    except AttributeError as error:
        print(error)
# expect: 'make.<locals>.C' object has no attribute 'slot'
# expect: 'elsewhere.Top' object has no attribute 'slot'
