# status: 1
try:
    pass
except A, B:
    pass
