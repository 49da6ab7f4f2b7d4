#!/usr/bin/perl
# Prints src/data/radical.tsv: the Unicode property Equivalent_Unified_Ideograph
# (EquivalentUnifiedIdeograph.txt of the Unicode Character Database), read from
# Perl's own copy of the database.  Run by hand; its output is committed.
use strict;
use warnings;
use utf8;
use Unicode::UCD qw(prop_invmap);
binmode STDOUT, ':utf8';

my ($list, $map, $format, $default) = prop_invmap('Equivalent_Unified_Ideograph');
print "# Radicals and strokes with the ideograph that they stand for: property Equivalent_Unified_Ideograph, Unicode ",
  Unicode::UCD::UnicodeVersion(), "; printed by radical.pl\n";
print "from:cp:key\tto:cp\texample_before\texample_after\n";
for my $i (0 .. $#$list)
{
	next if !$map->[$i] || $map->[$i] eq $default || $map->[$i] eq '<none>';
	my $last = $i < $#$list ? $list->[ $i + 1 ] - 1 : $list->[$i];
	for my $cp ($list->[$i] .. $last)
	{
		my $to = $format =~ /a/ ? $map->[$i] + $cp - $list->[$i] : $map->[$i];
		printf "U+%04X\tU+%04X\t%s\t%s\n", $cp, $to, chr $cp, chr $to;
	}
}
