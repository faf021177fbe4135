# Bytes that are no UTF-8 are an error where a token holds them, not in a comment.
def show(source):
    try:
        compile(source, "<s>", "exec")
        print("accepted")
    except SyntaxError as error:
        print(type(error).__name__, error.args)


show(b"# \xe9\nx = 1  # \xff\n")  # expect: accepted
show(b"x = '\xe9'\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data", ('<s>', 1, 5, "x = '�'\n", 1, 6))
show(b"x = 'a\xe9b'\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 1: invalid continuation byte", ('<s>', 1, 5, "x = 'a�b'\n", 1, 8))
show(b"x = '\xe2\x82'\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data", ('<s>', 1, 5, "x = '�'\n", 1, 7))
show(b"x = '\\n\xe9'\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data", ('<s>', 1, 5, "x = '\\n�'\n", 1, 8))
show(b"x = b'\xe9'\n")  # expect: SyntaxError ('bytes can only contain ASCII literal characters', ('<s>', 1, 5, "x = b'�'\n", 1, 7))
show(b"x = r'\xe9'\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data", ('<s>', 1, 5, "x = r'�'\n", 1, 7))
show(b"'''\n\xe9\n'''\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 1: invalid continuation byte", ('<s>', 1, 1, "'''", 3, 4))
show(b"x = ab\xe9c\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 2: invalid continuation byte", ('<s>', 1, 7, 'x = ab�c\n', 1, -1))
show(b"\x80\n")  # expect: SyntaxError ("(unicode error) 'utf-8' codec can't decode byte 0x80 in position 0: invalid start byte", ('<s>', 1, 1, '�\n', 1, -1))
show(b"'''\xe9")  # expect: SyntaxError ('unterminated triple-quoted string literal (detected at line 1)', ('<s>', 1, 1, "'''�", 1, 1))
show(b"x y # \xe9\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 3, 'x y # �\n', 1, 4))
show(b"# coding: latin-1\nx = '\xe9'\n")  # expect: accepted
show(b"# coding: latin-1\nx = '\xe9' y\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 2, 9, "x = 'é' y\n", 2, 10))
show(b"# coding: utf8\nx = '\xe9'\n")  # expect: SyntaxError ("'utf-8' codec can't decode byte 0xe9 in position 20: invalid continuation byte", ('<s>', 0, -1, None))
show(b"# coding: ascii\nx = '\xe9'\n")  # expect: SyntaxError ("'ascii' codec can't decode byte 0xe9 in position 21: ordinal not in range(128)", ('<s>', 0, -1, None))
show(b"# coding: nothing\nx\n")  # expect: SyntaxError ('unknown encoding: nothing', ('<s>', 0, -1, None))
show(b"\xef\xbb\xbf# coding: latin-1\nx\n")  # expect: SyntaxError ('encoding problem: iso-8859-1 with BOM', ('<s>', 0, -1, None))
show(b"\xef\xbb\xbfx = 1 1\n")  # expect: SyntaxError ('invalid syntax', ('<s>', 1, 7, 'x = 1 1\n', 1, 8))
