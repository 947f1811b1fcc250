package org.posthorn.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loads many rows into MariaDB as its manual advises: without the secondary indexes, which are then built from sorted rows. */
final class BulkLoad {

    private static final String INDEXES = """
        select index_name, min(non_unique) = 0 as is_unique,
          group_concat(concat('`', column_name, '`', ifnull(concat('(', sub_part, ')'), ''), if(collation = 'D', ' desc', ''))
            order by seq_in_index) as columns
        from information_schema.statistics
        where table_schema = database() and table_name = ? and index_name <> 'PRIMARY' group by index_name
        """;

    private final JdbcTemplate jdbc;

    BulkLoad(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Index(String name, boolean unique, String columns) {

        String dropped() {
            return "drop index `" + name + "`";
        }

        String added() {
            return "add " + (unique ? "unique " : "") + "index `" + name + "` (" + columns + ")";
        }
    }

    /** Has the table filled; its indexes are the same before and after. */
    void into(String table, Runnable filling) {
        List<Index> indexes = jdbc.query(
                INDEXES,
                (row, number) ->
                        new Index(row.getString("index_name"), row.getBoolean("is_unique"), row.getString("columns")),
                table);
        alter(table, indexes.stream().map(Index::dropped).toList());
        filling.run();
        alter(table, indexes.stream().map(Index::added).toList());
    }

    private void alter(String table, List<String> changes) {
        if (!changes.isEmpty()) {
            jdbc.execute("alter table " + table + " " + String.join(", ", changes));
        }
    }
}
