package org.posthorn.correspondence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.RecordRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class ThreadsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private User ada;
    private Desk desk;
    private RecordRef ann;

    @BeforeEach
    void anAccountWithAContact() {
        ada = new TestUsers(context).superAdmin();
        desk = new Desk(context, ada);
        ann = desk.contact("ann@x.test");
    }

    @Test
    @DisplayName("G12 a reply belongs to the thread that References name, never to one of the same subject")
    void repliesFollowReferencesAndNotTheSubject() {
        Letter offer = offer("offer");
        long first = desk.log(offer);
        long other = desk.log(offer("other"));
        long reply = desk.log(reply("reply", "offer").subject("Something else"));

        assertThat(desk.threadOf(reply)).isEqualTo(desk.threadOf(first)).isNotEqualTo(desk.threadOf(other));
    }

    @Test
    @DisplayName("G12 a late mail joins the two threads that it links")
    void aLateMailJoinsTwoThreads() {
        long start = desk.log(offer("a"));
        long end = desk.log(reply("c", "b"));
        assertThat(desk.threadOf(start)).isNotEqualTo(desk.threadOf(end));

        long link = desk.log(reply("b", "a"));

        assertThat(desk.threadOf(start)).isEqualTo(desk.threadOf(link)).isEqualTo(desk.threadOf(end));
    }

    @RepeatedTest(5)
    @DisplayName("G12 the threads are the same in whatever order the mails come")
    void ordersDoNotMatter(RepetitionInfo run) {
        List<Map.Entry<String, Letter>> letters =
                new ArrayList<>(twoConversations().entrySet());
        Collections.shuffle(letters, new Random(run.getCurrentRepetition()));

        Map<String, Long> logged = new LinkedHashMap<>();
        letters.forEach(letter -> logged.put(letter.getKey(), desk.log(letter.getValue())));

        Map<Long, Set<String>> threads = logged.entrySet().stream()
                .collect(groupingBy(mail -> desk.threadOf(mail.getValue()), mapping(Map.Entry::getKey, toSet())));
        assertThat(threads.values())
                .containsExactlyInAnyOrder(Set.of("a1", "a2", "a3", "a4", "a5"), Set.of("b1", "b2", "b3"));
    }

    @Test
    @DisplayName("G12 an answer of somebody unknown goes where the answered mail is; its sender becomes a contact")
    void anAnswerGoesWhereTheAnsweredMailIs() {
        desk.log(offer("offer"));

        long reply = desk.log(Letter.through(ada)
                .id(named("reply"))
                .from("assistant@x.test")
                .to("list@x.test")
                .answering(named("offer")));

        assertThat(desk.recordsOf(reply)).contains(ann).hasSize(2);
        assertThat(desk.knows("assistant@x.test")).isTrue();
        assertThat(desk.knows("list@x.test")).isFalse();
    }

    @Test
    @DisplayName("P12 an answer to a mail that its owner keeps private is private as well")
    void answersToPrivateMailArePrivate() {
        long offer = desk.log(offer("offer"));
        desk.inTransaction(() -> context.getBean(JdbcTemplate.class)
                .update("update logged_email set visibility = 'OWNER' where id = ?", offer));

        long reply = desk.log(reply("reply", "offer"));

        assertThat(desk.column(reply, "visibility")).isEqualTo("OWNER");
    }

    /** Two with the same subject: one is a tree whose root nobody logged, the other a chain. */
    private Map<String, Letter> twoConversations() {
        Map<String, Letter> letters = new LinkedHashMap<>();
        letters.put("a1", answering("a1", "root"));
        letters.put("a2", answering("a2", "root", "a1"));
        letters.put("a3", answering("a3", "a2"));
        letters.put("a4", answering("a4", "root"));
        letters.put("a5", answering("a5", "a4", "lost"));
        letters.put("b1", offer("b1"));
        letters.put("b2", answering("b2", "b1"));
        letters.put("b3", answering("b3", "b2"));
        return letters;
    }

    private Letter offer(String name) {
        return Letter.of(ada, "ann@x.test").id(named(name));
    }

    private Letter answering(String name, String... ancestors) {
        return offer(name).answering(Arrays.stream(ancestors).map(this::named).toArray(String[]::new));
    }

    private Letter reply(String name, String to) {
        return Letter.through(ada)
                .id(named(name))
                .from("ann@x.test")
                .to(ada.email().value())
                .answering(named(to));
    }

    /** Each account has its own. */
    private String named(String name) {
        return name + "@mail.test";
    }
}
