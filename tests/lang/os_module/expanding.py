# expandvars(): braces take everything up to the closing one; what is not known stays.
import os

os.environ["A"] = "one"
os.environ["B"] = "$A"
os.environ.pop("NONE", None)
for path in ("$A/x", "${A}x", "$B", "${A$B}x", "${$A}", "$NONE/${NONE}", "$", "a$", "$$A", "${A", "$A-$B"):
    print(path, os.path.expandvars(path))
print(os.path.expandvars(b"$A"))
print(hasattr(os.path, "isreserved"), os.get_exec_path({b"PATH": b"a:b"}))
try:
    os.get_exec_path({"PATH": "a", b"PATH": b"b"})
except ValueError as error:
    print(error)
# expect: $A/x one/x
# expect: ${A}x onex
# expect: $B $A
# expect: ${A$B}x ${A$B}x
# expect: ${$A} ${$A}
# expect: $NONE/${NONE} $NONE/${NONE}
# expect: $ $
# expect: a$ a$
# expect: $$A $one
# expect: ${A ${A
# expect: $A-$B one-$A
# expect: b'one'
# expect: False ['a', 'b']
# expect: env cannot contain 'PATH' and b'PATH' keys
