# redirect_stdout
import io
import sys
from contextlib import redirect_stderr, redirect_stdout, chdir
import os

text = io.StringIO()
with redirect_stdout(text) as target:
    print("hidden")
    with redirect_stdout(sys.__stdout__):
        print("shown")
    print("hidden too")
print(repr(text.getvalue()), target is text)
before = os.getcwd()
with chdir("/"):
    print(os.getcwd())
print(os.getcwd() == before)
# expect: shown
# expect: 'hidden\nhidden too\n' True
# expect: /
# expect: True
