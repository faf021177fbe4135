"""The bits of st_mode, and questions about them."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR = 0o040000
S_IFCHR = 0o020000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFIFO = 0o010000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID = 0o4000
S_ISGID = S_ENFMT = 0o2000
S_ISVTX = 0o1000
# Read, write, execute: of the owner, of the group, of all others.
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001
S_IREAD, S_IWRITE, S_IEXEC = S_IRUSR, S_IWUSR, S_IXUSR


# File attributes of Windows, and flags of files on BSD and macOS: for whoever compares them.
FILE_ATTRIBUTE_ARCHIVE = 0x20
FILE_ATTRIBUTE_COMPRESSED = 0x800
FILE_ATTRIBUTE_DEVICE = 0x40
FILE_ATTRIBUTE_DIRECTORY = 0x10
FILE_ATTRIBUTE_ENCRYPTED = 0x4000
FILE_ATTRIBUTE_HIDDEN = 0x2
FILE_ATTRIBUTE_INTEGRITY_STREAM = 0x8000
FILE_ATTRIBUTE_NORMAL = 0x80
FILE_ATTRIBUTE_NOT_CONTENT_INDEXED = 0x2000
FILE_ATTRIBUTE_NO_SCRUB_DATA = 0x20000
FILE_ATTRIBUTE_OFFLINE = 0x1000
FILE_ATTRIBUTE_READONLY = 0x1
FILE_ATTRIBUTE_REPARSE_POINT = 0x400
FILE_ATTRIBUTE_SPARSE_FILE = 0x200
FILE_ATTRIBUTE_SYSTEM = 0x4
FILE_ATTRIBUTE_TEMPORARY = 0x100
FILE_ATTRIBUTE_VIRTUAL = 0x10000
SF_APPEND = 0x40000
SF_ARCHIVED = 0x10000
SF_DATALESS = 0x40000000
SF_FIRMLINK = 0x800000
SF_IMMUTABLE = 0x20000
SF_NOUNLINK = 0x100000
SF_RESTRICTED = 0x80000
SF_SETTABLE = 0xffff0000
SF_SNAPSHOT = 0x200000
UF_APPEND = 0x4
UF_COMPRESSED = 0x20
UF_DATAVAULT = 0x80
UF_HIDDEN = 0x8000
UF_IMMUTABLE = 0x2
UF_NODUMP = 0x1
UF_NOUNLINK = 0x10
UF_OPAQUE = 0x8
UF_SETTABLE = 0xffff
UF_TRACKED = 0x40

def S_IMODE(mode):
    """The bits of a mode that chmod() sets."""
    return mode & 0o7777


def S_IFMT(mode):
    """The bits of a mode that tell what kind of file it is."""
    return mode & 0o170000


def S_ISDIR(mode):
    """Whether a mode is a folder's."""
    return S_IFMT(mode) == S_IFDIR


def S_ISCHR(mode):
    """Whether a mode is that of a device of characters, such as a terminal."""
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode):
    """Whether a mode is that of a device of blocks, such as a disk."""
    return S_IFMT(mode) == S_IFBLK


def S_ISREG(mode):
    """Whether a mode is a regular file's."""
    return S_IFMT(mode) == S_IFREG


def S_ISFIFO(mode):
    """Whether a mode is a named pipe's."""
    return S_IFMT(mode) == S_IFIFO


def S_ISLNK(mode):
    """Whether a mode is a symbolic link's."""
    return S_IFMT(mode) == S_IFLNK


def S_ISSOCK(mode):
    """Whether a mode is a socket's."""
    return S_IFMT(mode) == S_IFSOCK


def _never(name, kind):
    def is_kind(mode):
        return False

    is_kind.__name__ = is_kind.__qualname__ = name
    is_kind.__doc__ = f"Whether a mode is that of a {kind}; there are none here."
    return is_kind


S_ISDOOR = _never("S_ISDOOR", "door")
S_ISPORT = _never("S_ISPORT", "event port")
S_ISWHT = _never("S_ISWHT", "whiteout")

_LETTERS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c",
            S_IFIFO: "p"}


def filemode(mode):
    """A mode as `ls -l` shows it: -rwxr-xr-x."""
    shown = _LETTERS.get(S_IFMT(mode), "?")
    for shift, special, letter in ((6, S_ISUID, "s"), (3, S_ISGID, "s"), (0, S_ISVTX, "t")):
        may_execute = mode >> shift & 1
        shown += "r" if mode >> shift & 4 else "-"
        shown += "w" if mode >> shift & 2 else "-"
        if mode & special:
            shown += letter if may_execute else letter.upper()
        else:
            shown += "x" if may_execute else "-"
    return shown
