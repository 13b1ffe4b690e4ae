//! What was or will be done.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Status;
use crate::span::Span;

/// What was or will be done, also where no number stands; see
/// [`WorkReport::actions`](crate::WorkReport::actions).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Action<'s> {
    /// Place in the source, in the unit of the report: from the verb, or from what stands before it
    /// and belongs to it, to the object. Of several objects of one verb, the second and the
    /// following have their own place.
    #[serde(flatten)]
    pub span: Span,
    /// The characters, without line breaks.
    pub text: Cow<'s, str>,
    /// What kind of act it is.
    pub act: Act,
    /// The verb as written: 听取和审议, 开展; with what is done where the object stands in front (对…`开展执法检查`).
    pub verb: Cow<'s, str>,
    /// What it is done to, without its number: 专项工作报告; `None` where the text leaves it out.
    pub object: Option<Cow<'s, str>>,
    /// Who does it, where the text tells and it is not the body that reports.
    pub subject: Option<Cow<'s, str>>,
    /// The cited document that it is about, an index of [`citations`](crate::WorkReport::citations).
    pub document: Option<usize>,
    /// Title of that document, without 《》.
    pub title: Option<Cow<'s, str>>,
    /// When, as the [period](crate::Statistic::period) of a statistic: `2024`, `2021/2025`,
    /// `2025-06`.
    pub period: Option<Cow<'s, str>>,
    /// Done or planned.
    pub status: Status,
    /// Path of the section.
    pub section: Option<Arc<[usize]>>,
    /// Index of the paragraph.
    pub paragraph: usize,
    /// Index of the statistic that says how many.
    pub statistic: Option<usize>,
}

/// Kinds of acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Act {
    /// A law or regulation is passed: 制定《…条例》, 《…条例》颁布实施.
    Enact,
    /// A law or regulation is revised: 修改《…条例》.
    Amend,
    /// A law or regulation is repealed: 废止《…条例》.
    Repeal,
    /// A law or regulation is under way: 审议…条例草案, 开展…立法调研.
    Draft,
    /// A resolution or decision: 作出关于…的决定.
    Decide,
    /// Approval of a plan, a budget, a treaty: 审查批准…预算.
    Approve,
    /// A report is heard: 听取和审议…报告.
    Hear,
    /// An inspection: 开展…执法检查, 检查《…法》实施情况.
    Inspect,
    /// An inquiry: 对…开展专题询问.
    Inquire,
    /// Research and visits: 开展…专题调研, 组织视察.
    Survey,
    /// A vote on somebody's work: 开展满意度测评, 工作评议.
    Assess,
    /// Documents filed for review: 备案审查规范性文件.
    Filing,
    /// Appointment, removal, election: 任免国家机关工作人员.
    Appoint,
    /// An oath on the constitution.
    Oath,
    /// Work with deputies or members: 邀请代表列席常委会会议.
    Deputy,
    /// Suggestions, motions and proposals are handled: 办理代表建议.
    Suggest,
    /// Suggestions, motions and proposals are made: 提交提案.
    Proposal,
    /// Letters and visits: 受理群众来信来访.
    Petition,
    /// Opinions of the public: 收集意见建议.
    Opinion,
    /// Cases accepted: 受理案件.
    Accept,
    /// Cases closed: 审结案件.
    Close,
    /// Arrests approved, prosecutions, protests: 批捕, 起诉.
    Prosecute,
    /// Sentences and corrections: 判处.
    Sentence,
    /// Advice and orders: 发出司法建议.
    Advise,
    /// Execution, recovery of losses: 追缴赃款.
    Enforce,
    /// Mediation: 调解纠纷.
    Mediate,
    /// A report to a superior body: 向市委请示报告.
    Report,
    /// A rule for one's own house: 修订议事规则.
    Rule,
    /// A policy, plan or standard: 出台《…方案》.
    Issue,
    /// Articles, books, news: 发布稿件.
    Publish,
    /// A programme is carried out: 实施…行动.
    Implement,
    /// Meetings: 召开座谈会.
    Meet,
    /// Courses and study: 举办培训班.
    Train,
    /// Events and campaigns: 举办…活动, 开展…整治.
    Hold,
    /// Institutions and mechanisms: 设立…中心.
    Found,
    /// Works: 新建…学校, …建成投用.
    Build,
}

impl Action<'_> {
    /// The same without a borrow from the report.
    pub fn into_owned(self) -> Action<'static> {
        let text = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Action {
            span: self.span,
            text: text(self.text),
            act: self.act,
            verb: text(self.verb),
            object: self.object.map(text),
            subject: self.subject.map(text),
            document: self.document,
            title: self.title.map(text),
            period: self.period.map(text),
            status: self.status,
            section: self.section,
            paragraph: self.paragraph,
            statistic: self.statistic,
        }
    }
}
