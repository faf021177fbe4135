# +, *, %, in and comparisons
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a' + 'b')  # expect: ab
attempt(lambda: 'a' + 1)  # expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: 1 + 'a')  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: 'ab' * 2)  # expect: abab
attempt(lambda: 2 * 'ab')  # expect: abab
attempt(lambda: 'ab' * -1)  # expect:
attempt(lambda: 'a' * 1.5)  # expect: TypeError can't multiply sequence by non-int of type 'float'
attempt(lambda: 'a' * 'b')  # expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: 'b' in 'abc')  # expect: True
attempt(lambda: 1 in 'abc')
# expect: TypeError 'in <string>' requires string as left operand, not int
attempt(lambda: '' in '')  # expect: True
attempt(lambda: 'a' < 'b')  # expect: True
attempt(lambda: 'a' < 1)  # expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: 'a' == 1)  # expect: False
attempt(lambda: 'Z' < 'a')  # expect: True
attempt(lambda: '😀' > '\uffff')  # expect: True
