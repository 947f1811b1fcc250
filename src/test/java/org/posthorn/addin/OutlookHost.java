package org.posthorn.addin;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlook on the web as far as an add-in sees it: the real office.js, served from its npm package, in a page of our own
 * ({@code host.js}) that answers it. The add-in's pages and the API come from the server under test, as if it were at
 * {@code https://posthorn.test}; all else is unreachable.
 */
public final class OutlookHost {

    static final String ADDIN = "https://posthorn.test";
    private static final String HOST = "https://outlook.officeapps.live.com";
    private static final Path OFFICE_JS = Path.of("frontend/node_modules/@microsoft/office-js/dist");
    private static final JsonMapper JSON = new JsonMapper();

    private final Page page;
    private final String server;
    private boolean offline;

    /** @param server the server under test, as in {@code http://localhost:1234} */
    public OutlookHost(BrowserContext browser, String server) {
        this.server = server;
        browser.route("**/*", this::answer);
        page = browser.newPage();
        page.navigate(HOST + "/host.html");
    }

    /** Begins a mail of that sender, or shows one. */
    public void begin(Map<String, Object> mail) {
        page.evaluate("mail => begin(mail)", mail);
    }

    /** What the add-in keeps in the user's mailbox. */
    public void roaming(Map<String, Object> settings) {
        page.evaluate(
                "settings => { window.roaming = Object.fromEntries(Object.entries(settings)"
                        + ".map(([name, value]) => [name, JSON.stringify(value)])) }",
                settings);
    }

    /** Opens the pane beside the mail. */
    public FrameLocator pane() {
        page.evaluate("() => openFrame('/addin/outlook/pane.html')");
        return page.locator("iframe").last().contentFrame();
    }

    public void closePanes() {
        page.evaluate("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
    }

    /** Lets one of the add-in's handlers run, and returns what it completed with. */
    public JsonNode fire(String event) {
        return JSON.valueToTree(page.evaluate("name => fire(name)", event));
    }

    /**
     * The user presses Send.
     *
     * @param handlers whether the add-in was deployed with its handlers
     */
    public JsonNode send(boolean handlers) {
        return JSON.valueToTree(page.evaluate("handlers => send(handlers)", handlers));
    }

    /** The mail as it stands. */
    public JsonNode mail() {
        return JSON.readTree((String) page.evaluate("() => JSON.stringify(mail)"));
    }

    /** From now on the server can't be reached; its pages come from the browser's cache. */
    public void goOffline() {
        offline = true;
    }

    /** What the host was asked and could not answer. */
    public List<?> unanswered() {
        return (List<?>) page.evaluate("() => unanswered");
    }

    public Page page() {
        return page;
    }

    /** The mail as this Outlook would send it, with Bcc as only the sent copy has it. */
    public String mime(Instant at) {
        JsonNode mail = mail();
        boolean plain = !mail.path("text").isNull();
        String extra = mail.path("headers")
                .propertyStream()
                .map(header -> header.getKey() + ": " + header.getValue().asString() + "\r\n")
                .collect(Collectors.joining());
        return "From: " + address(mail.path("from")) + "\r\n"
                + "To: " + addresses(mail.path("to")) + "\r\n"
                + (mail.path("bcc").isEmpty() ? "" : "Bcc: " + addresses(mail.path("bcc")) + "\r\n")
                + "Subject: " + mail.path("subject").asString() + "\r\n"
                + "Message-ID: <" + Integer.toHexString(System.identityHashCode(mail)) + at.toEpochMilli()
                + "@outlook.test>\r\n"
                + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "\r\n"
                + extra
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: text/" + (plain ? "plain" : "html") + "; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                + mail.path(plain ? "text" : "html").asString() + "\r\n";
    }

    private static String addresses(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(OutlookHost::address)
                .collect(Collectors.joining(", "));
    }

    private static String address(JsonNode one) {
        return "<" + one.path("address").asString() + ">";
    }

    private void answer(Route route) {
        URI uri = URI.create(route.request().url().replaceFirst("[?#].*", ""));
        switch (Objects.requireNonNullElse(uri.getHost(), "")) {
            case "posthorn.test" -> fromServer(route);
            case "outlook.officeapps.live.com" -> fulfil(route, resource(uri.getPath()), uri.getPath());
            case "ajax.aspnetcdn.com" -> fulfil(route, resource("/MicrosoftAjax.js"), ".js");
            case "appsforoffice.microsoft.com" -> fulfil(route, officeJs(uri.getPath()), ".js");
            default -> route.abort();
        }
    }

    private void fromServer(Route route) {
        if (offline && route.request().url().contains("/api/")) {
            route.abort("internetdisconnected");
            return;
        }
        APIResponse response = route.fetch(new Route.FetchOptions()
                .setUrl(route.request().url().replace(ADDIN, server))
                .setMaxRedirects(0));
        route.fulfill(new Route.FulfillOptions().setResponse(response));
    }

    private static void fulfil(Route route, byte[] content, String path) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(path.endsWith(".html") ? "text/html" : "text/javascript")
                .setBodyBytes(content));
    }

    private static byte[] officeJs(String path) {
        try {
            return Files.readAllBytes(OFFICE_JS.resolve(path.replaceFirst("^/lib/1/hosted/", "")));
        } catch (IOException e) {
            return ("/* " + path + " is not there */").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] resource(String name) {
        try (var resource = Objects.requireNonNull(OutlookHost.class.getResourceAsStream("/outlook" + name), name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
