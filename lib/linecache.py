"""Lines of source files, read once."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By file name: (size, mtime, lines, path), where mtime is None for what a loader gave; or a 1-tuple
# of a function that asks the loader for the text.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file with its end, counted from 1; an empty text if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file; nothing when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        cache.clear()
        return []


def checkcache(filename=None):
    """Forget the lines of files that have changed; of one file, or of all."""
    import os
    for name in list(cache) if filename is None else [filename]:
        match cache.get(name):
            case (size, mtime, _, path) if mtime is not None:
                try:
                    now = os.stat(path)
                    is_same = (now.st_size, now.st_mtime) == (size, mtime)
                except (OSError, ValueError):
                    is_same = False
                if not is_same:
                    cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file again and return its lines; nothing when it cannot be read."""
    import os
    if len(cache.get(filename, ())) != 1:
        cache.pop(filename, None)
    if _is_no_file(filename):
        return []
    path = filename
    try:
        stat = os.stat(path)
    except (OSError, ValueError):
        lines = _loader_lines(filename, module_globals)
        if lines is not None:
            return lines
        path, stat = _found_on_path(filename)
        if stat is None:
            return []
    try:
        lines = _read_lines(path)
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    cache[filename] = (stat.st_size, stat.st_mtime, lines, path)
    return lines


def _is_no_file(filename):
    return not filename or filename.startswith("<") and filename.endswith(">")


def _loader_lines(filename, module_globals):
    """The lines that the module's loader gives; None when it is no help."""
    if not lazycache(filename, module_globals):
        return None
    try:
        text = cache[filename][0]()
    except (ImportError, OSError):
        return None
    if text is None:
        return []
    lines = [line + "\n" for line in text.splitlines()]
    cache[filename] = (len(text), None, lines, filename)
    return lines


def _found_on_path(filename):
    """The path and stat() of a relative file name in the folders that modules come from."""
    import os
    import sys
    for folder in [] if os.path.isabs(filename) else sys.path:
        try:
            path = os.path.join(folder, filename)
            return path, os.stat(path)
        except (TypeError, AttributeError, OSError, ValueError):
            pass  # what stands in sys.path may be anything
    return filename, None


def _read_lines(path):
    from _io import StringIO
    from importlib._source_text import decode_source
    with open(path, "rb") as file:
        lines = StringIO(decode_source(file.read())).readlines()
    if not lines:
        return ["\n"]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def lazycache(filename, module_globals):
    """Note the loader of a module, to ask it for the text when lines are wanted."""
    if filename in cache:
        return len(cache[filename]) == 1
    if _is_no_file(filename) or not module_globals or "__name__" not in module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals["__name__"]
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
