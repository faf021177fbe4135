# status: 1
class Shape:
    def __init__(self):
        self.height = 1


Shape().heigth
