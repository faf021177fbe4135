# args: --trace-scopes
# only: minipy
class Shop:
    name = 'corner'
    sign = name.upper()

    def say(self):
        return name

    class Inner:
        pass


try:
    Shop().say()
except NameError as error:
    print(error)
