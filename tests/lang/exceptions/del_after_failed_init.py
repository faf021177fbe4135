# An instance whose __init__ raises is freed with the exception's traceback.
class Fragile:
    def __init__(self):
        raise ValueError("init")

    def __del__(self):
        print("freed")

try:
    Fragile()
except ValueError as error:
    print(error)
    # expect: init
    # expect: freed
print("end")  # expect: end
