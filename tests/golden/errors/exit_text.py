# status: 1
import sys

print("printed")
sys.exit("said at the end")
