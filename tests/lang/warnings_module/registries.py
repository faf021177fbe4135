# "once" and "module" remember a warning in the registry that is given; without one, "once" in onceregistry.
import warnings

for action in "default", "module", "once", "always":
    registry = {}
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action)
        for line in 1, 1, 2:
            warnings.warn_explicit("given", UserWarning, "f.py", line, registry=registry)
            warnings.warn_explicit("none", UserWarning, "f.py", line)
    print(action, [(str(w.message), w.lineno) for w in log])
    print([key for key in registry if key != "version"])
# expect: default [('given', 1), ('none', 1), ('none', 1), ('given', 2), ('none', 2)]
# expect: [('given', <class 'UserWarning'>, 1), ('given', <class 'UserWarning'>, 2)]
# expect: module [('given', 1), ('none', 1), ('none', 1), ('none', 2)]
# expect: [('given', <class 'UserWarning'>, 1), ('given', <class 'UserWarning'>), ('given', <class 'UserWarning'>, 2)]
# expect: once [('given', 1), ('none', 1)]
# expect: [('given', <class 'UserWarning'>, 1), ('given', <class 'UserWarning'>), ('given', <class 'UserWarning'>, 2)]
# expect: always [('given', 1), ('none', 1), ('given', 1), ('none', 1), ('given', 2), ('none', 2)]
# expect: []
