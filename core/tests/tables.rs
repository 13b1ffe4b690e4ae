//! Tables that are made up: read as tables in five forms, and their cells right.

use baogao::{Change, Role, Span, Status, WorkReport};

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    Bars,
    Markdown,
    Tabs,
    Stack,
    Aligned,
}

/// What a cell has to say.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    value: f64,
    unit: String,
    indicator: Vec<String>,
    period: &'static str,
    change: Option<Change>,
    status: Option<Status>,
}

/// A cell: its words, and what they say where they are a number.
#[derive(Debug, Clone)]
struct Cell {
    text: String,
    said: Option<Said>,
}

fn words(text: &str) -> Cell {
    Cell { text: text.into(), said: None }
}

#[derive(Debug)]
struct Table {
    caption: Option<&'static str>,
    unit: Option<String>,
    /// Rows of the head; the upper one of two has nothing where a cell is merged.
    head: Vec<Vec<String>>,
    /// Rows with their depth.
    rows: Vec<(usize, Vec<Cell>)>,
}

/// Quantities with the unit of a table and its canonical form.
const QUANTITIES: &[(&str, &str, f64, &str)] = &[
    ("地区生产总值", "亿元", 1e8, "元"),
    ("固定资产投资", "亿元", 1e8, "元"),
    ("社会消费品零售总额", "亿元", 1e8, "元"),
    ("粮食产量", "万吨", 1e4, "吨"),
    ("油料产量", "吨", 1.0, "吨"),
    ("发电量", "亿千瓦时", 1e8, "千瓦时"),
    ("公路客运量", "万人次", 1e4, "人次"),
    ("常住人口", "万人", 1e4, "人"),
    ("旅游总收入", "万元", 1e4, "元"),
    ("进出口总额", "万美元", 1e4, "美元"),
    ("耕地面积", "千公顷", 1e3, "公顷"),
    ("医院床位", "张", 1.0, "张"),
    ("民用汽车保有量", "辆", 1.0, "辆"),
    ("居民人均可支配收入", "元", 1.0, "元"),
    ("城镇化率", "%", 1.0, "%"),
];
/// Wholes with parts, and the names of these.
type Whole =
    (&'static str, &'static str, f64, &'static str, &'static [(&'static str, &'static str)]);
const WHOLES: &[Whole] = &[
    ("公路通车里程", "公里", 1.0, "公里", &[("高速公路", "高速公路通车里程")]),
    ("常住人口", "万人", 1e4, "人", &[("城镇", "城镇常住人口"), ("乡村", "乡村常住人口")]),
    (
        "地区生产总值",
        "亿元",
        1e8,
        "元",
        &[("第一产业", "第一产业增加值"), ("第二产业", "第二产业增加值")],
    ),
    ("粮食播种面积", "公顷", 1.0, "公顷", &[("小麦", "小麦播种面积"), ("玉米", "玉米播种面积")]),
];
const ITEMS: &[&str] = &[
    "教育支出", "卫生健康支出", "农林水支出", "税收收入", "非税收入", "增值税", "契税",
    "住房保障支出",
];
const PRODUCTS: &[&str] = &["水泥", "钢材", "化肥", "原煤", "塑料制品", "纱", "平板玻璃", "白酒"];
const SCHOOLS: &[&str] = &["幼儿园", "小学", "初中", "普通高中", "中等职业学校"];
const MISSING: &[&str] = &["-", "—", "…", "——"];
const GROWTH: &[&str] =
    &["比上年增长（%）", "增长（%）", "同比增长(%)", "增速（％）", "比上年±%", "同比增减（%）"];

struct Maker {
    dice: Dice,
    form: Form,
    missing: bool,
}

impl Maker {
    fn number(&mut self) -> (String, f64) {
        let text = match self.dice.below(5) {
            0 => format!("{}", 3 + self.dice.below(900)),
            1 => format!("{}", 1100 + self.dice.below(80_000)),
            _ => format!("{}.{}", 1 + self.dice.below(400), self.dice.below(10)),
        };
        let value = text.parse().unwrap();
        // Years are told from numbers by their head alone.
        let year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
        if year { self.number() } else { (text, value) }
    }

    fn cell(&mut self, said: &mut dyn FnMut(&mut Self) -> Cell) -> Cell {
        if self.missing && self.dice.chance(15) {
            let blank = !matches!(self.form, Form::Stack | Form::Aligned) && self.dice.chance(40);
            return words(if blank { "" } else { self.dice.of(MISSING) });
        }
        said(self)
    }

