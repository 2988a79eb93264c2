# Read files with Text::vCard (Debian: libtext-vcard-perl).
use strict;
use warnings;
no warnings;
use JSON::PP;
use Text::vCard::Addressbook;

$| = 1;
my $json = JSON::PP->new->utf8->allow_nonref;

sub cards {
    my ($path) = @_;
    return Text::vCard::Addressbook->new({ source_file => $path })->vcards;
}

sub properties {
    my ($card) = @_;
    my @found;
    for my $type (keys %{ $card->{nodes} || {} }) {
        for my $node (@{ $card->{nodes}{$type} }) {
            my @fields = @{ $node->{field_order} || ['value'] };
            my @texts = map { my $v = $node->{$_}; ref $v ? join(' ', @$v) : $v // '' } @fields;
            push @found, [ $type, join(' ', @texts) ];
        }
    }
    return \@found;
}

if ($ARGV[0] eq '--version') {
    print "$Text::vCard::VERSION\n";
} elsif ($ARGV[0] eq '--time') {
    my ($user, $system) = times;
    my $count = () = cards($ARGV[1]);
    my ($later, $more) = times;
    print $json->encode([ $count, $later + $more - $user - $system ]), "\n";
} else {
    while (my $line = <STDIN>) {
        chomp $line;
        my $found = eval { [ map { properties($_) } cards($line) ] };
        $found = ["$@"] unless $found;
        print $json->encode($found), "\n";
    }
}
