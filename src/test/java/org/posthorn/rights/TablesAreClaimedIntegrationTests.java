package org.posthorn.rights;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestDatabase;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table comes into being that nobody exports and erases. */
class TablesAreClaimedIntegrationTests extends PosthornIntegrationTest {

    /** Tables that hold nothing about people outside, and why. A table that is not here needs a PersonalDataHolder. */
    private static final Map<String, String> FREE = Map.ofEntries(
            entry("flyway_schema_history", "the migrations"),
            entry("account", "the organisation and its rules"),
            entry("app_user", "the account's own users"),
            entry("preferences", "of users"),
            entry("api_token", "of users"),
            entry("client_code", "of users"),
            entry("recent_address", "where users were seen from"),
            entry("alias", "addresses of users"),
            entry("bcc_address", "secret addresses of users"),
            entry("excluded_address", "whom never to log or track: needed to respect that wish, and edited by people"),
            entry("unnamed_exclusion", "the same of people who were erased, as salted hashes"),
            entry("message_reference", "hashes of ids of mails"),
            entry("notification", "that a mail got something, not from whom; goes with the mail by EmailsErased"),
            entry("company", "an organisation"),
            entry("deal", "a business of an organisation"),
            entry("ticket", "a case of an organisation"),
            entry("erasure", "the proof of erasures, which names nobody"),
            entry("silencing", "a counter"),
            entry("silencing_due", "what is to be decided anew within seconds"),
            entry("audit_entry", "what users changed; who was erased stands there by an id that says nothing"),
            entry("invitation", "of users to be"),
            entry("muted_email", "of users"),
            entry("webhook", "where events go"),
            entry("webhook_delivery", "ids of what happened, for thirty days"),
            entry("connected_mailbox", "mailboxes of users"),
            entry("mailbox_key", "keys of the server"),
            entry("mailbox_token", "tokens of users' mailboxes"),
            entry("mailbox_folder", "how far users' mailboxes are read"),
            entry("mailbox_watch", "what providers promised to tell of"),
            entry("past_mail_job", "what users asked to have logged: spans of time and counts"),
            entry("counted_reply", "hashes of ids of mails"),
            entry("desk_mail", "of tests"));

    @Autowired
    List<PersonalDataHolder> holders;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("P8 somebody answers for each table, or it is said why nobody needs to")
    void everyTableIsClaimedOrFree() {
        TreeSet<String> unclaimed = new TreeSet<>(tables());
        holders.forEach(holder -> unclaimed.removeAll(holder.tables()));
        unclaimed.removeAll(FREE.keySet());

        assertThat(unclaimed).isEmpty();
    }

    @Test
    void nobodyClaimsWhatIsNotThere() {
        List<String> tables = tables();

        assertThat(holders).isNotEmpty().allSatisfy(holder -> assertThat(tables).containsAll(holder.tables()));
    }

    private List<String> tables() {
        String schema = TestDatabase.isMySql() ? "database()" : "'public'";
        return database.sql("select lower(table_name) from information_schema.tables where table_schema = " + schema)
                .query(String.class)
                .list();
    }
}
