# status: 1
def handler(error):
    raise RuntimeError("handler failed")

try:
    1 / 0
except ZeroDivisionError as error:
    handler(error)
