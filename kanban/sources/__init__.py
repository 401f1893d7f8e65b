"""Where business data come from by themselves. One file for each kind that defines `SOURCE`; no board, no Qt.

What they give is a document as it is (`Document`), for whoever reads files, or rows (`Rows`). What none of them does: write.
"""
