package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.ComponentTexts;
import org.posthorn.shell.Wording;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.SearchingEmails;

/** The feed's filters (F3): tells the listener the whole query whenever the user changes one. */
class FilterBar extends Div {

    private static final int TYPING_PAUSE_MILLIS = 350;
    private static final int MAX_TEXT = 200;

    private final Consumer<FeedQuery> listener;
    private final TextField text = new TextField();
    private final Select<EmailState> state = new Select<>();
    private final Checkbox tracked = new Checkbox(translate("activity.filter.tracked"));
    private final Button more = new Button();
    private final Button clear = new Button(translate("activity.filter.clear"));
    private final ComboBox<String> contact = new ComboBox<>(translate("activity.filter.contact"));
    private final DatePicker from = new DatePicker(translate("activity.filter.from"));
    private final DatePicker to = new DatePicker(translate("activity.filter.to"));
    private final Select<String> mailbox = new Select<>();
    private final Div rest = new Div(contact, from, to, mailbox);
    /** Whether the user unfolded the rest of the filters. */
    private boolean wanted;

    FilterBar(SearchingEmails emails, Viewer viewer, Consumer<FeedQuery> listener) {
        this.listener = listener;
        addClassName("feed-filters");
        getElement().setAttribute("role", "search");
        setUpText();
        setUpState();
        setUpContact(emails, viewer);
        setUpMailbox(emails, viewer);
        setUpButtons();
        tracked.addValueChangeListener(this::changed);
        ComponentTexts.speak(from);
        ComponentTexts.speak(to);
        from.addValueChangeListener(this::changed);
        to.addValueChangeListener(this::changed);
        rest.addClassName("feed-more-filters");
        add(text, state, tracked, more, clear, rest);
        show(FeedQuery.ALL);
    }

    private void setUpText() {
        text.setPlaceholder(translate("activity.filter.text"));
        text.setAriaLabel(translate("activity.filter.text.label"));
        text.setClearButtonVisible(true);
        text.setMaxLength(MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.addValueChangeListener(this::changed);
    }

    private void setUpState() {
        state.setAriaLabel(translate("activity.filter.state"));
        state.setItems(EmailState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(translate("activity.filter.state.any"));
        state.setItemLabelGenerator(
                value -> value == null ? translate("activity.filter.state.any") : Wording.of(value));
        state.addValueChangeListener(this::changed);
    }

    private void setUpContact(SearchingEmails emails, Viewer viewer) {
        contact.setItems(
                query -> emails
                        .correspondents(
                                viewer.account(),
                                viewer.user(),
                                query.getFilter().orElse(""))
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        contact.setClearButtonVisible(true);
        contact.addCustomValueSetListener(event -> contact.setValue(event.getDetail()));
        contact.addValueChangeListener(event -> {
            contact.setInvalid(event.getValue() != null && address(event.getValue()) == null);
            changed(event);
        });
        contact.setErrorMessage(translate("activity.filter.noAddress"));
        contact.setManualValidation(true);
    }

    private void setUpMailbox(SearchingEmails emails, Viewer viewer) {
        mailbox.setLabel(translate("activity.filter.mailbox"));
        mailbox.setItems(emails.mailboxes(viewer.account(), viewer.user()));
        mailbox.setEmptySelectionAllowed(true);
        mailbox.setEmptySelectionCaption(translate("activity.filter.mailbox.any"));
        mailbox.addValueChangeListener(this::changed);
    }

    private void setUpButtons() {
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> {
            wanted = !rest.isVisible();
            unfold(wanted);
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> listener.accept(FeedQuery.ALL));
    }

    private void unfold(boolean open) {
        rest.setVisible(open);
        more.setText(translate(open ? "activity.filter.fewer" : "activity.filter.more"));
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    /** Shows a query without telling the listener. */
    final void show(FeedQuery query) {
        text.setValue(query.text());
        state.setValue(query.state());
        tracked.setValue(query.trackedOnly());
        contact.setValue(query.contact() == null ? null : query.contact().value());
        from.setValue(query.from());
        to.setValue(query.to());
        mailbox.setValue(query.mailbox() == null ? null : query.mailbox().value());
        clear.setVisible(query.narrowing() > 0);
        boolean hidden =
                query.contact() != null || query.from() != null || query.to() != null || query.mailbox() != null;
        unfold(wanted || hidden);
    }

    private void changed(AbstractField.ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            listener.accept(query());
        }
    }

    private FeedQuery query() {
        return new FeedQuery(
                tracked.getValue(),
                state.getValue(),
                address(contact.getValue()),
                from.getValue(),
                to.getValue(),
                address(mailbox.getValue()),
                text.getValue().strip(),
                null);
    }

    private static @Nullable EmailAddress address(@Nullable String text) {
        try {
            return text == null ? null : new EmailAddress(text);
        } catch (IllegalArgumentException e) {
            // A half-typed address filters nothing; the field says that it is none.
            return null;
        }
    }
}
