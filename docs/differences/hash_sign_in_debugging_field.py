# CPython 3.13.0 cuts the text of `{x=}` at a '#' inside a string too (`"'#'`); its later releases do not.
print(f'{"#"=}')  # expect: "#"='#'
