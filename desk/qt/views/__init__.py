"""The panels around the pages, one file a panel.

The list on the left and the inspector on the right are placed by the window. Any other module
here with a `NAME` (a message id) and a `PLACE` (a number: its order) is a tab at the foot:

    View(window)           a QWidget, made when its tab is first looked at
    View.refresh()         read everything anew: it comes into view, or theme or language changed
    View.heard(change)     follow a change; called only while it has been made

A panel takes what it needs from `window`: `library`, `shelf`, `theme`, `commands`, `go_to_mark`.
"""
