# CPython 3.13.0 cuts the text of `{x=}` at a ':' that stands behind a keyword argument (` {2: dict(x=1)`).
print(f"{ {2: dict(x=1)}=}")  # expect:  {2: dict(x=1)}={2: {'x': 1}}
print(f"{ {str(object=1): 2}=}")  # expect:  {str(object=1): 2}={'1': 2}
