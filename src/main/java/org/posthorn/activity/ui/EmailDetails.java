package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.shell.ViewerTime;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementRow;

/** What an opened row shows: who got the mail, what they did, and what else happened to it (F2, T14). */
class EmailDetails extends Div {

    private static final Comparator<EngagementRow> LATEST_FIRST =
            Comparator.comparing(EngagementRow::at).reversed();

    private final EmailRow mail;
    /** The mails whose other activity is unfolded in this window: a live update must not fold it. */
    private final Set<OutgoingEmailId> unfolded;

    EmailDetails(
            EmailRow mail,
            MuteButton mute,
            List<EngagementRow> engagements,
            List<Component> history,
            Set<OutgoingEmailId> unfolded) {
        this.mail = mail;
        this.unfolded = unfolded;
        addClassName("feed-details");
        add(head(mute));
        List<EngagementRow> counted =
                engagements.stream().filter(EngagementRow::counted).toList();
        List<EngagementRow> others =
                engagements.stream().filter(engagement -> !engagement.counted()).toList();
        add(counted.isEmpty() ? new Paragraph(nothingYet()) : list(counted));
        if (!others.isEmpty()) {
            add(otherActivity(others));
        }
        history.forEach(this::add);
    }

    private Component head(MuteButton mute) {
        Div head = new Div();
        head.addClassName("feed-head");
        head.add(
                new Span(translate("activity.details.from", mail.fromAddress())),
                new Span(translate("activity.details.to", everybody())));
        Instant sent = mail.sentAt();
        if (sent != null) {
            Span when = new Span(new Span(translate("activity.details.sent") + " "), ViewerTime.exact(sent));
            head.add(when);
        }
        head.add(mute);
        return head;
    }

    private String everybody() {
        return mail.recipients().stream()
                .map(EmailDetails::named)
                .collect(Collectors.joining(translate("shell.comma")));
    }

    private static String named(EmailRecipient recipient) {
        return recipient.name().isBlank() ? recipient.address() : recipient.name() + " <" + recipient.address() + ">";
    }

    private String nothingYet() {
        if (!mail.tracked()) {
            return translate("activity.details.untracked");
        }
        return translate(mail.sentAt() == null ? "activity.details.unsent" : "activity.details.nothing");
    }

    private Details otherActivity(List<EngagementRow> others) {
        Details details = new Details(translate("activity.details.others", others.size()), list(others));
        details.addClassName("feed-others");
        details.setOpened(unfolded.contains(mail.id()));
        details.addOpenedChangeListener(change -> remember(change.isOpened()));
        return details;
    }

    private void remember(boolean opened) {
        if (opened) {
            unfolded.add(mail.id());
        } else {
            unfolded.remove(mail.id());
        }
    }

    private static Component list(List<EngagementRow> engagements) {
        UnorderedList list = new UnorderedList();
        list.addClassName("feed-engagements");
        engagements.stream().sorted(LATEST_FIRST).map(EngagementItem::new).forEach(list::add);
        return list;
    }

    /** A heading within the details. */
    static H3 heading(String text) {
        H3 heading = new H3(text);
        heading.addClassName("feed-heading");
        return heading;
    }
}
