# A caught exception keeps the frames' locals alive until it goes.
class Noisy:
    def __del__(self):
        print("freed")

def fail():
    local = Noisy()
    1 / 0

try:
    fail()
except ZeroDivisionError as error:
    print("handler", error.__traceback__.tb_next.tb_frame.f_locals["local"] is not None)
    # expect: handler True
    # expect: freed
print("after")  # expect: after
