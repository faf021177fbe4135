# decode_source() finds the encoding as the compiler does, and says what is wrong with it.
import importlib.util

for source in (b"x = '\xc3\xa9'\r\ny\rz", b"\xef\xbb\xbfx", b"# coding: latin-1\nx = '\xe9'",
               b"#!/bin/x\n# vim: set fileencoding=latin-1 :\n'\xe9'", b"x\n# coding: nothing\n",
               b"x = '\xe9'", b"# coding: nothing\n", b"\xef\xbb\xbf# coding: latin-1\n",
               b"# coding: ascii\n'\xe9'", "text"):
    try:
        print(ascii(importlib.util.decode_source(source)))
    except (SyntaxError, UnicodeDecodeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: "x = '\xe9'\ny\nz"
# expect: 'x'
# expect: "# coding: latin-1\nx = '\xe9'"
# expect: "#!/bin/x\n# vim: set fileencoding=latin-1 :\n'\xe9'"
# expect: 'x\n# coding: nothing\n'
# expect: SyntaxError invalid or missing encoding declaration
# expect: SyntaxError unknown encoding: nothing
# expect: SyntaxError encoding problem: utf-8
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)
# expect: TypeError a bytes-like object is required, not 'str'
