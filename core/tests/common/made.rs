//! Tables that are made up, with what each cell of them says.

use baogao::{Change, Status};

/// Numbers that look like chance and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    Bars,
    Markdown,
    Tabs,
    Stack,
    Aligned,
}

/// What a cell has to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub value: f64,
    pub unit: String,
    pub indicator: Vec<String>,
    pub period: &'static str,
    pub change: Option<Change>,
    pub status: Option<Status>,
}

/// A cell: its words, and what they say where they are a number.
#[derive(Debug, Clone)]
pub struct Cell {
    pub text: String,
    pub said: Option<Said>,
}

pub fn words(text: &str) -> Cell {
    Cell { text: text.into(), said: None }
}

#[derive(Debug)]
pub struct Table {
    pub caption: Option<&'static str>,
    pub unit: Option<String>,
    /// Rows of the head; the upper one of two has nothing where a cell is merged.
    pub head: Vec<Vec<String>>,
    /// Rows with their depth.
    pub rows: Vec<(usize, Vec<Cell>)>,
}

/// Quantities with the unit of a table and its canonical form.
pub const QUANTITIES: &[(&str, &str, f64, &str)] = &[
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
pub type Whole =
    (&'static str, &'static str, f64, &'static str, &'static [(&'static str, &'static str)]);
pub const WHOLES: &[Whole] = &[
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
pub const ITEMS: &[&str] = &[
    "教育支出", "卫生健康支出", "农林水支出", "税收收入", "非税收入", "增值税", "契税",
    "住房保障支出",
];
pub const PRODUCTS: &[&str] =
    &["水泥", "钢材", "化肥", "原煤", "塑料制品", "纱", "平板玻璃", "白酒"];
pub const SCHOOLS: &[&str] = &["幼儿园", "小学", "初中", "普通高中", "中等职业学校"];
pub const MISSING: &[&str] = &["-", "—", "…", "——"];
pub const GROWTH: &[&str] =
    &["比上年增长（%）", "增长（%）", "同比增长(%)", "增速（％）", "比上年±%", "同比增减（%）"];

pub struct Maker {
    pub dice: Dice,
    pub form: Form,
    pub missing: bool,
}

impl Maker {
    pub fn number(&mut self) -> (String, f64) {
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

    pub fn cell(&mut self, said: &mut dyn FnMut(&mut Self) -> Cell) -> Cell {
        if self.missing && self.dice.chance(15) {
            let blank = !matches!(self.form, Form::Stack | Form::Aligned) && self.dice.chance(40);
            return words(if blank { "" } else { self.dice.of(MISSING) });
        }
        said(self)
    }

    /// A level, with its unit in the cell where that is said nowhere else.
    pub fn level(
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

    pub fn growth(&mut self, names: &[String], own: bool, period: &'static str) -> Cell {
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
    pub fn indicators(&mut self) -> Table {
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

    pub fn caption(&mut self, all: &[&'static str]) -> Option<&'static str> {
        // Cells one a line need something that tells of a table.
        (self.dice.chance(70) || self.form == Form::Stack).then(|| self.dice.of(all))
    }

    /// Products under quantities.
    pub fn products(&mut self) -> Table {
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
    pub fn budget(&mut self) -> Table {
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
    pub fn counts(&mut self) -> Table {
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

    pub fn table(&mut self) -> Table {
        match self.dice.below(5) {
            0 | 1 => self.indicators(),
            2 => self.products(),
            3 => self.budget(),
            _ => self.counts(),
        }
    }
}
