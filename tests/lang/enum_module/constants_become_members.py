# _convert_ makes an enumeration of a module's constants, in their order
import enum

HTTP_OK, HTTP_MOVED, HTTP_LOST = 200, 301, 404
made = enum.IntEnum._convert_("Status", __name__, lambda name: name.startswith("HTTP_"))
print(made, Status is made, list(Status), repr(HTTP_LOST), made.__module__)
shown = enum.IntEnum._convert_("Shown", __name__, lambda name: name.startswith("HTTP_"), as_global=True)
print(repr(HTTP_OK), str(HTTP_OK), list(Shown))
# expect: <enum 'Status'> True [<Status.HTTP_OK: 200>, <Status.HTTP_MOVED: 301>, <Status.HTTP_LOST: 404>] <Status.HTTP_LOST: 404> __main__
# expect: __main__.HTTP_OK 200 [__main__.HTTP_OK, __main__.HTTP_MOVED, __main__.HTTP_LOST]
