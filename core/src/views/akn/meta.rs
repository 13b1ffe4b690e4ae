//! What an Akoma Ntoso document says of itself.

use crate::report::Front;
use crate::views::escape::attribute;

/// Identification of work, expression and manifestation, and what the text refers to.
pub(super) fn meta(front: &Front<'_>, names: &[&str], out: &mut String) {
    let day = front.date.as_deref().filter(|date| is_day(date));
    let year = front.year.map(|year| year.to_string());
    let when = day.or(year.as_deref()).unwrap_or("undated");
    let author = front.issuer.as_deref().or(front.region.as_deref()).unwrap_or("unknown");
    let work = format!("/akn/cn/statement/workReport/{}/{when}", segment(author));
    let expression = format!("{work}/zho@{}", day.unwrap_or_default());
    // A date is required; the first day of the calendar stands for an unknown one.
    let date = match day {
        Some(day) => format!("<FRBRdate date=\"{day}\" name=\"delivery\"/>"),
        None => "<FRBRdate date=\"0001-01-01\" name=\"unknown\"/>".to_owned(),
    };

    out.push_str("<meta>\n<identification source=\"#baogao\">\n");
    let levels = [
        ("FRBRWork", &work, format!("{work}/!main"), "<FRBRcountry value=\"cn\"/>"),
        (
            "FRBRExpression",
            &expression,
            format!("{expression}/!main"),
            "<FRBRlanguage language=\"zho\"/>",
        ),
        (
            "FRBRManifestation",
            &format!("{expression}.akn"),
            format!("{expression}/!main.xml"),
            "<FRBRformat value=\"application/akn+xml\"/>",
        ),
    ];
    for (name, uri, this, last) in levels {
        out.push_str(&format!("<{name}>\n<FRBRthis"));
        attribute(out, "value", &this);
        out.push_str("/>\n<FRBRuri");
        attribute(out, "value", uri);
        out.push_str(&format!(
            "/>\n{date}\n<FRBRauthor href=\"#issuer\" as=\"#author\"/>\n{last}\n</{name}>\n"
        ));
    }
    out.push_str("</identification>\n<references source=\"#baogao\">\n");
    reference(out, "TLCOrganization", "issuer", "organization/cn", author);
    if let Some(speaker) = &front.speaker {
        reference(out, "TLCPerson", "speaker", "person/cn", speaker);
    }
    reference(out, "TLCRole", "author", "role", "author");
    for (index, name) in names.iter().enumerate() {
        let id = format!("indicator_{}", index + 1);
        reference(out, "TLCConcept", &id, "concept/cn", name);
    }
    reference(out, "TLCProcess", "baogao", "process", "baogao");
    out.push_str("</references>\n</meta>\n");
}

/// A reference to an entity of the ontology.
fn reference(out: &mut String, element: &str, id: &str, class: &str, name: &str) {
    out.push_str(&format!("<{element}"));
    attribute(out, "eId", id);
    attribute(out, "href", &format!("/akn/ontology/{class}/{}", segment(name)));
    attribute(out, "showAs", name);
    out.push_str("/>\n");
}

/// A name as one segment of an IRI: letters and digits, everything else left out.
fn segment(name: &str) -> String {
    let segment: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    if segment.is_empty() { "unknown".to_owned() } else { segment }
}

/// Whether a date is a day, `2025-02-27`.
fn is_day(date: &str) -> bool {
    date.len() == 10
        && date.bytes().enumerate().all(|(index, byte)| {
            if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
        })
}
