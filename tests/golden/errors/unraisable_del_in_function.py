class Resource:
    def __init__(self, name): self.name = name
    def __del__(self):
        raise OSError(f"cannot close {self.name}")
def use():
    r = Resource("file")
use()
print("done")
