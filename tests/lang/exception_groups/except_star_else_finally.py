# else and finally work as with except.
def run(error):
    try:
        if error:
            raise error
    except* OSError as group:
        print("os", group.exceptions)
    else:
        print("else")
    finally:
        print("finally")

run(None)
# expect: else
# expect: finally
run(ExceptionGroup("a", [OSError(1), ExceptionGroup("b", [OSError(2)])]))
# expect: os (OSError(1), ExceptionGroup('b', [OSError(2)]))
# expect: finally
