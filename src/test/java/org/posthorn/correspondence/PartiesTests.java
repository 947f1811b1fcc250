package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.ParsedMail;

class PartiesTests {

    private static final MailPart MESSAGE = new MailPart("m.eml", "message/rfc822", null, false, 100, "blob");
    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final Map<EmailAddress, UserId> OWN =
            Map.of(new EmailAddress("ada@us.test"), ADA, new EmailAddress("ben@us.test"), BEN);

    @Test
    void mailOfTheUserWhomItCameThroughIsHers() {
        Parties parties = Parties.of(mail("ada@us.test", "ann@x.test, ben@us.test"), ADA, OWN, false)
                .orElseThrow();

        assertThat(parties.direction()).isEqualTo(Direction.SENT);
        assertThat(parties.owner()).isEqualTo(ADA);
        assertThat(parties.outsideAddresses()).containsExactly(new EmailAddress("ann@x.test"));
    }

    @Test
    void mailOfAColleagueIsTheColleagues() {
        assertThat(Parties.of(mail("ben@us.test", "ann@x.test"), ADA, OWN, false))
                .hasValueSatisfying(parties -> assertThat(parties.owner()).isEqualTo(BEN));
    }

    @Test
    void mailFromOutsideNamesItsSenderFirst() {
        Parties parties = Parties.of(mail("ann@x.test", "bob@x.test, ada@us.test"), ADA, OWN, false)
                .orElseThrow();

        assertThat(parties.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(parties.outsideAddresses())
                .containsExactly(new EmailAddress("ann@x.test"), new EmailAddress("bob@x.test"));
    }

    @Test
    void mailBetweenStrangersIsNobodysUnlessItAnswersLoggedMail() {
        assertThat(Parties.of(mail("ann@x.test", "bob@x.test"), ADA, OWN, false))
                .isEmpty();
        assertThat(Parties.of(mail("ann@x.test", "bob@x.test"), ADA, OWN, true)).isPresent();
    }

    @Test
    void theSecretAddressIsNobody() {
        Parties parties = Parties.of(mail("ada@us.test", "log+abcdefgh12345678@in.test, log@x.test"), ADA, OWN, false)
                .orElseThrow();

        assertThat(parties.outsideAddresses()).containsExactly(new EmailAddress("log@x.test"));
    }

    @Test
    void aMailAttachedForNobodyButTheSecretAddressIsAForward() {
        String secret = "log+abcdefgh12345678@in.test";

        assertThat(Forwards.forwarded(with(mail("ada@us.test", secret), MESSAGE), ADA, OWN))
                .contains(MESSAGE);
        assertThat(Forwards.forwarded(with(mail("ada@us.test", secret), MESSAGE, MESSAGE), ADA, OWN))
                .isEmpty();
        assertThat(Forwards.forwarded(with(mail("ada@us.test", secret + ", ann@x.test"), MESSAGE), ADA, OWN))
                .isEmpty();
        assertThat(Forwards.forwarded(with(mail("ann@x.test", "ada@us.test"), MESSAGE), ADA, OWN))
                .isEmpty();
    }

    @Test
    void peopleAreMatchedByTheirAddressBeforeTheOneWithoutTag() {
        RecordRef ann = new RecordRef(RecordType.CONTACT, 1);
        RecordRef tagged = new RecordRef(RecordType.CONTACT, 2);
        RecordRef twin = new RecordRef(RecordType.CONTACT, 3);
        Map<String, List<RecordRef>> contacts =
                Map.of("ann@x.test", List.of(ann), "ann+a@x.test", List.of(tagged), "two@x.test", List.of(ann, twin));

        People people = People.of(
                boxes("ann+a@x.test, ann+b@x.test, two+c@x.test, new@x.test"),
                address -> contacts.getOrDefault(address.value(), List.of()));

        assertThat(people.known().values()).containsExactly(tagged, ann);
        assertThat(people.ambiguous()).containsOnlyKeys(new EmailAddress("two@x.test"));
        assertThat(people.unknown()).extracting(Mailbox::address).containsExactly(new EmailAddress("new@x.test"));
    }

    @Test
    void aMailIsKnownByItsMessageIdOrElseByWhatItsAuthorWrote() {
        ParsedMail mail = mail("ada@us.test", "ann@x.test");
        ParsedMail other = mail("ada@us.test", "bob@x.test");

        assertThat(NaturalKey.of(mail)).isEqualTo(NaturalKey.of(mail("ada@us.test", "ann@x.test")));
        assertThat(NaturalKey.of(mail)).isNotEqualTo(NaturalKey.of(other));
        assertThat(NaturalKey.of(new MessageId("a@b"))).isNotEqualTo(NaturalKey.of(new MessageId("a@B")));
    }

    private static ParsedMail mail(String from, String to) {
        return mail(from, to, List.of());
    }

    private static ParsedMail with(ParsedMail mail, MailPart... parts) {
        return mail(text(mail.from()), text(mail.to()), List.of(parts));
    }

    private static String text(List<Mailbox> boxes) {
        return boxes.stream().map(Mailbox::toString).collect(Collectors.joining(", "));
    }

    private static ParsedMail mail(String from, String to, List<MailPart> parts) {
        return new ParsedMail(
                null,
                null,
                boxes(from),
                boxes(to),
                List.of(),
                List.of(),
                "Offer",
                List.of(),
                List.of(),
                null,
                null,
                "Hello",
                parts,
                false);
    }

    private static List<Mailbox> boxes(String addresses) {
        return Arrays.stream(addresses.split(", "))
                .map(address -> new Mailbox("", new EmailAddress(address)))
                .toList();
    }
}
