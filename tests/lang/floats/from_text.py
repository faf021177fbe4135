# float() of texts.
print(float(" 1.5 "), float("1e5"), float("-Infinity"), float("nan"), float("1_000.5"), float(".5"), float("5."))  # expect: 1.5 100000.0 -inf nan 1000.5 0.5 5.0
print(float("1e400"), float("1e-400"), float("١.٥"), float(b"2.5"), float())  # expect: inf 0.0 1.5 2.5 0.0
for text in ("", ".", "1__0", "_1", "1e", "0x1p3", "1.5.5", "+ 1", "é"):
    try:
        float(text)
    except ValueError as error:
        print(error)  # expect: could not convert string to float: ''
# expect: could not convert string to float: '.'
# expect: could not convert string to float: '1__0'
# expect: could not convert string to float: '_1'
# expect: could not convert string to float: '1e'
# expect: could not convert string to float: '0x1p3'
# expect: could not convert string to float: '1.5.5'
# expect: could not convert string to float: '+ 1'
# expect: could not convert string to float: 'é'
try:
    float(None)
except TypeError as error:
    print(error)  # expect: float() argument must be a string or a real number, not 'NoneType'
