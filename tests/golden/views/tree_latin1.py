# A latin-1 file: columns count the bytes of its UTF-8 form.
# -*- coding: latin-1 -*-
é = "éÿ" + ü
