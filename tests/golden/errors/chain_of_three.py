# status: 1
try:
    try:
        try:
            1/0
        except ZeroDivisionError:
            raise KeyError("a")
    except KeyError as e:
        raise ValueError("b") from e
except ValueError:
    raise RuntimeError("c") from None
