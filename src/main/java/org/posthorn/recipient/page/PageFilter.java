package org.posthorn.recipient.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ClientAddresses;
import org.posthorn.recipient.GrantingWishes;
import org.posthorn.recipient.PageContent;
import org.posthorn.recipient.ReadingPages;
import org.posthorn.recipient.Wish;
import org.posthorn.shell.Texts;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Answers {@code /r/{token}} (P7). Ahead of security and pages: no session, no cookie and no script has a part in it. Only a POST that
 * carries what stood in the page's own form changes anything, so whoever follows or posts to links blindly does nothing.
 */
final class PageFilter implements Filter {

    /** What is looked up for junk, so that it takes as long as a token that was once somebody's. */
    private static final Token NOBODYS = new Token(0, 0);

    /** Each answer to a shared page's form takes this long, whether the address is a recipient's or not. */
    private static final long SAME_FOR_ALL_NANOS = Duration.ofMillis(400).toNanos();

    private final TrackingAddresses addresses;
    private final TokenSigner signer;
    private final ReadingPages pages;
    private final GrantingWishes wishes;
    private final PageVisits visits;
    private final ClientAddresses clients;
    private final Texts texts;

    PageFilter(
            TrackingAddresses addresses,
            TokenSigner signer,
            ReadingPages pages,
            GrantingWishes wishes,
            PageVisits visits,
            ClientAddresses clients,
            Texts texts) {
        this.addresses = addresses;
        this.signer = signer;
        this.pages = pages;
        this.wishes = wishes;
        this.visits = visits;
        this.clients = clients;
        this.texts = texts;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        request.setCharacterEncoding("UTF-8");
        answer((HttpServletRequest) request, (HttpServletResponse) response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts words = new PageTexts(texts, language(request));
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> show(request, response, words);
                case "POST" -> grant(request, response, words);
                default -> PageAnswers.methodNotAllowed(response);
            }
        } catch (DataAccessException | TransactionException e) {
            PageAnswers.plain(response, 503, "unavailable", words);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, PageTexts words) throws IOException {
        Token token = token(request);
        if (!visits.mayRead(clients.of(request))) {
            PageAnswers.plain(response, 429, "often", words);
            return;
        }
        Optional<PageContent> page = pages.of(token);
        if (page.isEmpty()) {
            PageAnswers.plain(response, 404, "nowhere", words);
            return;
        }
        String notice = Wish.of(request.getParameter("done"))
                .map(wish -> words.done(wish, page.get()))
                .orElse(null);
        PageAnswers.page(response, 200, html(page.get(), token, words, notice), words);
    }

    private void grant(HttpServletRequest request, HttpServletResponse response, PageTexts words) throws IOException {
        long start = System.nanoTime();
        Token token = token(request);
        if (!visits.mayWish(clients.of(request), token)) {
            PageAnswers.plain(response, 429, "often", words);
            return;
        }
        Optional<PageContent> page = pages.of(token);
        if (page.isEmpty()) {
            PageAnswers.plain(response, 404, "nowhere", words);
            return;
        }
        Optional<Wish> wish = Wish.of(request.getParameter("wish"));
        String key = request.getParameter("form");
        if (wish.isEmpty() || key == null || !signer.isFormKey(token, key)) {
            PageAnswers.page(response, 400, html(page.get(), token, words, words.of("mistaken")), words);
            return;
        }
        grant(page.get(), wish.get(), request.getParameter("address"), words, start);
        PageAnswers.seeOther(
                response,
                "?lang=" + words.language().toLanguageTag() + "&done="
                        + wish.get().publicName());
    }

    private void grant(PageContent page, Wish wish, @Nullable String address, PageTexts words, long start) {
        wishes.grant(
                page.mail(),
                wish,
                address,
                words.shown(wish, page),
                words.language().toLanguageTag());
        if (page.standing() == null) {
            long end = start + SAME_FOR_ALL_NANOS;
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(this, left);
            }
        }
    }

    private String html(PageContent page, Token token, PageTexts words, @Nullable String notice) {
        return RecipientPage.of(page, words, signer.formKey(token), notice);
    }

    private Token token(HttpServletRequest request) {
        Token token = addresses.pageToken(request.getRequestURI());
        return token == null ? NOBODYS : token;
    }

    private static Locale language(HttpServletRequest request) {
        String chosen = request.getParameter("lang");
        Locale best = Texts.best(
                chosen == null ? Collections.list(request.getLocales()) : List.of(Locale.forLanguageTag(chosen)));
        return Locale.of(best.getLanguage());
    }
}
