"""Files, folders, processes and the environment, as POSIX has them. The system calls are C++
(posix)."""
import abc
import sys
from _collections_abc import _check_methods, Mapping, MutableMapping

import posix
import posixpath as path
from posix import *
from posix import _exit
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path",
           "devnull", "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path",
           "fdopen", "extsep", "makedirs", "removedirs", "renames", "walk", "execl", "execle",
           "execlp", "execlpe", "execvp", "execvpe", "environ", "environb", "getenv", "getenvb",
           "fspath", "PathLike", "popen", "process_cpu_count", "_exit"]
__all__ += [_name for _name in dir(posix) if _name[0] != "_" and _name != "environ"]


# ---- text and bytes

def _encode(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _decode(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


def fsencode(filename):
    """A file name as the system has it; one that is bytes already stays."""
    filename = fspath(filename)
    return _encode(filename) if isinstance(filename, str) else filename


def fsdecode(filename):
    """A file name as text, also where it is not valid UTF-8; one that is text already stays."""
    filename = fspath(filename)
    return _decode(filename) if isinstance(filename, bytes) else filename


# ---- folders

def _split_leaf(name):
    """The folder that something is in and its name there, also when a slash follows."""
    head, tail = path.split(name)
    return (head, tail) if tail else path.split(head)


def makedirs(name, mode=0o777, exist_ok=False):
    """Create a folder with all the folders that it is in."""
    parent, leaf = _split_leaf(name)
    if parent and leaf and not path.exists(parent):
        try:
            makedirs(parent, exist_ok=exist_ok)
        except FileExistsError:
            pass  # somebody else has made it meanwhile
        if leaf == (b"." if isinstance(leaf, bytes) else curdir):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def _remove_upwards(folder):
    """Remove a folder and those it is in, as long as they are empty."""
    leaf = True
    while folder and leaf:
        try:
            rmdir(folder)
        except OSError:
            return
        folder, leaf = path.split(folder)


def removedirs(name):
    """Remove an empty folder, and then those it was in as far as they are empty."""
    rmdir(name)
    parent, leaf = _split_leaf(name)
    if leaf:
        _remove_upwards(parent)


def renames(old, new):
    """Rename, making the folders that the new name needs and removing those that became empty."""
    folder, leaf = path.split(new)
    if folder and leaf and not path.exists(folder):
        makedirs(folder)
    rename(old, new)
    folder, leaf = path.split(old)
    if leaf:
        _remove_upwards(folder)


def _asked(question):
    """A question about a folder's entry; no, when it cannot be answered."""
    try:
        return question()
    except OSError:
        return False


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The folders below one and itself, each as (path, names of folders, names of other files).

    With topdown, what the caller removes from the names of folders is not visited; without, a
    folder comes after those in it. A folder that cannot be read is told to onerror() and left out.
    """
    pending = [fspath(top)]
    while pending:
        folder = pending.pop()
        if isinstance(folder, tuple):
            yield folder
            continue
        try:
            with scandir(folder) as entries:
                entries = [(entry, _asked(entry.is_dir)) for entry in entries]
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        folders = [entry.name for entry, is_dir in entries if is_dir]
        others = [entry.name for entry, is_dir in entries if not is_dir]
        if topdown:
            yield folder, folders, others
            below = [path.join(folder, name) for name in folders]
            pending += [inner for inner in reversed(below)
                        if followlinks or not path.islink(inner)]
        else:
            pending.append((folder, folders, others))
            pending += [entry.path for entry, is_dir in reversed(entries)
                        if is_dir and (followlinks or not _asked(entry.is_symlink))]


# ---- programs

def execl(file, *args):
    """Become another program; the arguments are given one by one."""
    execv(file, args)


def execle(file, *args):
    """execl() with an environment as the last argument."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execl() of a program that is looked for in PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """execlp() with an environment as the last argument."""
    execvpe(file, args[:-1], args[-1])


def execve(path, argv, env):
    """Become another program, with another environment."""
    for key in environ.keys() - env.keys():
        unsetenv(key)
    for key, value in env.items():
        putenv(key, value)
    execv(path, argv)


def execvp(file, args):
    """Become another program, which is looked for in PATH."""
    _exec_found(file, lambda found: execv(found, args), None)


def execvpe(file, args, env):
    """execvp() with another environment, whose PATH is searched."""
    _exec_found(file, lambda found: execve(found, args, env), env)


def _exec_found(file, run, env):
    """Run a program by its path, or try the folders of PATH; this does not return."""
    if path.dirname(file):
        run(file)
        return
    errors = []
    for folder in get_exec_path(env):
        try:
            run(path.join(folder, file))
        except OSError as error:
            errors.append(error)
    # That it is there and cannot be run says more than that it is not elsewhere.
    told = [error for error in errors
            if not isinstance(error, (FileNotFoundError, NotADirectoryError))]
    raise told[0] if told else errors[-1]


def get_exec_path(env=None):
    """The folders where a program is looked for."""
    if env is None:
        env = environ
    found = env.get("PATH")
    try:
        as_bytes = env[b"PATH"]
    except (KeyError, TypeError):
        pass
    else:
        if found is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        found = fsdecode(as_bytes)
    return (defpath if found is None else found).split(pathsep)


def popen(cmd, mode="r", buffering=-1):
    """A stream from or to a command of the shell."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    read_end, write_end = pipe()
    ours, theirs = (read_end, write_end) if mode == "r" else (write_end, read_end)
    pid = fork()
    if pid == 0:
        try:
            dup2(theirs, 1 if mode == "r" else 0)
            execv("/bin/sh", ["sh", "-c", cmd])
        finally:
            _exit(127)
    close(theirs)
    return _wrap_close(fdopen(ours, mode, buffering), pid)


class _wrap_close:
    """The stream of popen(): closing it waits for the command."""

    def __init__(self, stream, pid):
        self._stream = stream
        self._pid = pid

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)

    def close(self):
        """Wait for the command to end; its status, or None if that is 0 or was asked before."""
        self._stream.close()
        pid, self._pid = self._pid, None
        return None if pid is None else waitpid(pid, 0)[1] or None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


_open_stream = __builtins__["open"]


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream on an open file descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return _open_stream(fd, mode, buffering, encoding, *args, **kwargs)


def process_cpu_count():
    """The number of CPUs that this process may use."""
    return cpu_count()


# ---- the environment

class _Environ(MutableMapping):
    """The environment as a mapping; changes reach the process."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self._data = data
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue

    def __getitem__(self, key):
        encoded = self.encodekey(key)
        if encoded not in self._data:
            raise KeyError(key) from None
        return self.decodevalue(self._data[encoded])

    def __setitem__(self, key, value):
        encoded = self.encodekey(key), self.encodevalue(value)
        putenv(*encoded)
        self._data.update([encoded])

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        if self._data.pop(encoded, None) is None:
            raise KeyError(key) from None

    def __iter__(self):
        yield from map(self.decodekey, list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ", ".join(f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}"
                          for key, value in self._data.items())
        return f"environ({{{shown}}})"

    def copy(self):
        return dict(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, key, value):
        if key in self:
            return self[key]
        self[key] = value
        return self[key]

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented


environ = _Environ(posix.environ, _encode, _decode, _encode, _decode)
environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)
supports_bytes_environ = True


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment as bytes, or the default."""
    return environb.get(key, default)


class PathLike(abc.ABC):
    """What stands for a path: fspath() takes it."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return _check_methods(subclass, "__fspath__") if cls is PathLike else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat}
supports_follow_symlinks = {stat}
