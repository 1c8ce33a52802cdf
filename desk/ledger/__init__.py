"""The ledger of figures: what several articles say of one measure, and where they differ.

Scope.of(library, ...)       the figures of some articles, recognised or marked, with their words
measured(scope)              equal values that belong together, and what a reader has confirmed
suspected(scope, measures)   pairs that may be one measure with two values, ranked, with reasons
doubts(scope)                what does not fit within one article
wanted(query)                a value out of a search field, and what meets it

Nothing here says that two articles contradict each other before a reader has confirmed that they
speak of the same thing.
"""
