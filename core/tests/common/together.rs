//! Laws of what is told of a report beside another one: here beside itself.

use baogao::{Quotation, Span, WorkReport};

/// What comparison, promises and findings of a report with itself break.
pub fn faults(source: &str, report: &WorkReport<'_>, out: &mut Vec<String>) {
    let count = report.statistics().len();
    let compared = baogao::compare(report, report);
    let sides = [
        compared.matched.iter().map(|one| one.a).chain(compared.vanished.iter().copied()).collect(),
        compared.matched.iter().map(|one| one.b).chain(compared.appeared.iter().copied()).collect(),
    ];
    for mut side in sides {
        let side: &mut Vec<usize> = &mut side;
        side.sort_unstable();
        if !side.iter().copied().eq(0..count) {
            out.push("compare loses a statistic, or has one twice".to_owned());
        }
    }
    let sentences =
        compared.sections.iter().flat_map(|pair| pair.appeared.iter().chain(&pair.vanished));
    sentences.for_each(|span| place(source, *span, "a sentence of compare", out));

    let actions = report.actions().len();
    for promise in baogao::track(report, report) {
        let sides = [Some(&promise.plan), promise.outcome.as_ref()];
        for quotation in sides.into_iter().flatten() {
            quoted(source, quotation, (count, actions), out);
        }
    }
    for finding in baogao::check(report, Some(report)) {
        if finding.spans.is_empty() || !finding.spans.is_sorted() {
            out.push(format!("{:?} has no spans, or not in their order", finding.code));
        }
        finding.spans.iter().for_each(|span| place(source, *span, "a finding", out));
    }
}

fn quoted(source: &str, quotation: &Quotation, counts: (usize, usize), out: &mut Vec<String>) {
    let known = match (quotation.statistic, quotation.action) {
        (Some(statistic), None) => statistic < counts.0,
        (None, Some(action)) => action < counts.1,
        _ => false,
    };
    if !known || quotation.text.is_empty() {
        out.push(format!("a quotation is of no statistic and no action: {}", quotation.text));
    }
    place(source, quotation.span, "a quotation", out);
}

fn place(source: &str, span: Span, what: &str, out: &mut Vec<String>) {
    if span.start >= span.end || source.get(span.range()).is_none() {
        out.push(format!("{what} has no place: {}..{}", span.start, span.end));
    }
}
