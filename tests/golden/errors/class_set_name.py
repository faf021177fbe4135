# status: 1
class Field:
    def __set_name__(self, owner, name):
        raise ValueError(f"bad name {name}")

class Model:
    field = Field()
