# A dict changed by __hash__ while a key is put in
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Key:
    def __hash__(self):
        data.clear()
        return 5
data = {1: 1}
data[Key()] = "new"
print(list(data.values()))  # expect: ['new']
class Raises:
    def __hash__(self):
        raise ValueError("no hash")
attempt(lambda: {Raises(): 1})  # expect: ValueError no hash
attempt(lambda: data[Raises()])  # expect: ValueError no hash
attempt(lambda: Raises() in data)  # expect: ValueError no hash
attempt(lambda: {1}.add(Raises()))  # expect: ValueError no hash
