"""*What was cleaned*: the source beside its article, and every edit between the two.

`woven` puts the source and what was inserted into one text; `source_page` shows it, `edit_list`
lists the edits by rule, and `panel` stands them beside the pages.
"""
