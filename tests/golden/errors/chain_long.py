# status: 1
def level(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        level(n - 1)
    except Exception as error:
        raise RuntimeError(f"level {n}") from error

level(2)
