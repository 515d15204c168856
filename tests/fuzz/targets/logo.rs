#![no_main]
libfuzzer_sys::fuzz_target!(
    init: saksama_tests::fuzz::begin("logo"),
    |bytes: &[u8]| saksama_tests::fuzz::run("logo", bytes)
);
