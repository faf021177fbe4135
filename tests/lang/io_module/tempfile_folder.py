import os

folder = f"/tmp/minipy_test_{os.getpid()}"


def make():
    os.mkdir(folder)
    return folder


def remove():
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)
