"""Boosted decision trees as plain arrays: every tree adds the value of the leaf that an example falls into.

Trees of all rounds lie one behind another in the same arrays; a node is an index in them. The method is
gradient boosting (Friedman 2001, "Greedy function approximation: a gradient boosting machine").
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .features import Matrix

Whole = npt.NDArray[np.int32]
Real = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Forest:
    """Nodes of all trees. A leaf has `feature` -1 and itself as children; `roots` is one node for each tree.

    An example goes to `left` where its feature is at most `threshold`. `value` is what a node adds to the
    log-odds: of a leaf what counts, of an inner node the mean below it, by which a path is explained.
    """

    feature: Whole
    threshold: Real
    left: Whole
    right: Whole
    value: Real
    roots: Whole
    depth: int

    def log_odds(self, examples: Matrix) -> Real:
        """The sum of all trees for each row."""
        node = np.repeat(self.roots[None, :], len(examples), axis=0)
        rows = np.arange(len(examples))[:, None]
        for _ in range(self.depth):
            node = self._below(node, examples[rows, np.maximum(self.feature[node], 0)])
        summed: Real = self.value[node].sum(axis=1)
        return summed

    def _below(self, node: Whole, held: npt.NDArray[np.float32]) -> Whole:
        """The nodes that examples with these values of the nodes' features go to."""
        below: Whole = np.where(held <= self.threshold[node], self.left[node], self.right[node])
        return below

    def shares(self, example: Matrix) -> Real:
        """How much each feature moved one example (a single row) from the forest's mean.

        Along its path through a tree, each step's change of the mean is laid to the feature asked there
        (Saabas 2014, "Interpreting random forests").
        """
        moved = np.zeros(example.shape[1])
        for root in self.roots:
            node = int(root)
            while self.feature[node] >= 0:
                at = int(self.feature[node])
                below = int(self.left[node] if example[0, at] <= self.threshold[node] else self.right[node])
                moved[at] += self.value[below] - self.value[node]
                node = below
        return moved
