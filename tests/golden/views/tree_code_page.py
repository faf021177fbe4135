# A file in a code page.
# vim: set fileencoding=cp1252 :
x = "€œé" + y
