#!/usr/bin/perl
# Turns the tables of src/data into C arrays, and text files into C strings.
#
#   generate.pl table NAME.tsv > gen/NAME.h
#   generate.pl text SYMBOL FILE... > gen/SYMBOL.h
#
# A table is tab separated UTF-8; its first line names the columns, lines that
# start with '#' and empty lines are comments.  A column's name may carry a type:
#
#   name            const char *   the text, '' for an empty cell
#   name:int        int            0 for an empty cell
#   name:bool       bool           true or false; empty is false
#   name:cp         uint32_t       a code point, as U+3042 or 3042; empty is 0
#   name:symbol     int            an enumerator: "business day" in column code is CODE_BUSINESS_DAY, an
#                                  empty cell CODE_NONE; whoever includes the array has declared it
#   name:control    int64_t        a canonical control_id (2013:12.3.1, CLD.9.5.1, 2022:8, ...); empty is 0
#
# and ":key" behind it all asks for the rows to be sorted by that column (text by
# its bytes).  gen/NAME.h defines the struct NAME_row, the array NAME_rows and
# NAME_count.  ":first" behind a text asks for rows that are found by the pair() of their
# first two characters: a bit of NAME_pairs[] says that there are such rows, and they are
# sorted by its lower bits, the bucket (then the longest first); NAME_first[] has the
# buckets, b is the rows NAME_first[b] up to NAME_first[b + 1], and a last column `length`
# the text's bytes.  A cell there may hold several texts with | between them, each of
# which becomes a row.  ":some=a,b" behind another column asks for one more, `some`, which
# tells the rows that have a or b there, for NAME_some[], the bits of these alone, and for
# NAME_begins[], which has a 1 at the lower twelve bits of each character that one of them
# begins with, but for ASCII.  A text becomes an array of { file, text } pairs.
use strict;
use warnings;

use constant { PAIRS => 65536, BUCKETS => 4096 };

sub c_string
{
	my ($s) = @_;
	my $out = '';
	my $escaped = 0;
	for my $byte (unpack 'C*', $s)
	{
		my $c = chr $byte;
		if ($c eq '"' || $c eq '\\' || $c eq '?') { $out .= "\\$c"; }
		elsif ($c eq "\n") { $out .= '\\n'; }
		elsif ($c eq "\t") { $out .= '\\t'; }
		elsif ($byte < 32 || $byte > 126) { $out .= sprintf '\\%03o', $byte; }
		else { $out .= $c; }
	}
	return "\"$out\"";
}

