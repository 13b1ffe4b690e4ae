//! Front matter.

use pyo3::prelude::*;

use crate::field::Field;
use crate::names::{Kind, Tier};
use crate::node::node;

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