    /// A level, with its unit in the cell where that is said nowhere else.
    fn level(
        &mut self,
        names: &[String],
        unit: (&str, f64, &str),
        own: bool,
        period: &'static str,
    ) -> Cell {
        self.cell(&mut |maker| {
            let (mut text, value) = maker.number();
            if own {
                text.push_str(unit.0);
            }
            let said = Said {
                value: value * unit.1,
                unit: unit.2.into(),
                indicator: names.to_vec(),
                period,
                change: None,
                status: None,
            };
            Cell { text, said: Some(said) }
        })
    }

    fn growth(&mut self, names: &[String], own: bool, period: &'static str) -> Cell {
        self.cell(&mut |maker| {
            let size = format!("{}.{}", maker.dice.below(20), 1 + maker.dice.below(9));
            let falls = maker.dice.chance(30);
            let sign = if falls { maker.dice.of(&["-", "-", "－"]) } else { "" };
            let said = Said {
                value: size.parse().unwrap(),
                unit: "%".into(),
                indicator: names.to_vec(),
                period,
                change: Some(if falls { Change::Decrease } else { Change::Increase }),
                status: None,
            };
            Cell { text: format!("{sign}{size}{}", if own { "%" } else { "" }), said: Some(said) }
        })
    }

    /// Indicators with units of their own: in a column, in the row, in the cell.
    fn indicators(&mut self) -> Table {
        let place = self.dice.below(3);
        let merged = self.dice.chance(30);
        let years = if self.dice.chance(50) { &["2023"][..] } else { &["2022", "2023"][..] };
        let grows = merged || self.dice.chance(70);
        let mut head = vec![self.dice.of(&["指标", "指标名称", "项目", "主要指标"]).to_owned()];
        if place == 0 {
            head.push(self.dice.of(&["单位", "计量单位"]).to_owned());
        }
        let mut heads = Vec::new();
        if merged {
            let names = head.len();
            let mut upper = head.clone();
            let mut lower = vec![String::new(); names];
            for year in ["2023年", "2022年"] {
                upper.extend([year.to_owned(), String::new()]);
                lower.extend(["绝对数".to_owned(), "增长（%）".to_owned()]);
            }
            heads.extend([upper, lower]);
        } else {
            let mark = self.dice.of(&["年", "年", ""]);
            head.extend(years.iter().map(|year| format!("{year}{mark}")));
            if grows {
                head.push(match place {
                    2 => "比上年增长".to_owned(),
                    _ => self.dice.of(GROWTH).to_owned(),
                });
            }
            heads.push(head);
        }
        let mut rows = Vec::new();
        let whole = self.dice.chance(50).then(|| self.dice.below(WHOLES.len()));
        let start = self.dice.below(QUANTITIES.len());
        let count = 3 + self.dice.below(4);
        let mut row =
            |maker: &mut Self, depth: usize, label: &str, name: &str, unit: (&str, f64, &str)| {
                let names = [name.to_owned()];
                let mut cells = vec![words(&match place {
                    1 => format!("{label}（{}）", unit.0),
                    _ => label.to_owned(),
                })];
                if place == 0 {
                    cells.push(words(unit.0));
                }
                let own = place == 2;
                if merged {
                    for year in ["2023", "2022"] {
                        cells.push(maker.level(&names, unit, own, year));
                        cells.push(maker.growth(&names, own, year));
                    }
                } else {
                    for year in years {
                        cells.push(maker.level(&names, unit, own, year));
                    }
                    if grows {
                        cells.push(maker.growth(&names, own, "2023"));
                    }
                }
                rows.push((depth, cells));
            };
        for at in 0..count {
            let (name, unit, times, canonical) = QUANTITIES[(start + at) % QUANTITIES.len()];
            row(self, 0, name, name, (unit, times, canonical));
        }
        if let Some(whole) = whole {
            let (name, unit, times, canonical, parts) = WHOLES[whole];
            row(self, 0, name, name, (unit, times, canonical));
            for (n, (part, full)) in parts.iter().enumerate() {
                let label = if n == 0 { format!("其中：{part}") } else { (*part).to_owned() };
                row(self, 1, &label, full, (unit, times, canonical));
            }
            row(self, 0, "快递业务量", "快递业务量", ("万件", 1e4, "件"));
        }
        Table {
            caption: self.caption(&["主要经济指标", "表1 2023年主要指标", "全县主要指标完成情况"]),
            unit: None,
            head: heads,
            rows,
        }
    }

