"""The words around what is shown, in Chinese and English."""

from __future__ import annotations

from baogao import _baogao
from baogao.views.settings import language

__all__ = ["label", "topic"]

_LABELS: dict[str, tuple[str, str]] = {
    "outline": ("目录", "Outline"),
    "text": ("正文", "Text"),
    "page": ("页面文字", "Page furniture"),
    "statistics": ("数据", "Statistics"),
    "sections": ("章节", "Sections"),
    "mentions": ("其他数字", "Mentions"),
    "tables": ("表格", "Tables"),
    "notes": ("存疑", "Notes"),
    "reports": ("报告", "Reports"),
    "errors": ("未能读取", "Not read"),
    "conflicts": ("有歧义", "Conflicts"),
    "panel": ("面板", "Panel"),
    "more": ("另有 {} 项未显示", "{} more are not shown"),
    "untitled": ("（无标题）", "(untitled)"),
    "place": ("位置 {}–{}", "characters {}–{}"),
    "column.file": ("文件", "File"),
    "column.kind": ("类别", "Kind"),
    "column.issuer": ("机关", "Issuer"),
    "column.region": ("地区", "Region"),
    "column.code": ("代码", "Code"),
    "column.tier": ("层级", "Tier"),
    "column.year": ("年度", "Year"),
    "column.text": ("原文", "As written"),
    "column.change": ("变化", "Change"),
    "column.indicator": ("指标", "Indicator"),
    "column.period": ("时间", "Period"),
    "column.status": ("状态", "Status"),
    "column.topic": ("主题", "Topic"),
    "column.heading": ("章节", "Section"),
    "column.characters": ("字数", "Characters"),
    "column.statistics": ("数据", "Statistics"),
    "column.notes": ("存疑", "Notes"),
    "column.title": ("标题", "Title"),
    "column.message": ("原因", "Reason"),
    "kind.congress": ("人大常委会", "people's congress"),
    "kind.government": ("政府", "government"),
    "kind.court": ("法院", "court"),
    "kind.procuratorate": ("检察院", "procuratorate"),
    "kind.cppcc": ("政协", "CPPCC"),
    "kind.plan": ("计划", "plan"),
    "kind.budget": ("预算", "budget"),
    "kind.communique": ("统计公报", "communiqué"),
    "kind.other": ("其他", "other"),
    "status.achieved": ("已实现", "achieved"),
    "status.planned": ("计划", "planned"),
    "status.background": ("背景", "background"),
    "state.conflict": ("多个答案，不取平均", "several answers, none is taken"),
    "state.unit": ("单位不同", "in another unit"),
    "state.unstated": ("报告未提及", "the report does not state it"),
    "state.no_report": ("没有报告", "there is no report"),
    "note.unread": ("没有读到报告的内容", "Nothing here reads like a report"),
    "note.not_text": ("这不是文本文件", "This is no text file"),
    "note.mojibake": ("文字用错了编码", "The text was decoded in a wrong encoding"),
    "note.undecoded": ("有字节不成字符", "Some bytes fit no character"),
    "note.numbering": ("序号不连续", "Numbering is not in sequence"),
    "note.order": ("段落原不在此处，已移回", "Paragraphs stood elsewhere and were put back"),
    "note.copy": ("与前文重复", "Repeats what stands before"),
    "note.aside": ("不属于报告，已放在一边", "Set aside: not part of the report"),
    "note.range": ("区间下限的单位存疑", "The unit of the lower end of a range is in doubt"),
    "note.split": ("数字被断行隔开", "A number is broken over lines"),
    "note.respective": ("“分别”前后项数不等", "分别: the counts before and after differ"),
    "note.unit": ("单位存疑", "The unit is in doubt"),
    "note.quote": ("引号不成对", "A quotation mark lacks its pair"),
    "note.value": ("数值存疑", "The value is in doubt"),
    "note.markup": ("原文带有标记，已按标记阅读", "The text has markup and was read through it"),
    "note.table": ("表格不规则", "A table is irregular"),
}


def label(key: str, *values: object) -> str:
    """Give the words of a key in the chosen language; of a key without words, its last part."""
    if key not in _LABELS:
        return key.rpartition(".")[2]
    return _LABELS[key][language() == "en"].format(*values)


def topic(name: str) -> str:
    """Give the label of a topic."""
    known = _topics().get(name)
    return known[language() == "en"] if known else name


_TOPICS: dict[str, tuple[str, str]] = {}


def _topics() -> dict[str, tuple[str, str]]:
    """Labels of topics, looked up once."""
    if not _TOPICS:
        _TOPICS.update(_labels())
    return _TOPICS


def _labels() -> dict[str, tuple[str, str]]:
    return {one.id: (one.zh, one.en) for one in _baogao.topics()}
