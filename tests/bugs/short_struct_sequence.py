# tuple.__new__ made a sys.flags with no items, whose fields then read beyond it; such a class is
# neither derived from nor changed.
import os
import sys
import time

for kind in (type(sys.flags), type(sys.float_info), time.struct_time, os.stat_result):
    for attempt in (
        lambda: tuple.__new__(kind),
        lambda: object.__new__(kind),
        lambda: type("Derived", (kind,), {}),
    ):
        try:
            print(attempt())
        except TypeError as error:
            print(error)
for attempt in (
    lambda: type(sys.flags)(),
    lambda: setattr(type(sys.flags), "n_fields", "x"),
    lambda: setattr(type(sys.flags), "__match_args__", 5),
):
    try:
        attempt()
    except TypeError as error:
        print(error)

# expect: tuple.__new__(sys.flags) is not safe, use sys.flags.__new__()
# expect: object.__new__(sys.flags) is not safe, use sys.flags.__new__()
# expect: type 'sys.flags' is not an acceptable base type
# expect: tuple.__new__(sys.float_info) is not safe, use sys.float_info.__new__()
# expect: object.__new__(sys.float_info) is not safe, use sys.float_info.__new__()
# expect: type 'sys.float_info' is not an acceptable base type
# expect: tuple.__new__(time.struct_time) is not safe, use time.struct_time.__new__()
# expect: object.__new__(time.struct_time) is not safe, use time.struct_time.__new__()
# expect: type 'time.struct_time' is not an acceptable base type
# expect: tuple.__new__(os.stat_result) is not safe, use os.stat_result.__new__()
# expect: object.__new__(os.stat_result) is not safe, use os.stat_result.__new__()
# expect: type 'os.stat_result' is not an acceptable base type
# expect: cannot create 'sys.flags' instances
# expect: cannot set 'n_fields' attribute of immutable type 'sys.flags'
# expect: cannot set '__match_args__' attribute of immutable type 'sys.flags'
