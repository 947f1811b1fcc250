package org.posthorn.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.correspondence.Desk;
import org.posthorn.correspondence.Letter;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class TimelinesIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private Desk desk;
    private ApiClient adas;
    private String path;

    @BeforeEach
    void aContact() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        desk = new Desk(context, ada);
        adas = client(ada);
        path = "/api/v1/contacts/" + PublicId.of(desk.contact("ann@x.test").id()) + "/timeline";
    }

    @Test
    @DisplayName("R2 a timeline is paged from the newest on, each line once, those of the same moment too")
    void pagesFromTheNewest() {
        List<String> newestFirst = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            newestFirst.addFirst(
                    PublicId.of(desk.log(Letter.of(ada, "ann@x.test").sentAt(Letter.NOON.plusSeconds(n / 3)))));
        }

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = adas.get(path + "?limit=2" + cursor).json();
            page.path("items").forEach(line -> read.add(line.path("id").stringValue()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").stringValue();
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyElementsOf(newestFirst);
    }

    @Test
    @DisplayName("R2 a timeline is filtered by kind")
    void filtersByKind() {
        desk.log(Letter.of(ada, "ann@x.test"));

        assertThat(adas.get(path + "?kind=email,note").json().path("items")).hasSize(1);
        assertThat(adas.get(path + "?kind=note").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=fax", "limit=0", "limit=201", "limit=x", "cursor=x"})
    void saysWhatIsWrongWithAQuery(String query) {
        assertThat(adas.get(path + "?" + query).status()).isEqualTo(422);
    }

    @Test
    void anotherAccountsContactIsNotThere() {
        assertThat(client(users.superAdmin()).get(path).status()).isEqualTo(404);
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
