# A generator cannot be resumed by itself.
def generator():
    for action in lambda: next(me), lambda: me.send(1), lambda: me.throw(KeyError), me.close:
        try:
            action()
        except ValueError as error:
            print(error)
    yield me.gi_running

me = generator()
print(me.gi_running)  # expect: False
print(next(me), me.gi_running)
# expect: generator already executing
# expect: generator already executing
# expect: generator already executing
# expect: generator already executing
# expect: True False
