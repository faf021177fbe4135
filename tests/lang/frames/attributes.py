# What a frame tells, and what may be set
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

import sys
frame = sys._getframe()
print(frame.f_locals is globals(), frame.f_globals is globals(), frame.f_builtins["len"] is len)
# expect: True True True
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes, frame.f_code.co_name)
# expect: None True False <module>
class Body:
    print(sys._getframe().f_locals is locals(), sys._getframe().f_code.co_name)  # expect: True Body
frame.f_trace_lines = False
print(frame.f_trace_lines)  # expect: False
attempt(lambda: setattr(frame, "f_lineno", 5))
# expect: ValueError f_lineno can only be set in a trace function
attempt(lambda: setattr(frame, "f_code", 1))
# expect: AttributeError attribute 'f_code' of 'frame' objects is not writable
attempt(lambda: setattr(frame, "f_locals", {}))
# expect: AttributeError attribute 'f_locals' of 'frame' objects is not writable
attempt(lambda: setattr(frame, "f_trace_lines", 5))
# expect: TypeError attribute value type must be bool
attempt(lambda: frame.clear())  # expect: RuntimeError cannot clear an executing frame
