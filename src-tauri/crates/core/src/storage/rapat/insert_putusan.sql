INSERT INTO rapat_putusan (rapat_id, urut, informasi_id, hasil, catatan, pendapat_berbeda, suara_setuju,
                           suara_tidak_setuju, suara_abstain)
VALUES (:rapat_id, :urut, :informasi_id, :hasil, :catatan, :pendapat_berbeda, :suara_setuju, :suara_tidak_setuju,
        :suara_abstain);
