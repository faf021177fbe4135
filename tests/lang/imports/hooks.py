def __getattr__(name):
    if name == "computed":
        return 42
    raise AttributeError(f"nothing called {name}")


def __dir__():
    return ["b", "a"]
