//! Adding up the parts of a numeral: digits, scales, 零, 几 and 点.

use super::arabic::{Arabic, arabic};
use super::chars::{
    arabic_digit, big_scale, chinese_digit, first, is_numeral, skip_blanks, small_scale,
};
use super::numeral::Numeral;
use crate::decimal::Decimal;

/// Whether a scale begins a unit and so is no multiplier (千瓦, 百分点, 兆瓦), or, as the first
/// character of all, a share (百分之五, but 一百分之五).
fn is_glued(scale: char, after: &str, leads: bool) -> bool {
    let next = first(after);
    let share = next == '分' && (leads || after.starts_with("分点"));
    match scale {
        '千' => {
            share
                || matches!(
                    next,
                    '瓦' | '米' | '克' | '伏' | '卡' | '帕' | '赫' | '焦' | '比' | '字'
                )
        }
        '百' => share || next == '帕',
        '万' | '萬' => share,
        '兆' => matches!(next, '瓦' | '伏' | '帕' | '赫' | '焦' | '字'),
        _ => false,
    }
}

/// Characters that stand for 〇 among Chinese digits.
pub(super) const ZEROS: [char; 6] = ['0', '０', 'O', 'Ｏ', 'О', '◯'];

/// Digits in a row that a value can tell apart.
pub(super) const LONGEST_ROW: usize = 15;

/// The parts read so far; every amount is a pair of lower and upper end.
pub(super) struct Sum {
    /// Parts closed by 万, 亿, 兆.
    total: [f64; 2],
    /// Parts closed by 十, 百, 千.
    section: [f64; 2],
    /// A number that waits for its scale.
    pending: Option<Pending>,
    /// Last small scale of the section, last big one, last of any.
    small: f64,
    big: f64,
    last: f64,
    /// 零 stands since the last scale.
    zero: bool,
    /// 多, 余, 几 stand since the last scale; whether it was 几; one stands anywhere.
    vague: bool,
    few: bool,
    over: bool,
    /// The pending digit is written 两.
    two: bool,
    arabic: bool,
    decimal: bool,
    scales: usize,
    digits: usize,
    length: usize,
    positional: bool,
    closed: bool,
    /// The first number, whether all begins with it, and how many there are.
    lead: f64,
    led: bool,
    leads: usize,
    /// What big scales multiply all before them by; 0 where another part stands before the last.
    myriads: f64,
}

#[derive(Clone, Copy)]
struct Pending {
    low: f64,
    high: f64,
    /// Written in Chinese digits, this many.
    chinese: usize,
}

/// `a · scale`, rounded where floating point left a whole number by a hair (1.1 · 10000).
pub(super) fn times(a: f64, scale: f64) -> f64 {
    let product = a * scale;
    let whole = product.round();
    if (product - whole).abs() < 1e-9 * product.abs() { whole } else { product }
}

/// Adds `amount · scale` to both ends of a sum.
fn add(sum: &mut [f64; 2], amount: [f64; 2], scale: f64) {
    for (end, amount) in sum.iter_mut().zip(amount) {
        *end += times(amount, scale);
    }
}

impl Sum {
    /// Nothing read yet.
    pub const fn new() -> Self {
        Self {
            total: [0.0; 2],
            section: [0.0; 2],
            pending: None,
            small: f64::INFINITY,
            big: f64::INFINITY,
            last: f64::INFINITY,
            zero: false,
            vague: false,
            few: false,
            over: false,
            two: false,
            arabic: false,
            decimal: false,
            scales: 0,
            digits: 0,
            length: 0,
            positional: false,
            closed: false,
            lead: 0.0,
            led: false,
            leads: 0,
            myriads: 1.0,
        }
    }

    fn lead(&mut self, value: f64) {
        self.led = self.empty();
        self.leads += 1;
        self.lead = value;
    }

    const fn empty(&self) -> bool {
        self.length == 0
    }

