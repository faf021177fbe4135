# Every error handler of str.encode with every family of encodings
text = "a\ud800\ud801\udc80\u20acé\x81b\U0001f600\ufffe"
for encoding in ("utf-8", "utf-16-le", "utf-16", "utf-32", "ascii", "latin-1", "cp1252"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
                   "namereplace", "surrogateescape", "surrogatepass", "bogus"):
        try:
            print(encoding, errors, text.encode(encoding, errors))
        except (UnicodeError, LookupError) as error:
            print(encoding, errors, error, error.args[2:4])
# expect: utf-8 strict 'utf-8' codec can't encode characters in position 1-3: surrogates not allowed (1, 4)
# expect: utf-8 ignore b'a\xe2\x82\xac\xc3\xa9\xc2\x81b\xf0\x9f\x98\x80\xef\xbf\xbe'
# expect: utf-8 replace b'a???\xe2\x82\xac\xc3\xa9\xc2\x81b\xf0\x9f\x98\x80\xef\xbf\xbe'
# expect: utf-8 backslashreplace b'a\\ud800\\ud801\\udc80\xe2\x82\xac\xc3\xa9\xc2\x81b\xf0\x9f\x98\x80\xef\xbf\xbe'
# expect: utf-8 xmlcharrefreplace b'a&#55296;&#55297;&#56448;\xe2\x82\xac\xc3\xa9\xc2\x81b\xf0\x9f\x98\x80\xef\xbf\xbe'
# expect: utf-8 namereplace b'a\\ud800\\ud801\\udc80\xe2\x82\xac\xc3\xa9\xc2\x81b\xf0\x9f\x98\x80\xef\xbf\xbe'
# expect: utf-8 surrogateescape 'utf-8' codec can't encode characters in position 1-3: surrogates not allowed (1, 4)
# expect: utf-8 surrogatepass b'a\xed\xa0\x80\xed\xa0\x81\xed\xb2\x80\xe2\x82\xac\xc3\xa9\xc2\x81b\xf0\x9f\x98\x80\xef\xbf\xbe'
# expect: utf-8 bogus unknown error handler name 'bogus' ()
# expect: utf-16-le strict 'utf-16-le' codec can't encode character '\ud800' in position 1: surrogates not allowed (1, 2)
# expect: utf-16-le ignore b'a\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16-le replace b'a\x00?\x00?\x00?\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16-le backslashreplace b'a\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x008\x000\x001\x00\\\x00u\x00d\x00c\x008\x000\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16-le xmlcharrefreplace b'a\x00&\x00#\x005\x005\x002\x009\x006\x00;\x00&\x00#\x005\x005\x002\x009\x007\x00;\x00&\x00#\x005\x006\x004\x004\x008\x00;\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16-le namereplace b'a\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x008\x000\x001\x00\\\x00u\x00d\x00c\x008\x000\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16-le surrogateescape 'utf-16-le' codec can't encode character '\ud800' in position 1: surrogates not allowed (1, 2)
# expect: utf-16-le surrogatepass b'a\x00\x00\xd8\x01\xd8\x80\xdc\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16-le bogus unknown error handler name 'bogus' ()
# expect: utf-16 strict 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed (1, 2)
# expect: utf-16 ignore b'\xff\xfea\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16 replace b'\xff\xfea\x00?\x00?\x00?\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16 backslashreplace b'\xff\xfea\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x008\x000\x001\x00\\\x00u\x00d\x00c\x008\x000\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16 xmlcharrefreplace b'\xff\xfea\x00&\x00#\x005\x005\x002\x009\x006\x00;\x00&\x00#\x005\x005\x002\x009\x007\x00;\x00&\x00#\x005\x006\x004\x004\x008\x00;\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16 namereplace b'\xff\xfea\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x008\x000\x001\x00\\\x00u\x00d\x00c\x008\x000\x00\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16 surrogateescape 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed (1, 2)
# expect: utf-16 surrogatepass b'\xff\xfea\x00\x00\xd8\x01\xd8\x80\xdc\xac \xe9\x00\x81\x00b\x00=\xd8\x00\xde\xfe\xff'
# expect: utf-16 bogus unknown error handler name 'bogus' ()
# expect: utf-32 strict 'utf-32' codec can't encode character '\ud800' in position 1: surrogates not allowed (1, 2)
# expect: utf-32 ignore b'\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00\xe9\x00\x00\x00\x81\x00\x00\x00b\x00\x00\x00\x00\xf6\x01\x00\xfe\xff\x00\x00'
# expect: utf-32 replace b'\xff\xfe\x00\x00a\x00\x00\x00?\x00\x00\x00?\x00\x00\x00?\x00\x00\x00\xac \x00\x00\xe9\x00\x00\x00\x81\x00\x00\x00b\x00\x00\x00\x00\xf6\x01\x00\xfe\xff\x00\x00'
# expect: utf-32 backslashreplace b'\xff\xfe\x00\x00a\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x001\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00\xac \x00\x00\xe9\x00\x00\x00\x81\x00\x00\x00b\x00\x00\x00\x00\xf6\x01\x00\xfe\xff\x00\x00'
# expect: utf-32 xmlcharrefreplace b'\xff\xfe\x00\x00a\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x005\x00\x00\x002\x00\x00\x009\x00\x00\x006\x00\x00\x00;\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x005\x00\x00\x002\x00\x00\x009\x00\x00\x007\x00\x00\x00;\x00\x00\x00&\x00\x00\x00#\x00\x00\x005\x00\x00\x006\x00\x00\x004\x00\x00\x004\x00\x00\x008\x00\x00\x00;\x00\x00\x00\xac \x00\x00\xe9\x00\x00\x00\x81\x00\x00\x00b\x00\x00\x00\x00\xf6\x01\x00\xfe\xff\x00\x00'
# expect: utf-32 namereplace b'\xff\xfe\x00\x00a\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x001\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00\xac \x00\x00\xe9\x00\x00\x00\x81\x00\x00\x00b\x00\x00\x00\x00\xf6\x01\x00\xfe\xff\x00\x00'
# expect: utf-32 surrogateescape 'utf-32' codec can't encode character '\ud800' in position 1: surrogates not allowed (1, 2)
# expect: utf-32 surrogatepass b'\xff\xfe\x00\x00a\x00\x00\x00\x00\xd8\x00\x00\x01\xd8\x00\x00\x80\xdc\x00\x00\xac \x00\x00\xe9\x00\x00\x00\x81\x00\x00\x00b\x00\x00\x00\x00\xf6\x01\x00\xfe\xff\x00\x00'
# expect: utf-32 bogus unknown error handler name 'bogus' ()
# expect: ascii strict 'ascii' codec can't encode characters in position 1-6: ordinal not in range(128) (1, 7)
# expect: ascii ignore b'ab'
# expect: ascii replace b'a??????b??'
# expect: ascii backslashreplace b'a\\ud800\\ud801\\udc80\\u20ac\\xe9\\x81b\\U0001f600\\ufffe'
# expect: ascii xmlcharrefreplace b'a&#55296;&#55297;&#56448;&#8364;&#233;&#129;b&#128512;&#65534;'
# expect: ascii namereplace b'a\\ud800\\ud801\\udc80\\N{EURO SIGN}\\N{LATIN SMALL LETTER E WITH ACUTE}\\x81b\\N{GRINNING FACE}\\ufffe'
# expect: ascii surrogateescape 'ascii' codec can't encode characters in position 1-6: ordinal not in range(128) (1, 7)
# expect: ascii surrogatepass 'ascii' codec can't encode characters in position 1-6: ordinal not in range(128) (1, 7)
# expect: ascii bogus unknown error handler name 'bogus' ()
# expect: latin-1 strict 'latin-1' codec can't encode characters in position 1-4: ordinal not in range(256) (1, 5)
# expect: latin-1 ignore b'a\xe9\x81b'
# expect: latin-1 replace b'a????\xe9\x81b??'
# expect: latin-1 backslashreplace b'a\\ud800\\ud801\\udc80\\u20ac\xe9\x81b\\U0001f600\\ufffe'
# expect: latin-1 xmlcharrefreplace b'a&#55296;&#55297;&#56448;&#8364;\xe9\x81b&#128512;&#65534;'
# expect: latin-1 namereplace b'a\\ud800\\ud801\\udc80\\N{EURO SIGN}\xe9\x81b\\N{GRINNING FACE}\\ufffe'
# expect: latin-1 surrogateescape 'latin-1' codec can't encode characters in position 1-4: ordinal not in range(256) (1, 5)
# expect: latin-1 surrogatepass 'latin-1' codec can't encode characters in position 1-4: ordinal not in range(256) (1, 5)
# expect: latin-1 bogus unknown error handler name 'bogus' ()
# expect: cp1252 strict 'charmap' codec can't encode characters in position 1-3: character maps to <undefined> (1, 4)
# expect: cp1252 ignore b'a\x80\xe9b'
# expect: cp1252 replace b'a???\x80\xe9?b??'
# expect: cp1252 backslashreplace b'a\\ud800\\ud801\\udc80\x80\xe9\\x81b\\U0001f600\\ufffe'
# expect: cp1252 xmlcharrefreplace b'a&#55296;&#55297;&#56448;\x80\xe9&#129;b&#128512;&#65534;'
# expect: cp1252 namereplace b'a\\ud800\\ud801\\udc80\x80\xe9\\x81b\\N{GRINNING FACE}\\ufffe'
# expect: cp1252 surrogateescape 'charmap' codec can't encode characters in position 1-3: character maps to <undefined> (1, 4)
# expect: cp1252 surrogatepass 'charmap' codec can't encode characters in position 1-3: character maps to <undefined> (1, 4)
# expect: cp1252 bogus unknown error handler name 'bogus' ()
