package org.posthorn.workspace;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.tracking.EmailFilter;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.SearchingEmails;
import org.posthorn.workspace.card.Card;
import org.posthorn.workspace.card.Card.Section;
import org.posthorn.workspace.card.Markup;
import org.posthorn.workspace.card.Widget;
import org.posthorn.workspace.card.Widget.ButtonList;
import org.posthorn.workspace.card.Widget.DecoratedText;
import org.posthorn.workspace.card.Widget.OnClick;
import org.posthorn.workspace.card.Widget.TextParagraph;
import org.posthorn.workspace.google.AddOnUser;
import org.springframework.stereotype.Component;

/** What stands beside the list of mails: what became of the latest tracked ones; and what is said to whom nobody knows. */
@Component
class ShowingHome {

    private static final int SHOWN = 5;

    private static final EmailFilter TRACKED = new EmailFilter(true, null, null, null, null, null, null, "");

    private final SearchingEmails emails;
    private final ServerUrls urls;

    ShowingHome(SearchingEmails emails, ServerUrls urls) {
        this.emails = emails;
        this.urls = urls;
    }

    Card show(AddOnUser user, CardTexts texts) {
        List<Widget> lines = new ArrayList<>();
        emails.page(user.accountId(), user.userId(), TRACKED, null, SHOWN)
                .rows()
                .forEach(row -> lines.add(line(row, texts)));
        if (lines.isEmpty()) {
            lines.add(new TextParagraph(Markup.plain(texts.of("home.none"))));
        }
        lines.add(leading(texts.of("home.feed")));
        return new Card(
                new Card.Header(texts.of("home.title"), user.address().value()),
                List.of(Section.of(texts.of("home.latest"), lines)),
                "home");
    }

    /** @param address that Google vouches for and no active user has */
    Card stranger(EmailAddress address, CardTexts texts) {
        return failure(
                texts.of("stranger.title"),
                texts.of("stranger.text", address.value(), urls.home()),
                texts.of("stranger.open"));
    }

    /** What went wrong, in words, and the way to the server. */
    Card failure(String title, String text, String open) {
        return new Card(
                new Card.Header(title, null),
                List.of(Section.of(null, List.of(new TextParagraph(Markup.plain(text)), leading(open)))),
                "failure");
    }

    private static DecoratedText line(EmailRow row, CardTexts texts) {
        String subject = row.subject().isEmpty() ? texts.of("home.noSubject") : row.subject();
        return DecoratedText.of(
                texts.named("tracking.EmailState." + row.state().name()),
                Markup.plain(subject),
                texts.day(row.lastActivityAt()));
    }

    private ButtonList leading(String words) {
        return new ButtonList(List.of(new Widget.Button(words, OnClick.opening(urls.home()))));
    }
}
