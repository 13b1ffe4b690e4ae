//! Numbers from their decimal digits, rounded once, and back.
//!
//! `str::parse` and `Display` do the same, but bring tables and arithmetic of any width that take
//! a tenth of what a web page has to load.

/// Powers of ten that an `f64` holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// A number gathered digit by digit. Nineteen digits count; of more, only how many there are.
///
/// | digits | value |
/// |---|---|
/// | 12 . 5 | 12.5 |
/// | 0 . 1 | 0.1 |
/// | 9007199254740993 | 9007199254740992 |
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Decimal {
    mantissa: u64,
    exponent: i32,
}

impl Decimal {
    /// A whole number.
    pub fn whole(mantissa: u64) -> Self {
        Self { mantissa, exponent: 0 }
    }

    /// Appends a digit before the point.
    pub fn push(&mut self, digit: u32) {
        if !self.take(digit) {
            self.exponent = self.exponent.saturating_add(1);
        }
    }

    /// Appends a digit after the point.
    pub fn push_decimal(&mut self, digit: u32) {
        if self.take(digit) {
            self.exponent = self.exponent.saturating_sub(1);
        }
    }

    fn take(&mut self, digit: u32) -> bool {
        let room = self.mantissa < 10u64.pow(18);
        if room {
            self.mantissa = self.mantissa * 10 + u64::from(digit);
        }
        room
    }

    /// The nearest `f64`; infinity beyond the largest.
    pub fn value(self) -> f64 {
        let digits = self.exponent.unsigned_abs() as usize;
        match TENS.get(digits) {
            Some(power) if self.exponent <= 0 && self.mantissa < 1 << 53 => {
                // Both are exact, so the quotient is rounded once.
                self.mantissa as f64 / power
            }
            _ => scaled(self.mantissa, self.exponent),
        }
    }
}

/// Ten to a power; infinity beyond the largest.
pub(crate) fn power_of_ten(exponent: u32) -> f64 {
    scaled(1, i32::try_from(exponent).unwrap_or(i32::MAX))
}

/// `mantissa` times ten to the power of `exponent`, rounded once while the power is at most 10¹⁹
/// or 10⁻¹⁹.
fn scaled(mantissa: u64, exponent: i32) -> f64 {
    let steps = exponent.unsigned_abs().min(400);
    let exact = steps.min(19);
    let power = 10u128.pow(exact);
    let mantissa = u128::from(mantissa);
    if exponent >= 0 {
        (exact..steps).fold((mantissa * power) as f64, |value, _| value * 10.0)
    } else {
        (exact..steps).fold(quotient(mantissa, power), |value, _| value / 10.0)
    }
}

/// `mantissa / power`, rounded once; both have at most 64 bits.
fn quotient(mantissa: u128, power: u128) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let shift = mantissa.leading_zeros();
    let shifted = mantissa << shift;
    let quotient = shifted / power;
    // The quotient has at least 63 bits, more than an f64 keeps; its last one says whether
    // anything was cut off.
    let cut = u128::from(quotient * power != shifted);
    (quotient | cut) as f64 / f64::from_bits(u64::from(1023 + shift) << 52)
}

/// The shortest decimal that reads back as this number, without an exponent.
///
/// | number | text |
/// |---|---|
/// | 1036.0 | 1036 |
/// | 0.1 | 0.1 |
/// | 1e23 | 100000000000000000000000 |
pub(crate) fn print(value: f64) -> String {
    let size = value.abs();
    let mut text = if size.is_nan() {
        return "NaN".to_owned();
    } else if size.is_infinite() {
        "inf".to_owned()
    } else if size < WHOLE && size.fract() == 0.0 {
        (size as u64).to_string()
    } else {
        let (digits, exponent) = shortest(size);
        let mut text = digits.to_string();
        let decimals = exponent.min(0).unsigned_abs() as usize;
        text.extend((0..exponent).map(|_| '0'));
        if decimals > 0 {
            text.insert_str(0, &"0".repeat((decimals + 1).saturating_sub(text.len())));
            text.insert(text.len() - decimals, '.');
        }
        text
    };
    if value.is_sign_negative() {
        text.insert(0, '-');
    }
    text
}

/// Below this every whole number has an `f64` of its own.
const WHOLE: f64 = (1u64 << 53) as f64;

/// The fewest digits, and the power of ten they are to be multiplied with, that read back as this
/// number; seventeen digits where no fewer do.
fn shortest(size: f64) -> (u64, i32) {
    let mut length = 0;
    while size >= scaled(1, length) {
        length += 1;
    }
    while size < scaled(1, length - 1) && length > -300 {
        length -= 1;
    }
    let mut found = (0, 0);
    for count in 1..=17 {
        let exponent = length - count;
        let power = scaled(1, exponent.abs());
        let near = if exponent > 0 { size / power } else { size * power }.round() as u64;
        found = (near, exponent);
        // The product is rounded too, which may shift the last of many digits.
        for step in [0, 1, -1, 2, -2] {
            let digits = near.saturating_add_signed(step);
            if scaled(digits, exponent) == size {
                return (digits, exponent);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> f64 {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let mut decimal = Decimal::default();
        whole.chars().for_each(|c| decimal.push(c.to_digit(10).unwrap()));
        fraction.chars().for_each(|c| decimal.push_decimal(c.to_digit(10).unwrap()));
        decimal.value()
    }

    #[test]
    fn table() {
        for (text, value) in [
            ("0", 0.0),
            ("12.5", 12.5),
            ("0.1", 0.1),
            ("0.30000000000000004", 0.30000000000000004),
            ("9007199254740993", 9007199254740992.0),
            ("18446744073709551616", 18446744073709551616.0),
            ("0.1234567890123456789012345", 0.123_456_789_012_345_68),
            ("0.000000000000000123", 1.23e-16),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
        assert_eq!(read(&"9".repeat(400)), f64::INFINITY);
        assert_eq!(Decimal::whole(7).value(), 7.0);
        assert_eq!([0, 3, 22, 400].map(power_of_ten), [1.0, 1e3, 1e22, f64::INFINITY]);
    }

    #[test]
    fn numbers_print_as_the_standard_library_prints_them() {
        for value in [
            0.0,
            -0.0,
            1036.0,
            0.1,
            -7.3,
            0.30000000000000004,
            1e-7,
            123456.789,
            9007199254740993.0,
            1152921504606846976.0,
            1e23,
            6.02e26,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
        ] {
            assert_eq!(print(value), value.to_string());
        }
    }

    proptest! {
        #[test]
        fn decimals_print_as_they_were_read(mantissa in 0..10u64.pow(15), decimals in 0..20i32) {
            let value = scaled(mantissa, -decimals);
            prop_assert_eq!(print(value), value.to_string());
        }

        #[test]
        fn what_is_printed_reads_back(value in 1e-15..1e30) {
            prop_assert_eq!(print(value).parse::<f64>().unwrap(), value);
        }

        #[test]
        fn eighteen_digits_are_rounded_once(mantissa in 0..10u64.pow(18), decimals in 0..19usize) {
            let text = format!("{mantissa:019}");
            let text = format!("{}.{}", &text[..19 - decimals], &text[19 - decimals..]);
            prop_assert_eq!(read(&text), text.parse::<f64>().unwrap());
        }
    }
}
