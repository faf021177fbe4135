# status: 1
from sys import pth
