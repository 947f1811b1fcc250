package org.posthorn.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Real Chromium, one process for all; each person has a context (and a network address) of their own. */
public final class Browsers implements AutoCloseable {

    private static final String DESKTOP_CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

    private final Playwright playwright;
    private final Browser chromium;

    public Browsers() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A person at that network address, at a desktop. */
    public BrowserContext personAt(String address) {
        return person(address, "en-GB");
    }

    /** A person whose browser likes that language best. */
    public BrowserContext personSpeaking(String language) {
        return person("198.51.100.9", language);
    }

    private BrowserContext person(String address, String language) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setUserAgent(DESKTOP_CHROME)
                .setViewportSize(1280, 800)
                .setTimezoneId("Europe/Berlin")
                .setLocale(language)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
    }

    /** A person at that network address with a screen of this size, whose browser runs no scripts. */
    public BrowserContext withoutScripts(String address, int width, int height) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setUserAgent(DESKTOP_CHROME)
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setJavaScriptEnabled(false)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** The Chromium of this machine. */
    public static Path executable() {
        return Stream.of(System.getenv("POSTHORN_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install it or set POSTHORN_CHROMIUM to its path."));
    }
}
