"""Path operations that are the same everywhere."""
import posix

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive",
           "isdir", "isfile", "isjunction", "islink", "lexists", "samefile", "sameopenfile",
           "samestat"]

_KIND = 0o170000  # the bits of st_mode that tell what kind of file it is
_FOLDER, _REGULAR, _LINK = 0o040000, 0o100000, 0o120000


def _looked_up(stat, path):
    """What stat() says, or None for what is not there."""
    try:
        return stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether something is there; a link counts when what it leads to is there."""
    return _looked_up(posix.stat, path) is not None


def lexists(path):
    """Whether something is there, be it a link to nowhere."""
    return _looked_up(posix.lstat, path) is not None


def isfile(path):
    """Whether a path leads to a regular file."""
    found = _looked_up(posix.stat, path)
    return found is not None and found.st_mode & _KIND == _REGULAR


def isdir(s):
    """Whether a path leads to a folder."""
    found = _looked_up(posix.stat, s)
    return found is not None and found.st_mode & _KIND == _FOLDER


def islink(path):
    """Whether a path is a symbolic link."""
    found = _looked_up(posix.lstat, path)
    return found is not None and found.st_mode & _KIND == _LINK


def isjunction(path):
    """Whether a path is a junction; there are none here."""
    posix.fspath(path)
    return False


def isdevdrive(path):
    """Whether a path is on a Dev Drive; there are none here."""
    posix.fspath(path)
    return False


def getsize(filename):
    """How many bytes a file has."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """When a file's content was changed last, in seconds since the epoch."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """When a file was read last, in seconds since the epoch."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """When what the system notes about a file was changed last, in seconds since the epoch."""
    return posix.stat(filename).st_ctime


def commonprefix(m):
    """The longest beginning that all paths, or all lists of names, have in common."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(posix.fspath, m))
    # What the first and the last in order share, those between them share too.
    first, last = min(m), max(m)
    for at, (ours, theirs) in enumerate(zip(first, last)):
        if ours != theirs:
            return first[:at]
    return first


def samestat(s1, s2):
    """Whether two results of stat() are of the same file."""
    return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two file descriptors are of the same file."""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """A path without its extension, which is what follows the last dot of its last name, and it."""
    start = max(p.rfind(sep), p.rfind(altsep) if altsep else -1) + 1
    dot = p.rfind(extsep)
    if dot > start and p[start:dot].strip(extsep):  # leading dots begin no extension
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """Raise the TypeError that tells what was wrong with some paths, if it was their types."""
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f"{funcname}() argument must be str, bytes, or os.PathLike object, not "
                            f"{arg.__class__.__name__!r}") from None
    if len({isinstance(arg, str) for arg in args}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None
