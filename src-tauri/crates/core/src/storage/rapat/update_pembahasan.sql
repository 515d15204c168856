UPDATE rapat SET pembahasan = :pembahasan, cara_putusan = :cara_putusan WHERE id = :id;
