# args: --symbols --run
# only: minipy
# Bug: --run behind --tokens or --ast did not run the program.
print("ran")
