//! Numbers and what they count.

use pyo3::types::PyString;

use crate::field::{Tuple, Value, Words};
use crate::names::{Bound as Exactness, Change, Class, Measure, Status};
use crate::node::*;
use crate::text::Argument;

node! {
    /// An expression that states how much or how many.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("2024年，全市新建公园超过30个，比上年增长5%。")
    /// >>> parks, growth = report.statistics
    /// >>> parks.indicator, parks.bound, parks.value, parks.unit, parks.period, parks.status
    /// ('新建公园', 'over', 30.0, '个', '2024', 'achieved')
    /// >>> growth.change, growth.value, growth.unit, growth.basis
    /// ('increase', 5.0, '%', '比上年')
    Statistic(In): baogao::Statistic<'_> = held => held.report.statistics().get(held.index).expect("the index of a statistic");
    hash(start, end, text), repr(text, value, high, unit, indicator, change, status, period);
    fields |statistic| {
        /// Index in the source of the first character.
        start: usize = statistic.span().start;
        /// Index in the source after the last character.
        end: usize = statistic.span().end;
        /// Bound words, number, multiplier and unit, without line breaks.
        text: &str = statistic.text();
        /// Number with its multiplier applied; the lower end of a range.
        value: f64 = statistic.value();
        /// Upper end of a range.
        high: Option<f64> = statistic.high();
        /// Canonical unit without multiplier; empty for bare ratios and ranks.
        unit: &str = statistic.unit();
        /// The same in the unit of the dimension: 斤 in 吨, 亩 in 公顷.
        norm: Option<Norm> = statistic.norm().map(Norm);
        /// How exact the number is.
        bound: Exactness = statistic.bound().into();
        /// Direction, when the number is the size of a change.
        change: Option<Change> = statistic.change().map(Into::into);
        /// What a change is compared with, as written.
        basis: Option<&str> = statistic.basis();
        /// What is counted or measured, in the words of the text.
        indicator: Option<&str> = statistic.indicator();
        /// Done, planned, or background.
        status: Status = statistic.status().into();
        /// Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
        period: Option<String> = statistic.period().map(|period| period.to_string());
        /// Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
        section: Option<Tuple<'_, usize>> = statistic.section().map(Tuple);
        /// Index of the paragraph.
        paragraph: usize = statistic.paragraph();
        /// Start and end of the sentence in the source.
        sentence: (usize, usize) = (statistic.sentence().start, statistic.sentence().end);
        /// Id shared by the members of one respective list (分别).
        group: Option<usize> = statistic.group();
        /// Index of the statistic that this one is a part of (其中).
        whole: Option<usize> = statistic.whole();
        /// Stable id of the quantity, one of `baogao.topics()`.
        topic: Option<&str> = statistic.topic();
        /// What kind of quantity it is.
        measure: Option<Measure> = statistic.measure().map(Into::into);
        /// Whose number it is, where it is not that of the whole region.
        place: Option<&str> = statistic.place();
        /// The whole of a share.
        of: Option<&str> = statistic.of();
        /// What a rate is per: 每万人, 人均.
        per: Option<&str> = statistic.per();
        /// What a rank ranges over.
        scope: Option<&str> = statistic.scope();
        /// How it was reckoned, as written: 可比价, 同口径.
        terms: Option<Words> = Words::some(statistic.terms());
        /// The word of a target: 力争, 确保.
        aim: Option<&str> = statistic.aim();
        /// Index of the target that this one goes beyond.
        beyond: Option<usize> = statistic.beyond();
        /// The cell that it stands in: index of the table, of the row behind the head, of the column.
        table: Option<(usize, usize, usize)> = statistic.table().map(|[table, row, column]| (table, row, column));
    }
    to_dict "The statistic as in the JSON form."
}

node! {
    /// A value in the unit of its dimension.
    ///
    /// Examples
    /// --------
    /// >>> norm = baogao.parse("收购粮食1200万斤。").statistics[0].norm
    /// >>> norm.value, norm.unit
    /// (6000.0, '吨')
    Norm(baogao::Norm): &baogao::Norm = held => held;
    hash(unit), repr(value, high, unit);
    fields |norm| {
        /// The value; the lower end of a range.
        value: f64 = norm.value;
        /// Upper end of a range.
        high: Option<f64> = norm.high;
        /// 吨, 公顷, 公里, 平方米, 元 …
        unit: &str = &norm.unit;
    }
    to_dict "The value as in the JSON form."
}

impl Argument for Statistic {
    const CALLED: &'static str = "statistic";
}

impl Statistic {
    /// Its value in the core.
    pub fn core(&self) -> baogao::Statistic<'_> {
        self.get()
    }
}

impl<'py> Field<'py> for Norm {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        dict.set_item(key, Self::plain(dict.py(), &self.0)?.0)
    }
}

node! {
    /// What a statistic counts or measures, under an id that is the same in every report.
    ///
    /// Examples
    /// --------
    /// >>> [topic.zh for topic in baogao.topics() if topic.id == "agriculture.grain.output"]
    /// ['粮食产量']
    Topic(baogao::Topic): &baogao::Topic = held => held;
    hash(id), repr(id, zh, en);
    fields |topic| {
        /// From the field to the quantity: `fiscal.revenue.general`.
        id: &str = &topic.id;
        /// The Chinese term.
        zh: &str = &topic.zh;
        /// English label.
        en: &str = &topic.en;
        /// What a level of it is stated in: `money`, `person`, `percent` …
        dimensions: Words = Words::all(topic.dimensions.iter().map(|name| &**name));
        /// Where it ends: what it is not, from or until when.
        note: &str = &topic.note;
    }
    to_dict "The topic as in the JSON form."
}

node! {
    /// A number or numeral that is no statistic.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("2024年3月，第十届人民代表大会通过决议，落实“1310”部署。")
    /// >>> [(mention.class_, mention.text, mention.value) for mention in report.mentions]
    /// [('date', '2024年3月', '2024-03'), ('ordinal', '第十届', 10.0), ('formula', '1310', None)]
    Mention(In): baogao::Mention<'_> = held => held.report.mentions().get(held.index).expect("the index of a mention");
    hash(start, end, text), repr(text, class_);
    fields |mention| {
        /// Index in the source of the first character.
        start: usize = mention.span().start;
        /// Index in the source after the last character.
        end: usize = mention.span().end;
        /// The characters, without line breaks.
        text: &str = mention.text();
        /// What it is; `class` in the JSON form, which is a keyword in Python.
        class_ as "class": Class = mention.class().into();
        /// ISO date or number, where it has one.
        value: Option<Value> = mention.value().map(|value| match value { baogao::Value::Number(number) => Value::Number(number), baogao::Value::Text(text) => Value::Text(text.to_string()), });
    }
    to_dict "The mention as in the JSON form."
}
