# __import__
print(__import__("house.cellar").__name__)
print(__import__("house.cellar", fromlist=["wine"]).__name__)
print(__import__("cellar", {"__package__": "house"}, None, ["x"], 1).__name__)
for arguments in ((5,), ("",), ("x", None, None, (), -1), (".x",), ("cellar", {}, None, (), 1),
                  ("cellar", None, None, (), 1)):
    try:
        print(__import__(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
# expect: house house house
# expect: kitchen house.kitchen house
# expect: house
# expect: house.cellar
# expect: house.cellar
# expect: TypeError module name must be a string
# expect: ValueError Empty module name
# expect: ValueError level must be >= 0
# expect: ModuleNotFoundError No module named '.x'
# expect: KeyError "'__name__' not in globals"
# expect: TypeError globals must be a dict
