//! Which rule told what: recorded for tests and for the feature `explain`, nothing otherwise.

/// The name of a rule that told something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Trace {
    #[cfg(any(test, feature = "explain"))]
    name: &'static str,
}

impl Trace {
    pub const fn of(name: &'static str) -> Self {
        #[cfg(any(test, feature = "explain"))]
        return Self { name };
        #[cfg(not(any(test, feature = "explain")))]
        {
            let _ = name;
            Self {}
        }
    }

    /// The name; empty where no rule told anything.
    #[cfg(any(test, feature = "explain"))]
    pub const fn name(self) -> &'static str {
        self.name
    }
}
