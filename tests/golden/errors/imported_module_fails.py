# status: 1
import sys, os
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules")
sys.path.insert(0, folder)
import fails_on_import
