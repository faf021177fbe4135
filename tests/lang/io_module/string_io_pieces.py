# What is written behind the end of a StringIO is kept in pieces until somebody looks.
import io

out = io.StringIO()
for i in range(3):
    out.write(f"line {i}\n")
print(repr(out.getvalue()))  # expect: 'line 0\nline 1\nline 2\n'
print(out.tell(), out.write("é"), out.tell())  # expect: 21 1 22
print(repr(out.getvalue()[-2:]))  # expect: '\né'
out.write("\u20ac and more")  # not a byte a character
print(repr(out.getvalue()[-12:]))  # expect: '\né€ and more'
out.seek(5)
out.write("X")
print(repr(out.getvalue()[:8]), out.tell())  # expect: 'line X\nl' 6
print([out.read(3), out.readline()])  # expect: ['\nli', 'ne 1\n']
out.write("!")  # in the middle again
print(repr(out.getvalue()))  # expect: 'line X\nline 1\n!ine 2\né€ and more'
out.seek(0, 2)
out.write("end")
out.seek(0)
print(sum(1 for line in out), out.truncate(4), repr(out.getvalue()))  # expect: 4 4 'line'
out.seek(10)
out.write("far")
print(repr(out.getvalue()))  # expect: 'line\x00\x00\x00\x00\x00\x00far'

first = io.StringIO("abc")
first.write("X")
print(first.getvalue(), first.read())  # expect: Xbc bc
first.__init__("new")
print(first.getvalue())  # expect: new
first.close()
try:
    first.write("x")
except ValueError as error:
    print(error)  # expect: I/O operation on closed file
