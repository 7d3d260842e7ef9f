"""The score as Markdown: per field, per nature, per layout, and the offenders by name."""

from collections.abc import Callable, Iterable

from benchmarks.accuracy.score import Result, Score, Verdict


def summary(name: str, score: Score) -> str:
    """Return the one line that says how good a set was read."""
    natures = sum(result.right for result in score.natures)
    framed = sum(bool(result.framed) for result in score.boxed)
    return (
        f"{name}: fields {score.right_share:.1%} right ({score.count(Verdict.RIGHT)} of "
        f"{len(score.fields)}; silent {score.count(Verdict.SILENT)}, wrong "
        f"{score.count(Verdict.WRONG)}, invented {score.count(Verdict.INVENTED)}); "
        f"wrong while etabli {len(score.wrong_while_sure)}; "
        f"natures {natures} of {len(score.natures)}; "
        f"boxes that frame their value {framed} of {len(score.boxed)}"
    )


def by(score: Score, title: str, key: Callable[[Result], str]) -> str:
    """Return a table of the verdicts grouped by `key`, the worst group first."""
    groups: dict[str, list[Result]] = {}
    for result in score.fields:
        groups.setdefault(key(result), []).append(result)
    rows = [f"| {title} | right | silent | wrong | invented | wrong while etabli |",
            "|---|---|---|---|---|---|"]  # fmt: skip
    rows += [_row(name, results) for name, results in sorted(groups.items(), key=_worst)]
    return "\n".join(rows)


def _worst(group: tuple[str, list[Result]]) -> tuple[int, float, str]:
    name, results = group
    sure = sum(result.is_wrong_while_sure for result in results)
    right = sum(result.verdict is Verdict.RIGHT for result in results) / len(results)
    return -sure, right, name


def _row(name: str, results: list[Result]) -> str:
    counts = [sum(result.verdict is verdict for result in results) for verdict in Verdict]
    sure = sum(result.is_wrong_while_sure for result in results)
    return f"| {name} | " + " | ".join(map(str, [*counts, sure])) + " |"


def offenders(score: Score) -> str:
    """Return every field that is not right, wrong while `etabli` first; then wrong natures."""
    bad = [result for result in score.fields if result.verdict is not Verdict.RIGHT]
    bad.sort(key=lambda r: (not r.is_wrong_while_sure, r.verdict is Verdict.SILENT, r.file))
    lines = [_offender(result) for result in bad]
    lines += [
        f"- box: {result.file}: {result.field}: {result.read!r} is not what its box shows"
        for result in score.boxed
        if not result.framed
    ]
    lines += [
        f"- nature: {result.file}: read {result.read}, is {result.truth}"
        for result in score.natures
        if not result.right
    ]
    return "\n".join(lines)


def _offender(result: Result) -> str:
    mark = "ETABLI " if result.is_wrong_while_sure else ""
    return (
        f"- {mark}{result.verdict.value}: {result.file}: {result.field}: "
        f"read {result.read!r} ({result.status}), is {result.truth!r}"
    )


def full(name: str, score: Score) -> str:
    """Return the whole report of a set whose documents may be shown."""
    parts: Iterable[str] = (
        f"## {name}",
        summary(name, score),
        by(score, "field", lambda result: result.field),
        by(score, "nature", lambda result: result.nature),
        by(score, "layout", lambda result: result.layout),
        offenders(score),
    )
    return "\n\n".join(parts)
