# Real, imag, conjugate(), repr and format
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).real)  # expect: 1.0
attempt(lambda: (1+2j).imag)  # expect: 2.0
attempt(lambda: (1+2j).conjugate())  # expect: (1-2j)
attempt(lambda: 1j)  # expect: 1j
attempt(lambda: -1j)  # expect: (-0-1j)
attempt(lambda: complex(0, -0.0))  # expect: -0j
attempt(lambda: complex(-0.0, 1))  # expect: (-0+1j)
attempt(lambda: complex(float('nan'), float('inf')))  # expect: (nan+infj)
attempt(lambda: format(1+2j, '.1f'))  # expect: 1.0+2.0j
attempt(lambda: format(1j, '>10'))  # expect:         1j
attempt(lambda: format(1j, '010'))
# expect: ValueError Zero padding is not allowed in complex format specifier
attempt(lambda: hash(1+0j) == hash(1))  # expect: True
attempt(lambda: setattr(1j, 'real', 5))  # expect: AttributeError readonly attribute
