package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.flow.router.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.account.security.PageClient;
import org.posthorn.correspondence.LoggedMails.Mail;
import org.posthorn.correspondence.LoggedMails.Part;
import org.posthorn.correspondence.WaysToLoggedMail.Place;
import org.posthorn.correspondence.WaysToLoggedMail.Reader;
import org.posthorn.correspondence.WaysToLoggedMail.Sight;
import org.posthorn.correspondence.composer.Drafting;
import org.posthorn.correspondence.composer.LetterKind;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class VisibilityIntegrationTests extends PosthornIntegrationTest {

    /** The other timelines are the contact's one with another type before the id. */
    private static final Set<String> SAME_AS_CONTACTS = Set.of(
            "GET /api/v1/companies/{id}/timeline",
            "GET /api/v1/deals/{id}/timeline",
            "GET /api/v1/tickets/{id}/timeline");

    /** Pages; what they ask is asked below as their user. */
    private static final Set<String> PAGES = Set.of("mail/:id", "compose", "drafts");

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ReadingLoggedEmails emails;

    @Autowired
    Drafting drafting;

    private TestUsers users;
    private User boss;
    private User ada;
    private User ben;
    private User eve;
    private RecordRef ann;

    @BeforeEach
    void anAccountAndAStranger() {
        users = new TestUsers(context);
        boss = users.superAdmin();
        ada = users.colleagueOf(boss);
        ben = users.colleagueOf(boss);
        eve = users.superAdmin();
        ann = new Desk(context, ada).contact("ann@x.test");
    }

    @Test
    @DisplayName("P12 there is no way to logged mail that this test does not go")
    void knowsEveryWay() {
        Set<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> touchesLoggedMail(entry.getValue()))
                .flatMap(entry -> names(entry.getKey()))
                .filter(name -> !SAME_AS_CONTACTS.contains(name))
                .collect(Collectors.toSet());

        assertThat(mapped).isEqualTo(WaysToLoggedMail.all().keySet());
        assertThat(pages()).isEqualTo(PAGES);
    }

    @TestFactory
    @DisplayName("P12 nobody gets more of a logged mail than its owner shows, by whatever way")
    Stream<DynamicTest> showsNobodyMoreThanItsOwnerWants() {
        anAccountAndAStranger();
        Map<String, User> readers = Map.of("owner", ada, "colleague", ben, "super-admin", boss, "stranger", eve);
        return readers.entrySet().stream().flatMap(reader -> {
            Reader going = reader(reader.getValue());
            return Arrays.stream(Visibility.values())
                    .flatMap(visibility -> WaysToLoggedMail.all().entrySet().stream()
                            .map(way -> dynamicTest(
                                    "P12 %s as %s of a mail for %s"
                                            .formatted(way.getKey(), reader.getKey(), visibility),
                                    () -> way.getValue()
                                            .check(going, place(visibility), sight(reader.getValue(), visibility)))));
        });
    }

    @TestFactory
    @DisplayName("P12 the pages of a mail and of an answer to it show what may be seen, and no more")
    Stream<DynamicTest> pagesShowNoMore() {
        anAccountAndAStranger();
        return Stream.of(ada, ben, boss, eve)
                .flatMap(user -> Arrays.stream(Visibility.values())
                        .map(visibility ->
                                dynamicTest("P12 %s reads a mail for %s".formatted(user.role(), visibility), () -> {
                                    Sight sight = sight(user, visibility);
                                    long mail = log(visibility);

                                    String read = as(user, () -> String.valueOf(emails.find(mail)));
                                    boolean answerable = as(
                                            user,
                                            () -> Stream.of(LetterKind.REPLY, LetterKind.FORWARD)
                                                    .anyMatch(kind -> drafting.begin(kind, mail)
                                                            .isPresent()));

                                    assertThat(read.contains(WaysToLoggedMail.SUBJECT))
                                            .isEqualTo(sight != Sight.NOTHING);
                                    assertThat(read.contains(WaysToLoggedMail.SECRET))
                                            .isEqualTo(sight == Sight.WHOLE);
                                    assertThat(answerable).isEqualTo(sight == Sight.WHOLE);
                                })));
    }

    private Sight sight(User reader, Visibility visibility) {
        if (reader.id().equals(ada.id())) {
            return Sight.WHOLE;
        }
        if (!reader.accountId().equals(ada.accountId())) {
            return Sight.NOTHING;
        }
        return switch (visibility) {
            case EVERYONE -> Sight.WHOLE;
            case SUBJECT -> Sight.SUBJECT_ONLY;
            case OWNER -> Sight.NOTHING;
        };
    }

    private Place place(Visibility visibility) {
        ann = new Desk(context, ada).contact("ann" + System.nanoTime() + "@x.test");
        return new Place(PublicId.of(log(visibility)), PublicId.of(ann.id()));
    }

    private long log(Visibility visibility) {
        byte[] secret = "tungsten".getBytes(StandardCharsets.US_ASCII);
        Mail mail = new Mail(
                "Offer Nebula",
                "ann@x.test",
                "<p>The price of tungsten</p>",
                "The price of tungsten",
                Instant.now(),
                Part.attachment("tungsten.txt", "text/plain", secret));
        return new LoggedMails(context, ada).log(mail, visibility, ann);
    }

    private Reader reader(User user) {
        PageClient browser = new PageClient(PORT);
        browser.signIn(user.email().value(), TestUsers.PASSWORD);
        return new Reader(
                ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values())),
                path -> new Answer(browser.get(path)),
                user.id().equals(ada.id()),
                user.id().equals(boss.id()));
    }

    private static <T> T as(User user, Supplier<T> work) {
        return ActingAs.user(user, work);
    }

    private static boolean touchesLoggedMail(HandlerMethod method) {
        return Stream.concat(
                        Stream.of(method.getBeanType()),
                        Arrays.stream(method.getBeanType().getDeclaredFields()).map(field -> field.getType()))
                .anyMatch(type -> type.getPackageName().startsWith("org.posthorn.correspondence"));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static Set<String> pages() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.posthorn.correspondence").stream()
                .map(definition -> Objects.requireNonNull(definition.getBeanClassName()))
                .map(VisibilityIntegrationTests::route)
                .collect(Collectors.toSet());
    }

    private static String route(String view) {
        try {
            return Objects.requireNonNull(Class.forName(view).getAnnotation(Route.class))
                    .value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
