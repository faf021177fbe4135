# An exception that is both a context and the context of a cause is described once, with the former.
import traceback

first, cause, shared = ValueError("first"), ValueError("cause"), ValueError("shared")
first.__cause__ = cause
cause.__context__ = shared
first.__context__ = shared
described = traceback.TracebackException.from_exception(first)
print(described.__context__, described.__cause__, described.__cause__.__context__)
described = traceback.TracebackException.from_exception(first, compact=True)
print(described.__context__, described.__cause__, described.__cause__.__context__)
# expect: shared cause None
# expect: None cause shared
