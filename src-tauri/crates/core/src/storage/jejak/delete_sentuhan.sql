DELETE FROM temp.sentuhan;
