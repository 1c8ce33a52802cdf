"""What a reader can do, one file a menu.

A menu is a module with a `NAME` (a message id), a `PLACE` (a number: its order) and functions
under `@action`. A function takes the window and raises `Problem` where the reader must know more.
"""
