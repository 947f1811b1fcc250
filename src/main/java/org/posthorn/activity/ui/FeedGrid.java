package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.activity.Muting;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.EmailFilter;
import org.posthorn.tracking.EmailRecipient;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementHistory;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.SearchingEmails;
import org.posthorn.tracking.SharingTracking;

/** The feed's rows, loaded as they scroll into view; each opens to its details by click, Enter or Space. */
class FeedGrid extends Grid<EmailRow> {

    private static final int CONTACTS_WITH_HISTORY = 3;
    private static final int HISTORY = 5;

    private final SearchingEmails emails;
    private final EngagementHistory history;
    private final Muting muting;
    private final SharingTracking sharing;
    private final Viewer viewer;
    private final Set<OutgoingEmailId> unfolded = new HashSet<>();
    private @Nullable EmailRow focused;

    FeedGrid(
            SearchingEmails emails,
            EngagementHistory history,
            SharingTracking sharing,
            Muting muting,
            Viewer viewer,
            Locale locale) {
        this.emails = emails;
        this.history = history;
        this.sharing = sharing;
        this.muting = muting;
        this.viewer = viewer;
        addClassName("feed-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setAriaLabel(translate("activity.grid"));
        setSelectionMode(SelectionMode.NONE);
        addColumn(new RowRenderer(viewer, locale).renderer()).setHeader((String) null);
        setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        setDetailsVisibleOnClick(true);
        addCellFocusListener(event -> focused = event.getItem().orElse(null));
        Shortcuts.addShortcutListener(this, this::toggleFocused, Key.ENTER).listenOn(this);
    }

    private void toggleFocused() {
        EmailRow row = focused;
        if (row != null) {
            setDetailsVisible(row, !isDetailsVisible(row));
        }
    }

    /** Replaces the rows. */
    void show(FeedList list) {
        setItems(new CallbackDataProvider<>(
                        query -> list.rows(query.getOffset(), query.getLimit()).stream(),
                        query -> list.isEmpty() ? 0 : 1,
                        EmailRow::id))
                .setItemCountUnknown();
    }

    /** Shows the new state of a row that is loaded; an opened one stays open. */
    void refresh(EmailRow row) {
        getDataProvider().refreshItem(row);
    }

    private Component details(EmailRow row) {
        List<EngagementRow> engagements = AccountScope.callAs(viewer.account(), () -> history.of(row.id()));
        List<Component> contacts = row.recipients().stream()
                .limit(CONTACTS_WITH_HISTORY)
                .flatMap(recipient -> historyWith(recipient, row).stream())
                .toList();
        EmailDetails details =
                new EmailDetails(row, new MuteButton(muting, viewer, row), engagements, contacts, unfolded);
        if (row.tracked()) {
            details.add(new SharingBox(sharing, viewer, row));
        }
        return details;
    }

    private Optional<Component> historyWith(EmailRecipient recipient, EmailRow shown) {
        EmailFilter same = EmailFilter.with(new EmailAddress(recipient.address()));
        List<EmailRow> others = emails.page(viewer.account(), viewer.user(), same, null, HISTORY + 1).rows().stream()
                .filter(mail -> !mail.id().equals(shown.id()))
                .limit(HISTORY)
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new ContactHistory(recipient, others));
    }
}
