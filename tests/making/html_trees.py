"""Small trees that are learned one after another, each from what those before it left wrong.

Each tree asks the same few questions of every row, and has an answer for each way to reply: so a
tree is a list of questions and a list of answers. The same rows give the same trees.
"""

import numpy

COUNT, QUESTIONS, PACE = 100, 4, 0.08
SEEN, ASKED, STIFF, LEAST, LIMITS = 0.7, 0.4, 5.0, 2.0, 48


def grown(rows, labels, weights):
    """Return the trees as `desk.cleaning.html.company` reads them.

    Args:
        rows: what is known of each example, a number for each feature.
        labels: 1 or 0 for each example; `weights` say how much each counts.
    """
    limits = [_limits(column) for column in rows.T]
    codes = numpy.stack(
        [numpy.searchsorted(edges, column) for edges, column in zip(limits, rows.T, strict=True)]
    )
    chance = numpy.random.default_rng(1)
    share = (labels * weights).sum() / weights.sum()
    bias = round(float(numpy.log(share / (1 - share))), 3)
    odds, trees = numpy.full(len(rows), bias), []
    for _ in range(COUNT):
        hope = 1 / (1 + numpy.exp(-odds))
        seen = chance.random(len(rows)) < SEEN
        pull = numpy.where(seen, weights * (labels - hope), 0.0)
        give = numpy.where(seen, weights * hope * (1 - hope), 0.0)
        asked = chance.choice(len(limits), max(1, int(len(limits) * ASKED)), replace=False)
        questions, leaf = _parted(codes, pull, give, sorted(asked.tolist()))
        pulls = numpy.bincount(leaf, pull, 1 << QUESTIONS)
        gives = numpy.bincount(leaf, give, 1 << QUESTIONS)
        answers = (PACE * pulls / (gives + STIFF)).round(3)
        odds += answers[leaf]
        told = [part for f, cut in questions for part in (f, float(limits[f][cut]))]
        trees.append([told, answers.tolist()])
    return {"bias": bias, "trees": trees}


def _limits(column):
    """Return the values that part a feature, short ones, at most `LIMITS` of them."""
    found = numpy.unique(column)
    if len(found) > LIMITS:
        found = numpy.quantile(column, numpy.arange(1, LIMITS) / LIMITS)
    return numpy.unique([float(f"{value:.3g}") for value in found])


def _parted(codes, pull, give, asked):
    """Return the questions of one tree: (feature, limit); and the leaf that each row falls in."""
    leaf = numpy.zeros(codes.shape[1], numpy.int64)
    questions = []
    for level in range(QUESTIONS):
        ways = [(*_best(codes[f], leaf, 1 << level, pull, give), f) for f in asked]
        _, cut, feature = max(ways)
        questions.append((feature, cut))
        leaf = leaf * 2 + (codes[feature] > cut)
    return questions, leaf


def _best(column, leaf, leaves, pull, give):
    """Return what is gained by the best limit of a feature, and which that is."""
    width = LIMITS + 1
    place = leaf * width + column
    low = numpy.bincount(place, pull, leaves * width).reshape(leaves, width).cumsum(1)
    below = numpy.bincount(place, give, leaves * width).reshape(leaves, width).cumsum(1)
    whole, room = low[:, -1:], below[:, -1:]
    high, above = whole - low, room - below
    gain = low**2 / (below + STIFF) + high**2 / (above + STIFF) - whole**2 / (room + STIFF)
    gain = numpy.where((below > LEAST) & (above > LEAST), gain, 0.0).sum(0)
    cut = int(gain[: column.max() + 1].argmax())
    return round(float(gain[cut]), 9), cut
