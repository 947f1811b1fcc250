package org.posthorn.recipient;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.posthorn.TestUser;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.kernel.Visibility;
import org.posthorn.tracking.silencing.SentMail;
import org.springframework.context.ApplicationContext;

/** A mail that links to its recipient's page, and the page as a recipient asks for it: without cookies and scripts. */
public record RecipientMail(SentMail mail, String page) {

    /** Lets the account's mail carry the link. */
    public static void offerPages(ApplicationContext context, TestUser user) {
        PrivacyRules rules = new PrivacyRules(false, false, true, Visibility.EVERYONE, Retention.INITIAL);
        AccountScope.callAs(user.user().accountId(), () -> {
            context.getBean(ChangingAccountDefaults.class).change(user.user().accountId(), rules);
            return true;
        });
    }

    /** One copy for all these addresses. */
    public static RecipientMail to(TestUser sender, String... addresses) {
        SentMail mail = SentMail.to(sender, addresses);
        Element link = Jsoup.parse(mail.html()).expectFirst("a[href*=/r/]");
        return new RecipientMail(mail, link.attr("href"));
    }

    HttpResponse<String> get(String query) {
        return TestUser.send(request(page + query).GET());
    }

    Document document(String query) {
        return Jsoup.parse(get(query).body());
    }

    /** Presses a button of the page, in English. */
    HttpResponse<String> press(String wish, Map<String, String> more) {
        String key = document("?lang=en").expectFirst("input[name=form]").attr("value");
        return post("?lang=en", Map.of("form", key, "wish", wish), more);
    }

    HttpResponse<String> post(String query, Map<String, String> fields, Map<String, String> more) {
        String body = Stream.concat(fields.entrySet().stream(), more.entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return TestUser.send(request(page + query)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("X-Forwarded-For", "203.0.113.77");
    }
}
