//! Tables that are made up: read as tables in five forms, and their cells right.

#[path = "common/made.rs"]
mod made;

use baogao::{Role, Span, WorkReport};
use made::{Cell, Dice, Form, Maker, Said, Table, words};

/// A text in the making, with the place of each cell that says something.
#[derive(Default)]
struct Page {
    text: String,
    cells: Vec<(Span, Said)>,
}

impl Page {
    fn cell(&mut self, cell: &Cell) {
        let start = self.text.len();
        self.text.push_str(&cell.text);
        if let Some(said) = &cell.said {
            self.cells.push((Span::new(start, self.text.len()), said.clone()));
        }
    }
}

/// Columns of a text on the page.
fn wide(text: &str) -> usize {
    text.chars().map(|c| if c > '\u{2E7F}' { 2 } else { 1 }).sum()
}

fn set(table: &Table, form: Form, dice: &mut Dice, page: &mut Page) {
    if let Some(caption) = table.caption {
        page.text.push_str(caption);
        page.text.push('\n');
    }
    if let Some(unit) = &table.unit {
        let lead = if form == Form::Aligned { "                              " } else { "" };
        page.text.push_str(&format!("{lead}{unit}\n"));
    }
    let head =
        table.head.iter().map(|row| (0, row.iter().map(|text| words(text)).collect::<Vec<_>>()));
    let rows: Vec<(usize, Vec<Cell>)> = head.chain(table.rows.iter().cloned()).collect();
    let heads = table.head.len();
    match form {
        Form::Bars => {
            let bar = dice.of(&["|", "｜", "│", " | "]);
            let outer = bar != " | ";
            for (depth, cells) in &rows {
                page.text.push_str(if outer { bar } else { "" });
                for (at, cell) in cells.iter().enumerate() {
                    if at > 0 {
                        page.text.push_str(bar);
                    }
                    if at == 0 {
                        page.text.push_str(&"　　".repeat(*depth));
                    }
                    page.cell(cell);
                }
                page.text.push_str(if outer { bar } else { "" });
                page.text.push('\n');
            }
        }
        Form::Markdown => {
            for (n, (depth, cells)) in rows.iter().enumerate() {
                page.text.push_str("| ");
                for (at, cell) in cells.iter().enumerate() {
                    page.text.push_str(if at > 0 { " | " } else { "" });
                    page.text.push_str(if at == 0 && *depth > 0 { "　　" } else { "" });
                    page.cell(cell);
                }
                page.text.push_str(" |\n");
                if n == 0 {
                    page.text.push_str(&format!(
                        "|{}\n",
                        dice.of(&[" --- |", ":---|", " ---: |"]).repeat(cells.len())
                    ));
                }
            }
        }
        Form::Tabs => {
            for (depth, cells) in &rows {
                page.text.push_str(if *depth > 0 { "  " } else { "" });
                for (at, cell) in cells.iter().enumerate() {
                    page.text.push_str(if at > 0 { "\t" } else { "" });
                    page.cell(cell);
                }
                page.text.push('\n');
            }
        }
        Form::Stack => {
            for (depth, cells) in &rows {
                for (at, cell) in cells.iter().enumerate() {
                    if cell.text.is_empty() {
                        continue;
                    }
                    page.text.push_str(if at == 0 && *depth > 0 { "　　" } else { "" });
                    page.cell(cell);
                    page.text.push('\n');
                }
            }
        }
        Form::Aligned => {
            let width = rows[0].1.len();
            let column = |at: usize| {
                let inner = |(depth, row): &(usize, Vec<Cell>)| {
                    wide(&row[at].text) + if at == 0 { depth * 4 } else { 0 }
                };
                rows.iter().map(inner).max().unwrap_or(0) + 3
            };
            let columns: Vec<usize> = (0..width).map(column).collect();
            let blank = dice.of(&[" ", " ", "\u{3000}"]);
            for (n, (depth, cells)) in rows.iter().enumerate() {
                let mut line = String::new();
                let mut here = 0;
                let mut due = 0;
                for (at, cell) in cells.iter().enumerate() {
                    let lead = if at == 0 { depth * 4 } else { 0 };
                    if !cell.text.is_empty() {
                        let gap =
                            (due + lead).saturating_sub(here).max(if here > 0 { 3 } else { 0 });
                        let gap = if blank == " " {
                            " ".repeat(gap)
                        } else {
                            blank.repeat(gap.div_ceil(2).max(2 * usize::from(gap > 0)))
                        };
                        line.push_str(&gap);
                        here += wide(&gap) + wide(&cell.text);
                        let cell =
                            Cell { text: line.clone() + &cell.text, said: cell.said.clone() };
                        let start = page.text.len() + line.len();
                        if let Some(said) = cell.said {
                            page.cells
                                .push((Span::new(start, page.text.len() + cell.text.len()), said));
                        }
                        line = cell.text;
                    }
                    due += columns[at];
                }
                let _ = (n, heads);
                page.text.push_str(&line);
                page.text.push('\n');
            }
        }
    }
}

