package org.posthorn.e2e.gmail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.posthorn.TestDatabase;
import org.posthorn.e2e.Browsers;

/** Real Chromium with the unpacked extension in it, for which Gmail is wherever its stand-in listens. */
public final class ExtendedBrowser implements AutoCloseable {

    /** The extension's id, which follows from the key in its manifest. */
    static final String ID = "gcjjplfndkcpflfjfkckdmlljbmbjmfe";

    private final Playwright playwright;
    private final BrowserContext context;

    public ExtendedBrowser(Path extension, FakeGmail gmail, ColorScheme scheme) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String here = " 127.0.0.1:" + gmail.port();
        context = playwright
                .chromium()
                .launchPersistentContext(
                        TestDatabase.temporaryFolder(),
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Browsers.executable())
                                .setHeadless(true)
                                .setIgnoreDefaultArgs(List.of("--disable-extensions"))
                                .setIgnoreHTTPSErrors(true)
                                .setColorScheme(scheme)
                                .setLocale("en-GB")
                                .setViewportSize(1280, 800)
                                .setArgs(List.of(
                                        "--headless=new",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--lang=en-GB",
                                        "--disable-background-networking",
                                        "--disable-features=DisableLoadExtensionCommandLineSwitch",
                                        "--disable-extensions-except=" + extension,
                                        "--load-extension=" + extension,
                                        "--ignore-certificate-errors",
                                        "--host-resolver-rules=MAP mail.google.com:443" + here
                                                + ", MAP *.googleusercontent.com:443" + here)));
        context.setDefaultTimeout(60_000);
    }

    /** A new tab with Gmail in it. */
    public Page gmail(String query) {
        Page page = context.newPage();
        page.navigate("https://mail.google.com/mail/u/0/" + query);
        return page;
    }

    /** One of the extension's own pages, in a tab. */
    public Page own(String page) {
        Page opened = context.newPage();
        opened.navigate("chrome-extension://" + ID + "/" + page);
        return opened;
    }

    public BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
