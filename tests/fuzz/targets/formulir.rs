#![no_main]
libfuzzer_sys::fuzz_target!(
    // The reader turns a panic of the library below it into a refusal; the fuzzer's own hook would end before that.
    init: std::panic::set_hook(Box::new(|_| ())),
    |bytes: &[u8]| saksama_tests::fuzz::run("formulir", bytes)
);