const FRONT: &[&str] = &[
    "兰亭县2023年国民经济和社会发展统计公报\n兰亭县统计局\n2024年3月18日\n二、综合\n",
    "关于长岭市2023年预算执行情况和2024年预算草案的报告\n——2024年1月22日在长岭市第七届人民代表大会第四次会议上\n长岭市财政局\n各位代表：\n受市人民政府委托，现将2023年预算执行情况和2024年预算草案提请大会审议。\n一、2023年预算执行情况\n",
];
const BEFORE: &[&str] = &[
    "",
    "各项任务较好完成，经济运行总体平稳。\n",
    "全年新建农村公路86公里，增长4.2%。主要情况如下：\n",
];
const BEHIND: &str = "年末大中型拖拉机620台，比上年增长2.5%。\n三、工业\n规模以上工业企业38家。\n";

/// What became of tables of one form.
#[derive(Debug, Default)]
struct Count {
    tables: usize,
    read: usize,
    cells: usize,
    found: usize,
    right: usize,
    running: usize,
    faults: Vec<String>,
}

fn check(page: &Page, table: Span, report: &WorkReport<'_>, count: &mut Count) {
    count.tables += 1;
    count.cells += page.cells.len();
    let is_row = |span: Span| {
        report.paragraphs.iter().any(|p| p.role == Role::Table && p.span.contains(span))
    };
    let mut whole = true;
    for (span, said) in &page.cells {
        let found = report
            .statistics()
            .iter()
            .find(|s| s.span().start < span.end && span.start < s.span().end);
        let found = found.filter(|found| found.table().is_some());
        whole &= found.is_some() && is_row(*span);
        let Some(found) = found else { continue };
        count.found += 1;
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs().max(1.0);
        let right = found.span() == *span
            && near(found.value(), said.value)
            && found.unit() == said.unit
            && said.indicator.iter().any(|name| Some(name.as_str()) == found.indicator())
            && found.period().as_deref() == Some(said.period)
            && found.change() == said.change
            && said.status.is_none_or(|status| status == found.status());
        count.right += usize::from(right);
        if !right {
            count.faults.push(format!("{said:?}, not {found:?} in\n{}", table.slice(&page.text)));
        }
    }
    count.read += usize::from(whole);
    if !whole {
        count.faults.push(format!("not read: {:?}\n{}", report.notes, table.slice(&page.text)));
    }
    let running = report
        .statistics()
        .iter()
        .filter(|s| s.table().is_none() && table.contains(s.span()))
        .count();
    count.running += running;
    // Every statistic of a table is one of its cells.
    let cells = report.statistics().iter().filter(|s| s.table().is_some()).count();
    assert!(cells <= page.cells.len(), "{}", page.text);
    let name = |words: &str| {
        let found = report.statistics().iter().find(|s| s.text() == words);
        found.and_then(|found| found.indicator().map(str::to_owned))
    };
    for (words, indicator) in
        [("620台", "大中型拖拉机"), ("2.5%", "大中型拖拉机"), ("38家", "规模以上工业企业")]
    {
        let own = report.statistics().iter().filter(|s| s.table().is_none());
        let found = own.clone().find(|s| s.text() == words);
        let found = found.and_then(|found| found.indicator().map(str::to_owned));
        assert_eq!(found.as_deref(), Some(indicator), "{words} {:?}\n{}", name(words), page.text);
    }
}

#[test]
fn made_up_tables_are_read_in_five_forms() {
    for (form, least) in [
        (Form::Bars, 190),
        (Form::Markdown, 190),
        (Form::Tabs, 190),
        (Form::Stack, 190),
        (Form::Aligned, 160),
    ] {
        let mut count = Count::default();
        for seed in 0..200 {
            let mut maker = Maker {
                dice: Dice(seed * 7919 + form as u64 * 104_729 + 17),
                form,
                missing: seed % 3 == 0,
            };
            maker.dice.below(9);
            let table = maker.table();
            let mut page = Page { text: maker.dice.of(FRONT).to_owned(), ..Page::default() };
            page.text.push_str(maker.dice.of(BEFORE));
            let start = page.text.len();
            set(&table, form, &mut maker.dice, &mut page);
            let span = Span::new(start, page.text.len());
            page.text.push_str(if form == Form::Markdown { "\n" } else { "" });
            page.text.push_str(BEHIND);
            check(&page, span, &baogao::parse(&page.text), &mut count);
        }
        let Count { tables, read, cells, found, right, running, .. } = count;
        println!(
            "{form:?}: {read} of {tables} tables read, {found} of {cells} cells, {right} right, {running} as running text"
        );
        let shown = &count.faults[..count.faults.len().min(6)];
        assert!(read >= least, "{form:?}: {read} of {tables}\n{}", shown.join("\n"));
        assert!(right * 1000 >= found * 995, "{form:?}: {right} of {found}\n{}", shown.join("\n"));
        assert_eq!(running, 0, "{form:?}\n{}", shown.join("\n"));
    }
}
