//! What is told to a reader, in Chinese and in English.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A sentence for a reader, in two languages.
///
/// ```
/// let report = baogao::parse("审议报告（3项。");
/// let finding = &baogao::check(&report, None)[0];
/// assert_eq!(finding.message.zh, "“（”没有配对");
/// assert_eq!(finding.message.to_string(), finding.message.en);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Message {
    pub(crate) fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// Writes the English one.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.en)
    }
}
