//! Any bytes: decoded, then read.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let decoded = baogao::decode(bytes).expect("a small input");
    let again = baogao::decode(bytes).expect("a small input");
    assert_eq!((&decoded.text, decoded.encoding), (&again.text, again.encoding));
    if decoded.encoding == "UTF-8" && !decoded.replaced {
        assert_eq!(decoded.text.as_bytes(), bytes);
    }
    if decoded.replaced {
        assert!(decoded.text.contains('\u{FFFD}'));
    }
    baogao_fuzz::hold(&decoded.text);
});