    /// Takes one more part, or says that the numeral has ended.
    pub fn step<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        if self.closed {
            return None;
        }
        let spaced = if self.empty() { rest } else { skip_blanks(rest) };
        let c = first(spaced);
        let after = &spaced[c.len_utf8().min(spaced.len())..];
        let blank = spaced.len() < rest.len();
        if !blank
            && ZEROS.contains(&c)
            && let Some(left) = self.zeros(rest)
        {
            return Some(left);
        }
        if arabic_digit(c).is_some() {
            return self.arabic(spaced, blank);
        }
        if let Some(scale) = small_scale(c).or_else(|| big_scale(c)) {
            if is_glued(c, after, self.empty()) {
                return None;
            }
            return if scale < 1e4 { self.small(scale) } else { self.big(scale) }.then_some(after);
        }
        if let Some(tens) = match c {
            '廿' => Some(20.0),
            '卅' => Some(30.0),
            '卌' => Some(40.0),
            _ => None,
        } {
            return self.tens(tens).then_some(after);
        }
        if let Some(digit) = chinese_digit(c) {
            // A blank may only part a digit from a scale.
            if blank && self.pending.is_some() {
                return None;
            }
            return self.chinese(f64::from(digit), c, after).then_some(after);
        }
        match c {
            '多' | '余' | '几' | '来' | '幾' | '餘' | '馀' => {
                self.vague(c, after).then_some(after)
            }
            '点' | '點' => self.point(after),
            '.' | '．' => self.written_point(after),
            '、' => self.pair(after),
            _ => None,
        }
    }

    /// Arabic digits: the first part, or below a scale (3万4000, 25万6千, 1千零20).
    fn arabic<'t>(&mut self, input: &'t str, blank: bool) -> Option<&'t str> {
        if self.pending.is_some() || self.vague || self.decimal {
            return None;
        }
        let (rest, Arabic { value, digits, decimal }) = arabic(input).ok()?;
        if self.empty() {
            self.arabic = true;
            self.decimal = decimal;
        } else {
            let scale_follows = {
                let next = skip_blanks(rest);
                let c = first(next);
                (small_scale(c).is_some() || big_scale(c).is_some())
                    && !is_glued(c, &next[c.len_utf8()..], false)
            };
            let fits = value < self.last
                && !decimal
                && (scale_follows || (!blank && (self.zero || digits > 1)));
            // 2万2024年 is a number and a year, and 100万多 is followed by no digits.
            if !fits || (!scale_follows && first(rest) == '年') || self.last.is_infinite() {
                return None;
            }
            self.zero |= !scale_follows;
        }
        self.lead(value);
        self.pending = Some(Pending { low: value, high: value, chinese: 0 });
        self.digits += digits;
        self.length += digits;
        Some(rest)
    }

    /// Zeros of another script in a row of Chinese digits: 一00所, 一八OO人, 二0三户.
    ///
    /// One at the end of the row begins a number of its own (统一0元), as do other digits.
    fn zeros<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        let p = self.pending.filter(|p| p.chinese > 0 && p.high == p.low)?;
        let left = rest.trim_start_matches(ZEROS);
        let count = rest[..rest.len() - left.len()].chars().count();
        let next = first(left);
        let inside = chinese_digit(next).is_some();
        let ends = count > 1 || count == 1 && !rest.starts_with(['0', '０']);
        let fits = inside || ends && !next.is_ascii_alphanumeric() && arabic_digit(next).is_none();
        if count == 0 || self.scales > 0 || self.vague || !fits || p.chinese + count > LONGEST_ROW {
            return None;
        }
        let low = (0..count).fold(p.low, |n, _| n * 10.0);
        self.row(low, p.chinese + count);
        self.digits += count;
        self.length += count;
        Some(left)
    }

    /// So many Chinese digits in a row.
    fn row(&mut self, low: f64, chinese: usize) {
        self.positional = true;
        self.lead = low;
        self.pending = Some(Pending { low, high: low, chinese });
    }

    /// A Chinese digit.
    fn chinese(&mut self, digit: f64, c: char, after: &str) -> bool {
        if self.vague || self.decimal {
            return false;
        }
        // 9万亿三个台阶: behind Arabic digits a Chinese one needs its scale.
        let next = first(skip_blanks(after));
        if self.arabic
            && !self.zero
            && small_scale(next).is_none()
            && big_scale(next).is_none()
            && digit > 0.0
        {
            return false;
        }
        match self.pending {
            None => {
                if matches!(c, '零' | '〇' | '○') && !self.empty() && self.scales > 0 {
                    // 零 only parts two parts; it needs one behind it.
                    let next = first(skip_blanks(after));
                    if self.zero
                        || !(is_numeral(next) && !matches!(next, '零' | '〇')
                            || matches!(next, '几' | '幾'))
                    {
                        return false;
                    }
                    self.zero = true;
                    self.length += 1;
                    return true;
                }
                self.lead(digit);
                self.two = matches!(c, '两' | '兩');
                self.pending = Some(Pending { low: digit, high: digit, chinese: 1 });
            }
            Some(p) if p.chinese == 0 => return false,
            Some(p) => {
                let next = first(after);
                let pair = p.chinese == 1
                    && p.low >= 1.0
                    && digit >= 1.0
                    && (digit - p.low == 1.0 || (p.low, digit) == (3.0, 5.0));
                let run_ends = chinese_digit(next).is_none()
                    && !matches!(next, '点' | '點')
                    && !ZEROS.contains(&next);
                if pair && run_ends {
                    self.pending = Some(Pending { low: p.low, high: digit, chinese: 2 });
                } else if self.scales == 0
                    && p.high == p.low
                    && p.chinese < LONGEST_ROW
                    && !matches!(c, '两' | '兩' | '俩' | '倆' | '仨')
                {
                    self.row(p.low * 10.0 + digit, p.chinese + 1);
                } else {
                    return false;
                }
            }
        }
        self.digits += 1;
        self.length += 1;
        true
    }

    /// 、 and the next digit before a scale: 二、三百亿 is 20 to 30 billion.
    fn pair<'t>(&mut self, after: &'t str) -> Option<&'t str> {
        let p = self.pending.filter(|p| p.chinese == 1 && p.high == p.low)?;
        let c = first(after);
        let digit = chinese_digit(c).map(f64::from).filter(|digit| digit - p.low == 1.0)?;
        let rest = &after[c.len_utf8()..];
        let scale = first(rest);
        // 两、三年 counts, where 二、三 may list grades.
        let counts = self.two || scale == '倍';
        (counts || small_scale(scale).is_some() || big_scale(scale).is_some()).then(|| {
            self.pending = Some(Pending { high: digit, chinese: 2, ..p });
            self.digits += 1;
            self.length += 1;
            rest
        })
    }

    /// 十, 百 or 千.
    fn small(&mut self, scale: f64) -> bool {
        let amount = match self.pending {
            Some(p) if p.chinese > 1 && p.high == p.low => return false,
            Some(p) if p.low == 0.0 && p.chinese > 0 => [1.0; 2],
            Some(p) => [p.low, p.high],
            // 十五, 百三; 零十; 一百十一.
            None if self.empty() || self.zero || self.vague => [1.0; 2],
            None if self.small == 100.0 && scale == 10.0 => [1.0; 2],
            None => return false,
        };
        if self.vague && self.pending.is_none() && self.scales > 0 {
            // 一百几十 stays over 100; else only 万 and 亿 may follow 多.
            if self.few && scale == 10.0 && self.small == 100.0 {
                self.small = scale;
                self.length += 1;
                return true;
            }
            return false;
        }
        if scale >= self.small || amount[1] >= self.last {
            return false;
        }
        add(&mut self.section, amount, scale);
        self.small = scale;
        self.close(scale);
        true
    }

    /// 万, 亿 or 兆: multiplies the section, or everything when it is larger than the scale before.
    fn big(&mut self, scale: f64) -> bool {
        let low = self.pending;
        let mut section = self.section;
        if let Some(p) = low {
            if p.chinese > 2 && !self.positional {
                return false;
            }
            for (end, amount) in section.iter_mut().zip([p.low, p.high]) {
                *end += amount;
            }
        }
        let open = self.pending.is_some() || self.small.is_finite();
        if self.empty() {
            section = [1.0; 2];
        }
        if scale < self.big {
            if !open && !self.empty() {
                return false;
            }
            self.myriads = if self.big.is_finite() { 0.0 } else { scale };
            add(&mut self.total, section, scale);
        } else {
            if scale == self.big && open {
                return false;
            }
            add(&mut section, self.total, 1.0);
            self.total = section.map(|end| times(end, scale));
            self.myriads *= scale;
        }
        self.section = [0.0; 2];
        self.small = f64::INFINITY;
        self.big = scale;
        self.close(scale);
        true
    }

    fn close(&mut self, scale: f64) {
        self.pending = None;
        self.last = scale;
        self.zero = false;
        self.vague = false;
        self.scales += 1;
        self.length += 1;
    }

    /// 廿, 卅, 卌.
    fn tens(&mut self, tens: f64) -> bool {
        if self.pending.is_some() || self.small <= 10.0 || self.vague {
            return false;
        }
        self.section = [self.section[0] + tens, self.section[1] + tens];
        self.small = 10.0;
        self.digits += 1;
        self.close(10.0);
        true
    }

    /// 多, 余, 几, 来 after a scale or Arabic digits; 来 only before what it bounds.
    fn vague(&mut self, c: char, after: &str) -> bool {
        let ready = match self.pending {
            None => self.scales > 0,
            Some(p) => (p.chinese == 0 || self.positional) && !self.decimal,
        };
        let next = first(after);
        let fits = match c {
            '来' => {
                self.pending.is_none()
                    && self.last <= 1e4
                    && !matches!(next, '自' | '源' | '到' | '说' | '看' | '临' | '年' | '，' | '。')
            }
            '几' | '幾' => self.pending.is_none(),
            '余' => !matches!(next, '额' | '下' | '热' | '年'),
            '多' => {
                !matches!(next, '元' | '样' | '维' | '次' | '方' | '家' | '层' | '点')
                    || self.scales > 0
                    || self.digits > 1
            }
            _ => true,
        };
        if !ready || self.vague || !fits {
            return false;
        }
        self.vague = true;
        self.few = matches!(c, '几' | '幾');
        self.over = true;
        true
    }

    /// 点 and the digits behind it; a big scale may follow (三点五万).
    fn point<'t>(&mut self, after: &'t str) -> Option<&'t str> {
        if self.empty()
            || self.arabic && self.scales == 0
            || self.decimal
            || self.vague
            || self.positional && self.digits < 2
        {
            return None;
        }
        let mut decimals = Vec::new();
        let mut rest = skip_blanks(after);
        loop {
            let c = first(rest);
            let Some(digit) = chinese_digit(c)
                .filter(|_| !matches!(c, '两' | '兩' | '俩' | '仨'))
                .or_else(|| arabic_digit(c))
            else {
                break;
            };
            if decimals.len() > 22 {
                break;
            }
            decimals.push(digit);
            rest = &rest[c.len_utf8()..];
        }
        if decimals.is_empty() {
            return None;
        }
        self.decimal = true;
        let [low, high] = self.amount().map(|whole| join(whole, &decimals));
        self.total = [0.0; 2];
        self.section = [0.0; 2];
        self.small = f64::INFINITY;
        self.big = f64::INFINITY;
        self.last = f64::INFINITY;
        self.lead = low;
        self.pending = Some(Pending { low, high, chinese: 0 });
        self.digits += decimals.len();
        self.length += decimals.len();
        if big_scale(first(skip_blanks(rest))).is_none() {
            self.closed = true;
        }
        Some(rest)
    }

    /// 一.五倍: a written point between Chinese digits, before what is measured in parts.
    fn written_point<'t>(&mut self, after: &'t str) -> Option<&'t str> {
        const UNITS: [char; 12] =
            ['倍', '%', '％', '万', '亿', '亩', '吨', '米', '元', '公', '斤', '度'];
        let digit = |c| chinese_digit(c).is_some();
        let behind = after.trim_start_matches(digit);
        let fits = self.scales == 0 && !self.arabic && behind.len() < after.len();
        let points = behind.starts_with(UNITS) || behind.starts_with("个百分");
        if fits && points { self.point(after) } else { None }
    }

    /// The number so far, a last digit without a scale included.
    fn amount(&self) -> [f64; 2] {
        let step = match self.pending {
            Some(p) if p.chinese > 0 && self.scales > 0 && !self.zero => self.last / 10.0,
            _ => 1.0,
        };
        let ends = self.pending.map_or([0.0; 2], |p| [p.low * step, p.high * step]);
        [self.total[0] + self.section[0] + ends[0], self.total[1] + self.section[1] + ends[1]]
    }

    /// The numeral, if anything was read.
    pub fn finish(&self) -> Option<Numeral> {
        if self.empty() {
            return None;
        }
        let [low, high] = self.amount();
        Some(Numeral {
            low,
            high,
            over: self.over,
            arabic: self.arabic,
            decimal: self.decimal,
            scaled: self.scales > 0,
            big: self.big.is_finite(),
            bare: self.digits == 0,
            length: self.length,
            positional: self.positional,
            multiplier: match low / self.lead {
                scale if self.leads == 1 && self.led && self.lead > 0.0 && scale > 10.0 => scale,
                _ => 1.0,
            },
            myriads: if self.pending.is_none() && self.section[0] == 0.0 {
                self.myriads.max(1.0)
            } else {
                1.0
            },
        })
    }
}

/// Whole number and decimal digits, exact where an `f64` is.
fn join(whole: f64, decimals: &[u32]) -> f64 {
    let exact = (0.0..1e15).contains(&whole);
    let mut decimal = Decimal::whole(if exact { whole as u64 } else { 0 });
    decimals.iter().for_each(|&digit| decimal.push_decimal(digit));
    if exact { decimal.value() } else { whole + decimal.value() }
}
