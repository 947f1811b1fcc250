package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.AccountRules;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.kernel.Visibility;

/** The fields of the settings page, in the order of the rules A2 to A6; what depends on another says why it is off. */
class SettingsForm {

    private static final int LONGEST_DAYS = 36_500;

    private final List<Bound<?>> bound = new ArrayList<>();

    final Checkbox allowAttachmentLogging =
            box("allowAttachmentLogging", rules -> rules.defaults().allowAttachmentLogging());
    final Checkbox applyLogDefault =
            box("applyLogDefault", rules -> rules.defaults().applyLogDefault());
    final Checkbox logByDefault = box("logByDefault", rules -> rules.defaults().logByDefault());
    final Checkbox existingContactsOnly =
            box("existingContactsOnly", rules -> rules.defaults().existingContactsOnly());
    final Select<Visibility> visibilityDefault = visibility();
    final AddressLines neverLog = lines("neverLog", AccountRules::neverLog);
    final Checkbox allowTracking =
            box("allowTracking", rules -> rules.defaults().allowTracking());
    final Checkbox applyTrackDefault =
            box("applyTrackDefault", rules -> rules.defaults().applyTrackDefault());
    final Checkbox trackByDefault =
            box("trackByDefault", rules -> rules.defaults().trackByDefault());
    final Checkbox shareTracking = box("shareTracking", rules -> rules.privacy().shareTracking());
    final AddressLines neverTrack = lines("neverTrack", AccountRules::neverTrack);
    final TrackingHostField trackingHost;
    final Checkbox dataPrivacy = box("dataPrivacy", rules -> rules.privacy().dataPrivacy());
    final Checkbox recipientLink = box("recipientLink", rules -> rules.privacy().recipientLink());
    final IntegerField addressDays = days("addressDays", Retention::addressDays);
    final IntegerField engagementDays = days("engagementDays", Retention::engagementDays);
    final IntegerField loggedEmailDays = days("loggedEmailDays", Retention::loggedEmailDays);
    final IntegerField quarantineDays = days("quarantineDays", Retention::quarantineDays);

    private final Runnable changed;
    /** Whether the fields are being filled, so that what changes is nobody's doing. */
    private boolean filling;

    /** One field and where its value stands in the rules. */
    private record Bound<V>(HasValue<?, V> field, Function<AccountRules, V> value) {

        void show(AccountRules rules) {
            field.setValue(value.apply(rules));
        }

        /** Shows what others changed, unless it was changed here as well. */
        void rebase(AccountRules before, AccountRules now) {
            if (Objects.equals(field.getValue(), value.apply(before))) {
                show(now);
            }
        }
    }

    /** @param changed told of each change of a field */
    SettingsForm(TrackingHostField trackingHost, Runnable changed) {
        this.trackingHost = trackingHost;
        this.changed = changed;
        bind(trackingHost, rules -> requireNonNullElse(rules.trackingHost(), ""));
        addressDays.setMin(0);
        addressDays.setRequiredIndicatorVisible(true);
        addressDays.setPlaceholder("");
        List.of(logByDefault, applyTrackDefault, trackByDefault).forEach(box -> box.addClassName("dependent"));
    }

    void show(AccountRules rules) {
        fill(() -> bound.forEach(field -> field.show(rules)));
    }

    void rebase(AccountRules before, AccountRules now) {
        fill(() -> bound.forEach(field -> field.rebase(before, now)));
    }

    private void fill(Runnable filler) {
        filling = true;
        filler.run();
        filling = false;
        update();
    }

    /** Whether everything in it can be kept; marks what can't. */
    boolean valid() {
        boolean days = List.of(addressDays, engagementDays, loggedEmailDays, quarantineDays).stream()
                .filter(field -> !check(field))
                .findAny()
                .isEmpty();
        boolean logged = neverLog.validateLines();
        boolean tracked = neverTrack.validateLines();
        boolean host = trackingHost.validateHost();
        return days && logged && tracked && host;
    }

    /** What is in it, for {@code before} where a field holds nothing that can be. */
    AccountRules read(AccountRules before) {
        AccountDefaults defaults = new AccountDefaults(
                allowTracking.getValue(),
                allowTracking.getValue() && applyTrackDefault.getValue(),
                trackByDefault.getValue(),
                applyLogDefault.getValue(),
                logByDefault.getValue(),
                allowAttachmentLogging.getValue(),
                existingContactsOnly.getValue());
        PrivacyRules privacy = new PrivacyRules(
                dataPrivacy.getValue(),
                shareTracking.getValue(),
                recipientLink.getValue(),
                visibilityDefault.getValue(),
                retention(before.privacy().retention()));
        return new AccountRules(defaults, privacy, neverLog.lines(), neverTrack.lines(), trackingHost.host());
    }

    private Retention retention(Retention before) {
        return new Retention(
                within(addressDays) ? addressDays.getValue() : before.addressDays(),
                within(engagementDays) ? engagementDays.getValue() : before.engagementDays(),
                within(loggedEmailDays) ? loggedEmailDays.getValue() : before.loggedEmailDays(),
                within(quarantineDays) ? quarantineDays.getValue() : before.quarantineDays());
    }

    private static boolean check(IntegerField field) {
        field.setErrorMessage(translate("account.settings.retention.wrong", field.getMin(), LONGEST_DAYS));
        field.setInvalid(!within(field));
        return within(field);
    }

    private static boolean within(IntegerField field) {
        Integer days = field.getValue();
        return days == null ? !field.isRequiredIndicatorVisible() : days >= field.getMin() && days <= LONGEST_DAYS;
    }

    private void update() {
        depend(logByDefault, applyLogDefault.getValue(), "logByDefault");
        depend(applyTrackDefault, allowTracking.getValue(), "applyTrackDefault");
        depend(trackByDefault, allowTracking.getValue() && applyTrackDefault.getValue(), "trackByDefault");
    }

    private static void depend(Checkbox box, boolean possible, String name) {
        box.setEnabled(possible);
        box.setHelperText(translate("account.settings." + name + (possible ? ".help" : ".needs")));
    }

    private Checkbox box(String name, Function<AccountRules, Boolean> value) {
        Checkbox box = new Checkbox(translate("account.settings." + name));
        box.setHelperText(translate("account.settings." + name + ".help"));
        bind(box, value);
        return box;
    }

    private Select<Visibility> visibility() {
        Select<Visibility> select = new Select<>();
        select.setLabel(translate("account.settings.visibilityDefault"));
        select.setHelperText(translate("account.settings.visibilityDefault.help"));
        select.setItems(Visibility.values());
        select.setItemLabelGenerator(AuditWords::visibility);
        bind(select, rules -> rules.privacy().visibilityDefault());
        return select;
    }

    private AddressLines lines(String name, Function<AccountRules, List<String>> value) {
        AddressLines lines = new AddressLines("account.settings." + name);
        bind(lines, rules -> String.join("\n", value.apply(rules)));
        return lines;
    }

    private IntegerField days(String name, Function<Retention, @Nullable Integer> value) {
        IntegerField field = new IntegerField(translate("account.settings.retention." + name));
        field.setHelperText(translate("account.settings.retention." + name + ".help"));
        field.setPlaceholder(translate("account.settings.retention.forever"));
        field.setMin(1);
        field.setMax(LONGEST_DAYS);
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        bind(field, rules -> value.apply(rules.privacy().retention()));
        return field;
    }

    private <V> void bind(HasValue<?, V> field, Function<AccountRules, V> value) {
        bound.add(new Bound<>(field, value));
        field.addValueChangeListener(change -> {
            if (!filling) {
                update();
                changed.run();
            }
        });
    }
}
