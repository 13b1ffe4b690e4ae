//! Front matter: what a report is, of whom, of which place and time.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// What the front matter says. An absent fact is `None`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Front<'s> {
    /// Genre of the report.
    pub kind: Kind,
    /// Title without line breaks and spacing (政 府 工 作 报 告 → 政府工作报告).
    pub title: Option<Cow<'s, str>>,
    /// The body that reports.
    pub issuer: Option<Cow<'s, str>>,
    /// The place it reports on.
    pub region: Option<Cow<'s, str>>,
    /// Administrative level of the region.
    pub tier: Option<Tier>,
    /// The code of the place, six digits (GB/T 2260), with which other data sets are joined:
    /// 江门市 → `440700`. It is the one of the year under review, so that a place that ended
    /// keeps its own; a name that several places have is settled by the place above it. `None`
    /// where that leaves a doubt, and for what the standard has no code for: the whole country,
    /// new areas and zones, townships. Counties need the feature `regions`.
    ///
    /// ```
    /// let report = baogao::parse("江门市2023年国民经济和社会发展统计公报");
    /// assert_eq!(report.front.code.as_deref(), Some("440700"));
    /// ```
    pub code: Option<Cow<'s, str>>,
    /// Day of delivery or publication, `2025-02-27`.
    pub date: Option<Cow<'s, str>>,
    /// 第十六届 → 16.
    pub term: Option<u32>,
    /// 第五次会议 → 5.
    pub session: Option<u32>,
    /// Who delivers it, without office and spacing.
    pub speaker: Option<Cow<'s, str>>,
    /// The year under review, not the year of delivery.
    pub year: Option<i32>,
}

/// Genre of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// 人大常委会工作报告
    Congress,
    /// 政府工作报告
    Government,
    /// 法院工作报告
    Court,
    /// 检察院工作报告
    Procuratorate,
    /// 政协常委会工作报告
    Cppcc,
    /// 国民经济和社会发展计划报告
    Plan,
    /// 预算报告
    Budget,
    /// 统计公报
    Communique,
    /// Anything else.
    #[default]
    Other,
}

/// Administrative level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Tier {
    /// 国家
    Nation,
    /// 省、自治区、直辖市、特别行政区
    Province,
    /// 地级市、自治州、地区、盟
    City,
    /// 县、县级市、市辖区、旗
    County,
    /// 乡、镇、街道
    Township,
}
