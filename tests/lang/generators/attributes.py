# What can be seen of a generator.
def delegate():
    yield 1

def generator():
    yield from delegate()

made = generator()
print(made.gi_suspended, made.gi_yieldfrom, made.gi_frame.f_lineno, made.gi_code.co_name)
# expect: False None 5 generator
next(made)
print(made.gi_suspended, made.gi_yieldfrom.__name__, made.gi_frame.f_lineno)
# expect: True delegate 6
print(list(made), made.gi_suspended, made.gi_frame, made.gi_yieldfrom)
# expect: [] False None None
made.__name__ = "renamed"
print(made.__name__, made.__qualname__)  # expect: renamed generator
for name, value in ("__name__", 5), ("gi_running", 1):
    try:
        setattr(made, name, value)
    except (TypeError, AttributeError) as error:
        print(error)
        # expect: __name__ must be set to a string object
        # expect: attribute 'gi_running' of 'generator' objects is not writable
