# What `=` shows of an expression is decoded as the f-string's own text is
names = ["a", "b"]
print(f"{'\n'.join(names)=}")
print(f"{'\t'=} {'\x41'=!s}")
print(rf"{'\n'.join(names)=}")
print(f"{len(r'\\')=}")
# expect: '
# expect: '.join(names)='a\nb'
# expect: '	'='\t' 'A'=A
# expect: '\n'.join(names)='a\nb'
# expect: len(r'\')=2
