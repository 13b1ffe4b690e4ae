//! The nodes of a report: frozen classes over the values of the core.

use baogao::Span;
use pyo3::types::PyString;

use crate::field::{Children, Rows, Tuple, Value, Words};
use crate::names::{
    Act, Bound as Exactness, Change, Class, Code, Kind, Level, Measure, Role, Status, Tier,
};
use crate::node::*;
use crate::series::{Nodes, Series, Tabular};
use crate::table;
use crate::text::{Argument, Offset};

macro_rules! tabular {
    ($($node:ident: $class:literal, $rows:ident;)*) => {$(
        impl Tabular for $node {
            const CLASS: &'static str = $class;
            const KIND: table::Kind = table::Kind::$rows;
        }
    )*};
}

tabular! {
    Statistic: "Statistics", Statistics;
    Section: "Sections", Sections;
    Mention: "Mentions", Mentions;
    StatisticalTable: "Tables", Tables;
}

node! {
    /// What the front matter says. An absent fact is `None`.
    ///
    /// Examples
    /// --------
    /// >>> text = "澜江市中级人民法院工作报告\n（2025年1月9日在澜江市第十届人民代表大会第五次会议上）\n"
    /// >>> front = baogao.parse(text).front
    /// >>> front.kind, front.region, front.date, front.term, front.session
    /// ('court', '澜江市', '2025-01-09', 10, 5)
    Front(baogao::Front<'static>): &baogao::Front<'_> = held => held;
    hash(title, date, year), repr(kind, title, issuer, date, speaker, year);
    fields |front| {
        /// Genre of the report; `other` for what is none.
        kind: Kind = front.kind.into();
        /// Title without line breaks and spacing.
        title: Option<&str> = front.title.as_deref();
        /// The body that reports.
        issuer: Option<&str> = front.issuer.as_deref();
        /// The place it reports on.
        region: Option<&str> = front.region.as_deref();
        /// Administrative level of the region.
        tier: Option<Tier> = front.tier.map(Into::into);
        /// Six-digit code of the place (GB/T 2260), 江门市 is `440700`, in the year under review; `None`
        /// where the name leaves a doubt, and for what has no code, such as the whole country.
        code: Option<&str> = front.code.as_deref();
        /// Day of delivery or publication, `2025-02-27`.
        date: Option<&str> = front.date.as_deref();
        /// Term of the congress: 第十六届 is 16.
        term: Option<u32> = front.term;
        /// Session of the congress: 第五次会议 is 5.
        session: Option<u32> = front.session;
        /// Who delivers it, without office and spacing.
        speaker: Option<&str> = front.speaker.as_deref();
        /// The year under review, not the year of delivery.
        year: Option<i32> = front.year;
    }
    to_dict "The front matter as in the JSON form."
}

node! {
    /// A paragraph of the source; page furniture is one too.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n全年听取报告12项。\n责任编辑：何静\n")
    /// >>> [(paragraph.role, paragraph.text) for paragraph in report.paragraphs]
    /// [('heading', '一、依法监督'), ('body', '全年听取报告12项。'), ('furniture', '责任编辑：何静')]
    Paragraph(baogao::Paragraph<'static>): &baogao::Paragraph<'_> = held => held;
    hash(start, end, text), repr(role, text);
    fields |paragraph| {
        /// Index in the source of the first character.
        start: usize = paragraph.span.start;
        /// Index in the source after the last character.
        end: usize = paragraph.span.end;
        /// Text with hard wraps undone.
        ///
        /// Line breaks and the blanks around them, characters without width and `<U+00A0>` are set
        /// aside; a break between two Latin words is read as a blank.
        text: &str = &paragraph.text;
        /// Where the text leaves the source, as pairs `(at, source)`: from index `at` of the text
        /// on, it stands at index `source` of the source.
        ///
        /// Between two pairs text and source run in step, and before the first one from `start` on;
        /// what the source has beyond that is set aside. Empty when the text stands in one piece
        /// from `start` to `end`. `locate` and `place` read them.
        ///
        /// Examples
        /// --------
        /// >>> baogao.parse("改造小学3所、\r\n中学5所。").paragraphs[0].breaks
        /// ((7, 9),)
        breaks: Tuple<'_, (usize, usize)> = Tuple(&paragraph.breaks);
        /// What the paragraph is for.
        role: Role = paragraph.role.into();
        /// Path of the section it belongs to: `(0, 2)` is `report.sections[0].sections[2]`.
        section: Option<Tuple<'_, usize>> = paragraph.section.as_deref().map(Tuple);
    }
    to_dict "The paragraph as in the JSON form."
    methods {
        /// Find the part of the text that stands at a place of the source.
        ///
        /// Parameters
        /// ----------
        /// start, end : int
        ///     A place in the source: that of a statistic, a mention, a citation, a sentence …
        ///
        /// Returns
        /// -------
        /// tuple of int, or None
        ///     Start and end in `text`; `None` when the place is not inside the paragraph, or
        ///     nothing of the text stands there.
        ///
        /// Raises
        /// ------
        /// baogao.Error
        ///     With code `wrong_type` when an argument is no `int`.
        ///
        /// Examples
        /// --------
        /// >>> report = baogao.parse("改造小学3所、\r\n中学5所。")
        /// >>> paragraph, statistic = report.paragraphs[0], report.statistics[1]
        /// >>> start, end = paragraph.locate(statistic.start, statistic.end)
        /// >>> paragraph.text[:start] + "[" + paragraph.text[start:end] + "]"
        /// '改造小学3所、中学[5所]'
        fn locate(&self, start: Offset, end: Offset) -> Option<(usize, usize)> {
            self.get().locate(Span::new(start.0, end.0)).map(|range| (range.start, range.end))
        }

        /// Find the place in the source of a part of the text: the opposite of `locate`.
        ///
        /// Parameters
        /// ----------
        /// start, end : int
        ///     Start and end in `text`.
        ///
        /// Returns
        /// -------
        /// tuple of int, or None
        ///     Start and end in the source; `None` when they are no part of the text.
        ///
        /// Raises
        /// ------
        /// baogao.Error
        ///     With code `wrong_type` when an argument is no `int`.
        ///
        /// Examples
        /// --------
        /// >>> report = baogao.parse("改造小学3所、\r\n中学5所。")
        /// >>> start, end = report.paragraphs[0].place(6, 9)
        /// >>> report.source[start:end]
        /// '、\r\n中学'
        fn place(&self, start: Offset, end: Offset) -> Option<(usize, usize)> {
            self.get().place(start.0..end.0).map(|span| (span.start, span.end))
        }
    }
}

/// A section and its sub-sections as objects.
pub struct Branch {
    value: baogao::Section<'static>,
    children: Nodes<Section>,
}

impl From<baogao::Section<'static>> for Section {
    fn from(value: baogao::Section<'static>) -> Self {
        Self(Branch { value, children: Nodes::default() })
    }
}

node! {
    /// A section with its sub-sections. `start` and `end` are those of label and heading.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n二、代表工作\n")
    /// >>> [(section.label, section.heading) for section in report.sections]
    /// [('一、', '依法监督'), ('二、', '代表工作')]
    /// >>> report.sections[0].sections[0].heading
    /// '财经监督'
    Section(Branch): &baogao::Section<'_> = held => &held.value;
    hash(start, end, heading), repr(level, label, heading, year, sections);
    fields |section| {
        /// Level that the marker stands for: `一、` a section, `（一）` a subsection, a bare heading a part.
        level: Level = section.level.into();
        /// Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
        label: &str = &section.label;
        /// Number of the marker.
        number: Option<u32> = section.number;
        /// Heading without label and final stop.
        heading: &str = &section.heading;
        /// Index in the source of the first character of the label.
        start: usize = section.span.start;
        /// Index in the source after the last character of the heading.
        end: usize = section.span.end;
        /// Start and end in the source of its text: from the first character behind the heading, or
        /// the first paragraph below it, to the end of the last paragraph of the section or of one
        /// below it.
        ///
        /// Empty, at the end of the heading, where it has no text. Page furniture between two
        /// paragraphs lies inside. Where paragraphs were moved to restore the reading order, the text
        /// that goes on from the heading; `Paragraph.section` tells what belongs to a section wherever
        /// it stands.
        ///
        /// Examples
        /// --------
        /// >>> report = baogao.parse("一、财经监督。\n听取报告5项。\n二、代表工作\n")
        /// >>> start, end = report.sections[0].body
        /// >>> report.source[start:end]
        /// '听取报告5项。'
        body: (usize, usize) = (section.body.start, section.body.end);
        /// Year the section covers; the last one of several.
        year: Option<i32> = section.year;
        /// First year, where the section covers several.
        since: Option<i32> = section.since;
        /// Whether it plans (`True`) or reviews (`False`).
        plan: bool = section.plan;
    }
    inner {
        sections: Children<'_> = Children(&section.sections);
    }
    to_dict "The section as in the JSON form."
    methods {
        /// Sub-sections in reading order.
        #[getter(sections)]
        fn children(&self, py: Python<'_>) -> PyResult<Series<Self>> {
            self.0.children.get(py, self.0.value.sections.iter().cloned().map(Self::from))
        }
    }
}

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

node! {
    /// A table: its lines are paragraphs of role `table`, its numbers statistics with their cell.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("|指标|单位|2023年|\n|粮食产量|万吨|12.6|\n|公路里程|公里|620|\n")
    /// >>> table, = report.tables
    /// >>> [cell.text for cell in table.header[0]]
    /// ['指标', '单位', '2023年']
    /// >>> [(row.indicator, row.value, row.unit, row.table) for row in report.statistics]
    /// [('粮食产量', 126000.0, '吨', (0, 0, 2)), ('公路里程', 620.0, '公里', (0, 1, 2))]
    StatisticalTable(baogao::StatisticalTable<'static>): &baogao::StatisticalTable<'_> = held => held;
    hash(start, end, caption), repr(caption, unit);
    fields |table| {
        /// Index in the source of the first character of its caption, or of its first cell.
        start: usize = table.span.start;
        /// Index in the source after the last character of its last cell.
        end: usize = table.span.end;
        /// Caption, without its unit.
        caption: Option<&str> = table.caption.as_deref();
        /// Unit of the whole table as written: `单位：万元` is `万元`.
        unit: Option<&str> = table.unit.as_deref();
        /// Rows of the head; none where it is not certain which they are.
        header: Rows<'_> = Rows(&table.header);
        /// The other rows.
        rows: Rows<'_> = Rows(&table.rows);
        /// Path of the section.
        section: Option<Tuple<'_, usize>> = table.section.as_deref().map(Tuple);
    }
    to_dict "The table as in the JSON form."
}

node! {
    /// A cell of a table.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("|指标|2023年|\n|粮食产量（万吨）|12.6|\n")
    /// >>> report.tables[0].rows[0][1]
    /// Cell(text='12.6')
    Cell(baogao::Cell<'static>): &baogao::Cell<'_> = held => held;
    hash(start, end, text), repr(text);
    fields |cell| {
        /// Index in the source of the first character.
        start: usize = cell.span.start;
        /// Index in the source after the last character; `start` where nothing stands in it.
        end: usize = cell.span.end;
        /// The characters.
        text: &str = &cell.text;
    }
    to_dict "The cell as in the JSON form."
}

node! {
    /// A cited document.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("印发《澜江市养老服务办法》（澜府〔2024〕8号）。")
    /// >>> report.citations
    /// (Citation(title='澜江市养老服务办法', number='澜府〔2024〕8号'),)
    Citation(baogao::Citation<'static>): &baogao::Citation<'_> = held => held;
    hash(start, end, title), repr(title, number);
    fields |citation| {
        /// Index in the source of the first character.
        start: usize = citation.span.start;
        /// Index in the source after the last character.
        end: usize = citation.span.end;
        /// Title without 《》.
        title: Option<&str> = citation.title.as_deref();
        /// Document number as written, `澜府〔2025〕8号`.
        number: Option<&str> = citation.number.as_deref();
    }
    to_dict "The citation as in the JSON form."
}

node! {
    /// What was or will be done, also where no number stands.
    ///
    /// Examples
    /// --------
    /// >>> action, = baogao.parse("2024年，市政府出台《港口发展办法》。").actions
    /// >>> action.verb, action.object, action.period, action.status
    /// ('出台', '《港口发展办法》', '2024', 'achieved')
    Action(baogao::Action<'static>): &baogao::Action<'_> = held => held;
    hash(start, end, text), repr(act, verb, object, subject, period, status);
    fields |action| {
        /// Index in the source of the first character: of the verb, or of what stands before it and
        /// belongs to it. Of several objects of one verb, the second and the following have their own
        /// place.
        start: usize = action.span.start;
        /// Index in the source after the last character.
        end: usize = action.span.end;
        /// The characters, without line breaks.
        text: &str = &action.text;
        /// What kind of act it is.
        act: Act = action.act.into();
        /// The verb as written, with what is done where the object stands in front (对…`开展执法检查`).
        verb: &str = &action.verb;
        /// What it is done to, without its number; `None` where the text leaves it out.
        object: Option<&str> = action.object.as_deref();
        /// Who does it, where the text tells and it is not the body that reports.
        subject: Option<&str> = action.subject.as_deref();
        /// The cited document that it is about, an index of `citations`.
        document: Option<usize> = action.document;
        /// Title of that document, without 《》.
        title: Option<&str> = action.title.as_deref();
        /// When, as the period of a statistic: `2024`, `2021/2025`, `2025-06`.
        period: Option<&str> = action.period.as_deref();
        /// Done or planned.
        status: Status = action.status.into();
        /// Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
        section: Option<Tuple<'_, usize>> = action.section.as_deref().map(Tuple);
        /// Index of the paragraph.
        paragraph: usize = action.paragraph;
        /// Index of the statistic that says how many.
        statistic: Option<usize> = action.statistic;
    }
    to_dict "The action as in the JSON form."
}

node! {
    /// A duty of the body that reports, with what the report says of it.
    ///
    /// Examples
    /// --------
    /// >>> text = "澜江市中级人民法院工作报告\n一、2024年工作\n审结刑事案件3186件。"
    /// >>> [duty for duty in baogao.parse(text).duties() if duty.actions]
    /// [Duty(duty='cases', zh='受理和审结案件', en='Cases accepted and closed')]
    Duty(baogao::Duty): &baogao::Duty = held => held;
    hash(duty), repr(duty, zh, en);
    fields |duty| {
        /// Stable id, `legislation.passed`.
        duty: &str = &duty.duty;
        /// The Chinese term.
        zh: &str = &duty.zh;
        /// English label.
        en: &str = &duty.en;
        /// Indexes of its actions, those of others left out.
        actions: Tuple<'_, usize> = Tuple(&duty.actions);
        /// Indexes of its statistics: those of its actions, and those with its topics; background left
        /// out.
        statistics: Tuple<'_, usize> = Tuple(&duty.statistics);
    }
    to_dict "The duty as in the JSON form."
}

node! {
    /// A doubt.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n三、代表工作\n")
    /// >>> note, = report.notes
    /// >>> note.code, report.source[note.start : note.end]
    /// ('numbering', '三、代表工作')
    Note(baogao::Note): &baogao::Note = held => held;
    hash(start, end, message), repr(code, message);
    fields |note| {
        /// Stable code.
        code: Code = note.code.into();
        /// Index in the source of the first character it is about.
        start: usize = note.span.start;
        /// Index in the source after the last character it is about.
        end: usize = note.span.end;
        /// The doubt in words.
        message: &str = &note.message;
    }
    to_dict "The note as in the JSON form."
}
