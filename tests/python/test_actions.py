"""Actions and duties: what a report says was or will be done."""

import pickle

import baogao

TEXT = """云泽市人民代表大会常务委员会工作报告
一、2024年工作
制定《云泽市湿地保护条例》，对《云泽市港口条例》开展执法检查，听取专项工作报告21项，
市政府出台《云泽市科普办法》。
二、2025年工作安排
修改《云泽市燃气条例》。
"""


def test_an_action_stands_in_the_source() -> None:
    report = baogao.parse("𠮷县" + TEXT)
    for action in report.actions:
        assert report.source[action.start : action.end].replace("\n", "") == action.text
        if action.document is not None:
            assert report.citations[action.document].title == action.title
        assert action.verb in report.paragraphs[action.paragraph].text


def test_actions_tell_what_was_done_by_whom_and_when() -> None:
    rows = [
        (row.act, row.verb, row.object, row.subject, row.period, row.status)
        for row in baogao.parse(TEXT).actions
    ]
    assert rows == [
        ("enact", "制定", "《云泽市湿地保护条例》", None, "2024", "achieved"),
        ("inspect", "开展执法检查", "《云泽市港口条例》", None, "2024", "achieved"),
        ("hear", "听取", "专项工作报告", None, "2024", "achieved"),
        ("enact", "出台", "《云泽市科普办法》", "市政府", "2024", "achieved"),
        ("amend", "修改", "《云泽市燃气条例》", None, "2025", "planned"),
    ]


def test_duties_hold_the_actions_of_the_body_that_reports() -> None:
    report = baogao.parse(TEXT)
    duties = {duty.duty: duty for duty in report.duties()}
    assert duties["legislation.passed"].actions == (0,)
    assert duties["reports"].actions == (2,)
    (heard,) = duties["reports"].statistics
    assert report.statistics[heard].value == 21
    assert duties["legislation.revised"].actions == (4,)
    assert duties["petitions"].actions == ()
    assert baogao.parse("听取报告21项。").duties() == ()


def test_actions_are_shared_and_survive_a_pickle() -> None:
    report = baogao.parse(TEXT)
    assert report.actions is report.actions
    assert pickle.loads(pickle.dumps(report)).actions == report.actions
    for node in (*report.actions, *report.duties()):
        assert pickle.loads(pickle.dumps(node)) == node
