package org.posthorn.compose;

import static org.posthorn.TestUser.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.posthorn.TestUser;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.crm.RecordFixture;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.TrackingConsent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the people that the table of eligibility tells of, through the API wherever it can. */
final class EligiblePeople {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> BASES = Map.of(
            "prospect", "legitimate-interest-prospect",
            "customer", "legitimate-interest-customer",
            "other", "legitimate-interest-other",
            "contract", "performance-of-contract",
            "consent", "consent",
            "not-applicable", "not-applicable");

    private final TestUser user;
    private final TestUser colleague;
    private final RecordFixture fixture;
    private final List<String> neverOfUser = new ArrayList<>();
    private final List<String> neverOfAccount = new ArrayList<>(List.of("*.never.test"));
    private int number;

    EligiblePeople(TestUser user, TestUser colleague, RecordFixture fixture) {
        this.user = user;
        this.colleague = colleague;
        this.fixture = fixture;
    }

    /** The address of a new person as the words say. */
    String address(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        number++;
        String address = "p" + number + (words.contains("never-domain") ? "@of.never.test" : "@x.test");
        if (words.contains("sender")) {
            return user.email();
        } else if (words.contains("colleague")) {
            return colleague.email();
        } else if (words.contains("stranger")) {
            say(words, address);
        } else if (words.contains("twice")) {
            contact("one-" + address, address);
            contact("other-" + address, address);
            say(words, address);
        } else {
            address = contact(words, address);
        }
        exclude(words, address);
        return address;
    }

    private String contact(List<String> words, String address) {
        String id = contact(address, "second-" + address);
        String stated = id;
        String known = address;
        if (words.contains("merged")) {
            known = "merged-" + address;
            stated = contact(known, "old-" + address);
        }
        for (String word : words) {
            if (BASES.containsKey(word)) {
                json(user.post(path(stated, "legal-basis"), "{\"basis\": \"" + BASES.get(word) + "\"}"), 201);
            }
        }
        if (words.contains("given") || words.contains("withdrawn")) {
            String state = words.contains("given") ? "given" : "withdrawn";
            json(user.post(path(id, "consents"), "{\"state\": \"" + state + "\"}"), 201);
        }
        if (words.contains("merged")) {
            json(user.post(path(id, "merge"), "{\"from\": \"" + stated + "\"}"), 200);
        }
        return words.contains("second") ? "second-" + address : words.contains("tagged") ? tagged(known) : known;
    }

    private String contact(String email, String other) {
        ObjectNode contact = JSON.createObjectNode().put("email", email);
        contact.putArray("otherEmails").add(other);
        return json(user.post("/api/v1/contacts", contact.toString()), 201)
                .get("id")
                .asString();
    }

    /** As somebody says it on their own page, whether a contact or not. */
    private void say(List<String> words, String address) {
        if (words.contains("withdrawn")) {
            fixture.in(() -> {
                fixture.bean(Consents.class)
                        .record(
                                user.user().accountId(),
                                new NewConsent(
                                        new EmailAddress(address),
                                        null,
                                        TrackingConsent.WITHDRAWN,
                                        Instant.now(),
                                        ConsentChannel.RECIPIENT_PAGE,
                                        null,
                                        "Stop tracking me",
                                        null,
                                        null));
                return true;
            });
        }
    }

    private void exclude(List<String> words, String address) {
        if (words.contains("never")) {
            neverOfUser.add(address);
        } else if (words.contains("never-account")) {
            neverOfAccount.add(address);
        }
        fixture.in(() -> {
            ExclusionLists lists = fixture.bean(ExclusionLists.class);
            lists.change(Exclusion.TRACK, user.user().accountId(), user.user().id(), neverOfUser);
            lists.changeOfAccount(Exclusion.TRACK, user.user().accountId(), neverOfAccount);
            return true;
        });
    }

    private static String tagged(String address) {
        return address.replace("@", "+news@");
    }

    private static String path(String contact, String what) {
        return "/api/v1/contacts/" + contact + "/" + what;
    }
}
