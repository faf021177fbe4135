# os.path
import os.path
from os.path import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: join('a', 'b', '/c', 'd'))  # expect: /c/d
attempt(lambda: join('a', ''))  # expect: a/
attempt(lambda: split('/a/b'))  # expect: ('/a', 'b')
attempt(lambda: splitext('a/b.tar.gz'))  # expect: ('a/b.tar', '.gz')
attempt(lambda: splitext('.bashrc'))  # expect: ('.bashrc', '')
attempt(lambda: (basename('/a/b/'), dirname('/a/b/')))  # expect: ('', '/a/b')
attempt(lambda: (normpath('a//b/../c/.'), normpath(''), normpath('//a')))
# expect: ('a/c', '.', '//a')
attempt(lambda: (isabs('/a'), isabs('a')))  # expect: (True, False)
attempt(lambda: commonprefix(['abc', 'abd']))  # expect: ab
attempt(lambda: commonpath(['/a/b', '/a/c']))  # expect: /a
attempt(lambda: commonpath([]))  # expect: ValueError commonpath() arg is an empty sequence
attempt(lambda: commonpath(['/a', 'b']))  # expect: ValueError Can't mix absolute and relative paths
attempt(lambda: relpath('/a/b', '/a/c'))  # expect: ../b
attempt(lambda: (expanduser('x'), expandvars('$NOWHERE_X/y')))  # expect: ('x', '$NOWHERE_X/y')
attempt(lambda: (exists('/'), exists('/nowhere'), isdir('/'), isfile('/')))
# expect: (True, False, True, False)
attempt(lambda: join(b'a', b'b'))  # expect: b'a/b'
attempt(lambda: join('a', b'b'))  # expect: TypeError Can't mix strings and bytes in path components
attempt(lambda: join(5))  # expect: TypeError expected str, bytes or os.PathLike object, not int
attempt(lambda: exists(5))  # expect: False
attempt(lambda: (splitdrive('/a'), splitroot('//a/b')))  # expect: (('', '/a'), ('', '//', 'a/b'))
attempt(lambda: abspath('/a/../b'))  # expect: /b
attempt(lambda: samefile('/', '/.'))  # expect: True
attempt(lambda: getsize('/nowhere'))
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nowhere'
attempt(lambda: os.fspath(5))
# expect: TypeError expected str, bytes or os.PathLike object, not int
attempt(lambda: (os.fspath('a'), os.fsencode('é'), os.fsdecode(b'a')))
# expect: ('a', b'\xc3\xa9', 'a')
