# The two words for the prompt work in scripts too.
print(exit, quit)
# expect: Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit
try:
    exit()
except SystemExit as error:
    print(error.code)  # expect: None
quit(4)  # expect exit: 4
