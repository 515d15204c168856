SELECT sqlcipher_export('sandi');
