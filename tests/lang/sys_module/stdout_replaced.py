# print() writes to whatever sys.stdout is.
import sys


class Capture:
    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)

    def flush(self):
        pass


saved, sys.stdout = sys.stdout, Capture()
print("captured", 1)
captured, sys.stdout = sys.stdout, saved
print(captured.texts)  # expect: ['captured', ' ', '1', '\n']
sys.stdout.write("written\n")  # expect: written
print(sys.stdout.writable(), sys.stdout.flush())  # expect: True None
