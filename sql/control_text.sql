-- control_ids: identifiers in running text.
SET search_path = public, iso27017;
\pset null '-'

CREATE TEMP TABLE passage (id int, t text);
INSERT INTO passage VALUES
(1, '管理策 A.12.3.1 及び CLD.9.5.1、９．２．１'),
(2, '[ISO/IEC 27001:2013] A.9.2.1'),
(3, '第9.2.1項、12.3.1及び12.4.1。'),
(4, '8.13 情報のバックアップ【12.3.1】'),
(5, '2013:12.3.1 2022:8.13 2026:8.35'),
(6, '附属書A 9.2.1, Annex A.9.2.2'),
-- ranges
(11, '12.4.1～12.4.4'), (12, '9.2.1-6'), (13, 'A.5.1.1 から A.6.1.1 まで'), (14, '12.3.1 to 12.4.2 apply'),
(15, 'CLD.6.3.1〜CLD.13.1.4'), (16, 'CLD.9.5.1～9.5.2'), (17, '12.4.1～12.4.9'), (18, 'ISO/IEC 27017:2026 8.33～8.36'), (19, '12.4.4～12.4.1'),
-- a dated standard carries over the list behind it
(21, 'ISO/IEC 27002:2022 5.1, 5.2, 8.13 です。5.3'), (22, 'ISO/IEC 27001:2022 9.2, A.8.13, 5.1'),
(23, 'ISO/IEC 27017:2015（JIS Q 27017:2016）の 12.3.1、CLD.12.4.5'), (24, 'ISO/IEC 27001（2022）A.5.1'),
(25, 'ISO/IEC 27002:2022 8.13 (12.3.1), 8.14'), (26, E'ISO/IEC 27001:2022\nA.5.1\nA.5.2'), (27, 'JIS Q 27002:2024 5.1・5.2'),
(28, 'ISO/IEC 27017:2026 8.13, 8.35'), (29, E'ISO/IEC 27002:2022、\n5.1、\n5.2'),
-- nothing
(41, '5.1 8.13 A.5.1'), (42, '6.3.1 9.5.1'), (43, '12.3.x 12.3.* A.12.* 12.*'),
(44, 'PostgreSQL 12.3.1, v12.3.1, バージョンは 12.3.1'), (45, 'TLS 1.2 TLS12.3.1 9.2.1-beta 9.2.1rc1'),
(46, '令和5.1.1 H9.2.1 2013.12.3.1 12.3.1(月)'), (47, '図 9.2.1 表9.2.2 Figure 12.3.1'),
(48, 'https://example.jp/12.3.1/ www.example.jp/9.2.1 file_9.2.1.pdf 9.2.1.html'), (49, 'ISO/IEC 27018:2019 A.10.1, A.10.1.1, 12.3.1'),
(50, 'PCI DSS 12.3.1、ISMAP管理基準 12.3.1'), (51, 'NIST SP 800-53 Rev. 5, 12.3.1'), (52, '10.1.1.2 192.168.12.4.1 12.3.1.1'),
(53, 'JIS Q 27001:2013 A.9.2.1'), (54, 'ISO/IEC 27001:2013 9.2.1'), (55, '2026:8.13 2022:12.3.1 2015:12.3.1'), (56, '27018: A.10.1.1'),
(57, '¥12.3.1 $12.3.1 #12.3.1 12.3.1%'), (58, 'ISO/IEC 27002:2022 12.3.1'), (59, '012.3.1 12.03.1 1234.5.1 12.3.1234'), (60, ''),
-- and again after it
(71, E'ISO/IEC 27018\n12.3.1 バックアップ'), (72, 'バージョン 12.3.1 の機能は 12.4.1 に示す'), (73, 'https://example.jp/ 12.3.1');
SELECT id, string_agg(f.control::text, ' ' ORDER BY f.control) AS controls, string_agg(DISTINCT f.matched, ' | ') AS matched
	FROM passage p LEFT JOIN LATERAL control_ids(t) f ON true GROUP BY id ORDER BY id;
-- bare numbers of two parts need an edition
SELECT e, array_agg(control ORDER BY control) FROM unnest(ARRAY[2013, 2022, 2026]) e, control_ids('5.1、8.13、8.35、12.3.1、CLD.9.5.1、5.1GB、8.13%、5.1秒', e) GROUP BY 1 ORDER BY 1;
SELECT control FROM control_ids('A.5, A.5.1 と 5', 2022);
SELECT count(*) FROM control_ids('A.5.1.1～A.18.2.3');
SELECT * FROM control_ids('5.1', 2015);
SELECT * FROM control_ids(NULL);
-- spans are of the original, always
SELECT p.id, f.* FROM passage p, control_ids(t) f WHERE substr(t, source_start, source_length) IS DISTINCT FROM matched;
SELECT * FROM control_ids('。😀【ＣＬＤ．９．５．１】及びＡ．９．２．１');
-- the setting is not read
SET iso27017.edition = 2022;
SELECT * FROM control_ids('5.1 8.13');
RESET iso27017.edition;
-- full-width addresses too
SELECT control FROM control_ids('ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ.jp/12.3.1 ＷＷＷ．example.jp/9.2.1 http://。12.4.1');
