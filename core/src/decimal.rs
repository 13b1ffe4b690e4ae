//! Numbers from their decimal digits, rounded once.

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

/// The number of a text of ASCII digits with a point among them or none: `12`, `0.5`.
pub(crate) fn read(text: &str) -> Option<f64> {
    let mut decimal = Decimal::default();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() {
        return None;
    }
    for c in whole.chars() {
        decimal.push(c.to_digit(10)?);
    }
    for c in fraction.chars() {
        decimal.push_decimal(c.to_digit(10)?);
    }
    Some(decimal.value())
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
            assert_eq!(read(text), Some(value), "{text}");
        }
        assert_eq!(read(&"9".repeat(400)), Some(f64::INFINITY));
        assert_eq!(["", ".5", "1,5", "-1"].map(read), [None; 4]);
        assert_eq!(Decimal::whole(7).value(), 7.0);
        assert_eq!([0, 3, 22, 400].map(power_of_ten), [1.0, 1e3, 1e22, f64::INFINITY]);
    }

    proptest! {
        #[test]
        fn eighteen_digits_are_rounded_once(mantissa in 0..10u64.pow(18), decimals in 0..19usize) {
            let text = format!("{mantissa:019}");
            let text = format!("{}.{}", &text[..19 - decimals], &text[19 - decimals..]);
            prop_assert_eq!(read(&text), text.parse().ok());
        }
    }
}
