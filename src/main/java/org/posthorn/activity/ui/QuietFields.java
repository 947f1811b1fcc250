package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.QuietHours;

/** When it is quiet (F6): from, to, and on which days it begins. */
class QuietFields extends Div {

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Checkbox on = new Checkbox(translate("activity.quiet"));
    private final TimePicker from = time(translate("activity.quiet.from"), EVENING);
    private final TimePicker to = time(translate("activity.quiet.to"), MORNING);
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(translate("activity.quiet.days"));
    private final Div times = new Div(from, to);

    /** @param changed told of each change that makes sense */
    QuietFields(@Nullable QuietHours kept, ZoneId zone, Runnable changed) {
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(
                TextStyle.SHORT_STANDALONE, UI.getCurrentOrThrow().getLocale()));
        days.setHelperText(translate("activity.quiet.days.help"));
        to.setHelperText(translate("activity.quiet.zone", zone.getId()));
        on.setHelperText(translate("activity.quiet.help"));
        on.setValue(kept != null);
        if (kept != null) {
            from.setValue(kept.from());
            to.setValue(kept.to());
            days.setValue(kept.days());
        }
        times.addClassName("preferences-fields");
        add(on, times, days);
        showFields();
        on.addValueChangeListener(change -> {
            showFields();
            tell(changed);
        });
        from.addValueChangeListener(change -> tell(changed));
        to.addValueChangeListener(change -> tell(changed));
        days.addValueChangeListener(change -> tell(changed));
    }

    /** Null for never quiet. */
    @Nullable
    QuietHours value() {
        return on.getValue() ? new QuietHours(from.getValue(), to.getValue(), days.getValue()) : null;
    }

    private void showFields() {
        times.setVisible(on.getValue());
        days.setVisible(on.getValue());
    }

    private void tell(Runnable changed) {
        boolean endless = from.getValue() != null && from.getValue().equals(to.getValue());
        from.setInvalid(from.getValue() == null);
        to.setErrorMessage(translate(endless ? "activity.quiet.same" : "activity.quiet.noTime"));
        to.setInvalid(to.getValue() == null || endless);
        if (!on.getValue() || (!from.isInvalid() && !to.isInvalid())) {
            changed.run();
        }
    }

    private static TimePicker time(String label, LocalTime first) {
        TimePicker picker = new TimePicker(label);
        picker.setStep(Duration.ofMinutes(30));
        picker.setManualValidation(true);
        picker.setErrorMessage(translate("activity.quiet.noTime"));
        picker.setLocale(UI.getCurrentOrThrow().getLocale());
        picker.setValue(first);
        return picker;
    }
}
