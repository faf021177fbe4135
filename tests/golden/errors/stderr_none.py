# status: 1
import sys
sys.stderr = None
print("out")
1 / 0
