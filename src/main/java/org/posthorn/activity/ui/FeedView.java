package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.UserPreferences;
import org.posthorn.activity.LiveActivity;
import org.posthorn.activity.Muting;
import org.posthorn.activity.ReadingNotices;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.shell.SampleLoader;
import org.posthorn.shell.Wording;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementHistory;
import org.posthorn.tracking.SearchingEmails;
import org.posthorn.tracking.SharingTracking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/** The activity feed (F1 to F4): what became of the mails the user sent, live. The URL says what is shown. */
@Route("")
@PageTitle("activity.title")
@Menu(title = "activity.title", order = 0, icon = "vaadin:list-ul")
@PermitAll
@StyleSheet("context://styles/activity.css")
@JavaScript("context://scripts/time.js")
@JavaScript("context://scripts/activity.js")
class FeedView extends Div implements AfterNavigationObserver {

    private static final Logger log = LoggerFactory.getLogger(FeedView.class);

    private final SearchingEmails emails;
    private final LiveActivity live;
    private final ReadingNotices notices;
    private final @Nullable SampleLoader samples;
    private final Viewer viewer;
    private final FilterBar filters;
    private final FeedGrid grid;
    private final Div content = new Div();
    private final Span ignored = new Span();
    private final Span announcement = new Span();
    private final Button newer = new Button();
    private final Div sampleBanner = new Div();
    private FeedQuery query = FeedQuery.ALL;
    private @Nullable FeedList list;
    private Runnable subscription = () -> {};

    FeedView(
            SearchingEmails emails,
            EngagementHistory history,
            SharingTracking sharing,
            LiveActivity live,
            ReadingNotices notices,
            Muting muting,
            UserPreferences preferences,
            ObjectProvider<SampleLoader> samples) {
        this.emails = emails;
        this.live = live;
        this.notices = notices;
        this.samples = samples.getIfAvailable();
        this.viewer = Viewer.of(UI.getCurrentOrThrow(), preferences);
        this.filters = new FilterBar(emails, viewer, this::go);
        this.grid = new FeedGrid(
                emails, history, sharing, muting, viewer, UI.getCurrentOrThrow().getLocale());
        grid.addItemClickListener(click -> notices.markRead(
                viewer.account(), viewer.user(), click.getItem().id()));
        addClassName("feed");
        content.addClassName("feed-content");
        add(sampleBanner, filters, statusLine(), content);
        setUpSampleBanner();
    }

    private Component statusLine() {
        ignored.addClassName("feed-ignored");
        announcement.addClassName("feed-unseen");
        announcement.getElement().setAttribute("role", "status");
        newer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        newer.addClickListener(click -> load());
        newer.setVisible(false);
        Div line = new Div(ignored, announcement, newer);
        line.addClassName("feed-status");
        return line;
    }

    private void setUpSampleBanner() {
        sampleBanner.addClassName("feed-samples");
        Button remove = new Button(translate("activity.samples.remove"), click -> withSamples(SampleLoader::remove));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        sampleBanner.add(new Span(translate("activity.samples.shown")), remove);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        FeedQuery.Reading reading = FeedQuery.read(event.getLocation().getQueryParameters());
        query = reading.query();
        filters.show(query);
        ignored.setText(note(reading.ignored()));
        load();
    }

    private static String note(List<String> ignored) {
        return ignored.isEmpty() ? "" : translate("activity.ignored", String.join(translate("shell.comma"), ignored));
    }

    private void go(FeedQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(FeedView.class, wanted.parameters()));
    }

    private void load() {
        try {
            EmailRow opened = opened();
            FeedList loaded = new FeedList(emails, viewer, query.filter(viewer.zone()), opened);
            list = loaded;
            sampleBanner.setVisible(samples != null && samples.loaded());
            newer.setVisible(false);
            show(loaded.isEmpty() ? empty() : grid);
            grid.show(loaded);
            if (opened != null) {
                grid.setDetailsVisible(opened, true);
                notices.markRead(viewer.account(), viewer.user(), opened.id());
            }
        } catch (DataAccessException e) {
            log.warn("The feed could not be read.", e);
            show(EmptyFeed.failed(this::load));
        }
    }

    private @Nullable EmailRow opened() {
        OutgoingEmailId mail = query.mail();
        return mail == null
                ? null
                : emails.find(viewer.account(), viewer.user(), mail).orElse(null);
    }

    private void show(Component shown) {
        content.removeAll();
        content.add(shown);
    }

    private EmptyFeed empty() {
        return query.narrowing() > 0
                ? EmptyFeed.nothingFound(() -> go(FeedQuery.ALL))
                : EmptyFeed.nothingYet(samples != null, () -> withSamples(SampleLoader::load));
    }

    private void withSamples(Consumer<SampleLoader> act) {
        if (samples != null) {
            act.accept(samples);
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription = live.subscribe(viewer.user(), event.getUI().accessLater(this::changed, () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.run();
    }

    private void changed(Set<OutgoingEmailId> mails) {
        FeedList shown = list;
        if (mails.isEmpty() || shown == null) {
            return;
        }
        if (shown.isEmpty()) {
            load();
            return;
        }
        for (EmailRow row : shown.refreshed(mails)) {
            grid.refresh(row);
            shown.newState(row).ifPresent(state -> announcement.setText(Wording.of(state) + ": " + row.subject()));
        }
        showNewer(shown.newer());
    }

    private void showNewer(int count) {
        newer.setText(
                count == FeedList.MOST_NEWER
                        ? translate("activity.newer.many", count)
                        : translate("activity.newer", count));
        newer.setVisible(count > 0);
    }
}