# The packed form of a control_id; the layout stands in src/control/control.h.
sub control
{
	my ($s) = @_;
	return '0' if $s eq '';
	my %edition = (2013 => [13, 0, 0], 2022 => [22, 0, 0], 2026 => [22, 17, 26], CLD => [13, 17, 15]);
	$s =~ /^(?:(2013|2022|2026):|(CLD)\.)(\d+)(?:\.(\d+))?(?:\.(\d+))?$/ or die "not a control_id: $s\n";
	my ($numbering, $sector, $sector_edition) = @{ $edition{ $1 // $2 } };
	my ($clause, $objective, $number) = ($3, $4 // 0, $5 // 0);
	($objective, $number) = (0, $objective) if $numbering == 22;
	return sprintf 'INT64_C(0x%016x)', $numbering << 54 | $clause << 44 | $objective << 34
	  | $number << 22 | $sector << 14 | $sector_edition << 6;
}

my %type = (
	text => [ 'const char *', \&c_string ],
	int => [ 'int ', sub { $_[0] eq '' ? 0 : $_[0] =~ /^-?\d+$/ ? $_[0] + 0 : die "not a number: $_[0]\n" } ],
	bool => [ 'bool ', sub { $_[0] =~ /^(?:|true|false)$/ ? $_[0] || 'false' : die "not true or false: $_[0]\n" } ],
	cp => [ 'uint32_t ', sub { $_[0] =~ /^(?:U\+)?([0-9A-Fa-f]*)$/ ? '0x' . ($1 eq '' ? '0' : $1) : die "no code point: $_[0]\n" } ],
	symbol => [ 'int ', sub { uc($_[1]) . '_' . ($_[0] eq '' ? 'NONE' : $_[0] =~ /^[A-Za-z0-9_ ]+$/ ? uc($_[0] =~ s/ /_/gr) : die "no symbol: $_[0]\n") } ],
	control => [ 'int64_t ', \&control ]);

sub table
{
	my ($file) = @_;
	(my $name = $file) =~ s{^.*/|\.tsv$}{}g;
	open my $in, '<', $file or die "$file: $!\n";
	my (@columns, @rows, $key, $first, $some, %some);
	while (my $line = <$in>)
	{
		chomp $line;
		next if $line =~ /^#/ || $line eq '';
		my @cells = split /\t/, $line, -1;
		if (!@columns)
		{
			for my $i (0 .. $#cells)
			{
				my ($column, @flags) = split /:/, $cells[$i];
				my ($t) = grep { $type{$_} } @flags;
				$key = $i if grep { $_ eq 'key' } @flags;
				$first = $i if grep { $_ eq 'first' } @flags;
				for my $list (map { /^some=(.*)/ ? $1 : () } @flags)
				{
					$some = $i;
					%some = map { $type{ $t // 'text' }[1]->($_, $column) => 1 } split /,/, $list;
				}
				push @columns, [ $column, $t // 'text' ];
			}
			next;
		}
		die "$file:$.: " . @cells . ' cells where there are ' . @columns . " columns\n" if @cells > @columns;
		push @cells, '' while @cells < @columns;
		my @alike = defined $first ? split /\|/, $cells[$first] : undef;
		for my $alike (@alike)
		{
			$cells[$first] = $alike if defined $first;
			push @rows, [ map { my $c = $cells[$_]; eval { $type{ $columns[$_][1] }[1]->($c, $columns[$_][0]) } // die "$file:$.: $@" } 0 .. $#cells ];
			push @{ $rows[-1] }, defined $key ? $cells[$key] : defined $first ? $cells[$first] : '';
		}
	}
	my (@count, @texts, @some);
	if (defined $first)
	{
		@texts = map { $_->[-1] } @rows;
		@some = map { $_->[-1] } grep { defined $some && $some{ $_->[$some] } } @rows;
		push @columns, [ 'length', 'int' ], defined $some ? [ 'some', 'bool' ] : ();
		my %bucket = map { $_ => pair($_) % BUCKETS } @texts;
		$count[ $bucket{ $_->[-1] } ]++ for @rows;
		@rows = map { [ @$_[ 0 .. $#$_ - 1 ], length $_->[-1], defined $some ? $some{ $_->[$some] } ? 'true' : 'false' : () ] } sort {
			$bucket{ $a->[-1] } <=> $bucket{ $b->[-1] } || length $b->[-1] <=> length $a->[-1] || $a->[-1] cmp $b->[-1]
		} @rows;
		for my $i (1 .. $#rows) { die "$file: twice: $rows[$i][$first]\n" if $rows[$i][$first] eq $rows[ $i - 1 ][$first]; }
	}
	if (defined $key)
	{
		my $hex = sub { my ($x) = $_[0] =~ /0x([0-9a-fA-F]+)/; $x = '0' unless defined $x; ('0' x (16 - length $x)) . lc $x };
		my $kind = $columns[$key][1];
		@rows = sort {
			  $kind eq 'int' ? $a->[$key] <=> $b->[$key]
			: $kind eq 'text' ? $a->[-1] cmp $b->[-1]
			: $hex->($a->[$key]) cmp $hex->($b->[$key])
		} @rows;
	}
	print "/* Generated from src/data/$name.tsv by src/data/generate.pl; do not edit. */\n";
	print "#include <stdbool.h>\n#include <stdint.h>\n\ntypedef struct ${name}_row\n{\n";
	print "\t$type{$_->[1]}[0]$_->[0];\n" for @columns;
	print "} ${name}_row;\n\nenum { ${name}_count = ", scalar @rows, " };\n\n";
	print "static const ${name}_row ${name}_rows[${name}_count + 1] = {\n";
	for my $row (@rows) { print "\t{", join(', ', @$row[ 0 .. $#columns ]), "},\n"; }
	print "\t{0}\n};\n";
	if (defined $first)
	{
		my ($at, @starts) = (0);
		for my $b (0 .. BUCKETS - 1) { push @starts, $at; $at += $count[$b] // 0; }
		print "\nenum { ${name}_buckets = ", BUCKETS, " };\n";
		print "\nstatic const uint16_t ${name}_first[", BUCKETS + 1, "] = {\n";
		print "\t", join(', ', splice @starts, 0, 16), ",\n" while @starts;
		print "\t$at\n};\n";
		bits("${name}_pairs", PAIRS, map { pair($_) } @texts);
		if (defined $some)
		{
			my @begins = (0) x 4096;
			bits("${name}_some", PAIRS, map { pair($_) } @some);
			for my $text (@some)
			{
				utf8::decode(my $first = $text);
				$begins[ ord($first) & 0xFFF ] = 1 if ord($first) > 0x7F;
			}
			print "\nstatic const uint8_t ${name}_begins[", scalar @begins, "] = {\n";
			print "\t", join(', ', splice @begins, 0, 32), ",\n" while @begins;
			print "};\n";
		}
	}
}

# An array of so many bits, of which some are set.
sub bits
{
	my ($name, $size, @set) = @_;
	my $bits = '';
	vec($bits, $size - 1, 1) = 0;
	vec($bits, $_, 1) = 1 for @set;
	my @words = map { sprintf 'UINT64_C(0x%016x)', $_ } unpack 'Q<*', $bits;
	print "\nstatic const uint64_t $name\[", scalar @words, "] = {\n";
	print "\t", join(', ', splice @words, 0, 4), ",\n" while @words;
	print "};\n";
}

# The bytes of a character as one number.
sub number
{
	my ($character) = @_;
	utf8::encode($character);
	return hex unpack 'H*', $character;
}

# The number of a text's first two characters, of one that has no second one of the first
# alone; who looks one up (src/text/pair.h) computes the same.
sub pair
{
	my ($s) = @_;
	utf8::decode($s);
	return (number(substr $s, 0, 1) * 0x9E37 ^ (length $s > 1 ? number(substr $s, 1, 1) * 0x85EB : 0)) >> 4 & (PAIRS - 1);
}

sub text
{
	my ($symbol, @files) = @_;
	print "/* Generated by src/data/generate.pl; do not edit. */\n";
	print "static const struct\n{\n\tconst char *file;\n\tconst char *text;\n}\t\t\t$symbol\[] = {\n";
	for my $file (@files)
	{
		open my $in, '<', $file or die "$file: $!\n";
		print "\t{", c_string($file), ",\n";
		while (my $line = <$in>) { print "\t\t", c_string($line), "\n"; }
		print "\t},\n";
	}
	print "\t{0, 0}\n};\n";
}

my $mode = shift @ARGV // '';
if ($mode eq 'table') { table(@ARGV); }
elsif ($mode eq 'text') { text(@ARGV); }
else { die "usage: generate.pl table FILE | text SYMBOL FILE...\n"; }
