# tb_next can be cut, but not made a ring.
def fail():
    1 / 0

try:
    fail()
except ZeroDivisionError as error:
    traceback = error.__traceback__
    traceback.tb_next = None
    for value in 5, traceback:
        try:
            traceback.tb_next = value
        except (TypeError, ValueError) as problem:
            print(problem)
            # expect: expected traceback object, got 'int'
            # expect: traceback loop detected
    print(error.with_traceback(traceback) is error, error.__traceback__ is traceback)
    # expect: True True
    print(error.with_traceback(None).__traceback__)  # expect: None
