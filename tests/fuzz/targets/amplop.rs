#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| saksama_tests::fuzz::run("amplop", bytes));
