# status: 1
# -*- coding: latin-1 -*-
x = "é" + 5
