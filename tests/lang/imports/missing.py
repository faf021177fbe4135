# Modules and names that do not exist
import plain


def attempt(statement):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (/")[0], error.name,
              None if error.path is None else error.path.rpartition("/")[2], error.name_from)


attempt("import nowhere")
attempt("import nowhere.inside")
attempt("import plain.inside")
attempt("from plain import nothing")
attempt("from nowhere import nothing")
attempt("from sys import nothing")
attempt("import house.attic")
attempt("from house import attic")
attempt("import sys.inside")
# expect: plain runs as plain
# expect: ModuleNotFoundError No module named 'nowhere' nowhere None None
# expect: ModuleNotFoundError No module named 'nowhere' nowhere None None
# expect: ModuleNotFoundError No module named 'plain.inside'; 'plain' is not a package plain.inside None None
# expect: ImportError cannot import name 'nothing' from 'plain' plain plain.py nothing
# expect: ModuleNotFoundError No module named 'nowhere' nowhere None None
# expect: ImportError cannot import name 'nothing' from 'sys' (unknown location) sys None nothing
# expect: house house house
# expect: kitchen house.kitchen house
# expect: ModuleNotFoundError No module named 'house.attic' house.attic None None
# expect: ImportError cannot import name 'attic' from 'house' house __init__.py attic
# expect: ModuleNotFoundError No module named 'sys.inside'; 'sys' is not a package sys.inside None None
