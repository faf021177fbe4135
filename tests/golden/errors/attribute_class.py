# status: 1
class Colour:
    RED = 1

print(Colour.REDD)
