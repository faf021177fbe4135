# pow() with a modulus by the methods: only ints have it
def attempt(text):
    try:
        print(eval(text))
    except (TypeError, ValueError) as error:
        print(error)

attempt("(5).__rpow__(2, 3)")
attempt("(5).__rpow__('a', 3)")
attempt("(5.0).__rpow__(2, 3)")
attempt("(5.0).__rpow__('a', None)")
attempt("(5j).__rpow__(2, 3)")
attempt("(5j).__pow__('a', 3)")
attempt("pow(0j, 'a', 1)")
attempt("pow(0j, 1, 1)")
attempt("pow({}.keys(), 1j, 1)")
attempt("0.0 ** -float('inf')")
attempt("(5).to_bytes(-1, 'x')")
attempt("(5).to_bytes(-1, 'big')")
# expect: 2
# expect: NotImplemented
# expect: pow() 3rd argument not allowed unless all arguments are integers
# expect: NotImplemented
# expect: complex modulo
# expect: NotImplemented
# expect: unsupported operand type(s) for ** or pow(): 'complex', 'str', 'int'
# expect: complex modulo
# expect: unsupported operand type(s) for ** or pow(): 'dict_keys', 'complex', 'int'
# expect: inf
# expect: byteorder must be either 'little' or 'big'
# expect: length argument must be non-negative
