-- Folding: what the reference promises by name.
SET search_path = iso27017, public;
SELECT fold_ja('10:00 ～ 17:00'), fold_ja('5～18（17 を除く）');
SELECT fold_ja('サ－バ－') = fold_ja('サーバー') AS bar, fold_ja('サ－バ－');
SELECT fold_ja('A-1') = fold_ja('A−1') AND fold_ja('A-1') = fold_ja('A‐1') AS hyphen;
SELECT normalize_ja('ｶﾞｲﾄﾞﾗｲﾝ'), fold_term('ｶﾞｲﾄﾞﾗｲﾝ') = fold_term('ガイドライン') AS half_width;
SELECT fold_term('う゛') = fold_term('ヴ') AND fold_term('ヴ') = fold_term('ｳﾞ') AS vu;
SELECT fold_ja('髙﨑') = fold_ja('高崎') AS variant, fold_ja('，') = fold_ja('、') AS comma;
SELECT normalize_ja(E'葛\U000E0100城') AS ivs, fold_term('翌々月、時々') AS iteration;
SELECT normalize_ja('⽬次 ⼈ ⻑') AS radicals;
SELECT * FROM fold_spans('サ－バ－ Ａ社', 'ja');
SELECT ja_bigrams('サーバー管理');
SELECT rules, rules_unicode FROM normalizer_version();
SELECT fold_ja('a', 3);
