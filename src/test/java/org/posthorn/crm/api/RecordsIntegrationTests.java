package org.posthorn.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RecordsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private User ada;
    private ApiClient client;

    @BeforeEach
    void newAccount() {
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        client = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.READ, Scope.WRITE));
    }

    @Test
    @DisplayName("R1 a contact is created, read, changed in part, deleted and restored")
    void keepsAContact() {
        Answer made = client.post("/api/v1/contacts", """
                {"email": "Ann@X.test", "otherEmails": ["ann@home.test"], "firstName": "Ann", "lastName": "Lee"}""");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "otherEmails",
                        "firstName",
                        "lastName",
                        "companyId",
                        "ownerId",
                        "marketing",
                        "legalBasis",
                        "trackingConsent");
        assertThat(made.json().path("email").stringValue()).isEqualTo("ann@x.test");
        assertThat(made.json().path("ownerId").stringValue())
                .isEqualTo(PublicId.of(ada.id().value()));
        String path = "/api/v1/contacts/" + made.json().path("id").stringValue();
        assertThat(client.get(path).text()).isEqualTo(made.text());

        Answer changed = client.send("PATCH", path, "{\"lastName\": \"Ray\", \"otherEmails\": [\"ann@new.test\"]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("firstName").stringValue()).isEqualTo("Ann");
        assertThat(changed.json().path("lastName").stringValue()).isEqualTo("Ray");
        assertThat(client.get("/api/v1/contacts?email=ann@new.test").json().path("items"))
                .hasSize(1);
        assertThat(client.get("/api/v1/contacts?email=ann@home.test").json().path("items"))
                .isEmpty();

        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/contacts?q=ann").json().path("items")).isEmpty();

        assertThat(client.post(path + "/restore", "").status()).isEqualTo(204);
        assertThat(client.get(path).text()).isEqualTo(changed.text());
    }

    @Test
    @DisplayName("R1 an address that is taken is a conflict, also on restoring")
    void refusesAnAddressThatIsTaken() {
        String first = contact("ann@x.test");
        assertThat(client.post("/api/v1/contacts", "{\"email\": \"ANN@x.test\"}")
                        .status())
                .isEqualTo(409);
        String second = contact("bob@x.test");
        assertThat(client.send("PATCH", "/api/v1/contacts/" + second, "{\"email\": \"ann@x.test\"}")
                        .status())
                .isEqualTo(409);

        client.delete("/api/v1/contacts/" + first);
        contact("ann@x.test");
        assertThat(client.post("/api/v1/contacts/" + first + "/restore", "").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contacts | {} | email",
                "contacts | {\"email\": \"nobody\"} | email",
                "contacts | {\"email\": \"a@x.test\", \"otherEmails\": [\"b@x.test\", \"b\"]} | otherEmails[1]",
                "contacts | {\"email\": \"a@x.test\", \"companyId\": \"0000000000001\"} | companyId",
                "contacts | {\"email\": \"a@x.test\", \"marketing\": \"perhaps\"} | marketing",
                "companies | {\"name\": \" \"} | name",
                "companies | {\"name\": \"X\", \"domain\": \"a b\"} | domain",
                "companies | {\"name\": \"X\", \"ownerId\": \"me\"} | ownerId",
                "deals | {\"name\": \"X\", \"amount\": 5} | currency",
                "deals | {\"name\": \"X\", \"amount\": 5.005, \"currency\": \"EUR\"} | amount",
                "deals | {\"name\": \"X\", \"amount\": 5, \"currency\": \"EURO\"} | currency",
                "deals | {\"name\": \"X\", \"status\": \"lurking\"} | status",
                "tickets | {\"subject\": \"X\", \"status\": \"won\"} | status"
            })
    @DisplayName("R1 what is wrong is told by field")
    void namesTheFieldThatIsWrong(String type, String body, String field) {
        Answer answer = client.post("/api/v1/" + type, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").stringValue())
                .isEqualTo(field);
    }

    @Test
    @DisplayName("R1 deals have stage, amount and an end; companies and tickets what is theirs")
    void keepsTheOthers() {
        Answer deal =
                client.post("/api/v1/deals", "{\"name\": \"Big one\", \"amount\": 1200.5, \"currency\": \"eur\"}");
        assertThat(deal.status()).isEqualTo(201);
        assertThat(deal.json().path("stage").stringValue()).isEqualTo("New");
        assertThat(deal.json().path("status").stringValue()).isEqualTo("open");
        assertThat(deal.json().path("amount").decimalValue()).isEqualByComparingTo("1200.50");
        assertThat(deal.json().path("currency").stringValue()).isEqualTo("EUR");
        assertThat(deal.json().path("lastActivityAt").stringValue()).endsWith("Z");
        String path = "/api/v1/deals/" + deal.json().path("id").stringValue();
        Answer won = client.send("PATCH", path, "{\"status\": \"won\", \"amount\": null}");
        assertThat(won.json().path("status").stringValue()).isEqualTo("won");
        assertThat(won.json().path("amount").isNull()).isTrue();

        assertThat(client.post("/api/v1/companies", "{\"name\": \"Xylo\", \"domain\": \"X.test\"}")
                        .json()
                        .path("domain")
                        .stringValue())
                .isEqualTo("x.test");
        assertThat(client.post("/api/v1/tickets", "{\"subject\": \"It squeaks\"}")
                        .json()
                        .path("status")
                        .stringValue())
                .isEqualTo("open");
        assertThat(client.get("/api/v1/companies?q=xy").json().path("items")).hasSize(1);
        assertThat(client.get("/api/v1/deals?q=big%20o").json().path("items")).hasSize(1);
        assertThat(client.get("/api/v1/tickets").json().path("items")).hasSize(1);
    }

    @Test
    @DisplayName("R1 merged contacts are one, found by either address, and two again when it is undone")
    void mergesAndUnmerges() {
        String ann = contact("ann@x.test");
        String old = contact("ann@old.test");

        assertThat(client.post("/api/v1/contacts/" + ann + "/merge", "{\"from\": \"" + old + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(idOf(client.get("/api/v1/contacts?email=ann@old.test"))).isEqualTo(ann);
        assertThat(client.get("/api/v1/contacts/" + old).json().path("id").stringValue())
                .isEqualTo(ann);
        assertThat(client.get("/api/v1/contacts").json().path("items")).hasSize(1);
        assertThat(client.post("/api/v1/contacts", "{\"email\": \"ann@old.test\"}")
                        .status())
                .isEqualTo(409);

        assertThat(client.post("/api/v1/contacts/" + old + "/unmerge", "").status())
                .isEqualTo(200);
        assertThat(idOf(client.get("/api/v1/contacts?email=ann@old.test"))).isEqualTo(old);
        assertThat(client.post("/api/v1/contacts/" + old + "/unmerge", "").status())
                .isEqualTo(422);
        assertThat(client.post("/api/v1/contacts/" + ann + "/merge", "{\"from\": \"" + ann + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("R1 any two records are associated and taken apart, seen from both sides")
    void associates() {
        String ann = contact("ann@x.test");
        String deal = client.post("/api/v1/deals", "{\"name\": \"Big one\"}")
                .json()
                .path("id")
                .stringValue();
        String company = client.post("/api/v1/companies", "{\"name\": \"Xylo\"}")
                .json()
                .path("id")
                .stringValue();
        String between = "/api/v1/contacts/" + ann + "/associations/deals/" + deal;

        assertThat(client.put(between, "").status()).isEqualTo(204);
        assertThat(client.put(between, "").status()).isEqualTo(204);
        assertThat(client.put("/api/v1/companies/" + company + "/associations/contact/" + ann, "")
                        .status())
                .isEqualTo(204);

        assertThat(client.get("/api/v1/deals/" + deal + "/associations").json().path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").stringValue()).isEqualTo(ann));
        assertThat(client.get("/api/v1/contacts/" + ann + "/associations")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(client.get("/api/v1/contacts/" + ann)
                        .json()
                        .path("companyId")
                        .stringValue())
                .isEqualTo(company);

        assertThat(client.delete("/api/v1/deals/" + deal + "/associations/contact/" + ann)
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/deals/" + deal + "/associations").json().path("items"))
                .isEmpty();
        assertThat(client.put("/api/v1/contacts/" + ann + "/associations/deals/0000000000001", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R1 a list is read by cursor to its end")
    void readsByCursor() {
        contact("c@x.test");
        contact("a@x.test");
        contact("b@x.test");

        Answer first = client.get("/api/v1/contacts?limit=2");
        assertThat(first.json().path("items").get(0).path("email").stringValue())
                .isEqualTo("a@x.test");
        Answer second = client.get("/api/v1/contacts?limit=2&cursor="
                + first.json().path("nextCursor").stringValue());

        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().path("items").get(0).path("email").stringValue())
                .isEqualTo("c@x.test");
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=x", "cursor=x", "sort=size", "email=x", "sort=activity&cursor=0000000000001QQ"
            })
    void refusesParametersThatMakeNoSense(String parameters) {
        assertThat(client.get("/api/v1/contacts?" + parameters).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "companies", "deals", "tickets"})
    @DisplayName("R1 another account's records are not there, and reading alone changes nothing")
    void keepsAccountsAndScopesApart(String type) {
        Answer made = client.post("/api/v1/" + type, "{\"email\": \"a@x.test\", \"name\": \"A\", \"subject\": \"A\"}");
        String path = "/api/v1/" + type + "/" + made.json().path("id").stringValue();
        TestUsers users = new TestUsers(context);
        ApiClient theirs =
                ApiClient.anonymous(PORT).withToken(users.token(users.superAdmin(), Scope.READ, Scope.WRITE));
        ApiClient reader = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.READ));

        assertThat(theirs.get(path).status()).isEqualTo(404);
        assertThat(theirs.send("PATCH", path, "{}").status()).isEqualTo(404);
        assertThat(theirs.delete(path).status()).isEqualTo(404);
        assertThat(theirs.get(path + "/associations").status()).isEqualTo(404);
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(reader.send("PATCH", path, "{}").status()).isEqualTo(403);
        assertThat(reader.delete(path).status()).isEqualTo(403);
        assertThat(reader.post("/api/v1/" + type, "{}").status()).isEqualTo(403);
        assertThat(client.get("/api/v1/" + type + "/nonsense").status()).isEqualTo(404);
    }

    private String contact(String email) {
        Answer made = client.post("/api/v1/contacts", "{\"email\": \"" + email + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").stringValue();
    }

    private static String idOf(Answer list) {
        return list.json().path("items").get(0).path("id").stringValue();
    }
}
