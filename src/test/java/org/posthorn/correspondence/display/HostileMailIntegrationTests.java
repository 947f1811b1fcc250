package org.posthorn.correspondence.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.e2e.Browsers;

/** Shows each hostile mail in real Chromium, beside a canary that hears of whatever runs or loads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMailIntegrationTests {

    private static final int SETTLING_MILLIS = 1_000;

    private final List<String> signs = new CopyOnWriteArrayList<>();
    private Browsers browsers;
    private HttpServer mails;
    private HttpServer canary;

    @BeforeAll
    void start() throws IOException {
        browsers = new Browsers();
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            signs.add("request " + exchange.getRequestURI());
            answer(exchange, "");
        });
        canary.start();
        mails = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mails.createContext("/raw/", exchange -> answer(exchange, raw(nameIn(exchange))));
        mails.createContext("/clean/", exchange -> answer(exchange, clean(nameIn(exchange))));
        mails.createContext("/locked/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", FramePolicy.of(false));
            answer(exchange, raw(nameIn(exchange)));
        });
        mails.createContext("/frame/", exchange -> answer(exchange, frame(nameIn(exchange))));
        mails.start();
    }

    @AfterAll
    void stop() {
        mails.stop(0);
        canary.stop(0);
        browsers.close();
    }

    @BeforeEach
    void forget() {
        signs.clear();
    }

    @Test
    @DisplayName("R6 of no hostile mail anything runs once it is cleaned, even without sandbox and policy")
    void cleaningAloneStopsThemAll() {
        show(HostileMails.names().stream().map(name -> "/clean/" + name).toList());

        assertThat(signs).isEmpty();
    }

    @Test
    @DisplayName("R6 of no hostile mail anything runs in the sandboxed frame with its policy, even uncleaned")
    void sandboxAndPolicyAloneStopThemAll() {
        show(HostileMails.names().stream().map(name -> "/frame/" + name).toList());

        assertThat(signs).isEmpty();
    }

    @Test
    void theCanaryHearsWhatRunsWithoutEither() {
        show(List.of("/raw/css-inline-url.html", "/raw/image-remote.html", "/raw/script-plain.html"));

        assertThat(signs)
                .contains(
                        "request /css-inline-url.html/css",
                        "request /image-remote.html/img",
                        "request /script-plain.html/run");
    }

    /** Shows the mails one after the other in one window; what runs or loads says by its address which mail it was. */
    private void show(List<String> paths) {
        try (BrowserContext reader = browsers.personAt("203.0.113.9")) {
            Page page = reader.newPage();
            page.onDialog(dialog -> {
                signs.add("dialog at " + page.url());
                dialog.dismiss();
            });
            reader.onPage(popUp -> signs.add("window by " + page.url()));
            for (String path : paths) {
                String url = "http://127.0.0.1:" + mails.getAddress().getPort() + path;
                page.navigate(url);
                page.mouse().move(40, 40);
                page.keyboard().press("Tab");
                if (!page.url().equals(url)) {
                    signs.add(path + " led to " + page.url());
                }
            }
            page.waitForTimeout(SETTLING_MILLIS);
        }
    }

    private String raw(String name) {
        return HostileMails.read(name, "127.0.0.1:" + canary.getAddress().getPort() + "/" + name);
    }

    private String clean(String name) {
        return DisplayedMail.ofHtml(raw(name), false, MailUrls.UNKNOWN).page();
    }

    private static String frame(String name) {
        return "<!doctype html><iframe sandbox='" + FramePolicy.SANDBOX + "' src='/locked/" + name + "'></iframe>";
    }

    private static String nameIn(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
