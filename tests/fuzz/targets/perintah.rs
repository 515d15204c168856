#![no_main]
libfuzzer_sys::fuzz_target!(
    init: saksama_tests::fuzz::begin("perintah"),
    |bytes: &[u8]| saksama_tests::fuzz::run("perintah", bytes)
);
