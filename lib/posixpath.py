"""Operations on pathnames; os.path."""
import genericpath
import posix
from genericpath import *
from posix import fspath as _fspath

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
           "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink",
           "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
           "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep",
           "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive"]


_STR_MARKS = "/", ".", ".."
_BYTES_MARKS = b"/", b".", b".."


def _marks(path):
    """What separates names, and the names of a folder itself and of the one it is in."""
    return _BYTES_MARKS if isinstance(path, bytes) else _STR_MARKS


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """A path as it is compared; here every letter counts."""
    return _fspath(s)


def isabs(s):
    """Whether a path begins at the root."""
    s = _fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Put names behind each other; what comes before an absolute one is dropped."""
    joined = a = _fspath(a)
    sep = _get_sep(a)
    try:
        for part in p:
            part = _fspath(part)
            if not joined or part.startswith(sep):
                joined = part
            else:
                joined = joined + part if joined.endswith(sep) else joined + sep + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return joined


def split(p):
    """A path up to its last slash, without slashes at the end, and what follows."""
    p = _fspath(p)
    sep = _get_sep(p)
    start = p.rfind(sep) + 1
    head, tail = p[:start], p[start:]
    return head.rstrip(sep) or head, tail


def splitext(p):
    """A path without its extension, and the extension with its dot."""
    p = _fspath(p)
    sep, dot, _ = _marks(p)
    return genericpath._splitext(p, sep, None, dot)


def splitdrive(p):
    """The drive, which here is always empty, and the path."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """The drive, which here is always empty, the slashes that make a path absolute, the rest."""
    p = _fspath(p)
    rest = p.lstrip(_get_sep(p))
    slashes = len(p) - len(rest)
    # Exactly two slashes mean something of their own to POSIX.
    end = slashes if slashes <= 2 else 1
    return p[:0], p[:end], p[end:]


def basename(p):
    """What follows the last slash."""
    p = _fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """The folder that the path says something is in."""
    return split(p)[0]


def ismount(path):
    """Whether another file system begins at a path."""
    try:
        here = posix.lstat(path)
        if here.st_mode & genericpath._KIND == genericpath._LINK:
            return False
        above = posix.lstat(realpath(join(_fspath(path), _marks(path)[2])))
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def expanduser(path):
    """Replace ~ or ~user at the beginning by that user's home; who is not known stays."""
    path = _fspath(path)
    if path[:1] not in ("~", b"~"):
        return path
    import os
    sep = _get_sep(path)
    user, slash, rest = path[1:].partition(sep)
    if user:
        user = os.fsdecode(user)
        home = _home_of(lambda fields: fields[0] == user)
    else:
        home = os.environ.get("HOME")
        if home is None:
            home = _home_of(lambda fields: fields[2] == str(posix.getuid()))
    if home is None:
        return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(sep) + slash + rest or sep


def _home_of(matches):
    """The home folder in the first fitting line of the password file."""
    try:
        with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as file:
            for line in file:
                fields = line.rstrip("\n").split(":")
                if len(fields) >= 6 and matches(fields):
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """Replace $name and ${name} by variables of the environment; unknown ones stay."""
    path = _fspath(path)
    import os
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    done = []
    while "$" in path:
        before, _, path = path.partition("$")
        if path.startswith("{") and "}" in path:
            name, _, after = path[1:].partition("}")
        else:
            after = path.lstrip(_NAME_CHARACTERS)
            name = path[:len(path) - len(after)]
        value = os.environ.get(name)
        done += before, "$" + path[:len(path) - len(after)] if value is None else value
        path = after
    return "".join(done) + path


_NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


def normpath(path):
    """A path without needless slashes and dots; the file system is not asked."""
    path = _fspath(path)
    sep, dot, dotdot = _marks(path)
    _, root, path = splitroot(path)
    kept = []
    for name in path.split(sep):
        if name == dotdot and kept and kept[-1] != dotdot:
            kept.pop()
        elif name and name != dot and not (name == dotdot and root):
            kept.append(name)
    return root + sep.join(kept) or dot


def abspath(path):
    """A path from the root on, without needless slashes and dots."""
    path = _fspath(path)
    if not isabs(path):
        path = join(posix.getcwdb() if isinstance(path, bytes) else posix.getcwd(), path)
    return normpath(path)


def _link_target(path, strict):
    """What a link leads to, or None for what is none; strict says whether it has to be there."""
    try:
        if posix.lstat(path).st_mode & genericpath._KIND == genericpath._LINK:
            return posix.readlink(path)
    except OSError:
        if strict:
            raise
    return None


def realpath(filename, *, strict=False):
    """A path from the root on in which no name is a link; with strict, all must be there."""
    filename = _fspath(filename)
    sep, dot, dotdot = _marks(filename)
    if filename.startswith(sep):
        path = sep
    else:
        path = posix.getcwdb() if isinstance(filename, bytes) else posix.getcwd()
    # Names that are still to be followed, the next one last. A link leaves two marks behind what it
    # leads to, its path and None: when they are reached, it is known where it ended.
    names = filename.split(sep)[::-1]
    ends = {}
    while names:
        name = names.pop()
        if name is None:
            ends[names.pop()] = path
        elif name == dotdot:
            path = path[:path.rindex(sep)] or sep
        elif name and name != dot:
            here = (path if path == sep else path + sep) + name
            if here in ends:
                path = ends[here]
                if path is None:  # it leads to itself
                    if strict:
                        posix.stat(here)
                    path = here
                continue
            target = _link_target(here, strict)
            if target is None:
                path = here
                continue
            ends[here] = None
            names += [here, None, *reversed(target.split(sep))]
            if target.startswith(sep):
                path = sep
    return path


def relpath(path, start=None):
    """A path as it is seen from a folder, or from the current one."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    sep, dot, dotdot = _marks(path)
    start = dot if start is None else _fspath(start)
    try:
        origin = [name for name in abspath(start).split(sep) if name]
        goal = [name for name in abspath(path).split(sep) if name]
        shared = len(commonprefix([origin, goal]))
        return sep.join([dotdot] * (len(origin) - shared) + goal[shared:]) or dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest folder that several paths have in common."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    sep, dot, _ = _marks(paths[0])
    try:
        if len({path.startswith(sep) for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        shared = commonprefix([[name for name in path.split(sep) if name and name != dot]
                               for path in paths])
        return (sep if isabs(paths[0]) else sep[:0]) + sep.join(shared)
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise
