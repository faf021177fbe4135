# status: 1
try:
    raise ValueError("plain")
except* TypeError:
    pass
