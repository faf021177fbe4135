# status: 1
import os.path.nothing
