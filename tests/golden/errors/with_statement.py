# status: 1
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details[0].__name__)
        return False


def work():
    with Manager():
        with Manager() as m:
            m.missing()


work()
