"""The weights of a chain of states over lines, learned from pages; needs numpy and scipy.

States and arcs are those of `desk.cleaning.lines_weighed`. What is learned: three weights for each
sign (before, interlude and after against article), eight for each turn. They are drawn towards
nought, and the three of a sign towards each other, since pages are few. Being wrong about a line
costs as much as its share of the article's length.
"""

import numpy

BEFORE, ARTICLE, AMID, AFTER = range(4)
ARCS = ((0, 0), (0, 1), (1, 1), (1, 2), (1, 3), (2, 2), (2, 1), (3, 3))
_FROM = numpy.array([start for start, _ in ARCS])
TO = numpy.array([end for _, end in ARCS])
_OTHERS = (BEFORE, AMID, AFTER)
_LAST = numpy.array([0.0, 1.0, 0.0, 1.0])
_TINY = 1e-300


class Chains:
    """Texts of several lines, laid side by side, their rows one after another."""

    def __init__(self, lengths):
        starts = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
        order = sorted(range(len(lengths)), key=lambda one: -lengths[one])
        sizes = numpy.array([lengths[one] for one in order])
        starts = starts[order]
        self.steps = [starts[: (sizes > t).sum()] + t for t in range(sizes[0])]
        self.order, self.rows = order, int(sum(lengths))

    def shares(self, arcs):
        """Return how much of all ways goes over each arc, given its odds: rows x 8."""
        shares = numpy.zeros((self.rows, len(ARCS)))
        forward = self._forward(arcs)
        last = numpy.tile(_LAST, (len(self.order), 1))
        for t in range(len(self.steps) - 1, -1, -1):
            rows = self.steps[t]
            p, back = arcs[rows], last[: len(rows)]
            joint = forward[t][: len(rows)][:, _FROM] * p * back[:, TO]
            shares[rows] = joint / (joint.sum(1, keepdims=True) + _TINY)
            through = p * back[:, TO]
            new = numpy.stack(
                [
                    through[:, 0] + through[:, 1],
                    through[:, 2] + through[:, 3] + through[:, 4],
                    through[:, 5] + through[:, 6],
                    through[:, 7],
                ],
                1,
            )
            last[: len(rows)] = new / (new.sum(1, keepdims=True) + _TINY)
        return shares

    def _forward(self, arcs):
        at = numpy.zeros((len(self.order), 4))
        at[:, BEFORE] = 1
        found = [at]
        for rows in self.steps:
            p, at = arcs[rows], found[-1][: len(rows)]
            into = at[:, _FROM] * p
            new = numpy.stack(
                [
                    into[:, 0],
                    into[:, 1] + into[:, 2] + into[:, 6],
                    into[:, 3] + into[:, 5],
                    into[:, 4] + into[:, 7],
                ],
                1,
            )
            found.append(new / (new.sum(1, keepdims=True) + _TINY))
        return found


class _Batch:
    """Some texts of about the same length, with what is seen, allowed and paid in them."""

    def __init__(self, texts, lengths, signs, turns, allowed, costs, worth):
        starts = numpy.concatenate([[0], numpy.cumsum(lengths)])
        rows = numpy.concatenate([numpy.arange(starts[one], starts[one + 1]) for one in texts])
        own = [lengths[one] for one in texts]
        self.chains = Chains(own)
        self.signs, self.turns = signs[rows], turns[rows]
        self.signs_across, self.turns_across = self.signs.T.tocsr(), self.turns.T.tocsr()
        self.allowed = allowed[rows][:, TO].astype(float)
        self.paid = numpy.where(allowed[rows], 0.0, costs[rows][:, None])[:, TO]
        self.worth = numpy.repeat(worth[texts], own)[:, None]

    def slopes(self, weights, changes):
        """Return in which direction the weights of signs and of turns do worse."""
        odds = self.turns @ changes
        shared = self.signs @ weights[0]
        for place, state in enumerate(_OTHERS):
            odds[:, state == TO] += (shared + self.signs @ weights[1 + place])[:, None]
        right = self.chains.shares(_raised(odds) * self.allowed)
        wrong = self.chains.shares(_raised(odds + self.paid))
        away = (wrong - right) * self.worth
        by_state = numpy.stack([away[:, state == TO].sum(1) for state in _OTHERS], 1)
        apart = (self.signs_across @ by_state).T
        return numpy.vstack([apart.sum(0), apart]), self.turns_across @ away


def _raised(odds):
    return numpy.exp(numpy.clip(odds - odds.max(1, keepdims=True), -50, 0))


def learned(
    lengths, signs, turns, allowed, costs, worth, pull=(100.0, 400.0, 15.0), rounds=12, batch=24
):
    """Return the weights of signs, rows x 3, and of turns, rows x 8.

    Args:
        lengths: how many lines each text has.
        signs: lines x signs, sparse.
        turns: lines x turns, sparse.
        allowed: lines x 4; the states a line may be in.
        costs: of being wrong about each line.
        worth: how much each text counts.
        pull: towards nought: of what a sign says for all states, of what it says apart, of turns.
        rounds: over all texts.
        batch: texts that are looked at in one step.
    """
    order = sorted(range(len(lengths)), key=lambda one: lengths[one])
    groups = [order[at : at + batch] for at in range(0, len(order), batch)]
    batches = [_Batch(g, lengths, signs, turns, allowed, costs, worth) for g in groups]
    pulls = numpy.array([pull[0], pull[1], pull[1], pull[1]])[:, None] / len(batches)
    weights, changes = numpy.zeros((4, signs.shape[1])), numpy.zeros((turns.shape[1], 8))
    steps = (_Step(weights), _Step(changes))
    mean, counted = [0.0, 0.0], 0
    chance = numpy.random.default_rng(7)
    for number in range(rounds):
        rate = 0.05 * (1 - number / rounds) + 0.001
        for index in chance.permutation(len(batches)):
            slope, turned = batches[index].slopes(weights, changes)
            steps[0].take(slope + pulls * weights, rate)
            steps[1].take(turned + pull[2] / len(batches) * changes, rate)
            if number >= rounds * 0.7:
                mean, counted = [mean[0] + weights, mean[1] + changes], counted + 1
    weights, changes = mean[0] / counted, mean[1] / counted
    return (weights[0] + weights[1:]).T, changes


class _Step:
    """Adam's way to go down a slope."""

    def __init__(self, values):
        self.values, self.count = values, 0
        self.mean, self.square = numpy.zeros_like(values), numpy.zeros_like(values)

    def take(self, slope, rate):
        """Move the values by one step."""
        self.count += 1
        self.mean += 0.1 * (slope - self.mean)
        self.square += 0.01 * (slope * slope - self.square)
        mean = self.mean / (1 - 0.9**self.count)
        square = self.square / (1 - 0.99**self.count)
        self.values -= rate * mean / (numpy.sqrt(square) + 1e-6)
