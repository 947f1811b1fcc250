package org.posthorn.account.ui;

import com.vaadin.flow.internal.LocaleUtil;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days in words, in UTC: exact enough for what lasts for months. */
final class Days {

    private Days() {}

    static String of(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(LocaleUtil.getLocale())
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
