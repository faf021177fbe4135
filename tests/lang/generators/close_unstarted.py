# Closing before the start runs nothing.
def generator():
    print("started")
    yield 1

made = generator()
print(made.close(), made.gi_frame, list(made))  # expect: None None []
