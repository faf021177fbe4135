# args: --trace-scopes
# only: minipy
def countdown(n):
    def step():
        nonlocal n
        n -= 1
    while n:
        yield n
        step()


print(*countdown(2), *countdown(1))
