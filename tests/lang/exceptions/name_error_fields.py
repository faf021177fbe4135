# name, obj, path and what else the classes keep.
def unknown():
    missing

try:
    unknown()
except NameError as error:
    print(error.name, error.args)  # expect: missing ("name 'missing' is not defined",)
try:
    (5).missing
except AttributeError as error:
    print(error.name, error.obj)  # expect: missing 5
try:
    import nothing_here
except ImportError as error:
    print(type(error).__name__, error.name, error.path, error.msg)
    # expect: ModuleNotFoundError nothing_here None No module named 'nothing_here'
try:
    from sys import nothing
except ImportError as error:
    print(error.name, error.name_from, error)
    # expect: sys nothing cannot import name 'nothing' from 'sys' (unknown location)
