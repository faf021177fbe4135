# status: 1
try:
    1 / 0
except "text":
    pass
