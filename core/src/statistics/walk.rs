//! One pass over the clauses of a paragraph: every quantity is read where it stands.

use super::cue::set;
use super::list;
use super::list::respective::Run;
use super::memory::Memory;
use super::part::Before;
use super::phrase::topic::reckons;
use super::row::Place;
use super::sheet::Sheet;
use super::stretch::Stretch;
use crate::grammar::{Quantity, TokenKind};

/// Reads the quantities of a paragraph, of which there are so many; `before`: what it said before.
pub(super) fn paragraph<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    quantities: usize,
    before: Option<&Before>,
) -> Memory<'a, 't> {
    let mut memory = Memory::new(quantities);
    if let Some(before) = before {
        memory.recall(sheet, before);
    }
    let layout = sheet.layout;
    for (index, sentence) in layout.sentences.iter().enumerate() {
        memory.sentence();
        let mut plain = sentence.clauses.start;
        for number in sentence.clauses.clone() {
            let clause = &layout.clauses[number];
            let closes = matches!(clause.stop, '）' | ')');
            if number > sentence.clauses.start && layout.clauses[number - 1].stop == '；' {
                memory.next_item();
            }
            if number > sentence.clauses.start
                && matches!(layout.clauses[number - 1].stop, '（' | '(')
            {
                memory.open_aside();
            }
            if !clause.counts {
                if closes {
                    memory.close_aside();
                }
                continue;
            }
            // Only the clause right before a number can name what it counts; in 居民收入，扣除价格
            // 因素，增长5% the manner comes between.
            let before = (plain..number).rev().find(|&c| !reckons(sheet, &layout.clauses[c]));
            if let Some(before) = before {
                memory.plain_clause(sheet, before);
            }
            plain = number + 1;
            clause_with_numbers(sheet, &mut memory, index, number);
            if closes {
                memory.close_aside();
            }
        }
    }
    memory
}

fn clause_with_numbers<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    sentence: usize,
    number: usize,
) {
    let layout = sheet.layout;
    let clause = &layout.clauses[number];
    let tokens = sheet.tokens;
    let quantity = |t: usize| match &tokens[t].kind {
        TokenKind::Quantity(q) => Some((t, q)),
        _ => None,
    };
    let mut numbers: std::iter::Peekable<_> = clause.tokens.clone().filter_map(quantity).peekable();
    let mut start = clause.start;
    let mut first = true;
    let mut run: Option<Run> = None;
    while let Some((token, q)) = numbers.next() {
        let next: Option<(usize, &'a Quantity<'t>)> = numbers.peek().copied();
        let here = sheet.token(token);
        let lead = Stretch::new(start, here.start);
        let mut behind = Stretch::new(here.end, next.map_or(clause.end, |(t, _)| tokens[t].start));
        start = here.end;
        if next.is_some()
            && let Some(mark) = boundary(sheet, behind)
        {
            behind = behind.before(mark);
            start = mark.start;
        }
        let at = Place { token, q, sentence, clause: number, first, next, lead, behind };
        run = list::read(sheet, memory, at, run);
        first = false;
    }
}

/// 2个产业园区、总数达8个: the mark at which the words of the next number begin.
fn boundary(sheet: &Sheet<'_, '_>, between: Stretch) -> Option<Stretch> {
    let mark = sheet.rfind(between, ['、']).filter(|mark| mark.start > between.start)?;
    let right = sheet.trim(between.after(mark));
    let own = sheet.ends(right, set![Up, Down, Level, Rank]).is_some()
        || sheet.starts(right, set![Relational, Verb]).is_some();
    own.then_some(mark)
}
