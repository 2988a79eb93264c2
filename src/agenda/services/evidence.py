"""What matcher plugins say about pairs, weighed into the score."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from agenda import plugin
from agenda.model.duplicates import Reason, ScoredPair, Verdict
from agenda.services.plugin_host import PluginHost

CERTAIN = 0.99
DROPPED = 0.2
LIMIT = 12.0
"""No plugin may say more than this many nats for or against a pair."""


def weigh_evidence(
    plugins: PluginHost, pairs: Sequence[ScoredPair], contact: Callable[[int], plugin.Contact]
) -> list[ScoredPair]:
    """Return the pairs with the evidence of plugins added, the most probable first.

    Evidence against a pair takes it out of the certain ones; evidence for it
    makes it certain only where it was nearly so already.
    """
    weighed = []
    for pair in pairs:
        said = plugins.evidence(contact(pair.a), contact(pair.b))
        new = _with_evidence(pair, said) if said else pair
        if new.probability >= DROPPED:
            weighed.append(new)
    return sorted(weighed, key=lambda pair: -pair.probability)


def _with_evidence(pair: ScoredPair, said: Sequence[plugin.Evidence]) -> ScoredPair:
    weight = max(-LIMIT, min(LIMIT, sum(each.weight for each in said)))
    bounded = min(max(pair.probability, 1e-6), 1 - 1e-6)
    probability = 1 / (1 + math.exp(-math.log(bounded / (1 - bounded)) - weight))
    verdict = pair.verdict
    if weight < 0 and probability < CERTAIN:
        verdict = Verdict.REVIEW
    elif weight > 0 and probability >= CERTAIN and pair.probability > 0.9:
        verdict = Verdict.SAME
    reasons = tuple(Reason(kind="plugin", weight=s.weight, detail=(s.text,)) for s in said)
    return replace(pair, probability=probability, verdict=verdict, reasons=pair.reasons + reasons)
