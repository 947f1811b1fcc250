package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class TrackAloneStoresNoCopyIntegrationTests extends PosthornIntegrationTest {

    private static final String NEEDLE = "Zwiebelfisch";

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("T3 Track alone stores no copy of the body: no column of any table holds a word of it")
    void noWordOfTheBodyIsInTheDatabase() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);

        json(ada.post("/api/v1/compose/prepare", """
                        {"to": ["ann@x.test"], "subject": "Findling", "track": {"opens": true, "clicks": true},
                         "html": "<p>Zwiebelfisch <a href='https://x.test/'>Zwiebelfisch</a></p>",
                         "text": "Zwiebelfisch"}
                        """), 201);

        assertThat(columnsThatHold("Findling")).isNotEmpty();
        assertThat(columnsThatHold(NEEDLE)).isEmpty();
    }

    private List<String> columnsThatHold(String word) {
        return jdbc.queryForList("""
                        select table_name as t, column_name as c from information_schema.columns
                        where lower(table_schema) in ('public', 'posthorn')
                          and lower(data_type) in ('varchar', 'mediumtext', 'character varying',
                                                   'character large object', 'text', 'longtext')
                        """).stream()
                .filter(column -> holds(column, word))
                .map(column -> column.get("t") + "." + column.get("c"))
                .toList();
    }

    private boolean holds(Map<String, Object> column, String word) {
        Integer rows = jdbc.queryForObject(
                "select count(*) from " + column.get("t") + " where " + column.get("c") + " like ?",
                Integer.class,
                "%" + word + "%");
        return rows != null && rows > 0;
    }
}
