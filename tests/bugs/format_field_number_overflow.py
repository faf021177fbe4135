# Bug: a field number beyond 64 bits in str.format() ended the process.
for text in ("{99999999999999999999}", "{0[99999999999999999999]}"):
    try:
        text.format([1])
    except ValueError as error:
        print(error)  # expect: Too many decimal digits in format string
# expect: Too many decimal digits in format string
