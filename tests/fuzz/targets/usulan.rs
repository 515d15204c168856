#![no_main]
libfuzzer_sys::fuzz_target!(
    init: saksama_tests::fuzz::begin("usulan"),
    |bytes: &[u8]| saksama_tests::fuzz::run("usulan", bytes)
);
