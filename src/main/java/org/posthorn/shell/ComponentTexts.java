package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that stand in ready-made components, which would be English otherwise. */
public final class ComponentTexts {

    private ComponentTexts() {}

    /** Gives an upload its words. */
    public static void speak(Upload upload) {
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(translate("shell.upload.drop.one"))
                        .setMany(translate("shell.upload.drop.many")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(translate("shell.upload.add.one"))
                        .setMany(translate("shell.upload.add.many")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(translate("shell.upload.tooMany"))
                        .setFileIsTooBig(translate("shell.upload.tooBig"))
                        .setIncorrectFileType(translate("shell.upload.wrongType")))
                .setUploading(uploading())
                .setFile(new UploadI18N.File()
                        .setRetry(translate("shell.again"))
                        .setStart(translate("shell.upload.start"))
                        .setRemove(translate("shell.upload.remove"))));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(translate("shell.upload.connecting"))
                        .setStalled(translate("shell.upload.stalled"))
                        .setProcessing(translate("shell.upload.processing"))
                        .setHeld(translate("shell.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(translate("shell.upload.remaining"))
                        .setUnknown(translate("shell.upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(translate("shell.upload.failed"))
                        .setUnexpectedServerError(translate("shell.upload.failed"))
                        .setForbidden(translate("shell.upload.forbidden")));
    }

    /** Gives a calendar its words, and starts its weeks as the viewer's region does. */
    public static void speak(DatePicker picker) {
        Locale locale = picker.getLocale();
        picker.setI18n(new DatePickerI18n()
                .setMonthNames(months(locale))
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(translate("shell.calendar.today"))
                .setCancel(translate("shell.cancel")));
    }

    private static List<String> months(Locale locale) {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }

    /** From Sunday on, as the calendar wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
