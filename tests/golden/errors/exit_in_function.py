# status: 1
import sys
def leave():
    try:
        sys.exit("bye")
    finally:
        print("cleaned")
leave()
