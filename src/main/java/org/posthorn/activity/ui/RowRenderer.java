package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.shell.Wording;
import org.posthorn.tracking.EmailRow;

/** One mail in one dense line, or a few short ones on a narrow screen. Lit escapes every value. */
class RowRenderer {

    private static final String TEMPLATE = """
        <div class="feed-row">
          <span class="feed-state feed-${item.state}"><i aria-hidden="true"></i>${item.stateWord}</span>
          <span class="feed-subject">${item.subject}</span>
          <span class="feed-people">${item.people}</span>
          <span class="feed-mark ${item.openMark}" title="${item.openTip}">
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1 6.5 8 2l7 4.5V14H1z M1 6.5l7 4.5 7-4.5"/></svg>
            <span aria-hidden="true">${item.opens}</span><span class="feed-unseen">${item.openTip}</span>
          </span>
          <span class="feed-mark ${item.clickMark}" title="${item.clickTip}">
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M7 9a3 3 0 0 0 4.3 0l2.3-2.3a3 3 0 0 0-4.3-4.3L8.2 3.5
              M9 7a3 3 0 0 0-4.3 0L2.4 9.3a3 3 0 0 0 4.3 4.3l1.1-1.1"/></svg>
            <span aria-hidden="true">${item.clicks}</span><span class="feed-unseen">${item.clickTip}</span>
          </span>
          <posthorn-time datetime="${item.at}"></posthorn-time>
        </div>
        """;

    private final DateTimeFormatter exact;

    RowRenderer(Viewer viewer, Locale locale) {
        exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(viewer.zone());
    }

    Renderer<EmailRow> renderer() {
        return LitRenderer.<EmailRow>of(TEMPLATE)
                .withProperty("state", row -> row.state().name().toLowerCase(Locale.ROOT))
                .withProperty("stateWord", row -> Wording.of(row.state()))
                .withProperty("subject", Words::subject)
                .withProperty("people", row -> Words.people(row.recipients()))
                .withProperty("opens", row -> shown(row.opens()))
                .withProperty("openMark", row -> mark(row.opens()))
                .withProperty("openTip", this::openTip)
                .withProperty("clicks", row -> shown(row.clicks()))
                .withProperty("clickMark", row -> mark(row.clicks()))
                .withProperty("clickTip", this::clickTip)
                .withProperty("at", row -> at(row).toString());
    }

    /** What the icon says to a mouse that rests on it and to a screen reader (F7). */
    String openTip(EmailRow row) {
        if (row.opens() > 0) {
            return tip("activity.tip.opened", row.opens(), row.lastOpenAt());
        }
        return translate(row.opensKnowable() ? "activity.tip.unopened" : "activity.tip.unknowableOpens");
    }

    /** As {@link #openTip} for links. */
    String clickTip(EmailRow row) {
        if (row.clicks() > 0) {
            return tip("activity.tip.clicked", row.clicks(), row.lastClickAt());
        }
        return translate(row.trackClicks() ? "activity.tip.unclicked" : "activity.tip.unknowableClicks");
    }

    private String tip(String key, int count, @Nullable Instant last) {
        String times = translate(key, count);
        return last == null ? times : translate("activity.tip.last", times, exact.format(last));
    }

    private static String mark(int count) {
        return count > 0 ? "feed-on" : "feed-off";
    }

    private static String shown(int count) {
        return count > 1 ? Integer.toString(count) : "";
    }

    private static Instant at(EmailRow row) {
        Instant engaged = row.lastEngagementAt();
        Instant sent = row.sentAt();
        return engaged != null ? engaged : sent != null ? sent : row.preparedAt();
    }
}
