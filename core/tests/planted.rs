//! Errors that are planted in made-up reports: each kind is found, and nothing is found before.

use baogao::{FindingCode, check, parse};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % sides
    }

    fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.roll(high - low + 1)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len() as u64) as usize]
    }

    /// Another number of about this size, told apart at a glance.
    fn other(&mut self, number: u64) -> u64 {
        let off = (number / 10).max(2) + self.roll((number / 8).max(3));
        if self.roll(2) == 0 && number > off { number - off } else { number + off }
    }
}

/// A number with one decimal from its tenths.
fn tenths(number: u64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// A sentence with its numbers right, and the same with one of them wrong.
type Case = (String, String);

const NUMERALS: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
const NAMES: [&str; 10] = [
    "养老服务", "河道管理", "物业管理", "献血", "市容环境", "历史街区保护", "供水用水", "全民健身",
    "绿色建筑", "志愿服务",
];
const TASKS: [&str; 8] = [
    "做优做强产业链", "扩大有效投资", "稳住就业大局", "办好民生实事", "守住安全底线",
    "深化重点改革", "推进乡村振兴", "建设法治政府",
];

fn repeat(dice: &mut Dice) -> Case {
    let (name, unit) = dice.one(&[
        ("地区生产总值", "亿元"),
        ("一般公共预算收入", "亿元"),
        ("粮食总产量", "万吨"),
        ("城镇新增就业", "万人"),
        ("社会消费品零售总额", "亿元"),
        ("货物进出口总额", "亿元"),
        ("接待游客", "万人次"),
    ]);
    let number = dice.between(300, 9000);
    let wrong = dice.other(number);
    let first =
        dice.one(&["全年{n}{v}{u}", "全市{n}达到{v}{u}", "过去一年，{n}{v}{u}，再上新台阶"]);
    let again = dice.one(&[
        "一年来，{n}达{v}{u}，好于预期",
        "经核算，全市{n}为{v}{u}",
        "全市{n}实现{v}{u}",
    ]);
    let fill = |form: &str, number: u64| {
        form.replace("{n}", name).replace("{v}", &tenths(number)).replace("{u}", unit)
    };
    let text = |again_number| {
        format!("{}。各项工作扎实推进。\n{}。", fill(first, number), fill(again, again_number))
    };
    (text(number), text(wrong))
}

fn sum(dice: &mut Dice) -> Case {
    let parts = [dice.between(300, 900), dice.between(900, 4000), dice.between(900, 4000)];
    let total: u64 = parts.iter().sum();
    let wrong = dice.other(total);
    let [a, b, c] = parts.map(tenths);
    let form = dice.roll(5);
    let text = |total: u64| match form {
        0 => format!(
            "全市地区生产总值{}亿元，其中第一产业增加值{a}亿元，第二产业增加值{b}亿元，第三产业增加值{c}亿元。",
            tenths(total)
        ),
        1 => format!(
            "全市地区生产总值{}亿元，增长5.6%。其中，第一产业增加值{a}亿元，增长3.9%；第二产业增加值{b}亿元，增长6.4%；第三产业增加值{c}亿元，增长5.3%。",
            tenths(total)
        ),
        2 => format!(
            "全年货物进出口总额{}亿元，其中出口{b}亿元，进口{}亿元。",
            tenths(total - parts[0]),
            c
        ),
        3 => format!(
            "全市社会消费品零售总额{}亿元。城镇消费品零售额{b}亿元，乡村消费品零售额{c}亿元。",
            tenths(total - parts[0])
        ),
        _ => {
            let counts = parts.map(|part| part / 100);
            let whole = if total < parts.iter().sum::<u64>() || total != parts.iter().sum() {
                counts.iter().sum::<u64>() - 1 - total % 2
            } else {
                counts.iter().sum()
            };
            let [a, b, c] = counts;
            format!(
                "听取审议专项工作报告{whole}项，其中财政经济类{a}项、城乡建设类{b}项、社会民生类{c}项。"
            )
        }
    };
    (text(total), text(wrong))
}

fn part(dice: &mut Dice) -> Case {
    let whole = dice.between(200, 9000);
    let right = whole * dice.between(30, 90) / 100;
    let wrong = whole * dice.between(115, 300) / 100;
    let (name, of, unit) = dice.one(&[
        ("税收收入", "一般公共预算收入", "亿元"),
        ("高速公路", "公路通车里程", "公里"),
        ("民生支出", "一般公共预算支出", "亿元"),
        ("城镇常住人口", "常住人口", "万人"),
        ("新能源汽车", "民用汽车保有量", "万辆"),
        ("早稻产量", "粮食总产量", "万吨"),
    ]);
    let link = dice.one(&["，其中", "，增长4.2%，其中", "。其中，", "，其中："]);
    let text =
        |part: u64| format!("全市{of}{}{unit}{link}{name}{}{unit}。", tenths(whole), tenths(part));
    (text(right), text(wrong))
}

fn share(dice: &mut Dice) -> Case {
    let form = dice.roll(3);
    if form == 0 {
        let (a, b) = (dice.between(50, 200), dice.between(300, 450));
        let c = 1000 - a - b;
        let wrong = c + dice.between(8, 60);
        let words = dice.one(&["三次产业结构比为", "三次产业结构为", "三次产业比例调整为"]);
        let mark = dice.one(&["∶", ":", "："]);
        let text = |c| format!("全市{words}{}{mark}{}{mark}{}。", tenths(a), tenths(b), tenths(c));
        return (text(c), text(wrong));
    }
    let whole = dice.between(900, 9000);
    let part = whole * dice.between(30, 80) / 100;
    let rate = (part as f64 / whole as f64 * 1000.0).round() as u64;
    let wrong =
        if dice.roll(2) == 0 { rate + dice.between(12, 90) } else { rate - dice.between(12, 90) };
    let text = |rate| match form {
        1 => format!(
            "全市一般公共预算收入{}亿元，其中税收收入{}亿元，占一般公共预算收入的{}%。",
            tenths(whole),
            tenths(part),
            tenths(rate)
        ),
        _ => format!(
            "全市一般公共预算支出{}亿元，其中民生支出{}亿元，占一般公共预算支出的比重为{}%。",
            tenths(whole),
            tenths(part),
            tenths(rate)
        ),
    };
    (text(rate), text(wrong))
}

fn rate(dice: &mut Dice) -> Case {
    let before = dice.between(400, 4000);
    let added = before * dice.between(3, 25) / 100 + 7;
    let after = before + added;
    let rate = (added as f64 / before as f64 * 1000.0).round() as u64;
    let wrong = if dice.roll(2) == 0 { rate + dice.between(15, 80) } else { rate * 3 + 20 };
    let form = dice.roll(4);
    let text = |rate| match form {
        0 => format!(
            "粮食总产量{}万吨，增产{}万吨，增长{}%。",
            tenths(after),
            tenths(added),
            tenths(rate)
        ),
        1 => format!(
            "快递业务量{}万件，比上年增加{}万件，增长{}%。",
            tenths(after),
            tenths(added),
            tenths(rate)
        ),
        2 => format!(
            "港口吞吐量由{}万吨增加到{}万吨，增长{}%。",
            tenths(before),
            tenths(after),
            tenths(rate)
        ),
        _ => {
            let (from, to) = (500 + before % 200, 500 + before % 200 + added % 90 + 12);
            let points = if rate == (added as f64 / before as f64 * 1000.0).round() as u64 {
                to - from
            } else {
                to - from + 11 + rate % 30
            };
            format!(
                "自来水普及率由{}%提高到{}%，提高{}个百分点。",
                tenths(from),
                tenths(to),
                tenths(points)
            )
        }
    };
    (text(rate), text(wrong))
}

fn completion(dice: &mut Dice) -> Case {
    let budget = dice.between(500, 9000);
    let done = budget * dice.between(88, 118) / 100;
    let rate = (done as f64 / budget as f64 * 1000.0).round() as u64;
    let wrong =
        if dice.roll(2) == 0 { rate + dice.between(15, 120) } else { rate - dice.between(15, 120) };
    let form = dice.roll(4);
    let text = |rate| {
        let (plan, real, rate) = (tenths(budget), tenths(done), tenths(rate));
        match form {
            0 => format!(
                "全市一般公共预算收入预算{plan}亿元，实际完成{real}亿元，完成预算的{rate}%。"
            ),
            1 => format!(
                "全市一般公共预算支出年初预算为{plan}亿元，执行{real}亿元，完成预算的{rate}%。"
            ),
            2 => format!("全市政府性基金收入预算数{plan}亿元，完成{real}亿元，为预算的{rate}%。"),
            _ => format!("全年计划投资{plan}亿元，实际完成投资{real}亿元，完成年度计划的{rate}%。"),
        }
    };
    (text(rate), text(wrong))
}

fn count(dice: &mut Dice) -> Case {
    let said = dice.between(3, 5) as usize;
    let start = dice.roll(4) as usize;
    let form = dice.roll(5);
    let text = |listed: usize| {
        let titles: Vec<_> =
            (0..listed).map(|n| format!("《澜江市{}条例》", NAMES[(start + n) % 10])).collect();
        let items: Vec<_> =
            (0..listed).map(|n| format!("{}是{}。", NUMERALS[n], TASKS[(start + n) % 8])).collect();
        match form {
            0 => format!("重点做好以下{}个方面工作：{}", NUMERALS[said - 1], items.concat()),
            1 => format!("新的一年，要抓好{}项重点任务。{}", NUMERALS[said - 1], items.concat()),
            2 => format!("制定{}{said}件地方性法规。", titles.concat()),
            3 => format!("制定地方性法规{said}件：{}。", titles.join("、")),
            _ => {
                let heads: Vec<_> = (0..listed)
                    .map(|n| {
                        format!(
                            "（{}）{}。加快推进有关工作。\n",
                            NUMERALS[n],
                            TASKS[(start + n) % 8]
                        )
                    })
                    .collect();
                format!(
                    "围绕上述目标，重点抓好以下{}方面工作：\n{}",
                    NUMERALS[said - 1],
                    heads.concat()
                )
            }
        }
    };
    let wrong = if dice.roll(2) == 0 { said + 1 } else { said - 1 };
    (text(said), text(wrong))
}

fn numbering(dice: &mut Dice) -> Case {
    let last = dice.between(4, 7) as usize;
    let lost = dice.between(2, last as u64 - 1) as usize;
    let start = dice.roll(8) as usize;
    let (form, again) = (dice.roll(4), dice.roll(3) == 0);
    let text = |planted: bool| {
        let numbers = (1..=last).filter(|&number| !planted || again || number != lost);
        let numbers = numbers
            .map(|number| if planted && again && number == lost { lost - 1 } else { number });
        let items: Vec<_> = numbers
            .enumerate()
            .map(|(place, number)| {
                let (numeral, task) = (NUMERALS[number - 1], TASKS[(start + place) % 8]);
                match form {
                    0 => format!("{numeral}是{task}。"),
                    1 => format!("{numeral}、{task}\n坚持稳中求进，推动工作落地。\n"),
                    2 => format!("（{numeral}）{task}。坚持稳中求进，推动工作落地。\n"),
                    _ => format!("{number}.{task}。坚持稳中求进，推动工作落地。\n"),
                }
            })
            .collect();
        format!("今年要做好各项工作。\n{}", items.concat())
    };
    (text(false), text(true))
}

fn unit(dice: &mut Dice) -> Case {
    let number = dice.between(500, 9000);
    let form = dice.roll(3);
    if form == 2 {
        let (rate, up) = (dice.between(400, 900), dice.between(5, 50));
        let text =
            |unit: &str| format!("常住人口城镇化率{}%，提高{}{unit}。", tenths(rate), tenths(up));
        return (text("个百分点"), text("%"));
    }
    let (name, right, wrong) = dice.one(&[
        ("一般公共预算收入", "亿元", "万元"),
        ("地区生产总值", "亿元", "万元"),
        ("粮食产量", "万吨", "吨"),
        ("社会消费品零售总额", "亿元", "万元"),
    ]);
    let text = |unit: &str| {
        format!(
            "全市{name}{}{right}。\n新的一年，预期{name}达到{}{unit}。",
            tenths(number),
            tenths(number + 60)
        )
    };
    (text(right), text(wrong))
}

fn title(dice: &mut Dice) -> Case {
    let name = dice.one(&NAMES);
    let right = format!("澜江市{name}条例");
    let wrong = match dice.roll(3) {
        0 => format!("澜江市{name}条列"),
        1 => format!("澜江市{}条例", name.chars().rev().collect::<String>()),
        _ => right.replace("条例", "例"),
    };
    let wrong = if wrong.chars().count() < 7 || name.chars().count() > 2 && wrong.ends_with("条例")
    {
        format!("澜江市{name}条列")
    } else {
        wrong
    };
    let text =
        |title: &str| format!("审议通过《{right}》。开展普法宣传。\n检查《{title}》实施情况。");
    (text(&right), text(&wrong))
}

fn mark(dice: &mut Dice) -> Case {
    let right = dice.one(&[
        "落实“澜江二十条”，帮助企业纾困。",
        "出台《澜江市养老服务条例》，开展执法检查。",
        "推进“一件事一次办”，网上可办率九成以上。",
        "听取专项报告（含书面报告）12项。",
        "建成“十五分钟”服务圈（含社区食堂）。",
        "印发《澜江市促进消费若干措施》，发放消费券。",
    ]);
    let marks: Vec<char> = right.chars().filter(|c| "“”《》（）".contains(*c)).collect();
    let lost = dice.one(&marks);
    (right.to_owned(), right.replacen(lost, "", 1))
}

fn date(dice: &mut Dice) -> Case {
    let (month, day) = (dice.between(1, 9), dice.between(1, 28));
    let form = dice.roll(2);
    let text = |wrong: bool| match (form, wrong) {
        (0, false) => format!("2024年{month}月{day}日，新大桥建成通车。"),
        (0, true) => {
            format!("2024年{}月31日，新大桥建成通车。", [2, 4, 6, 9, 11][day as usize % 5])
        }
        (_, false) => format!("2024年{month}月，新大桥建成通车。"),
        (_, true) => format!("2026年{month}月，新大桥建成通车。"),
    };
    (text(false), text(true))
}

fn total(dice: &mut Dice) -> Case {
    let parts = [dice.between(2, 30), dice.between(2, 30), dice.between(2, 30)];
    let two = dice.roll(2) == 0;
    let [a, b, c] = parts;
    let right = a + b + if two { 0 } else { c };
    let wrong = right + dice.between(1, 3);
    let word = dice.one(&["共", "共计", "合计", "总计"]);
    let form = dice.roll(3);
    let text = |total: u64| match (form, two) {
        (0, true) => format!("制定法规{a}件、修改法规{b}件，{word}{total}件。"),
        (0, false) => format!("新建小学{a}所、中学{b}所、幼儿园{c}所，{word}{total}所。"),
        (1, true) => format!("办理代表建议{a}件，政协提案{b}件，{word}{total}件。"),
        (1, false) => {
            format!("审结民事案件{a}件、刑事案件{b}件、行政案件{c}件，{word}{total}件。")
        }
        (_, true) => format!("组织专题调研{a}次、集中视察{b}次，{word}{total}次。"),
        (_, false) => {
            format!("建成社区食堂{a}家、托育机构{b}家、养老驿站{c}家，{word}{total}家。")
        }
    };
    (text(right), text(wrong))
}

fn base(dice: &mut Dice) -> Case {
    let before = dice.between(500, 9000);
    let now = before * dice.between(102, 130) / 100;
    let rate = (now as f64 / before as f64 - 1.0) * 100.0;
    let (name, unit) = dice.one(&[
        ("一般公共预算收入", "亿元"),
        ("旅游收入", "亿元"),
        ("货物吞吐量", "万吨"),
        ("贷款余额", "亿元"),
    ]);
    let from = dice.one(&["比上年的", "比2023年的", "较上年的"]);
    let text = |rate: f64| {
        let (now, before) = (tenths(now), tenths(before));
        format!("全市{name}达到{now}{unit}，{from}{before}{unit}增长{rate:.1}%。")
    };
    (text(rate), text(rate + dice.between(2, 9) as f64))
}

/// A report around a passage.
fn report(passage: &str) -> String {
    format!(
        "政府工作报告\n——2025年1月15日在澜江市第八届人民代表大会第五次会议上\n市长　沈怀川\n\
         各位代表：\n一、2024年工作回顾\n{passage}\n"
    )
}

#[test]
fn planted_errors_are_found_and_clean_texts_are_clean() {
    type Plant = fn(&mut Dice) -> Case;
    let kinds: [(&str, Plant, &[FindingCode]); 14] = [
        ("repeat", repeat, &[FindingCode::Repeat]),
        ("sum", sum, &[FindingCode::Sum, FindingCode::Part]),
        ("part", part, &[FindingCode::Part, FindingCode::Sum]),
        ("share", share, &[FindingCode::Share]),
        ("rate", rate, &[FindingCode::Rate]),
        ("completion", completion, &[FindingCode::Completion]),
        ("count", count, &[FindingCode::Count]),
        ("numbering", numbering, &[FindingCode::Numbering]),
        ("unit", unit, &[FindingCode::Unit]),
        ("title", title, &[FindingCode::Title]),
        ("mark", mark, &[FindingCode::Quote, FindingCode::Bracket]),
        ("date", date, &[FindingCode::Date]),
        ("total", total, &[FindingCode::Sum]),
        ("base", base, &[FindingCode::Rate]),
    ];
    let mut dice = Dice(20250115);
    let mut faults = Vec::new();
    for (name, plant, codes) in kinds {
        let (mut found, mut false_ones) = (0, 0);
        for _ in 0..50 {
            let (right, wrong) = plant(&mut dice);
            let text = report(&right);
            let clean = check(&parse(&text), None);
            if !clean.is_empty() {
                false_ones += 1;
                println!("{name}: false: {right} {:?}", clean[0].message.zh);
            }
            let text = report(&wrong);
            if check(&parse(&text), None).iter().any(|finding| codes.contains(&finding.code)) {
                found += 1;
            } else {
                println!("{name}: missed: {wrong}");
            }
        }
        println!("{name}: {found} of 50 found, {false_ones} false");
        if found < 45 || false_ones > 1 {
            faults.push(format!("{name}: {found} found, {false_ones} false"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
