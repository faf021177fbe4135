# send() gives the yield expression its value; the first must be None.
def echo():
    got = "start"
    while True:
        got = yield got

generator = echo()
try:
    generator.send(5)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator
print(generator.send(None), generator.send(1), next(generator), generator.send("x"))
# expect: start 1 None x
