"""Words of one's own."""

from __future__ import annotations

import pickle
from pathlib import Path

import baogao
import pytest

TEXT = "一、特色工作\n全年收获橘子200咭咭，推进“三橙四绿”行动。"


def test_a_unit_with_a_canonical_form(tmp_path: Path) -> None:
    lexicon = baogao.Lexicon(units="# our measure\nthing\t咭咭=件\n")
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    for report in (baogao.parse(TEXT, lexicon), baogao.read(path, lexicon)):
        assert [(s.text, s.value, s.unit) for s in report.statistics] == [("200咭咭", 200, "件")]
    assert "件" not in {s.unit for s in baogao.parse(TEXT).statistics}


def test_a_formula() -> None:
    report = baogao.parse(TEXT, baogao.Lexicon(words="formula\t三橙四绿"))
    assert ("三橙四绿", "formula") in {(m.text.strip("“”"), m.class_) for m in report.mentions}


def test_a_bound() -> None:
    lexicon = baogao.Lexicon(bounds="before over\t越过")
    statistic = baogao.parse("产量越过300吨。", lexicon).statistics[0]
    assert (statistic.text, statistic.bound, statistic.unit) == ("越过300吨", "over", "吨")


@pytest.mark.parametrize("table", ["units", "words", "bounds"])
def test_a_bad_entry_tells_its_line(table: str) -> None:
    with pytest.raises(ValueError, match="lexicon entry on line 3") as caught:
        baogao.Lexicon(**{table: "# comment\n\nnonsense"})
    assert isinstance(caught.value, baogao.errors.LexiconError)
    assert (caught.value.code, caught.value.line) == ("lexicon", 3)


def test_wrong_types() -> None:
    with pytest.raises(baogao.errors.WrongTypeError, match="lexicon must be Lexicon, not str"):
        baogao.parse(TEXT, "thing\t咭咭")
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.Lexicon(units=["thing\t咭咭"])
    with pytest.raises(TypeError):
        baogao.Lexicon("thing\t咭咭")


def test_a_lexicon_is_a_value() -> None:
    lexicon = baogao.Lexicon(units="thing\t咭咭=件")
    twin = pickle.loads(pickle.dumps(lexicon))
    assert twin == lexicon and hash(twin) == hash(lexicon)
    assert baogao.parse(TEXT, twin) == baogao.parse(TEXT, lexicon)
    assert lexicon != baogao.Lexicon()
    assert repr(baogao.Lexicon()) == "Lexicon()"
    assert len(repr(baogao.Lexicon(units="thing\t咭咭=件\n" * 1000))) < 100
