package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;

/** Every route by which anybody gets at a logged mail, with what it must answer to whom (P12). */
final class WaysToLoggedMail {

    /** Stands in the mail's subject. */
    static final String SUBJECT = "Nebula";

    /** Stands in its body, its first words, its attachment's name and in nothing else. */
    static final String SECRET = "tungsten";

    /** Stands in its raw bytes. */
    static final String RAW = "X-Mailer";

    private static final String PATH = "/api/v1/logged-emails/{id}";

    private WaysToLoggedMail() {}

    /** How much of a mail somebody may see. */
    enum Sight {
        WHOLE,
        SUBJECT_ONLY,
        NOTHING
    }

    /** @param leads whether it is a super-admin of the mail's account */
    record Reader(ApiClient api, Pages pages, boolean owner, boolean leads) {}

    /** The pages of a signed-in user. */
    interface Pages {
        Answer get(String path);
    }

    /** Ids as they stand in paths. */
    record Place(String mail, String contact) {

        String in(String path) {
            return path.replace("{id}", mail);
        }
    }

    /** Goes that way as the reader, and fails when it leads to more or less than the reader may see. */
    interface Way {
        void check(Reader reader, Place place, Sight sight);
    }

    /** By method and path, as the server maps them; pages by their route. */
    static Map<String, Way> all() {
        Map<String, Way> ways = new TreeMap<>();
        ways.put("GET " + PATH, (reader, place, sight) -> head(reader.api().get(place.in(PATH)), sight, SECRET));
        ways.put(
                "GET " + PATH + "/thread",
                (reader, place, sight) -> head(reader.api().get(place.in(PATH + "/thread")), sight, SECRET));
        ways.put(
                "GET " + PATH + "/raw",
                (reader, place, sight) -> whole(reader.api().get(place.in(PATH + "/raw")), sight, RAW));
        ways.put(
                "GET " + PATH + "/attachments/{n}",
                (reader, place, sight) -> whole(reader.api().get(place.in(PATH + "/attachments/0")), sight, SECRET));
        ways.put("PATCH " + PATH, WaysToLoggedMail::patch);
        ways.put("PUT " + PATH + "/associations", (reader, place, sight) -> {
            Answer answer = reader.api().put(place.in(PATH + "/associations"), "[]");
            assertThat(answer.status()).isEqualTo(byWhole(sight));
        });
        ways.put("DELETE " + PATH, (reader, place, sight) -> {
            Answer answer = reader.api().delete(place.in(PATH));
            assertThat(answer.status()).isEqualTo(toOwnerOrLeader(reader, sight, 204));
        });
        ways.put("POST " + PATH + "/restore", (reader, place, sight) -> {
            Answer answer = reader.api().post(place.in(PATH + "/restore"), "");
            assertThat(answer.status()).isEqualTo(toOwnerOrLeader(reader, sight, 200));
            shows(answer, answer.status() == 200 ? sight : Sight.NOTHING, SECRET);
        });
        ways.put("GET /api/v1/contacts/{id}/timeline", WaysToLoggedMail::timeline);
        ways.put(
                "GET /mail-frame/{id}",
                (reader, place, sight) -> whole(reader.pages().get(place.in("/mail-frame/{id}")), sight, SECRET));
        ways.put(
                "GET /mail-part/{id}/{n}",
                (reader, place, sight) -> whole(reader.pages().get(place.in("/mail-part/{id}/0")), sight, SECRET));
        ways.put(
                "GET /mail-part/{id}/raw",
                (reader, place, sight) -> whole(reader.pages().get(place.in("/mail-part/{id}/raw")), sight, RAW));
        return ways;
    }

    /** Its head is for whoever knows of it. */
    private static void head(Answer answer, Sight sight, String secret) {
        assertThat(answer.status()).isEqualTo(sight == Sight.NOTHING ? 404 : 200);
        shows(answer, sight, secret);
    }

    /** There is nothing here for who may not see all. */
    private static void whole(Answer answer, Sight sight, String secret) {
        assertThat(answer.status()).isEqualTo(sight == Sight.WHOLE ? 200 : 404);
        assertThat(answer.text().contains(secret)).isEqualTo(sight == Sight.WHOLE);
        if (sight != Sight.WHOLE) {
            assertThat(answer.text()).doesNotContain(SUBJECT);
        }
    }

    private static void shows(Answer answer, Sight sight, String secret) {
        assertThat(answer.text().contains(SUBJECT)).isEqualTo(sight != Sight.NOTHING);
        assertThat(answer.text().contains(secret)).isEqualTo(sight == Sight.WHOLE);
    }

    private static void timeline(Reader reader, Place place, Sight sight) {
        Answer answer = reader.api().get("/api/v1/contacts/" + place.contact() + "/timeline");
        assertThat(answer.text().contains(place.mail())).isEqualTo(sight != Sight.NOTHING);
        shows(answer, sight, SECRET);
    }

    private static void patch(Reader reader, Place place, Sight sight) {
        Answer pinned = reader.api().send("PATCH", place.in(PATH), "{\"pinned\":true}");
        assertThat(pinned.status()).isEqualTo(byWhole(sight));
        Answer opened = reader.api().send("PATCH", place.in(PATH), "{\"visibility\":\"everyone\"}");
        assertThat(opened.status()).isEqualTo(reader.owner() ? 200 : sight == Sight.NOTHING ? 404 : 403);
    }

    private static int byWhole(Sight sight) {
        return switch (sight) {
            case WHOLE -> 200;
            case SUBJECT_ONLY -> 403;
            case NOTHING -> 404;
        };
    }

    private static int toOwnerOrLeader(Reader reader, Sight sight, int done) {
        if (sight == Sight.NOTHING) {
            return 404;
        }
        return reader.owner() || reader.leads() ? done : 403;
    }
}
