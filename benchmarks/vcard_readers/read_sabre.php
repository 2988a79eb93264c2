<?php
// Read files with sabre/vobject. Debian's php-sabre-vobject is found by itself;
// SABRE_AUTOLOAD names the vendor/autoload.php of a newer one.

error_reporting(E_ALL & ~E_DEPRECATED & ~E_WARNING);
ini_set('memory_limit', '2G');
require getenv('SABRE_AUTOLOAD') ?: '/usr/share/php/Sabre/VObject/autoload.php';

use Sabre\VObject;

function cards(string $path): Generator
{
    $splitter = new VObject\Splitter\VCard(fopen($path, 'r'), VObject\Reader::OPTION_FORGIVING);
    while ($card = $splitter->getNext()) {
        yield $card;
    }
}

function properties($card): array
{
    $found = [];
    foreach ($card->children as $child) {
        if ($child instanceof VObject\Property) {
            $value = $child->value;
            $found[] = [$child->name, is_array($value) ? implode(' ', $value) : (string) $value];
        }
    }
    return $found;
}

if ($argv[1] === '--version') {
    echo VObject\Version::VERSION, "\n";
} elseif ($argv[1] === '--time') {
    $used = fn() => ($u = getrusage())['ru_utime.tv_sec'] + $u['ru_utime.tv_usec'] / 1e6
        + $u['ru_stime.tv_sec'] + $u['ru_stime.tv_usec'] / 1e6;
    $start = $used();
    $count = 0;
    foreach (cards($argv[2]) as $card) {
        $count++;
    }
    echo json_encode([$count, $used() - $start]), "\n";
} else {
    while ($line = fgets(STDIN)) {
        $found = [];
        try {
            foreach (cards(trim($line)) as $card) {
                $found[] = properties($card);
            }
        } catch (Throwable $error) {
            $found[] = get_class($error) . ': ' . $error->getMessage();
        }
        echo json_encode($found, JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }
}
