# Names, parameters and descriptions of nothing, as CPython's traceback has them.
import inspect
import traceback

print(traceback.__all__)
print(inspect.signature(traceback.FrameSummary), inspect.signature(traceback.print_exception))
print(list(traceback.TracebackException(None, None, None).format()))
print(traceback.format_list([("<stdin>-3", 1, "f", "x"), ("a", None, "f", None)]))
# expect: ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']
# expect: (filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None) (exc, /, value=<implicit>, tb=<implicit>, limit=None, file=None, chain=True, **kwargs)
# expect: ['None: None\n']
# expect: ['  File "<stdin>", line 1, in f\n    x\n', '  File "a", line None, in f\n']
