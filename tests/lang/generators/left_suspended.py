# A generator that is dropped runs its finally blocks.
def generator():
    try:
        yield 1
    finally:
        print("finally")

for item in generator():
    print(item)  # expect: 1
    break  # expect: finally
made = generator()
next(made)
del made  # expect: finally
print("end")  # expect: end
kept = generator()
next(kept)  # expect: finally
