# Complex.__rpow__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__rpow__(2))  # expect: (0.36691394948660344+1.9660554808224875j)
attempt(lambda: (1+2j).__rpow__(0))  # expect: ZeroDivisionError 0.0 to a negative or complex power
attempt(lambda: (1+2j).__rpow__(0.5))  # expect: (0.09172848737165086-0.4915138702056219j)
attempt(lambda: (1+2j).__rpow__(1-1j))  # expect: (6.774115102589517-0.6266975685505319j)
attempt(lambda: (1+2j).__rpow__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__rpow__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__rpow__(True))  # expect: (1+0j)
