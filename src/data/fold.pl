#!/usr/bin/perl
# Turns the tables of the folding into page tables that C looks code points up in.
#
#   fold.pl chars > gen/fold_table.h      from nfkc, combining, lower, radical, fold_char
#   fold.pl words > gen/word_table.h      from fold_word
#
# A code point's value stands in pages[index[cp >> 6]][cp & 63]:
#   0                  nothing happens to it at any level
#   < V_JA_MAP         a class of its own at level ja (V_HYPHEN, V_LONG, V_UPPER)
#   < V_ALL            mapping number value - V_JA_MAP at level ja, nothing below
#   < V_MAP            a class at every level (V_BLANK ...)
#   else               mapping number value - V_MAP + (number of ja-only mappings)
# The same form serves NFKC alone, where V_COMBINING is the only class.
use strict;
use warnings;
use utf8;
binmode $_, ':utf8' for *STDOUT, *STDERR;
(my $dir = $0) =~ s{[^/]*$}{};

# the rows of a table, as hashes by column name
sub rows
{
	my ($name) = @_;
	open my $in, '<:utf8', "$dir$name.tsv" or die "$name.tsv: $!\n";
	my (@columns, @rows);
	while (my $line = <$in>)
	{
		chomp $line;
		next if $line =~ /^#/ || $line eq '';
		my @cells = split /\t/, $line, -1;
		if (!@columns) { @columns = map { s/:.*//r } @cells; next; }
		my %row;
		@row{@columns} = @cells;
		push @rows, \%row;
	}
	return @rows;
}

sub cps
{
	my ($list) = @_;
	return map { my ($a, $b) = /^U\+(\w+)(?:\.\.U\+(\w+))?$/ or die "not code points: $_\n"; hex $a .. hex($b // $a) } split / /, $list;
}

my (%nfkc, %combining, %lower, %normalize, %ja, %class);
$nfkc{ hex substr $_->{from}, 2 } = $_->{to} for rows('nfkc');
for my $r (rows('combining')) { $combining{$_} = 1 for hex(substr $r->{first}, 2) .. hex(substr $r->{last}, 2); }
$lower{ hex substr $_->{from}, 2 } = chr hex substr $_->{to}, 2 for rows('lower');
$lower{0x130} = "i\x{307}";		# as its decomposed form
$normalize{$_} = $nfkc{$_} for keys %nfkc;
$normalize{ hex substr $_->{from}, 2 } = chr hex substr $_->{to}, 2 for rows('radical');
for my $r (rows('fold_char'))
{
	for my $cp (cps($r->{from}))
	{
		if ($r->{to} =~ /^<(\w+)>$/) { $class{$cp} = uc $1; }
		elsif ($r->{level} eq 'normalize') { $normalize{$cp} = $r->{to}; }
		else { $ja{$cp} = $r->{to}; }
	}
}

# $table applied to each character of $s until nothing changes
sub closure
{
	my ($s, @tables) = @_;
	for (1 .. 8)
	{
		my $t = join '', map { my $cp = ord; my $r = $_; for my $m (@tables) { if (defined $m->{$cp}) { $r = $m->{$cp}; last; } } $r } split //, $s;
		return $s if $t eq $s;
		$s = $t;
	}
	die "no end to the mapping of $s\n";
}

my $pool = '';
sub pooled
{
	my ($s) = @_;
	utf8::encode($s);
	my $at = index $pool, $s;
	if ($at < 0) { $at = length $pool; $pool .= $s; }
	return ($at, length $s);
}

sub print_pages
{
	my ($name, $value, $storage) = @_;
	$storage //= '';
	my (@index, @pages, %seen);
	for my $page (0 .. 0x43FF)
	{
		my $key = join ',', map { $value->{ $page * 64 + $_ } // 0 } 0 .. 63;
		if (!defined $seen{$key}) { $seen{$key} = @pages; push @pages, $key; }
		push @index, $seen{$key};
	}
	# page 0 must be the one where nothing happens
	my ($empty) = grep { $pages[$_] !~ /[1-9]/ } 0 .. $#pages;
	@pages[ 0, $empty ] = @pages[ $empty, 0 ];
	@index = map { $_ == 0 ? $empty : $_ == $empty ? 0 : $_ } @index;
	print "${storage}const uint16_t ${name}_index[0x4400] = {\n", join(",\n", map { join ',', @index[ $_ * 64 .. $_ * 64 + 63 ] } 0 .. @index / 64 - 1), "};\n";
	print "${storage}const uint16_t ${name}_pages[][64] = {\n", join(",\n", map { "{$_}" } @pages), "};\n";
}

sub chars
{
	my (%nvalue, @nmaps, %fvalue, @ja_maps, @maps);
	# first those that combine with what stands before them
	for my $cp (sort { !$combining{$a} <=> !$combining{$b} || $a <=> $b } keys %nfkc)
	{
		push @nmaps, [ pooled($nfkc{$cp}) ];
		$nvalue{$cp} = 1 + @nmaps;	# V_NFKC_MAP is 2
	}
	for my $cp (keys %combining) { $nvalue{$cp} //= 1; }
	# spacing marks that the folding turns into combining ones
	for my $cp (keys %normalize) { $combining{$cp} = 1 if $combining{ ord closure(chr $cp, \%normalize) }; }

	my %upper = map { $_ => 1 } ord 'A' .. ord 'Z';
	my %all = map { $_ => 1 } keys %normalize, keys %ja, keys %lower, keys %class;
	my (@ja_only, @every);
	for my $cp (sort { $a <=> $b } keys %all)
	{
		next if $combining{$cp};
		my $c = $class{$cp} // '';
		next if $c =~ /^(BLANK|NEWLINE|NONE)$/ || $upper{$cp};
		my $norm = closure(chr $cp, \%normalize);
		my $ja = closure($norm, \%normalize, \%ja, \%lower);
		next if $norm eq chr $cp && ($ja eq chr $cp || $c ne '');
		my $inner = length $norm == 1 && ord $norm != $cp ? $class{ ord $norm } // '' : '';
		die sprintf "U+%04X becomes a class inside a text\n", $cp if length $norm > 1 && grep { ($class{ ord $_ } // '') =~ /HYPHEN|SYMBOL|NEWLINE|NONE/ } split //, $norm;
		my $width = grep { !$combining{ ord $_ } } split //, $norm;
		push @{ $norm eq chr $cp ? \@ja_only : \@every }, [ $cp, pooled($norm), pooled($ja), $width, $inner =~ /HYPHEN|LONG|SYMBOL/ ? "V_$inner" : 0 ];
	}
	my $ja_map = 16;
	my $all_base = $ja_map + @ja_only;
	my $map = $all_base + 8;
	my %number = (HYPHEN => 1, LONG => 2, UPPER => 3, BLANK => $all_base, NEWLINE => $all_base + 1, NONE => $all_base + 2, SYMBOL => $all_base + 3, COMBINING => $all_base + 4);
	$fvalue{$_} = $number{UPPER} for keys %upper;
	$fvalue{ $ja_only[$_][0] } = $ja_map + $_ for 0 .. $#ja_only;
	$fvalue{ $every[$_][0] } = $map + $_ for 0 .. $#every;
	for my $cp (keys %class) { $fvalue{$cp} = $number{ $class{$cp} } // die "no class $class{$cp}\n" unless ($fvalue{$cp} // 0) >= $map; }
	for my $cp (keys %combining) { $fvalue{$cp} = $number{COMBINING} unless ($class{$cp} // '') eq 'NONE'; }
	# what combines has a mapping of its own too, looked up by hand when a segment is put together
	my @extra;
	for my $cp (sort { $a <=> $b } keys %combining)
	{
		my $norm = closure(chr $cp, \%normalize);
		my $ja = closure($norm, \%normalize, \%ja, \%lower);
		push @extra, [ $cp, pooled($norm), pooled($ja) ] if $ja ne chr $cp;
	}

	print "/* Generated by src/data/fold.pl; do not edit. */\n";
	print "enum { V_JA_MAP = $ja_map, V_ALL = $all_base, V_MAP = $map, V_HYPHEN = 1, V_LONG = 2, V_UPPER = 3,\n",
	  "\tV_BLANK = $number{BLANK}, V_NEWLINE = $number{NEWLINE}, V_INVISIBLE = $number{NONE}, V_SYMBOL = $number{SYMBOL}, V_COMBINING = $number{COMBINING},\n",
	  "\tFOLD_JA_MAPS = ", scalar @ja_only, ", FOLD_EXTRA = ", scalar @extra, ", V_NFKC_STARTER = ", 2 + scalar(grep { $combining{$_} } keys %nfkc), " };\n";
	print "#ifdef FOLD_TABLE_DATA\n";
	print_pages('fold', \%fvalue);
	print "const uint64_t fold_valued[0x400] = {\n";
	for my $high (0 .. 0x3FF)
	{
		my $bits = 0;
		for my $cp ($high << 6 .. ($high << 6) + 63) { $bits |= 1 << ($cp & 63) if $fvalue{$cp}; }
		printf "UINT64_C(0x%x),%s", $bits, $high % 8 == 7 ? "\n" : '';
	}
	print "};\n";
	print_pages('nfkc', \%nvalue);
	print "const FoldMap fold_maps[] = {\n", (map { "{" . join(',', @$_[ 1 .. 6 ]) . "},\n" } @ja_only, @every), "};\n";
	print "const FoldExtra fold_extra[] = {\n", (map { "{" . join(',', @$_) . "},\n" } @extra), "};\n";
	print "const NfkcMap nfkc_maps[] = {\n", (map { "{$_->[0],$_->[1]},\n" } @nmaps), "};\n";
	print "const unsigned char fold_pool[] = {\n", join(',', unpack 'C*', $pool), "};\n#endif\n";
}

# what the rules of levels ja and term make of the characters of a word
sub folded
{
	my ($s) = @_;
	$s = closure($s, \%normalize, \%ja, \%lower);
	$s = lc $s;
	$s =~ tr/ァィゥェォッャュョヮヵヶゔ/アイウエオツヤユヨワカケヴ/;
	$s =~ s/ー+/ー/g;
	$s =~ s/([ァ-ヺー]{3})ー(?![ァ-ヺー])/$1/g;
	return $s;
}

# the three bytes behind the first character, where both take three; else zero
sub tail_bytes
{
	my ($s) = @_;
	utf8::encode($s);
	return $s =~ /^[\xE0-\xEF]..([\xE0-\xEF]..)/s ? unpack('H*', $1) : '0';
}

sub words
{
	my %contexts = (any => 0, number => 1, word => 2);
	my (@words, %first, %from);
	my $text = '';
	my $pooled = sub { my ($s) = @_; utf8::encode($s); my $at = index $text, $s; if ($at < 0) { $at = length $text; $text .= $s; } return ($at, length $s); };
	for my $r (rows('fold_word'))
	{
		my ($from, $to) = (folded($r->{from}), folded($r->{to}));
		next if $from eq $to;	# the rules for characters do it already
		my $context = $contexts{ $r->{context} } // die "no context $r->{context}\n";
		die "two rows for $r->{from}\n" if defined $from{"$context $from"} && $from{"$context $from"} ne $to;
		next if defined $from{"$context $from"};
		$from{"$context $from"} = $to;
		push @words, [ $from, $to, $context, $r->{rule} eq 'trial' ? 'true' : 'false' ];
	}
	# what is printed is what further rows make of it, and they must come to an end
	my %to = map { $_->[2] == 0 ? ($_->[0] => $_->[1]) : () } @words;
	my $any = join '|', map { quotemeta } sort { length $b <=> length $a || $a cmp $b } keys %to;
	for my $w (@words)
	{
		my ($s, $times) = ($w->[1], 0);
		while ($s =~ s/($any)/$to{$1}/g) { die "no end to what becomes of $w->[0]: $s\n" if ++$times > 8; }
		$w->[1] = folded($s);
	}
	@words = grep { $_->[0] ne $_->[1] } @words;
	@words = sort { substr($a->[0], 0, 1) cmp substr($b->[0], 0, 1) || length $b->[0] <=> length $a->[0] || $a->[0] cmp $b->[0] || $b->[2] <=> $a->[2] } @words;
	for my $i (reverse 0 .. $#words) { $first{ ord $words[$i][0] } = 1 + $i; }
	# of all words with the same first character: the last six bits of the second ones
	my %seconds;
	for my $w (@words)
	{
		my $tail = hex tail_bytes($w->[0]);
		$seconds{ ord $w->[0] } |= $tail ? 1 << ($tail & 63) : ~0;
	}
	print "/* Generated by src/data/fold.pl; do not edit. */\n";
	print_pages('word', \%first, 'static ');
	print "enum { WORD_ANYWHERE = 0, WORD_AFTER_NUMBER = 1, WORD_ALONE = 2, WORD_COUNT = ", scalar @words, " };\n";
	print "static const FoldWord fold_words[] = {\n", (map { my ($a, $n) = $pooled->($_->[0]); my ($b, $m) = $pooled->($_->[1]); "{$a,$n,$b,$m,$_->[2],$_->[3],0x" . sprintf('%04x', ord $_->[0]) . ",0x" . tail_bytes($_->[0]) . sprintf(',UINT64_C(0x%x)', $seconds{ ord $_->[0] }) . "},\n" } @words), "};\n";
	print "static const unsigned char word_pool[] = {\n", join(',', unpack 'C*', $text), "};\n";
}

my $mode = shift @ARGV // '';
if ($mode eq 'chars') { chars(); }
elsif ($mode eq 'words') { words(); }
else { die "usage: fold.pl chars|words\n"; }
