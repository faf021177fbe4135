# Readers and writers of streams, and EncodedFile
import codecs
import io

stream = io.BytesIO("eins\nzwei é\r\ndrei".encode())
reader = codecs.getreader("utf-8")(stream)
print([reader.readline(), reader.read(), reader.read()])
reader.seek(0)
print(list(reader))
reader.seek(0)
print(reader.read(-1, 6), repr(reader.readline()), reader.readlines())
reader.seek(0)
print(reader.readline(keepends=False))
out = io.BytesIO()
writer = codecs.getwriter("utf-16")(out)
writer.write("a")
writer.writelines(["b", "c"])
print(out.getvalue())
both = codecs.StreamReaderWriter(io.BytesIO(b"x\xe9\n"), codecs.getreader("latin-1"), codecs.getwriter("latin-1"))
print(both.read(), both.encoding)
kept = io.BytesIO()
recoder = codecs.EncodedFile(kept, "utf-8", "latin-1")
recoder.write("é".encode())
print(kept.getvalue())
kept.seek(0)
print(recoder.read())
# expect: ['eins\n', 'zwei é\r\ndrei', '']
# expect: ['eins\n', 'zwei é\r\n', 'drei']
# expect: eins
# expect: z 'wei é\r\n' ['drei']
# expect: eins
# expect: b'\xff\xfea\x00b\x00c\x00'
# expect: xé
# expect:  unknown
# expect: b'\xe9'
# expect: b'\xc3\xa9'
