package org.posthorn.tracking.classify;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.posthorn.tracking.classify.Network.Kind;

/** Knows networks by {@code networks.tsv}; the narrowest that holds an address answers. */
public final class Networks {

    /** Where an answer begins to hold; it does until the next key. */
    private final NavigableMap<AddressNumber, Network> from = new TreeMap<>();

    public Networks() {
        from.put(AddressNumber.ZERO, Network.UNKNOWN);
        Table.rows("networks.tsv").stream()
                .map(Row::of)
                .sorted(Comparator.comparingInt(row -> row.block.length()))
                .forEach(this::paintOver);
    }

    /** Whose network the address is in. */
    public Network of(InetAddress address) {
        return holding(AddressNumber.of(address));
    }

    private Network holding(AddressNumber number) {
        Map.Entry<AddressNumber, Network> entry = from.floorEntry(number);
        return entry == null ? Network.UNKNOWN : entry.getValue();
    }

    private void paintOver(Row row) {
        AddressNumber first = row.block.first();
        AddressNumber next = row.block.last().next();
        Network after = holding(next);
        from.subMap(first, true, next, false).clear();
        from.put(first, row.network);
        from.put(next, after);
    }

    private record Row(AddressBlock block, Network network) {

        static Row of(String[] columns) {
            Kind kind = Kind.valueOf(columns[1].toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Row(AddressBlock.parse(columns[0]), new Network(kind, columns[2].equals("certain"), columns[3]));
        }
    }
}
