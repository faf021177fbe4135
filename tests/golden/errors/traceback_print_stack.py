# status: 1
import traceback
def f(): traceback.print_stack()
f()
raise SystemExit(1)
