print("kitchen", __name__, __package__)


def cook():
    from .cellar import wine
    return wine
