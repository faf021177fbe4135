# status: 1
def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise TypeError("not a number") from error


convert("x1")