    fn caption(&mut self, all: &[&'static str]) -> Option<&'static str> {
        // Cells one a line need something that tells of a table.
        (self.dice.chance(70) || self.form == Form::Stack).then(|| self.dice.of(all))
    }

    /// Products under quantities.
    fn products(&mut self) -> Table {
        let (unit, times, canonical) =
            self.dice.of(&[("万吨", 1e4, "吨"), ("吨", 1.0, "吨"), ("万件", 1e4, "件")]);
        let quantity = self.dice.of(&["产量", "销售量"]);
        let head = vec![
            self.dice.of(&["产品", "产品名称", "品名"]).to_owned(),
            format!("{quantity}（{unit}）"),
            self.dice.of(GROWTH).to_owned(),
        ];
        let start = self.dice.below(PRODUCTS.len());
        let count = 3 + self.dice.below(4);
        let rows = (0..count).map(|at| {
            let product = PRODUCTS[(start + at) % PRODUCTS.len()];
            let names = [format!("{product}{quantity}"), product.to_owned()];
            let level = self.level(&names, (unit, times, canonical), false, "2023");
            (0, vec![words(product), level, self.growth(&names, false, "2023")])
        });
        let rows = rows.collect();
        Table {
            caption: self.caption(&["主要工业产品产量", "表2 工业产品"]),
            unit: None,
            head: vec![head],
            rows,
        }
    }

    /// A budget: plan and account, the unit above.
    fn budget(&mut self) -> Table {
        let (unit, times) = self.dice.of(&[("万元", 1e4), ("亿元", 1e8), ("元", 1.0)]);
        let share = self.dice.chance(50);
        let done = self.dice.of(&["决算数", "执行数", "完成数"]);
        let mut head = vec![
            self.dice.of(&["项目", "科目", "预算科目"]).to_owned(),
            "预算数".to_owned(),
            done.to_owned(),
        ];
        if share {
            head.push(self.dice.of(&["完成预算%", "执行数为预算数%", "为预算的%"]).to_owned());
        }
        let start = self.dice.below(ITEMS.len());
        let count = 3 + self.dice.below(5);
        let mut rows = Vec::new();
        for at in 0..count {
            let item = ITEMS[(start + at) % ITEMS.len()];
            let names = [item.to_owned()];
            let mut cells = vec![words(item)];
            for status in [Status::Planned, Status::Achieved] {
                let mut cell = self.level(&names, (unit, times, "元"), false, "2023");
                if let Some(said) = &mut cell.said {
                    said.status = Some(status);
                }
                cells.push(cell);
            }
            if share {
                cells.push(self.level(&names, ("%", 1.0, "%"), false, "2023"));
            }
            rows.push((0, cells));
        }
        let unit = self.dice.of(&["单位：", "（单位：", "单位: "]).to_owned() + unit;
        let unit = if unit.starts_with('（') { unit + "）" } else { unit };
        let caption = self.caption(&[
            "2023年一般公共预算收支情况", "附表一 2023年收支决算", "表3 预算执行情况表",
        ]);
        Table { caption, unit: Some(unit), head: vec![head], rows }
    }

    /// Kinds of things under counts.
    fn counts(&mut self) -> Table {
        let columns: &[(&str, &str, &str)] = &[
            ("学校数", "所", "学校数"),
            ("在校学生", "人", "在校学生"),
            ("专任教师", "人", "专任教师"),
        ];
        let columns = &columns[..2 + self.dice.below(2)];
        let mut head = vec![self.dice.of(&["学校类别", "类别", "学校类型"]).to_owned()];
        head.extend(columns.iter().map(|(name, unit, _)| format!("{name}（{unit}）")));
        let count = 2 + self.dice.below(4);
        let mut rows = Vec::new();
        for school in &SCHOOLS[..count.min(SCHOOLS.len())] {
            let mut cells = vec![words(school)];
            for (name, unit, _) in columns {
                cells.push(self.level(
                    &[format!("{school}{name}")],
                    (unit, 1.0, unit),
                    false,
                    "2023",
                ));
            }
            rows.push((0, cells));
        }
        Table {
            caption: self.caption(&["各类学校情况", "表4 各类学校"]),
            unit: None,
            head: vec![head],
            rows,
        }
    }

    fn table(&mut self) -> Table {
        match self.dice.below(5) {
            0 | 1 => self.indicators(),
            2 => self.products(),
            3 => self.budget(),
            _ => self.counts(),
        }
    }
}

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
