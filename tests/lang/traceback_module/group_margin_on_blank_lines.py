# Inside an exception group, the blank lines between chained exceptions have the margin as well.
import traceback

error = ValueError("x")
error.__cause__ = KeyError("k")
for line in "".join(traceback.format_exception(ExceptionGroup("g", [error]))).splitlines():
    print(repr(line))
# expect: '  | ExceptionGroup: g (1 sub-exception)'
# expect: '  +-+---------------- 1 ----------------'
# expect: "    | KeyError: 'k'"
# expect: '    | '
# expect: '    | The above exception was the direct cause of the following exception:'
# expect: '    | '
# expect: '    | ValueError: x'
# expect: '    +------------------------------------'
