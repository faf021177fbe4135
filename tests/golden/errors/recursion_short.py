# status: 1
def f(n):
    if n: 
        f(n - 1) if n % 2 else f(n - 1)
    else: 1/0
for n in (1, 2, 3, 4, 5):
    try: f(n)
    except ZeroDivisionError as e:
        c = 0
        tb = e.__traceback__
        while tb: c += 1; tb = tb.tb_next
        print(c)
f(4)
